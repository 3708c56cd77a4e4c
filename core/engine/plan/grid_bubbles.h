// Labels in rings: what may stand at the end of a grid line.
#pragma once

#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/stroke_index.h"

namespace holdfast::plan {

struct GridBubble {
    std::string label;
    geometry::Point2 center;   // drawing units
    double radius = 0;
    bool ring = false;         // a circle or polygon is drawn around the label
    bool onGridLayer = false;  // or in a symbol named after grids
};

// Labels with nothing else in their ring: a circle, a ring of arcs or lines; on grid layers also without one.
std::vector<GridBubble> findGridBubbles(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                                        const StrokeIndex& strokes);

// "A", "12", "A.1", "AA", "1'": letters and digits, at most five characters.
bool looksLikeGridLabel(std::string_view text);

} // namespace holdfast::plan
