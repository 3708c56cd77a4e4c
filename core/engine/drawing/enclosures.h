// Small closed shapes drawn around texts: the circle of a grid, the hexagon of a shear wall, the box of a room.
#pragma once

#include <cstdint>
#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::drawing {

enum class EnclosureShape { Circle, Triangle, Box, Diamond, Pentagon, Hexagon, Octagon, Oblong };
HOLDFAST_NAMES(EnclosureShape, Circle, Triangle, Box, Diamond, Pentagon, Hexagon, Octagon, Oblong)

struct Enclosure {
    EnclosureShape shape = EnclosureShape::Circle;
    std::vector<geometry::Point2> ring;  // corners counter-clockwise; a circle as a regular polygon
    geometry::Point2 center;
    double radius = 0;                   // half its greater extent
    std::uint32_t layer = 0;
    std::vector<std::size_t> texts;      // into Linework::texts, as one reads them: from the top, then from the left
};

// Every text within the least shape around its middle, up to twelve text heights wide. Drawn as one entity, in a
// block, or as loose strokes and arcs that meet at their ends; a line across the shape or a leader that leaves it
// does no harm. A box whose sides run with its text is a Box, one that stands on its corner a Diamond.
// Shapes without a text are left out. In the order of their first texts.
std::vector<Enclosure> enclosures(const Linework& marks);

// Whether `p` is within the ring, and how far it is from the ring's line (either side).
bool inside(const Enclosure& enclosure, geometry::Point2 p);
double fromEdge(const Enclosure& enclosure, geometry::Point2 p);

} // namespace holdfast::drawing
