#include "core/engine/drawing/enclosures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>

#include "core/engine/drawing/closed_rings.h"

namespace holdfast::drawing {

namespace {

using geometry::Point2;

// In heights of the text within, set by judgement from the drawings at hand: two lines of a mark and a length
// fit into twelve; a shape that hardly holds a letter is a letter itself.
constexpr double kWidest = 12.0, kNarrowest = 1.15;
constexpr double kStraight = 10.0 * std::numbers::pi / 180; // turns below it are one side

double turnAt(const std::vector<Point2>& ring, std::size_t i)
{
    const Point2 before = ring[(i + ring.size() - 1) % ring.size()], after = ring[(i + 1) % ring.size()];
    const Point2 in = ring[i] - before, out = after - ring[i];
    return std::atan2(geometry::cross(in, out), geometry::dot(in, out));
}

// Corners only, counter-clockwise; empty when the ring is not convex.
std::vector<Point2> convexCorners(std::vector<Point2> ring)
{
    double area = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        area += geometry::cross(ring[i], ring[(i + 1) % ring.size()]);
    if (area < 0)
        std::ranges::reverse(ring);
    std::vector<Point2> corners;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const double turn = turnAt(ring, i);
        if (turn < -kStraight)
            return {};
        if (turn > kStraight)
            corners.push_back(ring[i]);
    }
    // A circle of many short sides turns little at each.
    return corners.size() >= 3 ? corners : ring;
}

bool isRound(const std::vector<Point2>& ring, Point2 center)
{
    double least = 1e300, most = 0;
    for (const Point2& p : ring) {
        least = std::min(least, geometry::distance(p, center));
        most = std::max(most, geometry::distance(p, center));
    }
    return least > 0.9 * most;
}

struct Ring {
    Enclosure shape;
    bool foursided = false;
};

// The diagonals of boxes and diamonds do; those of half a hexagon do not, which a joist through its corners leaves.
bool bisect(const std::vector<Point2>& corners)
{
    const double apart = geometry::distance((corners[0] + corners[2]) * 0.5, (corners[1] + corners[3]) * 0.5);
    const double wide = geometry::distance(corners[0], corners[2]), high = geometry::distance(corners[1], corners[3]);
    return apart < 0.1 * std::max(wide, high);
}

std::optional<Ring> ringFrom(const ClosedRing& closed)
{
    std::vector<Point2> corners = convexCorners(closed.points);
    if (corners.size() < 3)
        return std::nullopt;
    Ring ring;
    geometry::Box2 box;
    for (const Point2& p : corners)
        box.add(p);
    Enclosure& e = ring.shape;
    e.center = (box.low + box.high) * 0.5;
    e.radius = std::max(box.width(), box.height()) / 2;
    e.layer = closed.layer;
    switch (corners.size()) {
    case 3: e.shape = EnclosureShape::Triangle; break;
    case 4:
        ring.foursided = bisect(corners);
        e.shape = ring.foursided ? EnclosureShape::Box : EnclosureShape::Oblong;
        break;
    case 5: e.shape = EnclosureShape::Pentagon; break;
    case 6: e.shape = EnclosureShape::Hexagon; break;
    case 8: e.shape = EnclosureShape::Octagon; break;
    default: e.shape = isRound(corners, e.center) ? EnclosureShape::Circle : EnclosureShape::Oblong;
    }
    e.ring = std::move(corners);
    return ring;
}

// Sides that run with the text make a box.
EnclosureShape boxOrDiamond(const std::vector<Point2>& ring, double textRotation)
{
    constexpr double kAlong = 20.0 * std::numbers::pi / 180;
    const Point2 side = ring[1] - ring[0];
    const double turn = std::remainder(std::atan2(side.y, side.x) - textRotation, std::numbers::pi / 2);
    return std::fabs(turn) < kAlong ? EnclosureShape::Box : EnclosureShape::Diamond;
}

double medianHeight(const Linework& marks)
{
    std::vector<double> heights;
    for (const TextMark& text : marks.texts)
        if (text.height > 0)
            heights.push_back(text.height);
    if (heights.empty())
        return 0;
    std::ranges::nth_element(heights, heights.begin() + long(heights.size() / 2));
    return heights[heights.size() / 2];
}

std::vector<Ring> ringsOf(const Linework& marks, double textHeight)
{
    std::vector<Ring> rings;
    for (const ClosedRing& closed : closedRings(marks, textHeight))
        if (auto ring = ringFrom(closed))
            rings.push_back(std::move(*ring));
    return rings;
}

// Rings by the cells their boxes cover.
class RingMap {
public:
    RingMap(const std::vector<Ring>& rings, double cell) : m_rings(rings), m_cell(cell)
    {
        for (std::size_t i = 0; i < rings.size(); ++i) {
            const Enclosure& e = rings[i].shape;
            for (long x = at(e.center.x - e.radius); x <= at(e.center.x + e.radius); ++x)
                for (long y = at(e.center.y - e.radius); y <= at(e.center.y + e.radius); ++y)
                    m_cells[{x, y}].push_back(i);
        }
    }

