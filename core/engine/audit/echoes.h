// What the schedule repeats from the catalogue, which the second calculation does not read: the same model must
// have the same numbers wherever it is used.
#pragma once

#include <vector>

#include "core/engine/audit/audit_record.h"

namespace holdfast::audit {

void compareEchoes(std::vector<Comparison>& out, const std::vector<rods::RodRun>& runs);

} // namespace holdfast::audit
