#include "core/engine/review/stamp.h"

namespace holdfast::review {

namespace {

std::string day(const std::string& time)
{
    return time.substr(0, 10);
}

bool isApproved(const ReviewRecord& record, const Standing& standing)
{
    return standingApproval(record) && !standing.changed;
}

std::string approvalText(const Approval& a)
{
    return "approved on " + day(a.time) + " by " + a.author + ", licence " + a.licence.state + " " + a.licence.number
        + " (expires " + a.licence.expires + "), " + a.id + " of " + a.submission;
}

std::string reviewText(const ReviewRecord& record, const Standing& standing)
{
    if (record.submissions.empty())
        return "not submitted for review";
    if (isApproved(record, standing))
        return approvalText(record.approvals.back());
    const Submission& last = record.submissions.back();
    std::string text = last.id + " submitted on " + day(last.time) + ", not approved";
    if (record.state == State::Draft)
        text = last.id + " was withdrawn";
    if (standing.changed)
        text += "; changed since";
    if (record.state == State::Revise)
        text += "; sent back for revision";
    if (!record.approvals.empty() && !record.approvals.back().stands())
        text += "; approval " + record.approvals.back().id + " withdrawn on " + day(record.approvals.back().endedTime);
    else if (!record.approvals.empty())
        text += "; approval " + record.approvals.back().id + " no longer stands";
    if (standing.open > 0)
        text += "; " + std::to_string(standing.open) + (standing.open == 1 ? " comment open" : " comments open");
    return text;
}

Fault refused(Stamp stamp, const std::string& cause)
{
    return {FaultCode::InvalidValue, {}, "stamp", wordOf(stamp) + " is refused: " + cause};
}

} // namespace

std::string wordOf(Stamp stamp)
{
    switch (stamp) {
    case Stamp::Preliminary: break;
    case Stamp::ForPermit: return "FOR PERMIT";
    case Stamp::ForConstruction: return "FOR CONSTRUCTION";
    case Stamp::AsBuilt: return "AS-BUILT";
    }
    return "PRELIMINARY - NOT FOR CONSTRUCTION";
}

Outcome mayIssue(Stamp stamp, const ReviewRecord& record, const Standing& standing)
{
    if (stamp == Stamp::Preliminary)
        return Done{};
    if (record.submissions.empty() || record.state == State::Draft)
        return refused(stamp, "the project was not submitted for review");
    if (standing.changed)
        return refused(stamp, "the project has changed since its review: " + summaryOf(standing.changes));
    if (stamp != Stamp::ForPermit && !standingApproval(record))
        return refused(stamp, "no approval stands");
    return Done{};
}

Stamp usualStamp(const ReviewRecord& record, const Standing& standing)
{
    return isApproved(record, standing) ? record.approvals.back().stamp : Stamp::Preliminary;
}

Result<report::Issue> issueOf(const ReviewRecord& record, const Standing& standing, std::optional<Stamp> asked)
{
    const Stamp stamp = asked.value_or(usualStamp(record, standing));
    if (const Outcome allowed = mayIssue(stamp, record, standing); !allowed)
        return allowed.fault();
    report::Issue issue;
    issue.status = wordOf(stamp);
    issue.isFinal = stamp != Stamp::Preliminary;
    issue.review = reviewText(record, standing);
    issue.isReviewed = isApproved(record, standing);
    return issue;
}

} // namespace holdfast::review
