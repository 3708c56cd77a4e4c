#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/engine/loads/sharing.h"
#include "core/engine/loads/story_forces.h"
#include "tests/core/engine/loadpath/published_wall.h"

using namespace holdfast;

namespace {

// Two stacks on line C, the second with walls of `second` length.
building::WallLayout twoStacks(Length second)
{
    auto layout = published::layout();
    building::WallStack stack{{1}, "ST-C-2", "C", {}, {}};
    for (int level = 1; level <= 5; ++level) {
        building::ShearWall wall = layout.walls[std::size_t(level) - 1];
        wall.id = {std::uint32_t(layout.walls.size())};
        wall.length = second;
        wall.axis = {{400, 0}, {400 + second.value(), 0}};
        layout.walls.push_back(wall);
        stack.walls.push_back(wall.id);
    }
    layout.stacks.push_back(stack);
    return layout;
}

loads::StoryForces formed(const building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    return *loads::storyForces(layout, criteria, {});
}

bool has(const std::vector<Finding>& findings, const std::string& rule)
{
    return std::ranges::any_of(findings, [&](const Finding& f) { return f.rule == rule; });
}

TEST(StoryForces, EachWallGetsTheForceOfTheRow)
{
    const auto made = formed(twoStacks(29_ft), published::criteria());
    ASSERT_EQ(made.stacks.size(), 2u);
    for (const auto& stack : made.stacks)
        EXPECT_EQ(stack.seismic[4], 12989_lb);
}

TEST(StoryForces, AWholeLineIsSharedByLengthAndAddsUp)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].sharing = building::ForceSharing::WholeLine;
    const auto made = formed(twoStacks(14.5_ft), criteria);
    EXPECT_NEAR(made.stacks[0].seismic[0].value(), 2863 * 2.0 / 3.0, 1e-9);
    EXPECT_NEAR((made.stacks[0].seismic[0] + made.stacks[1].seismic[0]).value(), 2863, 1e-9);
    EXPECT_TRUE(made.stacks[0].sharedByStrength);
}

TEST(StoryForces, ASlenderWallTakesItsShareTimesTwoBOverH)
{
    // h/b = 2.5: strength counts 2/2.5 = 0.8 of the length.
    const auto shares = loads::sharesByStrength({{10_ft, 10_ft, LineLoad(0)}, {4_ft, 10_ft, LineLoad(0)}});
    EXPECT_NEAR(shares[1] / shares[0], 0.8 * 4 / 10, 1e-12);
}

TEST(StoryForces, PrintedShearsWeighTheWalls)
{
    const auto shares = loads::sharesByStrength({{10_ft, 10_ft, 300_plf}, {10_ft, 10_ft, 600_plf}});
    EXPECT_NEAR(shares[1], 2.0 / 3.0, 1e-12);
}

TEST(StoryForces, SeismicForcesWithoutSdsAreAFaultThatNamesIt)
{
    auto criteria = published::criteria();
    criteria.seismic.sds = 0;
    const auto made = loads::storyForces(published::layout(), criteria, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().code, FaultCode::InvalidValue);
    EXPECT_EQ(made.fault().place, "seismic.sds");
}

TEST(StoryForces, AForceThatIsNotANumberIsAFault)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].seismic[2] = Force(std::nan(""));
    const auto made = loads::storyForces(published::layout(), criteria, {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().place, "loads.wall_lines[0]");
}

TEST(StoryForces, AStackWithoutForcesAndARowWithoutStackAreFound)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].lines = {"Q"};
    const auto made = formed(published::layout(), criteria);
    EXPECT_TRUE(made.stacks.empty());
    EXPECT_TRUE(has(made.findings, "loads.stack.without_forces"));
    EXPECT_TRUE(has(made.findings, "loads.line.without_stack"));
}

TEST(StoryForces, AWallMissingInTheMiddleStopsTheStack)
{
    auto layout = published::layout();
    layout.walls[2].level = 6;
    const auto made = formed(layout, published::criteria());
    EXPECT_TRUE(made.stacks.empty());
    ASSERT_TRUE(has(made.findings, "loadpath.discontinuous"));
    EXPECT_EQ(made.findings[0].clause, "FM-SA-001");
    EXPECT_EQ(made.findings[0].severity, Severity::Critical);
}

