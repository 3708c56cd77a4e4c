#include "core/engine/detect/mark_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

constexpr std::array<std::string_view, 3> kWallPrefixes{"SHEARWALL", "SHW", "SW"};

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool allDigits(std::string_view s)
{
    return !s.empty() && std::ranges::all_of(s, isDigit);
}

std::optional<std::string_view> withoutWallPrefix(std::string_view bare)
{
    for (const std::string_view prefix : kWallPrefixes)
        if (bare.starts_with(prefix) && bare.size() > prefix.size())
            return bare.substr(prefix.size());
    return std::nullopt;
}

bool isWallPrefix(std::string_view bare)
{
    return std::ranges::find(kWallPrefixes, bare) != kWallPrefixes.end();
}

// "L2-SW3", "2.SW3": the level before the mark.
std::optional<std::string> withoutLevel(const std::string& plain)
{
    std::size_t i = 0;
    for (const std::string_view prefix : {"LEVEL", "LVL", "L", "F"})
        if (plain.starts_with(prefix)) {
            i = prefix.size();
            break;
        }
    const std::size_t first = i;
    while (i < plain.size() && isDigit(plain[i]))
        ++i;
    const bool level = i > first && i - first <= 2 && i + 1 < plain.size() && (plain[i] == '-' || plain[i] == '.');
    return level ? std::optional(plain.substr(i + 1)) : std::nullopt;
}

