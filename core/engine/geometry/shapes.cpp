#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

Box3 bounds(const OrientedBox& box)
{
    const auto reach = [&](double Point3::* axis) {
        return std::fabs(box.axes[0].*axis) * box.half.x + std::fabs(box.axes[1].*axis) * box.half.y
            + std::fabs(box.axes[2].*axis) * box.half.z;
    };
    const Point3 r{reach(&Point3::x), reach(&Point3::y), reach(&Point3::z)};
    return {box.center - r, box.center + r};
}

double shareAlong(const Segment2& s, Point2 p)
{
    const Point2 d = s.b - s.a;
    const double squared = dot(d, d);
    return squared > 0 ? dot(p - s.a, d) / squared : 0.0;
}

double distanceTo(const Segment2& s, Point2 p)
{
    const double share = std::clamp(shareAlong(s, p), 0.0, 1.0);
    return distance(p, s.a + (s.b - s.a) * share);
}

} // namespace holdfast::geometry
