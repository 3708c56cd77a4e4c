// Sizes and elevations written beside ducts, pipes and beams.
#pragma once

#include <optional>
#include <string>

#include "core/engine/base/quantity.h"

namespace holdfast::detect {

struct SizeNote {
    std::optional<Length> width, depth;  // of a rectangle
    std::optional<Length> diameter;      // of a round one
};
// "18x10 DUCT", "W10x33" (depth only), "GLB 5 1/8x18", "6x12" lumber (dressed), "4\" DIA", "3/4\" CPVC".
SizeNote readSizeNote(const std::string& plain);

enum class ElevationOf { Bottom, Top, Center };
struct ElevationNote {
    ElevationOf of = ElevationOf::Bottom;
    Length height;  // above the story's floor
};
// "BOD +8'-0\"", "B.O. BEAM 9'-0\"", "TOP 9'-6\"", "CL EL 8'-0\"".
std::optional<ElevationNote> readElevationNote(const std::string& plain);

} // namespace holdfast::detect
