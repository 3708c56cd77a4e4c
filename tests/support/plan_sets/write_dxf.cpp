// A sheet as a DXF drawing.
#include <cmath>

#include "tests/support/dxf_page.h"
#include "tests/support/plan_sets/plan_sets.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Transform2;

namespace {

const char* linetypeOf(Dashing dash)
{
    switch (dash) {
    case Dashing::Dashed: return "DASHED";
    case Dashing::Dotted: return "DOT";
    case Dashing::Centre: return "CENTER";
    case Dashing::Solid: break;
    }
    return "";
}

void put(DxfPage& page, const SetStyle& style, const DrawnMark& mark)
{
    const std::string layer = layerOf(style, mark.role);
    page.toPaper(style.layouts && mark.onPaper);
    // With one layer the colour is the entity's own, as offices draw that plot by colour.
    const bool own = style.layers == LayerHabit::OneLayer;
    page.pen(own ? colorOf(style, mark.role) : 256, mark.heavy ? 70 : -1, linetypeOf(mark.dash));
    switch (mark.kind) {
    case MarkKind::Line: page.line(layer, mark.points[0], mark.points[1]); break;
    case MarkKind::Path: page.polyline(layer, mark.points, mark.closed); break;
    case MarkKind::Fill: page.fill(layer, mark.points); break;
    case MarkKind::Circle: page.circle(layer, mark.points[0], mark.radius); break;
    case MarkKind::Arc: page.arc(layer, mark.points[0], mark.radius, mark.from, mark.to); break;
    case MarkKind::Text:
        if (mark.paragraph)
            page.paragraph(layer, mark.points[0], mark.height, mark.text, mark.degrees);
        else
            page.text(layer, mark.points[0], mark.height, mark.text, mark.degrees,
                      mark.centred ? Justify::Middle : Justify::Left);
        break;
    case MarkKind::Insert:
        if (!mark.cells.empty()) {
            std::vector<DxfPage::Cell> cells;
            for (std::size_t i = 0; i < mark.cells.size(); ++i)
                cells.push_back({mark.attributes[i].first, mark.attributes[i].second, mark.cells[i].first,
                                 mark.cells[i].second});
            page.insertWithCells(layer, mark.text, mark.points[0], cells);
            break;
        }
        page.insert(layer, mark.text, mark.points[0], mark.scaleX, mark.scaleY, mark.degrees, mark.attributes,
                    mark.height);
        break;
    case MarkKind::Dimension:
        if (style.dimensionEntities)
            page.dimension(layer, mark.points[0], mark.points[1], mark.radius, mark.text, mark.height);
        else
            for (const DrawnMark& piece : dimensionPieces(mark))
                put(page, style, piece);
        break;
    case MarkKind::Hatch:
        if (!style.oldDxf)
            page.hatch(layer, mark.points, mark.radius);
        else
            for (const geometry::Segment2& s : hatchLines(mark.points, mark.radius))
                page.line(layer, s.a, s.b);
        break;
    }
    page.toPaper(false);
}

std::string written(const SheetPicture& sheet, const SetStyle& style, const Transform2& place)
{
    PageStyle pageStyle;
    pageStyle.place = place;
    pageStyle.insunits = declaredUnit(style.units);
    pageStyle.measurement = style.units == UnitHabit::Millimetres || style.units == UnitHabit::Metres ? 1 : 0;
    pageStyle.r12 = style.oldDxf;
    pageStyle.paper = Transform2::scaling(1 / sheet.ratio, 1 / sheet.ratio);
    DxfPage page(pageStyle);
    for (int role = 0; role < int(Role::Count); ++role)
        page.layer(layerOf(style, Role(role)),
                   style.layers == LayerHabit::OneLayer ? 7 : colorOf(style, Role(role)));
    if (style.hidden)
        page.layer(layerOf(style, Role::Hidden), -3); // off
    for (const auto& [name, marks] : sheet.picture.blocks()) {
        page.beginBlock(name);
        for (const DrawnMark& mark : marks)
            put(page, style, mark);
        page.endBlock();
    }
    for (const DrawnMark& mark : sheet.picture.marks())
        put(page, style, mark);
    page.pen(256, -1, "");
    if (style.layouts)
        for (const PlacedPlan& plan : sheet.plans)
            page.viewport(plan.box, sheet.ratio);
    return page.written();
}

} // namespace

void writeDxfSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set)
{
    const SetStyle& style = set.style;
    const double unit = inchesPerUnit(style.units);
    const Transform2 place = Transform2::scaling(1 / unit, 1 / unit) * Transform2::translation(style.origin);
    for (const SheetPicture& sheet : sheets) {
        const std::string file = sheet.number + ".dxf";
        set.files.push_back({file, written(sheet, style, place)});
        for (const PlacedPlan& plan : sheet.plans) {
            TruePlan truth;
            truth.file = file;
            truth.number = sheet.number;
            truth.level = plan.level;
            truth.onPage = place * plan.onSheet;
            truth.unitInches = unit;
            truth.middle = place((plan.box.low + plan.box.high) * 0.5);
            set.truth.plans.push_back(truth);
        }
    }
}

} // namespace holdfast::support
