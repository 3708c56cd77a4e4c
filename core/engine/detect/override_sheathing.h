// The sheathing an override gives to one wall.
#pragma once

#include <optional>
#include <string>

#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// "15/32 STR I, 10d, 4 in edge, 12 in field, 2 sides", in any order, as a row. What is not said is taken from
// `before` (the row of the wall's mark so far); a printed capacity and the other side are not: they were of the old
// panel. Empty when panel, nail or edge spacing is neither said nor known.
std::optional<building::WallType> sheathingIn(const std::string& words, const building::WallType& before);

} // namespace holdfast::detect
