// The turn and shift that lay one set of grid lines over another of the same labels.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::detect {

struct GridPair {
    geometry::Segment2 from, to;  // lines of one label; where along the line they begin does not matter
};

struct GridFit {
    double turn = 0;              // radians, counter-clockwise, applied before the shift
    geometry::Point2 shift;
    double residual = 0;          // in, the farthest a line lies from its partner
};

// Nothing when the lines do not cross (they fix one direction only) or no turn brings them within `tolerance` in of
// each other. Of two turns that fit alike, as with one line each way, the smaller one.
std::optional<GridFit> fitGrids(const std::vector<GridPair>& pairs, double tolerance);

} // namespace holdfast::detect
