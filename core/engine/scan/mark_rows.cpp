#include "core/engine/scan/mark_rows.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "core/engine/scan/wording.h"

namespace holdfast::scan {

namespace {

std::vector<std::string> tokensOf(const std::string& text)
{
    std::istringstream words(text);
    std::vector<std::string> tokens;
    for (std::string word; words >> word;)
        tokens.push_back(word);
    return tokens;
}

// From where to where a part reaches along the row.
std::pair<int, int> reachOf(const Part& part, bool standing)
{
    const cv::Rect& b = part.box;
    return standing ? std::pair{-(b.y + b.height), -b.y} : std::pair{b.x, b.x + b.width};
}

} // namespace

std::vector<RowText> splitMarks(RowText row, const Parts& parts)
{
    const std::vector<std::string> tokens = tokensOf(row.text.value);
    if (tokens.size() < 2 || !std::ranges::all_of(tokens, isMark) || row.row.parts.size() < tokens.size())
        return {std::move(row)};
    const auto reach = [&](int part) { return reachOf(parts.parts[std::size_t(part)], row.row.standing); };
    std::vector<int> ordered = row.row.parts;
    std::ranges::sort(ordered, {}, reach);
    std::vector<std::pair<int, std::size_t>> gaps;  // how wide, before which part
    int end = reach(ordered.front()).second;
    for (std::size_t i = 1; i < ordered.size(); ++i) {
        gaps.emplace_back(reach(ordered[i]).first - end, i);
        end = std::max(end, reach(ordered[i]).second);
    }
    std::ranges::sort(gaps, std::greater());
    gaps.resize(tokens.size() - 1);
    std::ranges::sort(gaps, {}, &std::pair<int, std::size_t>::second);
    std::vector<RowText> marks;
    for (std::size_t i = 0, from = 0; i < tokens.size(); ++i) {
        const std::size_t to = i < gaps.size() ? gaps[i].second : ordered.size();
        RowText mark = row;
        mark.text.value = tokens[i];
        mark.row.parts.assign(ordered.begin() + std::ptrdiff_t(from), ordered.begin() + std::ptrdiff_t(to));
        mark.row.box = {};
        for (const int part : mark.row.parts)
            mark.row.box |= parts.parts[std::size_t(part)].box;
        marks.push_back(std::move(mark));
        from = to;
    }
    return marks;
}

void mendMarks(std::vector<RowText>& rows)
{
    constexpr int kFewest = 2;
    constexpr double kLeast = 0.3;  // below that not even the letters are sure
    std::map<std::string, int> families;
    for (const RowText& row : rows)
        if (row.believed && isMark(row.text.value))
            ++families[markFamily(row.text.value)];
    for (RowText& row : rows) {
        const std::string family = markFamily(row.text.value);
        const auto known = families.find(family);
        if (family.empty() || known == families.end() || known->second < kFewest || row.text.certainty < kLeast)
            continue;
        if (!isMark(row.text.value))
            row.text.value = family + '1';
        row.believed = true;
    }
}

} // namespace holdfast::scan
