// Rows of two schedules that give one mark.
#pragma once

#include <string>

#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// In what two rows contradict each other: "edge nailing 6" and 4", capacity 340 plf and 510 plf"; empty when they do
// not. What only one of them says is no contradiction.
std::string contradiction(const building::WallType& a, const building::WallType& b);
std::string contradiction(const building::HoldownType& a, const building::HoldownType& b);

} // namespace holdfast::detect
