// Strokes that draw letters, once what they say is known.
#pragma once

#include "core/engine/drawing/linework.h"

namespace holdfast::drawing {

// Drops the strokes that draw letters: what they say is a text beside them, and to who looks for walls, tables or
// grid lines they are noise. Paints stay, so that it can be told there were any.
void dropLettering(Linework& marks);

} // namespace holdfast::drawing
