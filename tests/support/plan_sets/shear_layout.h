// Which walls of a random building resist shear, what its schedule says of them, and how they stand over each
// other.
#pragma once

#include "tests/support/plan_sets/random_building.h"

namespace holdfast::support {

void layOutShearWalls(RandomBuilding& building, const BuildingWish& wish, Dice& dice);

} // namespace holdfast::support
