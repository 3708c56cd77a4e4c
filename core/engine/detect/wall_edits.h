// Walls added, moved, parted and joined by hand, and hold-downs placed and removed. Ids stay indices; the labels of
// all other walls stay.
#pragma once

#include <optional>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

using building::WallId;

struct WallEdit {
    std::vector<WallId> touched;  // walls whose ends or extent are other than before
    std::string failure;          // why nothing was done: "..., which is outside the wall"; empty: done
};

WallEdit addWall(const building::Override& word, const building::DesignCriteria& criteria,
                 building::WallLayout& layout);
WallEdit moveWall(const building::Override& word, WallId id, building::WallLayout& layout);
WallEdit splitWall(const building::Override& word, WallId id, building::WallLayout& layout);
WallEdit joinWalls(const building::Override& word, WallId id, building::WallLayout& layout);

WallEdit placeHoldown(const building::Override& word, building::WallLayout& layout);
void removeHoldown(building::HoldownId id, building::WallLayout& layout);

// Hold-downs of these walls, and those of the level that stand free, go to the nearest wall end within reach: first
// of these walls, then of any shear wall of the level.
void attachHoldowns(const std::vector<WallId>& touched, building::WallLayout& layout);

} // namespace holdfast::detect
