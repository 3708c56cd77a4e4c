// Colours of the 3D view by what a part is.
#pragma once

#include "ui/scene/scene.h"

namespace holdfast::scene {

struct Paint {
    Rgb color;
    std::uint8_t alpha = 255;
};

Paint paintOf(solids::PartKind kind);
bool isGlass(solids::PartKind kind);        // seen and picked through
bool carriesTension(solids::PartKind kind); // takes the colour of utilization

// Blue is no colour of the utilization scale, so a selected rod cannot be read as OK or NG.
inline constexpr Rgb kSelected{40, 110, 255};

} // namespace holdfast::scene
