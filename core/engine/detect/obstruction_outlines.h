// Ducts, pipes and beams as drawn: rectangles, pairs of lines, single lines, circles.
#pragma once

#include <vector>

#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

struct Outline {
    geometry::Segment2 axis;
    double width = 0;       // in; 0 when drawn as a single line
    bool vertical = false;  // a riser: axis is a point
    std::uint32_t layer = 0;
    std::vector<std::uint64_t> handles;
};

std::vector<Outline> findOutlines(const PlanView& view);

} // namespace holdfast::detect
