// Perforated shear walls, SDPWS 4.3.3.5 (2015) = 4.3.5.6 (2021).
#pragma once

#include "core/engine/building/wall_layout.h"

namespace holdfast::loadpath {

struct Perforation {
    double factor = 1;           // C_o
    Length fullHeight; // sum of full-height segments as counted: b, b(2b/h) above 2:1, 0 above 3.5:1
    bool heightAssumed = false;  // an opening without a height was taken as high as the wall
    bool endsOpen = false;       // an opening reaches a wall end: not a perforated wall by definition
};

// C_o = r/(3 - 2r) * L/sum(b) <= 1, r = 1/(1 + A_o/(h sum(b))); openings lower than h/3 count as h/3.
double perforationFactor(Area openings, Length height, Length fullHeight, Length wallLength);
Perforation perforationOf(const building::ShearWall& wall, Length height);

} // namespace holdfast::loadpath
