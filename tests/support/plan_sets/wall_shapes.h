// Shapes that walls and their signs are drawn from.
#pragma once

#include <cmath>
#include <numbers>
#include <vector>

#include "tests/support/plan_sets/random_building.h"

namespace holdfast::support {

inline double degreesOf(const geometry::Segment2& axis)
{
    return geometry::angle(axis) * 180 / std::numbers::pi;
}

inline std::vector<geometry::Point2> stripOf(const geometry::Segment2& axis, double thickness)
{
    const geometry::Point2 n = normalOf(axis) * (thickness / 2);
    return {axis.a + n, axis.b + n, axis.b - n, axis.a - n};
}

// One sign for the whole of it.
inline bool wholly(const WallRun& run)
{
    return run.shear.size() == 1 && run.shear[0].along.from < 1
           && run.shear[0].along.to > geometry::length(run.axis) - 1;
}

} // namespace holdfast::support
