// A wall with openings that resists by its full-height segments, each held down at its ends.
#pragma once

#include <vector>

#include "core/engine/building/wall_layout.h"

namespace holdfast::building {

// The segments between the openings, from the wall's start, labelled "<label>-a", "-b": walls without openings whose
// method stays Segmented. Those higher than 3.5 times their length do not count (SDPWS Table 4.3.4) and are left out;
// a wall without openings is its own segment, unlabelled. Ids are the wall's.
std::vector<ShearWall> fullHeightSegments(const ShearWall& wall, Length height);

} // namespace holdfast::building
