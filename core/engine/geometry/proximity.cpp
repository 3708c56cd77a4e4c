#include "core/engine/geometry/proximity.h"

#include <numbers>

#include "core/engine/geometry/nearest.h"

namespace holdfast::geometry {

namespace {

// Sine of the angle off square below which a bar's end does not come into play.
constexpr double kSquare = 1e-9;

double settled(double gap) { return std::fabs(gap) < kTouching ? 0.0 : gap; }

Point3 anyAcross(Point3 unit)
{
    const Point3 other = std::fabs(unit.x) < 0.6 ? Point3{1, 0, 0} : Point3{0, 1, 0};
    const Point3 across = cross(unit, other);
    return across * (1 / length(across));
}

double halfExtent(const OrientedBox& box, Point3 unit)
{
    return std::fabs(dot(unit, box.axes[0])) * box.half.x + std::fabs(dot(unit, box.axes[1])) * box.half.y
        + std::fabs(dot(unit, box.axes[2])) * box.half.z;
}

Point3 clampInto(const OrientedBox& box, Point3 p)
{
    const Point3 d = p - box.center;
    const double x = std::clamp(dot(d, box.axes[0]), -box.half.x, box.half.x);
    const double y = std::clamp(dot(d, box.axes[1]), -box.half.y, box.half.y);
    const double z = std::clamp(dot(d, box.axes[2]), -box.half.z, box.half.z);
    return box.center + box.axes[0] * x + box.axes[1] * y + box.axes[2] * z;
}

Proximity apart(const Separation& s)
{
    return {settled(s.distance), s.onFirst, s.onSecond, (s.onFirst - s.onSecond) * (1 / s.distance)};
}

Proximity overlapping(const Parting& p, Point3 onFirst)
{
    return {settled(-p.depth), onFirst, onFirst + p.direction * p.depth, p.direction};
}

// The general case of two convex solids; `inFirst` is a point of the first for an overlap.
std::optional<Proximity> general(const ConvexShape& a, const ConvexShape& b, Point3 inFirst, double limit)
{
    const Separation s = separation(a, b);
    if (s.distance > limit)
        return std::nullopt;
    if (s.distance > kTouching)
        return apart(s);
    return overlapping(parting(a, b), inFirst);
}

Proximity mirrored(const Proximity& p) { return {p.gap, p.onSecond, p.onFirst, p.away * -1}; }

// Whether the planes of the box's faces, or those along the bar and an edge of the box, hold the bar's axis further
// than `distance` from the box: most pairs end here, for a tenth of what the closest points cost.
bool surelyApart(const Segment3& axis, const OrientedBox& box, double distance)
{
    const Point3 a = axis.a - box.center, b = axis.b - box.center, d = axis.b - axis.a;
    const double half[] = {box.half.x, box.half.y, box.half.z};
    double along[3];
    for (int i = 0; i < 3; ++i) {
        const double from = dot(a, box.axes[i]), to = dot(b, box.axes[i]), room = half[i] + distance;
        if (std::min(from, to) > room || std::max(from, to) < -room)
            return true;
        along[i] = dot(d, box.axes[i]);
    }
    // cross(d, e_i) in the box's own axes has the other two parts of d, turned by a right angle.
    for (int i = 0; i < 3; ++i) {
        const int j = (i + 1) % 3, k = (i + 2) % 3;
        const double off = std::fabs(dot(a, box.axes[j]) * along[k] - dot(a, box.axes[k]) * along[j]);
        const double size = std::sqrt(along[j] * along[j] + along[k] * along[k]);
        if (off > half[j] * std::fabs(along[k]) + half[k] * std::fabs(along[j]) + distance * size)
            return true;
    }
    return false;
}

// A bar against a box, from the closest point of its axis.
class BarAndBox {
public:
    BarAndBox(const Bar& bar, const OrientedBox& box, double limit) : m_bar(bar), m_box(box), m_limit(limit) {}

    std::optional<Proximity> find()
    {
        if (surelyApart(m_bar.axis, m_box, m_limit + m_bar.radius + kTouching))
            return std::nullopt;
        m_nearest = nearest(m_bar.axis, m_box);
        // The ball-ended bar contains the flat-ended one: its gap is never the larger.
        if (m_nearest.distance - m_bar.radius > m_limit)
            return std::nullopt;
        const Point3 d = m_bar.axis.b - m_bar.axis.a;
        m_length = length(d);
        if (m_length == 0)
            return ball();
        m_axis = d * (1 / m_length);
        return m_nearest.distance > 0 ? beside() : through();
    }

private:
    std::optional<Proximity> atEnd() const { return general(convex(m_bar), convex(m_box), onBar(), m_limit); }
    Proximity endInside() const { return overlapping(parting(convex(m_bar), convex(m_box)), onBar()); }
    Point3 onBar() const { return m_nearest.onFirst; }

