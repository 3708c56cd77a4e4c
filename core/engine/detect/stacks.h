// Shear walls that stand over each other.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// Replaces every segmented wall by its full-height segments: the first in the wall's place, the others at the end of
// the list; hold-downs go to the nearest segment. Assumes the criteria's heights, 10 ft where a story has none.
void splitSegmented(building::WallLayout& layout, const building::DesignCriteria& criteria);

// building::stackWalls with labels "ST-<grid>-<n>", those that begin lower first.
std::vector<building::WallStack> stackWalls(const std::vector<building::ShearWall>& walls);

// Findings for offsets and for what begins above the first story.
void reportStacks(const std::vector<building::WallStack>& stacks,
                  const std::vector<building::ShearWall>& walls, std::vector<Finding>& findings);

} // namespace holdfast::detect
