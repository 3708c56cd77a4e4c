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
constexpr double kInsideFace = 0.92;       // SDPWS-2021 Table 4.3A note 10
constexpr double kDryAtFabrication = 0.19; // Table 4.3A note: above it half of G_a
constexpr double kWetStiffness = 0.5;

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

// The values of SDPWS Table 4.3A are for common or galvanized box nails.
bool isOtherFastener(const std::string& t)
{
    const auto has = [&](std::string_view word) { return t.find(word) != std::string::npos; };
    const bool galvanized = has("GALV") || has("HDG") || has("HOT DIP") || has("HOT-DIP");
    return (has("BOX") && !galvanized) || has("SINKER") || has("COOLER") || has("SCREW") || has("STAPLE");
}

// The digits before the pennyweight d: "10d"; nothing for nails the table does not cover: "10d box".
std::string nailIn(const std::string& text)
{
    const std::string t = upper(text);
    if (isOtherFastener(t))
        return "";
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

bool isGypsum(const std::string& words)
{
    const std::string text = upper(words);
    return text.find("GWB") != std::string::npos || text.find("GYP") != std::string::npos
           || text.find("DRYWALL") != std::string::npos;
}

// The board of this thickness with the nearest spacing that is not closer; without a spacing the weakest.
const GypsumRow* gypsumRow(const building::WallType& type, const std::vector<GypsumRow>& rows)
{
    const std::string board = "GWB " + fractionIn(type.otherSheathing);
    const GypsumRow* best = nullptr;
    for (const GypsumRow& row : rows) {
        if (row.board != board)
            continue;
        if (type.otherEdgeSpacing <= Length(0)) {
            if (!best || row.seismic < best->seismic)
                best = &row;
        } else if (row.edgeSpacing >= type.otherEdgeSpacing
                   && (!best || row.edgeSpacing < best->edgeSpacing)) {
            best = &row;
        }
    }
    return best;
}

// SDPWS 4.3.3.3.2 and .3: dissimilar sides carry the greater of twice the weaker and the stronger; gypsum
// adds to panels under wind alone. Its stiffness counts only where its seismic strength does.
void addGypsum(SheathingUse& use, const GypsumRow& row, const building::DesignCriteria& c)
{
    const bool is2021 = c.codes.sheathing == building::Sdpws::Sdpws_2021;
    const LineLoad panel = is2021 ? use.nominalWind : use.nominalSeismic;
    const LineLoad board = is2021 ? row.wind : row.seismic;
    const LineLoad twice = 2.0 * min(panel, board);
    use.otherPanel = row.board;
    use.otherEdgeSpacing = row.edgeSpacing;
    use.rule = "dissimilar sides: the greater of twice the weaker and the stronger";
    if (twice > panel) {
        use.nominalSeismic = twice;
        use.stiffness += row.ga;
    } else {
        use.nominalSeismic = panel;
    }
    if (c.sheathing.countGypsum) {
        use.nominalWind += row.wind;
        use.rule += "; the board added for wind";
    }
    use.verified = use.verified && row.verified;
}

void addPanel(SheathingUse& use, const SheathingUse& other, building::Sdpws edition)
{
    const bool is2021 = edition == building::Sdpws::Sdpws_2021;
    const LineLoad ga = use.stiffness, otherGa = other.stiffness;
    const LineLoad wind = jointStrength(use.nominalWind, ga, other.nominalWind, otherGa);
    use.nominalSeismic = is2021 ? wind : jointStrength(use.nominalSeismic, ga, other.nominalSeismic, otherGa);
    use.nominalWind = wind;
    use.stiffness = ga + otherGa;
    use.otherPanel = other.panel;
    use.otherNail = other.nail;
    use.otherEdgeSpacing = other.edgeSpacing;
    use.rule = "two constructions of one material: min(v1/Ga1, v2/Ga2)*(Ga1 + Ga2), recalled";
    use.verified = false; // the rule is recalled
}

void addOtherSide(SheathingUse& use, const building::WallType& type, const Catalogs& catalogs,
                  const building::DesignCriteria& c)
{
    if (isGypsum(type.otherSheathing)) {
        if (const GypsumRow* row = gypsumRow(type, catalogs.gypsum))
            return addGypsum(use, *row, c);
    } else {
        building::WallType other = type;
        other.sheathing = type.otherSheathing;
        other.nail = type.otherNail.empty() ? type.nail : type.otherNail;
        other.edgeSpacing = type.otherEdgeSpacing > Length(0) ? type.otherEdgeSpacing : type.edgeSpacing;
        other.sides = 1;
        SheathingUse found = sheathingUse(other, catalogs.sheathing);
        if (!found.panel.empty()) {
            const double inside =
                c.codes.sheathing == Sdpws::Sdpws_2021 && c.sheathing.insideFaceHoldown && found.nail == "10d"
                    ? kInsideFace
                    : 1.0;
            found.nominalSeismic *= inside;
            found.nominalWind *= inside;
            return addPanel(use, found, c.codes.sheathing);
        }
    }
    use.rule = "the other side is in no table and not counted";
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

SheathingUse sheathingUse(const building::WallType& type, const Catalogs& catalogs,
                          const building::DesignCriteria& c)
{
    building::WallType first = type;
    if (!type.otherSheathing.empty())
        first.sides = 1;
    SheathingUse use = sheathingUse(first, catalogs.sheathing);
    if (use.panel.empty())
        return use;
    if (c.codes.sheathing == Sdpws::Sdpws_2021 && c.sheathing.insideFaceHoldown && use.nail == "10d") {
        use.adjustment = kInsideFace;
        use.nominalSeismic *= kInsideFace;
        use.nominalWind *= kInsideFace;
    }
    if (!type.otherSheathing.empty())
        addOtherSide(use, type, catalogs, c);
    if (c.materials.moistureInitial > kDryAtFabrication + 1e-9)
        use.stiffness *= kWetStiffness;
    return use;
}

LineLoad jointStrength(LineLoad v1, LineLoad ga1, LineLoad v2, LineLoad ga2)
{
    return std::min(v1 / ga1, v2 / ga2) * (ga1 + ga2);
}

std::string panelByNote(const SheathingUse& use, const building::SheathingCriteria& c)
{
    const std::string thickness = fractionIn(use.panel);
    if ((thickness != "3/8" && thickness != "7/16") || !(c.panelsAcrossStuds || c.studSpacing <= 16_in))
        return "";
    return use.panel.substr(0, use.panel.find(' ')) + " 15/32";
}

LineLoad nominalSeismicOf(const SheathingUse& use, Sdpws edition)
{
    return edition == Sdpws::Sdpws_2021 && use.otherPanel.empty() ? use.nominalWind : use.nominalSeismic;
}

ShearCapacity shearCapacity(
    const SheathingUse& use, double specificGravity, double aspectFactor, Sdpws edition, DesignBasis basis)
{
    const bool is2021 = edition == Sdpws::Sdpws_2021, asd = basis == DesignBasis::Asd;
    ShearCapacity c;
    c.gravityFactor = std::min(1.0, 1.0 - (0.5 - specificGravity));
    c.seismicDivisor = asd ? (is2021 ? 2.8 : 2.0) : (is2021 ? 0.50 : 0.80);
    c.windDivisor = asd ? 2.0 : 0.80;
    const LineLoad seismic = nominalSeismicOf(use, edition) * (c.gravityFactor * aspectFactor);
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
