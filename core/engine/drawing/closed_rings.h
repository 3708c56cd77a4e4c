// Small closed chains of strokes and arcs.
#pragma once

#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::drawing {

struct ClosedRing {
    std::vector<geometry::Point2> points;  // without the first repeated at the end
    std::uint32_t layer = 0;
};

// Circles, chains that close in the order they were drawn, and the least faces of loose strokes near a text whose
// ends meet. `textHeight` is the usual one of the sheet: rings wider than 24 of it are left out.
std::vector<ClosedRing> closedRings(const Linework& marks, double textHeight);

} // namespace holdfast::drawing
