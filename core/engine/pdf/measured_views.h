// Viewports of a page that carry their scale: /VP with /Measure (ISO 32000-1 12.9).
#pragma once

#include <vector>

#include <poppler/PDFDoc.h>

#include "core/engine/drawing/drawing.h"

namespace holdfast::pdf {

struct PaperFrame {
    double userUnit = 1;                     // one unit of the page in 1/72 in
    double toDevice[6] = {1, 0, 0, 1, 0, 0}; // default user space to device units

    geometry::Point2 paper(double x, double y) const;
};

std::vector<drawing::MeasuredView> measuredViews(const Object& pageDictionary, const PaperFrame& frame);

} // namespace holdfast::pdf
