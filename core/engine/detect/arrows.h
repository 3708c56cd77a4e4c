// Lines with an arrow head: leaders, told by their head wherever their words stand.
#pragma once

#include <vector>

#include "core/engine/detect/plan_view.h"
#include "core/engine/detect/stroke_ends.h"

namespace holdfast::detect {

struct Arrow {
    geometry::Point2 tip, tail;   // tail: where the words stand, after the bends of the line
    const drawing::Stroke* last;  // the stroke that ends at the tip
};

// Two barbs that lean back from the tip, or a small filled triangle on it. `ends`: of view.marks.strokes.
std::vector<Arrow> arrowsOn(const PlanView& view, const StrokeEnds& ends);

} // namespace holdfast::detect
