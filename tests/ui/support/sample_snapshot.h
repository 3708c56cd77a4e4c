// A five-storey wall on grid C and a short one on grid D, with rods, hardware, a duct and a clash: values by
// hand, so that the window can be tested without running the engine.
#pragma once

#include <memory>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::testing {

std::shared_ptr<const pipeline::Snapshot> sampleSnapshot();
// The same walls in a grid of `stacks` stacks, for measuring.
std::shared_ptr<const pipeline::Snapshot> largeSnapshot(int stacks);

} // namespace holdfast::testing
