#include "core/services/exports/callout_places.h"

#include <cstdint>
#include <numbers>
#include <optional>
#include <unordered_map>

namespace holdfast::exports {

namespace {

using geometry::Box2;
using geometry::Point2;
using geometry::Segment2;

bool overlaps(const Box2& a, const Box2& b)
{
    return a.low.x < b.high.x && b.low.x < a.high.x && a.low.y < b.high.y && b.low.y < a.high.y;
}

Box2 boundsOf(const Segment2& s)
{
    Box2 box;
    box.add(s.a);
    box.add(s.b);
    return box;
}

double side(const Segment2& s, Point2 p)
{
    return geometry::cross(s.b - s.a, p - s.a);
}

bool crosses(const Segment2& a, const Segment2& b)
{
    return side(a, b.a) * side(a, b.b) < 0 && side(b, a.a) * side(b, a.b) < 0;
}

bool crosses(const Segment2& s, const Box2& box)
{
    if (!overlaps(boundsOf(s).grown(1e-9), box))
        return false;
    if (box.contains(s.a) || box.contains(s.b))
        return true;
    const Point2 other1 {box.low.x, box.high.y}, other2 {box.high.x, box.low.y};
    return crosses(s, Segment2 {box.low, box.high}) || crosses(s, Segment2 {other1, other2});
}

// Numbered boxes by the square cells they touch; boxes may be added at any time.
class Cells {
public:
    explicit Cells(double size) : m_size(size) {}

    void add(const Box2& box, int number)
    {
        each(box, [&](std::int64_t cell) { m_cells[cell].push_back(number); });
    }
    template<class Visit>
    void visit(const Box2& box, Visit&& visit) const
    {
        each(box, [&](std::int64_t cell) {
            if (const auto found = m_cells.find(cell); found != m_cells.end())
                for (const int number : found->second)
                    visit(number);
        });
    }

private:
    template<class Each>
    void each(const Box2& box, Each&& visit) const
    {
        const auto cell = [&](double v) { return std::int64_t(std::floor(v / m_size)); };
        for (std::int64_t y = cell(box.low.y); y <= cell(box.high.y); ++y)
            for (std::int64_t x = cell(box.low.x); x <= cell(box.high.x); ++x)
                visit(y * 0x100000 + x);
    }

    double m_size;
    std::unordered_map<std::int64_t, std::vector<int>> m_cells;
};

class Placement {
public:
    Placement(const std::vector<Callout>& callouts, const std::vector<Box2>& busy, double gap)
        : m_gap(gap), m_avoided(busy), m_cell(cellSize(callouts)), m_avoidedCells(m_cell), m_placedCells(m_cell)
    {
        for (const Callout& c : callouts)
            m_avoided.push_back(symbol(c));
        for (std::size_t i = 0; i < m_avoided.size(); ++i)
            m_avoidedCells.add(m_avoided[i], int(i));
    }

    CalloutPlace place(const Callout& callout)
    {
        constexpr int kTidyRings = 16, kDirections = 16;
        std::optional<CalloutPlace> best;
        int bestCost = 0;
        for (int ring = 0; ring < kTidyRings || !best; ++ring) {
            for (int d = 0; d < kDirections; ++d) {
                const CalloutPlace tried = candidate(callout, ring, 2 * std::numbers::pi * (d + 0.5) / kDirections);
                if (!isFree(tried.box))
                    continue;
                const int cost = costOf(tried, callout);
                if (!best || cost < bestCost) {
                    best = tried;
                    bestCost = cost;
                }
            }
            if (best && bestCost == 0)
                break;
        }
        m_placed.push_back(*best);
        m_placedCells.add(best->box, int(m_placed.size()) - 1);
        m_placedCells.add(boundsOf(best->leader), int(m_placed.size()) - 1);
        return *best;
    }

private:
    static double cellSize(const std::vector<Callout>& callouts)
    {
        double size = 1;
        for (const Callout& c : callouts)
            size = std::max({size, c.width, c.height});
        return size;
    }
    static Box2 symbol(const Callout& c)
    {
        Box2 box;
        box.add(c.at);
        return box.grown(c.clear);
    }

    // The box outside the ring's circle in this direction; its nearest point carries the leader.
    CalloutPlace candidate(const Callout& c, int ring, double direction) const
    {
        const Point2 out {std::cos(direction), std::sin(direction)};
        const double radius = c.clear + m_gap * (3 + 3 * ring);
        const Point2 tip = c.at + out * radius;
        const Point2 centre {tip.x + (out.x > 0 ? 1 : -1) * c.width / 2, tip.y + out.y * c.height / 2};
        const Box2 box {{centre.x - c.width / 2, centre.y - c.height / 2},
                        {centre.x + c.width / 2, centre.y + c.height / 2}};
        const Point2 end {std::clamp(c.at.x, box.low.x, box.high.x), std::clamp(c.at.y, box.low.y, box.high.y)};
        const double length = geometry::distance(c.at, end);
        const Point2 start = length > c.clear ? c.at + (end - c.at) * (c.clear / length) : c.at;
        return {box, {start, end}};
    }

    bool isFree(const Box2& box) const
    {
        bool free = true;
        m_placedCells.visit(box.grown(m_gap), [&](int i) {
            free = free && !overlaps(box.grown(m_gap), m_placed[std::size_t(i)].box);
        });
        return free;
    }

    int costOf(const CalloutPlace& tried, const Callout& own) const
    {
        int cost = 0;
        const Box2 ownSymbol = symbol(own);
        m_avoidedCells.visit(tried.box, [&](int i) {
            const Box2& avoided = m_avoided[std::size_t(i)];
            cost += overlaps(tried.box, avoided) && (avoided.low != ownSymbol.low || avoided.high != ownSymbol.high);
        });
        const auto entangled = [&](int i) {
            const CalloutPlace& other = m_placed[std::size_t(i)];
            cost += crosses(tried.leader, other.leader) || crosses(tried.leader, other.box)
                || crosses(other.leader, tried.box);
        };
        m_placedCells.visit(tried.box, entangled);
        m_placedCells.visit(boundsOf(tried.leader), entangled);
        return cost;
    }

    double m_gap;
    std::vector<Box2> m_avoided;
    double m_cell;
    Cells m_avoidedCells, m_placedCells;
    std::vector<CalloutPlace> m_placed;
};

}  // namespace

std::vector<CalloutPlace> placeCallouts(const std::vector<Callout>& callouts, const std::vector<Box2>& busy,
                                        double gap)
{
    Placement placement(callouts, busy, gap);
    std::vector<CalloutPlace> places;
    for (const Callout& callout : callouts)
        places.push_back(placement.place(callout));
    return places;
}

}  // namespace holdfast::exports
