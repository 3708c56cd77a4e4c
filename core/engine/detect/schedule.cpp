#include "core/engine/detect/schedule.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "core/engine/detect/plan_view.h"
#include "core/engine/detect/schedule_cells.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Point2;

struct Cell {
    std::string words;
    Point2 at, center;
    double height = 0;
};

struct TableColumn {
    std::string header;
    Column column = Column::None;
    double left = 0, middle = 0;  // of the header text
    double from = -1e18, to = 1e18;
};

struct Table {
    std::vector<TableColumn> columns;
    double headerTop = 0, headerBottom = 0;
    double height = 0;  // of the header texts
};

constexpr int kKnownColumns = 3;

// All in a frame where the table's texts run along +x.
class TableReader {
public:
    explicit TableReader(const drawing::Linework& marks) : m_marks(marks) { gatherCells(); }

    ScheduleReading read()
    {
        ScheduleReading reading;
        std::set<std::string> seen;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (columnOf(m_cells[i].words) != Column::Mark || isTitle(m_cells[i]))
                continue;
            const Table table = tableAround(m_cells[i]);
            if (!table.columns.empty())
                readRows(table, reading, seen);
        }
        return reading;
    }

private:
    void gatherCells()
    {
        for (const drawing::TextMark& text : m_marks.texts) {
            const std::string words = plan::plainWords(text.text);
            if (!words.empty() && text.height > 0)
                m_cells.push_back({words, text.at, text.middle, text.height});
        }
    }

    static bool isTitle(const Cell& cell) { return plan::contains(cell.words, "SCHEDULE"); }

    // Rules of the table: vertical strokes that cross this height, as x positions.
    std::vector<double> rulesAt(double y, double reach) const
    {
        std::vector<double> rules;
        for (const drawing::Stroke& s : m_marks.strokes) {
            const double low = std::min(s.line.a.y, s.line.b.y), high = std::max(s.line.a.y, s.line.b.y);
            if (std::fabs(s.line.a.x - s.line.b.x) < 0.01 * (high - low) && low < y && high > y
                && high - low > reach)
                rules.push_back((s.line.a.x + s.line.b.x) / 2);
        }
        std::ranges::sort(rules);
        rules.erase(
            std::unique(rules.begin(), rules.end(), [&](double a, double b) { return b - a < 0.3 * reach; }),
            rules.end());
        return rules;
    }

    // Horizontal rules that cover x, as y positions, from the top.
    std::vector<double> levelsAt(double x, double reach) const
    {
        std::vector<double> levels;
        for (const drawing::Stroke& s : m_marks.strokes) {
            const double low = std::min(s.line.a.x, s.line.b.x), high = std::max(s.line.a.x, s.line.b.x);
            if (std::fabs(s.line.a.y - s.line.b.y) < 0.01 * (high - low) && low <= x && high >= x
                && high - low > 3 * reach)
                levels.push_back((s.line.a.y + s.line.b.y) / 2);
        }
        std::ranges::sort(levels, std::ranges::greater{});
        levels.erase(std::unique(levels.begin(), levels.end(),
                                 [&](double a, double b) { return a - b < 0.3 * reach; }),
                     levels.end());
        return levels;
    }

    Table tableAround(const Cell& mark) const
    {
        Table table;
        table.height = mark.height;
        settleHeaderBand(mark, table);
        const auto rules = rulesAt(mark.center.y, mark.height);
        std::vector<const Cell*> headers = headerCells(mark, table, rules);
        if (headers.size() < kKnownColumns)
            return {};
        makeColumns(headers, rules, table);
        std::set<Column> known;
        bool hasOtherThanMark = false;
        for (const TableColumn& c : table.columns) {
            known.insert(c.column);
            hasOtherThanMark = hasOtherThanMark || c.column == Column::Sheathing || c.column == Column::Edge
                || c.column == Column::Capacity || c.column == Column::Nailing
                || c.column == Column::EdgeAndField;
        }
        known.erase(Column::None);
        known.erase(Column::Remarks);    // any table may have them
        if (known.size() < kKnownColumns || !hasOtherThanMark)
            return {};
        return table;
    }

    // Between the horizontal rules around the mark header; without rules, a line above and below it.
    void settleHeaderBand(const Cell& mark, Table& table) const
    {
        table.headerTop = mark.center.y + 2.2 * mark.height;
        table.headerBottom = mark.center.y - 2.2 * mark.height;
        const auto levels = levelsAt(mark.center.x, mark.height);
        for (std::size_t i = 0; i + 1 < levels.size(); ++i)
            if (levels[i] > mark.center.y && levels[i + 1] < mark.center.y
                && levels[i] - levels[i + 1] < 14 * mark.height) {
                table.headerTop = levels[i];
                table.headerBottom = levels[i + 1];
            }
    }

    std::vector<const Cell*> headerCells(const Cell& mark, const Table& table,
                                         const std::vector<double>& rules) const
    {
        std::vector<const Cell*> cells;
        const double farthest = rules.size() >= 2
            ? std::max(std::fabs(rules.front() - mark.center.x), std::fabs(rules.back() - mark.center.x))
            : 400 * mark.height;
        for (const Cell& cell : m_cells) {
            const bool band = cell.center.y < table.headerTop && cell.center.y > table.headerBottom;
            const bool alike = cell.height > 0.6 * mark.height && cell.height < 1.7 * mark.height;
            if (band && alike && !isTitle(cell) && std::fabs(cell.center.x - mark.center.x) <= farthest)
                cells.push_back(&cell);
        }
        std::ranges::stable_sort(cells,
                                 [](const Cell* a, const Cell* b) { return a->center.x < b->center.x; });
        return cells;
    }

    static void addHeader(Table& table, const Cell& cell, bool sameColumn)
    {
        if (sameColumn) {
            table.columns.back().header += " " + cell.words;
            return;
        }
        TableColumn column;
        column.header = cell.words;
        column.left = cell.at.x;
        column.middle = cell.center.x;
        table.columns.push_back(column);
    }

    // With rules a column lies between two of them; without, it reaches half way to its neighbours.
    void makeColumns(std::vector<const Cell*>& headers, const std::vector<double>& rules, Table& table) const
    {
        const auto slot = [&](double x) { return std::ranges::upper_bound(rules, x) - rules.begin(); };
        const bool ruled = rules.size() >= kKnownColumns;
        if (ruled)
            std::ranges::stable_sort(headers, [&](const Cell* a, const Cell* b) {
                return slot(a->center.x) != slot(b->center.x) ? slot(a->center.x) < slot(b->center.x)
                                                              : a->center.y > b->center.y;
            });
        const Cell* before = nullptr;
        for (const Cell* cell : headers) {
            const bool same = before
                && (ruled ? slot(cell->center.x) == slot(before->center.x)
                          : std::fabs(cell->center.x - before->center.x) < 2 * table.height);
            addHeader(table, *cell, same);
            before = cell;
            if (const auto s = std::size_t(slot(cell->center.x)); ruled) {
                table.columns.back().from = s > 0 ? rules[s - 1] : -1e18;
                table.columns.back().to = s < rules.size() ? rules[s] : 1e18;
            }
        }
        for (TableColumn& c : table.columns)
            c.column = columnOf(c.header);
    }

    static const TableColumn* columnFor(const Table& table, const Cell& cell)
    {
        const TableColumn* nearest = nullptr;
        double best = 0;
        for (const TableColumn& c : table.columns) {
            if (c.from > -1e17 || c.to < 1e17) {
                if (cell.center.x > c.from && cell.center.x < c.to)
                    return &c;
                continue;
            }
            // Left aligned or centred, whichever fits better.
            const double away = std::min(std::fabs(cell.at.x - c.left), std::fabs(cell.center.x - c.middle));
            if (!nearest || away < best) {
                nearest = &c;
                best = away;
            }
        }
        return nearest;
    }

    // Texts of the mark column under the header, from the top, until a gap ends the table.
    std::vector<const Cell*> rowHeads(const Table& table) const
    {
        std::vector<const Cell*> heads;
        for (const Cell& cell : m_cells) {
            const TableColumn* column = columnFor(table, cell);
            const bool under = cell.center.y < table.headerBottom && cell.height < 2 * table.height;
            const bool short_ = plan::bareMark(cell.words).size() <= 8 && !plan::bareMark(cell.words).empty();
            const bool near = column
                && (column->to < 1e17
                    || std::min(std::fabs(cell.at.x - column->left),
                                std::fabs(cell.center.x - column->middle))
                        < 8 * table.height);
            if (under && short_ && near && column->column == Column::Mark)
                heads.push_back(&cell);
        }
        std::ranges::stable_sort(heads,
                                 [](const Cell* a, const Cell* b) { return a->center.y > b->center.y; });
        double last = table.headerBottom;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            if (last - heads[i]->center.y > 20 * table.height) {
                heads.resize(i);
                break;
            }
            last = heads[i]->center.y;
        }
        return heads;
    }

    struct Row {
        const Cell* head;
        double top, bottom;
    };

    std::vector<Row> rowsOf(const std::vector<const Cell*>& heads, const Table& table) const
    {
        std::vector<Row> rows;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const double y = heads[i]->center.y;
            const double pitch = i + 1 < heads.size()
                ? y - heads[i + 1]->center.y
                : (i > 0 ? heads[i - 1]->center.y - y : 4 * table.height);
            double top = i == 0 ? table.headerBottom : (heads[i - 1]->center.y + y) / 2,
                   bottom = y - pitch / 2;
            const auto levels = levelsAt(heads[i]->center.x, table.height);
            for (std::size_t k = 0; k + 1 < levels.size(); ++k)
                if (levels[k] > y && levels[k + 1] < y && levels[k] - levels[k + 1] < 20 * table.height) {
                    top = levels[k];
                    bottom = levels[k + 1];
                }
            rows.push_back({heads[i], top, bottom});
        }
        return rows;
    }

    void readRows(const Table& table, ScheduleReading& reading, std::set<std::string>& seen) const
    {
        for (const Row& row : rowsOf(rowHeads(table), table)) {
            building::WallType type;
            bool saysSides = false;
            for (const TableColumn& column : table.columns) {
                const std::string words = wordsIn(table, column, row);
                if (words.empty() || words == "-" || column.column == Column::None)
                    continue;
                if (!readCell(type, column.column, words))
                    reading.assumed.push_back(row.head->words + ": \"" + words + "\" under " + column.header
                                              + " could not be read");
                saysSides = saysSides || column.column == Column::Sides || column.column == Column::OtherSide
                    || sidesIn(words).has_value();
            }
            const bool hasContent =
                !type.sheathing.empty() || type.edgeSpacing.value() > 0 || type.allowable.value() > 0;
            if (type.mark.empty() || !hasContent || !seen.insert(plan::bareMark(type.mark)).second)
                continue;
            if (!saysSides)
                reading.assumed.push_back(type.mark + ": one side sheathed, the schedule does not say");
            reading.rows.push_back(type);
        }
    }

    std::string wordsIn(const Table& table, const TableColumn& column, const Row& row) const
    {
        std::vector<const Cell*> parts;
        for (const Cell& cell : m_cells)
            if (cell.center.y < row.top && cell.center.y > row.bottom && columnFor(table, cell) == &column
                && insideTable(table, cell))
                parts.push_back(&cell);
        std::ranges::stable_sort(parts, [&](const Cell* a, const Cell* b) {
            if (std::fabs(a->center.y - b->center.y) > 0.5 * table.height)
                return a->center.y > b->center.y;
            return a->center.x < b->center.x;
        });
        std::string words;
        for (const Cell* part : parts)
            words += (words.empty() ? "" : " ") + part->words;
        return words;
    }

    static bool insideTable(const Table& table, const Cell& cell)
    {
        constexpr double kMargin =
            30;  // text heights beside the outermost headers, for a table without rules
        return cell.center.x > table.columns.front().left - kMargin * table.height
            && cell.center.x < table.columns.back().middle + kMargin * table.height;
    }

    const drawing::Linework& m_marks;
    std::vector<Cell> m_cells;
};

} // namespace

