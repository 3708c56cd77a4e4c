// Gilbert-Johnson-Keerthi distance. Every subset of the simplex is tried, which is slower than walking Voronoi
// regions and cannot take a wrong turn on the thin simplices that long rods make.
#include "core/engine/geometry/convex.h"

#include <span>

namespace holdfast::geometry {

namespace {

struct Vertex {
    Point3 difference, onFirst, onSecond;
};

struct Closest {
    double squared = std::numeric_limits<double>::max();
    Point3 point;
    std::array<Vertex, 4> kept;
    std::array<double, 4> weights{};
    int count = 0;
};

class Simplex {
public:
    void add(const Vertex& v) { m_vertices[m_count++] = v; }
    bool full() const { return m_count == 4; }
    bool has(Point3 p) const
    {
        return std::any_of(m_vertices.begin(), m_vertices.begin() + m_count,
                           [p](const Vertex& v) { return v.difference == p; });
    }

    // The point of the simplex closest to the origin; only the vertices that carry it are kept.
    Closest reduce()
    {
        Closest best;
        for (unsigned subset = 1; subset < (1u << m_count); ++subset)
            consider(subset, best);
        m_count = best.count;
        std::copy_n(best.kept.begin(), best.count, m_vertices.begin());
        return best;
    }

private:
    void consider(unsigned subset, Closest& best) const
    {
        Closest c;
        for (int i = 0; i < m_count; ++i)
            if (subset & (1u << i))
                c.kept[c.count++] = m_vertices[i];
        if (!weigh(c))
            return;
        c.point = {};
        for (int i = 0; i < c.count; ++i)
            c.point = c.point + c.kept[i].difference * c.weights[i];
        c.squared = dot(c.point, c.point);
        if (c.squared < best.squared)
            best = c;
    }

    // Weights of the origin's foot on the span of the subset; false when it falls outside or the subset is flat.
    static bool weigh(Closest& c)
    {
        const Point3 o = c.kept[0].difference;
        const Point3 p = c.kept[1].difference - o, q = c.kept[2].difference - o, r = c.kept[3].difference - o;
        switch (c.count) {
        case 1: c.weights = {1, 0, 0, 0}; return true;
        case 2: return solve1(c, o, p);
        case 3: return solve2(c, o, p, q);
        default: return solve3(c, o, p, q, r);
        }
    }

    static bool inside(Closest& c, double u, double v, double w)
    {
        c.weights = {1 - u - v - w, u, v, w};
        return u >= 0 && v >= 0 && w >= 0 && c.weights[0] >= 0;
    }

    static bool solve1(Closest& c, Point3 o, Point3 p)
    {
        const double pp = dot(p, p);
        return pp > 0 && inside(c, -dot(o, p) / pp, 0, 0);
    }

    static bool solve2(Closest& c, Point3 o, Point3 p, Point3 q)
    {
        const Point3 n = cross(p, q);
        const double nn = dot(n, n);
        return nn > 0 && inside(c, dot(cross(q, o), n) / nn, dot(cross(o, p), n) / nn, 0);
    }

    static bool solve3(Closest& c, Point3 o, Point3 p, Point3 q, Point3 r)
    {
        const double volume = dot(p, cross(q, r));
        return volume != 0
            && inside(c, -dot(o, cross(q, r)) / volume, -dot(p, cross(o, r)) / volume, -dot(p, cross(q, o)) / volume);
    }

    std::array<Vertex, 4> m_vertices;
    int m_count = 0;
};

Vertex supportOf(const ConvexShape& first, const ConvexShape& second, Point3 direction)
{
    Vertex v;
    v.onFirst = support(first, direction);
    v.onSecond = support(second, direction * -1);
    v.difference = v.onFirst - v.onSecond;
    return v;
}

Point3 along(double sign, Point3 v) { return sign < 0 ? v * -1 : v; }

Separation asSeparation(const Closest& c, double lower, Point3 origin)
{
    Separation s;
    for (int i = 0; i < c.count; ++i) {
        s.onFirst = s.onFirst + c.kept[i].onFirst * c.weights[i];
        s.onSecond = s.onSecond + c.kept[i].onSecond * c.weights[i];
    }
    s.onFirst = s.onFirst + origin;
    s.onSecond = s.onSecond + origin;
    s.distance = std::sqrt(c.squared);
    s.doubt = s.distance - std::min(lower, s.distance);
    return s;
}

} // namespace

ConvexShape convex(const OrientedBox& box)
{
    ConvexShape shape;
    shape.center = box.center;
    shape.edges = {box.axes[0] * box.half.x, box.axes[1] * box.half.y, box.axes[2] * box.half.z};
    shape.edgeCount = 3;
    return shape;
}

ConvexShape convex(const Bar& bar)
{
    const Point3 half = (bar.axis.b - bar.axis.a) * 0.5;
    ConvexShape shape;
    shape.center = bar.axis.a + half;
    shape.edges[0] = half;
    shape.edgeCount = 1;
    shape.discAxis = half * (1 / length(half));
    shape.discRadius = bar.radius;
    return shape;
}

ConvexShape convexTriangle(Point3 a, Point3 b, Point3 c)
{
    ConvexShape shape;
    shape.center = (a + b + c) * (1.0 / 3.0);
    shape.corners = {a - shape.center, b - shape.center, c - shape.center};
    shape.cornerCount = 3;
    return shape;
}

Point3 support(const ConvexShape& shape, Point3 direction)
{
    Point3 p = shape.center;
    for (int i = 0; i < shape.edgeCount; ++i)
        p = p + along(dot(shape.edges[i], direction), shape.edges[i]);
    if (shape.discRadius > 0) {
        // Twice, because what cancellation leaves along the axis would grow with 1/reach. Below the threshold
        // every point of the disc is as far.
        constexpr double kAlong = 1e-14;
        Point3 flat = direction - shape.discAxis * dot(direction, shape.discAxis);
        flat = flat - shape.discAxis * dot(flat, shape.discAxis);
        const double reach = length(flat);
        if (reach > kAlong * length(direction))
            p = p + flat * (shape.discRadius / reach);
    }
    if (shape.cornerCount > 0) {
        const std::span corners(shape.corners.data(), std::size_t(shape.cornerCount));
        p = p + *std::ranges::max_element(corners, {}, [&](Point3 c) { return dot(c, direction); });
    }
    return p;
}

Separation separation(const ConvexShape& first, const ConvexShape& second)
{
    // Far below anything built, well above round-off at the size of a building.
    constexpr double kProved = 1e-10;
    constexpr int kTurns = 200;
    // Near the origin coordinates keep their digits.
    ConvexShape a = first, b = second;
    a.center = {};
    b.center = second.center - first.center;

    Simplex simplex;
    simplex.add(supportOf(a, b, dot(b.center, b.center) > 0 ? b.center : Point3{1, 0, 0}));
    Closest closest = simplex.reduce();
    double lower = 0;
    for (int turn = 0; turn < kTurns && closest.count < 4; ++turn) {
        const double upper = std::sqrt(closest.squared);
        if (upper <= kProved)
            break;
        const Vertex next = supportOf(a, b, closest.point * -1);
        lower = std::max(lower, dot(next.difference, closest.point) / upper);
        if (upper - lower <= kProved || simplex.has(next.difference))
            break;
        simplex.add(next);
        const Closest better = simplex.reduce();
        if (better.squared >= closest.squared)
            break;
        closest = better;
    }
    if (closest.count == 4 || closest.squared <= kProved * kProved)
        closest.squared = 0;
    return asSeparation(closest, lower, first.center);
}

} // namespace holdfast::geometry