TEST(StoryForces, FewerForcesThanStoriesAreFound)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].seismic.pop_back();
    const auto made = formed(published::layout(), criteria);
    EXPECT_TRUE(made.stacks.empty());
    EXPECT_TRUE(has(made.findings, "loads.story_count"));
}

TEST(StoryForces, ForcesEnteredTwiceAreNotAdded)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines.push_back(criteria.loads.wallLines[0]);
    const auto made = formed(published::layout(), criteria);
    EXPECT_TRUE(made.stacks.empty());
    EXPECT_TRUE(has(made.findings, "loads.entered_twice"));
}

TEST(StoryForces, ARowForTheStackGoesBeforeARowForItsLine)
{
    auto criteria = published::criteria();
    auto own = criteria.loads.wallLines[0];
    own.lines = {"ST-C-1"};
    own.seismic.assign(5, 100_lb);
    criteria.loads.wallLines.push_back(own);
    EXPECT_EQ(formed(published::layout(), criteria).stacks[0].seismic[0], 100_lb);
}

TEST(StoryForces, ATributaryShareTakesItsPartOfTheBaseShear)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].seismic.clear();
    for (int n = 1; n <= 5; ++n)
        criteria.loads.storyWeights.push_back({n, 100_kip});
    criteria.loads.tributary = {{{"C"}, 0.25}};
    const auto made = formed(published::layout(), criteria);
    ASSERT_EQ(made.stacks.size(), 1u);
    Force sum;
    for (const Force f : made.stacks[0].seismic)
        sum += f;
    EXPECT_NEAR(sum.value(), 0.25 * 500000 * 1.206 / 6.5, 1e-6);
    EXPECT_FALSE(made.baseShear.empty());
    EXPECT_FALSE(made.assumptions.empty());
}

// Two stacks of line C: the second stands on stories `from` to `to` only, length 14.5 ft, base as given.
building::WallLayout partialSecond(int from, int to, building::StackBase base = building::StackBase::Transfer)
{
    auto layout = twoStacks(14.5_ft);
    auto& walls = layout.stacks[1].walls;
    walls = {walls.begin() + (from - 1), walls.begin() + to};
    layout.stacks[1].base = base;
    return layout;
}

building::DesignCriteria wholeLine(building::ForceSharing sharing = building::ForceSharing::WholeLine)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].sharing = sharing;
    return criteria;
}

double baseShear(const std::vector<Force>& list)
{
    double sum = 0;
    for (const Force f : list)
        sum += f.value();
    return sum;
}

TEST(StoryForces, AStackThatEndsEarlySharesOnlyWhereItStands)
{
    const auto made = formed(partialSecond(1, 3, building::StackBase::Podium), wholeLine());
    ASSERT_EQ(made.stacks.size(), 2u);
    EXPECT_EQ(made.stacks[1].seismic.size(), 3u);
    EXPECT_NEAR(made.stacks[1].seismic[2].value(), 8590 / 3.0, 1e-9);
    EXPECT_EQ(made.stacks[0].seismic[3], 11311_lb);
    EXPECT_EQ(made.stacks[1].dead.size(), 3u);
}

TEST(StoryForces, AStackThatStartsLateHasItsLowestStoryFirst)
{
    const auto made = formed(partialSecond(3, 5), wholeLine());
    ASSERT_EQ(made.stacks.size(), 2u);
    ASSERT_EQ(made.stacks[1].seismic.size(), 3u);
    EXPECT_NEAR(made.stacks[1].seismic[0].value(), 8590 / 3.0, 1e-9);
    EXPECT_NEAR(made.stacks[1].seismic[2].value(), 12989 / 3.0, 1e-9);
    EXPECT_EQ(made.stacks[1].leverArm.size(), 3u);
    EXPECT_EQ(made.stacks[1].leverArm[0], 26.31_ft);
    EXPECT_EQ(made.stacks[1].dead[2], 156_plf);
    EXPECT_EQ(made.stacks[0].seismic[0], 2863_lb);
}

TEST(StoryForces, AForceWithoutAWallStopsTheStack)
{
    const auto made = formed(partialSecond(1, 3, building::StackBase::Podium), published::criteria());
    ASSERT_EQ(made.stacks.size(), 1u);       // each wall takes the whole row, and the second has no story 4
    ASSERT_TRUE(has(made.findings, "loads.force_without_wall"));
    EXPECT_NE(made.findings[0].message.find("11,311 lb"), std::string::npos) << made.findings[0].message;
    EXPECT_EQ(made.findings[0].severity, Severity::Critical);
}

