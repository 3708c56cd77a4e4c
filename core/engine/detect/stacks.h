// Shear walls that stand over each other.
#pragma once

#include <vector>

#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// Same direction, axes within 24 in, at least half of the shorter wall over the other; the best overlap wins,
// one wall a level. Offsets, partial overlap and missing walls below are doubts of the stack.
std::vector<building::WallStack> stackWalls(const std::vector<building::ShearWall>& walls);

// Findings for the doubts.
void reportStacks(const std::vector<building::WallStack>& stacks,
                  const std::vector<building::ShearWall>& walls, std::vector<Finding>& findings);

} // namespace holdfast::detect
