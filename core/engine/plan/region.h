// The part of a space that one plan takes.
#pragma once

#include "core/engine/drawing/linework.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::plan {

// The marks whose middle lies in the region, all of them when it is empty. Drawing units. The extents are those of
// what is left; viewports go.
drawing::Linework marksWithin(drawing::Linework marks, const geometry::Box2& region);

} // namespace holdfast::plan
