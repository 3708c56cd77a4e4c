#include "core/engine/geometry/nearest.h"

namespace holdfast::geometry {

namespace {

Point3 at(const Segment3& s, double along) { return s.a + (s.b - s.a) * along; }

double clampedShare(const Segment3& s, Point3 p)
{
    const Point3 d = s.b - s.a;
    const double squared = dot(d, d);
    return squared > 0 ? std::clamp(dot(p - s.a, d) / squared, 0.0, 1.0) : 0.0;
}

Nearest pairAt(const Segment3& first, const Segment3& second, double along)
{
    Nearest n;
    n.along = along;
    n.onFirst = at(first, along);
    n.onSecond = at(second, clampedShare(second, n.onFirst));
    n.distance = distance(n.onFirst, n.onSecond);
    return n;
}

// Parallel segments share a stretch of closest points; its middle, or the facing ends.
Nearest nearestParallel(const Segment3& first, const Segment3& second)
{
    const Point3 d = first.b - first.a;
    const double squared = dot(d, d);
    const auto share = [&](Point3 p) { return squared > 0 ? dot(p - first.a, d) / squared : 0.0; };
    const auto [low, high] = std::minmax({share(second.a), share(second.b)});
    const double from = std::clamp(low, 0.0, 1.0), to = std::clamp(high, 0.0, 1.0);
    return pairAt(first, second, (from + to) / 2);
}

// A segment in the frame of a box: the squared distance is convex and piecewise quadratic in the position
// along the segment, so its slope is piecewise linear and crosses zero once.
class SegmentInBox {
public:
    SegmentInBox(const Segment3& segment, const OrientedBox& box)
    {
        const Point3 from = segment.a - box.center, d = segment.b - segment.a;
        m_half = {box.half.x, box.half.y, box.half.z};
        for (int i = 0; i < 3; ++i) {
            m_start[i] = dot(from, box.axes[i]);
            m_run[i] = dot(d, box.axes[i]);
        }
    }

    double closest() const
    {
        const std::array<double, 8> places = breaks();
        double falling = -1, rising = 2, flatFrom = 2, flatTo = -1;
        for (const double along : places) {
            const double slope = slopeAt(along);
            falling = slope < 0 ? std::max(falling, along) : falling;
            rising = slope > 0 ? std::min(rising, along) : rising;
            flatFrom = slope == 0 ? std::min(flatFrom, along) : flatFrom;
            flatTo = slope == 0 ? std::max(flatTo, along) : flatTo;
        }
        if (flatFrom <= flatTo)
            return (flatFrom + flatTo) / 2;
        if (falling < 0)
            return 0;
        if (rising > 1)
            return 1;
        const double down = slopeAt(falling), up = slopeAt(rising);
        return falling + (rising - falling) * -down / (up - down);
    }

    double excess(int i, double along) const
    {
        const double x = m_start[i] + along * m_run[i];
        return x - std::min(std::max(x, -m_half[i]), m_half[i]);
    }

private:
    // Both ends, and where the segment passes the planes of the faces. What lies outside, or nowhere when the
    // segment is parallel to a face, is moved to an end; max() with the constant first turns NaN into 0.
    std::array<double, 8> breaks() const
    {
        std::array<double, 8> places{0, 1};
        for (int i = 0; i < 3; ++i) {
            const double inverse = 1 / m_run[i];
            places[2 + 2 * i] = std::min(1.0, std::max(0.0, (-m_half[i] - m_start[i]) * inverse));
            places[3 + 2 * i] = std::min(1.0, std::max(0.0, (m_half[i] - m_start[i]) * inverse));
        }
        return places;
    }

    double slopeAt(double along) const
    {
        return m_run[0] * excess(0, along) + m_run[1] * excess(1, along) + m_run[2] * excess(2, along);
    }

    std::array<double, 3> m_start, m_run, m_half;
};

} // namespace

Nearest nearest(const Segment3& first, const Segment3& second)
{
    // sin^2 of the angle below which two lines are parallel: 1e-7 rad turns a 1,000 in rod by 1e-4 in, but the
    // answer stays a true distance of points of both, checked against all four ends.
    constexpr double kParallel = 1e-14;
    const Point3 d1 = first.b - first.a, d2 = second.b - second.a, between = first.a - second.a;
    const double a = dot(d1, d1), e = dot(d2, d2), b = dot(d1, d2), c = dot(d1, between), f = dot(d2, between);
    const double area = a * e - b * b;
    Nearest best;
    if (area <= kParallel * a * e) {
        best = nearestParallel(first, second);
    } else {
        const double s = std::clamp((b * f - c * e) / area, 0.0, 1.0);
        const double t = std::clamp((b * s + f) / e, 0.0, 1.0);
        best = pairAt(first, second, clampedShare(first, at(second, t)));
    }
    for (const double along : {0.0, 1.0, clampedShare(first, second.a), clampedShare(first, second.b)})
        if (const Nearest other = pairAt(first, second, along); other.distance < best.distance)
            best = other;
    return best;
}

Nearest nearest(const Segment3& segment, const OrientedBox& box)
{
    const SegmentInBox local(segment, box);
    Nearest n;
    n.along = local.closest();
    n.onFirst = at(segment, n.along);
    const Point3 out{local.excess(0, n.along), local.excess(1, n.along), local.excess(2, n.along)};
    n.distance = length(out);
    n.onSecond = n.onFirst - (box.axes[0] * out.x + box.axes[1] * out.y + box.axes[2] * out.z);
    return n;
}

} // namespace holdfast::geometry
