// Several plans drawn on one space, told apart by their titles and the empty strips between them.
#pragma once

#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/plan/title_block.h"

namespace holdfast::plan {

struct PlanPart {
    geometry::Box2 region;  // in drawing units; all parts together cover the space
    ViewTitle title;
    std::string number = {};  // of the layout that shows it, when that is not the sheet's own
};

struct PlanSplit {
    std::vector<PlanPart> parts;      // left to right, top to bottom; empty when there is one plan or none
    std::vector<std::string> unsure;  // titles of plans that could not be parted
};
// `sheetHasNumber`: a title block stands on the space, so that a title in its zone may be the sheet's own.
PlanSplit splitPlans(const drawing::Linework& marks, const TitleBlock& block, bool sheetHasNumber);

// A layout's window into the model.
struct ModelWindow {
    geometry::Box2 box;  // in the model, drawing units
    ViewTitle title;     // of the layout
    std::string number;
};
// The whole set drawn in one model, each plan shown by a layout of its own. Unsure when two levels share a window.
PlanSplit splitByWindows(const std::vector<ModelWindow>& windows);

} // namespace holdfast::plan
