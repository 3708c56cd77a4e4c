#include "core/engine/detect/table_layout.h"

#include <algorithm>
#include <set>

#include "core/engine/detect/table_reading.h"

namespace holdfast::detect {

namespace {

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
        if (isTableTitle(text) || columnOf(text.words) != Column::Mark)
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
