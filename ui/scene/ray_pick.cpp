#include "ui/scene/ray_pick.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace holdfast::scene {

namespace {

using geometry::Point3;
using Crossings = std::vector<double>;

void add(Crossings& crossings, double at)
{
    if (std::isfinite(at))
        crossings.push_back(at);
}

// Slab method in the box's own axes: entry and exit.
Crossings crossings(const Ray& ray, const geometry::OrientedBox& box, double grow)
{
    double enter = -std::numeric_limits<double>::infinity(), leave = -enter;
    const Point3 toBox = box.center - ray.origin;
    const std::array<double, 3> half = {box.half.x + grow, box.half.y + grow, box.half.z + grow};
    for (std::size_t i = 0; i < 3; ++i) {
        const double distance = geometry::dot(box.axes[i], toBox),
                     speed = geometry::dot(box.axes[i], ray.direction);
        if (speed == 0) {
            if (std::fabs(distance) > half[i])
                return {};
            continue;
        }
        const double a = (distance - half[i]) / speed, b = (distance + half[i]) / speed;
        enter = std::max(enter, std::min(a, b));
        leave = std::min(leave, std::max(a, b));
    }
    if (enter > leave)
        return {};
    return {enter, leave};
}

void addSideCrossings(Crossings& found, const Ray& ray, const solids::Cylinder& cylinder, Point3 axis,
                      double height, double radius)
{
    const Point3 o = ray.origin - cylinder.axis.a;
    const Point3 d = ray.direction - axis * geometry::dot(ray.direction, axis);
    const Point3 p = o - axis * geometry::dot(o, axis);
    const double a = geometry::dot(d, d), b = geometry::dot(p, d), c = geometry::dot(p, p) - radius * radius;
    const double under = b * b - a * c;
    if (a == 0 || under < 0)
        return;
    for (const double root : {-std::sqrt(under), std::sqrt(under)}) {
        const double t = (-b + root) / a;
        const double along = geometry::dot(o + ray.direction * t, axis);
        if (along >= 0 && along <= height)
            add(found, t);
    }
}

void addCapCrossings(Crossings& found, const Ray& ray, Point3 center, Point3 axis, double radius)
{
    const double speed = geometry::dot(ray.direction, axis);
    if (speed == 0)
        return;
    const double t = geometry::dot(center - ray.origin, axis) / speed;
    if (geometry::distance(ray.origin + ray.direction * t, center) <= radius)
        add(found, t);
}

Crossings crossings(const Ray& ray, const solids::Cylinder& cylinder, double grow)
{
    const Point3 along = cylinder.axis.b - cylinder.axis.a;
    const double height = geometry::length(along);
    if (height == 0)
        return {};
    const Point3 axis = along * (1 / height);
    const double radius = cylinder.radius.value() + grow;
    Crossings found;
    addSideCrossings(found, ray, cylinder, axis, height, radius);
    addCapCrossings(found, ray, cylinder.axis.a, axis, radius);
    addCapCrossings(found, ray, cylinder.axis.b, axis, radius);
    return found;
}

// Moeller and Trumbore's ray-triangle test (1997).
void addTriangleCrossing(Crossings& found, const Ray& ray, Point3 a, Point3 b, Point3 c)
{
    const Point3 e1 = b - a, e2 = c - a, p = geometry::cross(ray.direction, e2);
    const double det = geometry::dot(e1, p);
    if (det == 0)
        return;
    const Point3 s = ray.origin - a;
    const double u = geometry::dot(s, p) / det;
    const Point3 q = geometry::cross(s, e1);
    const double v = geometry::dot(ray.direction, q) / det;
    if (u >= 0 && v >= 0 && u + v <= 1)
        add(found, geometry::dot(e2, q) / det);
}

Crossings crossings(const Ray& ray, const building::TriangleMesh& mesh, double)
{
    Crossings found;
    for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3)
        addTriangleCrossing(found, ray, mesh.points[mesh.triangles[i]], mesh.points[mesh.triangles[i + 1]],
                            mesh.points[mesh.triangles[i + 2]]);
    return found;
}

} // namespace

std::optional<double> meets(const Ray& ray, const solids::PartShape& shape, double lowZ, double highZ,
                            double grow)
{
    std::optional<double> first;
    for (const double t : std::visit([&](const auto& s) { return crossings(ray, s, grow); }, shape)) {
        const double z = ray.origin.z + t * ray.direction.z;
        if (t >= 0 && z >= lowZ && z <= highZ && (!first || t < *first))
            first = t;
    }
    return first;
}

} // namespace holdfast::scene
