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

TEST(StoryForces, StoppingIsACancelledFault)
{
    std::stop_source stop;
    stop.request_stop();
    const auto made = loads::storyForces(published::layout(), published::criteria(), {stop.get_token(), {}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().code, FaultCode::Cancelled);
}

} // namespace
