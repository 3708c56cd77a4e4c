// What people decided about a clash, and whether the last run found it. Kept by the clash's label, which survives
// re-runs and revisions.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast::clash {

enum class ClashStatus { New, Active, Reviewed, Approved, Resolved, Reopened };
HOLDFAST_NAMES(ClashStatus, New, Active, Reviewed, Approved, Resolved, Reopened)

struct ClashComment {
    std::string time;            // ISO 8601: "2026-11-21T03:31:05Z"
    std::string author, text;
    auto operator<=>(const ClashComment&) const = default;
};
HOLDFAST_FIELDS(ClashComment, time, author, text)

// One step of a clash's life. The program itself says Resolved (a run no longer finds it) and Reopened (a later one
// does again); everything else is somebody's word.
struct StatusChange {
    std::string time;            // as in a comment; empty until the run that made it is kept
    std::string author;          // kProgram: found by a run
    ClashStatus from = ClashStatus::New, to = ClashStatus::New;
    std::string cause;           // of the program's own: what changed
};
HOLDFAST_FIELDS(StatusChange, time, author, from, to, cause)

inline constexpr const char* kProgram = "Holdfast";

struct ClashRecord {
    std::string label;           // Clash::label
    ClashStatus status = ClashStatus::New;
    std::string assignee;
    std::vector<ClashComment> comments = {};  // oldest first
    bool found = true;           // by the last run that searched
    std::string rodRun = {}, obstruction = {};  // what it was between, also when it is gone
    std::vector<StatusChange> changes = {};     // oldest first
};
HOLDFAST_FIELDS(ClashRecord, label, status, assignee, comments, found, rodRun, obstruction, changes)

// What somebody says about clashes; what is empty stays as it is.
struct ClashWord {
    std::optional<ClashStatus> status;
    std::optional<std::string> assignee;
    std::string comment;
    std::string author, time;
};

// The records with one word said about each of these clashes; a clash without a record gets one. Faults:
// MissingField without author; NothingToDo when the word is empty.
Result<std::vector<ClashRecord>> withWord(std::vector<ClashRecord> records, std::span<const std::string> labels,
                                          const ClashWord& word);

// Records that say nothing yet (New, found, untouched) left out: two lists alike in this make the same report.
std::vector<ClashRecord> spoken(std::vector<ClashRecord> records);

// Changes the program found get this time where they have none.
std::vector<ClashRecord> stamped(std::vector<ClashRecord> records, const std::string& time);

// `wanted`, and what only `present` knows of: a step back in the project's history forgets no clash.
std::vector<ClashRecord> withKnown(std::vector<ClashRecord> wanted, const std::vector<ClashRecord>& present);

} // namespace holdfast::clash
