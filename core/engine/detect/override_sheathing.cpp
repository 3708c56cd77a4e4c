#include "core/engine/detect/override_sheathing.h"

#include <algorithm>

#include "core/engine/base/feet_inch.h"
#include "core/engine/detect/schedule_cells.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(' '), to = text.find_last_not_of(' ');
    return from == std::string_view::npos ? std::string() : std::string(text.substr(from, to - from + 1));
}

bool hasDigit(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// The only length in the text; "4 to 6 in" is none.
std::optional<Length> inchesIn(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    const auto from = std::min(text.find_first_of("0123456789"), text.size());
    const std::string_view rest = std::string_view(text).substr(from);
    for (std::size_t size = rest.size(); size > 0; --size)
        if (const auto parsed = parseLength(rest.substr(0, size), LengthUnit::Inch))
            return hasDigit(rest.substr(size)) ? std::nullopt : std::optional(*parsed);
    return std::nullopt;
}

// In "10d 4 in edge" the ten is no spacing.
std::string withoutNail(std::string part, const std::string& nail)
{
    const std::string penny = nail.substr(0, nail.find('d')) + "D";
    if (const auto at = nail.empty() ? std::string::npos : part.find(penny); at != std::string::npos)
        part.erase(at, penny.size());
    return part;
}

// One part between commas; false when it says nothing that a row has, or something beside it.
bool readPart(building::WallType& row, const std::string& part)
{
    const auto tokens = plan::tokensOf(part);
    const auto has = [&](std::initializer_list<std::string_view> any) { return plan::hasAnyToken(tokens, any); };
    const std::string nail = nailIn(part), rest = withoutNail(part, nail);
    if (!nail.empty())
        row.nail = nail;
    const bool edge = has({"EDGE", "EDGES", "EN", "BOUNDARY", "PERIMETER"}), field = has({"FIELD", "INTERMEDIATE"});
    if (edge || field) {
        const auto spacing = inchesIn(rest);
        if (!spacing || spacing->value() < 1 || spacing->value() > 24)
            return false;
        (edge ? row.edgeSpacing : row.fieldSpacing) = *spacing;
        return !(edge && field);
    }
    if (const auto sides = has({"SIDE", "SIDES"}) ? sidesIn(rest) : std::nullopt) {
        row.sides = *sides;
        return true;
    }
    if (!nail.empty() && rest.find('@') != std::string::npos) {   // "10d @ 4/12": edge, then field
        const auto spacing = spacingIn(part, false);
        row.edgeSpacing = spacing.value_or(Length(0));
        row.fieldSpacing = spacingIn(part, true).value_or(row.fieldSpacing);
        return spacing.has_value();
    }
    if (!nail.empty())
        return !hasDigit(rest);
    if (!hasDigit(part))
        return false;
    row.sheathing = part;
    return true;
}

} // namespace

std::optional<building::WallType> sheathingIn(const std::string& words, const building::WallType& before)
{
    building::WallType row;
    row.sheathing = before.sheathing;
    row.nail = before.nail;
    row.edgeSpacing = before.edgeSpacing;
    row.fieldSpacing = before.fieldSpacing;
    row.sides = before.sides;
    row.holdown = before.holdown;
    row.method = before.method;
    const std::string plain = plan::plainWords(words);
    for (std::size_t from = 0; from <= plain.size();) {
        const std::size_t to = std::min(plain.find_first_of(",;", from), plain.size());
        if (!readPart(row, trimmed(std::string_view(plain).substr(from, to - from))))
            return std::nullopt;
        from = to + 1;
    }
    const bool whole = !row.sheathing.empty() && !row.nail.empty() && row.edgeSpacing > Length(0);
    return whole ? std::optional(row) : std::nullopt;
}

} // namespace holdfast::detect