    std::optional<std::size_t> leastAround(const TextMark& text) const
    {
        const auto cell = m_cells.find({at(text.middle.x), at(text.middle.y)});
        std::optional<std::size_t> best;
        if (cell == m_cells.end())
            return best;
        for (const std::size_t i : cell->second) {
            const Enclosure& e = m_rings[i].shape;
            const bool fits = 2 * e.radius > kNarrowest * text.height && 2 * e.radius < kWidest * text.height;
            if (fits && (!best || e.radius < m_rings[*best].shape.radius) && inside(e, text.middle))
                best = i;
        }
        return best;
    }

private:
    long at(double v) const { return std::lround(std::floor(v / m_cell)); }

    const std::vector<Ring>& m_rings;
    double m_cell;
    std::map<std::pair<long, long>, std::vector<std::size_t>> m_cells;
};

void sortAsRead(Enclosure& e, const Linework& marks)
{
    const double turn = marks.texts[e.texts.front()].rotation;
    const Point2 right{std::cos(turn), std::sin(turn)};
    std::ranges::stable_sort(e.texts, [&](std::size_t a, std::size_t b) {
        const TextMark &s = marks.texts[a], &t = marks.texts[b];
        const Point2 step = t.middle - s.middle;
        const double down = -geometry::cross(right, step);
        return std::fabs(down) > 0.5 * s.height ? down > 0 : geometry::dot(right, step) > 0;
    });
}

} // namespace

std::vector<Enclosure> enclosures(const Linework& marks)
{
    const double height = medianHeight(marks);
    if (height <= 0)
        return {};
    std::vector<Ring> rings = ringsOf(marks, height);
    const RingMap map(rings, kWidest * height);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < marks.texts.size(); ++i)
        if (const auto ring = map.leastAround(marks.texts[i])) {
            if (rings[*ring].shape.texts.empty())
                order.push_back(*ring);
            rings[*ring].shape.texts.push_back(i);
        }
    std::vector<Enclosure> found;
    for (const std::size_t i : order) {
        Enclosure& e = rings[i].shape;
        sortAsRead(e, marks);
        if (rings[i].foursided)
            e.shape = boxOrDiamond(e.ring, marks.texts[e.texts.front()].rotation);
        found.push_back(std::move(e));
    }
    return found;
}

bool inside(const Enclosure& enclosure, Point2 p)
{
    const auto& ring = enclosure.ring;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (geometry::cross(ring[(i + 1) % ring.size()] - ring[i], p - ring[i]) < 0)
            return false;
    return true;
}

double fromEdge(const Enclosure& enclosure, Point2 p)
{
    double nearest = 1e300;
    const auto& ring = enclosure.ring;
    for (std::size_t i = 0; i < ring.size(); ++i)
        nearest = std::min(nearest, geometry::distanceTo({ring[i], ring[(i + 1) % ring.size()]}, p));
    return nearest;
}

} // namespace holdfast::drawing