    Proximity ball() const
    {
        if (m_nearest.distance > 0)
            return sideways((m_nearest.onFirst - m_nearest.onSecond) * (1 / m_nearest.distance));
        const Point3 in = m_nearest.onFirst - m_box.center;
        Parting least{std::numeric_limits<double>::max(), {}};
        const std::array<double, 3> half{m_box.half.x, m_box.half.y, m_box.half.z};
        for (int i = 0; i < 3; ++i) {
            const double x = dot(in, m_box.axes[i]);
            if (half[i] - std::fabs(x) < least.depth)
                least = {half[i] - std::fabs(x), m_box.axes[i] * (x < 0 ? -1.0 : 1.0)};
        }
        least.depth += m_bar.radius;
        return overlapping(least, onBar());
    }

    Proximity sideways(Point3 away) const
    {
        return {settled(m_nearest.distance - m_bar.radius), onBar() - away * m_bar.radius, m_nearest.onSecond, away};
    }

    // The axis misses the box.
    std::optional<Proximity> beside() const
    {
        const Point3 away = (m_nearest.onFirst - m_nearest.onSecond) * (1 / m_nearest.distance);
        const bool square = (m_nearest.along > 0 && m_nearest.along < 1) || std::fabs(dot(away, m_axis)) < kSquare;
        const double gap = m_nearest.distance - m_bar.radius;
        if (!square)
            return atEnd();
        return gap >= 0 || partsAsEndless(-gap) ? sideways(away) : endInside();
    }

    // The axis enters the box. Seen along the axis the box is a hexagon whose sides are images of its edges.
    std::optional<Proximity> through() const
    {
        Parting least{std::numeric_limits<double>::max(), {}};
        const Point3 toBar = m_bar.axis.a - m_box.center;
        for (const Point3& edge : m_box.axes) {
            const Point3 across = cross(m_axis, edge);
            const double sine = length(across);
            if (sine < kSquare)
                continue;
            const Point3 unit = across * (1 / sine);
            const double off = dot(toBar, unit);
            const double depth = halfExtent(m_box, unit) - std::fabs(off) + m_bar.radius;
            if (depth < least.depth)
                least = {depth, unit * (off < 0 ? -1.0 : 1.0)};
        }
        return partsAsEndless(least.depth) ? overlapping(least, onBar()) : endInside();
    }

    // The bar parts from the box as an endless one would, by `depth`, when no shorter translation brings an end
    // into play: both ends stand clear of the box by that much; or the box is a prism along the bar and a slice
    // of it stays between the ends whatever the translation.
    bool partsAsEndless(double depth) const
    {
        const double middle = dot(m_box.center - m_bar.axis.a, m_axis), extent = halfExtent(m_box, m_axis);
        if (middle - extent >= depth && middle + extent <= m_length - depth)
            return true;
        const bool prism = std::ranges::any_of(m_box.axes, [&](const Point3& edge) {
            return length(cross(m_axis, edge)) < kSquare;
        });
        return prism && std::max(middle - extent, depth) <= std::min(middle + extent, m_length - depth);
    }

    const Bar& m_bar;
    const OrientedBox& m_box;
    double m_limit;
    Nearest m_nearest;
    double m_length = 0;
    Point3 m_axis;
};

Point3 unitOf(const Segment3& s)
{
    const double l = length(s);
    return l > 0 ? (s.b - s.a) * (1 / l) : Point3{};
}

// From a ball to the solid of a bar: beyond an end, beside it, or the nearest way out.
Proximity ballAndBar(const Bar& ball, const Bar& bar)
{
    const Point3 a = unitOf(bar.axis);
    const double half = length(bar.axis) / 2;
    const Point3 from = ball.axis.a - (bar.axis.a + bar.axis.b) * 0.5;
    const Point3 flat = from - a * dot(from, a);
    const double beyond = std::fabs(dot(from, a)) - half, beside = length(flat) - bar.radius;
    const Point3 endward = a * (dot(from, a) < 0 ? -1.0 : 1.0);
    const Point3 outward = length(flat) > 0 ? flat * (1 / length(flat)) : anyAcross(a);
    Point3 away = beside > beyond || half == 0 ? outward : endward;
    double distance = half == 0 ? beside : std::max(beyond, beside);
    if (beyond > 0 && beside > 0 && half > 0) {
        distance = std::hypot(beyond, beside);
        away = (endward * beyond + outward * beside) * (1 / distance);
    }
    return {settled(distance - ball.radius), ball.axis.a - away * ball.radius, ball.axis.a - away * distance, away};
}

// The stretch of each bar that an endless twin of the other can touch, with a margin for any shorter
// translation, lies inside both: then they part as endless bars do.
bool bothReachBeyond(const Bar& first, const Bar& second, const Nearest& n, double depth)
{
    const Point3 a = unitOf(first.axis), b = unitOf(second.axis);
    const double sine = length(cross(a, b)), cosine = std::fabs(dot(a, b));
    if (sine < kSquare)
        return false;
    const double share = dot(n.onSecond - second.axis.a, b);
    const double around1 = (second.radius + first.radius * cosine + depth) / sine + depth;
    const double around2 = (first.radius + second.radius * cosine + depth) / sine + depth;
    const double l1 = length(first.axis), l2 = length(second.axis), s1 = n.along * l1;
    return s1 >= around1 && s1 + around1 <= l1 && share >= around2 && share + around2 <= l2;
}

// A bound on work, in points looked at; any direction gives a depth that clears.
constexpr std::size_t kMostHullWork = 4'000'000;

class MeshProximity {
public:
    MeshProximity(const ConvexShape& shape, const Box3& box, Point3 inShape, const MeshView& mesh)
        : m_shape(shape), m_box(box), m_inShape(inShape), m_mesh(mesh)
    {
    }

