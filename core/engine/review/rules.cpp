#include "core/engine/review/rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <optional>

namespace holdfast::review {

namespace {

struct Rule {
    DeedKind kind;
    Permission permission;
    std::vector<State> from;
};

const Rule& ruleOf(DeedKind kind)
{
    using enum State;
    static const std::vector<Rule> table = {
        {DeedKind::Submit, Permission::Submit, {Draft, Submitted, InReview, Revise, Revoked}},
        {DeedKind::Comment, Permission::Comment, {Submitted, InReview, Revise}},
        {DeedKind::Reply, Permission::Comment, {Submitted, InReview, Revise, Revoked}},
        {DeedKind::Resolve, Permission::CloseComment, {Submitted, InReview, Revise, Revoked}},
        {DeedKind::Reject, Permission::CloseComment, {Submitted, InReview, Revise, Revoked}},
        {DeedKind::SendBack, Permission::SendBack, {Submitted, InReview}},
        {DeedKind::Approve, Permission::Approve, {Submitted, InReview}},
        {DeedKind::Withdraw, Permission::WithdrawSubmission, {Submitted, InReview, Revise, Approved}},
    };
    return *std::ranges::find(table, kind, &Rule::kind);
}

std::string stateText(State state)
{
    switch (state) {
    case State::Draft: return "not submitted";
    case State::Submitted: return "submitted";
    case State::InReview: return "in review";
    case State::Revise: return "sent back for revision";
    case State::Approved: return "approved";
    case State::Revoked: return "revoked";
    }
    return {};
}

std::string numbered(const char* prefix, std::size_t number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s-%04zu", prefix, number);
    return text.data();
}

Permission permissionFor(const ReviewRecord& record, DeedKind kind)
{
    return kind == DeedKind::Withdraw && record.state == State::Approved ? Permission::WithdrawApproval
                                                                         : ruleOf(kind).permission;
}

std::string roleText(Role role)
{
    std::string text = enumText(role);
    std::ranges::replace(text, '_', ' ');
    return text;
}

const Comment* commentOf(const ReviewRecord& record, const std::string& id)
{
    const auto found = std::ranges::find(record.comments, id, &Comment::id);
    return found == record.comments.end() ? nullptr : &*found;
}

std::optional<std::chrono::year_month_day> dayOf(const std::string& text)
{
    int year = 0, month = 0, day = 0;
    char rest = 0;
    if (text.size() != 10 || std::sscanf(text.c_str(), "%4d-%2d-%2d%c", &year, &month, &day, &rest) != 3)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                           std::chrono::day(unsigned(day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string namesOfOpen(const ReviewRecord& record)
{
    std::string names;
    for (const Comment& comment : record.comments)
        if (comment.state == CommentState::Open)
            names += (names.empty() ? "" : ", ") + comment.id;
    return names;
}

// What keeps the project from being approved, whoever asks.
std::vector<std::string> notReady(const ReviewRecord& record, const Present& present)
{
    std::vector<std::string> missing;
    if (record.submissions.empty() || !admits(record.state, DeedKind::Approve))
        missing.push_back("it is " + stateText(record.state));
    if (const int open = openComments(record); open > 0)
        missing.push_back(std::to_string(open) + (open == 1 ? " comment is" : " comments are") + " open ("
                          + namesOfOpen(record) + ")");
    if (!present.complete)
        missing.push_back("the design is not complete");
    else if (!record.submissions.empty() && present.content.hash != record.content.hash)
        missing.push_back("it has changed since it was submitted ("
                          + summaryOf(changesBetween(record.content.facts, present.content.facts))
                          + "): submit it again");
    for (const confidence::GateResult& gate : present.gates)
        if (gate.number < 5 && gate.state != confidence::GateState::Passed)
            missing.push_back("gate " + std::to_string(gate.number) + " (" + gate.name + ") has not passed: "
                              + gate.details);
    if (present.complete && !present.canProceed)
        missing.push_back("a critical failure mode stands open");
    if (!present.trailIntact)
        missing.push_back("the audit trail was changed from outside");
    return missing;
}

void addApproval(std::vector<std::string>& reasons, const ReviewRecord& record, const Deed& deed,
                 const Present& present)
{
    for (std::string& reason : notReady(record, present))
        reasons.push_back(std::move(reason));
    if (const std::string fault = faultOf(deed.licence, deed.time.substr(0, 10)); !fault.empty())
        reasons.push_back(fault);
}

void addCommentReasons(std::vector<std::string>& reasons, const ReviewRecord& record, const Deed& deed)
{
    const Comment* comment = commentOf(record, deed.comment);
    if (!comment)
        reasons.push_back("there is no comment '" + deed.comment + "'");
    else if (comment->state != CommentState::Open)
        reasons.push_back(comment->id + " is " + enumText(comment->state) + " already");
}

void addSubmitReasons(std::vector<std::string>& reasons, const ReviewRecord& record, const Present& present)
{
    if (!present.complete)
        reasons.push_back("the design is not complete");
    const bool waiting = record.state == State::Submitted || record.state == State::InReview;
    if (waiting && present.content.hash == record.content.hash)
        reasons.push_back("it is submitted already and has not changed since");
}

ReviewRecord submitted(ReviewRecord record, const Deed& deed, const Present& present)
{
    record.submissions.push_back(
        {numbered("SUB", record.submissions.size() + 1), deed.time, deed.author, deed.text, present.content.hash});
    record.content = present.content;
    record.state = openComments(record) > 0 ? State::InReview : State::Submitted;
    return record;
}

ReviewRecord commented(ReviewRecord record, const Deed& deed)
{
    Comment comment;
    comment.id = numbered("CMT", record.comments.size() + 1);
    comment.submission = record.submissions.back().id;
    comment.pin = deed.pin;
    comment.time = deed.time;
    comment.author = deed.author;
    comment.role = deed.role;
    comment.text = deed.text;
    record.comments.push_back(std::move(comment));
    if (record.state == State::Submitted)
        record.state = State::InReview;
    return record;
}

ReviewRecord answered(ReviewRecord record, const Deed& deed)
{
    Comment& comment = *std::ranges::find(record.comments, deed.comment, &Comment::id);
    if (deed.kind == DeedKind::Reply) {
        comment.replies.push_back({deed.time, deed.author, deed.text});
        return record;
    }
    comment.state = deed.kind == DeedKind::Resolve ? CommentState::Resolved : CommentState::Rejected;
    comment.closedTime = deed.time;
    comment.closedBy = deed.author;
    comment.closedWhy = deed.text;
    return record;
}

ReviewRecord approved(ReviewRecord record, const Deed& deed, const Present& present)
{
    Approval approval;
    approval.id = numbered("APR", record.approvals.size() + 1);
    approval.submission = record.submissions.back().id;
    approval.time = deed.time;
    approval.author = deed.author;
    approval.licence = deed.licence;
    approval.stamp = deed.stamp;
    approval.note = deed.text;
    approval.hash = present.content.hash;
    record.approvals.push_back(std::move(approval));
    record.state = State::Approved;
    return record;
}

void end(Approval& approval, const std::string& author, const std::string& time, const std::string& why)
{
    approval.endedTime = time;
    approval.endedBy = author;
    approval.endedWhy = why;
}

ReviewRecord withdrawn(ReviewRecord record, const Deed& deed)
{
    const bool wasApproved = record.state == State::Approved;
    if (wasApproved)
        end(record.approvals.back(), deed.author, deed.time, deed.text);
    record.state = wasApproved ? State::Revoked : State::Draft;
    return record;
}

std::string stampText(Stamp stamp)
{
    std::string text = enumText(stamp);
    std::ranges::replace(text, '_', ' ');
    return text;
}

} // namespace

int openComments(const ReviewRecord& record)
{
    return int(std::ranges::count(record.comments, CommentState::Open, &Comment::state));
}

const Approval* standingApproval(const ReviewRecord& record)
{
    const bool stands = record.state == State::Approved && !record.approvals.empty();
    return stands && record.approvals.back().stands() ? &record.approvals.back() : nullptr;
}

bool admits(State state, DeedKind kind)
{
    return std::ranges::find(ruleOf(kind).from, state) != ruleOf(kind).from.end();
}

std::string faultOf(const Licence& licence, const std::string& day)
{
    if (licence.number.empty() || licence.state.empty() || licence.expires.empty())
        return "the licence is not complete: number, state and day of expiry are needed";
    const bool twoLetters = licence.state.size() == 2
        && std::ranges::all_of(licence.state, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!twoLetters)
        return "'" + licence.state + "' is no state: write its two capital letters";
    const auto expires = dayOf(licence.expires), today = dayOf(day);
    if (!expires)
        return "'" + licence.expires + "' is no day: write it as 2027-12-31";
    if (today && *expires < *today)
        return "the licence " + licence.state + " " + licence.number + " expired on " + licence.expires;
    return {};
}

std::vector<std::string> hindrances(const ReviewRecord& record, const Deed& deed, const Present& present)
{
    std::vector<std::string> reasons;
    if (deed.author.empty())
        reasons.push_back("nobody is named who does it");
    if (const Permission needed = permissionFor(record, deed.kind); !mayDo(deed.role, needed))
        reasons.push_back("the role " + roleText(deed.role) + " may not do this");
    const bool answers = deed.kind == DeedKind::Reply || deed.kind == DeedKind::Resolve
        || deed.kind == DeedKind::Reject;
    const bool approves = deed.kind == DeedKind::Approve;   // says itself in which state it is
    if (!approves && !admits(record.state, deed.kind))
        reasons.push_back("the project is " + stateText(record.state));
    const bool needsText = deed.kind == DeedKind::Comment || deed.kind == DeedKind::Reply
        || deed.kind == DeedKind::Reject || deed.kind == DeedKind::SendBack || deed.kind == DeedKind::Withdraw;
    if (needsText && deed.text.empty())
        reasons.push_back("a text must say why");
    if (answers)
        addCommentReasons(reasons, record, deed);
    if (deed.kind == DeedKind::Submit)
        addSubmitReasons(reasons, record, present);
    if (approves)
        addApproval(reasons, record, deed, present);
    return reasons;
}

Result<ReviewRecord> after(ReviewRecord record, const Deed& deed, const Present& present)
{
    if (const auto reasons = hindrances(record, deed, present); !reasons.empty()) {
        std::string cause = enumText(deed.kind) + " is refused: ";
        std::ranges::replace(cause, '_', ' ');
        for (std::size_t i = 0; i < reasons.size(); ++i)
            cause += (i ? "; " : "") + reasons[i];
        return Fault{FaultCode::InvalidValue, {}, "review", cause};
    }
    switch (deed.kind) {
    case DeedKind::Submit: return submitted(std::move(record), deed, present);
    case DeedKind::Comment: return commented(std::move(record), deed);
    case DeedKind::Reply:
    case DeedKind::Resolve:
    case DeedKind::Reject: return answered(std::move(record), deed);
    case DeedKind::SendBack: record.state = State::Revise; return record;
    case DeedKind::Approve: return approved(std::move(record), deed, present);
    case DeedKind::Withdraw: return withdrawn(std::move(record), deed);
    }
    return record;
}

std::optional<ReviewRecord> fallen(const ReviewRecord& record, const std::vector<Fact>& facts, bool inputsOnly,
                                   const std::string& author, const std::string& time)
{
    if (!standingApproval(record))
        return std::nullopt;
    auto changes = inputsOnly ? changesBetween(record.content.facts, facts, FactKind::Input)
                              : changesBetween(record.content.facts, facts);
    if (changes.empty())
        return std::nullopt;
    ReviewRecord made = record;
    Approval& approval = made.approvals.back();
    end(approval, author, time, "changed after approval: " + summaryOf(changes));
    approval.changes = std::move(changes);
    made.state = State::InReview;
    return made;
}

Standing standingOf(const ReviewRecord& record, const Present& present)
{
    Standing standing;
    standing.state = record.state;
    standing.open = openComments(record);
    if (!record.submissions.empty() && !present.content.facts.empty())
        standing.changes = present.complete ? changesBetween(record.content.facts, present.content.facts)
                                            : changesBetween(record.content.facts, present.content.facts,
                                                             FactKind::Input);
    standing.changed = !standing.changes.empty();
    if (!standingApproval(record) || standing.changed)
        standing.missing = notReady(record, present);
    return standing;
}

std::string sentenceOf(const Deed& deed, const ReviewRecord& made)
{
    const std::string submission = made.submissions.empty() ? std::string() : made.submissions.back().id;
    switch (deed.kind) {
    case DeedKind::Submit: return deed.author + " submitted the project for review as " + submission + ".";
    case DeedKind::Comment: return deed.author + " commented: " + made.comments.back().id + ".";
    case DeedKind::Reply: return deed.author + " replied to " + deed.comment + ".";
    case DeedKind::Resolve: return deed.author + " resolved " + deed.comment + ".";
    case DeedKind::Reject: return deed.author + " rejected " + deed.comment + ".";
    case DeedKind::SendBack: return deed.author + " sent " + submission + " back for revision.";
    case DeedKind::Approve:
        return deed.author + " approved " + submission + " (" + stampText(deed.stamp) + ") under the licence "
            + deed.licence.state + " " + deed.licence.number + ".";
    case DeedKind::Withdraw:
        return deed.author + (made.state == State::Revoked ? " withdrew the approval." : " withdrew the submission.");
    }
    return {};
}

} // namespace holdfast::review
