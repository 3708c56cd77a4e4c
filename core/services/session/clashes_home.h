// A BCF package that comes back from the team: what it says about the project's clashes, as records.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/clash/clash_status.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::session {

struct ClashesHome {
    std::vector<clash::ClashRecord> records;   // of the project, with what the package says
    int topics = 0, statuses = 0, assignees = 0, comments = 0;  // taken over, of the topics that are clashes of ours
    std::vector<Finding> findings;             // topics of others, statuses nobody knows
    bool changes() const { return statuses + assignees + comments > 0; }
};

// `known` and the snapshot's clashes are the project's; a comment that is there already is not taken twice. `author`
// brings the package, `time` is when. Faults: of readBcf; NothingToDo before clashes were searched.
Result<ClashesHome> clashesFromBcf(const std::string& path, const pipeline::Snapshot& snapshot,
                                   const std::vector<clash::ClashRecord>& known, const std::string& author,
                                   const std::string& time, const Run& run);

} // namespace holdfast::session
