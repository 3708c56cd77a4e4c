#include "core/engine/detect/table_layout.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Box2;
using geometry::Point2;

// In text heights, set by judgement from published schedules: lines of one cell, a gap that ends a table
// without rules, the longest table with and without them.
constexpr double kLinePitch = 2.1, kWidestGap = 32, kTallestTable = 400, kWidestTable = 800, kRowGap = 20;
constexpr std::size_t kKnownColumns = 3;

bool isTitle(const TableText& text)
{
    return plan::contains(text.words, "SCHEDULE");
}

struct Slot {
    std::string header;
    Column column = Column::None;
    double from = 0, to = 0;     // of the column
    double left = 0, middle = 0; // of its header text
};

// One table, from its mark header.
class TableReading {
public:
    TableReading(const std::vector<TableText>& texts, const TableRules& rules, const TableText& mark,
                 bool turned)
        : m_mark(mark), m_h(mark.height), m_turned(turned),
          m_rules(rules.within(
              {{mark.center.x - kWidestTable * mark.height, mark.center.y - kTallestTable * mark.height},
               {mark.center.x + kWidestTable * mark.height, mark.center.y + 40 * mark.height}},
              0.8 * mark.height))
    {
        const double low = mark.center.y - kTallestTable * m_h, high = mark.center.y + 40 * m_h;
        for (const TableText& text : texts)
            if (text.center.y > low && text.center.y < high
                && std::fabs(text.center.x - mark.center.x) < kWidestTable * m_h)
                m_texts.push_back(&text);
    }

    std::optional<TextTable> read()
    {
        settleExtent();
        settleHeaderBand();
        if (!makeSlots() || !gatherRows())
            return std::nullopt;
        TextTable table;
        table.title = title();
        for (const Slot& slot : m_slots) {
            table.headers.push_back(slot.header);
            table.columns.push_back(slot.column);
        }
        for (const Row& row : m_rows)
            addRow(row, table);
        if (table.rows.empty())
            return std::nullopt;
        const double top = m_headerTop + 0.5 * m_h, bottom = m_rows.back().bottom;
        table.corners = {{m_left, bottom}, {m_right, bottom}, {m_right, top}, {m_left, top}};
        return table;
    }

private:
    struct Row {
        const TableText* head;
        double top, bottom;
    };

    bool inside(const TableText& text) const { return text.center.x > m_left && text.center.x < m_right; }

    // From the outermost rules, or as far as texts stand beside the header without a wide gap.
    void settleExtent()
    {
        const auto levels = m_rules.over(m_mark.center.x);
        Box2 extent;
        for (const double y : levels)
            if (const Box2 run = m_rules.extentAt(y, m_mark.center.x);
                std::fabs(y - m_mark.center.y) < 14 * m_h && run.width() > extent.width())
                extent = run;
        if (!extent.empty() && extent.width() > 10 * m_h) {
            m_left = extent.low.x - 0.2 * m_h;
            m_right = extent.high.x + 0.2 * m_h;
            m_ruled = m_rules.across(m_mark.center.y).size() >= kKnownColumns;
            return;
        }
        std::vector<const TableText*> line;
        for (const TableText* text : m_texts)
            if (std::fabs(text->center.y - m_mark.center.y) < 2.2 * m_h)
                line.push_back(text);
        std::ranges::stable_sort(line, {}, &TableText::left);
        m_left = m_mark.left;
        m_right = m_mark.right;
        const double gap = m_turned ? 3 * kWidestGap : kWidestGap;
        for (const TableText* text : line)
            if (text->left >= m_mark.left && text->left - m_right < gap * m_h)
                m_right = std::max(m_right, text->right);
        for (auto text = line.rbegin(); text != line.rend(); ++text)
            if ((*text)->right <= m_mark.right && m_left - (*text)->right < gap * m_h)
                m_left = std::min(m_left, (*text)->left);
        m_left -= 4 * m_h;
        m_right += 10 * m_h;
    }

    // Between the rules above and below the mark header; without them its line and the header lines next to
    // it.
    void settleHeaderBand()
    {
        m_headerTop = m_mark.center.y + m_h;
        m_headerBottom = m_mark.center.y - m_h;
        const auto levels = m_rules.over(m_mark.center.x);
        for (std::size_t i = 0; i + 1 < levels.size(); ++i)
            if (levels[i] > m_mark.center.y && levels[i + 1] < m_mark.center.y
                && levels[i] - levels[i + 1] < 16 * m_h) {
                m_headerTop = levels[i];
                m_headerBottom = levels[i + 1];
                return;
            }
        if (m_turned)
            return;
        growHeader(true);
        growHeader(false);
    }

