// One stack's rod run: hardware chosen, every number formed, every check held.
#pragma once

#include <map>

#include "core/engine/rods/anchor_choice.h"
#include "core/engine/rods/selection.h"
#include "core/engine/rods/story_numbers.h"

namespace holdfast::rods {

// What all runs of one design share.
struct DesignBasisRows {
    const Catalogs& catalogs;
    const building::DesignCriteria& criteria;
    const Candidates& candidates;
    const Candidates* pairs = nullptr; // null: two rods side by side are not allowed
};

struct StackDesign {
    std::vector<StoryParts> parts; // lowest story first, as in the run
    std::vector<StoryNumbers> numbers;
    DriftNumbers drift, windDrift;        // windDrift empty unless it is limited
    AnchorChoice anchor;                  // no size on a base that is not the podium
    RodRun run;                           // label, end and place still empty
    int missingCouplers = 0;
    Length rodDistance;             // between the rods of both ends; 0 until they are placed
    bool elongationByDrift = false; // the elongation limit was not enforced and drift passes

    std::map<CheckKind, std::string> remedies; // of what is over the limit, by the worst story

    int storyAt(std::size_t i) const { return run.segments[i].story; }
};

// `types` are the schedule rows of the stack's walls, lowest first. Stories of the criteria must cover the
// stack. A pair is taken where one rod exceeds the limit and two exceed it less. Where elongation is left to
// the drift, it is limited after all when the drift fails without.
StackDesign designStack(const loadpath::LoadPath& path, const loadpath::StackLoads& stack,
                        const std::vector<building::WallType>& types, const DesignBasisRows& rows);

// The story with this number; null when the criteria have none.
const building::StoryCriteria* storyOf(const building::DesignCriteria& criteria, int story);
// Clear height of the studs: story less floor framing and plates.
Length postHeightOf(const building::StoryCriteria& story);
// Drift held against the limit: of the formulation chosen. A stacked form that could not be formed
// (perforated wall, no sheathing row) leaves the single one.
Length governingDrift(Length single, const std::vector<Length>& stacked, std::size_t story,
                      building::DriftFormulation formulation);

} // namespace holdfast::rods
