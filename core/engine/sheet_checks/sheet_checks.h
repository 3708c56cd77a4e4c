// What is wrong with a set of sheets as a set: sheets the index names and nobody gave, numbers given twice, plans
// without scale or north, title blocks that disagree, references into nothing. By rules alone; nothing is asked of
// anybody. Each finding names the sheet and what to do.
//
//   sheets.index.missing      in the index, not in the set             sheets.index.unlisted   the other way round
//   sheets.index.title        its title there is another               sheets.number.missing, .duplicate
//   sheets.count.differs      "3 OF 12" and the set has 11             sheets.level.missing    a story without a plan
//   sheets.scale.missing      sheets.north.missing                     of plans
//   sheets.field.missing      a title block field that most sheets fill
//   sheets.field.differs      project, its number, address, client: one value for the set
//   sheets.date.differs       sheets.revision.differs
//   sheets.reference.missing  to a sheet that is not there             sheets.reference.other  to another discipline's
//   sheets.detail.missing     to a detail that the sheet does not show
//   sheets.size.mixed, .small sheets.stamp.room                        sheets.scanned
//   sheets.schedule.unused    a row of the wall or hold-down schedule that no plan uses
#pragma once

#include "core/engine/base/finding.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/sheet_checks/sheet_facts.h"

namespace holdfast::sheet_checks {

struct SheetSetReport {
    std::vector<SheetFacts> sheets;
    std::vector<Finding> findings;          // the worst first, then by sheet
    std::vector<std::string> notChecked;    // sentences: what could not be looked at, and why
};
HOLDFAST_FIELDS(SheetSetReport, sheets, findings, notChecked)

// `layout` may be null: the schedules are then not compared.
SheetSetReport checkSheets(std::vector<SheetFacts> sheets, const building::WallLayout* layout);

// Reading and checking at once; faults of reading are passed on.
Result<SheetSetReport> checkSheetSet(const std::vector<drawing::Drawing>& drawings, const building::PlanSet& plans,
                                     const building::WallLayout* layout, const Run& run);

} // namespace holdfast::sheet_checks