namespace {

// The mean direction of the texts within the degree that most run in; 0 for a sheet without texts.
double textDirection(const drawing::Linework& marks)
{
    std::map<long, std::pair<int, double>> votes;  // by whole degree
    for (const drawing::TextMark& text : marks.texts) {
        auto& [count, sum] = votes[std::lround(text.rotation * 180 / std::numbers::pi)];
        ++count;
        sum += text.rotation;
    }
    const auto most = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second.first; });
    return most == votes.end() ? 0 : most->second.second / most->second.first;
}

// Texts and strokes turned so that the texts run along +x.
drawing::Linework turnedBy(const drawing::Linework& marks, double turn)
{
    const auto rotate = geometry::Transform2::rotation(turn);
    drawing::Linework turned;
    turned.layers = marks.layers;
    for (drawing::TextMark text : marks.texts) {
        text.at = rotate(text.at);
        text.middle = rotate(text.middle);
        text.rotation += turn;
        turned.texts.push_back(std::move(text));
    }
    for (drawing::Stroke stroke : marks.strokes) {
        stroke.line = {rotate(stroke.line.a), rotate(stroke.line.b)};
        turned.strokes.push_back(stroke);
    }
    return turned;
}

} // namespace

ScheduleReading readSchedule(const drawing::Linework& marks)
{
    constexpr double kUpright = 0.5 * std::numbers::pi / 180;
    const double direction = textDirection(marks);
    if (std::fabs(direction) < kUpright)
        return TableReader(marks).read();
    return TableReader(turnedBy(marks, -direction)).read();
}

} // namespace holdfast::detect
