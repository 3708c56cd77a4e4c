// The least translation that parts two overlapping solids.
//
// Moving the first along unit u by f(u) = sum |u.g| + sum r |u x a| + u.c parts them along u, with g
// the half edges and (r, a) the discs of both and c the way from the first to the second centre. With one disc
// f is concave along every meridian of its axis wherever no edge changes its sign, so a least value lies
// either at the pole u = a or on a great circle across one of the edges; on such a circle it lies at a corner,
// where a second edge changes sign, or in a smooth dip between corners.
#include <numbers>
#include <span>

#include "core/engine/geometry/convex.h"

namespace holdfast::geometry {

namespace {

struct Frame {
    Point3 p, q;   // unit, across each other and the axis
};

Frame frameAcross(Point3 axis)
{
    const Point3 w = axis * (1 / length(axis));
    const Point3 other = std::fabs(w.x) < 0.6 ? Point3{1, 0, 0} : Point3{0, 1, 0};
    const Point3 p = cross(w, other) * (1 / length(cross(w, other)));
    return {p, cross(w, p)};
}

struct Disc {
    Point3 axis;
    double radius;
};

struct Terms {
    Point3 offset;
    std::array<Point3, 6> edges;
    std::array<Disc, 2> discs;
    int edgeCount = 0, discCount = 0;

    void take(const ConvexShape& shape)
    {
        for (int i = 0; i < shape.edgeCount; ++i)
            if (dot(shape.edges[i], shape.edges[i]) > 0)
                edges[edgeCount++] = shape.edges[i];
        if (shape.discRadius > 0)
            discs[discCount++] = {shape.discAxis, shape.discRadius};
    }

    double depth(Point3 u) const
    {
        double sum = dot(u, offset);
        for (int i = 0; i < edgeCount; ++i)
            sum += std::fabs(dot(u, edges[i]));
        for (int i = 0; i < discCount; ++i)
            sum += discs[i].radius * length(cross(u, discs[i].axis));
        return sum;
    }
};

// The same sum on the great circle across one edge, as a function of cosine and sine alone.
class Circle {
public:
    Circle(const Terms& terms, Point3 across) : m_frame(frameAcross(across)), m_terms(terms)
    {
        m_offset = flat(terms.offset);
        for (int i = 0; i < terms.edgeCount; ++i)
            m_edges[i] = flat(terms.edges[i]);
        const Point3 pole = across * (1 / length(across));
        for (int i = 0; i < terms.discCount; ++i) {
            const double off = dot(pole, terms.discs[i].axis);
            m_discs[i] = flat(terms.discs[i].axis);
            m_off[i] = off * off;
        }
        findCorners();
    }

    // The sum without the discs: one sinusoid between two corners.
    double edgeDepth(Point2 u) const
    {
        double sum = dot(u, m_offset);
        for (int i = 0; i < m_terms.edgeCount; ++i)
            sum += std::fabs(dot(u, m_edges[i]));
        return sum;
    }

    double depth(Point2 u) const
    {
        double sum = edgeDepth(u);
        for (int i = 0; i < m_terms.discCount; ++i) {
            const double c = cross(u, m_discs[i]);
            sum += m_terms.discs[i].radius * std::sqrt(m_off[i] + c * c);  // |u x a|
        }
        return sum;
    }

    // The discs add at least this.
    double leastOfDiscs() const
    {
        double sum = 0;
        for (int i = 0; i < m_terms.discCount; ++i)
            sum += m_terms.discs[i].radius * std::sqrt(m_off[i]);
        return sum;
    }

    // Angles where an edge changes its sign, ascending.
    std::span<const double> corners() const { return {m_corners.data(), std::size_t(m_cornerCount)}; }

    static Point2 at(double angle) { return {std::cos(angle), std::sin(angle)}; }
    Point3 inSpace(Point2 u) const { return m_frame.p * u.x + m_frame.q * u.y; }

private:
    void findCorners()
    {
        for (int i = 0; i < m_terms.edgeCount; ++i) {
            const Point2 e = m_edges[i];
            if (dot(e, e) <= 1e-24 * dot(m_terms.edges[i], m_terms.edges[i]))
                continue;  // the edge the circle goes across
            const double angle = std::atan2(-e.x, e.y);
            m_corners[m_cornerCount++] = angle;
            m_corners[m_cornerCount++] = angle > 0 ? angle - std::numbers::pi : angle + std::numbers::pi;
        }
        std::sort(m_corners.begin(), m_corners.begin() + m_cornerCount);
    }

    Point2 flat(Point3 v) const { return {dot(v, m_frame.p), dot(v, m_frame.q)}; }

    Frame m_frame;
    const Terms& m_terms;
    Point2 m_offset;
    std::array<Point2, 6> m_edges;
    std::array<Point2, 2> m_discs;
    std::array<double, 2> m_off{};
    std::array<double, 12> m_corners;
    int m_cornerCount = 0;
};

class PartingSearch {
public:
    PartingSearch(const ConvexShape& first, const ConvexShape& second)
    {
        m_terms.offset = second.center - first.center;
        m_terms.take(first);
        m_terms.take(second);
    }

