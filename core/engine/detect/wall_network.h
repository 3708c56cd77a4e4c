// Walls meet: which pairs of lines are walls where no layer says so.
#pragma once

#include <vector>

#include "core/engine/detect/wall_pieces.h"

namespace holdfast::detect {

// Of pieces found without wall layers: the styles whose pieces meet at corners and tees are the styles of walls, and
// so are pieces of theirs that meet another, or that carry a mark (`marks`, within 60 in). All others are dropped.
// Sets WallPiece::joined.
void keepWalls(std::vector<WallPiece>& pieces, const std::vector<geometry::Point2>& marks);

} // namespace holdfast::detect
