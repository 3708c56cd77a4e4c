// Drawings become a plan: which sheet is what, at which scale, on which level, and where it lies in the one
// frame of the set.
//
// Sheets. Model space of every drawing is page 1; each layout that carries content of its own is a further
// page. A layout that only frames the model lends its number, title and scale note to page 1 when that has
// none.
//
// A page of a PDF is a layout without a model; a scale it carries itself (/VP with /Measure) is taken as that of
// a viewport.
//
// Units. An override wins. Otherwise every unit (in, ft, mm, cm, m) and every scale note of the sheet is
// weighed against $INSUNITS, then $MEASUREMENT, and against what the geometry says: dimension texts over
// measured lengths, spacing of wall faces (3.5-12 in), door leaves (24-42 in), size of the building. When the
// geometry contradicts the header the geometry is used, with a finding and a lower confidence.
//
// Levels. Foundation and podium plans are level 0. An explicit note ("2ND WOOD STORY", "WOOD STORY 2") wins.
// When the set has a level 0 sheet, the floor plans above it count from the lowest: podium + LEVEL 2 ...
// LEVEL 6 are stories 1 ... 5. Without one the number in the title is the story. Whatever is counted and not
// written is an assumption. A roof plan stands one above the highest floor plan.
//
// Narrow: one plan a sheet; several plan titles on one sheet are a finding. Mirrored sheets are not
// registered.
#pragma once

#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::plan {

// Fault NothingToDo when there is no drawing; faults of linework() are passed on.
Result<building::PlanSet> buildPlanSet(const std::vector<drawing::Drawing>& drawings,
                                       const building::DesignCriteria& criteria, const Run& run);

} // namespace holdfast::plan
