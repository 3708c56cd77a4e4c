// What a designed run says about itself when a check is over its limit or near it.
#pragma once

#include "core/engine/rods/run_builder.h"

namespace holdfast::rods {

// formRemedies comes first.
void findInRun(const StackDesign& design, const building::DesignCriteria& criteria,
               std::vector<Finding>& findings);

} // namespace holdfast::rods