TEST(StoryForces, GravityWithoutAWallIsFoundAndLeftOut)
{
    auto criteria = published::criteria();
    auto own = criteria.loads.wallLines[0];
    own.lines = {"ST-C-2"};
    own.seismic[3] = own.seismic[4] = 0_lb;
    own.points = {{2, 100_lb, 1_ft}, {5, 100_lb, 1_ft}};
    criteria.loads.wallLines.push_back(own);
    const auto made = formed(partialSecond(1, 3, building::StackBase::Podium), criteria);
    ASSERT_EQ(made.stacks.size(), 2u);
    EXPECT_TRUE(has(made.findings, "loads.dead.without_wall"));
    ASSERT_EQ(made.stacks[1].points.size(), 1u);
    EXPECT_EQ(made.stacks[1].points[0].story, 2);
}

TEST(StoryForces, ALateStartWithoutASupportIsDiscontinuous)
{
    const auto made = formed(partialSecond(3, 5, building::StackBase::Podium), wholeLine());
    EXPECT_TRUE(has(made.findings, "loadpath.discontinuous"));
    EXPECT_EQ(made.stacks.size(), 1u);
    EXPECT_TRUE(has(formed(partialSecond(3, 5, building::StackBase::Wall), wholeLine()).findings,
                    "loadpath.discontinuous"));
}

TEST(StoryForces, AWallAloneOnItsLineIsNotSharedByStrength)
{
    const auto made = formed(published::layout(), wholeLine());
    EXPECT_EQ(made.stacks[0].seismic[4], 12989_lb);
    EXPECT_FALSE(made.stacks[0].sharedByStrength);
}

TEST(StoryForces, TheLabelRowWinsAndTheRestOfTheLineTakesItsOwnRowInFull)
{
    auto criteria = wholeLine();
    auto own = criteria.loads.wallLines[0];
    own.lines = {"ST-C-2"};
    own.seismic.assign(5, 100_lb);
    criteria.loads.wallLines.push_back(own);
    const auto made = formed(twoStacks(14.5_ft), criteria);
    EXPECT_EQ(made.stacks[0].seismic[4], 12989_lb);
    EXPECT_EQ(made.stacks[1].seismic[4], 100_lb);
}

TEST(StoryForces, EqualDeflectionWithoutStiffnessIsByLength)
{
    const auto made = formed(twoStacks(4_ft), wholeLine(building::ForceSharing::EqualDeflection));
    EXPECT_NEAR(made.stacks[1].seismic[0].value(), 2863 * 4.0 / 33.0, 1e-9);   // no 2b/h at h/b 2.5
    EXPECT_FALSE(made.stacks[1].sharedByStrength);
}

// Shares are of the story shear. Story shears of the line 41 480 and 38 617 lb in stories 1 and 2; the second stack
// takes 0.2 and 0.3 of them: 8 296 - 11 585.1 = -3 289.1 lb at the top of story 1.
TEST(StoryForces, EqualDeflectionSplitsTheStoryShear)
{
    const loads::LineShares shares{{{0}, {0.8, 0.7, 0.6, 0.6, 0.5}}, {{1}, {0.2, 0.3, 0.4, 0.4, 0.5}}};
    const auto made = *loads::storyForces(twoStacks(14.5_ft), wholeLine(building::ForceSharing::EqualDeflection), {},
                                          shares);
    EXPECT_NEAR(made.stacks[1].seismic[0].value(), -3289.1, 1e-6);
    EXPECT_NEAR(baseShear(made.stacks[1].seismic), 0.2 * 41480, 1e-6);
    EXPECT_NEAR(baseShear(made.stacks[0].seismic), 0.8 * 41480, 1e-6);
}

// Stiffnesses serve as well as shares: only their ratio counts.
TEST(StoryForces, SharesNeedNotSumToOne)
{
    const loads::LineShares shares{{{0}, std::vector<double>(5, 9000.0)}, {{1}, std::vector<double>(5, 3000.0)}};
    const auto made = *loads::storyForces(twoStacks(14.5_ft), wholeLine(building::ForceSharing::EqualDeflection), {},
                                          shares);
    EXPECT_NEAR(made.stacks[1].seismic[4].value(), 12989 / 4.0, 1e-9);
}

