// Lines at equal distances, over and over: joists, treads, decking, hatching. They are no faces of walls.
#pragma once

#include <vector>

#include "core/engine/plan/face_lines.h"

namespace holdfast::detect {

// For each line of the bundle the number of the row it belongs to, -1 none: five or more lines of one style, each
// beside the next for half its length, at steps equal within a twentieth, `widest` inches at most.
std::vector<int> rowsOfLines(const plan::Bundle& bundle, double widest);

} // namespace holdfast::detect
