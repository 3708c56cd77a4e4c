// The rows of a table and the texts of their cells.
#include "core/engine/detect/table_reading.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

// In text heights: lines of one cell, and the gap that ends a table.
constexpr double kLinePitch = 2.1, kRowGap = 20;

} // namespace

void TableReading::sortAsRead(std::vector<const TableText*>& texts) const
{
    std::ranges::stable_sort(texts, [&](const TableText* a, const TableText* b) {
        if (std::fabs(a->center.y - b->center.y) > 0.5 * m_h)
            return a->center.y > b->center.y;
        return a->center.x < b->center.x;
    });
}

const TableReading::Slot* TableReading::slotOf(const TableText& text) const
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

bool TableReading::gatherRows()
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

void TableReading::joinHeads(std::vector<const TableText*>& heads)
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

void TableReading::boundRows(const std::vector<const TableText*>& heads)
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

bool TableReading::linesHangFrom(const std::vector<const TableText*>& heads) const
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

void TableReading::addRow(const Row& row, TextTable& table) const
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

void TableReading::takeDittos(std::vector<std::string>& words, const TextTable& table)
{
    static const std::set<std::string> kDitto{
        "\"", "''", "DITTO", "DO", "DO.", "SAME", "SAME AS ABOVE", "-\"-", "- \" -"};
    if (table.rows.empty())
        return;
    for (std::size_t i = 0; i < words.size(); ++i)
        if (kDitto.contains(words[i]))
            words[i] = table.rows.back()[i];
}

std::vector<const TableText*> TableReading::textsBetween(const Slot& slot, double top, double bottom) const
{
    std::vector<const TableText*> found;
    for (const TableText* text : m_texts)
        if (text->center.y < top && text->center.y > bottom && inside(*text) && slotOf(*text) == &slot)
            found.push_back(text);
    sortAsRead(found);
    return found;
}

std::vector<const TableText*> TableReading::cellTexts(const Slot& slot, const Row& row) const
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

bool TableReading::isOneBlock(const std::vector<const TableText*>& texts) const
{
    for (std::size_t i = 0; i + 1 < texts.size(); ++i)
        if (texts[i]->center.y - texts[i + 1]->center.y > kLinePitch * m_h)
            return false;
    return !texts.empty();
}

std::string TableReading::joined(const std::vector<const TableText*>& texts)
{
    std::string words;
    for (const TableText* text : texts)
        words += (words.empty() ? "" : " ") + text->words;
    return words;
}

std::string TableReading::title() const
{
    constexpr double kAbove = 12;
    const TableText* best = nullptr;
    for (const TableText* text : m_texts) {
        const double up = text->center.y - m_headerTop;
        const bool over =
            up > -0.5 * m_h && up < kAbove * m_h && text->right > m_left && text->left < m_right;
        if (over && isTableTitle(*text) && (!best || text->center.y < best->center.y))
            best = text;
    }
    return best ? best->words : "";
}

} // namespace holdfast::detect
