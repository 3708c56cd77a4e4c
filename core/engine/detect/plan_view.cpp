#include "core/engine/detect/plan_view.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/plan/region.h"

namespace holdfast::detect {

namespace {

void transformMarks(drawing::Linework& marks, const geometry::Transform2& to)
{
    const double k = to.scale(), turn = std::atan2(to.c, to.a);
    const bool mirrored = to.a * to.d < to.b * to.c;
    marks.extents = {};
    for (drawing::Stroke& s : marks.strokes) {
        s.line = {to(s.line.a), to(s.line.b)};
        marks.extents.add(s.line.a);
        marks.extents.add(s.line.b);
    }
    for (drawing::ArcMark& a : marks.arcs) {
        a.center = to(a.center);
        a.radius *= k;
        a.start = mirrored ? turn - a.start - a.sweep : turn + a.start;
    }
    for (drawing::TextMark& t : marks.texts) {
        t.at = to(t.at);
        t.middle = to(t.middle);
        t.height *= k;
        t.rotation = mirrored ? turn - t.rotation : turn + t.rotation;
    }
    for (drawing::SymbolMark& s : marks.symbols) {
        s.at = to(s.at);
        s.rotation = mirrored ? turn - s.rotation : turn + s.rotation;
        if (mirrored)
            s.scaleY = -s.scaleY;
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

PlanView planView(const building::Sheet& sheet, drawing::Linework marks, const building::DesignCriteria& criteria)
{
    PlanView view;
    view.sheet = &sheet;
    marks = plan::marksWithin(std::move(marks), sheet.region);
    transformMarks(marks, sheet.toSet);
    view.roles = plan::layerRoles(marks.layers, criteria);
    for (const std::string& layer : marks.layers)
        view.shearNamed.push_back(plan::namesShearWall(layer, criteria));
    view.marks = std::move(marks);
    view.enclosures = drawing::enclosures(view.marks);
    return view;
}

bool PlanView::inTable(geometry::Point2 p) const
{
    return std::ranges::any_of(tables, [&](const std::vector<geometry::Point2>& corners) {
        for (std::size_t i = 0; i < corners.size(); ++i)
            if (geometry::cross(corners[(i + 1) % corners.size()] - corners[i], p - corners[i]) < 0)
                return false;
        return true;
    });
}

bool isCircle(const drawing::ArcMark& arc) { return std::fabs(arc.sweep) > 2 * std::numbers::pi - 1e-3; }

} // namespace holdfast::detect
