#include "ui/panels/chart.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

namespace holdfast::panels {

namespace {
// A gap this long in the samples breaks the line: nothing ran meanwhile.
constexpr double kGapMinutes = 1.5;
}

Chart::Chart(const QString& title, Format format, QWidget* parent)
    : QWidget(parent)
    , m_title(title)
    , m_format(std::move(format))
{
    setAccessibleName(title);
}

void Chart::setPoints(std::vector<ChartPoint> points, double spanMinutes, double most)
{
    m_points = std::move(points);
    m_span = std::max(1.0, spanMinutes);
    m_most = most;
    update();
}

void Chart::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title);
    update();
}

QPointF Chart::at(const ChartPoint& point, const QRectF& plot, double top) const
{
    return {plot.right() - plot.width() * std::min(1.0, point.minutesAgo / m_span),
            plot.bottom() - plot.height() * std::clamp(point.value / top, 0.0, 1.0)};
}

void Chart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const QRectF plot = QRectF(rect()).adjusted(6, line + 6, -6, -line - 4);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString now = m_points.empty() ? tr("nothing measured") : m_format(m_points.back().value);
    painter.drawText(QRectF(6, 2, width() - 12, line), Qt::AlignLeft, m_title);
    painter.drawText(QRectF(6, 2, width() - 12, line), Qt::AlignRight, now);
    painter.fillRect(plot, palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(plot);
    double top = m_most;
    for (const ChartPoint& point : m_points)
        top = m_most > 0 ? m_most : std::max(top, point.value);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRectF foot(6, height() - line - 2, width() - 12, line);
    painter.drawText(foot, Qt::AlignLeft, tr("%1 min ago").arg(qRound(m_span)));
    painter.drawText(foot, Qt::AlignRight, tr("now"));
    if (top <= 0)
        return;
    painter.drawText(plot.adjusted(4, 1, -4, 0), Qt::AlignLeft | Qt::AlignTop, m_format(top));
    QPainterPath path;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF place = at(m_points[i], plot, top);
        const bool isApart = i == 0 || m_points[i - 1].minutesAgo - m_points[i].minutesAgo > kGapMinutes;
        isApart ? path.moveTo(place) : path.lineTo(place);
        if (isApart)
            path.addEllipse(place, 0.8, 0.8), path.moveTo(place);
    }
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1.6));
    painter.drawPath(path);
}

} // namespace holdfast::panels
