#include "core/engine/detect/holdown_symbols.h"

#include <algorithm>
#include <cmath>

#include "core/engine/detect/mark_words.h"
#include "core/engine/drawing/closed_rings.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using plan::LayerRole;

// In inches: a symbol and its parts, a symbol on a hold-down layer, one told by its place alone.
constexpr double kSameSymbol = 6.0, kLargest = 36.0, kLargestUnnamed = 18.0;

bool isHoldownBlock(const std::string& name)
{
    const std::string block = plan::plainWords(name);
    const auto tokens = plan::tokensOf(block);
    return plan::contains(block, "HOLDOWN") || plan::contains(block, "HOLD-DOWN")
           || plan::contains(block, "HOLDDOWN") || plan::contains(block, "HOLD_DOWN")
           || plan::contains(block, "TIEDOWN") || plan::contains(block, "TIE-DOWN")
           || plan::contains(block, "TIE_DOWN") || looksLikeHoldownMark(block)
           || plan::hasAnyToken(tokens, {"HD", "HDU", "ATS", "CTR", "HDN"});
}

// A tag block beside the real symbol: its attribute is a wall mark, not a hold-down.
bool isLabelOnly(const drawing::SymbolMark& symbol)
{
    const std::string block = plan::plainWords(symbol.block);
    return plan::contains(block, "SCHEDULE") || plan::contains(block, "TITLE") || plan::contains(block, "LEGEND");
}

std::string markOf(const drawing::SymbolMark& symbol)
{
    std::string any;
    for (const auto& [tag, value] : symbol.attributes) {
        const std::string plain = plan::plainWords(value);
        if (looksLikeHoldownMark(plain))
            return plain;
        if (any.empty())
            any = plain;
    }
    const std::string block = plan::plainWords(symbol.block);
    return any.empty() && looksLikeHoldownMark(block) && plan::bareMark(block).size() > 2 ? block : any;
}

geometry::Box2 boxOf(const std::vector<Point2>& ring)
{
    geometry::Box2 box;
    for (const Point2& p : ring)
        box.add(p);
    return box;
}

Point2 centerOf(const geometry::Box2& box)
{
    return (box.low + box.high) * 0.5;
}

bool isCompact(const geometry::Box2& box, double largest)
{
    const double wide = std::max(box.width(), box.height()), narrow = std::min(box.width(), box.height());
    return wide < largest && narrow > 0.5 * wide && wide > 1;
}

struct Shape {
    int kind;  // 0 a fill, 1 a circle, else its corners
    double radius;
    Point2 at;
};

// Of one kind and nearly one size.
std::vector<std::vector<Point2>> lotsOf(std::vector<Shape> shapes)
{
    constexpr double kSameSize = 1.08;
    std::ranges::stable_sort(shapes, [](const Shape& a, const Shape& b) {
        return std::pair(a.kind, a.radius) < std::pair(b.kind, b.radius);
    });
    std::vector<std::vector<Point2>> lots;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (i == 0 || shapes[i].kind != shapes[i - 1].kind || shapes[i].radius > kSameSize * shapes[i - 1].radius)
            lots.emplace_back();
        lots.back().push_back(shapes[i].at);
    }
    return lots;
}

class SymbolFinder {
public:
    explicit SymbolFinder(const PlanView& view) : m_view(view) {}

    std::vector<HoldownSymbol> find()
    {
        fromInserts();
        for (const drawing::ArcMark& arc : m_view.marks.arcs)
            if (isCircle(arc) && onLayer(arc.layer) && arc.radius < kLargest / 2)
                add(arc.center, "", arc.source.handle);
        for (const drawing::FillMark& fill : m_view.marks.fills)
            if (const auto box = boxOf(fill.ring);
                onLayer(fill.layer) && std::max(box.width(), box.height()) < kLargest)
                add(centerOf(box), "", fill.source.handle);
        for (const drawing::ClosedRing& ring : drawing::drawnRings(m_view.marks.strokes, kLargest))
            if (const auto box = boxOf(ring.points); onLayer(ring.layer) && isCompact(box, kLargest))
                add(centerOf(box), "", ring.source.handle);
        return std::move(m_found);
    }

private:
    bool onLayer(std::uint32_t layer) const { return m_view.role(layer) == LayerRole::Holdown; }

    void add(Point2 at, std::string mark, std::uint64_t handle)
    {
        const bool known = std::ranges::any_of(
            m_found, [&](const HoldownSymbol& s) { return geometry::distance(s.at, at) < kSameSymbol; });
        if (!known)
            m_found.push_back({at, std::move(mark), handle});
    }

    void fromInserts()
    {
        for (const drawing::SymbolMark& symbol : m_view.marks.symbols) {
            const bool placed = onLayer(symbol.layer) && symbol.depth == 0;
            if ((placed || isHoldownBlock(symbol.block)) && m_view.role(symbol.layer) != LayerRole::Grid
                && !isLabelOnly(symbol) && !m_view.inTable(symbol.at))
                add(symbol.at, markOf(symbol), symbol.source.handle);
        }
    }

    const PlanView& m_view;
    std::vector<HoldownSymbol> m_found;
};

} // namespace

std::vector<HoldownSymbol> holdownSymbols(const PlanView& view)
{
    return SymbolFinder(view).find();
}

std::vector<std::vector<Point2>> lotsOfShapes(const PlanView& view)
{
    std::vector<Shape> shapes;
    const auto put = [&](int kind, const std::vector<Point2>& ring) {
        const geometry::Box2 box = boxOf(ring);
        if (!isCompact(box, kLargestUnnamed) || view.inTable(centerOf(box)))
            return;
        double radius = 0;
        for (const Point2& p : ring)
            radius = std::max(radius, geometry::distance(p, centerOf(box)));
        shapes.push_back({kind, radius, centerOf(box)});
    };
    for (const drawing::FillMark& fill : view.marks.fills)
        if (fill.solid)
            put(0, fill.ring);
    for (const drawing::ArcMark& arc : view.marks.arcs)
        if (isCircle(arc)) {
            const Point2 reach{arc.radius, 0}, up{0, arc.radius};
            put(1, {arc.center - reach, arc.center + reach, arc.center - up, arc.center + up});
        }
    for (const drawing::ClosedRing& ring : drawing::drawnRings(view.marks.strokes, kLargestUnnamed))
        put(int(ring.points.size()), ring.points);
    return lotsOf(std::move(shapes));
}

} // namespace holdfast::detect
