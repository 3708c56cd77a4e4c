// Openings of shear walls as things a rod may not stand in: the drawings show them as gaps of a wall, not as bodies.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::clash {

// One box an opening, "SW-2-C-1 opening 1": across the wall, from the floor to the head. An opening whose height
// the plan does not say takes the story up to its framing; sills are not known. A wall of a story that the criteria
// do not have gives none.
std::vector<building::Obstruction> openingsOf(const building::WallLayout& layout,
                                              const building::DesignCriteria& criteria);

// Index of the first obstruction that this one repeats (same kind, same body within 1/16 in, as when two sheets show
// one duct); its own index when it repeats none. One entry an obstruction.
std::vector<std::uint32_t> firstOfEach(const std::vector<building::Obstruction>& obstructions);

} // namespace holdfast::clash
