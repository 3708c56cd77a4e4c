// The life of a review: which deed leads where, who may do it, and what makes an approval fall.
#include <gtest/gtest.h>

#include "core/engine/review/rules.h"
#include "core/engine/review/stamp.h"

using namespace holdfast;
using namespace holdfast::review;

namespace {

constexpr const char* kTime = "2026-11-21T16:05:00Z";

std::vector<Fact> facts(const std::string& utilization = "0.84", const std::string& sds = "1")
{
    return {{FactKind::Input, "criteria", "seismic.sds", sds},
            {FactKind::Result, "rod run RR-1", "its calculation", "#00ff"},
            {FactKind::Result, "rod run RR-1", "utilization", utilization}};
}

Present present(const std::string& utilization = "0.84", const std::string& sds = "1")
{
    Present p;
    p.content = {textOf(facts(utilization, sds)), facts(utilization, sds)};
    p.complete = true;
    p.canProceed = true;
    for (int n = 1; n <= 5; ++n)
        p.gates.push_back({n, "Gate", n < 5 ? confidence::GateState::Passed : confidence::GateState::Open, "", "",
                           "as it should be", {}});
    return p;
}

Deed deed(DeedKind kind, Role role = Role::PeReviewer, std::string text = "because")
{
    Deed d;
    d.kind = kind;
    d.author = "Jane Doe";
    d.role = role;
    d.time = kTime;
    d.text = std::move(text);
    d.comment = "CMT-0001";
    d.licence = {"S 1234", "CA", "2027-12-31"};
    d.stamp = Stamp::ForConstruction;
    return d;
}

ReviewRecord submitted()
{
    return *after({}, deed(DeedKind::Submit, Role::Engineer), present());
}
ReviewRecord commented()
{
    return *after(submitted(), deed(DeedKind::Comment), present());
}
ReviewRecord approved()
{
    return *after(submitted(), deed(DeedKind::Approve), present());
}

std::string refusal(const ReviewRecord& record, const Deed& d, const Present& p)
{
    const auto made = after(record, d, p);
    return made ? std::string("done") : made.fault().cause;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST(Review, EveryStateAdmitsItsDeedsAndNoOthers)
{
    using enum DeedKind;
    struct Row {
        State state;
        std::vector<DeedKind> admitted;
    };
    const Row rows[] = {
        {State::Draft, {Submit}},
        {State::Submitted, {Submit, Comment, Reply, Resolve, Reject, SendBack, Approve, Withdraw}},
        {State::InReview, {Submit, Comment, Reply, Resolve, Reject, SendBack, Approve, Withdraw}},
        {State::Revise, {Submit, Comment, Reply, Resolve, Reject, Withdraw}},
        {State::Approved, {Withdraw}},
        {State::Revoked, {Submit, Reply, Resolve, Reject}},
    };
    for (const Row& row : rows)
        for (const auto& [kind, name] : enumNames(std::type_identity<DeedKind>{}))
            EXPECT_EQ(admits(row.state, kind), std::ranges::count(row.admitted, kind) > 0)
                << enumText(row.state) << " " << name;
}

TEST(Review, TheTableOfRoles)
{
    using enum Permission;
    struct Row {
        Role role;
        std::vector<Permission> may;
    };
    const Row rows[] = {
        {Role::Admin, {Read, Create, Update, RunDesign, Override, Report, Submit, Comment, CloseComment, SendBack,
                       WithdrawSubmission, WithdrawApproval}},
        {Role::ProjectManager, {Read, Create, Update, Report, Submit, Comment, WithdrawSubmission}},
        {Role::Engineer, {Read, RunDesign, Override, Report, Submit, Comment, CloseComment, WithdrawSubmission}},
        {Role::PeReviewer, {Read, Comment, CloseComment, SendBack, Approve, WithdrawApproval}},
        {Role::Viewer, {Read}},
    };
    for (const Row& row : rows)
        for (const auto& [permission, name] : enumNames(std::type_identity<Permission>{}))
            EXPECT_EQ(mayDo(row.role, permission), std::ranges::count(row.may, permission) > 0)
                << enumText(row.role) << " " << name;
}

TEST(Review, FromSubmissionToApproval)
{
    const ReviewRecord first = submitted();
    EXPECT_EQ(first.state, State::Submitted);
    EXPECT_EQ(first.submissions.front().id, "SUB-0001");
    const ReviewRecord asked = commented();
    EXPECT_EQ(asked.state, State::InReview);
    EXPECT_EQ(openComments(asked), 1);
    const std::string refused = refusal(asked, deed(DeedKind::Approve), present());
    EXPECT_TRUE(has(refused, "1 comment is open (CMT-0001)")) << refused;
    const ReviewRecord answered = *after(asked, deed(DeedKind::Reply, Role::Engineer, "see detail 4"), present());
    EXPECT_EQ(answered.comments.front().replies.front().text, "see detail 4");
    const ReviewRecord resolved = *after(answered, deed(DeedKind::Resolve), present());
    EXPECT_EQ(openComments(resolved), 0);
    EXPECT_TRUE(has(refusal(resolved, deed(DeedKind::Reply), present()), "resolved already"));
    const ReviewRecord made = *after(resolved, deed(DeedKind::Approve), present());
    EXPECT_EQ(made.state, State::Approved);
    ASSERT_NE(standingApproval(made), nullptr);
    EXPECT_EQ(standingApproval(made)->licence.state, "CA");
    EXPECT_EQ(refusal(made, deed(DeedKind::Comment), present()), "comment is refused: the project is approved");
}

TEST(Review, WhatKeepsAnApprovalFromBeingGiven)
{
    struct Row {
        const char* says;
        std::function<void(Deed&, Present&)> spoil;
    };
    const Row rows[] = {
        {"the role engineer may not do this", [](Deed& d, Present&) { d.role = Role::Engineer; }},
        {"the role admin may not do this", [](Deed& d, Present&) { d.role = Role::Admin; }},
        {"nobody is named", [](Deed& d, Present&) { d.author.clear(); }},
        {"expired on 2026-11-20", [](Deed& d, Present&) { d.licence.expires = "2026-11-20"; }},
        {"is no day", [](Deed& d, Present&) { d.licence.expires = "2026-02-30"; }},
        {"is no day", [](Deed& d, Present&) { d.licence.expires = "12/31/2027"; }},
        {"two capital letters", [](Deed& d, Present&) { d.licence.state = "California"; }},
        {"the licence is not complete", [](Deed& d, Present&) { d.licence.number.clear(); }},
        {"the design is not complete", [](Deed&, Present& p) { p.complete = false; }},
        {"gate 3 (Gate) has not passed", [](Deed&, Present& p) {
             p.gates[2].state = confidence::GateState::Failed;
         }},
        {"gate 2 (Gate) has not passed", [](Deed&, Present& p) { p.gates[1].state = confidence::GateState::Open; }},
        {"a critical failure mode", [](Deed&, Present& p) { p.canProceed = false; }},
        {"the audit trail was changed", [](Deed&, Present& p) { p.trailIntact = false; }},
        {"utilization 0.84 -> 0.97", [](Deed&, Present& p) { p.content = present("0.97").content; }},
    };
    for (const Row& row : rows) {
        Deed d = deed(DeedKind::Approve);
        Present p = present();
        row.spoil(d, p);
        const std::string refused = refusal(submitted(), d, p);
        EXPECT_TRUE(has(refused, row.says)) << refused;
    }
    EXPECT_EQ(refusal(submitted(), deed(DeedKind::Approve), present()), "done");
    EXPECT_TRUE(has(refusal({}, deed(DeedKind::Approve), present()), "it is not submitted"));
}

TEST(Review, ALicenceIsValidOnItsLastDay)
{
    EXPECT_EQ(faultOf({"1", "CA", "2026-11-21"}, "2026-11-21"), "");
    EXPECT_NE(faultOf({"1", "CA", "2026-11-21"}, "2026-11-22"), "");
}

TEST(Review, AChangeAfterApprovalTakesItBackAndSaysWhat)
{
    EXPECT_FALSE(fallen(approved(), facts(), false, "jane", kTime).has_value());
    const auto byResult = fallen(approved(), facts("0.97"), false, "jane", kTime);
    ASSERT_TRUE(byResult.has_value());
    EXPECT_EQ(byResult->state, State::InReview);
    EXPECT_EQ(standingApproval(*byResult), nullptr);
    ASSERT_EQ(byResult->approvals.back().changes.size(), 1u);
    EXPECT_TRUE(has(byResult->approvals.back().endedWhy, "rod run RR-1: utilization 0.84 -> 0.97"));
    // Only inputs are at hand when a project is saved before it is designed.
    EXPECT_FALSE(fallen(approved(), {facts("0.84").front()}, true, "jane", kTime).has_value());
    const auto byInput = fallen(approved(), {facts("0.84", "1.2").front()}, true, "jane", kTime);
    ASSERT_TRUE(byInput.has_value());
    EXPECT_TRUE(has(byInput->approvals.back().endedWhy, "criteria: seismic.sds 1 -> 1.2"));
    EXPECT_FALSE(fallen(*byInput, facts("0.5"), false, "jane", kTime).has_value());
}

TEST(Review, AfterAChangeItIsSubmittedAgain)
{
    EXPECT_TRUE(has(refusal(submitted(), deed(DeedKind::Submit, Role::Engineer), present()), "submitted already"));
    const ReviewRecord again = *after(submitted(), deed(DeedKind::Submit, Role::Engineer), present("0.97"));
    EXPECT_EQ(again.submissions.back().id, "SUB-0002");
    EXPECT_EQ(refusal(again, deed(DeedKind::Approve), present("0.97")), "done");
}

TEST(Review, WithdrawingTellsApprovalAndSubmissionApart)
{
    EXPECT_EQ(after(approved(), deed(DeedKind::Withdraw), present())->state, State::Revoked);
    EXPECT_TRUE(has(refusal(approved(), deed(DeedKind::Withdraw, Role::Engineer), present()), "may not"));
    EXPECT_EQ(after(submitted(), deed(DeedKind::Withdraw, Role::Engineer), present())->state, State::Draft);
    EXPECT_TRUE(has(refusal(approved(), deed(DeedKind::Withdraw, Role::PeReviewer, ""), present()), "must say why"));
    EXPECT_EQ(after(submitted(), deed(DeedKind::SendBack), present())->state, State::Revise);
}

TEST(Review, StampsFollowTheReview)
{
    const Standing none = standingOf({}, present()), waiting = standingOf(submitted(), present()),
                   stands = standingOf(approved(), present()), changed = standingOf(approved(), present("0.97"));
    struct Row {
        Stamp stamp;
        bool none, submitted, approved, changed;
    };
    const Row rows[] = {{Stamp::Preliminary, true, true, true, true},
                        {Stamp::ForPermit, false, true, true, false},
                        {Stamp::ForConstruction, false, false, true, false},
                        {Stamp::AsBuilt, false, false, true, false}};
    for (const Row& row : rows) {
        EXPECT_EQ(mayIssue(row.stamp, {}, none).ok(), row.none) << wordOf(row.stamp);
        EXPECT_EQ(mayIssue(row.stamp, submitted(), waiting).ok(), row.submitted) << wordOf(row.stamp);
        EXPECT_EQ(mayIssue(row.stamp, approved(), stands).ok(), row.approved) << wordOf(row.stamp);
        EXPECT_EQ(mayIssue(row.stamp, approved(), changed).ok(), row.changed) << wordOf(row.stamp);
    }
    EXPECT_EQ(usualStamp(approved(), stands), Stamp::ForConstruction);
    EXPECT_EQ(usualStamp(approved(), changed), Stamp::Preliminary);
    EXPECT_EQ(usualStamp(submitted(), waiting), Stamp::Preliminary);
    const auto issue = issueOf(approved(), stands, std::nullopt);
    ASSERT_TRUE(issue.ok());
    EXPECT_EQ(issue->status, "FOR CONSTRUCTION");
    EXPECT_TRUE(has(issue->review, "approved on 2026-11-21 by Jane Doe, licence CA S 1234 (expires 2027-12-31)"));
    const auto fallen = issueOf(approved(), changed, std::nullopt);
    EXPECT_EQ(fallen->status, "PRELIMINARY - NOT FOR CONSTRUCTION");
    EXPECT_TRUE(has(fallen->review, "no longer stands"));
}
