// The five gates a design passes on its way to the engineer's seal.
#pragma once

#include <vector>

#include "core/engine/confidence/confidence.h"

namespace holdfast::confidence {

// In order: input, geometry, design, verification, review. What was not looked at is open, never passed.
std::vector<GateResult> gates(const ConfidenceInput& input);

} // namespace holdfast::confidence
