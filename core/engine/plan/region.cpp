#include "core/engine/plan/region.h"

#include <vector>

namespace holdfast::plan {

namespace {

geometry::Point2 middleOf(const std::vector<geometry::Point2>& ring)
{
    geometry::Box2 box;
    for (const geometry::Point2 p : ring)
        box.add(p);
    return (box.low + box.high) * 0.5;
}

} // namespace

drawing::Linework marksWithin(drawing::Linework marks, const geometry::Box2& region)
{
    if (region.empty())
        return marks;
    const auto outside = [&](geometry::Point2 p) { return !region.contains(p); };
    std::erase_if(marks.strokes, [&](const drawing::Stroke& s) { return outside(middle(s.line)); });
    std::erase_if(marks.arcs, [&](const drawing::ArcMark& a) { return outside(a.center); });
    std::erase_if(marks.texts, [&](const drawing::TextMark& t) { return outside(t.middle); });
    std::erase_if(marks.symbols, [&](const drawing::SymbolMark& s) { return outside(s.at); });
    std::erase_if(marks.dimensions,
                  [&](const drawing::DimensionMark& d) { return outside((d.from + d.to) * 0.5); });
    std::erase_if(marks.fills,
                  [&](const drawing::FillMark& f) { return f.ring.empty() || outside(middleOf(f.ring)); });
    marks.views.clear();
    marks.extents = {};
    for (const drawing::Stroke& s : marks.strokes) {
        marks.extents.add(s.line.a);
        marks.extents.add(s.line.b);
    }
    for (const drawing::TextMark& t : marks.texts)
        marks.extents.add(t.at);
    return marks;
}

} // namespace holdfast::plan
