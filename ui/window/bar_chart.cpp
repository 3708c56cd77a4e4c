#include "ui/window/bar_chart.h"

#include <algorithm>

#include <QPainter>

namespace holdfast::window {

namespace {
constexpr int kMargin = 6, kLeastWidth = 260;
}

BarChart::BarChart(QWidget* parent) : QWidget(parent)
{
}

void BarChart::setBars(const QString& title, std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QString read = title;
    for (const Bar& bar : m_bars)
        read += QStringLiteral("; %1: %2").arg(bar.name, bar.value);
    setAccessibleName(read);
    updateGeometry();
    update();
}

QSize BarChart::sizeHint() const
{
    return {kLeastWidth, (fontMetrics().height() + kMargin) * int(m_bars.size()) + 2 * kMargin};
}

QSize BarChart::minimumSizeHint() const
{
    return {kLeastWidth, sizeHint().height()};
}

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int line = fontMetrics().height(), step = line + kMargin;
    int names = 0, values = 0;
    double most = 0;
    for (const Bar& bar : m_bars) {
        names = std::max(names, fontMetrics().horizontalAdvance(bar.name));
        values = std::max(values, fontMetrics().horizontalAdvance(bar.value));
        most = std::max(most, bar.size.value_or(0));
    }
    names = std::min(names, width() / 3);
    const int left = names + 2 * kMargin, room = std::max(1, width() - left - values - 2 * kMargin);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const int top = kMargin + step * int(i);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(kMargin, top, names, line), Qt::AlignLeft,
                         fontMetrics().elidedText(bar.name, Qt::ElideRight, names));
        const int length = most > 0 && bar.size ? int(room * *bar.size / most) : 0;
        const QRect body(left, top + 2, length, line - 4);
        const QColor colour = palette().color(QPalette::Highlight);
        painter.fillRect(body, bar.isReference ? QBrush(colour, Qt::BDiagPattern) : QBrush(colour));
        painter.setPen(bar.isReference ? colour : palette().color(QPalette::WindowText));
        if (bar.isReference)
            painter.drawRect(body);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(left + length + kMargin, top, width() - left - length - kMargin, line), Qt::AlignLeft,
                         bar.value);
    }
}

} // namespace holdfast::window
