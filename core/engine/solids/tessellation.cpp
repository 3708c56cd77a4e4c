#include "core/engine/solids/tessellation.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::solids {

namespace {

using building::TriangleMesh;
using geometry::Point3;

std::uint32_t sidesFor(double radius, double deflection)
{
    constexpr std::uint32_t kFewest = 8, kMost = 128;
    const double share = std::clamp(deflection / radius, 1e-9, 1.0);
    const double sides = std::ceil(std::numbers::pi / std::acos(1 - share));
    return std::uint32_t(std::clamp(sides, double(kFewest), double(kMost)));
}

Point3 unit(Point3 v) { return v * (1 / length(v)); }

TriangleMesh mesh(const Cylinder& c, double deflection)
{
    TriangleMesh m;
    const Point3 d = c.axis.b - c.axis.a;
    if (!(length(d) > 0) || !(c.radius.value() > 0))
        return m;
    const Point3 axis = unit(d);
    const Point3 p = unit(cross(axis, std::fabs(axis.x) < 0.6 ? Point3{1, 0, 0} : Point3{0, 1, 0}));
    const Point3 q = cross(axis, p);
    const std::uint32_t n = sidesFor(c.radius.value(), deflection);
    for (const Point3& end : {c.axis.a, c.axis.b})
        for (std::uint32_t i = 0; i < n; ++i) {
            const double a = 2 * std::numbers::pi * i / n;
            m.points.push_back(end + (p * std::cos(a) + q * std::sin(a)) * c.radius.value());
        }
    for (std::uint32_t i = 0; i < n; ++i) {
        const std::uint32_t next = (i + 1) % n;
        m.triangles.insert(m.triangles.end(), {i, next, n + i, next, n + next, n + i});
    }
    for (std::uint32_t i = 1; i + 1 < n; ++i)
        m.triangles.insert(m.triangles.end(), {0, i + 1, i, n, n + i, n + i + 1});
    return m;
}

TriangleMesh mesh(const geometry::OrientedBox& b, double)
{
    TriangleMesh m;
    for (int corner = 0; corner < 8; ++corner)
        m.points.push_back(b.center + b.axes[0] * (corner & 1 ? b.half.x : -b.half.x)
                           + b.axes[1] * (corner & 2 ? b.half.y : -b.half.y)
                           + b.axes[2] * (corner & 4 ? b.half.z : -b.half.z));
    m.triangles = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                   2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    return m;
}

TriangleMesh mesh(const TriangleMesh& m, double) { return m; }

} // namespace

TriangleMesh tessellate(const PartShape& shape, Length deflection)
{
    return std::visit([&](const auto& s) { return mesh(s, deflection.value()); }, shape);
}

} // namespace holdfast::solids
