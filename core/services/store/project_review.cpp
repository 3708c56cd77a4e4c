#include "core/services/store/project_review.h"

#include <QDateTime>

#include "core/services/store/project_rows.h"
#include "core/services/store/sha256.h"
#include "core/services/store/stored_value.h"

namespace holdfast::store {

namespace {

constexpr const char* kReview = "review";

EventType eventOf(const review::Deed& deed, bool wasApproved)
{
    switch (deed.kind) {
    case review::DeedKind::Submit: return EventType::PeReviewStarted;
    case review::DeedKind::Approve: return EventType::PeApproval;
    case review::DeedKind::SendBack: return EventType::PeRejection;
    case review::DeedKind::Withdraw: return wasApproved ? EventType::ApprovalWithdrawn : EventType::PeReviewCompleted;
    default: return EventType::ReviewComment;
    }
}

// Without the facts: the record keeps them, the trail their hash.
Json told(const review::ReviewRecord& record)
{
    Json json{{"state", enumText(record.state)}, {"content", record.content.hash},
              {"open_comments", review::openComments(record)}};
    if (!record.submissions.empty())
        json["submission"] = record.submissions.back().id;
    if (!record.approvals.empty())
        json["approval"] = toJson(record.approvals.back());
    return json;
}

Json told(const review::Deed& deed, const review::ReviewRecord& made)
{
    Json json = told(made);
    json["role"] = enumText(deed.role);
    if (!deed.text.empty())
        json["text"] = deed.text;
    if (deed.kind == review::DeedKind::Comment)
        json["comment"] = toJson(made.comments.back());
    else if (!deed.comment.empty())
        json["comment"] = deed.comment;
    return json;
}

} // namespace

review::ReviewRecord readReview(Database& database)
{
    return readValue<review::ReviewRecord>(database, kReview).value_or(review::ReviewRecord{});
}

void writeReview(Database& database, const review::ReviewRecord& record)
{
    writeValue(database, kReview, record);
}

void fellApproval(Database& database, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs,
                  const std::vector<AuditEntry>& events)
{
    const review::ReviewRecord record = readReview(database);
    if (!review::standingApproval(record))
        return;
    const std::string time = events.empty()
        ? QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString() : events.back().time;
    const auto made = review::fallen(record, review::inputFacts(inputs, catalogs), true,
                                     events.empty() ? "Holdfast" : events.back().actor, time);
    if (!made)
        return;
    writeReview(database, *made);
    appendEvents(database, {entryOfFall(*made)});
}

review::Content contentOf(std::vector<review::Fact> facts)
{
    return {sha256(review::textOf(facts)), std::move(facts)};
}

AuditEntry entryOf(const review::Deed& deed, const review::ReviewRecord& before, const review::ReviewRecord& made)
{
    const bool wasApproved = before.state == review::State::Approved;
    return {deed.time, eventOf(deed, wasApproved), deed.author,
            deed.role == review::Role::PeReviewer ? ActorType::Pe : ActorType::User, review::sentenceOf(deed, made),
            told(before), told(deed, made)};
}

AuditEntry entryOfFall(const review::ReviewRecord& made)
{
    const review::Approval& approval = made.approvals.back();
    return {approval.endedTime, EventType::ApprovalWithdrawn, approval.endedBy, ActorType::System,
            "The approval " + approval.id + " fell: " + approval.endedWhy + ".",
            Json{{"state", "approved"}, {"content", approval.hash}}, told(made)};
}

} // namespace holdfast::store
