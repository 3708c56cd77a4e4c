// What the checks of a sheet set need to know of one page: read once, compared many times.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/sheet_checks/sheet_index.h"
#include "core/engine/sheet_checks/sheet_number.h"
#include "core/engine/sheet_checks/title_fields.h"

namespace holdfast::sheet_checks {

struct SheetFacts {
    std::string file;
    int page = 1;
    std::string number, title;
    bool plan = false;              // a floor or foundation plan is on it
    std::vector<int> levels;        // of those plans
    bool scaleWritten = false;      // a scale note, a measured view or the engineer's word
    bool northShown = false;
    bool scanned = false;
    double paperWidth = 0, paperHeight = 0;   // inches, 0 unknown
    bool roomForStamp = true;       // paper only: a blank square of kStampInches
    int statedCount = 0;            // "3 OF 12": 12
    TitleFields fields;
    std::vector<IndexRow> index;
    std::vector<SheetReference> references;
    std::vector<std::string> details;   // numbers of the details drawn here, as their bubbles say
};
HOLDFAST_FIELDS(SheetFacts, file, page, number, title, plan, levels, scaleWritten, northShown, scanned, paperWidth,
                paperHeight, roomForStamp, statedCount, fields, index, references, details)

// San Francisco DBI asks for a blank area of 2 x 2 in on every sheet for its stamps (plan check EPR, requirements
// 2-50; not verified against the department's page).
inline constexpr double kStampInches = 2.0;

// One page of a drawing for each space that the plan set has sheets of, in that order.
Result<std::vector<SheetFacts>> readSheetFacts(const std::vector<drawing::Drawing>& drawings,
                                               const building::PlanSet& plans, const Run& run);

} // namespace holdfast::sheet_checks
