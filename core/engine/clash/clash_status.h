// What people decided about a clash. Kept by the clash's label, which survives re-runs and revisions.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::clash {

enum class ClashStatus { New, Active, Reviewed, Approved, Resolved, Reopened };
HOLDFAST_NAMES(ClashStatus, New, Active, Reviewed, Approved, Resolved, Reopened)

struct ClashComment {
    std::string time;            // ISO 8601: "2026-11-21T03:31:05Z"
    std::string author, text;
    auto operator<=>(const ClashComment&) const = default;
};
HOLDFAST_FIELDS(ClashComment, time, author, text)

struct ClashRecord {
    std::string label;           // Clash::label
    ClashStatus status = ClashStatus::New;
    std::string assignee;
    std::vector<ClashComment> comments;  // oldest first
};
HOLDFAST_FIELDS(ClashRecord, label, status, assignee, comments)

} // namespace holdfast::clash
