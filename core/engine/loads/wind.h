// Wind on the building by the directional procedure, ASCE 7 chapters 26 and 27: enclosed, rigid, rectangular, flat
// roof; strength level.
#pragma once

#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/building/criteria.h"

namespace holdfast::loads {

struct DirectionalWind {
    std::vector<Force> x, y;     // wind along x, along y: at the top of each story, story 1 first
    std::vector<Calculation> lines;
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
};

// K_z at height z above the ground in feet, Table 26.10-1 by its formula, constant below 15 ft.
double exposureCoefficient(double zFeet, const building::DesignCriteria& criteria);

// C_p of the leeward wall by L/B, the plan dimension along the wind over the one across it (Figure 27.3-1).
double leewardCoefficient(double lengthOverBreadth);

// Story n takes the pressure from half of story n up to half of story n + 1, the top one up to the roof with the
// parapet; the lower half of story 1 goes into the podium. Internal pressure cancels. Faults: no speed, no plan
// dimension, no story, a height that is not positive, a number that is none.
Result<DirectionalWind> directionalWind(const building::DesignCriteria& criteria);

} // namespace holdfast::loads
