// Every check of a run whose hardware and numbers are known.
#pragma once

#include "core/engine/rods/run_builder.h"

namespace holdfast::rods {

// Fills checks, utilization and what governs.
void formChecks(StackDesign& made, const DesignBasisRows& rows);

} // namespace holdfast::rods
