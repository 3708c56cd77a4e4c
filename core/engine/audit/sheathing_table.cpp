#include "core/engine/audit/sheathing_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string>

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::Sdpws;
using building::WallType;

constexpr double kSame = 1e-6;
using Columns = std::array<double, 4>;  // edge nails at 6, 4, 3, 2 in

struct PanelRow {
    const char* thickness;
    bool structural1;
    int penny;
    Columns seismic, wind, osb, plywood;
};

// SDPWS-2015 Table 4.3A: v_s, v_w, G_a. The nominal value of the 2021 edition is the v_w column.
constexpr std::array kPanels{
    PanelRow{"5/16", true, 6, {400, 600, 780, 1020}, {560, 840, 1090, 1430}, {13, 18, 23, 35}, {10, 13, 16, 22}},
    PanelRow{"3/8", true, 8, {460, 720, 920, 1220}, {645, 1010, 1290, 1710}, {19, 24, 30, 43}, {14, 17, 20, 24}},
    PanelRow{"7/16", true, 8, {510, 790, 1010, 1340}, {715, 1105, 1415, 1875}, {16, 21, 27, 40}, {13, 16, 19, 24}},
    PanelRow{"15/32", true, 8, {560, 860, 1100, 1460}, {785, 1205, 1540, 2045}, {14, 18, 24, 37}, {11, 14, 17, 23}},
    PanelRow{"15/32", true, 10, {680, 1020, 1330, 1740}, {950, 1430, 1860, 2435}, {22, 29, 36, 51}, {16, 20, 22, 28}},
    PanelRow{"5/16", false, 6, {360, 540, 700, 900}, {505, 755, 980, 1260}, {13, 18, 24, 37}, {9.5, 12, 14, 18}},
    PanelRow{"3/8", false, 6, {400, 600, 780, 1020}, {560, 840, 1090, 1430}, {11, 15, 20, 32}, {8.5, 11, 13, 17}},
    PanelRow{"3/8", false, 8, {440, 640, 820, 1060}, {615, 895, 1150, 1485}, {17, 25, 31, 45}, {12, 15, 17, 20}},
    PanelRow{"7/16", false, 8, {480, 700, 900, 1170}, {670, 980, 1260, 1640}, {15, 22, 28, 42}, {11, 14, 17, 21}},
    PanelRow{"15/32", false, 8, {520, 760, 980, 1280}, {730, 1065, 1370, 1790}, {13, 19, 25, 39}, {10, 13, 15, 20}},
    PanelRow{"15/32", false, 10, {620, 920, 1200, 1540}, {870, 1290, 1680, 2155}, {22, 30, 37, 52}, {14, 17, 19, 23}},
    PanelRow{"19/32", false, 10, {680, 1020, 1330, 1740}, {950, 1430, 1860, 2435}, {19, 26, 33, 48}, {13, 16, 18, 22}},
};

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

bool isStructural1(const std::string& text)
{
    for (const char* spelling : {"STR I", "STR1", "STR 1", "STR-I", "STRUCTURAL I", "STRUCTURAL 1", "STRUCT I"})
        if (text.find(spelling) != std::string::npos)
            return true;
    return false;
}

int spacingColumn(double inches)
{
    constexpr Columns columns{6.0, 4.0, 3.0, 2.0};
    int column = -1;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (inches > 0 && inches <= columns[i] + kSame)
            column = int(i);  // the closest listed spacing that is no tighter than the nails
    return column;
}

struct Notes {
    bool later = false;          // SDPWS-2021: the one nominal value
    bool insideHoldown = false;  // its note 10: 0.92 on a side with 10d nails
};

std::optional<SideValues> panelSide(const std::string& sheathing, const std::string& nail, double spacing,
                                    const Notes& notes)
{
    const int column = spacingColumn(spacing);
    const std::string text = upper(sheathing);
    const bool structural1 = isStructural1(text), osb = text.find("OSB") != std::string::npos;
    const int penny = std::atoi(nail.c_str());
    if (column < 0)
        return std::nullopt;
    const auto at = std::size_t(column);
    for (const PanelRow& row : kPanels)
        if (row.structural1 == structural1 && row.penny == penny && sheathing.find(row.thickness) == 0) {
            const double note = notes.insideHoldown && penny == 10 ? 0.92 : 1.0;
            return SideValues{note * (notes.later ? row.wind : row.seismic)[at], note * row.wind[at],
                              (osb ? row.osb : row.plywood)[at]};
        }
    return std::nullopt;
}

// SDPWS 4.3.3.3.1: panels that differ share by stiffness, the side that is used up first says when.
double together(double one, double stiffnessOne, double other, double stiffnessOther)
{
    return std::min(one / stiffnessOne, other / stiffnessOther) * (stiffnessOne + stiffnessOther);
}

std::optional<SideValues> allSides(const WallType& type, const Notes& notes)
{
    const auto one = panelSide(type.sheathing, type.nail, type.edgeSpacing.value(), notes);
    if (!one)
        return std::nullopt;
    if (type.otherSheathing.empty()) {
        const double sides = std::max(1, type.sides);
        return SideValues{one->seismic * sides, one->wind * sides, one->stiffness * sides};
    }
    const auto other = panelSide(type.otherSheathing, type.otherNail, type.otherEdgeSpacing.value(), notes);
    if (!other)
        return std::nullopt;
    return SideValues{together(one->seismic, one->stiffness, other->seismic, other->stiffness),
                      together(one->wind, one->stiffness, other->wind, other->stiffness),
                      one->stiffness + other->stiffness};
}

} // namespace

std::optional<SheathingValues> sheathingValues(const WallType& type, const DesignCriteria& criteria)
{
    const bool later = criteria.codes.sheathing == Sdpws::Sdpws_2021;
    const Notes notes{later, later && criteria.sheathing.insideFaceHoldown};
    const auto sides = allSides(type, notes);
    if (!sides)
        return std::nullopt;
    SheathingValues values{*sides};
    values.older = allSides(type, {false, notes.insideHoldown})->seismic;
    if (notes.insideHoldown && (std::atoi(type.nail.c_str()) == 10 || std::atoi(type.otherNail.c_str()) == 10))
        values.adjustment = 0.92;
    if (criteria.materials.moistureInitial > 0.19 + kSame)  // note: framing above 19 % when built
        values.stiffness *= 0.5;
    return values;
}

} // namespace holdfast::audit
