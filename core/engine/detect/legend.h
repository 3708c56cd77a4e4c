// What a legend shows of shear walls.
#pragma once

#include <vector>

#include "core/engine/drawing/enclosures.h"

namespace holdfast::detect {

// A shape drawn beside the words "shear wall tag" (or mark, type, symbol), in drawing units.
struct LegendSample {
    drawing::EnclosureShape shape = drawing::EnclosureShape::Circle;
    geometry::Point2 center;
    double height = 0;  // of the words
};
std::vector<LegendSample> legendSamples(const drawing::Linework& marks);

} // namespace holdfast::detect
