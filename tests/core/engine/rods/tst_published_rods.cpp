#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <iostream>

#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

// A36 alone, 5/8 in at least, up to full utilization: the case engineering 2.1 continues.
building::DesignCriteria weakSteel()
{
    auto c = published::criteria();
    c.rods.grades = {"A36"};
    c.rods.minDiameter = 0.625_in;
    c.rods.targetUtilization = 1.0;
    return c;
}

TEST(PublishedRods, WeakSteelGetsTheComputedRods)
{
    const auto made = published::design(weakSteel());
    ASSERT_EQ(made.schedule.runs.size(), 2u);
    constexpr std::array diameters = {1.25, 1.125, 0.875, 0.625, 0.625};
    constexpr std::array capacities = {26691.0, 21620.0, 13079.0, 6673.0, 6673.0};
    for (std::size_t i = 0; i < 5; ++i) {
        const auto& segment = made.schedule.runs[0].segments[i];
        EXPECT_EQ(segment.diameter.value(), diameters[i]) << "story " << i + 1;
        EXPECT_NEAR(segment.allowable.value(), capacities[i], 1.0);
    }
}

TEST(PublishedRods, PlatesTakeTheIncrements)
{
    const auto made = published::design(weakSteel());
    constexpr std::array unrounded = {7982.0, 6898.0, 5521.0, 3006.0, 2316.0};   // 25723-17741 ...
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(made.schedule.runs[0].restraints[i].increment.value(), unrounded[i], 3.0);
}

TEST(PublishedRods, ElongationIsOfEachStorysOwnForceAndRod)
{
    const auto made = published::design(weakSteel());
    constexpr std::array stretch = {0.1100, 0.0963, 0.0974, 0.0976, 0.0425};
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(made.schedule.runs[0].segments[i].elongationAsd.value(), stretch[i], 0.0005);
}

TEST(PublishedRods, EveryCheckOfTheDefaultDesignIsFinite)
{
    const auto made = published::design(published::criteria());
    ASSERT_EQ(made.schedule.runs.size(), 2u);
    for (const auto& check : made.schedule.runs[0].checks) {
        EXPECT_TRUE(std::isfinite(check.ratio)) << rods::title(check.kind) << " story " << check.story;
        if (std::getenv("HOLDFAST_PRINT"))
            std::cout << rods::title(check.kind) << " " << check.story << ": " << check.demand << " / "
                      << check.capacity << " = " << check.ratio << "\n";
    }
    for (const auto& finding : made.schedule.findings)
        if (std::getenv("HOLDFAST_PRINT"))
            std::cout << finding.message << "\n";
}

} // namespace
