#include "core/engine/rods/sheathing.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace holdfast::rods {

namespace {

using building::DesignBasis;
using building::Sdpws;

// Columns of SDPWS Table 4.3A.
constexpr std::array<double, 4> kEdgeSpacings = {6, 4, 3, 2};
// Print and table are both rounded to 5 plf or less.
constexpr LineLoad kRounding = 2.5_plf;

std::string upper(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

// The first fraction in the text: "15/32".
std::string fractionIn(const std::string& text)
{
    const auto slash = text.find('/');
    if (slash == std::string::npos || slash == 0)
        return "";
    auto from = slash, to = slash + 1;
    while (from > 0 && std::isdigit(static_cast<unsigned char>(text[from - 1])))
        --from;
    while (to < text.size() && std::isdigit(static_cast<unsigned char>(text[to])))
        ++to;
    return text.substr(from, to - from);
}

// The digits before the pennyweight d: "10d".
std::string nailIn(const std::string& text)
{
    const std::string t = upper(text);
    for (std::size_t i = 1; i < t.size(); ++i) {
        if (t[i] != 'D' || !std::isdigit(static_cast<unsigned char>(t[i - 1])))
            continue;
        auto from = i;
        while (from > 0 && std::isdigit(static_cast<unsigned char>(t[from - 1])))
            --from;
        return t.substr(from, i - from) + "d";
    }
    return "";
}

std::optional<std::size_t> columnFor(Length spacing)
{
    for (std::size_t i = kEdgeSpacings.size(); i-- > 0;)
        if (spacing > Length(0) && spacing.value() <= kEdgeSpacings[i] + 1e-6)
            return i;
    return std::nullopt;
}

} // namespace

SheathingUse sheathingUse(const building::WallType& type, const std::vector<SheathingRow>& table)
{
    SheathingUse use;
    use.mark = type.mark;
    use.edgeSpacing = type.edgeSpacing;
    use.sides = std::max(1, type.sides);
    use.printed = type.allowable;
    const std::string text = upper(type.sheathing);
    const std::string panel
        = (text.find("STR") != std::string::npos ? "STR1 " : "SHEATH ") + fractionIn(text);
    const std::string nail = nailIn(type.nail);
    const auto row = std::ranges::find_if(table, [&](const SheathingRow& r) {
        return r.panel == panel && r.nail == nail;
    });
    const auto column = columnFor(type.edgeSpacing);
    if (row == table.end() || !column)
        return use;
    use.panel = panel;
    use.nail = nail;
    use.nominalSeismic = row->seismic[*column] * double(use.sides);
    use.nominalWind = row->wind[*column] * double(use.sides);
    // Plywood is the more flexible; it is taken unless the schedule says OSB.
    const bool osb = text.find("OSB") != std::string::npos;
    use.stiffness = (osb ? row->gaOsb : row->gaPly)[*column] * double(use.sides);
    use.verified = row->verified;
    return use;
}

ShearCapacity shearCapacity(
    const SheathingUse& use, double specificGravity, double aspectFactor, Sdpws edition, DesignBasis basis)
{
    const bool is2021 = edition == Sdpws::Sdpws_2021, asd = basis == DesignBasis::Asd;
    ShearCapacity c;
    c.gravityFactor = std::min(1.0, 1.0 - (0.5 - specificGravity));
    c.seismicDivisor = asd ? (is2021 ? 2.8 : 2.0) : (is2021 ? 0.50 : 0.80);
    c.windDivisor = asd ? 2.0 : 0.80;
    // SDPWS-2021 has one nominal value for both, the former wind value.
    const LineLoad seismic
        = (is2021 ? use.nominalWind : use.nominalSeismic) * (c.gravityFactor * aspectFactor);
    const LineLoad wind = use.nominalWind * (c.gravityFactor * aspectFactor);
    c.tableSeismic = asd ? seismic / c.seismicDivisor : seismic * c.seismicDivisor;
    c.tableWind = asd ? wind / c.windDivisor : wind * c.windDivisor;
    c.seismic = c.tableSeismic;
    c.wind = c.tableWind;
    if (use.printed > LineLoad(0)) {
        const double toBasis = asd ? 1.0 : c.seismicDivisor * (is2021 ? 2.8 : 2.0);
        const LineLoad printed = use.printed * (aspectFactor * toBasis);
        c.seismic = use.panel.empty() ? printed : min(c.seismic, printed);
        // One printed value serves both when it stands alone; it never raises the table's.
        c.wind = use.panel.empty() ? printed : c.wind;
    }
    return c;
}

bool printDiffers(const SheathingUse& use, const ShearCapacity& c)
{
    if (use.panel.empty() || use.printed <= LineLoad(0))
        return false;
    return abs(use.nominalSeismic / 2.0 * c.gravityFactor - use.printed) > kRounding
        && abs(c.tableSeismic - use.printed) > kRounding;
}

} // namespace holdfast::rods