    std::optional<Proximity> find(double limit)
    {
        m_nearest.distance = limit;
        bool near = false;
        for (std::size_t i = 0; i + 2 < m_mesh.triangles.size(); i += 3)
            near = lookAt(i) || near;
        const bool overlaps = (near && m_nearest.distance <= kTouching) || windingAt(m_inShape) > 0.5;
        if (overlaps)
            return overlapping(clearHull(), m_inShape);
        return near ? std::optional(apart(m_nearest)) : std::nullopt;
    }

private:
    Point3 corner(std::size_t i) const { return m_mesh.points[m_mesh.triangles[i]]; }

    bool lookAt(std::size_t i)
    {
        const Point3 a = corner(i), b = corner(i + 1), c = corner(i + 2);
        Box3 box;
        box.add(a);
        box.add(b);
        box.add(c);
        if (!box.grown(m_nearest.distance).overlaps(m_box))
            return false;
        const Separation s = separation(m_shape, convexTriangle(a, b, c));
        if (s.distance > m_nearest.distance)
            return false;
        m_nearest = s;
        return true;
    }

    // Solid angles of the triangles seen from the point, in turns (Van Oosterom and Strackee 1983): 1 inside a
    // closed mesh, 0 outside.
    double windingAt(Point3 p) const
    {
        double turns = 0;
        for (std::size_t i = 0; i + 2 < m_mesh.triangles.size(); i += 3) {
            const Point3 a = corner(i) - p, b = corner(i + 1) - p, c = corner(i + 2) - p;
            const double la = length(a), lb = length(b), lc = length(c);
            const double below = la * lb * lc + dot(a, b) * lc + dot(b, c) * la + dot(c, a) * lb;
            turns += std::atan2(dot(a, cross(b, c)), below);
        }
        return turns / (2 * std::numbers::pi);
    }

    void consider(Point3 direction)
    {
        const double size = length(direction);
        if (size < kSquare || m_work > kMostHullWork)
            return;
        const Point3 u = direction * (1 / size);
        double reach = std::numeric_limits<double>::lowest();
        for (const Point3& p : m_mesh.points)
            reach = std::max(reach, dot(p, u));
        const double depth = reach - dot(support(m_shape, u * -1), u);
        m_work += m_mesh.points.size();
        if (depth < m_least.depth)
            m_least = {depth, u};
    }
    void considerBoth(Point3 direction)
    {
        consider(direction);
        consider(direction * -1);
    }

    Parting clearHull()
    {
        for (const Point3& u : {Point3{1, 0, 0}, Point3{0, 1, 0}, Point3{0, 0, 1}})
            considerBoth(u);
        for (int k = 0; k < m_shape.edgeCount; ++k)
            considerBoth(m_shape.edgeCount == 1 ? m_shape.discAxis : m_shape.edges[k]);
        for (std::size_t i = 0; i + 2 < m_mesh.triangles.size(); i += 3)
            consider(cross(corner(i + 1) - corner(i), corner(i + 2) - corner(i)));
        for (std::size_t i = 0; i + 2 < m_mesh.triangles.size(); i += 3) {
            const Point3 a = corner(i), b = corner(i + 1), c = corner(i + 2);
            for (int k = 0; k < m_shape.edgeCount; ++k) {
                considerBoth(cross(m_shape.edges[k], b - a));
                considerBoth(cross(m_shape.edges[k], c - b));
                considerBoth(cross(m_shape.edges[k], a - c));
            }
        }
        return m_least;
    }

