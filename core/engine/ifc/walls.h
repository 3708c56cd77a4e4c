// The wall an element's bodies are: its axis, sizes and openings.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/ifc/bodies.h"

namespace holdfast::ifc {

// None for a wall that is not upright, not straight or not of even thickness; `drawnAxis` is its axis as drawn
// beside the body, when it has one. `openings` are the bodies of each opening.
std::optional<drawing::ModelWall> wallOf(const std::vector<Body>& bodies,
                                         const std::vector<drawing::ModelShape>& shapes,
                                         const std::optional<Path3>& drawnAxis,
                                         const std::vector<std::vector<Body>>& openings);

} // namespace holdfast::ifc
