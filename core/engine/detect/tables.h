// Tables on a drawing: texts in rows and columns under header words, ruled or not, however they are turned.
#pragma once

#include <string>
#include <vector>

#include "core/engine/detect/schedule_cells.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::detect {

struct TextTable {
    std::string title;                           // "SHEAR WALL SCHEDULE", as far as one stands above it
    std::vector<std::string> headers;            // by column, lines joined
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // words by column
    std::vector<std::vector<std::size_t>> markTexts;  // by row: the texts of its mark, into Linework::texts
    std::vector<geometry::Point2> corners;       // of all of it, counter-clockwise, drawing units
};

// Tables with a column of marks and two more columns whose headers are known, in the order of their mark headers
// in the file. Cells over several rows count for each of them, headers over several columns for each of those.
// Marks down the left or across the top; texts joined where a cell holds several.
std::vector<TextTable> findTables(const drawing::Linework& marks);

} // namespace holdfast::detect
