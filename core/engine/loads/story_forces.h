// Lateral forces at the top of each story, for each stack: entered, or from the equivalent lateral force
// procedure (ASCE 7 12.8) and a flexible diaphragm's tributary share.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::loads {

struct StackForces {             // lists from story 1 upward, as long as the stack is high
    building::StackId stack;
    std::vector<Force> seismic, wind;
    std::vector<LineLoad> dead, live, snow;
    std::vector<building::PointLoad> points;
    std::vector<Length> leverArm;  // entered, or empty
    bool sharedByStrength = false; // 2b/h was used in sharing (SDPWS 4.3.3.4.1), so no second aspect factor
    std::string source;
};
HOLDFAST_FIELDS(
    StackForces, stack, seismic, wind, dead, live, snow, points, leverArm, sharedByStrength, source)

struct StoryForces {
    std::vector<StackForces> stacks;       // only stacks that have forces
    std::vector<Calculation> baseShear;    // the ELF lines, when used
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
};
HOLDFAST_FIELDS(StoryForces, stacks, baseShear, findings, assumptions)

Result<StoryForces> storyForces(const building::WallLayout& layout, const building::DesignCriteria& criteria,
                                const Run& run);

} // namespace holdfast::loads
