// Steel bearing plate on wood: bearing (NDS 3.10), plate bending, and crushing under strength-level load.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

// Net bearing area: the hole is 5/16 in over the rod (reproduces published plate tables to 0.15 %).
Area plateNetArea(Length width, Length length, Length rod);
// C_b = (l_b + 0.375)/l_b for bearing shorter than 6 in and at least 3 in from the end, NDS 3.10.4.
double bearingAreaFactor(Length bearingLength, Length toEnd);
// F_c_perp' without C_D; LRFD by 1.67 * 0.90 (NDS N.3, recalled).
Stress perpendicularStress(Stress reference, building::DesignBasis basis);

// The longer of the two cantilevers from the flats of a hexagonal nut, 1.5 d wide.
Length plateCantilever(Length width, Length length, Length rod);
// Bending stress on the plastic section: 4 m/t^2 with m = f c^2/2.
Stress plateBendingStress(Stress bearing, Length cantilever, Length thickness);
Stress plateBendingCapacity(Stress yield, building::DesignBasis basis);   // F_y/1.67 or 0.9 F_y, AISC F1

// Deformation perpendicular to grain, SDPWS-2021 C4.3.4: 0.02 in at 0.73 F_c_perp, 0.04 in at F_c_perp, cubic
// above.
Length crushing(Stress bearing, Stress reference);
// Times this when one member is loaded parallel to grain (post on plate); recalled, to be confirmed.
inline constexpr double kPostOnPlate = 1.75;

} // namespace holdfast::rods
