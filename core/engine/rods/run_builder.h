// One stack's rod run: hardware chosen, every number formed, every check held.
#pragma once

#include "core/engine/rods/anchor_choice.h"
#include "core/engine/rods/selection.h"
#include "core/engine/rods/story_numbers.h"

namespace holdfast::rods {

// What all runs of one design share.
struct DesignBasisRows {
    const Catalogs& catalogs;
    const building::DesignCriteria& criteria;
    const Candidates& candidates;
};

struct StackDesign {
    std::vector<StoryParts> parts;        // story 1 first
    std::vector<StoryNumbers> numbers;
    DriftNumbers drift;
    AnchorChoice anchor;
    RodRun run;                           // label, end and place still empty
    int missingCouplers = 0;
};

// `types` are the schedule rows of the stack's walls, story 1 first. Stories of the criteria must cover the
// stack.
StackDesign designStack(const loadpath::LoadPath& path, const loadpath::StackLoads& stack,
                        const std::vector<building::WallType>& types, const DesignBasisRows& rows);

// The story with this number; null when the criteria have none.
const building::StoryCriteria* storyOf(const building::DesignCriteria& criteria, int story);
// Clear height of the studs: story less floor framing and plates.
Length postHeightOf(const building::StoryCriteria& story);
bool seismicGoverns(const loadpath::LoadPath& path, const LevelDemand& level);

} // namespace holdfast::rods
