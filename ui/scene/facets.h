// A part's surface as polygons for the screen: round shapes get enough sides that the eye sees a circle.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/engine/solids/model.h"

namespace holdfast::scene {

struct Facets {
    std::vector<geometry::Point3> points;
    std::vector<std::vector<std::uint32_t>> faces;             // counter-clockwise from outside
    std::vector<std::array<std::uint32_t, 2>> edges; // lines: of a box its edges, of a cylinder its axis
};

Facets facetsOf(const solids::PartShape& shape);

} // namespace holdfast::scene
