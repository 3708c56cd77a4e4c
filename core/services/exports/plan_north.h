// Which way a wall runs on the compass.
#pragma once

#include <optional>

#include "core/engine/building/plan_set.h"

namespace holdfast::exports {

// Unit vector to the north in the set's frame, from the first floor plan with a north arrow; empty when none has.
std::optional<geometry::Point2> planNorth(const building::PlanSet* plans);
// Within 45 degrees of the meridian. Without a north, up on the sheet is taken for it; who prints this says so.
bool runsNorthSouth(double wallAngle, const std::optional<geometry::Point2>& north);

}  // namespace holdfast::exports
