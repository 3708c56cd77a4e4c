#include <gtest/gtest.h>

#include "tests/core/engine/loadpath/published_wall.h"

using namespace holdfast;

namespace {

// `count` walls of 4 ft side by side on line C, stories of 10 ft: h/b 2.5.
loadpath::LoadPath pathOf(std::uint32_t count, building::ForceSharing sharing)
{
    building::WallLayout layout;
    for (std::uint32_t i = 0; i < count; ++i) {
        auto one = published::layout(1);
        one.walls[0].id = {i};
        one.walls[0].length = 4_ft;
        one.walls[0].axis = {{100.0 * i, 0}, {100.0 * i + 48, 0}};
        one.stacks[0].id = {i};
        one.stacks[0].label = "ST-C-" + std::to_string(i + 1);
        one.stacks[0].walls = {{i}};
        layout.walls.push_back(one.walls[0]);
        layout.stacks.push_back(one.stacks[0]);
    }
    auto criteria = published::criteria(1);
    auto& row = criteria.loads.wallLines[0];
    row.seismic = {1000_lb};
    row.dead = {200_plf};
    row.leverArm.clear();
    row.sharing = sharing;
    return published::path(layout, criteria);
}

// 1.25 - 0.125 x 2.5 = 0.9375 (SDPWS 4.3.4.2).
TEST(AspectFactor, ASlenderWallIsReduced)
{
    EXPECT_NEAR(pathOf(1, building::ForceSharing::EachWall).stacks[0].stories[0].aspectFactor, 0.9375, 1e-12);
    EXPECT_NEAR(pathOf(2, building::ForceSharing::EqualDeflection).stacks[1].stories[0].aspectFactor, 0.9375, 1e-12);
}

// 2b/h = 0.8 is a factor on the strength, not on the share alone: a line of slender walls only would lose it
// otherwise (SDPWS 4.3.3.4.1 exception 1).
TEST(AspectFactor, WhatIsSharedByStrengthIsDesignedForTwoBOverH)
{
    const auto path = pathOf(2, building::ForceSharing::WholeLine);
    EXPECT_NEAR(path.stacks[0].stories[0].aspectFactor, 0.8, 1e-12);
    EXPECT_NEAR(path.stacks[1].stories[0].aspectFactor, 0.8, 1e-12);
}

// Nobody to share with: the reduction of 4.3.4.2 holds.
TEST(AspectFactor, AWallAloneOnItsLineKeepsTheOrdinaryReduction)
{
    EXPECT_NEAR(pathOf(1, building::ForceSharing::WholeLine).stacks[0].stories[0].aspectFactor, 0.9375, 1e-12);
}

} // namespace
