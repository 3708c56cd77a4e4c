// Text drawn as strokes (SHX fonts of CAD, exploded text) is recognised as such; what it says is read from a
// picture of it (core/engine/scan).
#pragma once

#include "core/engine/drawing/drawing.h"

namespace holdfast::pdf {

// Marks strokes of the entities from `first` on as PaintOrigin::Lettering and says how many. A run of at
// least eight short strokes of one pen, one beside the other, that fill a slender band and go in four
// directions or more is lettering; hatches have one or two directions, and a symbol alone is not slender.
std::size_t markLettering(drawing::Drawing& drawing, std::size_t first);

} // namespace holdfast::pdf
