// Bars with their values written on them: a distribution, or amounts side by side. For summaries of many.
#pragma once

#include <vector>

#include <QColor>
#include <QString>

#include "core/services/figures/figures.h"

namespace holdfast::figures {

struct Bar {
    QString name;                // under the bar
    double value = 0;            // 0 or more
    QString text;                // on the bar; "" the value as a whole number, nothing for 0
    QColor color;                // invalid: the accent
};

struct BarChart {
    QString title, below;        // below: what the names say, with its unit
    std::vector<Bar> bars;
    bool lying = false;          // the names stand left of lying bars: for words rather than numbers
};

void drawBarChart(QPainter& painter, const QRectF& area, const BarChart& chart, const Style& style = {});

// Equal classes of [low, high]; a value on a border belongs to the upper class, the highest to the last.
std::vector<int> histogram(const std::vector<double>& values, double low, double high, int classes);

} // namespace holdfast::figures
