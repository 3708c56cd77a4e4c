// Anchors of different walls that share concrete.
#include <gtest/gtest.h>

#include <numbers>

#include "core/engine/rods/anchor_choice.h"
#include "core/engine/rods/anchor_neighbours.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;
using namespace holdfast::rods;

namespace {

const Check* checkOf(const RodRun& run, CheckKind kind)
{
    const auto at = std::ranges::find(run.checks, kind, &Check::kind);
    return at == run.checks.end() ? nullptr : &*at;
}

// The published wall's start run and a second one beside it, as if another wall ended there.
struct Beside : ::testing::Test {
    published::Design d = published::design(published::criteria());

    RodRun& neighbour(Length away, WallEnd end, double turn)
    {
        RodRun run = d.schedule.runs[0];
        run.label = "RR-OTHER";
        run.at.x += away.value();
        run.end = end;
        run.wallAngle += turn;
        d.schedule.runs.resize(1);
        d.schedule.runs.push_back(run);
        checkAnchorGroups(d.schedule, d.path, d.criteria, d.catalogs);
        return d.schedule.runs[0];
    }
};

// h_ef 12 in, 10 in apart, no edge near: N_cbg = (36 + 10)/36 N_b = 1.27778*71,161 = 90,927 lb. By the ductile route
// both anchors reach 1.2 N_sa together.
TEST_F(Beside, TwoAnchorsThatPullTogetherAreOneGroup)
{
    const RodRun& run = neighbour(10_in, WallEnd::Start, 0);
    ASSERT_EQ(run.anchor.neighbours, std::vector<std::string>{"RR-OTHER"});
    const Check* group = checkOf(run, CheckKind::AnchorGroup);
    ASSERT_NE(group, nullptr);
    EXPECT_NEAR(group->capacity, 71160.73 * 46.0 / 36.0, 1);
    const double steel = checkOf(run, CheckKind::AnchorSteel)->capacity / 0.75;
    EXPECT_NEAR(group->demand, 2 * 1.2 * steel, 1);
    EXPECT_GE(run.utilization, group->ratio);
}

TEST_F(Beside, AGroupThatFailsNamesBoth)
{
    neighbour(10_in, WallEnd::Start, 0);
    const auto found = std::ranges::find(d.schedule.findings, "anchor.group", &Finding::rule);
    ASSERT_NE(found, d.schedule.findings.end());
    EXPECT_NE(found->message.find("RR-OTHER"), std::string::npos) << found->message;
}

TEST_F(Beside, FarAnchorsAreAlone)
{
    const RodRun& run = neighbour(36_in, WallEnd::Start, 0);
    EXPECT_TRUE(run.anchor.neighbours.empty());
    EXPECT_EQ(checkOf(run, CheckKind::AnchorGroup), nullptr);
}

// End of one wall against the start of the next on the same line: one is pressed while the other is pulled.
TEST_F(Beside, OppositeEndsDoNotPullAtOnce)
{
    EXPECT_TRUE(neighbour(10_in, WallEnd::End, 0).anchor.neighbours.empty());
}

// The same wall drawn the other way round.
TEST_F(Beside, AReversedAxisIsNoDifference)
{
    EXPECT_EQ(neighbour(10_in, WallEnd::End, std::numbers::pi).anchor.neighbours.size(), 1u);
}

TEST_F(Beside, WallsAcrossEachOtherAreTakenTogether)
{
    EXPECT_EQ(neighbour(10_in, WallEnd::End, std::numbers::pi / 2).anchor.neighbours.size(), 1u);
}

TEST_F(Beside, ReinforcedAnchorsNeedNoCommonCone)
{
    d.criteria.anchor.reinforcement = 4_in2;
    const RodRun& run = neighbour(10_in, WallEnd::Start, 0);
    EXPECT_EQ(run.anchor.neighbours.size(), 1u);
    EXPECT_EQ(checkOf(run, CheckKind::AnchorGroup), nullptr);
}

TEST_F(Beside, RunsOnAWallHaveNoAnchorInThePodium)
{
    d.schedule.runs[0].base = building::StackBase::Wall;
    EXPECT_TRUE(neighbour(10_in, WallEnd::Start, 0).anchor.neighbours.empty());
}

} // namespace