std::size_t lettersChanged(const std::string& a, const std::string& b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t k = 0; k <= b.size(); ++k)
        row[k] = k;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t corner = row[0];
        row[0] = i;
        for (std::size_t k = 1; k <= b.size(); ++k) {
            const std::size_t above = row[k];
            row[k] = std::min({above + 1, row[k - 1] + 1, corner + (a[i - 1] == b[k - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return row.back();
}

} // namespace

std::vector<std::string> partsOf(const std::string& plain)
{
    std::vector<std::string> parts;
    std::string part;
    for (const char c : plain + " ") {
        if (std::string_view(" /,;:()&+[]").find(c) == std::string_view::npos) {
            part += c;
            continue;
        }
        if (!part.empty() && part != plain)
            parts.push_back(part);
        part.clear();
    }
    return parts;
}

bool hasUsualForm(const std::string& bare)
{
    const auto rest = withoutWallPrefix(bare);
    if (!rest)
        return false;
    std::string_view number = *rest;
    if (number.size() > 1 && isLetter(number.back()))
        number.remove_suffix(1);
    return number.size() <= 2 && allDigits(number);
}

bool looksLikeHoldownMark(const std::string& plain)
{
    // Simpson, MiTek/USP and general marks of hold-downs, straps and rod systems.
    static constexpr std::array<std::string_view, 25> kPrefixes{
        "HDU", "HDQ", "HTT", "HHDQ", "STHD", "LSTHD", "PHD", "HDB", "HDS", "HDC", "HD", "ATS", "ATR",
        "CTR", "TDS", "TD",  "SR",   "MSTC", "MSTA",  "MST", "DTT", "LTT", "TRD", "RS", "R"};
    const std::string bare = plan::bareMark(plain);
    for (const std::string_view prefix : kPrefixes) {
        if (!bare.starts_with(prefix))
            continue;
        const std::string_view rest = std::string_view(bare).substr(prefix.size());
        if (rest.empty())
            return prefix == "CTR" || prefix == "ATS" || prefix == "ATR" || prefix == "HD";
        // "R-1" is a rod; "R1" may be a room, a riser, a rafter.
        if (prefix.size() <= 2 && prefix != "HD")
            return (prefix.front() != 'R' || (plain.size() > prefix.size() && plain[prefix.size()] == '-'))
                   && isDigit(rest.front()) && rest.size() <= 2;
        return isDigit(rest.front()) && rest.size() <= 7;
    }
    return false;
}

bool mayBeMark(const std::string& bare)
{
    const auto digits = std::ranges::count_if(bare, isDigit);
    return !bare.empty() && bare.size() <= 5 && digits <= 2;
}

bool looksLikeSheetNumber(const std::string& plain)
{
    std::size_t i = 0;
    while (i < plain.size() && isLetter(plain[i]))
        ++i;
    if (i == 0 || i > 2)
        return plain == "-";
    if (i < plain.size() && plain[i] == '-')
        ++i;
    const std::string_view rest = std::string_view(plain).substr(i);
    return !rest.empty() && rest.size() <= 6 && isDigit(rest.front())
           && std::ranges::all_of(rest, [](char c) { return isDigit(c) || c == '.' || isLetter(c); });
}

MarkBook::MarkBook(const std::vector<building::WallType>& schedule)
{
    for (const building::WallType& type : schedule) {
        const std::string bare = plan::bareMark(type.mark);
        if (!bare.empty())
            m_rows.push_back({bare, type.mark, false});
    }
    const std::size_t rows = m_rows.size();
    const auto addAlias = [&](const std::string& alias, const std::string& mark) {
        if (std::ranges::find(m_rows, alias, &Row::bare) == m_rows.end())
            m_rows.push_back({alias, mark, true});
    };
    for (std::size_t i = 0; i < rows; ++i) {
        const Row row = m_rows[i];
        if (const auto rest = withoutWallPrefix(row.bare))
            addAlias(std::string(*rest), row.mark);
        else if (row.bare.size() <= 2)
            addAlias("SW" + row.bare, row.mark);
    }
    std::ranges::stable_sort(m_rows, {}, &Row::bare);
}

const MarkBook::Row* MarkBook::find(const std::string& bare) const
{
    const auto row = std::ranges::lower_bound(m_rows, bare, {}, &Row::bare);
    return row != m_rows.end() && row->bare == bare ? &*row : nullptr;
}

std::optional<MarkReading> MarkBook::readWhole(const std::string& plain) const
{
    const std::string bare = plan::bareMark(plain);
    if (bare.empty())
        return std::nullopt;
    if (const Row* row = find(bare))
        return MarkReading{row->mark, true, bare.size() == 1 || allDigits(bare), std::nullopt};
    if (const auto rest = withoutLevel(plain))
        if (const Row* row = find(plan::bareMark(*rest)); row && row->bare.size() > 1 && !allDigits(row->bare))
            return MarkReading{row->mark, true, false, std::nullopt};
    if (hasUsualForm(bare))
        return MarkReading{plain, false, false, std::nullopt};
    return std::nullopt;
}

std::optional<MarkReading> MarkBook::read(const std::vector<std::string>& lines) const
{
    std::optional<Length> length;
    for (const std::string& line : lines)
        if (!length)
            length = plan::lengthIn(line);
    const auto with = [&](MarkReading reading) {
        reading.length = length;
        return reading;
    };
    std::optional<MarkReading> unscheduled;
    const auto consider = [&](const std::string& plain, bool part) -> bool {
        const auto reading = readWhole(plain);
        if (reading && reading->inSchedule && !(part && reading->brief)) {
            unscheduled = reading;
            return true;
        }
        if (reading && !reading->inSchedule && !unscheduled)
            unscheduled = reading;
        return false;
    };
    // "SW" over "4" before "4" alone, whole lines before parts of them.
    for (std::size_t i = 0; i + 1 < lines.size(); ++i)
        if (isWallPrefix(plan::bareMark(lines[i])) && consider(lines[i] + lines[i + 1], false))
            return with(*unscheduled);
    for (const std::string& line : lines)
        if (consider(line, false))
            return with(*unscheduled);
    for (const std::string& line : lines)
        for (const std::string& part : partsOf(line))
            if (consider(part, true))
                return with(*unscheduled);
    return unscheduled ? std::optional(with(*unscheduled)) : std::nullopt;
}

std::optional<std::string> nearestMark(const std::string& mark, const std::vector<std::string>& known)
{
    const std::string bare = plan::bareMark(mark);
    std::optional<std::string> best;
    std::size_t least = 3;
    for (const std::string& other : known) {
        const std::size_t changed = lettersChanged(bare, plan::bareMark(other));
        if (changed < least && 2 * changed < bare.size() + 1) {
            least = changed;
            best = other;
        }
    }
    return best;
}

} // namespace holdfast::detect
