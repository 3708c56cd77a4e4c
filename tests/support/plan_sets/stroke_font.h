// Letters of single strokes, as plotters and CAD programs draw them. A capital is 1 high.
#pragma once

#include <string>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::support {

// Polylines of the text, its lower left corner at the origin, 1 high.
std::vector<std::vector<geometry::Point2>> strokedText(const std::string& text);
double strokedWidth(const std::string& text);

} // namespace holdfast::support
