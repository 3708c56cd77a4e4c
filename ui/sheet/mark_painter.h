// Draws one mark of the sheet view; shapes differ as well as colours.
#pragma once

#include <functional>

#include <QPainter>
#include <QPalette>

#include "ui/sheet/sheet_marks.h"

namespace holdfast::sheet {

struct MarkStyle {
    QPalette palette;
    double scale = 1;            // pixels an inch
    bool highlighted = false;
};

void drawMark(QPainter& painter, const SheetMark& mark, const std::function<QPointF(QPointF)>& placed,
              const MarkStyle& style);
// Distance in pixels from a point of the widget to the mark; 0 inside an area.
double distanceTo(const SheetMark& mark, const std::function<QPointF(QPointF)>& placed, const QPointF& at);

} // namespace holdfast::sheet
