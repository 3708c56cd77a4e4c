// Whether there is room left on a page.
#pragma once

#include "core/engine/drawing/linework.h"

namespace holdfast::sheet_checks {

// A square of this side without any mark, within the paper; all in drawing units. Found on a raster of an eighth of
// the side, so that one that fits with less than that to spare may be missed.
bool hasBlankSquare(const drawing::Linework& marks, const geometry::Box2& paper, double side);

} // namespace holdfast::sheet_checks
