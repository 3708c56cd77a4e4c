// The pen an entity is drawn with, by layer and by block resolved.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/engine/drawing/drawing.h"

namespace holdfast::drawing {

// 0xRRGGBB of an AutoCAD colour index; 7 and whatever is no index is black, the pen on white paper.
std::uint32_t rgbOfIndex(int colorIndex);
// "HIDDEN2", "DASHDOT": the class of a linetype by its usual names, Continuous when it says nothing known.
DashClass dashOfLinetype(std::string_view name);

// `byBlock`: of the insert the entity stands in.
PaintStyle paintOf(const Drawing& drawing, std::uint32_t entity, const Layer& layer, const PaintStyle& byBlock);

} // namespace holdfast::drawing
