// All that is found on the plan sheets of one level.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

// Adds walls, hold-downs, findings and assumptions of the level; ids and labels of walls continue the
// layout's.
void addLevelWalls(const std::vector<PlanView>& views, int level,
                   const std::vector<building::GridLine>& grids, const building::DesignCriteria& criteria,
                   building::WallLayout& layout);

} // namespace holdfast::detect
