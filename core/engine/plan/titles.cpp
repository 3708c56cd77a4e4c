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

std::optional<int> floorNumber(const Tokens& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string& t = tokens[i];
        // "(2) LVL" is two laminated members, not a level.
        if (i + 1 < tokens.size() && isFloorWord(tokens[i + 1]) && tokens[i + 1] != "LVL")
            if (const auto n = countingWord(t))
                return n;
        if (isFloorWord(t) && i + 1 < tokens.size())
            if (const auto n = countingWord(tokens[i + 1]))
                return n;
        for (const std::string_view glued : {"LEVEL", "LVL", "L"})
            if (t.starts_with(glued))
                if (const auto n = wholeNumber(std::string_view(t).substr(glued.size())))
                    return n;
        if ((t == "GROUND" || t == "MAIN") && i + 1 < tokens.size() && isFloorWord(tokens[i + 1]))
            return 1;
        if (t == "UPPER" && i + 1 < tokens.size() && isFloorWord(tokens[i + 1]))
            return 2;
    }
    return std::nullopt;
}

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

bool namesBase(const Tokens& tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i] == "PODIUM"
            && (i == 0 || (tokens[i - 1] != "OVER" && tokens[i - 1] != "ABOVE" && tokens[i - 1] != "TO")))
            return true;
        if (tokens[i] == "FOUNDATION" || tokens[i] == "FOUNDATIONS" || tokens[i] == "FOOTING"
            || tokens[i] == "FOOTINGS" || tokens[i] == "BASEMENT" || tokens[i] == "GARAGE"
            || tokens[i] == "PARKING")
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
    if (hasAnyToken(tokens, {"DETAIL", "DETAILS"}))
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

std::string tagOf(const std::string& raw) { return bareMark(raw); }

bool isNumberTag(const std::string& tag)
{
    for (const std::string_view t :
         {"SHEET", "SHEETNO", "SHEETNUMBER", "SHEETNUM", "SHTNO", "SHT", "SHTNUM", "NUMBER", "DWGNO",
          "DWGNUM", "DRAWINGNO", "DRAWINGNUMBER", "NO", "NUM", "SHEETID", "PAGE"})
        if (tag == t)
            return true;
    return false;
}

bool isTitleTag(const std::string& tag)
{
    if (contains(tag, "PROJECT") || contains(tag, "CLIENT") || contains(tag, "FIRM"))
        return false;
    for (const std::string_view t : {"TITLE", "SHEETTITLE", "DRAWINGTITLE", "DWGTITLE", "SHEETNAME",
                                     "DRAWINGNAME", "SHTTITLE", "DESCRIPTION", "VIEWTITLE", "NAME"})
        if (tag == t
            || (tag.size() == t.size() + 1 && tag.starts_with(t)
                && std::isdigit(static_cast<unsigned char>(tag.back()))))
            return true;
    return false;
}

void readAttributes(const drawing::Linework& marks, TitleBlock& block)
{
    for (const drawing::SymbolMark& symbol : marks.symbols) {
        std::vector<std::pair<std::string, std::string>> lines;
        for (const auto& [rawTag, value] : symbol.attributes) {
            const std::string tag = tagOf(rawTag);
            if (block.number.empty() && isNumberTag(tag) && looksLikeSheetNumber(value))
                block.number = plainWords(value);
            if (isTitleTag(tag) && !value.empty())
                lines.emplace_back(tag, plainWords(value));
            if (contains(tag, "SCALE"))
                if (const auto note = readScaleNote(value))
                    block.scales.push_back(*note);
        }
        std::ranges::sort(lines);
        std::string joined;
        for (const auto& line : lines)
            joined += (joined.empty() ? "" : " ") + line.second;
        if (readTitle(joined).kind != SheetKind::Other && block.title.empty()) {
            block.title = joined;
            block.fromAttributes = true;
        }
    }
}

// Title blocks run along the bottom or the right edge of the sheet.
bool inTitleZone(const geometry::Box2& sheet, geometry::Point2 at)
{
    return at.x > sheet.low.x + 0.78 * sheet.width() || at.y < sheet.low.y + 0.15 * sheet.height();
}

// "SHEET NO. S-201" -> "S-201".
std::string withoutSheetWord(const std::string& plain)
{
    const bool named = plain.starts_with("SHEET") || plain.starts_with("DWG") || plain.starts_with("DRAWING");
    const auto blank = plain.rfind(' ');
    return named && blank != std::string::npos ? plain.substr(blank + 1) : plain;
}

bool isSentence(const std::string& plain)
{
    constexpr std::size_t kLongestTitle = 70;
    return plain.size() > kLongestTitle || contains(plain, "SEE ") || contains(plain, " PER ")
        || contains(plain, ": ");
}

double titleWeight(const drawing::TextMark& text, const TitleReading& reading, const geometry::Box2& sheet)
{
    double weight = text.height;
    if (inTitleZone(sheet, text.at))
        weight *= 1.5;
    const bool plan = reading.kind == SheetKind::FloorPlan || reading.kind == SheetKind::Foundation;
    if (plan)
        weight *= 1.6;  // a plan sheet often carries a schedule or details too
    if (plan && !reading.floor && !reading.base && !reading.roof)
        weight *= 0.6;
    return weight;
}

void readTexts(const drawing::Linework& marks, TitleBlock& block)
{
    double bestTitle = 0, bestNumber = 0;
    std::string title, number;
    for (const drawing::TextMark& text : marks.texts) {
        const std::string plain = plainWords(text.text);
        if (const auto note = readScaleNote(plain))
            block.scales.push_back(*note);
        if (!block.woodStory)
            block.woodStory = woodStoryNumber(tokensOf(plain));
        const std::string sheet = withoutSheetWord(plain);
        if (looksLikeSheetNumber(sheet) && inTitleZone(marks.extents, text.at) && text.height > bestNumber) {
            bestNumber = text.height;
            number = sheet;
        }
        const TitleReading reading = readTitle(plain);
        if (reading.kind == SheetKind::Other || isSentence(plain))
            continue;
        if (reading.kind == SheetKind::FloorPlan && (reading.floor || reading.roof))
            block.planTitles.push_back(plain);
        const double weight = titleWeight(text, reading, marks.extents);
        if (weight > bestTitle) {
            bestTitle = weight;
            title = plain;
        }
    }
    if (block.title.empty())
        block.title = title;
    if (block.number.empty())
        block.number = number;
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

TitleReading readTitle(std::string_view title)
{
    const Tokens tokens = tokensOf(plainWords(title));
    TitleReading reading;
    reading.base = namesBase(tokens);
    reading.roof = hasToken(tokens, "ROOF");
    reading.typical = hasAnyToken(tokens, {"TYPICAL", "TYP", "LEVELS", "FLOORS"});
    reading.floor = floorNumber(tokens);
    reading.woodStory = woodStoryNumber(tokens);
    if (reading.woodStory)
        reading.floor = reading.woodStory;
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

TitleBlock readTitleBlock(const drawing::Linework& marks)
{
    TitleBlock block;
    readAttributes(marks, block);
    readTexts(marks, block);
    return block;
}

TitleBlock titleFromFileName(const std::string& path)
{
    std::string name = path.substr(path.find_last_of("/\\") + 1);
    name = plainWords(name.substr(0, name.rfind('.')));
    std::ranges::replace(name, '_', ' ');
    TitleBlock block;
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
