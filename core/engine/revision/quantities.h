// What there is to buy, before and after.
#pragma once

#include "core/engine/revision/revision.h"

namespace holdfast::revision {

// The take-off of both runs (rods, plates, devices, nuts, couplers, anchors) line against line, weighed and priced by
// one catalogue, so that a difference is of the design and not of the price list. Rows that are the same in both are
// kept: a take-off is read as a whole.
std::vector<QuantityDelta> quantityDeltas(const rods::RodSchedule& before, const rods::RodSchedule& after,
                                          const rods::Catalogs& catalogs);

} // namespace holdfast::revision
