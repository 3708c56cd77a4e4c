// Doors and windows drawn inside the unbroken faces of a wall.
#pragma once

#include <vector>

#include "core/engine/detect/wall_pieces.h"

namespace holdfast::detect {

// Stretches of a wall along which lines of opening layers lie between its faces. Where no layer tells walls or
// none tells openings, two lines or more between the faces, over the same stretch, are glazing.
void findOpenings(const PlanView& view, std::vector<WallPiece>& pieces);

} // namespace holdfast::detect
