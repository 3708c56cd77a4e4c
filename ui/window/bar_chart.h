// The bar chart of the summaries in a window.
#pragma once

#include <QWidget>

#include "core/services/figures/bar_chart.h"

namespace holdfast::window {

class BarChartView : public QWidget {
    Q_OBJECT
public:
    explicit BarChartView(QWidget* parent = nullptr);
    void setChart(figures::BarChart chart);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    figures::BarChart m_chart;
};

} // namespace holdfast::window
