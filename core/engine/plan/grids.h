// Grid lines of one sheet: a bubble with a short label at the end of a long line, whatever it is drawn with and on
// whatever layer.
#pragma once

#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"

namespace holdfast::plan {

struct GridReading {
    std::vector<building::GridLine> grids;  // in drawing units, one a label
    std::vector<std::string> twice;         // labels that stand at two different lines
};
// `roles` by layer. No unit is needed: sizes are taken against the bubble and the sheet.
GridReading findGrids(const drawing::Linework& marks, const std::vector<LayerRole>& roles);

// Axis and position from the line; X and Y within one degree.
building::GridLine gridLine(std::string label, const geometry::Segment2& line);
// The same lines after a move.
std::vector<building::GridLine> movedGrids(const std::vector<building::GridLine>& grids,
                                           const geometry::Transform2& move);

} // namespace holdfast::plan
