#include "core/services/figures/bar_chart.h"

#include <algorithm>
#include <cmath>

#include "core/services/figures/pencil.h"

namespace holdfast::figures {

namespace {

class Bars {
public:
    Bars(Pencil& pencil, const BarChart& chart) : m_pencil(pencil), m_chart(chart), m_plot(pencil.area())
    {
        for (const Bar& bar : chart.bars)
            m_most = std::max(m_most, bar.value);
        m_plot.adjust(pencil.pt(6), pencil.pt(chart.title.isEmpty() ? 8 : 24), -pencil.pt(6),
                      -pencil.pt(chart.below.isEmpty() ? 6 : 18));
    }

    void draw()
    {
        const QRectF& a = m_pencil.area();
        m_pencil.text({a.left() + m_pencil.pt(6), a.top() + m_pencil.pt(4)}, m_chart.title,
                      Qt::AlignLeft | Qt::AlignTop, m_pencil.ink(), 1.15, Face::Bold);
        m_pencil.text({a.center().x(), a.bottom() - m_pencil.pt(3)}, m_chart.below, Qt::AlignHCenter | Qt::AlignBottom,
                      m_pencil.quiet());
        if (m_chart.bars.empty() || m_most <= 0)
            m_pencil.text(m_plot.center(), QStringLiteral("none"), Qt::AlignCenter, m_pencil.quiet(), 1.1);
        else if (m_chart.lying)
            drawLying();
        else
            drawStanding();
    }

private:
    QColor colorOf(const Bar& bar) const { return bar.color.isValid() ? bar.color : m_pencil.accent(); }
    static QString textOf(const Bar& bar)
    {
        if (!bar.text.isEmpty())
            return bar.text;
        return bar.value > 0 ? grouped(bar.value) : QString();
    }

    void drawStanding()
    {
        const double foot = m_plot.bottom() - m_pencil.pt(11), top = m_plot.top() + m_pencil.pt(10);
        const double pitch = m_plot.width() / double(m_chart.bars.size());
        // Names are left out evenly when they would touch.
        double widest = 0;
        for (const Bar& bar : m_chart.bars)
            widest = std::max(widest, m_pencil.sizeOf(bar.name).width() + m_pencil.pt(3));
        const auto every = std::size_t(std::max(1.0, std::ceil(widest / pitch)));
        for (std::size_t i = 0; i < m_chart.bars.size(); ++i) {
            const Bar& bar = m_chart.bars[i];
            const double x = m_plot.left() + double(i) * pitch;
            const double height = bar.value / m_most * (foot - top);
            if (height > 0)
                m_pencil.rect({x + pitch * 0.1, foot - height, pitch * 0.8, height}, colorOf(bar), m_pencil.quiet());
            m_pencil.text({x + pitch / 2, foot - height - m_pencil.pt(1)}, textOf(bar),
                          Qt::AlignHCenter | Qt::AlignBottom, m_pencil.ink());
            if (i % every == 0)
                m_pencil.text({x + pitch / 2, foot + m_pencil.pt(2)}, bar.name, Qt::AlignHCenter | Qt::AlignTop,
                              m_pencil.quiet());
        }
        m_pencil.line({m_plot.left(), foot}, {m_plot.right(), foot}, m_pencil.ink(), 0.8);
    }

    void drawLying()
    {
        double names = 0, texts = 0;
        for (const Bar& bar : m_chart.bars) {
            names = std::max(names, m_pencil.sizeOf(bar.name).width());
            texts = std::max(texts, m_pencil.sizeOf(textOf(bar)).width());
        }
        const double left = m_plot.left() + std::min(names, m_plot.width() * 0.5) + m_pencil.pt(6);
        const double room = std::max(m_pencil.pt(20), m_plot.right() - left - texts - m_pencil.pt(6));
        const double pitch = std::min(m_plot.height() / double(m_chart.bars.size()), m_pencil.pt(22));
        for (std::size_t i = 0; i < m_chart.bars.size(); ++i) {
            const Bar& bar = m_chart.bars[i];
            const double y = m_plot.top() + double(i) * pitch, width = bar.value / m_most * room;
            if (width > 0)
                m_pencil.rect({left, y + pitch * 0.15, width, pitch * 0.7}, colorOf(bar), m_pencil.quiet());
            m_pencil.text({left - m_pencil.pt(4), y + pitch / 2}, bar.name, Qt::AlignRight | Qt::AlignVCenter,
                          m_pencil.ink());
            m_pencil.text({left + width + m_pencil.pt(4), y + pitch / 2}, textOf(bar), Qt::AlignLeft | Qt::AlignVCenter,
                          m_pencil.ink());
        }
        m_pencil.line({left, m_plot.top()}, {left, m_plot.top() + pitch * double(m_chart.bars.size())},
                      m_pencil.ink(), 0.8);
    }

    Pencil& m_pencil;
    const BarChart& m_chart;
    QRectF m_plot;
    double m_most = 0;
};

} // namespace

void drawBarChart(QPainter& painter, const QRectF& area, const BarChart& chart, const Style& style)
{
    Pencil pencil(painter, area, style);
    Bars(pencil, chart).draw();
}

std::vector<int> histogram(const std::vector<double>& values, double low, double high, int classes)
{
    std::vector<int> counts(std::size_t(std::max(1, classes)), 0);
    const double width = (high - low) / double(counts.size());
    for (const double value : values) {
        const int at = width > 0 ? int(std::floor((value - low) / width)) : 0;
        ++counts[std::size_t(std::clamp(at, 0, int(counts.size()) - 1))];
    }
    return counts;
}

} // namespace holdfast::figures
