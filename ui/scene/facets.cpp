#include "ui/scene/facets.h"

#include <numbers>

namespace holdfast::scene {

namespace {

using geometry::Point3;

// 16 sides keep a 2 in rod round at arm's length on the screen and 10,000 parts under a million triangles.
constexpr std::uint32_t kSides = 16;

Point3 unit(Point3 v)
{
    const double l = geometry::length(v);
    return l > 0 ? v * (1 / l) : Point3{0, 0, 1};
}

Point3 anyPerpendicular(Point3 axis)
{
    const Point3 helper = std::fabs(axis.z) < 0.9 ? Point3{0, 0, 1} : Point3{1, 0, 0};
    return unit(geometry::cross(helper, axis));
}

Facets facets(const solids::Cylinder& cylinder)
{
    const Point3 axis = unit(cylinder.axis.b - cylinder.axis.a);
    const Point3 u = anyPerpendicular(axis), v = geometry::cross(axis, u);
    Facets out;
    std::vector<std::uint32_t> bottom, top;
    for (std::uint32_t i = 0; i < kSides; ++i) {
        const double turn = 2 * std::numbers::pi * i / kSides;
        const Point3 out2 = (u * std::cos(turn) + v * std::sin(turn)) * cylinder.radius.value();
        out.points.push_back(cylinder.axis.a + out2);
        out.points.push_back(cylinder.axis.b + out2);
        const std::uint32_t next = (i + 1) % kSides;
        out.faces.push_back({2 * i, 2 * next, 2 * next + 1, 2 * i + 1});
        bottom.insert(bottom.begin(), 2 * i);
        top.push_back(2 * i + 1);
    }
    out.faces.push_back(bottom);
    out.faces.push_back(top);
    // The axis as a line keeps a thin rod visible when its circle is less than a pixel wide.
    out.points.push_back(cylinder.axis.a);
    out.points.push_back(cylinder.axis.b);
    out.edges = {{2 * kSides, 2 * kSides + 1}};
    return out;
}

Facets facets(const geometry::OrientedBox& box)
{
    Facets out;
    for (int corner = 0; corner < 8; ++corner) {
        const double sx = corner & 1 ? 1 : -1, sy = corner & 2 ? 1 : -1, sz = corner & 4 ? 1 : -1;
        out.points.push_back(box.center + box.axes[0] * (sx * box.half.x) + box.axes[1] * (sy * box.half.y)
                             + box.axes[2] * (sz * box.half.z));
    }
    out.faces = {{0, 2, 3, 1}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 6, 7, 3}, {0, 4, 6, 2}, {1, 3, 7, 5}};
    out.edges = {{0, 1}, {1, 3}, {3, 2}, {2, 0}, {4, 5}, {5, 7},
                 {7, 6}, {6, 4}, {0, 4}, {1, 5}, {2, 6}, {3, 7}};
    return out;
}

Facets facets(const building::TriangleMesh& mesh)
{
    Facets out;
    out.points = mesh.points;
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3)
        out.faces.push_back({mesh.triangles[i], mesh.triangles[i + 1], mesh.triangles[i + 2]});
    return out;
}

} // namespace

Facets facetsOf(const solids::PartShape& shape)
{
    return std::visit([](const auto& s) { return facets(s); }, shape);
}

} // namespace holdfast::scene
