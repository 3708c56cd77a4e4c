// The second calculation's own tables, typed in apart from the hardware catalogue on purpose: an error in one
// must not hide in both.
#pragma once

#include <optional>
#include <string>

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

} // namespace holdfast::audit
