// Which shear walls stand over each other, and what the lowest of them stands on.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/building/wall_layout.h"

namespace holdfast::building {

// How an upper wall lies to a lower one, along the lower one's axis, in.
struct Standing {
    double offset = 0;           // between the axes
    double overlap = 0;          // length in common
    double startShift = 0, endShift = 0;  // of the ends, either sign
    double beyond = 0;           // how far the upper one reaches past the lower one, the worse end
};

// Empty unless the walls run the same way within 2 degrees, their axes lie within 24 in, and they overlap.
std::optional<Standing> standingOf(const ShearWall& upper, const ShearWall& lower);

// Within 6 in of the lower axis and with both ends on the lower wall, 12 in past it at most.
bool carries(const Standing& standing);

// A stack goes on while there is a wall on the next level, within 6 in of its axis, that leaves straight rods room:
// more than 24 in shared by all its walls. But a wall inside one twice as long or longer stands on it as a stack of
// its own. What begins above level 1 stands on the wall below when both its ends lie on that wall within 12 in, else
// on a transfer element. Ids are set, labels are not.
std::vector<WallStack> stackWalls(const std::vector<ShearWall>& walls);

} // namespace holdfast::building