    Parting best()
    {
        for (int i = 0; i < m_terms.discCount; ++i) {
            consider(m_terms.discs[i].axis);
            consider(m_terms.discs[i].axis * -1);
        }
        for (int i = 0; i < m_terms.edgeCount; ++i)
            search(Circle(m_terms, m_terms.edges[i]));
        if (m_terms.discCount == 2)
            descend();
        return m_best;
    }

private:
    void consider(Point3 u)
    {
        if (const double d = m_terms.depth(u); d < m_best.depth)
            m_best = {d, u};
    }

    void search(const Circle& circle)
    {
        const auto corners = circle.corners();
        if (corners.empty())
            return searchArc(circle, 0, 2 * std::numbers::pi);
        std::array<double, 13> edgeDepths;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Point2 u = Circle::at(corners[i]);
            edgeDepths[i] = circle.edgeDepth(u);
            if (circle.depth(u) < m_best.depth)
                consider(circle.inSpace(u));
        }
        edgeDepths[corners.size()] = edgeDepths[0];
        const double discs = circle.leastOfDiscs();
        for (std::size_t i = 0; i < corners.size(); ++i) {
            // A sinusoid above zero at both ends of an arc shorter than half a turn stays above the lower end.
            const double next = i + 1 < corners.size() ? corners[i + 1] : corners[0] + 2 * std::numbers::pi;
            const double lower = std::min(edgeDepths[i], edgeDepths[i + 1]);
            const bool hopeless = lower > 0 && next - corners[i] < 3 && lower + discs >= m_best.depth;
            if (!hopeless)
                searchArc(circle, corners[i], next);
        }
    }

    // An arc without corners: a dip is bracketed by eighths (the disc's term has at most four turns in a whole
    // circle) and narrowed by the golden section.
    void searchArc(const Circle& circle, double from, double to)
    {
        constexpr int kParts = 8;
        const double step = (to - from) / kParts;
        const Point2 turn = Circle::at(step);
        std::array<double, kParts + 1> f;
        Point2 u = Circle::at(from);
        for (int i = 0; i <= kParts; ++i) {
            f[i] = circle.depth(u);
            u = {u.x * turn.x - u.y * turn.y, u.x * turn.y + u.y * turn.x};
        }
        for (int i = 1; i < kParts; ++i)
            if (f[i] <= f[i - 1] && f[i] <= f[i + 1] && f[i] < std::max(f[i - 1], f[i + 1]))
                narrow(circle, from + (i - 1) * step, from + (i + 1) * step);
        // A dip hidden in the first or last eighth shows as a fall right behind the corner.
        constexpr double kBehind = 1e-4;
        if (f[1] >= f[0] && circle.depth(Circle::at(from + kBehind * step)) < f[0])
            narrow(circle, from, from + step);
        if (f[kParts - 1] >= f[kParts] && circle.depth(Circle::at(to - kBehind * step)) < f[kParts])
            narrow(circle, to - step, to);
    }

    void narrow(const Circle& circle, double from, double to)
    {
        constexpr double kGolden = 1 / std::numbers::phi;
        constexpr double kNarrow = 1e-7;  // radians; the depth is flat there, so its error is some 1e-14 in
        const auto depth = [&](double angle) { return circle.depth(Circle::at(angle)); };
        double left = to - kGolden * (to - from), right = from + kGolden * (to - from);
        double fLeft = depth(left), fRight = depth(right);
        while (to - from > kNarrow) {
            if (fLeft < fRight) {
                to = right;
                right = left;
                fRight = fLeft;
                fLeft = depth(left = to - kGolden * (to - from));
            } else {
                from = left;
                left = right;
                fLeft = fRight;
                fRight = depth(right = from + kGolden * (to - from));
            }
        }
        consider(circle.inSpace(Circle::at((from + to) / 2)));
    }

    // Two discs can meet rim to rim, off all circles.
    void descend()
    {
        constexpr int kDirections = 12;
        for (double step = 0.3; step > 1e-10;) {
            const Frame frame = frameAcross(m_best.direction);
            const Parting before = m_best;
            for (int i = 0; i < kDirections; ++i) {
                const Point2 way = Circle::at(i * 2 * std::numbers::pi / kDirections) * step;
                const Point3 moved = before.direction + frame.p * way.x + frame.q * way.y;
                consider(moved * (1 / length(moved)));
            }
            if (m_best.depth >= before.depth)
                step /= 2;
        }
    }

    Terms m_terms;
    Parting m_best{std::numeric_limits<double>::max(), {}};
};

} // namespace

Parting parting(const ConvexShape& first, const ConvexShape& second)
{
    return PartingSearch(first, second).best();
}

} // namespace holdfast::geometry
