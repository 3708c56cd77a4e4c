#include "core/engine/detect/schedule_cells.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using plan::contains;

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

// The first number at or after `from`, with a length mark or without: "4\"", "4 1/2", "100MM".
std::optional<Length> bareLength(std::string_view text)
{
    std::size_t from = 0;
    while (from < text.size() && !isDigit(text[from]))
        ++from;
    text.remove_prefix(from);
    std::string lower(text.substr(0, 16));
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    for (std::size_t size = lower.size(); size > 0; --size)
        if (const auto parsed = parseLength(std::string_view(lower).substr(0, size), LengthUnit::Inch))
            return *parsed;
    return std::nullopt;
}

std::optional<int> countOf(const std::vector<std::string>& tokens)
{
    for (const std::string& t : tokens) {
        if (t == "BOTH" || t == "EACH" || t == "DOUBLE" || t == "TWO" || t == "2" || t == "EA" || t == "2S")
            return 2;
        if (t == "ONE" || t == "SINGLE" || t == "1" || t == "1S")
            return 1;
    }
    return std::nullopt;
}

// The first number, commas between thousands left out.
std::optional<double> firstNumber(const std::string& plain)
{
    std::string digits;
    for (const char c : plain) {
        if (isDigit(c) || (c == '.' && !digits.empty()))
            digits += c;
        else if (!digits.empty() && c != ',')
            break;
    }
    if (digits.empty())
        return std::nullopt;
    return std::strtod(digits.c_str(), nullptr);
}

bool sensible(Length spacing)
{
    return spacing.value() >= 1 && spacing.value() <= 24;
}

// What a header speaks of.
class HeaderWords {
public:
    explicit HeaderWords(const std::string& header) : m_header(header), m_tokens(plan::tokensOf(header)) {}

    bool has(std::initializer_list<std::string_view> any) const { return plan::hasAnyToken(m_tokens, any); }
    bool says(std::string_view words) const { return contains(m_header, words); }
    bool digits() const { return std::ranges::any_of(m_header, isDigit); }

    bool holdown() const
    {
        return says("HOLDOWN") || says("HOLDDOWN") || says("HOLD-DOWN") || says("HOLD DOWN")
               || says("TIE-DOWN") || says("TIEDOWN") || says("TIE DOWN") || says("H.D.")
               || has({"HD", "HDS"});
    }
    bool edge() const
    {
        return has({"EDGE", "EDGES", "EN", "BN", "BOUNDARY", "PERIMETER"}) || says("E.N.") || says("B.N.");
    }
    bool field() const
    {
        return has({"FIELD", "FN", "INTERMEDIATE", "INTERIOR", "INTERM", "INT"}) || says("F.N.");
    }
    bool sheathing() const
    {
        return has({"SHEATHING", "PANEL", "PANELS", "PLYWOOD", "PLYWD", "SHTG", "SHTHG", "SHEATH", "MATERIAL",
                    "WSP", "OSB", "DIAPHRAGM"});
    }
    bool nail() const { return has({"NAIL", "FASTENER", "NAILS", "FASTENERS"}); }
    bool nailing() const { return has({"NAILING", "SPACING", "FASTENING", "ATTACHMENT"}); }
    bool capacity() const
    {
        return has({"CAPACITY", "ALLOWABLE", "PLF", "STRENGTH", "ALLOW", "CAP", "TENSION", "UPLIFT", "LBS",
                    "KIPS"})
               || says("KN/M") || says("LB/FT") || says("#/FT");
    }
    bool mark() const { return has({"MARK", "SYMBOL", "TAG", "ID", "DESIGNATION", "LABEL"}); }
    bool connection() const
    {
        return has({"ANCHOR",    "ANCHORS", "ANCHORAGE",  "BOLT",     "BOLTS",   "AB",    "A35",
                    "SILL",      "SOLE",    "PLATE",      "CLIP",     "CLIPS",   "STUDS", "STUD",
                    "MEMBERS",   "FRAMING", "RIM",        "BLOCKING", "POST",    "POSTS", "EMBED",
                    "EMBEDMENT", "ROD",     "CONNECTION", "CONN",     "TRANSFER"})
               || says("A.B.");
    }

private:
    const std::string& m_header;
    std::vector<std::string> m_tokens;
};

