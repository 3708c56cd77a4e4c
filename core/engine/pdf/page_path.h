// A painted path in paper inches, free of the library that read it.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::pdf {

using geometry::Box2;
using geometry::Point2;

// Points in order; two control points stand before the end of each cubic Bezier. A closed subpath repeats its
// first point at the end.
struct Subpath {
    std::vector<Point2> points;
    std::vector<std::uint8_t> control; // 1 where the point is a Bezier control point
    bool closed = false;
    bool curved = false;

    void clear()
    {
        points.clear();
        control.clear();
        closed = curved = false;
    }
    Box2 box() const
    {
        Box2 box;
        for (const Point2 p : points)
            box.add(p);
        return box;
    }
};

constexpr double kPointsPerInch = 72;

inline bool isInside(const Box2& inner, const Box2& outer)
{
    return inner.low.x >= outer.low.x && inner.low.y >= outer.low.y && inner.high.x <= outer.high.x
           && inner.high.y <= outer.high.y;
}

inline bool isOutside(const Box2& a, const Box2& b)
{
    return a.low.x > b.high.x || a.low.y > b.high.y || a.high.x < b.low.x || a.high.y < b.low.y;
}

} // namespace holdfast::pdf
