// Two-way shear of the podium slab at a post or an anchor head, ACI 318-19 22.6.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

struct PunchingArea {
    Length along, across;        // of the loaded area: along the nearest edge and across it
    Length depth;                // d
};

struct PunchingStrength {
    Length perimeter;            // b_o of the critical section, to the edges where that is weaker
    Length depth;                // d
    double factor = 0;           // least of 4, 2 + 4/beta, 2 + alpha_s d/b_o
    double size = 1;             // lambda_s
    Stress stress;               // v_c
    Force nominal, design;       // V_c, phi V_c
};

inline constexpr double kPhiShear = 0.75;           // Table 21.2.1
// d = thickness less cover and half a bar of 1 in.
Length slabDepth(const building::AnchorCriteria& concrete);
PunchingStrength punchingStrength(const PunchingArea& area, const building::AnchorCriteria& concrete);

} // namespace holdfast::rods
