// How the force of a whole wall line is shared by its walls.
#pragma once

#include <vector>

#include "core/engine/base/quantity.h"

namespace holdfast::loads {

struct LineWall {
    Length wallLength, height;
    LineLoad allowable;          // schedule's ASD shear; 0 when not printed
};

// Shares that sum to 1, in proportion to strength v*b, with 2b/h on walls taller than twice their length
// (SDPWS-2015 4.3.3.4.1 exception 1, 2021 4.3.5.5.1). When one wall has no printed shear all count the same
// v. Empty when no wall has length.
std::vector<double> sharesByStrength(const std::vector<LineWall>& walls);

} // namespace holdfast::loads
