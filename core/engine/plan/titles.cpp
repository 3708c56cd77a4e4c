#include "core/engine/plan/titles.h"

#include <algorithm>
#include <cctype>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using building::SheetKind;
using Tokens = std::vector<std::string>;

bool isFloorWord(const std::string& t)
{
    return t == "FLOOR" || t == "LEVEL" || t == "LVL" || t == "STORY" || t == "STOREY" || t == "FLR"
        || t == "FL" || t == "LEV";
}

bool namesBase(const Tokens& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i] == "PODIUM"
            && (i == 0 || (tokens[i - 1] != "OVER" && tokens[i - 1] != "ABOVE" && tokens[i - 1] != "TO")))
            return true;
        if (tokens[i] == "FOUNDATION" || tokens[i] == "FOUNDATIONS" || tokens[i] == "FOOTING"
            || tokens[i] == "FOOTINGS" || tokens[i] == "BASEMENT")
            return true;
        // "GARAGE LEVEL PLAN", but not "FLOOR PLAN - 2 CAR GARAGE" nor "FUTURE PARKING".
        const Tokens behind(tokens.begin() + std::ptrdiff_t(i), tokens.end());
        if ((tokens[i] == "GARAGE" || tokens[i] == "PARKING") && (i == 0 || tokens[i - 1] != "CAR")
            && hasAnyToken(behind, {"PLAN", "LEVEL", "SLAB", "FRAMING", "LAYOUT"}))
            return true;
        if (tokens[i] == "SLAB" && (hasToken(tokens, "TRANSFER") || hasToken(tokens, "GRADE")))
            return true;
    }
    return false;
}

SheetKind kindOf(const Tokens& tokens, const TitleReading& reading)
{
    const bool plan = hasAnyToken(tokens, {"PLAN", "PLANS"});
    if (plan && hasAnyToken(tokens, {"SITE", "KEY", "VICINITY", "PLOT", "LANDSCAPE"}))
        return SheetKind::Other;
    if (hasToken(tokens, "RCP") || (hasToken(tokens, "REFLECTED") && hasToken(tokens, "CEILING")))
        return SheetKind::Other;  // the walls once more, under what hangs on the ceiling
    const bool unit = hasAnyToken(tokens, {"UNIT", "UNITS"}) && !reading.floor && !reading.base && !reading.roof;
    if (hasAnyToken(tokens, {"DETAIL", "DETAILS", "ENLARGED"}) || (plan && unit))
        return SheetKind::Detail;
    if (plan && hasAnyToken(tokens, {"NOTES"}))
        return SheetKind::Notes;
    if (plan)
        return reading.base ? SheetKind::Foundation : SheetKind::FloorPlan;
    if (hasAnyToken(tokens, {"SCHEDULE", "SCHEDULES"}))
        return SheetKind::Schedule;
    if (hasAnyToken(tokens, {"ELEVATION", "ELEVATIONS"}))
        return SheetKind::Elevation;
    if (hasAnyToken(tokens, {"SECTION", "SECTIONS"}))
        return SheetKind::Section;
    if (hasAnyToken(tokens, {"NOTES", "LEGEND", "SPECIFICATIONS", "ABBREVIATIONS", "COVER", "INDEX"}))
        return SheetKind::Notes;
    if (reading.base)
        return SheetKind::Foundation;
    const bool layout = hasAnyToken(tokens, {"FRAMING", "LAYOUT", "SHEAR", "WALLS"});
    const bool nameOfLevel = tokens.size() <= 3 && !hasToken(tokens, "LVL");
    if ((reading.floor && (layout || nameOfLevel)) || (reading.roof && layout))
        return SheetKind::FloorPlan;
    return SheetKind::Other;
}

// US National CAD Standard discipline designators, one or two characters.
bool isDiscipline(std::string_view letters)
{
    constexpr std::string_view kOne = "ABCDEFGHILMPQRSTVX";
    if (letters.size() == 1)
        return kOne.find(letters.front()) != std::string_view::npos;
    for (const std::string_view two : {"AD", "AE", "AF", "AI", "AS", "CS", "ES", "FA", "FP", "FX", "ID",
                                       "LS", "MD", "MH", "MP", "SB", "SD", "SF", "SK", "SS", "ST"})
        if (letters == two)
            return true;
    return false;
}

} // namespace

std::optional<int> woodStoryNumber(const Tokens& tokens)
{
    for (std::size_t i = 0; i + 2 < tokens.size() + 1; ++i) {
        if (i + 2 < tokens.size() && tokens[i + 1] == "WOOD" && isFloorWord(tokens[i + 2]))
            if (const auto n = countingWord(tokens[i]))
                return n;
        if (i + 2 < tokens.size() && tokens[i] == "WOOD" && isFloorWord(tokens[i + 1]))
            if (const auto n = countingWord(tokens[i + 2]))
                return n;
    }
    return std::nullopt;
}

TitleReading readTitle(std::string_view title)
{
    const Tokens tokens = tokensOf(plainWords(title));
    TitleReading reading;
    reading.base = namesBase(tokens);
    reading.roof = hasToken(tokens, "ROOF");
    reading.typical = hasAnyToken(tokens, {"TYPICAL", "TYP", "LEVELS", "FLOORS"});
    reading.floors = floorsNamed(title);
    reading.typical = reading.typical || reading.floors.size() > 1;
    reading.woodStory = woodStoryNumber(tokens);
    if (reading.woodStory)
        reading.floors = {*reading.woodStory};
    if (!reading.floors.empty())
        reading.floor = reading.floors.front();
    reading.kind = kindOf(tokens, reading);
    return reading;
}

bool looksLikeSheetNumber(std::string_view text)
{
    const std::string plain = plainWords(text);
    std::size_t at = 0;
    while (at < plain.size() && std::isalpha(static_cast<unsigned char>(plain[at])))
        ++at;
    if (!isDiscipline(std::string_view(plain).substr(0, at)))
        return false;
    if (at < plain.size() && (plain[at] == '-' || plain[at] == ' ' || plain[at] == '.'))
        ++at;
    std::size_t digits = 0;
    for (; at < plain.size()
         && (std::isdigit(static_cast<unsigned char>(plain[at])) || plain[at] == '.' || plain[at] == '-');
         ++at)
        digits += plain[at] != '.' && plain[at] != '-';
    if (at < plain.size() && std::isalpha(static_cast<unsigned char>(plain[at])))
        ++at;
    return at == plain.size() && digits >= 2 && digits <= 4;
}

FileTitle titleFromFileName(const std::string& path)
{
    std::string name = path.substr(path.find_last_of("/\\") + 1);
    name = plainWords(name.substr(0, name.rfind('.')));
    std::ranges::replace(name, '_', ' ');
    FileTitle block;
    for (std::size_t size = name.size(); size > 1; --size)
        if (looksLikeSheetNumber(name.substr(0, size))
            && (size == name.size() || !std::isalnum(static_cast<unsigned char>(name[size])))) {
            block.number = name.substr(0, size);
            break;
        }
    const TitleReading reading = readTitle(name);
    if (reading.kind != SheetKind::Other)
        block.title = name;
    block.woodStory = reading.woodStory;
    return block;
}

} // namespace holdfast::plan
