#include "core/engine/drawing/closed_rings.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>
#include <unordered_set>

namespace holdfast::drawing {

namespace {

using geometry::Point2;

// In text heights.
constexpr double kWidestRing = 24, kLongestSide = 12, kNearText = 8, kMeet = 0.08, kOverrun = 0.8;
constexpr std::size_t kMostSides = 96;
constexpr double kChord = std::numbers::pi / 6;

Point2 onArc(const ArcMark& arc, double share)
{
    const double at = arc.start + share * arc.sweep;
    return arc.center + Point2{std::cos(at), std::sin(at)} * arc.radius;
}

bool isFull(const ArcMark& arc)
{
    return std::fabs(arc.sweep) > 2 * std::numbers::pi - 1e-3;
}

void addCircles(const Linework& marks, double widest, std::vector<ClosedRing>& rings)
{
    constexpr int kCorners = 24;
    for (const ArcMark& arc : marks.arcs) {
        if (!isFull(arc) || 2 * arc.radius > widest)
            continue;
        ClosedRing ring{{}, arc.layer, arc.source};
        for (int i = 0; i < kCorners; ++i)
            ring.points.push_back(
                onArc({arc.center, arc.radius, 0, 2 * std::numbers::pi, 0, {}}, double(i) / kCorners));
        rings.push_back(std::move(ring));
    }
}

// Strokes that follow each other and come back to where they began. Marks those it took.
class DrawnChains {
public:
    DrawnChains(const std::vector<Stroke>& strokes, double widest) : m_strokes(strokes), m_widest(widest) {}

    std::vector<bool> addTo(std::vector<ClosedRing>& rings)
    {
        std::vector<bool> taken(m_strokes.size(), false);
        for (std::size_t i = 0; i < m_strokes.size();) {
            const std::size_t end = chainFrom(i);
            if (end == i) {
                ++i;
                continue;
            }
            std::fill(taken.begin() + long(i), taken.begin() + long(end), true);
            rings.push_back({m_points, m_strokes[i].layer, m_strokes[i].source});
            i = end;
        }
        return taken;
    }

private:
    bool meet(Point2 a, Point2 b, double length) const { return geometry::distance(a, b) < 0.02 * length; }

    // Behind the last stroke of the closed chain that begins with stroke `i`; `i` itself when there is none.
    std::size_t chainFrom(std::size_t i)
    {
        for (const bool turned : {false, true}) {
            const auto& first = m_strokes[i].line;
            m_points = {turned ? first.b : first.a, turned ? first.a : first.b};
            if (const std::size_t end = follow(i); end != i)
                return end;
        }
        return i;
    }

    std::size_t follow(std::size_t i)
    {
        const double tolerance = geometry::length(m_strokes[i].line);
        for (std::size_t k = i + 1; k < m_strokes.size() && k - i < kMostSides; ++k) {
            const auto& next = m_strokes[k].line;
            const double length = std::min(tolerance, geometry::length(next));
            if (meet(next.a, m_points.back(), length))
                m_points.push_back(next.b);
            else if (meet(next.b, m_points.back(), length))
                m_points.push_back(next.a);
            else
                return i;
            if (geometry::distance(m_points.back(), m_points.front()) > m_widest)
                return i;
            if (k >= i + 2 && meet(m_points.back(), m_points.front(), length)) {
                m_points.pop_back();
                return k + 1;
            }
        }
        return i;
    }

    const std::vector<Stroke>& m_strokes;
    double m_widest;
    std::vector<Point2> m_points;
};

// Loose strokes as a plane graph; its least faces are rings.
class LooseFaces {
public:
    LooseFaces(const Linework& marks, double textHeight) : m_marks(marks), m_height(textHeight)
    {
        for (const TextMark& text : marks.texts)
            m_near.insert(cell(text.middle));
    }

    void addTo(std::vector<ClosedRing>& rings, const std::vector<bool>& taken)
    {
        gatherLoose(taken);
        for (const LooseLine& line : m_loose)
            addParts(line);
        for (const ArcMark& arc : m_marks.arcs)
            if (!isFull(arc) && arc.radius < kLongestSide * m_height)
                addArc(arc);
        dropDeadEnds();
        sortAround();
        for (std::size_t i = 0; i < m_halves.size(); ++i)
            if (!m_halves[i].seen && !m_halves[i].dropped)
                trace(i, rings);
    }

private:
    using CellKey = std::pair<long, long>;
    struct CellHash {
        std::size_t operator()(const CellKey& key) const
        {
            return std::size_t(key.first) * 0x9E3779B97F4A7C15U
                   ^ std::size_t(key.second) * 0xC2B2AE3D27D4EB4FU;
        }
    };
    struct Half {
        std::size_t from = 0, to = 0;
        std::uint32_t layer = 0;
        bool dropped = false, seen = false;
    };

