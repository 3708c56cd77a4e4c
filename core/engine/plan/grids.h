// Grid lines of one sheet: a bubble with a short label at the end of a long line.
#pragma once

#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::plan {

// `unitInches` turns drawing units to inches; the result is in sheet inches, not yet registered.
std::vector<building::GridLine> findGrids(const drawing::Linework& marks, double unitInches);

// Axis and position from the line; X and Y within one degree.
building::GridLine gridLine(std::string label, const geometry::Segment2& line);

bool looksLikeGridLabel(std::string_view text);

} // namespace holdfast::plan
