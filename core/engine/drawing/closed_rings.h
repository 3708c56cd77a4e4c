// Small closed chains of strokes and arcs.
#pragma once

#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::drawing {

struct ClosedRing {
    std::vector<geometry::Point2> points;  // without the first repeated at the end
    std::uint32_t layer = 0;
    Source source;  // of its first stroke, where it was drawn in order
};

// Circles, chains that close in the order they were drawn, and the least faces of loose strokes near a text whose
// ends meet. `textHeight` is the usual one of the sheet: rings wider than 24 of it are left out.
std::vector<ClosedRing> closedRings(const Linework& marks, double textHeight);

// Of those the chains alone that close in the order they were drawn; `widest` in drawing units.
std::vector<ClosedRing> drawnRings(const std::vector<Stroke>& strokes, double widest);

} // namespace holdfast::drawing
