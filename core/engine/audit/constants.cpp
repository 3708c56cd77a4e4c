#include "core/engine/audit/constants.h"

#include <array>
#include <cmath>
#include <numbers>

namespace holdfast::audit {
namespace {

constexpr double kSame = 1e-6;

struct GradeRow {
    const char* id;
    double upTo;             // in
    double yield, ultimate;  // psi
};

// ASTM A36, A307, F1554, A193 and A449. A449 falls in steps with diameter.
constexpr std::array kGrades{
    GradeRow{"A36", 4.0, 36e3, 58e3},         GradeRow{"F1554-36", 4.0, 36e3, 58e3},
    GradeRow{"A307", 4.0, 36e3, 60e3},        GradeRow{"F1554-55", 4.0, 55e3, 75e3},
    GradeRow{"F1554-105", 3.0, 105e3, 125e3}, GradeRow{"A193-B7", 2.5, 105e3, 125e3},
    GradeRow{"A449", 1.0, 92e3, 120e3},       GradeRow{"A449", 1.5, 81e3, 105e3},
    GradeRow{"A449", 3.0, 58e3, 90e3},
};

struct ThreadRow {
    double diameter, perInch;
};

// ASME B1.1, UNC series.
constexpr std::array kThreads{
    ThreadRow{0.375, 16}, ThreadRow{0.5, 13},  ThreadRow{0.625, 11}, ThreadRow{0.75, 10}, ThreadRow{0.875, 9},
    ThreadRow{1.0, 8},    ThreadRow{1.125, 7}, ThreadRow{1.25, 7},   ThreadRow{1.375, 6}, ThreadRow{1.5, 6},
    ThreadRow{1.75, 5},   ThreadRow{2.0, 4.5},
};

} // namespace

std::optional<SteelGrade> steelGrade(const std::string& id, double diameter)
{
    for (const GradeRow& row : kGrades)
        if (id == row.id && diameter <= row.upTo + kSame)
            return SteelGrade{row.yield, row.ultimate};
    return std::nullopt;
}

double nominalArea(double diameter)
{
    return std::numbers::pi * (diameter / 2) * (diameter / 2);
}

std::optional<double> tensileArea(double diameter)
{
    for (const ThreadRow& row : kThreads)
        if (std::fabs(row.diameter - diameter) < kSame)
            return nominalArea(diameter - 0.9743 / row.perInch);  // ASME B1.1 stress area
    return std::nullopt;
}

} // namespace holdfast::audit
