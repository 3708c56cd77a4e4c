#include "core/engine/ifc/walls.h"

#include <algorithm>
#include <cmath>

namespace holdfast::ifc {

namespace {

using drawing::ModelOpening;
using drawing::ModelShape;
using drawing::ModelWall;
using geometry::Point2;
using geometry::Point3;

constexpr double kUpright = 1e-3;      // share of an extrusion that may lean
constexpr double kEven = 0.9;          // share of its box that the plan of an even wall fills, mitred ends included
constexpr double kEvenBrep = 0.5;      // the same by volume, of a body given by faces: its openings are cut out
constexpr double kThickest = 1.0;      // thickness over length: what is thicker than long is a post
constexpr double kThrough = 0.9;       // share of the thickness an opening passes, else it is a niche
constexpr double kLeastOpening = 1.0;  // in: narrower ones are joints

struct Range {
    double low = 1e300, high = -1e300;
    void add(double v) { low = std::min(low, v), high = std::max(high, v); }
    double size() const { return high - low; }
};

// Extents along the wall, across it and up.
struct Extents {
    Range along, across, up;

    void add(Point3 p, Point2 direction)
    {
        along.add(dot(Point2{p.x, p.y}, direction));
        across.add(cross(direction, Point2{p.x, p.y}));
        up.add(p.z);
    }
};

template<class Take>
void eachCorner(const Body& body, Take&& take)
{
    if (const auto* prism = std::get_if<Prism>(&body)) {
        for (const auto& loop : prism->base.loops)
            for (const Point3& p : loop) {
                take(p);
                take(p + prism->along);
            }
    } else if (const auto* set = std::get_if<FaceSet>(&body)) {
        for (const auto& face : set->faces)
            for (const auto& loop : face.loops)
                std::ranges::for_each(loop, take);
    } else if (const auto* combination = std::get_if<std::shared_ptr<const Combination>>(&body)) {
        eachCorner((*combination)->first, take);
    }
}

void eachCorner(const ModelShape& shape, Extents& extents, Point2 direction)
{
    if (const auto* mesh = std::get_if<drawing::ModelMesh>(&shape)) {
        for (const Point3& p : mesh->points)
            extents.add(p, direction);
        return;
    }
    const auto* box = std::get_if<geometry::OrientedBox>(&shape);
    for (int corner = 0; box != nullptr && corner < 8; ++corner)
        extents.add(box->center + box->axes[0] * (corner & 1 ? box->half.x : -box->half.x)
                        + box->axes[1] * (corner & 2 ? box->half.y : -box->half.y)
                        + box->axes[2] * (corner & 4 ? box->half.z : -box->half.z),
                    direction);
}

// What an extruded body was before it was clipped.
const Prism* prismOf(const Body& body)
{
    if (const auto* prism = std::get_if<Prism>(&body))
        return prism;
    const auto* combination = std::get_if<std::shared_ptr<const Combination>>(&body);
    return combination && (*combination)->operation == Operation::Difference ? prismOf((*combination)->first) : nullptr;
}

std::optional<Point2> unit(Point3 d)
{
    const double size = std::hypot(d.x, d.y);
    if (size < 1e-6)
        return std::nullopt;
    return Point2{d.x / size, d.y / size};
}

std::optional<Point2> longestEdge(const std::vector<Body>& bodies)
{
    Point3 longest;
    const auto look = [&](const std::vector<Point3>& loop) {
        for (std::size_t i = 0; i < loop.size(); ++i) {
            Point3 edge = loop[(i + 1) % loop.size()] - loop[i];
            if (std::fabs(edge.z) > kUpright * length(edge))
                continue;
            if (length(edge) > length(longest) + 1e-6)
                longest = edge;
        }
    };
    for (const Body& body : bodies) {
        if (const Prism* prism = prismOf(body))
            look(prism->base.loops[0]);
        else if (const auto* set = std::get_if<FaceSet>(&body))
            for (const auto& face : set->faces)
                look(face.loops[0]);
    }
    return unit(longest);
}

std::optional<Point2> directionOf(const std::vector<Body>& bodies, const std::optional<Path3>& axis)
{
    if (!axis || axis->size() < 2)
        return longestEdge(bodies);
    const auto direction = unit(axis->back() - axis->front());
    for (const Point3& p : *axis) {   // a bent axis is no straight wall
        const Point3 d = p - axis->front();
        if (direction && std::fabs(cross(*direction, Point2{d.x, d.y})) > 0.1)
            return std::nullopt;
    }
    return direction;
}

double planArea(const std::vector<Point3>& loop)
{
    double twice = 0;
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const Point3 a = loop[i], b = loop[(i + 1) % loop.size()];
        twice += a.x * b.y - a.y * b.x;
    }
    return std::fabs(twice) / 2;
}

double volumeOf(const std::vector<ModelShape>& shapes)
{
    double six = 0;
    for (const ModelShape& shape : shapes)
        if (const auto* mesh = std::get_if<drawing::ModelMesh>(&shape)) {
            const Point3 o = mesh->points[0];
            for (std::size_t i = 0; i + 2 < mesh->triangles.size(); i += 3)
                six += dot(mesh->points[mesh->triangles[i]] - o,
                           cross(mesh->points[mesh->triangles[i + 1]] - o, mesh->points[mesh->triangles[i + 2]] - o));
        }
    return std::fabs(six) / 6;
}

// An extrusion may run up (its base is the plan) or sideways (its base is the elevation).
bool isEven(const std::vector<Body>& bodies, const std::vector<ModelShape>& shapes, const Extents& e)
{
    if (bodies.size() == 1)
        if (const Prism* prism = prismOf(bodies[0])) {
            const Point3 d = prism->along * (1 / length(prism->along));
            if (std::hypot(d.x, d.y) <= kUpright)
                return planArea(prism->base.loops[0]) >= kEven * e.along.size() * e.across.size();
        }
    return volumeOf(shapes) >= kEvenBrep * e.along.size() * e.across.size() * e.up.size();
}

std::optional<ModelOpening> openingOf(const std::vector<Body>& bodies, const Extents& wall, Point2 direction)
{
    Extents hole;
    for (const Body& body : bodies)
        eachCorner(body, [&](const Point3& p) { hole.add(p, direction); });
    const double from = std::max(hole.along.low, wall.along.low), to = std::min(hole.along.high, wall.along.high);
    const double foot = std::max(hole.up.low, wall.up.low), head = std::min(hole.up.high, wall.up.high);
    const double depth = std::min(hole.across.high, wall.across.high) - std::max(hole.across.low, wall.across.low);
    if (to - from < kLeastOpening || head - foot < kLeastOpening || depth < kThrough * wall.across.size())
        return std::nullopt;
    return ModelOpening{from - wall.along.low, to - from, head - foot, foot - wall.up.low};
}

} // namespace

