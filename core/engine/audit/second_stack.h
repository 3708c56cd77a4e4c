// One stack as the second calculation sees it, and the comparison of what the design says about it.
#pragma once

#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/audit/statics.h"

namespace holdfast::audit {

struct SecondStack {
    RawStack raw;
    std::vector<StoryStatics> statics;
    std::vector<Factors> factors;
};

// `factors`: of the whole building, because a stack is checked in every combination.
SecondStack calculateStack(const RawStack& raw, std::vector<Factors> factors,
                           const building::DesignCriteria& criteria);

// Rod force N_n and its step P_n at the top of story n: formed inside each load case, then enveloped. Inch-pound,
// index 0 is story 1.
struct RodForces {
    std::vector<double> tensionAsd, tensionStrength, stepAsd, stepStrength;
};

RodForces rodForces(const SecondStack& stack);

// What stretches rods and crushes wood when the story drifts: seismic at strength level, rho = 1.
struct DriftForces {
    std::vector<double> tension, step, compression;
};

DriftForces driftForces(const SecondStack& stack, const building::SeismicCriteria& seismic);

// The anchor's tension with Omega_0 in place of rho.
double overstrengthTension(const SecondStack& stack, const building::SeismicCriteria& seismic);

// The tension and compression factors of the design against ours, one comparison a factor that differs, and one
// for a combination that either side lacks.
std::vector<Comparison> compareCombinations(const std::vector<loads::LoadCombination>& primary,
                                            const std::vector<Factors>& secondary);

std::vector<Comparison> compareStack(const loadpath::StackLoads& primary, const SecondStack& secondary,
                                     const std::vector<loads::LoadCombination>& combinations);

std::vector<Comparison> compareRun(const rods::RodRun& run, const SecondStack& secondary,
                                   const building::WallLayout& layout, const building::DesignCriteria& criteria);

} // namespace holdfast::audit
