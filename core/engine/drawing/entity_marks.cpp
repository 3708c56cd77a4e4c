#include "core/engine/drawing/entity_marks.h"

#include <cmath>
#include <numbers>

#include "core/engine/drawing/entity_numbers.h"

namespace holdfast::drawing {

namespace {

constexpr double kTurn = 2 * std::numbers::pi;

std::string textOf(const Drawing& drawing, const EntityHead& head, std::uint32_t index)
{
    return index < head.textCount ? drawing.texts[head.firstText + index] : std::string();
}

void writeLine(EntityNumbers n, MarkWriter& out)
{
    const Point2 a = n.point();
    n.next();
    out.stroke(a, n.point());
}

void writeEdge(Point2 a, Point2 b, double bulge, MarkWriter& out)
{
    if (bulge == 0 || a == b)
        out.stroke(a, b);
    else
        out.arc(bulgeArc(a, b, bulge));
}

void writePolyline(EntityNumbers n, MarkWriter& out)
{
    const bool closed = n.next() != 0;
    const std::size_t count = n.count();
    if (count == 0)
        return;
    const Point2 first = n.point();
    double bulge = n.next();
    Point2 last = first;
    for (std::size_t i = 1; i < count; ++i) {
        const Point2 p = n.point();
        writeEdge(last, p, bulge, out);
        bulge = n.next();
        last = p;
    }
    if (closed)
        writeEdge(last, first, bulge, out);
}

void writeRound(EntityNumbers n, bool circle, MarkWriter& out)
{
    const Point2 center = n.point();
    n.next();
    const double radius = n.next();
    const double start = circle ? 0 : n.next();
    const double sweep = circle ? kTurn : n.next() - start;
    out.arc({center, {radius, 0}, {0, radius}, start, sweep});
}

void writeEllipse(EntityNumbers n, MarkWriter& out)
{
    const Point2 center = n.point(), major = n.point();
    const double ratio = n.next(), start = n.next(), end = n.next();
    out.arc({center, major, Point2{-major.y, major.x} * ratio, start, end - start});
}

void writeSpline(EntityNumbers n, MarkWriter& out)
{
    SplineCurve spline;
    spline.degree = int(n.next());
    n.next();  // closed splines say so by their knots as well
    spline.controls = n.points();
    spline.knots = n.list();
    spline.weights = n.list();
    const std::vector<Point2> fit = n.points();
    if (spline.controls.empty())
        out.strokes(fit);
    else
        out.spline(spline);
}

TextPlacing placingOf(EntityNumbers& n)
{
    TextPlacing placing;
    placing.at = n.point();
    placing.height = n.next();
    placing.rotation = n.next();
    placing.halign = int(n.next());
    placing.valign = int(n.next());
    placing.widthFactor = n.next();
    return placing;
}

void writeAttDef(const Drawing& drawing, const EntityHead& head, bool inBlock, MarkWriter& out)
{
    constexpr int kConstant = 2;
    EntityNumbers n(drawing, head);
    const TextPlacing placing = placingOf(n);
    const bool constant = n.left() > 0 && (int(n.next()) & kConstant) != 0;
    if (constant)
        out.text(textOf(drawing, head, 0), placing);
    else if (!inBlock)
        out.text(textOf(drawing, head, 1), placing);
}

void writeDimension(const Drawing& drawing, const EntityHead& head, MarkWriter& out)
{
    constexpr int kAngular = 2, kAngular3 = 5, kOrdinate = 6;
    EntityNumbers n(drawing, head);
    const int kind = int(n.next());
    const double measured = n.next();
    n.point();
    n.point();
    const Point2 from = n.point(), to = n.point();
    if (kind != kAngular && kind != kAngular3 && kind != kOrdinate)
        out.dimension(measured, textOf(drawing, head, 0), from, to);
}

void writePaths(EntityNumbers n, MarkWriter& out)
{
    for (std::size_t paths = n.count(); paths > 0; --paths)
        out.strokes(n.points());
}

void writeLeader(const Drawing& drawing, const EntityHead& head, MarkWriter& out)
{
    constexpr int kLeftMiddle = 2;
    EntityNumbers n(drawing, head);
    for (std::size_t paths = n.count(); paths > 0; --paths)
        out.strokes(n.points());
    if (n.left() == 0)
        return;
    TextPlacing placing;
    placing.at = n.point();
    placing.height = n.next();
    placing.rotation = n.next();
    placing.valign = kLeftMiddle;
    out.text(textOf(drawing, head, 0), placing);
}

void writeHatch(EntityNumbers n, MarkWriter& out)
{
    const bool solid = n.next() != 0;
    for (std::size_t paths = n.count(); paths > 0; --paths)
        out.fill(n.points(), solid);
}

// SOLID names its corners across: 1, 2, 4, 3 go round.
void writeSolid(EntityNumbers n, MarkWriter& out)
{
    const Point2 a = n.point(), b = n.point(), c = n.point(), d = n.point();
    if (c == d)
        out.fill({a, b, c}, true);
    else
        out.fill({a, b, d, c}, true);
}

void writeFace(EntityNumbers n, MarkWriter& out)
{
    std::array<Point2, 4> corners;
    for (Point2& p : corners) {
        p = n.point();
        n.next();
    }
    const int hidden = n.left() > 0 ? int(n.next()) : 0;
    for (unsigned i = 0; i < corners.size(); ++i)
        if ((hidden & (1 << i)) == 0)
            out.stroke(corners[i], corners[(i + 1) % corners.size()]);
}

// Number 1 is the layout itself.
void writeViewport(EntityNumbers n, MarkWriter& out)
{
    ViewMark view;
    view.center = n.point();
    view.width = n.next();
    view.height = n.next();
    view.viewCenter = n.point();
    view.viewHeight = n.next();
    view.twist = n.next();
    if (n.next() != 1)
        out.view(view);
}

void writeText(const Drawing& drawing, const EntityHead& head, MarkWriter& out)
{
    EntityNumbers n(drawing, head);
    out.text(textOf(drawing, head, 0), placingOf(n));
}

} // namespace

void writeMarks(const Drawing& drawing, const EntityHead& head, bool inBlock, MarkWriter& out)
{
    const EntityNumbers n(drawing, head);
    switch (head.kind) {
    case EntityKind::Line: return writeLine(n, out);
    case EntityKind::Polyline: return writePolyline(n, out);
    case EntityKind::Arc: return writeRound(n, false, out);
    case EntityKind::Circle: return writeRound(n, true, out);
    case EntityKind::Ellipse: return writeEllipse(n, out);
    case EntityKind::Spline: return writeSpline(n, out);
    case EntityKind::Text:
    case EntityKind::MText:
    case EntityKind::Attrib: return writeText(drawing, head, out);
    case EntityKind::AttDef: return writeAttDef(drawing, head, inBlock, out);
    case EntityKind::Dimension: return writeDimension(drawing, head, out);
    case EntityKind::Leader: return writeLeader(drawing, head, out);
    case EntityKind::Multiline: return writePaths(n, out);
    case EntityKind::Hatch: return writeHatch(n, out);
    case EntityKind::Solid: return writeSolid(n, out);
    case EntityKind::Face3d: return writeFace(n, out);
    case EntityKind::Viewport: return writeViewport(n, out);
    case EntityKind::Insert:    // expanded by linework()
    case EntityKind::Point:     // no extent
    case EntityKind::Infinite:  // construction lines
    case EntityKind::Other: return;
    }
}

} // namespace holdfast::drawing