TEST(StoryForces, AShareThatIsNotANumberStopsTheLine)
{
    for (const double bad : {std::nan(""), -0.5, 1.0 / 0.0}) {
        const loads::LineShares shares{{{0}, std::vector<double>(5, 1.0)}, {{1}, std::vector<double>(5, bad)}};
        const auto made = *loads::storyForces(twoStacks(14.5_ft), wholeLine(building::ForceSharing::EqualDeflection),
                                              {}, shares);
        EXPECT_TRUE(made.stacks.empty());
        EXPECT_TRUE(has(made.findings, "loads.share"));
    }
}

// The upper stack stands on the first: below it the first wall takes the whole line, its own force being what is left
// when the upper's base shear has come down to it.
TEST(StoryForces, WhatStandsOnAWallIsNotCountedTwice)
{
    auto layout = partialSecond(3, 5, building::StackBase::Wall);
    layout.stacks[1].support = building::StackId{0};
    const loads::LineShares shares{{{0}, std::vector<double>(5, 0.5)}, {{1}, std::vector<double>(5, 0.5)}};
    const auto made = *loads::storyForces(layout, wholeLine(building::ForceSharing::EqualDeflection), {}, shares);
    const auto &lower = made.stacks[0].seismic, &upper = made.stacks[1].seismic;
    EXPECT_NEAR(baseShear(lower) + baseShear(upper), 41480, 1e-6);
    EXPECT_NEAR(lower[1].value(), 5727, 1e-6);
    EXPECT_NEAR(upper[0].value(), 8590 / 2.0, 1e-6);
}

TEST(StoryForces, SegmentsOfAWallAreServedByItsLabelAndMustShare)
{
    auto layout = twoStacks(14.5_ft);
    layout.stacks[0].label = "ST-C-1-a";
    layout.stacks[1].label = "ST-C-1-b";
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].lines = {"ST-C-1"};
    const auto each = formed(layout, criteria);
    EXPECT_EQ(each.stacks.size(), 2u);
    EXPECT_TRUE(has(each.findings, "loads.segmented.sharing"));
    EXPECT_FALSE(has(each.findings, "loads.line.without_stack"));
    criteria.loads.wallLines[0].sharing = building::ForceSharing::WholeLine;
    const auto shared = formed(layout, criteria);
    EXPECT_FALSE(has(shared.findings, "loads.segmented.sharing"));
    EXPECT_NEAR(shared.stacks[1].seismic[4].value(), 12989 / 3.0, 1e-9);
}

TEST(StoryForces, RoofLiveLoadIsCarried)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].roofLive = {0_plf, 0_plf, 0_plf, 0_plf, 260_plf};
    EXPECT_EQ(formed(published::layout(), criteria).stacks[0].roofLive[4], 260_plf);
    criteria.loads.wallLines[0].roofLive.pop_back();
    EXPECT_TRUE(has(formed(published::layout(), criteria).findings, "loads.story_count"));
}

// Whatever the lengths, a whole line's stacks take all of its force and no more, story by story.
TEST(StoryForces, WhatALineIsGivenItsStacksTake)
{
    for (const auto sharing : {building::ForceSharing::WholeLine, building::ForceSharing::EqualDeflection})
        for (int from = 1; from <= 5; ++from)
            for (const double feet : {3.0, 7.5, 22.0}) {
                auto layout = twoStacks(Length(feet * 12));
                auto& walls = layout.stacks[1].walls;
                walls = {walls.begin() + (from - 1), walls.end()};
                layout.stacks[1].base = from > 1 ? building::StackBase::Transfer : building::StackBase::Podium;
                const auto made = formed(layout, wholeLine(sharing));
                ASSERT_EQ(made.stacks.size(), 2u);
                double sum = baseShear(made.stacks[0].seismic);
                // Of equal deflection: the shear of a stack on a transfer element goes back into the line.
                if (sharing == building::ForceSharing::WholeLine || from == 1)
                    sum += baseShear(made.stacks[1].seismic);
                EXPECT_NEAR(sum, 41480, 1e-6) << from << ' ' << feet;
            }
}

TEST(StoryForces, StoppingIsACancelledFault)
{
    std::stop_source stop;
    stop.request_stop();
    const auto made = loads::storyForces(published::layout(), published::criteria(), {stop.get_token(), {}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().code, FaultCode::Cancelled);
}

} // namespace
