// IFC 2x3 and 4 as a drawing: storeys, grids and elements in inches, +z up, in the model's own frame.
//
// The spatial tree and the words are read of every element; shapes only of classes that something is tested
// against (elementClass). An element whose shape cannot be made stays, without one, and a finding says how many
// of its class and why.
#pragma once

#include <span>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::ifc {

// Faults: Malformed, LimitExceeded, Cancelled. `path` labels the drawing.
Result<drawing::Drawing> readModel(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run);

} // namespace holdfast::ifc