    // A line next to the band without figures, and without anything below the mark header, belongs to it.
    void growHeader(bool up)
    {
        for (int line = 0; line < 2; ++line) {
            const double edge = up ? m_headerTop : m_headerBottom;
            bool any = false, figures = false;
            double reach = edge;
            for (const TableText* text : m_texts) {
                const double away = up ? text->center.y - edge : edge - text->center.y;
                if (away < 0 || away > 1.2 * m_h || !inside(*text) || isTitle(*text))
                    continue;
                const bool underMark = !up && std::fabs(text->center.x - m_mark.center.x) < 3 * m_h;
                const bool digits =
                    std::ranges::any_of(text->words, [](char c) { return c >= '0' && c <= '9'; });
                any = true;
                figures = figures || digits || underMark;
                reach = text->center.y + (up ? m_h : -m_h);
            }
            if (!any || figures)
                return;
            (up ? m_headerTop : m_headerBottom) = reach;
        }
    }

    std::vector<const TableText*> headerTexts() const
    {
        std::vector<const TableText*> found;
        for (const TableText* text : m_texts)
            if (text->center.y < m_headerTop && text->center.y > m_headerBottom && inside(*text)
                && !isTitle(*text) && text->height > 0.5 * m_h && text->height < 2 * m_h)
                found.push_back(text);
        return found;
    }

    // The rules between columns, where most of them are: under a header over several columns some are
    // missing.
    std::vector<double> columnRules() const
    {
        std::vector<double> best;
        std::vector<double> heights{m_mark.center.y, m_headerBottom + 0.3 * m_h};
        for (int i = 1; i <= 6; ++i)
            heights.push_back(m_headerBottom - 0.7 * i * m_h);
        for (const double y : heights) {
            std::vector<double> rules = m_rules.across(y);
            std::erase_if(rules, [&](double x) { return x < m_left || x > m_right; });
            if (rules.size() > best.size())
                best = rules;
        }
        return best;
    }

    bool makeSlots()
    {
        auto headers = headerTexts();
        if (headers.size() < kKnownColumns)
            return false;
        const auto rules = columnRules();
        m_ruled = rules.size() >= kKnownColumns;
        if (m_ruled)
            makeRuledSlots(headers, rules);
        else
            makeFreeSlots(headers);
        std::vector<Column> columns;
        for (Slot& slot : m_slots) {
            slot.column = columnOf(slot.header);
            columns.push_back(slot.column);
        }
        return headsTable(columns);
    }

    void makeRuledSlots(const std::vector<const TableText*>& headers, const std::vector<double>& rules)
    {
        std::vector<double> edges = rules;
        if (edges.front() > m_left + 4 * m_h)
            edges.insert(edges.begin(), m_left);
        if (edges.back() < m_right - 4 * m_h)
            edges.push_back(m_right);
        for (std::size_t i = 0; i + 1 < edges.size(); ++i)
            m_slots.push_back(
                {"", Column::None, edges[i], edges[i + 1], edges[i], (edges[i] + edges[i + 1]) / 2});
        auto order = headers;
        sortAsRead(order);
        for (const TableText* text : order) {
            // A header stands over all columns between the rules at its own height.
            const auto around = m_rules.across(text->center.y);
            const auto right = std::ranges::upper_bound(around, text->center.x);
            const double from = right == around.begin() ? m_left : *std::prev(right);
            const double to = right == around.end() ? m_right : *right;
            for (Slot& slot : m_slots)
                if (slot.middle > from && slot.middle < to)
                    slot.header += (slot.header.empty() ? "" : " ") + text->words;
        }
    }

    // Without rules the lowest line of headers makes the columns; what stands above joins those below it.
    void makeFreeSlots(std::vector<const TableText*> headers)
    {
        std::ranges::stable_sort(headers, {}, [](const TableText* t) { return t->center.x; });
        std::vector<std::vector<const TableText*>> groups;
        for (const TableText* text : headers) {
            const bool joins =
                !groups.empty() && std::ranges::any_of(groups.back(), [&](const TableText* other) {
                    return std::fabs(text->center.y - other->center.y) > 0.5 * m_h
                           && std::min(text->right, other->right) > std::max(text->left, other->left);
                });
            if (joins)
                groups.back().push_back(text);
            else
                groups.push_back({text});
        }
        for (auto& group : groups) {
            sortAsRead(group);
            Slot slot;
            slot.left = 1e300;
            double right = -1e300;
            for (const TableText* text : group) {
                slot.header += (slot.header.empty() ? "" : " ") + text->words;
                slot.left = std::min(slot.left, text->left);
                right = std::max(right, text->right);
            }
            slot.middle = (slot.left + right) / 2;
            m_slots.push_back(slot);
        }
    }

    void sortAsRead(std::vector<const TableText*>& texts) const
    {
        std::ranges::stable_sort(texts, [&](const TableText* a, const TableText* b) {
            if (std::fabs(a->center.y - b->center.y) > 0.5 * m_h)
                return a->center.y > b->center.y;
            return a->center.x < b->center.x;
        });
    }

