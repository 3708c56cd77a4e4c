// A DXF of everything that is easily read wrong, thrown by a seed: nested and mirrored inserts with arrays and unequal
// scales, object coordinate systems, bulges, splines, formatting codes.
#pragma once

#include <cstdint>
#include <string>

namespace holdfast::support {

std::string awkwardDxf(std::uint64_t seed);

} // namespace holdfast::support
