#include <algorithm>

#include <gtest/gtest.h>

#include "core/engine/clash/rule_set.h"

using namespace holdfast;
using namespace holdfast::clash;

namespace {

// One rod with a duct through it, or with the duct moved away, or without it.
ClashReport found(std::vector<ClashRecord> known, std::optional<double> face = 0)
{
    building::DesignCriteria criteria;
    criteria.stories.resize(1);
    criteria.stories[0].story = 1;
    solids::SolidModel model;
    model.parts = {{solids::PartKind::Rod, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "rod",
                    solids::Cylinder{{{0, 0, 0}, {0, 0, 120}}, Length(0.5)}}};
    building::WallLayout layout;
    if (face) {
        building::Obstruction o;
        o.label = "DUCT-1-1";
        o.kind = building::ObstructionKind::Duct;
        o.shape = geometry::OrientedBox{{*face + 6, 0, 60}, {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, {6, 12, 6}};
        layout.obstructions = {o};
    }
    return *findClashes(model, layout, {}, criteria, Coordination{defaultRules(), std::move(known)}, {});
}

std::vector<ClashRecord> said(std::vector<ClashRecord> records, ClashStatus status)
{
    const std::vector<std::string> labels{records.at(0).label};
    return *withWord(std::move(records), labels, {status, {}, "seen", "Ann", "2026-03-01T10:00:00Z"});
}

TEST(ClashStatus, AClashIsNewOnceAndItsRecordSaysNothing)
{
    const auto report = found({});
    ASSERT_EQ(report.records.size(), 1u);
    EXPECT_EQ(report.clashes[0].status, ClashStatus::New);
    EXPECT_TRUE(spoken(report.records).empty());
    EXPECT_EQ(report.records[0].obstruction, "DUCT-1-1");
}

TEST(ClashStatus, AWordSurvivesTheNextRun)
{
    const auto records = said(found({}).records, ClashStatus::Reviewed);
    const auto again = found(records, 0.4);
    EXPECT_EQ(again.clashes[0].status, ClashStatus::Reviewed);
    ASSERT_EQ(again.records[0].comments.size(), 1u);
    EXPECT_EQ(again.records[0].changes.back().author, "Ann");
}

TEST(ClashStatus, OneThatVanishesIsResolvedAndOneThatComesBackReopened)
{
    auto moved = found(said(found({}).records, ClashStatus::Approved), 40);
    EXPECT_TRUE(moved.clashes.empty());
    ASSERT_EQ(moved.records.size(), 1u);
    EXPECT_EQ(moved.records[0].status, ClashStatus::Resolved);
    EXPECT_EQ(moved.records[0].changes.back().author, kProgram);
    EXPECT_EQ(moved.records[0].changes.back().cause, "the two are clear of each other by the rules");
    EXPECT_EQ(found(moved.records, 40).records[0].changes.size(), moved.records[0].changes.size()) << "told once";

    const auto back = found(stamped(moved.records, "2026-03-02T00:00:00Z"));
    EXPECT_EQ(back.clashes[0].status, ClashStatus::Reopened);
    EXPECT_EQ(back.records[0].comments.size(), 1u) << "with its past";
    EXPECT_EQ(back.records[0].changes[1].time, "2026-03-02T00:00:00Z");
}

TEST(ClashStatus, TheReasonTellsARemovedDuctFromAMovedOne)
{
    const auto gone = found(found({}).records, std::nullopt);
    EXPECT_EQ(gone.records[0].changes.back().cause, "DUCT-1-1 is no longer in the drawings");
}

TEST(ClashStatus, ApprovedIsNotOpenAndStaysInTheReport)
{
    const auto approved = found(said(found({}).records, ClashStatus::Approved));
    ASSERT_EQ(approved.clashes.size(), 1u);
    EXPECT_EQ(openCount(approved), 0u);
    const auto told = std::ranges::find(approved.findings, "clash.approved", &Finding::rule);
    ASSERT_NE(told, approved.findings.end());
    EXPECT_EQ(told->severity, Severity::Info);
    EXPECT_NE(told->message.find("Approved by Ann on 2026-03-01."), std::string::npos) << told->message;
    EXPECT_EQ(std::ranges::count(approved.findings, "clash.hard", &Finding::rule), 0);
}

TEST(ClashStatus, SomebodysResolvedDoesNotHideWhatIsStillThere)
{
    const auto claimed = found(said(found({}).records, ClashStatus::Resolved));
    EXPECT_EQ(claimed.clashes[0].status, ClashStatus::Resolved);
    EXPECT_EQ(openCount(claimed), 1u);
    EXPECT_EQ(std::ranges::count(claimed.findings, "clash.hard", &Finding::rule), 1);
}

TEST(ClashStatus, AWordNeedsAuthorClashAndContent)
{
    const std::vector<std::string> one{"CLH-1"};
    EXPECT_FALSE(withWord({}, one, {ClashStatus::Active, {}, {}, {}, {}}));
    EXPECT_FALSE(withWord({}, {}, {ClashStatus::Active, {}, {}, "Ann", {}}));
    EXPECT_FALSE(withWord({}, one, {{}, {}, {}, "Ann", {}}));
    const auto many = withWord({}, std::vector<std::string>{"CLH-1", "CLH-2"}, {{}, "Bob", {}, "Ann", {}});
    ASSERT_TRUE(many);
    EXPECT_EQ((*many)[1].assignee, "Bob");
}

TEST(ClashStatus, AStepBackInTheHistoryForgetsNoClash)
{
    auto present = found(found({}).records, 40).records;
    const auto kept = withKnown({}, present);
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_FALSE(kept[0].found);
    EXPECT_EQ(kept[0].status, ClashStatus::Resolved);
}

} // namespace
