#include <gtest/gtest.h>

#include "core/engine/building/segments.h"
#include "core/engine/building/stacking.h"

using namespace holdfast;
using building::ShearWall;
using building::StackBase;
using building::WallStack;

namespace {

// Walls along one direction, on any level.
class Plan {
public:
    void add(int level, double from, double to, double offset = 0)
    {
        ShearWall wall;
        wall.id = {std::uint32_t(m_walls.size())};
        wall.label = "W" + std::to_string(m_walls.size());
        wall.level = level;
        wall.axis = m_upright ? geometry::Segment2{{offset, from}, {offset, to}}
                              : geometry::Segment2{{from, offset}, {to, offset}};
        wall.length = Length(to - from);
        wall.isShear = true;
        m_walls.push_back(wall);
    }
    void turnUpright() { m_upright = true; }
    std::vector<WallStack> stacks() const { return building::stackWalls(m_walls); }

private:
    std::vector<ShearWall> m_walls;
    bool m_upright = false;
};

TEST(Stacking, WallsOverEachOtherAreOneStack)
{
    Plan plan;
    for (int level = 1; level <= 3; ++level)
        plan.add(level, 0, 240);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 1u);
    EXPECT_EQ(stacks[0].walls.size(), 3u);
    EXPECT_EQ(stacks[0].base, StackBase::Podium);
    EXPECT_TRUE(stacks[0].doubts.empty());
}

TEST(Stacking, AShortWallOnALongOneStandsOnIt)
{
    Plan plan;
    plan.add(1, 0, 480);
    plan.add(2, 120, 240);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 2u);
    EXPECT_EQ(stacks[1].base, StackBase::Wall);
    EXPECT_EQ(stacks[1].support, stacks[0].id);
}

TEST(Stacking, TwoShortWallsStandOnOneLongOne)
{
    Plan plan;
    plan.add(1, 0, 480);
    plan.add(2, 0, 180);
    plan.add(2, 300, 480);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 3u);
    for (const std::size_t i : {1u, 2u}) {
        EXPECT_EQ(stacks[i].base, StackBase::Wall);
        EXPECT_EQ(stacks[i].support, stacks[0].id);
    }
}

TEST(Stacking, ASlightlyShorterOrLongerWallGoesOnInOneStack)
{
    Plan plan;
    plan.add(1, 0, 240);
    plan.add(2, 36, 240);
    plan.add(3, 36, 300);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 1u);
    EXPECT_EQ(stacks[0].doubts.size(), 2u);
}

TEST(Stacking, RodsNeedRoomInWhatAllWallsShare)
{
    // Each wall overlaps the one below by 60 in, all three by none.
    Plan plan;
    plan.add(1, 0, 120);
    plan.add(2, 60, 180);
    plan.add(3, 120, 240);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 2u);
    EXPECT_EQ(stacks[0].walls.size(), 2u);
    EXPECT_EQ(stacks[1].base, StackBase::Transfer);
    EXPECT_NE(stacks[1].doubts.at(0).find("60 in past"), std::string::npos);
}

TEST(Stacking, OutOfPlaneIsTestedInBothDirections)
{
    for (const bool upright : {false, true})
        for (const auto& [offset, base] : {std::pair{5.0, StackBase::Podium}, std::pair{8.0, StackBase::Transfer}}) {
            Plan plan;
            if (upright)
                plan.turnUpright();
            plan.add(1, 0, 240);
            plan.add(2, 0, 240, offset);
            EXPECT_EQ(plan.stacks().back().base, base) << offset;
        }
}

TEST(Stacking, AStackMayEndEarlyAndOneAboveAGapStartsAnew)
{
    Plan plan;
    plan.add(1, 0, 240);
    plan.add(3, 0, 240);
    const auto stacks = plan.stacks();
    ASSERT_EQ(stacks.size(), 2u);
    EXPECT_EQ(stacks[1].base, StackBase::Transfer);
    EXPECT_NE(stacks[1].doubts.at(0).find("no shear wall below"), std::string::npos);
}

TEST(Stacking, AnEndMayReachAFootPastTheWallItStandsOn)
{
    const auto baseOf = [](double past) {
        Plan plan;
        plan.add(1, 0, 480);
        plan.add(2, 360, 480);                 // goes up on the long wall
        plan.add(3, 456 + past, 480 + past);   // 24 in: no room for rods with the wall below
        return plan.stacks().back().base;
    };
    EXPECT_EQ(baseOf(12), StackBase::Wall);
    EXPECT_EQ(baseOf(13), StackBase::Transfer);
}

TEST(Segments, LieBetweenTheOpeningsAndAreLabelled)
{
    ShearWall wall;
    wall.label = "SW-1-C-1";
    wall.axis = {{0, 0}, {0, 360}};
    wall.length = 30_ft;
    wall.method = building::OpeningMethod::Segmented;
    wall.openings = {{20_ft, 24_ft, 7_ft}, {8_ft, 12_ft, 7_ft}};   // in any order
    const auto segments = building::fullHeightSegments(wall, 10_ft);
    ASSERT_EQ(segments.size(), 3u);
    EXPECT_EQ(segments[0].label, "SW-1-C-1-a");
    EXPECT_EQ(segments[2].label, "SW-1-C-1-c");
    EXPECT_DOUBLE_EQ(segments[1].axis.a.y, 144);
    EXPECT_DOUBLE_EQ(segments[1].axis.b.y, 240);
    EXPECT_DOUBLE_EQ(segments[2].length.in(1_ft), 6);
    EXPECT_TRUE(segments[1].openings.empty());
    EXPECT_EQ(segments[1].method, building::OpeningMethod::Segmented);
}

TEST(Segments, TooSlenderOnesDoNotCount)
{
    ShearWall wall;
    wall.axis = {{0, 0}, {240, 0}};
    wall.length = 20_ft;
    wall.openings = {{2_ft, 6_ft, 7_ft}};     // 2 ft under 10 ft: 5 to 1
    const auto segments = building::fullHeightSegments(wall, 10_ft);
    ASSERT_EQ(segments.size(), 1u);
    EXPECT_DOUBLE_EQ(segments[0].length.in(1_ft), 14);
    EXPECT_TRUE(building::fullHeightSegments(wall, 100_ft).empty());
    wall.openings.clear();
    EXPECT_EQ(building::fullHeightSegments(wall, 10_ft).size(), 1u);
}

} // namespace
