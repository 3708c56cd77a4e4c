#include "core/engine/plan/grid_bubbles.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <tuple>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using geometry::Point2;

struct Ring {
    Point2 center;
    double radius = 0;
    std::uint32_t layer = 0;
    std::uint64_t insert = 0;
};

constexpr double kWholeTurn = 2 * std::numbers::pi;
// A ring against the height of its label: set by judgement between the tightest and the widest seen in practice.
constexpr double kSmallestRing = 0.6, kLargestRing = 6.0;

bool isGridName(const std::string& block)
{
    const std::string plain = plainWords(block);
    return contains(plain, "GRID") || contains(plain, "BUBBLE") || contains(plain, "AXIS");
}

// Arcs of one centre and radius, within 3 % of it, that go half the way round or more: plotters cut circles into
// quarters and flatten some of them.
void joinArcs(std::vector<const drawing::ArcMark*> arcs, std::vector<Ring>& rings)
{
    constexpr double kSame = 0.03, kMostOfIt = 0.45;
    std::ranges::stable_sort(arcs, {}, [](const drawing::ArcMark* a) { return a->center.x; });
    std::vector<bool> taken(arcs.size(), false);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        if (taken[i])
            continue;
        double sweep = 0;
        const double near = kSame * arcs[i]->radius;
        for (std::size_t j = i; j < arcs.size() && arcs[j]->center.x <= arcs[i]->center.x + near; ++j)
            if (!taken[j] && distance(arcs[i]->center, arcs[j]->center) < near
                && std::fabs(arcs[i]->radius - arcs[j]->radius) < near) {
                taken[j] = true;
                sweep += std::fabs(arcs[j]->sweep);
            }
        if (sweep > kMostOfIt * kWholeTurn)
            rings.push_back({arcs[i]->center, arcs[i]->radius, arcs[i]->layer, arcs[i]->source.insert});
    }
}

std::vector<Ring> circlesOf(const drawing::Linework& marks)
{
    std::vector<Ring> rings;
    std::vector<const drawing::ArcMark*> pieces;
    for (const drawing::ArcMark& arc : marks.arcs)
        if (std::fabs(arc.sweep) > kWholeTurn - 1e-3)
            rings.push_back({arc.center, arc.radius, arc.layer, arc.source.insert});
        else
            pieces.push_back(&arc);
    joinArcs(std::move(pieces), rings);
    return rings;
}

geometry::BoxGrid indexOf(const std::vector<Ring>& rings)
{
    std::vector<geometry::Box3> boxes;
    for (const Ring& r : rings)
        boxes.push_back({{r.center.x - r.radius, r.center.y - r.radius, 0},
                         {r.center.x + r.radius, r.center.y + r.radius, 0}});
    return geometry::BoxGrid(boxes);
}

bool holds(const Ring& ring, const drawing::TextMark& text)
{
    return ring.radius > kSmallestRing * text.height && ring.radius < kLargestRing * text.height
        && std::min(distance(ring.center, text.middle), 1.5 * distance(ring.center, text.at)) < 0.7 * ring.radius;
}

// Lines that stand around a point at one distance: a hexagon, or a circle that was flattened.
std::optional<Ring> polygonAround(const drawing::TextMark& text, const drawing::Linework& marks,
                                  const StrokeIndex& strokes)
{
    const double reach = 4 * text.height;
    const Point2 c = text.middle;
    struct Side {
        double distance, angle;
        std::uint32_t stroke;
    };
    std::vector<Side> sides;
    for (const std::uint32_t i : strokes.near({{c.x - reach, c.y - reach}, {c.x + reach, c.y + reach}})) {
        const geometry::Segment2& s = marks.strokes[i].line;
        const Point2 a = s.a - c, b = s.b - c;
        const double near = std::min(length(a), length(b)), far = std::max(length(a), length(b));
        if (near > 0.6 * text.height && far < reach && far < 1.25 * near)
            sides.push_back({0.5 * (near + far), std::fabs(std::atan2(cross(a, b), dot(a, b))), i});
    }
    constexpr std::size_t kMostSides = 400, kFewestSides = 5;  // a square is a tag, not a grid bubble
    if (sides.size() < kFewestSides || sides.size() > kMostSides)
        return std::nullopt;
    std::ranges::sort(sides, {}, [](const Side& s) { return std::tuple(s.distance, s.stroke); });
    for (std::size_t first = 0; first < sides.size(); ++first) {
        double turn = 0;
        std::size_t last = first;
        for (; last < sides.size() && sides[last].distance < 1.2 * sides[first].distance; ++last)
            turn += sides[last].angle;
        if (turn > 0.9 * kWholeTurn && turn < 1.2 * kWholeTurn && last - first >= kFewestSides)
            return Ring{c, sides[last - 1].distance, marks.strokes[sides[first].stroke].layer, 0};
    }
    return std::nullopt;
}

