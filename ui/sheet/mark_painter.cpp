#include "ui/sheet/mark_painter.h"

#include <cmath>

#include "core/services/figures/change_style.h"
#include "core/services/figures/figures.h"

namespace holdfast::sheet {

namespace {

using Placed = std::function<QPointF(QPointF)>;

const QColor kSelected(40, 110, 255), kShear(206, 92, 0), kOther(120, 120, 120), kDuct(60, 110, 170),
    kHoldown(110, 60, 150), kClash(196, 38, 38);
constexpr double kBubble = 13, kSymbol = 7;      // pixels
// Pixels an inch from which the labels of rods stand apart: a label is about 115 pixels, rods rarely nearer than 12 ft.
constexpr double kLabelFrom = 0.85;

QPolygonF placedAll(const QPolygonF& outline, const Placed& placed)
{
    QPolygonF out;
    for (const QPointF& p : outline)
        out << placed(p);
    return out;
}

QColor washed(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

void drawGrid(QPainter& painter, const SheetMark& mark, const QPolygonF& at, const MarkStyle& style)
{
    const QColor ink = style.palette.color(QPalette::Text);
    painter.setPen(QPen(washed(ink, 110), 1, Qt::DashDotLine));
    painter.drawLine(at[0], at[1]);
    painter.setPen(QPen(ink, 1));
    painter.setBrush(style.palette.color(QPalette::Base));
    painter.drawEllipse(at[0], kBubble, kBubble);
    painter.drawText(QRectF(at[0].x() - kBubble, at[0].y() - kBubble, 2 * kBubble, 2 * kBubble),
                     Qt::AlignCenter, mark.label);
}

// A question mark in a ring: shape, not colour, says that somebody has to look.
void drawBadge(QPainter& painter, const QPointF& at, const MarkStyle& style)
{
    constexpr double kBadge = 7;
    painter.setPen(QPen(style.palette.color(QPalette::Text), 1));
    painter.setBrush(style.palette.color(QPalette::Base));
    painter.drawEllipse(at, kBadge, kBadge);
    painter.drawText(QRectF(at.x() - kBadge, at.y() - kBadge, 2 * kBadge, 2 * kBadge), Qt::AlignCenter,
                     QStringLiteral("?"));
}

void drawArea(QPainter& painter, const SheetMark& mark, const QPolygonF& at, const QColor& color,
              const MarkStyle& style)
{
    const bool selected = style.highlighted;
    painter.setPen(QPen(selected ? kSelected : color, selected ? 3 : mark.isDoubtful ? 1.6 : 1.2,
                        mark.isDoubtful ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(washed(selected ? kSelected : color, mark.kind == MarkKind::OtherWall ? 40 : 110));
    painter.drawPolygon(at);
    const QRectF box = at.boundingRect();
    if (mark.isDoubtful && mark.kind == MarkKind::ShearWall)
        drawBadge(painter, box.center(), style);
    if (mark.label.isEmpty() || std::max(box.width(), box.height()) < 40)
        return;
    painter.setPen(style.palette.color(QPalette::Text));
    const QSizeF size = painter.fontMetrics().size(0, mark.label);
    const QPointF center = box.center() + (box.width() >= box.height() ? QPointF(0, -size.height())
                                                                      : QPointF(size.width() / 2 + 8, 0));
    painter.drawText(QRectF(center.x() - size.width() / 2 - 1, center.y() - size.height() / 2,
                            size.width() + 2, size.height()),
                     Qt::AlignCenter, mark.label);
}

void drawRod(QPainter& painter, const SheetMark& mark, const QPointF& at, const MarkStyle& style)
{
    painter.setPen(QPen(style.highlighted ? kSelected : style.palette.color(QPalette::Text),
                        style.highlighted ? 3 : 1));
    painter.setBrush(mark.ratio ? figures::utilizationColor(*mark.ratio) : kOther);
    painter.drawEllipse(at, kSymbol, kSymbol);
    if (style.scale < kLabelFrom && !style.highlighted)
        return;
    painter.setPen(style.palette.color(QPalette::Text));
    QString label = mark.label;
    if (mark.ratio && std::isfinite(*mark.ratio))
        label += QStringLiteral("  %1").arg(*mark.ratio, 0, 'f', 3);
    painter.drawText(at + QPointF(kSymbol + 4, kSymbol + painter.fontMetrics().ascent()), label);
}

void drawHoldown(QPainter& painter, const SheetMark& mark, const QPointF& at, const MarkStyle& style)
{
    painter.setPen(QPen(style.highlighted ? kSelected : kHoldown, style.highlighted ? 3 : 2,
                        mark.isDoubtful ? Qt::DotLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    const double r = kSymbol + 3;
    painter.drawPolygon(
        QPolygonF {{at + QPointF(0, -r), at + QPointF(r, 0), at + QPointF(0, r), at + QPointF(-r, 0)}});
}

void drawClash(QPainter& painter, const QPointF& at, const MarkStyle& style)
{
    painter.setPen(QPen(style.highlighted ? kSelected : kClash, style.highlighted ? 4 : 2.5));
    const double r = kSymbol + 7;
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, r, r);
    painter.drawLine(at + QPointF(-r, -r) * 0.7, at + QPointF(r, r) * 0.7);
    painter.drawLine(at + QPointF(-r, r) * 0.7, at + QPointF(r, -r) * 0.7);
}

// Line and sign say what changed, the colour says it again.
void drawChange(QPainter& painter, const SheetMark& mark, const QPolygonF& at, const MarkStyle& style)
{
    const figures::ChangeStyle change = figures::changeStyle(mark.change);
    painter.setPen(QPen(style.highlighted ? kSelected : change.color, style.highlighted ? 5 : 3.5, change.line,
                        Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    const double r = kSymbol + 6;
    if (at.size() == 1)
        painter.drawRect(QRectF(at[0].x() - r, at[0].y() - r, 2 * r, 2 * r));
    else
        painter.drawPolyline(at);
    const QPointF middle = at.boundingRect().center();
    painter.setPen(change.color);
    painter.drawText(middle + QPointF(r + 3, -r), change.sign + QStringLiteral(" ") + change.name);
}

} // namespace

void drawMark(QPainter& painter, const SheetMark& mark, const Placed& placed, const MarkStyle& style)
{
    const QPolygonF at = placedAll(mark.outline, placed);
    if (at.isEmpty())
        return;
    switch (mark.kind) {
    case MarkKind::Grid: drawGrid(painter, mark, at, style); break;
    case MarkKind::Obstruction: drawArea(painter, mark, at, kDuct, style); break;
    case MarkKind::OtherWall: drawArea(painter, mark, at, kOther, style); break;
    case MarkKind::ShearWall: drawArea(painter, mark, at, kShear, style); break;
    case MarkKind::Holdown: drawHoldown(painter, mark, at[0], style); break;
    case MarkKind::Rod: drawRod(painter, mark, at[0], style); break;
    case MarkKind::Change: drawChange(painter, mark, at, style); break;
    case MarkKind::Clash: drawClash(painter, at[0], style); break;
    }
}

double distanceTo(const SheetMark& mark, const Placed& placed, const QPointF& at)
{
    const QPolygonF outline = placedAll(mark.outline, placed);
    if (outline.size() == 1)
        return std::max(0.0, QLineF(outline[0], at).length() - kSymbol);
    if (outline.size() > 2 && outline.containsPoint(at, Qt::OddEvenFill))
        return 0;
    double nearest = std::numeric_limits<double>::infinity();
    for (int i = 0; i < outline.size(); ++i) {
        const QPointF a = outline[i], b = outline[(i + 1) % outline.size()];
        nearest = std::min(nearest, geometry::distanceTo({{a.x(), a.y()}, {b.x(), b.y()}}, {at.x(), at.y()}));
    }
    return nearest;
}

} // namespace holdfast::sheet
