// The second calculation's own SDPWS Table 4.3A, and what a schedule row's sides carry together.
#pragma once

#include <optional>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::audit {

// plf and kip/in, of all sides; nominal values before the factor for the framing's gravity.
struct SideValues {
    double seismic = 0, wind = 0, stiffness = 0;
};

struct SheathingValues : SideValues {
    double adjustment = 1;       // 0.92 of note 10, already in the nominal values
    double older = 0;            // seismic by the 2015 column, which the 2021 edition does not use
};

// Empty when a side's panel, nail or spacing is not in the table, or is no wood panel.
std::optional<SheathingValues> sheathingValues(const building::WallType& type,
                                               const building::DesignCriteria& criteria);

} // namespace holdfast::audit
