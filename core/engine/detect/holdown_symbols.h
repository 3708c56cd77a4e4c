// Where hold-downs are drawn on a plan.
#pragma once

#include <string>
#include <vector>

#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

struct HoldownSymbol {
    geometry::Point2 at;
    std::string mark;  // written in an attribute or by the block's name, else empty
    std::uint64_t handle = 0;
};

// Inserts on hold-down layers or of hold-down blocks; circles, fills and small closed shapes on hold-down layers.
std::vector<HoldownSymbol> holdownSymbols(const PlanView& view);

// Small shapes on any layer, gathered by kind and size: fills, circles, closed chains of three and of four lines ...
// Some of the lots may be hold-downs on a drawing whose layers say nothing.
std::vector<std::vector<geometry::Point2>> lotsOfShapes(const PlanView& view);

} // namespace holdfast::detect
