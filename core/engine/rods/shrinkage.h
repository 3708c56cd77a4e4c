// Shrinkage of a story's wood perpendicular to grain.
#pragma once

#include <span>
#include <vector>

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

// Shrinking depth of one story: plates, and the floor framing at its top when sawn.
Length shrinkingDepth(const building::StoryCriteria& story);
// t * C * (MC_i - MC_f), MC_i not above fibre saturation (28 %), plus the settlement allowance of the story.
Length storyShrinkage(const building::StoryCriteria& story, const building::MaterialCriteria& materials);
// C = 1/(3000/S - 20) per 1 % of moisture, S % from green to ovendry (Wood Handbook ch. 4).
double shrinkageCoefficient(double greenToOvendryPercent);

} // namespace holdfast::rods
