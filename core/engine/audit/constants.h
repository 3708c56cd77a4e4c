// The second calculation's own tables, typed in apart from the hardware catalogue on purpose: an error in one
// must not hide in both.
#pragma once

#include <optional>
#include <string>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::audit {

struct SteelGrade {
    double yield = 0, ultimate = 0;  // psi
};

// Strengths of a catalogue grade id at a rod diameter (in); empty for a grade that is not in the table.
std::optional<SteelGrade> steelGrade(const std::string& id, double diameter);

// in2: pi d^2/4, and pi/4 (d - 0.9743/n)^2 with the UNC pitch; empty for a diameter without UNC threads.
double nominalArea(double diameter);
std::optional<double> tensileArea(double diameter);

inline constexpr double kSteelModulus = 29.0e6;  // psi, AISC 360

double compressionPerp(building::Species species);  // psi, NDS Supplement Table 4A
// psi; No.2 and better dimension lumber, NDS Supplement Table 4A. Empty for a grade that is not in the table.
std::optional<double> woodModulus(building::Species species, const std::string& grade);

// Apparent stiffness G_a (kip/in) of a schedule row with all its sides, SDPWS Table 4.3A; plywood unless the row
// says OSB. Empty when the row's panel, nail or spacing is not in the table.
std::optional<double> apparentStiffness(const building::WallType& type);

} // namespace holdfast::audit
