// The rows and columns of tables in a frame where their texts run along +x and their marks stand below each other.
#pragma once

#include <string>
#include <vector>

#include "core/engine/detect/table_rules.h"
#include "core/engine/detect/tables.h"

namespace holdfast::detect {

struct TableText {
    std::string words;             // plain
    geometry::Point2 center;
    double left = 0, right = 0, height = 0;
    std::size_t index = 0;         // into Linework::texts
};

inline constexpr std::size_t kKnownColumns = 3;  // fewer headers make no table

// A column of marks and at least two more that say what a wall or a hold-down is.
bool headsTable(const std::vector<Column>& columns);

class TableLayout {
public:
    // `turned`: the frame is turned over its diagonal, heights of texts run along x.
    TableLayout(std::vector<TableText> texts, const std::vector<geometry::Segment2>& rules, bool turned);

    // Corners in the frame.
    std::vector<TextTable> tables() const;

private:
    std::vector<TableText> m_texts;  // from the top
    TableRules m_rules;
    bool m_turned;
};

} // namespace holdfast::detect
