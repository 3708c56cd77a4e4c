// What a run found, against what was known: who is new, who vanished, who came back.
#pragma once

#include "core/engine/clash/clash_report.h"

namespace holdfast::clash {

// Gives every clash of the report the status and assignee of its record, and the report all records: those found get
// one, those no longer found become Resolved with the reason, and one that was gone and is found again is Reopened.
// A word "Resolved" about a clash that is still found stays: it counts as open until a run agrees.
void reconcile(ClashReport& report, const std::vector<ClashRecord>& known, const solids::SolidModel& model,
               const building::WallLayout& layout);

} // namespace holdfast::clash
