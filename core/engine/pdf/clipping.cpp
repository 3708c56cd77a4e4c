#include "core/engine/pdf/clipping.h"

#include <array>

namespace holdfast::pdf {

using geometry::Segment2;

// Liang and Barsky 1984.
std::optional<Segment2> clipped(Segment2 line, const Box2& box)
{
    const Point2 d = line.b - line.a;
    const std::array<double, 4> p{-d.x, d.x, -d.y, d.y};
    const std::array<double, 4> q{line.a.x - box.low.x, box.high.x - line.a.x, line.a.y - box.low.y,
                                  box.high.y - line.a.y};
    double enter = 0, leave = 1;
    for (std::size_t i = 0; i < p.size(); ++i) {
        if (p[i] == 0) {
            if (q[i] < 0)
                return std::nullopt;
            continue;
        }
        const double t = q[i] / p[i];
        if (p[i] < 0)
            enter = std::max(enter, t);
        else
            leave = std::min(leave, t);
    }
    if (enter >= leave)
        return std::nullopt;
    return Segment2{enter > 0 ? line.a + d * enter : line.a, leave < 1 ? line.a + d * leave : line.b};
}

std::vector<std::vector<Point2>> clippedChain(const std::vector<Point2>& chain, const Box2& box)
{
    std::vector<std::vector<Point2>> runs;
    bool open = false;
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const auto inside = clipped({chain[i - 1], chain[i]}, box);
        if (!inside) {
            open = false;
            continue;
        }
        if (!open || inside->a != chain[i - 1])
            runs.push_back({inside->a});
        runs.back().push_back(inside->b);
        open = inside->b == chain[i];
    }
    return runs;
}

std::vector<Point2> clippedRing(std::vector<Point2> ring, const Box2& box)
{
    // Distance inside of each of the four sides.
    const std::array<double (*)(Point2, const Box2&), 4> sides{
        [](Point2 p, const Box2& b) { return p.x - b.low.x; },
        [](Point2 p, const Box2& b) { return b.high.x - p.x; },
        [](Point2 p, const Box2& b) { return p.y - b.low.y; },
        [](Point2 p, const Box2& b) { return b.high.y - p.y; }};
    std::vector<Point2> kept;
    for (const auto side : sides) {
        kept.clear();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point2 a = ring[i], b = ring[(i + 1) % ring.size()];
            const double da = side(a, box), db = side(b, box);
            if (da >= 0)
                kept.push_back(a);
            if ((da < 0) != (db < 0))
                kept.push_back(a + (b - a) * (da / (da - db)));
        }
        ring.swap(kept);
    }
    constexpr std::size_t kFewest = 3;
    return ring.size() < kFewest ? std::vector<Point2>{} : ring;
}

} // namespace holdfast::pdf
