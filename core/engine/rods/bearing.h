// Steel bearing plate on wood: bearing (NDS 3.10), plate bending, and crushing under strength-level load.
#pragma once

#include "core/engine/building/criteria.h"

namespace holdfast::rods {

// Net bearing area: the hole is 5/16 in over the rod (reproduces published plate tables to 0.15 %).
Area plateNetArea(Length width, Length length, Length rod);
// C_b = (l_b + 0.375)/l_b for bearing shorter than 6 in and at least 3 in from the end, NDS 3.10.4.
double bearingAreaFactor(Length bearingLength, Length toEnd);
// F_c_perp' without C_D; C_M in wet service, LRFD by 1.67 * 0.90 (NDS N.3, recalled).
Stress perpendicularStress(Stress reference, const building::DesignCriteria& criteria);
// C_M of F_c_perp, NDS Supplement Table 4A: 0.67 above 19 % moisture in service.
double wetBearingFactor(const building::DesignCriteria& criteria);

// Where a plate lies: the rod through it, its room along the wall, and from the rod to the wall end. Of a
// pair each plate has the lesser of the space to the end and of the spacing.
struct PlatePlace {
    Length rod, room, toEnd;
};
PlatePlace platePlace(Length rod, int rods, const building::RodCriteria& criteria);

// Rods from this strength up have heavy hexagonal nuts.
inline constexpr Stress kHeavyNutStrength = 100_ksi;
// Across the flats: 1.5 d, heavy 1.5 d + 1/8 in (ASME B18.2.2).
Length nutFlats(Length rod, Stress ultimate);
// The longer of the two cantilevers from the flats of the nut.
Length plateCantilever(Length width, Length length, Length flats);
// Bending stress on the plastic section: 4 m/t^2 with m = f c^2/2.
Stress plateBendingStress(Stress bearing, Length cantilever, Length thickness);
Stress plateBendingCapacity(Stress yield, building::DesignBasis basis);   // F_y/1.67 or 0.9 F_y, AISC F1

// Deformation perpendicular to grain, SDPWS-2021 C4.3.4: 0.02 in at 0.73 F_c_perp, 0.04 in at F_c_perp, cubic
// above.
Length crushing(Stress bearing, Stress reference);
// Times this when one member is loaded parallel to grain (post on plate); recalled, to be confirmed.
inline constexpr double kPostOnPlate = 1.75;

} // namespace holdfast::rods
