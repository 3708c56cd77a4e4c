// A small line chart of values over time, in the colours of the palette.
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QWidget>

namespace holdfast::panels {

struct ChartPoint {
    double minutesAgo = 0;
    double value = 0;
};

class Chart : public QWidget {
    Q_OBJECT
public:
    using Format = std::function<QString(double)>;   // a value with its unit

    Chart(const QString& title, Format format, QWidget* parent = nullptr);
    // The oldest first. `most`: the top of the scale; 0: the largest value.
    void setPoints(std::vector<ChartPoint> points, double spanMinutes, double most = 0);
    void setTitle(const QString& title);
    const std::vector<ChartPoint>& points() const { return m_points; }
    QSize sizeHint() const override { return {220, 110}; }
    QSize minimumSizeHint() const override { return {140, 80}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF at(const ChartPoint& point, const QRectF& plot, double top) const;

    QString m_title;
    Format m_format;
    std::vector<ChartPoint> m_points;
    double m_span = 60, m_most = 0;
};

} // namespace holdfast::panels
