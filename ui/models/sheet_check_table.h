// What the rules say of the set of sheets, as a table.
#pragma once

#include "core/engine/sheet_checks/sheet_checks.h"
#include "ui/models/table_content.h"

namespace holdfast::models {

// The findings, then what could not be checked.
TableContent sheetCheckTable(const sheet_checks::SheetSetReport& report);

} // namespace holdfast::models
