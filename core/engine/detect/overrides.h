// The engineer's word on walls and hold-downs, applied after detection and before stacking, one after the other.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// Labels stay as they were found, the second part of a split wall gets "-S2". What is said of walls is checked anew
// against schedule and hold-downs. An override whose wall or hold-down is not there is a finding
// (detect.override.target), one that cannot be done another (detect.override.value).
void applyOverrides(const building::DesignCriteria& criteria, const std::vector<building::GridLine>& grids,
                    building::WallLayout& layout);

// "SW-2-C-1-b" is a segment of a wall with openings: it is there only after the walls are parted at them. These are
// the criteria with the overrides of segments alone, or with all others.
building::DesignCriteria overridesOfSegments(building::DesignCriteria criteria, bool segments);

} // namespace holdfast::detect
