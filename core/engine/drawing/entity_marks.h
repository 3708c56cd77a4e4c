// The marks of one entity other than an insert.
#pragma once

#include "core/engine/drawing/drawing.h"
#include "core/engine/drawing/mark_writer.h"

namespace holdfast::drawing {

// `inBlock`: attribute definitions show themselves on a sheet, and in a block only when they are constant.
void writeMarks(const Drawing& drawing, const EntityHead& head, bool inBlock, MarkWriter& out);

} // namespace holdfast::drawing
