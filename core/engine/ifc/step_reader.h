// A STEP file as obstructions: every solid is one element of class "Solid", in inches, +z up.
#pragma once

#include <span>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::ifc {

// Faults: Malformed, Cancelled, External when the modelling kernel refuses.
Result<drawing::Drawing> readStepModel(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run);

} // namespace holdfast::ifc
