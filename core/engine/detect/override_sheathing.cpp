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

std::optional<Length> inchesIn(const std::string& plain)
{
    std::string lower(plain);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    const auto from = lower.find_first_of("0123456789");
    if (from == std::string::npos)
        return std::nullopt;
    for (std::size_t size = lower.size() - from; size > 0; --size)
        if (const auto parsed = parseLength(std::string_view(lower).substr(from, size), LengthUnit::Inch))
            return *parsed;
    return std::nullopt;
}

// One part between commas; false when it says nothing that a row has.
bool readPart(building::WallType& row, const std::string& part)
{
    const auto tokens = plan::tokensOf(part);
    const auto has = [&](std::initializer_list<std::string_view> any) { return plan::hasAnyToken(tokens, any); };
    const bool edge = has({"EDGE", "EDGES", "EN", "BOUNDARY", "PERIMETER"}), field = has({"FIELD", "INTERMEDIATE"});
    if (edge || field) {
        const auto spacing = inchesIn(part);
        if (!spacing || spacing->value() < 1 || spacing->value() > 24)
            return false;
        (edge ? row.edgeSpacing : row.fieldSpacing) = *spacing;
        return true;
    }
    if (const auto sides = has({"SIDE", "SIDES"}) ? sidesIn(part) : std::nullopt) {
        row.sides = *sides;
        return true;
    }
    if (has({"6D", "8D", "10D", "12D", "16D"})) {
        row.nail = nailIn(part);
        return true;
    }
    if (part.empty() || part.find_first_of("0123456789") == std::string::npos)
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
