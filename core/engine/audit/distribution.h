// Forces that follow from the stiffness of the walls they size: the final design is put back under its load, and
// what its walls then take or how far they move is held against what it was designed for.
#pragma once

#include <map>
#include <vector>

#include "core/engine/audit/run_comparison.h"

namespace holdfast::audit {

using SecondStacks = std::map<building::StackId, SecondStack>;

struct DesignUnderTest {
    const building::WallLayout& layout;
    const building::DesignCriteria& criteria;
    const SecondStacks& stacks;
    const std::vector<rods::RodRun>& runs;
};

// Lines that deflect alike: their forces sum to the line's, and every wall moves as the line does, V/sum(k).
void compareLines(std::vector<Comparison>& out, const DesignUnderTest& design);

// Rigid and enveloped diaphragms: three degrees of freedom, each wall a spring along its own axis; inherent and
// accidental torsion both ways, A_x. `flexible`: the stacks with the forces of flexible diaphragms.
void compareDiaphragms(std::vector<Comparison>& out, const DesignUnderTest& design, const SecondStacks& flexible);

// lb/in of the wall of story index `n`: V over the elastic drift of SDPWS 4.3-1; of its panels alone where it has
// no tie-down. Not a number without sheathing.
std::vector<double> wallStiffness(const DesignUnderTest& design, const SecondStack& stack);

} // namespace holdfast::audit
