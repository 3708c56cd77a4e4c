// Two-way shear of the podium slab, ACI 318-19 22.6.
#include <gtest/gtest.h>

#include <cmath>

#include "core/engine/rods/anchor_slab.h"

using namespace holdfast;
using namespace holdfast::rods;

namespace {

building::AnchorCriteria slab(Length thickness, Length edge)
{
    building::AnchorCriteria c;
    c.slabThickness = thickness;
    c.edgeDistance = edge;
    return c;
}

// d = 10 - 2 = 8 in, column 6 x 6: b_o = 4*14 = 56, beta 1, 2 + 40*8/56 = 7.7, so 4; lambda_s = 1.054 -> 1.
// V_c = 4*sqrt(5000)*56*8 = 126,714 lb.
TEST(SlabPunching, ASquarePostInTheMiddle)
{
    const auto c = slab(10_in, 100_in);
    EXPECT_EQ(slabDepth(c), 8_in);
    const auto s = punchingStrength({6_in, 6_in, slabDepth(c)}, c);
    EXPECT_NEAR(s.perimeter.value(), 56, 1e-12);
    EXPECT_NEAR(s.nominal.value(), 4 * std::sqrt(5000.0) * 56 * 8, 1e-6);
    EXPECT_NEAR(s.design.value(), 0.75 * s.nominal.value(), 1e-6);
}

// d = 22 in: lambda_s = sqrt(2/3.2) = 0.7906.
TEST(SlabPunching, AThickSlabHasASizeEffect)
{
    const auto c = slab(24_in, 200_in);
    EXPECT_NEAR(punchingStrength({6_in, 6_in, slabDepth(c)}, c).size, std::sqrt(2 / 3.2), 1e-12);
}

// Long posts: beta = 18/3 = 6, 2 + 4/6 = 2.667.
TEST(SlabPunching, ALongPostGroupIsWeaker)
{
    const auto c = slab(10_in, 100_in);
    EXPECT_NEAR(punchingStrength({18_in, 3_in, slabDepth(c)}, c).factor, 2 + 4.0 / 6.0, 1e-12);
}

// Three sides to an edge 4 in off: 14 + 2*(7 + 4) = 36 < 56.
TEST(SlabPunching, ANearEdgeOpensThePerimeter)
{
    const auto c = slab(10_in, 4_in);
    EXPECT_NEAR(punchingStrength({6_in, 6_in, slabDepth(c)}, c).perimeter.value(), 36, 1e-12);
}

TEST(SlabPunching, AThinSlabHasNone)
{
    const auto c = slab(2_in, 100_in);
    EXPECT_EQ(punchingStrength({6_in, 6_in, slabDepth(c)}, c).design, Force(0));
}

} // namespace
