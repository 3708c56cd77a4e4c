// The design as a workbook: Wall Schedule, Rod Run Schedule, Hardware BOM, Shrinkage, Clash Register, DCR Summary,
// Assumptions. Forces are ASD in pounds, of all rods of a run; lengths in inches unless the header says feet. What
// nobody verified carries a dagger.
#pragma once

#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/spreadsheet.h"

namespace holdfast::exports {

// All seven sheets, empty ones too; with a baseline also Revisions and Quantity Changes. Dated with the project's date
// (1980-01-01 when it has none that can be read). Faults: NothingToDo without inputs, catalogues or rods; else as
// workbookOf.
Result<QByteArray> designWorkbook(const pipeline::Snapshot& snapshot, const Run& run);

// --- the sheets, one by one -------------------------------------------------------------------------------
TableSheet wallSheet(const pipeline::Snapshot& snapshot);
TableSheet rodRunSheet(const pipeline::Snapshot& snapshot);     // one row a run and level, 24 columns and the rods
TableSheet hardwareSheet(const pipeline::Snapshot& snapshot);   // with weights and costs, and their sum
TableSheet shrinkageSheet(const pipeline::Snapshot& snapshot);
TableSheet clashSheet(const pipeline::Snapshot& snapshot);
TableSheet ratioSheet(const pipeline::Snapshot& snapshot);      // the worst level of each check of each run
TableSheet assumptionSheet(const pipeline::Snapshot& snapshot);
TableSheet changeSheet(const pipeline::Snapshot& snapshot);         // since the baseline
TableSheet quantityDeltaSheet(const pipeline::Snapshot& snapshot);

}  // namespace holdfast::exports
