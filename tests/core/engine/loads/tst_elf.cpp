#include <algorithm>
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "core/engine/loads/elf.h"

using namespace holdfast;

namespace {

// Worked by hand: W 60, 80 x 4 kip from the roof down, stories of 10 ft.
building::DesignCriteria fiveStories()
{
    building::DesignCriteria c;
    c.seismic.sds = 1.0;
    c.seismic.sd1 = 0.6;
    for (int n = 1; n <= 5; ++n) {
        c.stories.push_back({n, "", 10_ft});
        c.loads.storyWeights.push_back({n, n == 5 ? 60_kip : 80_kip});
    }
    return c;
}

// A tower of forty stories of 20 ft: T_a = 0.02 x 800^0.75 = 0.02 x 150.42 = 3.0085 s.
building::DesignCriteria tower()
{
    building::DesignCriteria c;
    c.seismic.sds = 1.0;
    c.seismic.sd1 = 0.6;
    for (int n = 1; n <= 40; ++n) {
        c.stories.push_back({n, "", 20_ft});
        c.loads.storyWeights.push_back({n, 100_kip});
    }
    return c;
}

const Calculation& lineOf(const loads::ElfForces& made, const std::string& rule)
{
    const auto at = std::ranges::find(made.lines, rule, &Calculation::rule);
    if (at == made.lines.end())
        throw std::runtime_error("no line " + rule);
    return *at;
}

bool hasLine(const loads::ElfForces& made, const std::string& rule)
{
    return std::ranges::find(made.lines, rule, &Calculation::rule) != made.lines.end();
}

bool governs(const loads::ElfForces& made, const std::string& equation)
{
    return lineOf(made, "loads.elf.cs").title.find(equation + " governs") != std::string::npos;
}

TEST(Elf, TheReferenceBuilding)
{
    const auto made = *loads::equivalentLateralForces(fiveStories());
    EXPECT_NEAR(made.period, 0.376, 0.0005);
    EXPECT_NEAR(made.responseCoefficient, 0.15385, 0.000005);
    EXPECT_NEAR(made.baseShear.in(1_kip), 58.46, 0.005);
    const double expected[] = {4.25, 8.50, 12.76, 17.01, 15.94};
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(made.force[i].in(1_kip), expected[i], 0.005);
    EXPECT_TRUE(governs(made, "Eq. 12.8-2"));
}

TEST(Elf, EachLimitHasALineOfItsOwn)
{
    auto c = fiveStories();
    c.seismic.s1 = 0.75;
    const auto made = *loads::equivalentLateralForces(c);
    // S_D1/(T R) = 0.6/(0.37606 x 6.5) = 0.24546; 0.044; 0.5 x 0.75/6.5 = 0.05769.
    EXPECT_NEAR(lineOf(made, "loads.elf.cs_short").result, 0.15385, 5e-6);
    EXPECT_NEAR(lineOf(made, "loads.elf.cs_long").result, 0.24546, 5e-6);
    EXPECT_NEAR(lineOf(made, "loads.elf.cs_floor").result, 0.044, 1e-12);
    EXPECT_NEAR(lineOf(made, "loads.elf.cs_near_fault").result, 0.05769, 5e-6);
    EXPECT_EQ(lineOf(made, "loads.elf.cs_long").clause, "ASCE 7-16 12.8.1.1");
    EXPECT_EQ(substitution(lineOf(made, "loads.elf.cs_near_fault")).find("S_1"), std::string::npos);
}

TEST(Elf, TheEquationsAreNumberedByEdition)
{
    auto c = fiveStories();
    c.codes.loads = building::Asce7::Asce7_22;
    const auto made = *loads::equivalentLateralForces(c);
    EXPECT_TRUE(governs(made, "Eq. 12.8-3"));
    EXPECT_EQ(lineOf(made, "loads.elf.cs").clause, "ASCE 7-22 12.8.1.1");
}

TEST(Elf, BeyondTheTransitionPeriodTheCoefficientFallsWithTheSquare)
{
    auto c = tower();
    c.seismic.sds = 0.3;     // so that the floor 0.044 x 0.3 = 0.0132 does not govern
    c.seismic.transitionPeriod = 2.0;
    // T = 3.0085: 0.6 x 2/(3.0085^2 x 6.5) = 1.2/58.83 = 0.020397.
    const auto made = *loads::equivalentLateralForces(c);
    EXPECT_NEAR(made.period, 3.0085, 0.0001);
    EXPECT_NEAR(made.responseCoefficient, 0.020397, 2e-6);
    EXPECT_TRUE(governs(made, "Eq. 12.8-4"));
    EXPECT_EQ(made.exponent, 2.0);
}

TEST(Elf, WithoutATransitionPeriodTheLongPeriodEquationServesAndNeverGivesLess)
{
    auto c = tower();
    c.seismic.sds = 0.3;
    const auto without = *loads::equivalentLateralForces(c);
    EXPECT_NEAR(without.responseCoefficient, 0.6 / (3.0085 * 6.5), 2e-6);
    for (const double transition : {0.5, 1.0, 2.0, 3.0, 4.0, 12.0}) {
        c.seismic.transitionPeriod = transition;
        EXPECT_LE(loads::equivalentLateralForces(c)->responseCoefficient, without.responseCoefficient) << transition;
    }
}

TEST(Elf, TheFloorOfNearFaultSitesGoverns)
{
    auto c = tower();
    c.seismic.s1 = 0.6;      // 0.5 x 0.6/6.5 = 0.046154, above 0.044 and above 0.6/(3.0085 x 6.5) = 0.0307
    const auto made = *loads::equivalentLateralForces(c);
    EXPECT_NEAR(made.responseCoefficient, 0.046154, 1e-6);
    EXPECT_TRUE(governs(made, "Eq. 12.8-6"));
    c.seismic.s1 = 0.599;
    EXPECT_FALSE(hasLine(*loads::equivalentLateralForces(c), "loads.elf.cs_near_fault"));
    EXPECT_NEAR(loads::equivalentLateralForces(c)->responseCoefficient, 0.044, 1e-9);
}

TEST(Elf, TheAbsoluteFloorIsOnePercent)
{
    auto c = fiveStories();
    c.seismic.sds = 0.05;    // 0.05/6.5 = 0.0077; 0.044 x 0.05 = 0.0022
    const auto made = *loads::equivalentLateralForces(c);
    EXPECT_EQ(made.responseCoefficient, 0.01);
    EXPECT_TRUE(governs(made, "Eq. 12.8-5"));
}

TEST(Elf, ThePeriodLimitFollowsTable12Dash8Dash1)
{
    EXPECT_EQ(loads::periodLimitCoefficient(0.05), 1.7);
    EXPECT_EQ(loads::periodLimitCoefficient(0.1), 1.7);
    EXPECT_NEAR(loads::periodLimitCoefficient(0.125), 1.65, 1e-12);
    EXPECT_NEAR(loads::periodLimitCoefficient(0.15), 1.6, 1e-12);
    EXPECT_NEAR(loads::periodLimitCoefficient(0.25), 1.45, 1e-12);
    EXPECT_NEAR(loads::periodLimitCoefficient(0.35), 1.4, 1e-12);
    EXPECT_EQ(loads::periodLimitCoefficient(0.9), 1.4);
}

TEST(Elf, APeriodByAnalysisServesUpToItsLimit)
{
    auto c = fiveStories();
    c.seismic.period = 0.45;             // below 1.4 x 0.37606 = 0.52648
    EXPECT_EQ(loads::equivalentLateralForces(c)->period, 0.45);
    c.seismic.period = 2.0;
    const auto made = *loads::equivalentLateralForces(c);
    EXPECT_NEAR(made.period, 0.52648, 1e-5);
    EXPECT_NEAR(made.approximatePeriod, 0.37606, 1e-5);
    EXPECT_NEAR(made.exponent, 1 + (0.52648 - 0.5) / 2, 1e-5);
    EXPECT_TRUE(hasLine(made, "loads.elf.period_used"));
}

TEST(Elf, APeriodByAnalysisNeedsTheOneSecondSpectrum)
{
    auto c = fiveStories();
    c.seismic.sd1 = 0;
    EXPECT_TRUE(loads::equivalentLateralForces(c));
    c.seismic.period = 0.45;
    const auto made = loads::equivalentLateralForces(c);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().place, "seismic.sd1");
}

