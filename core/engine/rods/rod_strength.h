// Threaded rod in tension, AISC 360 J3, and its elastic stretch.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

// E of steel, AISC 360 "29,000 ksi".
inline constexpr Stress kSteelModulus = 29000_ksi;

Area nominalArea(Length diameter);                          // A_b, unthreaded, pi d^2/4
Area tensileArea(Length diameter, double threadsPerInch);   // A_e, pi/4 (d - 0.9743/n)^2, ASME B1.1

// R_n/Omega = 0.75 F_u A/2.00 or phi R_n = 0.75 (0.75 F_u A). F_nt = 0.75 F_u already turns the nominal area
// into the threaded one (Table J3.2), so A is nominal unless the engineer asks for the net area.
Force rodCapacity(Area area, Stress ultimate, building::DesignBasis basis);
Length elongation(Force tension, Length length, Area area);

} // namespace holdfast::rods
