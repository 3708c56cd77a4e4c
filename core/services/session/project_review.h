// Deeds of a review on a project file: judged by the rules, kept with the project, told in its audit trail.
#pragma once

#include <string>

#include "core/engine/review/rules.h"
#include "core/services/store/project_file.h"

namespace holdfast::session {

// What a run and these inputs hold now. `kept` are the inputs as the project is kept with them (settled()); not
// complete when they are not those of the run or a stage is missing.
review::Present presentOf(const pipeline::Snapshot& snapshot, const pipeline::ProjectInputs& kept, bool isCurrent,
                          bool trailIntact);

// The record after the deed. Faults: of review::after, with nothing changed; of the file.
Result<review::ReviewRecord> act(store::ProjectFile& file, const review::Deed& deed, const review::Present& present);

// An approval of other inputs or results falls and the trail says why. The record as it is then.
Result<review::ReviewRecord> settleReview(store::ProjectFile& file, const review::Present& present,
                                          const std::string& author, const std::string& time);

} // namespace holdfast::session