TEST(Elf, WhatCannotBeComputedIsAFault)
{
    for (const double bad : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
        auto c = fiveStories();
        c.seismic.r = bad;
        EXPECT_FALSE(loads::equivalentLateralForces(c));
        c = fiveStories();
        c.seismic.sds = bad;
        EXPECT_FALSE(loads::equivalentLateralForces(c));
        c = fiveStories();
        c.loads.storyWeights[2].weight = Force(bad);
        EXPECT_FALSE(loads::equivalentLateralForces(c));
        c = fiveStories();
        c.stories[0].height = Length(bad);
        EXPECT_FALSE(loads::equivalentLateralForces(c));
    }
    auto c = fiveStories();
    c.loads.storyWeights.pop_back();
    EXPECT_FALSE(loads::equivalentLateralForces(c));
    c.stories.clear();
    EXPECT_FALSE(loads::equivalentLateralForces(c));
}

// The force adds up to the base shear and scales with the weight, whatever the building.
TEST(Elf, TheStoryForcesAddUpAndScaleWithTheWeight)
{
    for (int stories = 1; stories <= 8; ++stories) {
        building::DesignCriteria c;
        c.seismic.sds = 0.3 + 0.2 * stories;
        c.seismic.sd1 = 0.1 * stories;
        for (int n = 1; n <= stories; ++n) {
            c.stories.push_back({n, "", Length(90 + 13 * n)});
            c.loads.storyWeights.push_back({n, Force(1000.0 * (7 + n % 3))});
        }
        const auto made = *loads::equivalentLateralForces(c);
        for (auto& weight : c.loads.storyWeights)
            weight.weight *= 3;
        const auto heavy = *loads::equivalentLateralForces(c);
        Force sum;
        for (std::size_t i = 0; i < made.force.size(); ++i) {
            sum += made.force[i];
            EXPECT_NEAR(heavy.force[i].value(), 3 * made.force[i].value(), 1e-6);
        }
        EXPECT_NEAR(sum.value(), made.baseShear.value(), 1e-6);
    }
}

} // namespace
