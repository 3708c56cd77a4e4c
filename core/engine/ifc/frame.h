// Where a thing of the model stands: axes and origin in inches. Axes may be scaled or mirrored by a mapped item.
#pragma once

#include "core/engine/geometry/shapes.h"

namespace holdfast::ifc {

struct Frame {
    geometry::Point3 x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1}, origin;

    geometry::Point3 vector(geometry::Point3 v) const { return x * v.x + y * v.y + z * v.z; }
    geometry::Point3 point(geometry::Point3 p) const { return origin + vector(p); }
    geometry::Point3 point(geometry::Point2 p) const { return point(geometry::Point3{p.x, p.y, 0}); }
    double determinant() const { return dot(cross(x, y), z); }
    // First `inner`, then this.
    Frame operator*(const Frame& inner) const
    {
        return {vector(inner.x), vector(inner.y), vector(inner.z), point(inner.origin)};
    }
};

} // namespace holdfast::ifc
