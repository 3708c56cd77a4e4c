// The list of sheets on a cover: numbers and titles under SHEET INDEX, LIST OF DRAWINGS ...
#pragma once

#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::sheet_checks {

struct IndexRow {
    std::string number, title;   // plain words; the title may be empty
    bool operator==(const IndexRow&) const = default;
};
HOLDFAST_FIELDS(IndexRow, number, title)

// Empty when the sheet has no index. In the order it is read, several columns one after the other.
std::vector<IndexRow> readSheetIndex(const drawing::Linework& marks);

} // namespace holdfast::sheet_checks
