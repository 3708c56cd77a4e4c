// Breakout cones: ACI 318-19 17.6.2 with up to four edges, groups and eccentric tension.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <random>
#include <sstream>

#include "core/engine/base/json.h"
#include "core/engine/rods/anchor_aci.h"

using namespace holdfast;
using namespace holdfast::rods;

namespace {

constexpr Length kNone;

std::vector<AnchorSpot> row(int n, Length spacing)
{
    std::vector<AnchorSpot> spots;
    for (int i = 0; i < n; ++i)
        spots.push_back({double(i) * spacing, Length(0)});
    return spots;
}

ConeConcrete concrete(Length embedment = 12_in)
{
    ConeConcrete c;
    c.strength = 5000_psi;
    c.embedment = embedment;
    return c;
}

// Hilti design guide for ACI 318-19, October 2025, p. 73: 4 x 4 post-installed anchors.
TEST(AnchorCone, ThePublishedGroupOfSixteen)
{
    std::vector<AnchorSpot> spots;
    for (const double x : {0, 9, 18, 27})
        for (const double y : {0, 8, 16, 24})
            spots.push_back({Length(x), Length(y)});
    ConeConcrete c = concrete();
    c.strength = 4500_psi;
    c.kc = 17;
    c.headedCastIn = false;
    const ConeStrength s = coneStrength(spots, {18_in, 18_in, 6_in, 18_in}, c);
    EXPECT_NEAR(s.projected.value(), 3024, 1e-9);   // (18+9+9+9+18)(6+8+8+8+18)
    EXPECT_NEAR(s.single.value(), 1296, 1e-9);
    EXPECT_NEAR(s.edge, 0.80, 1e-12);
    EXPECT_NEAR(s.eccentric, 1.0, 1e-12);
    EXPECT_NEAR(s.basic.value(), 47405, 1);
    EXPECT_NEAR(s.nominal.value(), 88489, 2);
}

TEST(AnchorCone, TwoAnchorsShareTheirCones)
{
    // (36 + 6) * 36 / 36^2 = 1.1667
    EXPECT_NEAR(coneStrength(row(2, 6_in), {}, concrete()).areaRatio, 42.0 / 36.0, 1e-12);
    // Further apart than 3 h_ef: two whole cones, and never more.
    EXPECT_NEAR(coneStrength(row(2, 50_in), {}, concrete()).areaRatio, 2.0, 1e-12);
}

TEST(AnchorCone, ADiagonalPairCountsTheUnionNotTheRectangle)
{
    const std::vector<AnchorSpot> spots = {{0_in, 0_in}, {18_in, 18_in}};
    // Two squares of 36 in that overlap 18 x 18: 2*1296 - 324 = 2268; the rectangle would be 54^2 = 2916.
    EXPECT_NEAR(projectedArea(spots, {}, 12_in).value(), 2268, 1e-9);
}

TEST(AnchorCone, OppositeEdgesBothCut)
{
    const ConeStrength s = coneStrength(row(1, {}), {kNone, kNone, 6_in, 9_in}, concrete());
    EXPECT_NEAR(s.projected.value(), (6 + 9) * 36, 1e-9);
    EXPECT_NEAR(s.edge, 0.7 + 0.3 * 6 / 18, 1e-12);
    EXPECT_NEAR(s.embedment.value(), 12, 1e-12);   // two edges do not cut h_ef
}

// 17.6.2.1.2 with c = 6, 9, 7.5 in and none above: h_ef' = 9/1.5 = 6 in, so the cone reaches 9 in.
TEST(AnchorCone, ThreeNearEdgesCutTheDepth)
{
    const ConeStrength s = coneStrength(row(1, {}), {6_in, 9_in, 7.5_in, kNone}, concrete());
    EXPECT_NEAR(s.embedment.value(), 6, 1e-12);
    EXPECT_NEAR(s.projected.value(), (6 + 9) * (7.5 + 9), 1e-9);
    EXPECT_NEAR(s.basic.value(), 24 * std::sqrt(5000.0) * std::pow(6, 1.5), 1e-6);
    EXPECT_NEAR(s.edge, 0.7 + 0.3 * 6 / 9, 1e-12);
}

TEST(AnchorCone, TheSpacingKeepsTheDepthOfAWideGroup)
{
    // max(9/1.5, 30/3) = 10 in.
    EXPECT_NEAR(coneStrength(row(2, 30_in), {6_in, 9_in, 7.5_in, kNone}, concrete()).embedment.value(), 10, 1e-12);
}

TEST(AnchorCone, UnequalTensionsAreEccentric)
{
    auto spots = row(2, 12_in);
    spots[0].tension = 3;
    // Resultant 3 in from the anchor of three parts in four; centroid at 6: e = 3, psi_ec = 1/(1 + 3/18).
    EXPECT_NEAR(coneStrength(spots, {}, concrete()).eccentric, 1.0 / (1.0 + 3.0 / 18.0), 1e-12);
}

TEST(AnchorCone, LightConcreteUncrackedConcreteAndStrongConcrete)
{
    ConeConcrete c = concrete();
    const Force plain = coneStrength(row(1, {}), {}, c).nominal;
    c.lightweight = 0.75;
    EXPECT_NEAR(coneStrength(row(1, {}), {}, c).nominal / plain, 0.75, 1e-12);
    c.lightweight = 1;
    c.cracked = false;
    EXPECT_NEAR(coneStrength(row(1, {}), {}, c).nominal / plain, 1.25, 1e-12);
    EXPECT_EQ(basicBreakout(24, 14000_psi, 10_in, true), basicBreakout(24, 10000_psi, 10_in, true));
}

TEST(AnchorCone, TheDeeperFormHoldsBetweenElevenAndTwentyFive)
{
    const double root = std::sqrt(5000.0);
    EXPECT_NEAR(basicBreakout(24, 5000_psi, 10_in, true).value(), 24 * root * std::pow(10, 1.5), 1e-6);
    EXPECT_NEAR(basicBreakout(24, 5000_psi, 12_in, true).value(), 16 * root * std::pow(12, 5.0 / 3.0), 1e-6);
    EXPECT_NEAR(basicBreakout(24, 5000_psi, 26_in, true).value(), 24 * root * std::pow(26, 1.5), 1e-6);
}

// More edge, more depth or more spacing never weakens; n anchors are never stronger than n alone.
TEST(AnchorCone, GrowsWithEverythingThatHelps)
{
    std::mt19937 random(20261121);
    std::uniform_real_distribution<double> pick(1.0, 30.0);
    for (int i = 0; i < 400; ++i) {
        const ConeConcrete c = concrete(Length(2 + pick(random) / 3));
        const Length s(pick(random));
        const ConcreteEdges e{kNone, kNone, Length(pick(random)), kNone};
        ConcreteEdges wider = e;
        wider.below += 2_in;
        const Force one = coneStrength(row(1, {}), e, c).nominal, two = coneStrength(row(2, s), e, c).nominal;
        EXPECT_LE(one.value(), coneStrength(row(1, {}), wider, c).nominal.value() + 1e-6);
        EXPECT_LE(two.value(), 2 * one.value() + 1e-6);
        EXPECT_GE(two.value(), one.value() - 1e-6);
        EXPECT_LE(two.value(), coneStrength(row(2, s + 1_in), e, c).nominal.value() + 1e-6);
    }
}

AnchorInput input(Length edge, int anchors = 1)
{
    AnchorInput in;
    in.tensileArea = 0.969_in2;
    in.headBearing = 16_in2 - 1.2272_in2;
    in.ultimate = 58_ksi;
    in.yield = 36_ksi;
    in.concrete.edgeDistance = edge;
    in.anchors = anchors;
    in.spacing = 6_in;
    return in;
}

// 160 c_a1 sqrt(A_brg) sqrt(f'c) = 160*4*sqrt(14.7728)*sqrt(5000) = 173,939 lb, h_ef 12 > 2.5*4.
TEST(SideBlowout, OneAnchorFarFromACorner)
{
    EXPECT_NEAR(anchorStrength(input(4_in)).blowout.value(), 160 * 4 * std::sqrt(14.7728 * 5000), 1);
    EXPECT_EQ(anchorStrength(input(5_in)).blowout, Force(0));   // 12 in is not above 2.5*5 in
}

TEST(SideBlowout, ACornerTakesAQuarterOfOnePlusTheRatio)
{
    AnchorInput in = input(4_in);
    const Force far = anchorStrength(in).blowout;
    in.concrete.edgeLeft = 8_in;
    EXPECT_NEAR(anchorStrength(in).blowout / far, (1 + 8.0 / 4.0) / 4.0, 1e-12);
    in.concrete.edgeLeft = 12_in;
    EXPECT_NEAR(anchorStrength(in).blowout / far, 1.0, 1e-12);
}

TEST(SideBlowout, APairAlongTheEdgeSharesOneFace)
{
    const Force one = anchorStrength(input(4_in)).blowout;
    EXPECT_NEAR(anchorStrength(input(4_in, 2)).blowout / one, 1 + 6.0 / 24.0, 1e-12);
}

TEST(AnchorStrength, SupplementaryBarsRaisePhiOfBreakoutNotOfPullout)
{
    AnchorInput in = input(18_in);
    const AnchorStrength plain = anchorStrength(in);
    in.concrete.supplementary = true;
    const AnchorStrength tied = anchorStrength(in);
    EXPECT_NEAR(tied.designBreakout / plain.designBreakout, 0.75 / 0.70, 1e-12);
    EXPECT_EQ(tied.designPullout, plain.designPullout);
}

TEST(AnchorStrength, APairInsideItsSideEdgesHasAlmostNothing)
{
    AnchorInput in = input(18_in, 2);
    in.concrete.edgeLeft = 2_in;                   // the outer anchor would stand 1 in beyond the edge
    EXPECT_LT(anchorStrength(in).breakout / anchorStrength(input(18_in, 2)).breakout, 0.5);
}

} // namespace
