// The grid line a wall stands on.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/plan_set.h"

namespace holdfast::detect {

// Label of the nearest grid line parallel within 2 degrees and within 24 in of the middle of the axis, else "".
std::string gridOf(const geometry::Segment2& axis, const std::vector<building::GridLine>& grids);

} // namespace holdfast::detect
