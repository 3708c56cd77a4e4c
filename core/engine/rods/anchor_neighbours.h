// Anchors of different runs whose breakout cones overlap and that can be pulled at once, ACI 318-19 17.5.1.3.
#pragma once

#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

// Fills Anchor::neighbours and adds an AnchorGroup check, with its finding, to every run concerned. Runs pull at
// once unless their walls' tension ends point against each other; walls across each other are taken together.
void checkAnchorGroups(RodSchedule& schedule, const loadpath::LoadPath& path, const building::DesignCriteria& criteria,
                       const Catalogs& catalogs);

} // namespace holdfast::rods
