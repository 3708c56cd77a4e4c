// What the drawings say twice, held against each other: plans and schedule, lengths and dimensions, hold-downs and
// the rows of the schedule (GE-004, GE-010, GE-011). Runs after the engineer's corrections.
#pragma once

#include <map>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

// Adds findings; `views` are the plans of each level.
//   detect.mark.unknown        completed by the nearest mark of the schedule
//   detect.schedule.unused     a row whose mark is on no plan
//   detect.wall.dimension      a wall more than 6 in off the dimension along it, or off the length in its tag
//   detect.holdown.differs     a hold-down other than the one the wall's row of the schedule names
void crossCheck(const std::map<int, std::vector<PlanView>>& views, building::WallLayout& layout);

} // namespace holdfast::detect