std::optional<ModelWall> wallOf(const std::vector<Body>& bodies, const std::vector<ModelShape>& shapes,
                                const std::optional<Path3>& drawnAxis, const std::vector<std::vector<Body>>& openings)
{
    const auto direction = directionOf(bodies, drawnAxis);
    if (!direction)
        return std::nullopt;
    Extents e;   // as extruded: clipping changes the top, and openings may reach the ends
    for (const Body& body : bodies)
        eachCorner(body, [&](const Point3& p) { e.add(p, *direction); });
    if (!(e.along.size() > 0) || !(e.across.size() > 0) || e.across.size() > kThickest * e.along.size()
        || !isEven(bodies, shapes, e))
        return std::nullopt;
    Extents made;
    for (const ModelShape& shape : shapes)
        eachCorner(shape, made, *direction);
    if (made.up.size() > 0)
        e.up = made.up;
    const Point2 across{-direction->y, direction->x};
    const Point2 middle = across * ((e.across.low + e.across.high) / 2);
    ModelWall wall;
    wall.axis = {*direction * e.along.low + middle, *direction * e.along.high + middle};
    wall.base = e.up.low;
    wall.length = e.along.size();
    wall.thickness = e.across.size();
    wall.height = e.up.size();
    for (const auto& opening : openings)
        if (const auto found = openingOf(opening, e, *direction))
            wall.openings.push_back(*found);
    std::ranges::sort(wall.openings, {}, [](const ModelOpening& o) { return std::pair(o.offset, o.sill); });
    return wall;
}

} // namespace holdfast::ifc
