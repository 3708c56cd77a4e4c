// review: a project handed in, commented on, approved; and where it stands.
#include <algorithm>

#include <QDateTime>

#include "app/cli/commands.h"
#include "core/engine/review/pins.h"
#include "core/engine/review/stamp.h"
#include "core/services/session/project_review.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using review::DeedKind;
using review::ReviewRecord;

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
}

std::vector<DeedKind> asked(const ReviewOptions& o)
{
    std::vector<DeedKind> kinds;
    const auto add = [&](bool wanted, DeedKind kind) {
        if (wanted)
            kinds.push_back(kind);
    };
    add(o.submit, DeedKind::Submit);
    add(!o.comment.empty(), DeedKind::Comment);
    add(!o.reply.empty(), DeedKind::Reply);
    add(!o.resolve.empty(), DeedKind::Resolve);
    add(!o.reject.empty(), DeedKind::Reject);
    add(o.sendBack, DeedKind::SendBack);
    add(o.approve, DeedKind::Approve);
    add(o.withdraw, DeedKind::Withdraw);
    return kinds;
}

review::Deed deedOf(DeedKind kind, const ReviewOptions& o)
{
    review::Deed deed;
    deed.kind = kind;
    deed.author = o.by.empty() ? userName() : o.by;
    parseEnum(o.role, deed.role);
    deed.time = now();
    deed.text = kind == DeedKind::Comment ? o.comment : o.text;
    deed.comment = o.reply + o.resolve + o.reject;
    deed.licence = {o.licence, o.state, o.expires};
    parseEnum(o.stamp, deed.stamp);
    return deed;
}

// Something other than reading the drawings had to be done: the file does not hold these results yet.
bool computedAnything(const Snapshot& snapshot)
{
    for (const pipeline::StageStatus& stage : snapshot.stages)
        if (stage.stage != pipeline::Stage::Ingest && stage.state == pipeline::StageState::Computed)
            return true;
    return false;
}

// A deed that is refused is said in its own words: nothing is wrong with a value.
ExitCode refused(const Console& console, const Fault& fault)
{
    if (fault.place != "review")
        return console.fail(fault);
    console.sentence(fault.cause, fault.code);
    return kValidation;
}

void sayComment(const Console& console, const review::Comment& comment)
{
    console.say("  " + comment.id + "  " + enumText(comment.state) + "  " + review::textOf(comment.pin) + "  "
                + comment.author + ": " + comment.text);
    for (const review::Reply& reply : comment.replies)
        console.say("      " + reply.author + ": " + reply.text);
    if (comment.state != review::CommentState::Open)
        console.say("      " + enumText(comment.state) + " by " + comment.closedBy
                    + (comment.closedWhy.empty() ? "" : ": " + comment.closedWhy));
}

void sayReview(const Console& console, const ReviewRecord& record, const review::Standing& standing)
{
    std::string state = enumText(standing.state);
    std::ranges::replace(state, '_', ' ');
    console.say("review: " + state + ", " + std::to_string(standing.open) + " open of "
                + std::to_string(record.comments.size()) + " comments");
    if (!record.submissions.empty()) {
        const review::Submission& last = record.submissions.back();
        console.say("  " + last.id + " submitted by " + last.author + " on " + last.time + ", content "
                    + last.hash.substr(0, 16));
    }
    for (const review::Comment& comment : record.comments)
        sayComment(console, comment);
    for (const review::Approval& a : record.approvals)
        console.say("  " + a.id + " of " + a.submission + " by " + a.author + " on " + a.time + ", licence "
                    + a.licence.state + " " + a.licence.number + " (expires " + a.licence.expires + ")"
                    + (a.stands() ? "" : "; WITHDRAWN on " + a.endedTime + " by " + a.endedBy + ": " + a.endedWhy));
    if (standing.changed)
        console.say("  changed since it was submitted: " + review::summaryOf(standing.changes));
    for (const std::string& missing : standing.missing)
        console.say("  before an approval: " + missing);
}

Json documentOf(const std::string& project, const ReviewRecord& record, const review::Standing& standing)
{
    Json document = toJson(record);
    document.erase("content");
    document["content_hash"] = record.content.hash;
    document["facts"] = record.content.facts.size();
    document["open"] = standing.open;
    document["changed"] = standing.changed;
    document["changes"] = toJson(standing.changes);
    document["missing"] = standing.missing;
    document["stamp"] = enumText(review::usualStamp(record, standing));
    Json head{{"schema", "holdfast.review/1"}, {"project", project}};
    head.update(document);
    return head;
}

Result<ReviewRecord> done(DesignRun& run, const Snapshot& snapshot, const review::Present& present,
                          const ReviewOptions& o, DeedKind kind)
{
    review::Deed deed = deedOf(kind, o);
    if (kind == DeedKind::Comment) {
        auto pin = review::pinOf(o.at, snapshot, present.content.facts);
        if (!pin)
            return pin.fault();
        deed.pin = std::move(*pin);
    }
    return session::act(*run.file(), deed, present);
}

} // namespace

ExitCode review(const Console& console, const ReviewOptions& given)
{
    const auto kinds = asked(given);
    if (kinds.size() > 1)
        return console.fail({FaultCode::InvalidValue, {}, {}, "one thing at a time: submit, comment, approve ..."},
                            kUsage);
    if (!given.at.empty() && given.comment.empty())
        return console.fail({FaultCode::InvalidValue, {}, "--at", "goes with --comment"}, kUsage);
    // A project that is not there is a fault here, not a new one.
    if (const auto there = store::ProjectFile::open(given.project, store::ProjectFile::Access::Read); !there)
        return console.fail(there.fault());
    auto run = DesignRun::prepare(given);
    if (!run)
        return console.fail(run.fault());
    const Snapshot snapshot = run->run(console, pipeline::Stage::Report);
    console.endProgress();
    if (const auto failed = reportFailedStage(console, snapshot, pipeline::Stage::Report))
        return *failed;
    if (computedAnything(snapshot))
        if (const Outcome saved = run->save(snapshot); !saved)
            return console.fail(saved.fault(), kInternal);
    const review::Present present = run->present(snapshot);
    auto record = session::settleReview(*run->file(), present, userName(), now());
    if (record && !kinds.empty())
        record = done(*run, snapshot, present, given, kinds.front());
    if (!record)
        return refused(console, record.fault());
    const review::Standing standing = review::standingOf(*record, present);
    sayReview(console, *record, standing);
    console.document(documentOf(given.project, *record, standing));
    return kOk;
}

} // namespace holdfast::cli
