// One table, read from the header of its column of marks: how far it goes, its columns, its rows. In the frame of
// table_layout.h.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/detect/table_layout.h"

namespace holdfast::detect {

bool isTableTitle(const TableText& text);

class TableReading {
public:
    // `texts` must outlive this; `mark` is one of them.
    TableReading(const std::vector<TableText>& texts, const TableRules& rules, const TableText& mark, bool turned);
    std::optional<TextTable> read();

private:
    struct Slot {
        std::string header;
        Column column = Column::None;
        double from = 0, to = 0;     // of the column
        double left = 0, middle = 0; // of its header text
    };
    struct Row {
        const TableText* head;
        double top, bottom;
    };
    bool inside(const TableText& text) const { return text.center.x > m_left && text.center.x < m_right; }

    // From the outermost rules, or as far as texts stand beside the header without a wide gap.
    void settleExtent();

    // Between the rules above and below the mark header; without them its line and the header lines next to
    // it.
    void settleHeaderBand();

    // A line next to the band without figures, and without anything below the mark header, belongs to it.
    void growHeader(bool up);
    std::vector<const TableText*> headerTexts() const;

    // The rules between columns, where most of them are: under a header over several columns some are
    // missing.
    std::vector<double> columnRules() const;
    bool makeSlots();
    void makeRuledSlots(const std::vector<const TableText*>& headers, const std::vector<double>& rules);

    // Without rules the lowest line of headers makes the columns; what stands above joins those below it.
    void makeFreeSlots(std::vector<const TableText*> headers);
    void sortAsRead(std::vector<const TableText*>& texts) const;
    const Slot* slotOf(const TableText& text) const;
    const Slot& markSlot() const { return *std::ranges::find(m_slots, Column::Mark, &Slot::column); }

    // Texts of the mark column from the top, until a gap ends the table.
    bool gatherRows();

    // "SW" over "4" in one cell is one mark.
    void joinHeads(std::vector<const TableText*>& heads);
    void boundRows(const std::vector<const TableText*>& heads);

    // Whether the further lines of a row stand below its mark rather than about it.
    bool linesHangFrom(const std::vector<const TableText*>& heads) const;
    void addRow(const Row& row, TextTable& table) const;
    static void takeDittos(std::vector<std::string>& words, const TextTable& table);
    std::vector<const TableText*> textsBetween(const Slot& slot, double top, double bottom) const;

    // Of the row alone; of a cell over several rows where the rules of this column say so and one block
    // stands in it.
    std::vector<const TableText*> cellTexts(const Slot& slot, const Row& row) const;
    bool isOneBlock(const std::vector<const TableText*>& texts) const;
    static std::string joined(const std::vector<const TableText*>& texts);
    std::string title() const;

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

} // namespace holdfast::detect
