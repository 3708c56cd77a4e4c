#include "core/engine/ingest/ocs.h"

#include <cmath>

namespace holdfast::ingest {

using geometry::cross;
using geometry::length;

namespace {

// Round-off in a unit vector: 1e-9 moves a point 1,000 ft from the origin by 1e-5 in.
constexpr double kStraight = 1e-9;
// The arbitrary axis algorithm's own limit.
constexpr double kNearZ = 1.0 / 64.0;

Point3 unit(Point3 v) { return v * (1.0 / length(v)); }

} // namespace

Ocs::Ocs(Point3 extrusion)
{
    const double size = length(extrusion);
    if (!(size > kStraight) || !std::isfinite(size))
        return;
    const Point3 n = extrusion * (1.0 / size);
    if (std::fabs(n.x) < kStraight && std::fabs(n.y) < kStraight) {
        if (n.z > 0)
            return;
        m_kind = Kind::Mirrored;
        m_x = {-1, 0, 0};
        m_z = {0, 0, -1};
        return;
    }
    m_kind = Kind::Tilted;
    const bool nearZ = std::fabs(n.x) < kNearZ && std::fabs(n.y) < kNearZ;
    m_x = unit(cross(nearZ ? Point3{0, 1, 0} : Point3{0, 0, 1}, n));
    m_y = unit(cross(n, m_x));
    m_z = n;
}

double Ocs::toPlan(double angle) const
{
    if (isWorld())
        return angle;
    const Point2 direction = toPlan(Point3{std::cos(angle), std::sin(angle), 0});
    return std::atan2(direction.y, direction.x);
}

drawing::EllipseArc Ocs::arc(Point3 center, double radius, double start, double sweep) const
{
    return {toPlan(center), Point2{m_x.x, m_x.y} * radius, Point2{m_y.x, m_y.y} * radius, start, sweep};
}

} // namespace holdfast::ingest
