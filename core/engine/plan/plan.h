// Drawings become a plan: which sheet is what, at which scale, on which level, and where it lies in the one
// frame of the set.
//
// Sheets. Model space of every drawing is page 1; each layout that carries content of its own is a further
// page. A layout that only frames the model lends its number, title and scale note to page 1. Several plans on one
// space, told by the titles under them and the empty strips between, or by the layouts that look at them, are a
// sheet each, with a region; a plan titled LEVELS 2-4 is a sheet for each of them.
//
// A page of a PDF, and a picture, is a layout without a model: paper, whose inches are known and whose scale is not.
//
// Units and scale. An override wins. Otherwise every unit (in, ft, mm, cm, m) and every scale note of the sheet, a
// page's own /Measure before that under the plan, before the title block's, is weighed against $INSUNITS, then
// $MEASUREMENT, and against what the geometry says: dimension texts over measured lengths (entities, and texts over
// lines), spacing of wall faces (3-12.75 in), door leaves (22-44 in), size of the building. Where most dimensions
// agree they decide, also against the note: a reduced plot. All that spoke is kept in Sheet::witnesses. What one weak
// sign alone speaks for is asked about, with the size the building would have; plans are at last compared by their
// grids.
//
// Grids. Bubbles of any drawing at the end of lines in any number of pieces; SetGrid and RemoveGrid win.
//
// Levels. Foundation and podium plans are level 0. An explicit note ("2ND WOOD STORY", "WOOD STORY 2") wins.
// When the set has a level 0 sheet, the floor plans above it count from the lowest: podium + LEVEL 2 ...
// LEVEL 6 are stories 1 ... 5. Without one the number in the title is the story. Whatever is counted and not
// written is an assumption. A roof plan stands one above the highest floor plan.
//
// Registration. Over the sheet with the most grid lines: by grid labels, turned and mirrored too, else by walls; one
// line that disagrees with all others is left out and said. A sheet that neither places is an error.
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
