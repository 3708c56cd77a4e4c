// Tables as an Office Open XML workbook (ISO/IEC 29500): real numbers with formats, the units in the headers.
#pragma once

#include <ctime>
#include <string>
#include <variant>
#include <vector>

#include <QByteArray>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::exports {

using Cell = std::variant<std::monostate, double, std::string>;  // blank, number, text; a text is never a formula

// Ratio is shown with three decimals and, above 1, bold on red ground.
enum class CellStyle { Text, Whole, OneDecimal, TwoDecimals, ThreeDecimals, Ratio };

struct SheetColumn {
    std::string title;           // with its unit: "T_cum (lb)"
    CellStyle style = CellStyle::Text;
    double width = 12;           // characters
};

struct TableSheet {
    std::string name;            // 1 to 31 characters, none of []:*?/\  .
    std::vector<SheetColumn> columns;
    std::vector<std::vector<Cell>> rows;  // as wide as `columns`
    std::string note;            // at the foot of every printed page
};

struct WorkbookFacts {
    std::string title, author, company;
    std::time_t created = 0;     // UTC seconds; must be given, for the writer has no clock
};

// One sheet a table: the header row frozen, filtered and repeated on every printed page, the table a named
// range (its sheet's name with underscores for all but letters and digits). Numbers that are not finite are
// blank; texts are cut at 32,767 characters. The same tables give the same bytes. Faults: Cancelled,
// LimitExceeded (more than 1,048,575 rows), External.
Result<QByteArray> workbookOf(const std::vector<TableSheet>& sheets, const WorkbookFacts& facts, const Run& run);

}  // namespace holdfast::exports
