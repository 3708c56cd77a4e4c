// What there is to buy, before and after.
#pragma once

#include "core/engine/revision/revision.h"

namespace holdfast::revision {

// Rod length and weight by diameter and grade, and the count of plates, devices, couplers and anchors by model.
// Rows that are the same in both are kept: a take-off is read as a whole.
std::vector<QuantityDelta> quantityDeltas(const rods::RodSchedule& before, const rods::RodSchedule& after);

} // namespace holdfast::revision
