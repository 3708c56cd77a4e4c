// Two designs of the published wall by different editions, held against each other.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/engine/compliance/editions.h"
#include "tests/core/engine/compliance/good_design.h"

using namespace holdfast;
using namespace holdfast::test;
using compliance::EditionChange;
using compliance::EditionComparison;

namespace {

EditionComparison compared(const Design& a, const Design& b)
{
    const auto ra = report(a), rb = report(b);
    return compliance::compareEditions({a.criteria, a.path, a.schedule, ra},
                                       {b.criteria, b.path, b.schedule, rb});
}

const EditionChange* changeOf(const EditionComparison& made, const std::string& label, int level,
                              const std::string& quantity)
{
    const auto found = std::ranges::find_if(made.changes, [&](const EditionChange& c) {
        return c.subject.label == label && c.subject.level == level && c.quantity == quantity;
    });
    return found == made.changes.end() ? nullptr : &*found;
}

TEST(Editions, TheSameDesignTwiceChangesNothing)
{
    const Design d = goodDesign();
    const auto made = compared(d, d);
    EXPECT_TRUE(made.changes.empty());
    EXPECT_GT(made.compared, 200);
}

TEST(Editions, SheathingOf2021HasLessSeismicShear)
{
    Design before = goodDesign();
    auto criteria = before.criteria;
    criteria.codes.sheathing = building::Sdpws::Sdpws_2021;
    const Design after = published::design(criteria);
    const auto made = compared(before, after);
    const auto* edition = changeOf(made, "", -1, "Sheathing");
    ASSERT_TRUE(edition);
    EXPECT_EQ(edition->before, "sdpws_2015");
    EXPECT_EQ(edition->after, "sdpws_2021");
    // 15/32 Structural I, 10d at 6 in: 680/2.0 = 340 plf, then 950/2.8 = 339 plf; at 2 in 870 and 869.6 plf.
    const auto* capacity = changeOf(made, "RR-C-1-S", 5, "Sheathing shear, capacity");
    ASSERT_TRUE(capacity);
    EXPECT_EQ(capacity->before, "340 plf");
    EXPECT_EQ(capacity->after, "339 plf");
    EXPECT_NEAR(capacity->percent.value_or(0), 100.0 * (950 / 2.8 - 340) / 340, 0.01);
    EXPECT_EQ(changeOf(made, "RR-C-1-S", 5, "Rod"), nullptr)
        << "the rod does not depend on the sheathing's edition";
}

TEST(Editions, AnotherLoadStandardChangesTheSnowFactor)
{
    const Design before = goodDesign();
    auto criteria = before.criteria;
    criteria.codes.loads = building::Asce7::Asce7_22;
    const auto made = compared(before, published::design(criteria));
    const auto* snow = changeOf(made, "", -1, "LRFD-6, factor of S");
    ASSERT_TRUE(snow);
    EXPECT_NEAR(snow->percent.value_or(0), -25, 1e-9); // 0.2 to 0.15
}

TEST(Editions, WhatOnlyOneDesignHasIsAChange)
{
    const Design before = goodDesign();
    Design after = before;
    after.schedule.runs.resize(1);
    const auto made = compared(before, after);
    const auto* gone = changeOf(made, "RR-C-1-E", 1, "Rod");
    ASSERT_TRUE(gone);
    EXPECT_EQ(gone->after, "-");
    const auto* back = changeOf(compared(after, before), "RR-C-1-E", 1, "Rod");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->before, "-");
}

TEST(Editions, AVerdictThatTurnsIsListed)
{
    const Design before = goodDesign();
    Design after = before;
    after.schedule.runs[0].anchor.embedment = 23.5_in; // 24 in slab
    const auto made = compared(before, after);
    const auto* turned = changeOf(made, "RR-C-1-S", 1, "Verdict of aci.embedment");
    ASSERT_TRUE(turned);
    EXPECT_EQ(turned->before, "OK");
    EXPECT_EQ(turned->after, "NG");
    EXPECT_EQ(made.failedAfter, made.failedBefore + 1);
}

TEST(Editions, ANumberThatIsNoneIsNamedAsSuch)
{
    const Design before = goodDesign();
    Design after = before;
    after.schedule.runs[0].utilization = std::nan("");
    const auto made = compared(before, after);
    const auto* lost = changeOf(made, "RR-C-1-S", -1, "Utilization");
    ASSERT_TRUE(lost);
    EXPECT_EQ(lost->after, "no number");
    EXPECT_FALSE(lost->percent);
    EXPECT_TRUE(std::isinf(made.utilizationAfter));
}

} // namespace
