#include "core/engine/audit/constants.h"

#include <algorithm>
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

struct StiffnessRow {
    const char* thickness;
    bool structural1;
    int penny;
    std::array<double, 4> osb, plywood;  // edge nails at 6, 4, 3, 2 in
};

// SDPWS-2015 Table 4.3A, G_a.
constexpr std::array kStiffness{
    StiffnessRow{"5/16", true, 6, {13, 18, 23, 35}, {10, 13, 16, 22}},
    StiffnessRow{"3/8", true, 8, {19, 24, 30, 43}, {14, 17, 20, 24}},
    StiffnessRow{"7/16", true, 8, {16, 21, 27, 40}, {13, 16, 19, 24}},
    StiffnessRow{"15/32", true, 8, {14, 18, 24, 37}, {11, 14, 17, 23}},
    StiffnessRow{"15/32", true, 10, {22, 29, 36, 51}, {16, 20, 22, 28}},
    StiffnessRow{"5/16", false, 6, {13, 18, 24, 37}, {9.5, 12, 14, 18}},
    StiffnessRow{"3/8", false, 6, {11, 15, 20, 32}, {8.5, 11, 13, 17}},
    StiffnessRow{"3/8", false, 8, {17, 25, 31, 45}, {12, 15, 17, 20}},
    StiffnessRow{"7/16", false, 8, {15, 22, 28, 42}, {11, 14, 17, 21}},
    StiffnessRow{"15/32", false, 8, {13, 19, 25, 39}, {10, 13, 15, 20}},
    StiffnessRow{"15/32", false, 10, {22, 30, 37, 52}, {14, 17, 19, 23}},
    StiffnessRow{"19/32", false, 10, {19, 26, 33, 48}, {13, 16, 18, 22}},
};

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

bool isStructural1(const std::string& sheathing)
{
    const std::string text = upper(sheathing);
    for (const char* spelling : {"STR I", "STR1", "STR 1", "STR-I", "STRUCTURAL I", "STRUCTURAL 1", "STRUCT I"})
        if (text.find(spelling) != std::string::npos)
            return true;
    return false;
}

int spacingColumn(double inches)
{
    constexpr std::array columns{6.0, 4.0, 3.0, 2.0};
    int column = -1;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (inches > 0 && inches <= columns[i] + kSame)
            column = int(i);  // the closest listed spacing that is no tighter than the nails
    return column;
}

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

double compressionPerp(building::Species species)
{
    switch (species) {
    case building::Species::DouglasFirLarch: return 625;
    case building::Species::HemFir: return 405;
    case building::Species::SprucePineFir: return 425;
    case building::Species::SouthernPine: return 565;
    }
    bug("species without a bearing value");
}

std::optional<double> woodModulus(building::Species species, const std::string& grade)
{
    const bool number2 = grade == "No.2" || grade == "No. 2";
    if (species == building::Species::DouglasFirLarch && (grade == "No.1" || grade == "No. 1"))
        return 1.7e6;
    if (species == building::Species::SprucePineFir && grade == "No.1/2")
        return 1.4e6;
    if (!number2)
        return std::nullopt;
    switch (species) {
    case building::Species::DouglasFirLarch: return 1.6e6;
    case building::Species::HemFir: return 1.3e6;
    case building::Species::SprucePineFir:
    case building::Species::SouthernPine: return 1.4e6;
    }
    bug("species without a modulus");
}

std::optional<double> apparentStiffness(const building::WallType& type)
{
    const int column = spacingColumn(type.edgeSpacing.value());
    const std::string text = upper(type.sheathing + " " + type.nail);
    const bool structural1 = isStructural1(type.sheathing), osb = text.find("OSB") != std::string::npos;
    const int penny = std::atoi(type.nail.c_str());
    if (column < 0)
        return std::nullopt;
    for (const StiffnessRow& row : kStiffness)
        if (row.structural1 == structural1 && row.penny == penny && type.sheathing.starts_with(row.thickness))
            return (osb ? row.osb : row.plywood)[std::size_t(column)] * std::max(1, type.sides);
    return std::nullopt;
}

} // namespace holdfast::audit
