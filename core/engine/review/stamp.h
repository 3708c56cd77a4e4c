// What a package may be issued for, and what its cover says about the review. A stamp is a word on the pages, never
// a seal: that is the engineer's, applied by hand or with a certificate.
#pragma once

#include <optional>
#include <string>

#include "core/engine/base/result.h"
#include "core/engine/report/issue.h"
#include "core/engine/review/rules.h"

namespace holdfast::review {

// "PRELIMINARY - NOT FOR CONSTRUCTION", "FOR PERMIT" ...
std::string wordOf(Stamp stamp);

// Preliminary always. For permit: submitted and unchanged since. For construction and as-built: approved and
// unchanged. InvalidValue says what is missing.
Outcome mayIssue(Stamp stamp, const ReviewRecord& record, const Standing& standing);

// Nobody asked: what the standing approval was given for, else preliminary.
Stamp usualStamp(const ReviewRecord& record, const Standing& standing);

// For the report's cover and gate table; a fault of mayIssue when `asked` is not allowed.
Result<report::Issue> issueOf(const ReviewRecord& record, const Standing& standing, std::optional<Stamp> asked);

} // namespace holdfast::review
