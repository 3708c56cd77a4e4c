// The least translation that parts two overlapping solids.
//
// Moving the first along unit u by f(u) = sum |u.g| + sum r |u x a| + u.c parts them along u, with g
// the half edges and (r, a) the discs of both and c the way from the first to the second centre. With one disc
// f is concave along every meridian of its axis wherever no edge changes its sign, so a least value lies
// either at the pole u = a or on a great circle across one of the edges; on such a circle it lies at a corner,
// where a second edge changes sign, or in a smooth dip between corners.
#include <numbers>

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

class PartingSearch {
public:
    PartingSearch(const ConvexShape& first, const ConvexShape& second) : m_offset(second.center - first.center)
    {
        take(first);
        take(second);
    }

    Parting best()
    {
        for (int i = 0; i < m_discCount; ++i) {
            consider(m_discs[i].axis);
            consider(m_discs[i].axis * -1);
        }
        for (int i = 0; i < m_edgeCount; ++i)
            searchAcross(m_edges[i]);
        if (m_discCount == 2)
            descend();
        return m_best;
    }

private:
    struct Disc {
        Point3 axis;
        double radius;
    };

    void take(const ConvexShape& shape)
    {
        for (int i = 0; i < shape.edgeCount; ++i)
            if (dot(shape.edges[i], shape.edges[i]) > 0)
                m_edges[m_edgeCount++] = shape.edges[i];
        if (shape.discRadius > 0)
            m_discs[m_discCount++] = {shape.discAxis, shape.discRadius};
    }

    double depth(Point3 u) const
    {
        double sum = dot(u, m_offset);
        for (int i = 0; i < m_edgeCount; ++i)
            sum += std::fabs(dot(u, m_edges[i]));
        for (int i = 0; i < m_discCount; ++i)
            sum += m_discs[i].radius * length(cross(u, m_discs[i].axis));
        return sum;
    }

    double consider(Point3 u)
    {
        const double d = depth(u);
        if (d < m_best.depth)
            m_best = {d, u};
        return d;
    }

    void searchAcross(Point3 edge)
    {
        const Frame frame = frameAcross(edge);
        std::array<double, 16> corners;
        int count = 0;
        const auto corner = [&](double angle) { corners[count++] = std::remainder(angle, 2 * std::numbers::pi); };
        for (int i = 0; i < m_edgeCount; ++i) {
            const double a = dot(frame.p, m_edges[i]), b = dot(frame.q, m_edges[i]);
            if (std::hypot(a, b) > 1e-12 * length(m_edges[i])) {
                corner(std::atan2(-a, b));
                corner(std::atan2(a, -b));
            }
        }
        std::sort(corners.begin(), corners.begin() + count);
        for (int i = 0; i < count; ++i) {
            const double next = i + 1 < count ? corners[i + 1] : corners[0] + 2 * std::numbers::pi;
            searchArc(frame, corners[i], next);
        }
        if (count == 0)
            searchArc(frame, 0, 2 * std::numbers::pi);
    }

    static Point3 onCircle(const Frame& f, double angle) { return f.p * std::cos(angle) + f.q * std::sin(angle); }

    // An arc without corners: a dip is bracketed by eighths (the disc's term has at most four turns in a whole
    // circle) and narrowed by the golden section.
    void searchArc(const Frame& frame, double from, double to)
    {
        constexpr int kParts = 8;
        std::array<double, kParts + 1> f;
        const double step = (to - from) / kParts;
        for (int i = 0; i <= kParts; ++i)
            f[i] = consider(onCircle(frame, from + i * step));
        for (int i = 1; i < kParts; ++i)
            if (f[i] <= f[i - 1] && f[i] <= f[i + 1] && f[i] < std::max(f[i - 1], f[i + 1]))
                narrow(frame, from + (i - 1) * step, from + (i + 1) * step);
        // A dip hidden in the first or last eighth shows as a fall right behind the corner.
        constexpr double kBehind = 1e-4;
        if (f[1] >= f[0] && depth(onCircle(frame, from + kBehind * step)) < f[0])
            narrow(frame, from, from + step);
        if (f[kParts - 1] >= f[kParts] && depth(onCircle(frame, to - kBehind * step)) < f[kParts])
            narrow(frame, to - step, to);
    }

    void narrow(const Frame& frame, double from, double to)
    {
        constexpr double kGolden = 1 / std::numbers::phi;
        constexpr double kNarrow = 1e-7;  // radians; the depth is flat there, so its error is some 1e-14 in
        double left = to - kGolden * (to - from), right = from + kGolden * (to - from);
        double fLeft = consider(onCircle(frame, left)), fRight = consider(onCircle(frame, right));
        while (to - from > kNarrow) {
            if (fLeft < fRight) {
                to = right;
                right = left;
                fRight = fLeft;
                left = to - kGolden * (to - from);
                fLeft = consider(onCircle(frame, left));
            } else {
                from = left;
                left = right;
                fLeft = fRight;
                right = from + kGolden * (to - from);
                fRight = consider(onCircle(frame, right));
            }
        }
    }

    // Two discs can meet rim to rim, off all circles.
    void descend()
    {
        constexpr int kDirections = 12;
        for (double step = 0.3; step > 1e-10;) {
            const Frame frame = frameAcross(m_best.direction);
            const Parting before = m_best;
            for (int i = 0; i < kDirections; ++i) {
                const Point3 moved =
                    before.direction + onCircle(frame, i * 2 * std::numbers::pi / kDirections) * step;
                consider(moved * (1 / length(moved)));
            }
            if (m_best.depth >= before.depth)
                step /= 2;
        }
    }

    Point3 m_offset;
    std::array<Point3, 6> m_edges;
    std::array<Disc, 2> m_discs;
    int m_edgeCount = 0, m_discCount = 0;
    Parting m_best{std::numeric_limits<double>::max(), {}};
};

} // namespace

Parting parting(const ConvexShape& first, const ConvexShape& second)
{
    return PartingSearch(first, second).best();
}

} // namespace holdfast::geometry
