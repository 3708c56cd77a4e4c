#include "ui/window/bar_chart.h"

#include <QPainter>

namespace holdfast::window {

namespace {
constexpr int kLeastWidth = 260, kMargin = 6;
}

BarChartView::BarChartView(QWidget* parent) : QWidget(parent)
{
}

void BarChartView::setChart(figures::BarChart chart)
{
    m_chart = std::move(chart);
    QString read = m_chart.title;
    for (const figures::Bar& bar : m_chart.bars)
        read += QStringLiteral("; %1: %2").arg(bar.name, bar.text);
    setAccessibleName(read);
    updateGeometry();
    update();
}

QSize BarChartView::sizeHint() const
{
    return {kLeastWidth, (fontMetrics().height() + kMargin) * (int(m_chart.bars.size()) + 1) + 2 * kMargin};
}

void BarChartView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    figures::Style style;
    style.dark = palette().color(QPalette::Window).lightness() < palette().color(QPalette::WindowText).lightness();
    style.fontPoints = font().pointSizeF();
    figures::drawBarChart(painter, rect(), m_chart, style);
}

} // namespace holdfast::window
