// What the design of rods takes for granted, each with its reference.
#pragma once

#include <vector>

#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/selection.h"

namespace holdfast::rods {

std::vector<Assumption> designAssumptions(const RodSchedule& schedule,
                                          const building::DesignCriteria& criteria, const Candidates& open);

} // namespace holdfast::rods
