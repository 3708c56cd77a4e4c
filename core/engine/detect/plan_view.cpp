#include "core/engine/detect/plan_view.h"

#include <cmath>
#include <numbers>

namespace holdfast::detect {

namespace {

void transformMarks(drawing::Linework& marks, const geometry::Transform2& to)
{
    const double k = to.scale(), turn = std::atan2(to.c, to.a);
    marks.extents = {};
    for (drawing::Stroke& s : marks.strokes) {
        s.line = {to(s.line.a), to(s.line.b)};
        marks.extents.add(s.line.a);
        marks.extents.add(s.line.b);
    }
    for (drawing::ArcMark& a : marks.arcs) {
        a.center = to(a.center);
        a.radius *= k;
        a.start += turn;
    }
    for (drawing::TextMark& t : marks.texts) {
        t.at = to(t.at);
        t.middle = to(t.middle);
        t.height *= k;
        t.rotation += turn;
    }
    for (drawing::SymbolMark& s : marks.symbols) {
        s.at = to(s.at);
        s.rotation += turn;
    }
    for (drawing::DimensionMark& d : marks.dimensions) {
        d.from = to(d.from);
        d.to = to(d.to);
    }
    for (drawing::FillMark& f : marks.fills)
        for (geometry::Point2& p : f.ring)
            p = to(p);
}

} // namespace

PlanView planView(const building::Sheet& sheet, drawing::Linework marks)
{
    PlanView view;
    view.sheet = &sheet;
    transformMarks(marks, sheet.toSet);
    view.roles = plan::layerRoles(marks.layers);
    for (const std::string& layer : marks.layers)
        view.shearNamed.push_back(plan::namesShearWall(layer));
    view.marks = std::move(marks);
    return view;
}

bool isCircle(const drawing::ArcMark& arc) { return std::fabs(arc.sweep) > 2 * std::numbers::pi - 1e-3; }

} // namespace holdfast::detect
