// Which row of SDPWS Table 4.3A a schedule mark means, and what it may carry.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

// "15/32 STR I" and "10d" -> the row; null when thickness, grade or nail is in no row. An edge spacing
// between two columns takes the wider one.
SheathingUse sheathingUse(const building::WallType& type, const std::vector<SheathingRow>& table);

struct ShearCapacity {
    LineLoad seismic, wind;          // of the chosen basis
    LineLoad tableSeismic, tableWind;
    double gravityFactor = 1;        // 1 - (0.5 - G) <= 1
    double seismicDivisor = 2, windDivisor = 2;  // ASD; in LRFD the phi that multiplies
};
// Divisors by edition: 2015 2.0 / 2.0; 2021 2.8 / 2.0 on the one nominal value; phi 0.80 / 0.80 and 0.50 /
// 0.80. The lesser of table and print where both exist; the aspect factor is applied to both.
ShearCapacity shearCapacity(const SheathingUse& use, double specificGravity, double aspectFactor,
                            building::Sdpws edition, building::DesignBasis basis);
// A print that differs from the table's ASD seismic value by more than a rounding.
bool printDiffers(const SheathingUse& use, const ShearCapacity& capacity);

} // namespace holdfast::rods
