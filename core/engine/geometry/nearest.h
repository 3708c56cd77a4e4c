// Closest points of a segment and another shape, in closed form.
#pragma once

#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

struct Nearest {
    double distance = 0;
    Point3 onFirst, onSecond;
    double along = 0;    // of onFirst on its segment: 0 at a, 1 at b
};

// The middle of the closest stretch where there is more than one closest point.
Nearest nearest(const Segment3& first, const Segment3& second);
// Distance 0 when the segment enters the solid box.
Nearest nearest(const Segment3& segment, const OrientedBox& box);

} // namespace holdfast::geometry
