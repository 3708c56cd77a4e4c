// The engineer's word on walls, applied after detection and before stacking.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// Labels stay as they were found. An override whose wall is not there is a finding.
void applyOverrides(const building::DesignCriteria& criteria, building::WallLayout& layout);

} // namespace holdfast::detect