class BubbleFinder {
public:
    BubbleFinder(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const StrokeIndex& strokes)
        : m_marks(marks), m_roles(roles), m_strokes(strokes), m_rings(circlesOf(marks)), m_ringIndex(indexOf(m_rings)),
          m_inside(m_rings.size())
    {
    }

    std::vector<GridBubble> find()
    {
        std::vector<std::pair<const drawing::TextMark*, std::optional<std::size_t>>> labels;
        for (const drawing::TextMark& text : m_marks.texts) {
            const auto ring = ringAround(text);
            if (ring)
                m_inside[*ring].insert(plainWords(text.text));
            if (looksLikeGridLabel(plainWords(text.text)) && text.height > 0)
                labels.emplace_back(&text, ring);
        }
        for (const auto& [text, ring] : labels)
            addLabel(*text, ring);
        for (const drawing::SymbolMark& symbol : m_marks.symbols)
            addSymbol(symbol);
        return std::move(m_bubbles);
    }

private:
    bool isGrid(std::uint32_t layer) const { return m_roles[layer] == LayerRole::Grid; }

    std::optional<std::size_t> ringAround(const drawing::TextMark& text) const
    {
        std::optional<std::size_t> best;
        const geometry::Point3 at{text.middle.x, text.middle.y, 0};
        m_ringIndex.visit({at, at}, [&](std::uint32_t i) {
            if (holds(m_rings[i], text) && (!best || m_rings[i].radius < m_rings[*best].radius))
                best = i;
        });
        return best;
    }

    void addLabel(const drawing::TextMark& text, std::optional<std::size_t> ring)
    {
        const std::string label = plainWords(text.text);
        const bool onGrid = isGrid(text.layer);
        if (ring) {
            const Ring& r = m_rings[*ring];
            // A number over a sheet number is a detail or a section.
            if (m_inside[*ring].size() == 1)
                m_bubbles.push_back({label, r.center, r.radius, true, onGrid || isGrid(r.layer)});
        } else if (const auto polygon = polygonAround(text, m_marks, m_strokes)) {
            m_bubbles.push_back({label, polygon->center, polygon->radius, true, onGrid || isGrid(polygon->layer)});
        } else if (onGrid) {
            m_bubbles.push_back({label, text.middle, 2 * text.height, false, true});
        }
    }

    void addSymbol(const drawing::SymbolMark& symbol)
    {
        if (!isGridName(symbol.block) && !isGrid(symbol.layer))
            return;
        for (const auto& [tag, value] : symbol.attributes) {
            const std::string label = plainWords(value);
            if (!looksLikeGridLabel(label))
                continue;
            const auto ring = std::ranges::find_if(m_rings, [&](const Ring& r) {
                return symbol.source.handle != 0 && r.insert == symbol.source.handle;
            });
            const bool seen = std::ranges::any_of(m_bubbles, [&](const GridBubble& b) {
                return b.label == label
                    && distance(b.center, ring == m_rings.end() ? symbol.at : ring->center) < b.radius;
            });
            if (ring != m_rings.end() && !seen)
                m_bubbles.push_back({label, ring->center, ring->radius, true, true});
            else if (!seen)
                m_bubbles.push_back({label, symbol.at, 0, false, true});
        }
    }

    const drawing::Linework& m_marks;
    const std::vector<LayerRole>& m_roles;
    const StrokeIndex& m_strokes;
    std::vector<Ring> m_rings;
    geometry::BoxGrid m_ringIndex;
    std::vector<std::set<std::string>> m_inside;  // by ring: the texts it holds
    std::vector<GridBubble> m_bubbles;
};

} // namespace

bool looksLikeGridLabel(std::string_view text)
{
    if (text.empty() || text.size() > 5)
        return false;
    std::size_t letters = 0, digits = 0;
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)))
            ++letters;
        else if (std::isdigit(static_cast<unsigned char>(c)))
            ++digits;
        else if (c != '.' && c != '\'' && c != '-')
            return false;
    }
    return letters + digits > 0 && letters <= 2 && digits <= 3;
}

std::vector<GridBubble> findGridBubbles(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                                        const StrokeIndex& strokes)
{
    return BubbleFinder(marks, roles, strokes).find();
}

} // namespace holdfast::plan
