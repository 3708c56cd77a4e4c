#include "ui/view3d/overlay.h"

#include <array>

#include <QPainter>

#include "core/services/figures/figures.h"

namespace holdfast::view3d {

namespace {

constexpr int kMargin = 12, kSwatch = 16, kRow = 22;

struct LegendRow {
    double ratio;        // whose colour is shown
    const char* text;
};

} // namespace

Overlay::Overlay(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
}

void Overlay::setLabels(std::vector<PlacedLabel> labels, std::vector<AxisMark> axes)
{
    m_labels = std::move(labels);
    m_axes = std::move(axes);
    update();
}

void Overlay::setLegendShown(bool shown)
{
    m_legendShown = shown;
    update();
}

void Overlay::setNote(const QString& note)
{
    m_note = note;
    update();
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::WindowText));
    if (!m_note.isEmpty()) {
        painter.drawText(rect().adjusted(40, 40, -40, -40), Qt::AlignCenter | Qt::TextWordWrap, m_note);
        return;
    }
    paintLabels(painter);
    paintAxes(painter);
    if (m_legendShown)
        paintLegend(painter);
}

void Overlay::paintLegend(QPainter& painter) const
{
    // The bands of figures::utilizationColor, said in words and figures beside the colour.
    constexpr std::array<LegendRow, 4> kLegend = {LegendRow {1.01, QT_TR_NOOP("above 1.00   NG")},
                                                  {0.95, QT_TR_NOOP("0.90 - 1.00   OK, near limit")},
                                                  {0.90, QT_TR_NOOP("0.45 - 0.90   OK")},
                                                  {0.20, QT_TR_NOOP("below 0.45   OK")}};
    const QFontMetrics metrics(font());
    const QString title = tr("Utilization (demand / capacity)");
    int width = metrics.horizontalAdvance(title);
    for (const LegendRow& row : kLegend)
        width = std::max(width, kSwatch + 8 + metrics.horizontalAdvance(tr(row.text)));
    const int height = kRow * (int(kLegend.size()) + 1) + 10;
    const QRect box(kMargin, kMargin, width + 20, height);
    QColor paper = palette().color(QPalette::Window);
    paper.setAlpha(225);
    painter.fillRect(box, paper);
    int y = box.top() + 5;
    painter.drawText(QRect(box.left() + 10, y, width, kRow), Qt::AlignVCenter, title);
    for (const LegendRow& row : kLegend) {
        y += kRow;
        const QRect swatch(box.left() + 10, y + (kRow - kSwatch) / 2, kSwatch, kSwatch);
        painter.fillRect(swatch, figures::utilizationColor(row.ratio));
        painter.drawRect(swatch);
        painter.drawText(QRect(swatch.right() + 9, y, width, kRow), Qt::AlignVCenter, tr(row.text));
    }
}

void Overlay::paintAxes(QPainter& painter) const
{
    constexpr double kReach = 32;
    const QPointF origin(kMargin + 42, height() - kMargin - 42);
    for (const AxisMark& axis : m_axes) {
        const QPointF tip = origin + axis.direction * kReach;
        painter.drawLine(origin, tip);
        const QPointF label = origin + axis.direction * (kReach + 10);
        painter.drawText(QRectF(label.x() - 8, label.y() - 8, 16, 16), Qt::AlignCenter, axis.name);
    }
}

void Overlay::paintLabels(QPainter& painter) const
{
    const QFontMetrics metrics(font());
    QColor paper = palette().color(QPalette::Base);
    paper.setAlpha(215);
    for (const PlacedLabel& label : m_labels) {
        const double width = metrics.horizontalAdvance(label.text) + 8, high = metrics.height() + 2;
        if (label.bubble) {
            const double radius = std::max(width, high) / 2 + 1;
            painter.setBrush(paper);
            painter.drawEllipse(label.at, radius, radius);
        } else {
            painter.fillRect(QRectF(label.at.x() - width / 2, label.at.y() - high / 2, width, high), paper);
        }
        painter.setBrush(Qt::NoBrush);
        painter.drawText(QRectF(label.at.x() - width / 2, label.at.y() - high / 2, width, high),
                         Qt::AlignCenter, label.text);
    }
}

} // namespace holdfast::view3d
