#include "core/engine/detect/table_reading.h"

#include <algorithm>
#include <cmath>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using geometry::Box2;

// In text heights, set by judgement from published schedules: a gap that ends a table without rules, the longest
// table with and without them.
constexpr double kWidestGap = 32, kTallestTable = 400, kWidestTable = 800;

} // namespace

bool isTableTitle(const TableText& text)
{
    return plan::contains(text.words, "SCHEDULE");
}

TableReading::TableReading(const std::vector<TableText>& texts, const TableRules& rules, const TableText& mark,
                           bool turned)
    : m_mark(mark), m_h(mark.height), m_turned(turned),
      m_rules(rules.within({{mark.center.x - kWidestTable * mark.height, mark.center.y - kTallestTable * mark.height},
                            {mark.center.x + kWidestTable * mark.height, mark.center.y + 40 * mark.height}},
                           0.8 * mark.height))
{
    const double low = mark.center.y - kTallestTable * m_h, high = mark.center.y + 40 * m_h;
    for (const TableText& text : texts)
        if (text.center.y > low && text.center.y < high
            && std::fabs(text.center.x - mark.center.x) < kWidestTable * m_h)
            m_texts.push_back(&text);
}

std::optional<TextTable> TableReading::read()
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

void TableReading::settleExtent()
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

void TableReading::settleHeaderBand()
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

void TableReading::growHeader(bool up)
{
    for (int line = 0; line < 2; ++line) {
        const double edge = up ? m_headerTop : m_headerBottom;
        bool any = false, figures = false;
        double reach = edge;
        for (const TableText* text : m_texts) {
            const double away = up ? text->center.y - edge : edge - text->center.y;
            if (away < 0 || away > 1.2 * m_h || !inside(*text) || isTableTitle(*text))
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

std::vector<const TableText*> TableReading::headerTexts() const
{
    std::vector<const TableText*> found;
    for (const TableText* text : m_texts)
        if (text->center.y < m_headerTop && text->center.y > m_headerBottom && inside(*text)
            && !isTableTitle(*text) && text->height > 0.5 * m_h && text->height < 2 * m_h)
            found.push_back(text);
    return found;
}

std::vector<double> TableReading::columnRules() const
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

bool TableReading::makeSlots()
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

void TableReading::makeRuledSlots(const std::vector<const TableText*>& headers, const std::vector<double>& rules)
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

void TableReading::makeFreeSlots(std::vector<const TableText*> headers)
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

} // namespace holdfast::detect