    const Slot* slotOf(const TableText& text) const
    {
        const Slot* nearest = nullptr;
        double best = 0;
        for (const Slot& slot : m_slots) {
            if (m_ruled) {
                if (text.center.x > slot.from && text.center.x < slot.to)
                    return &slot;
                continue;
            }
            // Left aligned or centred, whichever fits better.
            const double away =
                std::min(std::fabs(text.left - slot.left), std::fabs(text.center.x - slot.middle));
            if (!nearest || away < best) {
                nearest = &slot;
                best = away;
            }
        }
        return nearest;
    }

    const Slot& markSlot() const { return *std::ranges::find(m_slots, Column::Mark, &Slot::column); }

    // Texts of the mark column from the top, until a gap ends the table.
    bool gatherRows()
    {
        std::vector<const TableText*> heads;
        for (const TableText* text : m_texts) {
            const std::string bare = plan::bareMark(text->words);
            const bool under = text->center.y < m_headerBottom && text->height < 2 * m_h;
            const bool brief = !bare.empty() && bare.size() <= 8;
            const bool near = m_ruled
                              || std::min(std::fabs(text->left - markSlot().left),
                                          std::fabs(text->center.x - markSlot().middle))
                                     < 6 * m_h;
            if (under && brief && near && inside(*text) && slotOf(*text) == &markSlot())
                heads.push_back(text);
        }
        std::ranges::stable_sort(heads, std::ranges::greater{},
                                 [](const TableText* t) { return t->center.y; });
        double last = m_headerBottom;
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const bool another = columnOf(heads[i]->words) == Column::Mark; // the next table's header
            if (another || last - heads[i]->center.y > kRowGap * m_h) {
                heads.resize(i);
                break;
            }
            last = heads[i]->center.y;
        }
        joinHeads(heads);
        boundRows(heads);
        return !m_rows.empty();
    }

    // "SW" over "4" in one cell is one mark.
    void joinHeads(std::vector<const TableText*>& heads)
    {
        if (heads.empty())
            return;
        const auto levels = m_rules.over(markSlot().middle);
        const auto closes = [&](double low, double high) {
            return std::ranges::any_of(levels, [&](double y) { return y > low && y < high; });
        };
        const bool ruled = m_ruled && closes(heads.front()->center.y, heads.front()->center.y + 4 * m_h)
                           && closes(heads.back()->center.y - 4 * m_h, heads.back()->center.y);
        std::vector<const TableText*> firsts;
        for (const TableText* head : heads) {
            const bool parted = firsts.empty() || !ruled || std::ranges::any_of(levels, [&](double y) {
                                    return y < firsts.back()->center.y && y > head->center.y;
                                });
            if (parted
                && !(!firsts.empty() && std::fabs(firsts.back()->center.y - head->center.y) < 0.5 * m_h))
                firsts.push_back(head);
        }
        heads = std::move(firsts);
    }

    void boundRows(const std::vector<const TableText*>& heads)
    {
        const auto levels = m_rules.over(markSlot().middle);
        const bool fromTop = linesHangFrom(heads);
        for (std::size_t i = 0; i < heads.size(); ++i) {
            const double y = heads[i]->center.y;
            const double pitch = i + 1 < heads.size() ? y - heads[i + 1]->center.y
                                 : i > 0              ? heads[i - 1]->center.y - y
                                                      : 4 * m_h;
            const double share = fromTop ? 0.7 * m_h / std::max(pitch, m_h) : 0.5;
            Row row{heads[i], 0, 0};
            row.top = i == 0 ? m_headerBottom : m_rows.back().bottom;
            row.bottom = y - (1 - share) * pitch;
            for (std::size_t k = 0; k + 1 < levels.size(); ++k)
                if (levels[k] > y && levels[k + 1] < y && levels[k] - levels[k + 1] < kRowGap * m_h) {
                    row.top = levels[k];
                    row.bottom = levels[k + 1];
                }
            m_rows.push_back(row);
        }
    }

    // Whether the further lines of a row stand below its mark rather than about it.
    bool linesHangFrom(const std::vector<const TableText*>& heads) const
    {
        if (heads.empty())
            return false;
        const double first = heads.front()->center.y;
        bool above = false, below = false;
        for (const TableText* text : m_texts) {
            if (!inside(*text) || text->center.y > m_headerBottom)
                continue;
            above = above || text->center.y > first + 0.5 * m_h;
            const bool onMark = std::ranges::any_of(heads, [&](const TableText* h) {
                return std::fabs(h->center.y - text->center.y) < 0.5 * m_h;
            });
            below = below || (!onMark && text->center.y > heads.back()->center.y - 4 * m_h);
        }
        return below && !above;
    }

    void addRow(const Row& row, TextTable& table) const
    {
        std::vector<std::string> words;
        for (const Slot& slot : m_slots)
            words.push_back(joined(cellTexts(slot, row)));
        std::vector<std::size_t> marks;
        for (const TableText* text : cellTexts(markSlot(), row))
            marks.push_back(text->index);
        const auto mark = std::size_t(&markSlot() - m_slots.data());
        if (words[mark].empty())
            words[mark] = row.head->words;
        takeDittos(words, table);
        table.rows.push_back(std::move(words));
        table.markTexts.push_back(std::move(marks));
    }

    static void takeDittos(std::vector<std::string>& words, const TextTable& table)
    {
        static const std::set<std::string> kDitto{
            "\"", "''", "DITTO", "DO", "DO.", "SAME", "SAME AS ABOVE", "-\"-", "- \" -"};
        if (table.rows.empty())
            return;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (kDitto.contains(words[i]))
                words[i] = table.rows.back()[i];
    }

    std::vector<const TableText*> textsBetween(const Slot& slot, double top, double bottom) const
    {
        std::vector<const TableText*> found;
        for (const TableText* text : m_texts)
            if (text->center.y < top && text->center.y > bottom && inside(*text) && slotOf(*text) == &slot)
                found.push_back(text);
        sortAsRead(found);
        return found;
    }

    // Of the row alone; of a cell over several rows where the rules of this column say so and one block
    // stands in it.
    std::vector<const TableText*> cellTexts(const Slot& slot, const Row& row) const
    {
        auto own = textsBetween(slot, row.top, row.bottom);
        if (!m_ruled || slot.column == Column::Mark)
            return own;
        const auto levels = m_rules.over((slot.from + slot.to) / 2);
        const double y = (row.top + row.bottom) / 2;
        for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
            const bool around = levels[i] > y && levels[i + 1] < y && levels[i] < m_headerBottom + 0.5 * m_h;
            if (!around || levels[i] - levels[i + 1] < 1.2 * (row.top - row.bottom))
                continue;
            auto all = textsBetween(slot, levels[i], levels[i + 1]);
            if (isOneBlock(all))
                return all;
        }
        return own;
    }

    bool isOneBlock(const std::vector<const TableText*>& texts) const
    {
        for (std::size_t i = 0; i + 1 < texts.size(); ++i)
            if (texts[i]->center.y - texts[i + 1]->center.y > kLinePitch * m_h)
                return false;
        return !texts.empty();
    }

    static std::string joined(const std::vector<const TableText*>& texts)
    {
        std::string words;
        for (const TableText* text : texts)
            words += (words.empty() ? "" : " ") + text->words;
        return words;
    }

    std::string title() const
    {
        constexpr double kAbove = 12;
        const TableText* best = nullptr;
        for (const TableText* text : m_texts) {
            const double up = text->center.y - m_headerTop;
            const bool over =
                up > -0.5 * m_h && up < kAbove * m_h && text->right > m_left && text->left < m_right;
            if (over && isTitle(*text) && (!best || text->center.y < best->center.y))
                best = text;
        }
        return best ? best->words : "";
    }

    const TableText& m_mark;
    double m_h;
    bool m_turned;
    TableRules m_rules;
    std::vector<const TableText*> m_texts;
    double m_left = 0, m_right = 0, m_headerTop = 0, m_headerBottom = 0;
    bool m_ruled = false;
    std::vector<Slot> m_slots;
    std::vector<Row> m_rows;
};

