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
// Shrinkage of lumber from green to moisture content M %, 8 to 19 (FPL-RP-489), as percent of the green size:
// width 6.031 - 0.215 M, thickness 5.062 - 0.181 M.
double lumberWidthShrinkage(double moisturePercent);
double lumberThicknessShrinkage(double moisturePercent);

} // namespace holdfast::rods
