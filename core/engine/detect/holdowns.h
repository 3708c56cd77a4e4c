// Hold-down symbols on a plan and the wall end each stands at.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/detect/plan_view.h"
#include "core/engine/detect/wall_pieces.h"

namespace holdfast::detect {

struct HoldownMark {
    geometry::Point2 at;
    std::string mark;
    std::optional<std::size_t> piece;
    bool atEnd = false;  // of the piece: false start, true end
    std::uint64_t handle = 0;
};

// Inserts on hold-down layers or of hold-down blocks, circles on hold-down layers, else marks by the wall
// ends.
// `marked[i]`: piece i carries a mark; of two walls that meet, the marked one has the hold-down.
std::vector<HoldownMark> findHoldowns(const PlanView& view, const std::vector<WallPiece>& pieces,
                                      const std::vector<bool>& marked);

} // namespace holdfast::detect
