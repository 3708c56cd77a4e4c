// Compression posts, NDS 3.7 and 3.10.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::rods {

enum class LoadDuration { Permanent, Occupancy, Snow, Lateral };

// C_D of NDS Table 2.3.2 in ASD (0.9, 1.0, 1.15, 1.6); the time effect factor lambda of Table N.3 in LRFD.
double durationFactor(LoadDuration duration, building::DesignBasis basis);
// C_F of F_c, NDS Supplement Table 4A, by stud depth; 1.0 for southern pine.
double sizeFactor(building::Species species, Length depth);

struct ColumnStrength {
    Stress star;             // F_c*
    Stress euler;            // F_cE
    double stability = 0;    // C_P
    Stress allowable;        // F_c' = F_c* C_P
};
// NDS 3.7.1, c = 0.8 sawn; 0 beyond the slenderness limit of 50.
ColumnStrength columnStrength(Stress star, Stress modulusMin, double slenderness);

// The strong axis only: the sheathing braces the studs in the plane of the wall.
ColumnStrength studStrength(const LumberGrade& lumber, const building::MaterialCriteria& materials,
    Length height, LoadDuration duration, building::DesignBasis basis);

} // namespace holdfast::rods
