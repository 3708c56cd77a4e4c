// Runs of stacks that do not begin with story 1: the upper three stories of the published wall on another
// wall.
#include <gtest/gtest.h>

#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

published::Design upperStories(building::StackBase base)
{
    published::Design d{
        published::scheduledLayout(), published::criteria(), published::shippedCatalogs(), {}, {}};
    d.path = published::path(d.layout, d.criteria);
    auto& stack = d.path.stacks[0];
    stack.stories.erase(stack.stories.begin(), stack.stories.begin() + 2);
    stack.base = base;
    d.schedule = *rods::designRods(d.layout, d.path, d.criteria, d.catalogs, {});
    return d;
}

TEST(LateStart, StoriesKeepTheirNumbersAndElevationsCountFromThePodium)
{
    const auto made = upperStories(building::StackBase::Wall);
    ASSERT_EQ(made.schedule.runs.size(), 2u);
    const auto& run = made.schedule.runs[0];
    ASSERT_EQ(run.segments.size(), 3u);
    EXPECT_EQ(run.segments[0].story, 3);
    EXPECT_EQ(run.segments[0].bottom, 20_ft);
    EXPECT_EQ(run.segments[0].top, 30_ft);
    EXPECT_EQ(run.restraints[2].elevation, 50_ft);
    EXPECT_EQ(run.indexOf(5), 2u);
    for (const auto& coupler : run.couplers)
        EXPECT_GT(coupler.elevation, 20_ft);
    for (const auto& check : run.checks)
        EXPECT_GE(check.story, 3);
}

TEST(LateStart, TheRodsAreThoseOfTheSameStoriesOnAPodium)
{
    const auto late = upperStories(building::StackBase::Wall);
    const auto whole = published::design(published::criteria());
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_EQ(late.schedule.runs[0].segments[i].tensionAsd,
                  whole.schedule.runs[0].segments[i + 2].tensionAsd);
        EXPECT_EQ(late.schedule.runs[0].segments[i].diameter,
                  whole.schedule.runs[0].segments[i + 2].diameter);
    }
}

TEST(LateStart, ShrinkageCountsFromTheBaseOfTheStack)
{
    const auto made = upperStories(building::StackBase::Wall);
    // Three plates of 1.5 in, 19 to 12 % at 0.0025: 4.5*0.0025*7 = 0.07875 in a story.
    EXPECT_NEAR(made.schedule.runs[0].restraints[0].shrinkageCumulative.value(), 0.07875, 1e-9);
    EXPECT_NEAR(made.schedule.runs[0].restraints[2].shrinkageCumulative.value(), 3 * 0.07875, 1e-9);
}

TEST(LateStart, SaysThatTheRotationBelowIsNotInItsStackedDrift)
{
    const auto told = [](const rods::RodSchedule& schedule) {
        return std::ranges::count(schedule.findings, "rods.drift.base_rotation", &Finding::rule);
    };
    EXPECT_EQ(told(upperStories(building::StackBase::Wall).schedule), 2);
    EXPECT_EQ(told(published::design(published::criteria()).schedule), 0);
}

TEST(LateStart, OthersAnchorItAndAreToldTheForce)
{
    for (const auto& [base, model] :
         {std::pair{building::StackBase::Wall, "by others: wall below"},
          std::pair{building::StackBase::Transfer, "by others: transfer element"}}) {
        const auto made = upperStories(base);
        const auto& run = made.schedule.runs[0];
        EXPECT_EQ(run.base, base);
        EXPECT_EQ(run.anchor.model, model);
        EXPECT_EQ(run.anchor.embedment, Length(0));
        EXPECT_EQ(run.anchor.demandAsd, run.segments[0].tensionAsd);
        EXPECT_FALSE(std::ranges::any_of(run.checks, [](const auto& c) {
            return c.kind == rods::CheckKind::AnchorSteel || c.kind == rods::CheckKind::AnchorBreakout;
        }));
    }
}

TEST(LateStart, EveryCheckIsExplainedUnderItsStory)
{
    const auto made = upperStories(building::StackBase::Transfer);
    const auto& run = made.schedule.runs[0];
    EXPECT_TRUE(rods::explain(run, 1, made.path, made.criteria, made.catalogs).empty());
    for (const auto& check : run.checks) {
        const auto lines = rods::explain(run, check.story, made.path, made.criteria, made.catalogs);
        EXPECT_TRUE(std::ranges::any_of(lines,
                                        [&](const Calculation& line) {
                                            return line.title.starts_with(title(check.kind)) && line.demand
                                                   && std::fabs(*line.demand - check.demand)
                                                          < 1e-9 * (1 + check.demand);
                                        }))
            << rods::title(check.kind) << ", story " << check.story;
    }
}

TEST(LateStart, WhatIsNotCountedIsSaid)
{
    const auto made = upperStories(building::StackBase::Wall);
    EXPECT_TRUE(std::ranges::any_of(made.schedule.assumptions,
                                    [](const auto& a) { return a.key == "rods.late_start" && !a.verified; }));
}

} // namespace