    CellKey cell(Point2 p) const
    {
        const double size = kNearText * m_height;
        return {std::lround(std::floor(p.x / size)), std::lround(std::floor(p.y / size))};
    }

    struct LooseLine {
        geometry::Segment2 line;
        std::uint32_t layer = 0;
    };

    bool mayBeSide(const geometry::Segment2& line) const
    {
        const double length = geometry::length(line);
        return length <= kLongestSide * m_height && length >= 2 * kMeet * m_height
               && nearText(geometry::middle(line));
    }

    void gatherLoose(const std::vector<bool>& taken)
    {
        for (std::size_t i = 0; i < m_marks.strokes.size(); ++i)
            if (!taken[i] && mayBeSide(m_marks.strokes[i].line)) {
                m_loose.push_back({m_marks.strokes[i].line, m_marks.strokes[i].layer});
                for (const Point2 p : {m_loose.back().line.a, m_loose.back().line.b})
                    m_looseEnds[cell(p)].push_back(p);
            }
    }

    // A side that runs on a little past its corner is parted where the other side ends on it.
    void addParts(const LooseLine& loose)
    {
        const Point2 a = loose.line.a, b = loose.line.b;
        const double whole = geometry::distance(a, b), tolerance = kMeet * m_height;
        std::vector<double> cuts;
        const auto [x0, y0] = cell({std::min(a.x, b.x) - tolerance, std::min(a.y, b.y) - tolerance});
        const auto [x1, y1] = cell({std::max(a.x, b.x) + tolerance, std::max(a.y, b.y) + tolerance});
        for (long x = x0; x <= x1; ++x)
            for (long y = y0; y <= y1; ++y)
                if (const auto ends = m_looseEnds.find({x, y}); ends != m_looseEnds.end())
                    for (const Point2 p : ends->second) {
                        const double along = geometry::dot(b - a, p - a) / whole;
                        const double beside = std::fabs(geometry::cross(b - a, p - a)) / whole;
                        const double over = std::min(along, whole - along);
                        if (beside < tolerance / 2 && over > 2 * tolerance && over < kOverrun * m_height)
                            cuts.push_back(along);
                    }
        std::ranges::sort(cuts);
        Point2 from = a;
        for (const double along : cuts) {
            const Point2 to = a + (b - a) * (along / whole);
            if (geometry::distance(from, to) < 2 * tolerance)
                continue;
            addEdge(from, to, loose.layer);
            from = to;
        }
        addEdge(from, b, loose.layer);
    }

    bool nearText(Point2 p) const
    {
        const auto [x, y] = cell(p);
        for (long i = x - 1; i <= x + 1; ++i)
            for (long k = y - 1; k <= y + 1; ++k)
                if (m_near.contains({i, k}))
                    return true;
        return false;
    }

    // Points nearer than the tolerance are one node.
    std::size_t nodeAt(Point2 p)
    {
        const double tolerance = kMeet * m_height;
        const long x = std::lround(std::floor(p.x / tolerance)), y = std::lround(std::floor(p.y / tolerance));
        for (long i = x - 1; i <= x + 1; ++i)
            for (long k = y - 1; k <= y + 1; ++k)
                if (const auto known = m_nodeCells.find({i, k});
                    known != m_nodeCells.end() && geometry::distance(m_nodes[known->second], p) < tolerance)
                    return known->second;
        m_nodeCells[{x, y}] = m_nodes.size();
        m_nodes.push_back(p);
        m_around.emplace_back();
        return m_nodes.size() - 1;
    }

    void addEdge(Point2 a, Point2 b, std::uint32_t layer)
    {
        const double length = geometry::distance(a, b);
        if (length > kLongestSide * m_height || length < 2 * kMeet * m_height || !nearText((a + b) * 0.5))
            return;
        const std::size_t from = nodeAt(a), to = nodeAt(b);
        const bool known =
            std::ranges::any_of(m_around[from], [&](std::size_t h) { return m_halves[h].to == to; });
        if (from == to || known)
            return;
        // The two halves of an edge are 2n and 2n + 1.
        m_around[from].push_back(m_halves.size());
        m_halves.push_back({from, to, layer});
        m_around[to].push_back(m_halves.size());
        m_halves.push_back({to, from, layer});
    }