    ConvexShape m_shape;
    Box3 m_box;
    Point3 m_inShape;
    MeshView m_mesh;
    Separation m_nearest;
    Parting m_least{std::numeric_limits<double>::max(), {}};
    std::size_t m_work = 0;
};

// Directions of least overlap of two boxes are among the faces of both and the crosses of their edges; the
// greatest separation along any of them is a lower bound of the gap.
class BoxAndBox {
public:
    BoxAndBox(const OrientedBox& first, const OrientedBox& second) : m_first(first), m_second(second)
    {
        for (int i = 0; i < 3; ++i) {
            look(first.axes[i]);
            look(second.axes[i]);
            for (int j = 0; j < 3; ++j)
                look(cross(first.axes[i], second.axes[j]));
        }
    }

    std::optional<Proximity> find(double limit) const
    {
        if (m_separation > limit)
            return std::nullopt;
        if (m_separation <= 0)
            return overlapping({-m_separation, m_direction}, clampInto(m_first, m_second.center));
        const Separation s = separation(convex(m_first), convex(m_second));
        if (s.distance > limit)
            return std::nullopt;
        return s.distance > 0 ? apart(s) : overlapping({0, m_direction}, clampInto(m_first, m_second.center));
    }

private:
    void look(Point3 direction)
    {
        const double size = length(direction);
        if (size < kSquare)
            return;
        const Point3 u = direction * (1 / size);
        const double off = dot(m_first.center - m_second.center, u);
        const double apartBy = std::fabs(off) - halfExtent(m_first, u) - halfExtent(m_second, u);
        if (apartBy > m_separation) {
            m_separation = apartBy;
            m_direction = u * (off < 0 ? -1.0 : 1.0);
        }
    }

    const OrientedBox& m_first;
    const OrientedBox& m_second;
    double m_separation = std::numeric_limits<double>::lowest();
    Point3 m_direction;
};

} // namespace

Box3 bounds(const Bar& bar)
{
    const Point3 a = unitOf(bar.axis);
    const auto reach = [&](double x) { return bar.radius * std::sqrt(std::max(0.0, 1 - x * x)); };
    const Point3 r{reach(a.x), reach(a.y), reach(a.z)};
    Box3 box;
    for (const Point3& end : {bar.axis.a, bar.axis.b}) {
        box.add(end - r);
        box.add(end + r);
    }
    return box;
}

std::optional<Proximity> proximity(const Bar& bar, const OrientedBox& box, double limit)
{
    return BarAndBox(bar, box, limit).find();
}

std::optional<Proximity> proximity(const OrientedBox& box, const Bar& bar, double limit)
{
    const auto found = proximity(bar, box, limit);
    return found ? std::optional(mirrored(*found)) : std::nullopt;
}

std::optional<Proximity> proximity(const Bar& first, const Bar& second, double limit)
{
    const Nearest n = nearest(first.axis, second.axis);
    const double gap = n.distance - first.radius - second.radius;
    if (gap > limit)
        return std::nullopt;
    const Point3 a = unitOf(first.axis), b = unitOf(second.axis);
    if (length(first.axis) == 0 || length(second.axis) == 0) {
        const bool isFirst = length(first.axis) == 0;
        const Proximity p = isFirst ? ballAndBar(first, second) : mirrored(ballAndBar(second, first));
        return p.gap <= limit ? std::optional(p) : std::nullopt;
    }
    if (n.distance > 0) {
        const Point3 away = (n.onFirst - n.onSecond) * (1 / n.distance);
        const bool square = std::fabs(dot(away, a)) < kSquare && std::fabs(dot(away, b)) < kSquare;
        if (square && (gap >= 0 || bothReachBeyond(first, second, n, -gap)))
            return Proximity{settled(gap), n.onFirst - away * first.radius, n.onSecond + away * second.radius, away};
    }
    return general(convex(first), convex(second), n.onFirst, limit);
}

std::optional<Proximity> proximity(const OrientedBox& first, const OrientedBox& second, double limit)
{
    return BoxAndBox(first, second).find(limit);
}

std::optional<Proximity> proximity(const Bar& bar, const MeshView& mesh, double limit)
{
    Bar solid = bar;
    if (length(bar.axis) == 0) {  // the bar around the ball
        solid.axis.a.z -= bar.radius;
        solid.axis.b.z += bar.radius;
    }
    return MeshProximity(convex(solid), bounds(solid), (solid.axis.a + solid.axis.b) * 0.5, mesh).find(limit);
}

std::optional<Proximity> proximity(const OrientedBox& box, const MeshView& mesh, double limit)
{
    return MeshProximity(convex(box), bounds(box), box.center, mesh).find(limit);
}

} // namespace holdfast::geometry
