#include <gtest/gtest.h>

#include <array>

#include "tests/core/engine/loadpath/published_wall.h"

using namespace holdfast;

namespace {

loadpath::StackLoads publishedStack()
{
    return published::path(published::layout(), published::criteria()).stacks.at(0);
}

// Roof first, as printed.
constexpr std::array kUnitShear = {314.0, 587.0, 794.0, 932.0, 1001.0};
constexpr std::array kOverturning = {129887.0, 372889.0, 701789.0, 1087954.0, 1502751.0};
constexpr std::array kUpliftRounded = {2319.0, 5333.0, 10864.0, 17770.0, 25758.0};
constexpr std::array kUplift = {2316.0, 5322.0, 10843.0, 17741.0, 25723.0};

TEST(PublishedWall, UnitShearsAreThePrintedOnes)
{
    const auto stack = publishedStack();
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(stack.stories[4 - i].unitShearAsd.in(1_plf), kUnitShear[i], 0.6);
}

TEST(PublishedWall, OverturningAtTheBaseOfEachStoryIsThePrintedOne)
{
    const auto stack = publishedStack();
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(stack.stories[4 - i].overturning.in(1_ftlb), kOverturning[i], 3e-5 * kOverturning[i]);
}

TEST(PublishedWall, UpliftWithTheRoundedDeadFactorIsThePrintedOne)
{
    const auto stack = publishedStack();
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(
            stack.stories[4 - i].comparisonTension->value(), kUpliftRounded[i], 3e-4 * kUpliftRounded[i]);
}

TEST(PublishedWall, UpliftUnroundedIsTheComputedOne)
{
    const auto stack = publishedStack();
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(stack.stories[4 - i].tensionAsd.value(), kUplift[i], 1.0);
}

TEST(PublishedWall, ResistingMomentIsHalfTheLoadTimesTheLengthSquared)
{
    const auto stack = publishedStack();
    EXPECT_NEAR(stack.stories[4].resisting.in(1_ftlb), 65598, 1.0);
    EXPECT_NEAR(stack.stories[0].resisting.in(1_ftlb), 889778, 1.0);
    EXPECT_NEAR(stack.stories[0].deadCumulative.in(1_plf), 2116, 1e-9);
}

TEST(PublishedWall, StrengthTensionIsByCombination7)
{
    const auto path = published::path(published::layout(), published::criteria());
    const auto& base = path.stacks[0].stories[0];
    EXPECT_NEAR(base.tensionStrength.value(), 35280, 1.0);
    EXPECT_EQ(path.combinations[std::size_t(base.governingTensionStrength)].id, "LRFD-7");
    EXPECT_EQ(path.combinations[std::size_t(base.governingTension)].id, "ASD-10");
}

// With the posts about the rod, the rod stands (29 - 25.98)/2 = 1.51 ft from the wall end, and so do the posts.
TEST(PublishedWall, StrictStaticsRaisesTheUpliftAtTheBaseBySixPercent)
{
    auto criteria = published::criteria();
    criteria.rods.resisting = building::ResistingMomentRule::CompressionCentroid;
    criteria.rods.endOffset = 1.51_ft;
    const auto path = published::path(published::layout(), criteria);
    const auto& base = path.stacks[0].stories[0];
    EXPECT_NEAR(base.resisting.in(1_ftlb), 2116 * 29 * (14.5 - 1.51), 1.0);
    EXPECT_NEAR(base.tensionAsd.value() / 25723.0, 1.06, 0.003);
}

} // namespace