    void addArc(const ArcMark& arc)
    {
        const int chords = std::max(1, int(std::ceil(std::fabs(arc.sweep) / kChord)));
        for (int i = 0; i < chords; ++i)
            addEdge(onArc(arc, double(i) / chords), onArc(arc, double(i + 1) / chords), arc.layer);
    }

    // Leaders and strokes that only end at a shape are no part of it.
    void dropDeadEnds()
    {
        std::vector<std::size_t> ends;
        for (std::size_t n = 0; n < m_nodes.size(); ++n)
            if (m_around[n].size() == 1)
                ends.push_back(n);
        while (!ends.empty()) {
            const std::size_t n = ends.back();
            ends.pop_back();
            if (m_around[n].size() != 1)
                continue;
            const std::size_t half = m_around[n].front(), back = half ^ 1U, other = m_halves[half].to;
            m_halves[half].dropped = m_halves[back].dropped = true;
            m_around[n].clear();
            std::erase(m_around[other], back);
            if (m_around[other].size() == 1)
                ends.push_back(other);
        }
    }

    void sortAround()
    {
        const auto direction = [&](std::size_t h) {
            const Point2 d = m_nodes[m_halves[h].to] - m_nodes[m_halves[h].from];
            return std::atan2(d.y, d.x);
        };
        for (auto& halves : m_around)
            std::ranges::sort(halves, {}, direction);
    }

    // Always the next to the right of where one came from: the face on the left.
    std::size_t after(std::size_t half) const
    {
        const auto& around = m_around[m_halves[half].to];
        const auto back = std::ranges::find(around, half ^ 1U);
        return back == around.begin() ? around.back() : *std::prev(back);
    }

    void trace(std::size_t start, std::vector<ClosedRing>& rings)
    {
        ClosedRing ring{{}, m_halves[start].layer, {}};
        double area = 0;
        std::size_t half = start, sides = 0;
        do {
            m_halves[half].seen = true;
            const Point2 a = m_nodes[m_halves[half].from], b = m_nodes[m_halves[half].to];
            area += geometry::cross(a - m_nodes[m_halves[start].from], b - m_nodes[m_halves[start].from]);
            if (++sides <= kMostSides)
                ring.points.push_back(a);
            half = after(half);
        } while (half != start && !m_halves[half].seen);
        if (area > 0 && sides >= 3 && sides <= kMostSides && half == start)
            rings.push_back(std::move(ring));
    }

    const Linework& m_marks;
    double m_height;
    std::unordered_set<CellKey, CellHash> m_near;
    std::vector<LooseLine> m_loose;
    std::unordered_map<CellKey, std::vector<Point2>, CellHash> m_looseEnds;
    std::unordered_map<CellKey, std::size_t, CellHash> m_nodeCells;
    std::vector<Point2> m_nodes;
    std::vector<std::vector<std::size_t>> m_around; // halves that leave a node
    std::vector<Half> m_halves;
};

bool isSmall(const ClosedRing& ring, double widest)
{
    geometry::Box2 box;
    for (const Point2& p : ring.points)
        box.add(p);
    return std::max(box.width(), box.height()) < widest;
}

} // namespace

std::vector<ClosedRing> closedRings(const Linework& marks, double textHeight)
{
    const double widest = kWidestRing * textHeight;
    std::vector<ClosedRing> rings;
    addCircles(marks, widest, rings);
    const auto taken = DrawnChains(marks.strokes, widest).addTo(rings);
    LooseFaces(marks, textHeight).addTo(rings, taken);
    std::erase_if(rings, [&](const ClosedRing& ring) { return !isSmall(ring, widest); });
    return rings;
}

std::vector<ClosedRing> drawnRings(const std::vector<Stroke>& strokes, double widest)
{
    std::vector<ClosedRing> rings;
    DrawnChains(strokes, widest).addTo(rings);
    std::erase_if(rings, [&](const ClosedRing& ring) { return !isSmall(ring, widest); });
    return rings;
}

} // namespace holdfast::drawing
