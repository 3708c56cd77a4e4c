#include "core/engine/sheet_checks/sheet_index.h"

#include <algorithm>
#include <cmath>

#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"

namespace holdfast::sheet_checks {

namespace {

using drawing::TextMark;

struct Line {
    std::string plain;
    double x = 0, y = 0, height = 0;
};

bool isIndexTitle(const std::string& plain)
{
    const auto tokens = plan::tokensOf(plain);
    const bool sheets = plan::hasAnyToken(tokens, {"SHEET", "SHEETS", "DRAWING", "DRAWINGS"});
    return tokens.size() <= 5 && sheets && plan::hasAnyToken(tokens, {"INDEX", "LIST"});
}

// Paragraphs broken into their lines; upright texts only, as every index is.
std::vector<Line> linesOf(const drawing::Linework& marks)
{
    constexpr double kLineStep = 5.0 / 3.0;   // of the letters, the usual spacing of a paragraph
    std::vector<Line> lines;
    for (const TextMark& text : marks.texts) {
        if (std::fabs(text.rotation) > 0.02)
            continue;
        std::size_t at = 0;
        for (int row = 0; at <= text.text.size(); ++row) {
            const std::size_t end = std::min(text.text.find('\n', at), text.text.size());
            const std::string plain = plan::plainWords(text.text.substr(at, end - at));
            if (!plain.empty())
                lines.push_back({plain, text.at.x, text.at.y - row * kLineStep * text.height, text.height});
            at = end + 1;
        }
    }
    return lines;
}

// "S-201 SECOND FLOOR PLAN" -> both parts; a number alone has no title.
IndexRow rowOf(const std::string& plain)
{
    for (std::size_t blank = plain.find(' '); ; blank = plain.find(' ', blank + 1)) {
        const std::string number = plain.substr(0, blank);
        if (plan::looksLikeSheetNumber(number)) {
            const std::size_t title = plain.find_first_not_of(" -", blank);
            return {number, title == std::string::npos ? "" : plain.substr(title)};
        }
        if (blank == std::string::npos || blank > 8)
            return {};
    }
}

std::string titleBeside(const std::vector<Line>& lines, const Line& number)
{
    const Line* nearest = nullptr;
    for (const Line& line : lines)
        if (&line != &number && std::fabs(line.y - number.y) < 0.6 * number.height && line.x > number.x
            && line.x < number.x + 40 * number.height && (!nearest || line.x < nearest->x))
            nearest = &line;
    return nearest && rowOf(nearest->plain).number.empty() ? nearest->plain : std::string();
}

} // namespace

std::vector<IndexRow> readSheetIndex(const drawing::Linework& marks)
{
    const std::vector<Line> lines = linesOf(marks);
    const auto heading = std::ranges::find_if(lines, [](const Line& line) { return isIndexTitle(line.plain); });
    if (heading == lines.end())
        return {};
    // Below the heading, until nothing comes for ten lines; other tables stand farther off.
    constexpr double kWide = 90, kGap = 16;   // letter heights
    std::vector<const Line*> below;
    for (const Line& line : lines)
        if (line.y < heading->y - 0.3 * line.height && std::fabs(line.x - heading->x) < kWide * line.height
            && !rowOf(line.plain).number.empty())
            below.push_back(&line);
    std::ranges::stable_sort(below, std::ranges::greater{}, &Line::y);
    std::vector<IndexRow> rows;
    double last = heading->y;
    for (const Line* line : below) {
        if (last - line->y > kGap * line->height)
            break;
        last = line->y;
        IndexRow row = rowOf(line->plain);
        if (row.title.empty())
            row.title = titleBeside(lines, *line);
        rows.push_back(std::move(row));
    }
    // One number is a title block; a list has two.
    return rows.size() >= 2 ? rows : std::vector<IndexRow>();
}

} // namespace holdfast::sheet_checks
