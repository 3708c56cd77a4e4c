// Dimensions that are only lines and a text any more: on pages of PDF, in exploded drawings.
#pragma once

#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/plan/stroke_index.h"

namespace holdfast::plan {

struct DimensionText {
    double written = 0;       // inches
    geometry::Segment2 span;  // what it is written of, drawing units
};

// Feet-inch texts over, under or in a gap of a line, with the stops left and right of them: ticks, extension lines,
// the ends of the line. The nearest pair whose middle is at the text. Some are wrong; most of many are right.
std::vector<DimensionText> findDimensionTexts(const drawing::Linework& marks, const StrokeIndex& strokes);

} // namespace holdfast::plan
