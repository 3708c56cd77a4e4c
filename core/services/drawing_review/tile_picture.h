// A part of a sheet as a picture for a model: black on white, letters large enough to be read.
#pragma once

#include "core/services/drawing_review/rules.h"
#include "core/services/drawing_review/tiles.h"
#include "core/services/providers/model_wire.h"

namespace holdfast::drawing_review {

// PNG within the bounds of the rules. Needs a QGuiApplication for the letters.
Result<providers::Picture> pictureOf(const Tile& tile, const ReviewRules& rules, const Run& run);

} // namespace holdfast::drawing_review