// Design loads that are no allowable ones, or hold for wind only: read as if they were, a wall is too weak.
bool isOtherCapacity(const HeaderWords& h)
{
    return (h.has({"LRFD", "NOMINAL", "ULTIMATE"}) && !h.has({"ASD", "ALLOWABLE"}))
           || (h.has({"WIND"}) && !h.has({"SEISMIC", "EQ"}));
}

} // namespace

Column columnOf(const std::string& header)
{
    constexpr std::size_t kLongestHeader = 60;
    const HeaderWords h(header);
    if (header.size() > kLongestHeader || h.has({"DETAIL", "DETAILS"}))
        return Column::None;
    if (h.connection())
        return h.holdown() && h.has({"MODEL", "TYPE", "HOLDOWN"}) ? Column::Holdown : Column::Anchor;
    if (h.has({"REMARKS", "REMARK", "NOTES", "COMMENTS"}))
        return Column::Remarks;
    if (h.has({"OTHER", "OPPOSITE", "OPP", "SECOND", "2ND"}) && h.has({"SIDE", "FACE", "SHEATHING", "PANEL"}))
        return Column::OtherSide;
    if (h.mark() && !h.digits())
        return Column::Mark;
    if (h.capacity() && h.has({"CAPACITY", "ALLOWABLE", "TENSION", "UPLIFT"}))
        return isOtherCapacity(h) ? Column::None : Column::Capacity;
    if (h.holdown())
        return Column::Holdown;
    if (h.edge() && h.field())
        return Column::EdgeAndField;
    if (h.edge())
        return Column::Edge;
    if (h.field())
        return Column::Field;
    if (h.has({"SIDES", "SIDE", "FACES", "LAYERS"}) && !h.sheathing())
        return Column::Sides;
    if (h.capacity())
        return isOtherCapacity(h) ? Column::None : Column::Capacity;
    if (h.sheathing())
        return Column::Sheathing;
    if (h.nail() && !h.has({"SPACING"}))
        return Column::Nail;
    if (h.nailing() || h.nail())
        return Column::Nailing;
    if (h.has({"MODEL", "DEVICE", "CONNECTOR", "PRODUCT"}))
        return Column::Model;
    // "SW-1" and "SW-A" are marks, "SW" heads the column of marks.
    if (!h.digits() && (h.has({"TYPE", "WALL", "SHEARWALL", "KEY"}) || header == "SW"))
        return Column::Mark;
    return h.has({"SHEAR"}) && !isOtherCapacity(h) ? Column::Capacity : Column::None;
}

std::string withUnit(const std::string& cell, Column column, const std::string& header)
{
    const bool length = column == Column::Edge || column == Column::Field || column == Column::Nailing
                        || column == Column::EdgeAndField;
    const auto tokens = plan::tokensOf(header);
    if (length && plan::hasToken(tokens, "MM") && !contains(cell, "MM"))
        return cell + "MM";
    if (column == Column::Capacity && contains(header, "KN") && !contains(cell, "KN"))
        return cell + (contains(header, "KN/M") ? " KN/M" : " KN");
    if (column == Column::Capacity && plan::hasAnyToken(tokens, {"KIPS", "KIP", "KLF"})
        && !contains(cell, "K"))
        return cell + " K";
    return cell;
}

bool isBlankCell(const std::string& cell)
{
    return std::ranges::none_of(cell, [](unsigned char c) { return std::isalnum(c) != 0; })
               ? cell.find('?') == std::string::npos
               : cell == "N/A" || cell == "NA";
}

bool isOpenCell(const std::string& cell)
{
    return plan::hasAnyToken(plan::tokensOf(cell), {"TBD", "LATER", "XX", "XXX"}) || contains(cell, "?")
           || contains(cell, "T.B.D");
}

