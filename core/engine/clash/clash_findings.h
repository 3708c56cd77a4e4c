// What a clash report tells the list of findings: every critical and major clash, and that there was nothing to test.
#pragma once

#include "core/engine/clash/clash_report.h"

namespace holdfast::clash {

// The report's clashes must have their statuses: an approved one is told as such and counts no more.
void addFindings(ClashReport& report);

} // namespace holdfast::clash
