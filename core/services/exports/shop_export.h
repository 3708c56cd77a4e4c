// The shop list as a workbook and as CSV: what is sawn, from which bar, and what is left over.
#pragma once

#include "core/engine/report/shop_list.h"
#include "core/services/exports/spreadsheet.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

// Sheets Rod Pieces, Cutting, Bars. Faults: NothingToDo without rods; else as shopList and workbookOf.
Result<QByteArray> shopWorkbook(const pipeline::Snapshot& snapshot, const report::ShopCriteria& criteria,
                                const Run& run);
// One row for every bar sawn alike: diameter_in, grade, stock_ft, bars, pieces, cuts, waste_in, waste_percent.
// Faults: as above.
Result<QByteArray> shopCsv(const pipeline::Snapshot& snapshot, const report::ShopCriteria& criteria, const Run& run);

// --- the sheets, one by one -------------------------------------------------------------------------------
TableSheet pieceSheet(const report::ShopList& list);
TableSheet cutSheet(const report::ShopList& list, const report::ShopCriteria& criteria);
TableSheet barSheet(const report::ShopList& list, const report::ShopCriteria& criteria);  // with the proven bound

}  // namespace holdfast::exports
