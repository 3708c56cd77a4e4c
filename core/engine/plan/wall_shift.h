// How far one plan must be moved so that its walls stand over those of another.
#pragma once

#include <optional>

#include "core/engine/plan/sheet_draft.h"

namespace holdfast::plan {

struct WallShift {
    geometry::Point2 shift;  // inches in the set's frame
    double residual = 0;     // inches: what nine of ten matched lines stay within
};
// By the commonest distance between parallel lines of the two, each direction for itself; nullopt when fewer than
// half of the walls would stand over walls, or another place does nearly as well. Both plans lie square to the set.
std::optional<WallShift> wallShift(const SheetDraft& draft, const SheetDraft& reference);

} // namespace holdfast::plan
