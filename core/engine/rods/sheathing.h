// Which rows of the SDPWS tables a schedule mark means, and what the wall may carry.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

// "15/32 STR I" and "10d" -> the row; null when thickness, grade or nail is in no row. An edge spacing
// between two columns takes the wider one. The other side, the notes of the table and the moisture do not
// enter.
SheathingUse sheathingUse(const building::WallType& type, const std::vector<SheathingRow>& table);

// The whole wall: both sides (SDPWS 4.3.3.3), 0.92 for an inside-face hold-down with 10d nails (2021,
// Table 4.3A note 10), half of G_a for framing above 19 % moisture at fabrication. A second side in no table
// is not counted; `rule` says so.
SheathingUse sheathingUse(const building::WallType& type, const Catalogs& catalogs,
                          const building::DesignCriteria& criteria);

// Two panels of one material nailed differently: min(v1/Ga1, v2/Ga2) * (Ga1 + Ga2), recalled.
LineLoad jointStrength(LineLoad v1, LineLoad ga1, LineLoad v2, LineLoad ga2);

// Note 2 of Table 4.3A: 3/8 and 7/16 in on studs 16 in apart or with panels across them may take the values
// of 15/32 in and the same nail. Empty unless the note applies; the design never takes it by itself.
std::string panelByNote(const SheathingUse& use, const building::SheathingCriteria& criteria);

struct ShearCapacity {
    LineLoad seismic, wind;          // of the chosen basis
    LineLoad tableSeismic, tableWind;
    double gravityFactor = 1;        // 1 - (0.5 - G) <= 1
    double seismicDivisor = 2, windDivisor = 2;  // ASD; in LRFD the phi that multiplies
};
// The nominal seismic value of an edition: 2021 has one for both, the former wind value, unless two sides
// were combined by the seismic rule already.
LineLoad nominalSeismicOf(const SheathingUse& use, building::Sdpws edition);
// Divisors by edition: 2015 2.0 / 2.0; 2021 2.8 / 2.0 on the one nominal value; phi 0.80 / 0.80 and 0.50 /
// 0.80. The lesser of table and print where both exist; the aspect factor is applied to both.
ShearCapacity shearCapacity(const SheathingUse& use, double specificGravity, double aspectFactor,
                            building::Sdpws edition, building::DesignBasis basis);
// A print that differs from the table's ASD seismic value by more than a rounding.
bool printDiffers(const SheathingUse& use, const ShearCapacity& capacity);

} // namespace holdfast::rods