double commonHeight(const std::vector<TableText>& texts)
{
    double least = 1e300;
    for (const TableText& text : texts)
        least = std::min(least, text.height);
    return texts.empty() ? 1 : least;
}

} // namespace

bool headsTable(const std::vector<Column>& columns)
{
    std::set<Column> known(columns.begin(), columns.end());
    const bool marks = known.erase(Column::Mark) > 0;
    known.erase(Column::None);
    known.erase(Column::Remarks); // any table may have them
    return marks && known.size() + 1 >= kKnownColumns;
}

TableLayout::TableLayout(std::vector<TableText> texts, const std::vector<geometry::Segment2>& rules,
                         bool turned)
    : m_texts(std::move(texts)), m_rules(rules, 0.8 * commonHeight(m_texts)), m_turned(turned)
{
}

std::vector<TextTable> TableLayout::tables() const
{
    std::vector<TextTable> tables;
    // Lines of the border or of the plan beside a table without rules are not its rules.
    const TableRules none({}, 1);
    for (const TableText& text : m_texts) {
        if (isTitle(text) || columnOf(text.words) != Column::Mark)
            continue;
        auto table = TableReading(m_texts, m_rules, text, m_turned).read();
        if (!table)
            table = TableReading(m_texts, none, text, m_turned).read();
        if (table)
            tables.push_back(std::move(*table));
    }
    return tables;
}

} // namespace holdfast::detect