std::optional<Length> spacingIn(const std::string& plain, bool second)
{
    std::string_view text(plain);
    if (const auto at = text.find('@'); at != std::string_view::npos)
        text.remove_prefix(at + 1);
    if (const auto nail = text.find_first_of("D");
        nail != std::string_view::npos && nail > 0 && isDigit(text[nail - 1])
        && text.find('@') == std::string_view::npos && nail + 1 < text.size())
        text.remove_prefix(nail + 1);
    if (second) {
        const auto slash = text.find_first_of("/,;&");
        if (slash == std::string_view::npos)
            return std::nullopt;
        text.remove_prefix(slash + 1);
        if (const auto at = text.find('@'); at != std::string_view::npos)
            text.remove_prefix(at + 1);
    } else if (const auto slash = text.find('/'); slash != std::string_view::npos && slash > 0) {
        // "4/12" is two spacings, "3 1/2" is one.
        const auto whole = bareLength(text.substr(0, slash));
        const auto after = bareLength(text.substr(slash + 1));
        if (whole && after && after->value() >= 6 && sensible(*whole))
            return whole;
    }
    const auto spacing = bareLength(text);
    return spacing && sensible(*spacing) ? spacing : std::nullopt;
}

std::optional<int> sidesIn(const std::string& plain)
{
    const auto tokens = plan::tokensOf(plain);
    const bool speaks =
        plan::hasAnyToken(tokens, {"SIDE", "SIDES", "FACE", "FACES", "LAYERS", "LAYER", "SIDED"});
    if (speaks || tokens.size() <= 2)
        return countOf(tokens);
    return std::nullopt;
}

std::optional<LineLoad> capacityIn(const std::string& plain)
{
    const auto value = firstNumber(plain);
    if (!value)
        return std::nullopt;
    constexpr double kPlfPerKnM = 68.5218; // 1 kN/m = 224.809 lb / 3.28084 ft
    const bool kips = plan::hasAnyToken(plan::tokensOf(plain), {"K", "KLF"});
    return LineLoad(*value * (contains(plain, "KN") ? kPlfPerKnM : kips ? 1000.0 : 1.0) / 12.0);
}

std::optional<Force> tensionIn(const std::string& plain)
{
    constexpr double kPoundsPerKn = 224.809;
    const auto value = firstNumber(plain);
    if (!value)
        return std::nullopt;
    if (contains(plain, "KN"))
        return Force(*value * kPoundsPerKn);
    const bool kips = plan::hasAnyToken(plan::tokensOf(plain), {"K", "KIP", "KIPS"}) || plain.ends_with("K");
    return Force(kips ? 1000 * *value : *value);
}

// What is no common nail keeps its kind: the tables do not cover it and must not be read for it.
std::string nailKindIn(const std::string& plain)
{
    const auto has = [&](std::string_view word) { return contains(plain, word); };
    if (has("BOX"))
        return has("GALV") || has("HDG") || has("HOT DIP") || has("HOT-DIP") ? " galvanized box" : " box";
    for (const auto& [word, kind] : {std::pair("SINKER", " sinker"), std::pair("COOLER", " cooler"),
                                     std::pair("SCREW", " screw"), std::pair("STAPLE", " staple")})
        if (has(word))
            return kind;
    return "";
}

std::string nailIn(const std::string& plain)
{
    for (std::size_t i = 1; i < plain.size(); ++i) {
        const bool penny =
            plain[i] == 'D' && isDigit(plain[i - 1])
            && (i + 1 == plain.size() || std::isalnum(static_cast<unsigned char>(plain[i + 1])) == 0);
        if (!penny)
            continue;
        std::size_t from = i;
        while (from > 0 && isDigit(plain[from - 1]))
            --from;
        return plain.substr(from, i - from) + "d" + nailKindIn(plain);
    }
    return "";
}

