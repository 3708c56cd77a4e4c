// The state machine of a review: which deed is possible in which state, by whom, under which conditions. Pure: who
// acts, when, and what the project holds now are handed in.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/confidence/confidence.h"
#include "core/engine/review/record.h"

namespace holdfast::review {

enum class DeedKind { Submit, Comment, Reply, Resolve, Reject, SendBack, Approve, Withdraw };
HOLDFAST_NAMES(DeedKind, Submit, Comment, Reply, Resolve, Reject, SendBack, Approve, Withdraw)

struct Deed {
    DeedKind kind = DeedKind::Comment;
    std::string author;
    Role role = Role::Engineer;
    std::string time;            // ISO 8601 UTC: "2026-11-21T16:05:00Z"
    std::string text;            // of a comment or reply, why something is rejected, sent back or withdrawn
    Pin pin = {};                // Comment
    std::string comment = {};    // Reply, Resolve, Reject: its id
    Licence licence = {};        // Approve
    Stamp stamp = Stamp::Preliminary;
};

// The project at the time of the deed.
struct Present {
    Content content;
    bool complete = false;       // every stage of these inputs is finished
    std::vector<confidence::GateResult> gates;   // of the run; the last, the review itself, is judged here
    bool canProceed = false;     // no critical failure mode
    bool trailIntact = true;     // the audit trail verifies
};

// Whether the state alone admits the deed.
bool admits(State state, DeedKind kind);
// Every reason why the deed is refused, as clauses; none when it may be done.
std::vector<std::string> hindrances(const ReviewRecord& record, const Deed& deed, const Present& present);
// The record after the deed. InvalidValue with all hindrances in one sentence.
Result<ReviewRecord> after(ReviewRecord record, const Deed& deed, const Present& present);

// An approval whose project has changed no longer stands: the record that says so, with what changed, and back in
// review. Nothing when it stands or there is none. `facts` may be those of the inputs alone (then only inputs are
// compared). `author` is who changed or found it.
std::optional<ReviewRecord> fallen(const ReviewRecord& record, const std::vector<Fact>& facts, bool inputsOnly,
                                   const std::string& author, const std::string& time);

// Where a review stands, for people.
struct Standing {
    State state = State::Draft;
    int open = 0;                        // comments
    bool changed = false;                // since it was submitted
    std::vector<Change> changes;         // what
    std::vector<std::string> missing;    // before anybody may approve, as clauses
};
HOLDFAST_FIELDS(Standing, state, open, changed, changes, missing)
Standing standingOf(const ReviewRecord& record, const Present& present);

// "CA 1234 expired on 2025-12-31"; empty when the licence is complete and valid on `day` ("2026-11-21").
std::string faultOf(const Licence& licence, const std::string& day);

// One sentence for the audit trail: "Jane Doe approved SUB-0002 for permit under the licence CA S 1234."
std::string sentenceOf(const Deed& deed, const ReviewRecord& made);

} // namespace holdfast::review
