#include "core/engine/detect/tables.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <optional>
#include <set>

#include "core/engine/detect/table_layout.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;
using geometry::Transform2;

// The frame of a table: its texts run along +x. Marks across the top stand in the frame turned over its
// diagonal, where they run down the left.
Transform2 overDiagonal()
{
    return {0, -1, -1, 0, 0, 0};
}

constexpr double kCharacter = 0.75; // width of a letter in heights, where only its text is known

// Where a text begins and ends along its line.
TableText tableText(const drawing::TextMark& text, std::string words, const Transform2& frame, bool turned,
                    std::size_t index)
{
    TableText cell;
    cell.words = std::move(words);
    cell.height = text.height;
    cell.index = index;
    const Point2 along{std::cos(text.rotation), std::sin(text.rotation)};
    const double fromStart = geometry::dot(along, text.middle - text.at);
    const double width =
        fromStart > 0.2 * text.height ? 2 * fromStart : kCharacter * text.height * double(cell.words.size());
    const Point2 left = frame(text.middle - along * (width / 2)),
                 right = frame(text.middle + along * (width / 2));
    cell.center = frame(text.middle);
    cell.left = std::min(left.x, right.x);
    cell.right = std::max(left.x, right.x);
    if (turned) { // its start says where it belongs, whatever its length
        cell.center = frame(text.middle - along * (width / 2 - 0.5 * text.height));
        cell.left = cell.center.x - text.height / 2;
        cell.right = cell.center.x + text.height / 2;
    }
    return cell;
}

// The directions that at least a few texts run in, by whole degrees; the mean of each.
std::vector<double> textDirections(const drawing::Linework& marks)
{
    constexpr int kFew = 6;
    std::map<long, std::pair<int, double>> votes;
    for (const drawing::TextMark& text : marks.texts) {
        const double turn = std::remainder(text.rotation, 2 * std::numbers::pi);
        auto& [count, sum] = votes[std::lround(turn * 180 / std::numbers::pi)];
        ++count;
        sum += turn;
    }
    std::vector<double> directions;
    for (const auto& [degree, vote] : votes)
        if (vote.first >= kFew)
            directions.push_back(vote.second / vote.first);
    return directions;
}

std::vector<geometry::Segment2> rulesIn(const drawing::Linework& marks, const Transform2& frame)
{
    std::vector<geometry::Segment2> rules;
    rules.reserve(marks.strokes.size());
    for (const drawing::Stroke& s : marks.strokes)
        rules.push_back({frame(s.line.a), frame(s.line.b)});
    // A rule may be a thin filled strip.
    for (const drawing::FillMark& fill : marks.fills) {
        geometry::Box2 box;
        for (const Point2& p : fill.ring)
            box.add(frame(p));
        const double wide = std::max(box.width(), box.height()), narrow = std::min(box.width(), box.height());
        if (fill.ring.size() > 5 || narrow > 0.02 * wide)
            continue;
        const Point2 middle = (box.low + box.high) * 0.5;
        if (box.width() > box.height())
            rules.push_back({{box.low.x, middle.y}, {box.high.x, middle.y}});
        else
            rules.push_back({{middle.x, box.low.y}, {middle.x, box.high.y}});
    }
    return rules;
}

void addTables(const drawing::Linework& marks, double direction, bool turned, std::vector<TextTable>& tables)
{
    constexpr double kAlike = 1.5 * std::numbers::pi / 180;
    const Transform2 upright = Transform2::rotation(-direction);
    const Transform2 frame = turned ? overDiagonal() * upright : upright;
    std::vector<TableText> texts;
    for (std::size_t i = 0; i < marks.texts.size(); ++i) {
        const drawing::TextMark& text = marks.texts[i];
        std::string words = plan::plainWords(text.text);
        if (!words.empty() && text.height > 0
            && std::fabs(std::remainder(text.rotation - direction, 2 * std::numbers::pi)) < kAlike)
            texts.push_back(tableText(text, std::move(words), frame, turned, i));
    }
    const bool anyMark =
        std::ranges::any_of(texts, [](const TableText& t) { return columnOf(t.words) == Column::Mark; });
    if (!anyMark)
        return;
    const TableLayout layout(texts, rulesIn(marks, frame), turned);
    const Transform2 back = Transform2::rotation(direction) * (turned ? overDiagonal() : Transform2{});
    for (TextTable& table : layout.tables()) {
        for (Point2& p : table.corners)
            p = back(p);
        if (turned)
            std::ranges::reverse(table.corners);
        tables.push_back(std::move(table));
    }
}

// A table within one MTEXT: its columns are parted by tabs.
std::optional<TextTable> tabbedTable(const drawing::TextMark& text, std::size_t index)
{
    TextTable table;
    std::vector<std::string> cells(1);
    const auto endLine = [&] {
        for (std::string& cell : cells)
            cell = plan::plainWords(cell);
        if (table.headers.empty() && cells.size() >= 3)
            table.headers = cells;
        else if (table.headers.empty() && table.title.empty())
            table.title = cells.front();
        else if (cells.size() > 1 && !cells.front().empty()) {
            cells.resize(table.headers.size());
            table.rows.push_back(cells);
            table.markTexts.push_back({index});
        }
        cells.assign(1, "");
    };
    for (const char c : text.text + "\n") {
        if (c == '\n')
            endLine();
        else if (c == '\t')
            cells.emplace_back();
        else
            cells.back() += c;
    }
    for (const std::string& header : table.headers)
        table.columns.push_back(columnOf(header));
    if (table.rows.empty() || !headsTable(table.columns))
        return std::nullopt;
    return table;
}

} // namespace

std::vector<TextTable> findTables(const drawing::Linework& marks)
{
    std::vector<TextTable> tables;
    for (std::size_t i = 0; i < marks.texts.size(); ++i)
        if (plan::contains(marks.texts[i].text, "\t"))
            if (auto table = tabbedTable(marks.texts[i], i))
                tables.push_back(std::move(*table));
    for (const double direction : textDirections(marks))
        for (const bool turned : {false, true})
            addTables(marks, direction, turned, tables);
    return tables;
}

} // namespace holdfast::detect