std::optional<building::OpeningMethod> methodIn(const std::string& plain)
{
    const auto tokens = plan::tokensOf(plain);
    if (plan::hasAnyToken(tokens, {"FTAO"}) || contains(plain, "FORCE TRANSFER")
        || contains(plain, "FORCE-TRANSFER"))
        return building::OpeningMethod::ForceTransfer;
    if (plan::hasAnyToken(tokens, {"SEG", "SEGMENTED"}))
        return building::OpeningMethod::Segmented;
    if (plan::hasAnyToken(tokens, {"PERF", "PERFORATED", "PSW"}))
        return building::OpeningMethod::Perforated;
    return std::nullopt;
}

std::optional<TwoSides> twoSidesIn(const std::string& plain)
{
    const auto first = plain.find("ONE SIDE");
    std::size_t other = std::string::npos;
    for (const char* words :
         {"OTHER SIDE", "OPPOSITE SIDE", "OPP SIDE", "OPP. SIDE", "OTHER FACE", "OPPOSITE FACE"})
        other = std::min(other, plain.find(words));
    if (first == std::string::npos || other == std::string::npos || other < first)
        return std::nullopt;
    const auto trimmed = [](std::string text) {
        constexpr const char* kBetween = " ,;:&+-";
        const auto from = text.find_first_not_of(kBetween);
        if (from == std::string::npos)
            return std::string();
        text = text.substr(from, text.find_last_not_of(kBetween) - from + 1);
        if (text.ends_with(" ON"))
            text.resize(text.size() - 3);
        return text.starts_with("AND ") ? text.substr(4) : text.starts_with("/ ") ? text.substr(2) : text;
    };
    const auto behind = first + std::string_view("ONE SIDE").size();
    TwoSides sides{trimmed(plain.substr(0, first)), trimmed(plain.substr(behind, other - behind))};
    if (sides.first.empty() || sides.other.empty())
        return std::nullopt;
    return sides;
}

bool readCell(building::WallType& row, Column column, const std::string& cell)
{
    const auto setSpacing = [&](Length& into, bool second) {
        const auto spacing = spacingIn(cell, second);
        if (spacing)
            into = *spacing;
        return spacing.has_value();
    };
    const auto setNail = [&] {
        if (const std::string nail = nailIn(cell); !nail.empty() && row.nail.empty())
            row.nail = nail;
    };
    switch (column) {
    case Column::None: return true;
    case Column::Model:
    case Column::Anchor: return true;
    case Column::Mark:
        if (row.mark.empty())
            row.mark = cell;
        return true;
    case Column::Sheathing: {
        row.method = methodIn(cell).value_or(row.method);
        if (const auto both = twoSidesIn(cell)) {
            row.sheathing = both->first;
            row.otherSheathing = both->other;
            row.sides = 1;
            return true;
        }
        row.sheathing = cell;
        const auto sides = sidesIn(cell);
        if (sides && plan::tokensOf(cell).size() > 1)
            row.sides = *sides;
        return true;
    }
    case Column::Nail:
        setNail();
        if (row.nail.empty())
            row.nail = cell;
        return true;
    case Column::Edge: setNail(); return setSpacing(row.edgeSpacing, false);
    case Column::Field: setNail(); return setSpacing(row.fieldSpacing, false);
    case Column::Nailing:
    case Column::EdgeAndField: {
        setNail();
        const bool edge = setSpacing(row.edgeSpacing, false);
        setSpacing(row.fieldSpacing, true);
        return edge || !row.nail.empty();
    }
    case Column::Sides: {
        const auto sides = sidesIn(cell);
        row.sides = sides.value_or(row.sides);
        return sides.has_value();
    }
    case Column::Capacity: {
        const auto load = capacityIn(cell);
        // Of several columns (seismic, wind) the least.
        if (load && (row.allowable.value() <= 0 || *load < row.allowable))
            row.allowable = *load;
        return load.has_value();
    }
    case Column::Holdown: row.holdown = cell; return true;
    case Column::OtherSide:
        if (cell != "NONE" && cell != "N/A")
            row.otherSheathing = cell;
        return true;
    case Column::Remarks: row.method = methodIn(cell).value_or(row.method); return true;
    }
    return false;
}

} // namespace holdfast::detect
