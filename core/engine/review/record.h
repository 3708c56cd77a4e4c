// The review of a project as it is kept with it: who submitted what, what was asked and answered, who approved it
// under which licence, and why an approval no longer stands. Nothing is ever taken out of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/review/content.h"
#include "core/engine/review/roles.h"

namespace holdfast::review {

// InReview: somebody commented. Revise: sent back to the engineer. Revoked: the approval was taken back by a person;
// an approval that a change made fall leads back to InReview.
enum class State { Draft, Submitted, InReview, Revise, Approved, Revoked };
HOLDFAST_NAMES(State, Draft, Submitted, InReview, Revise, Approved, Revoked)

// What a package is issued for. Preliminary is always allowed; see stamp.h for the others.
enum class Stamp { Preliminary, ForPermit, ForConstruction, AsBuilt };
HOLDFAST_NAMES(Stamp, Preliminary, ForPermit, ForConstruction, AsBuilt)

enum class PinKind { Project, RodRun, Wall, Stack, Clash, Finding, Sheet, Page, Number };
HOLDFAST_NAMES(PinKind, Project, RodRun, Wall, Stack, Clash, Finding, Sheet, Page, Number)

// What a comment is about. Finding: "rule@label". Page: of the report, from 1. Number: "about/field" of a fact.
struct Pin {
    PinKind kind = PinKind::Project;
    std::string label;
    auto operator<=>(const Pin&) const = default;
};
HOLDFAST_FIELDS(Pin, kind, label)

struct Reply {
    std::string time, author, text;
};
HOLDFAST_FIELDS(Reply, time, author, text)

enum class CommentState { Open, Resolved, Rejected };
HOLDFAST_NAMES(CommentState, Open, Resolved, Rejected)

struct Comment {
    std::string id;              // "CMT-0001"
    std::string submission;      // it was made on
    Pin pin;
    std::string time, author;
    Role role = Role::Engineer;
    std::string text;
    std::vector<Reply> replies;  // oldest first
    CommentState state = CommentState::Open;
    std::string closedTime, closedBy, closedWhy;
};
HOLDFAST_FIELDS(Comment, id, submission, pin, time, author, role, text, replies, state, closedTime, closedBy, closedWhy)

struct Submission {
    std::string id;              // "SUB-0001"
    std::string time, author, note;
    std::string hash;            // of the content submitted
};
HOLDFAST_FIELDS(Submission, id, time, author, note, hash)

struct Licence {
    std::string number;          // "S 1234"
    std::string state;           // two capital letters: "CA"
    std::string expires;         // the last day it is valid: "2027-12-31"
    auto operator<=>(const Licence&) const = default;
};
HOLDFAST_FIELDS(Licence, number, state, expires)

struct Approval {
    std::string id;              // "APR-0001"
    std::string submission;
    std::string time, author;
    Licence licence;
    Stamp stamp = Stamp::Preliminary;    // what the approver issues the package for
    std::string note;
    std::string hash;            // of the content approved
    std::string endedTime, endedBy, endedWhy;  // empty while it stands
    std::vector<Change> changes;         // that made it fall
    bool stands() const { return endedTime.empty(); }
};
HOLDFAST_FIELDS(Approval, id, submission, time, author, licence, stamp, note, hash, endedTime, endedBy, endedWhy,
                changes)

struct ReviewRecord {
    State state = State::Draft;
    std::vector<Submission> submissions;
    std::vector<Comment> comments;
    std::vector<Approval> approvals;
    Content content;             // of the last submission: what the present state is compared with
};
HOLDFAST_FIELDS(ReviewRecord, state, submissions, comments, approvals, content)

int openComments(const ReviewRecord& record);
// The approval that stands; null when there is none.
const Approval* standingApproval(const ReviewRecord& record);

} // namespace holdfast::review
