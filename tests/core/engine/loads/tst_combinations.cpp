#include <gtest/gtest.h>

#include "core/engine/loads/combinations.h"

using namespace holdfast;
using building::DesignBasis;

namespace {

building::DesignCriteria criteria()
{
    building::DesignCriteria c;
    c.seismic.sds = 1.0;
    c.seismic.rho = 1.3;
    return c;
}

loads::LoadCombination find(const std::string& id, const building::DesignCriteria& c = criteria())
{
    for (const auto& made : loads::combinations(c, true, true))
        if (made.id == id)
            return made;
    ADD_FAILURE() << "no combination " << id;
    return {};
}

void expectFactors(const loads::LoadCombination& c, double dead, double live, double snow, double lateral)
{
    EXPECT_NEAR(c.dead, dead, 1e-12) << c.id;
    EXPECT_NEAR(c.live, live, 1e-12) << c.id;
    EXPECT_NEAR(c.snow, snow, 1e-12) << c.id;
    EXPECT_NEAR(c.lateral, lateral, 1e-12) << c.id;
}

TEST(Combinations, SeismicUpliftTakesTheVerticalEffectFromTheDeadLoad)
{
    expectFactors(find("ASD-10"), 0.46, 0, 0, 0.91);
    expectFactors(find("LRFD-7"), 0.70, 0, 0, 1.30);
    EXPECT_TRUE(find("ASD-10").uplift);
    EXPECT_EQ(find("ASD-10").clause, "ASCE 7-16 2.4.5 (10)");
}

TEST(Combinations, SeismicCompressionAddsIt)
{
    expectFactors(find("ASD-8"), 1.14, 0, 0, 0.91);
    expectFactors(find("ASD-9"), 1.105, 0.75, 0.75, 0.6825);
    expectFactors(find("LRFD-6"), 1.4, 0.5, 0.2, 1.3);
}

TEST(Combinations, WindHasNoRhoAndNoVerticalEffect)
{
    expectFactors(find("ASD-W7"), 0.6, 0, 0, 0.6);
    expectFactors(find("LRFD-W5"), 0.9, 0, 0, 1.0);
    expectFactors(find("ASD-W6"), 1.0, 0.75, 0.75, 0.45);
    expectFactors(find("LRFD-W4"), 1.2, 0.5, 0.5, 1.0);
}

TEST(Combinations, SnowOf7Dash22IsAStrengthLoad)
{
    auto c = criteria();
    c.codes.loads = building::Asce7::Asce7_22;
    EXPECT_NEAR(find("LRFD-6", c).snow, 0.15, 1e-12);
    EXPECT_NEAR(find("ASD-9", c).snow, 0.1, 1e-12);
    EXPECT_NEAR(find("ASD-W6", c).snow, 0.75 * 0.7, 1e-12);
    EXPECT_EQ(find("LRFD-7", c).clause, "ASCE 7-22 2.3.6 (7)");
}

TEST(Combinations, OnlyWhatIsAskedForIsFormed)
{
    EXPECT_TRUE(loads::combinations(criteria(), false, false).empty());
    for (const auto& c : loads::combinations(criteria(), true, false))
        EXPECT_EQ(c.lateralKind, loads::LateralKind::Seismic) << c.id;
    for (const auto& c : loads::combinations(criteria(), false, true))
        EXPECT_TRUE(c.lateral == 0 || c.lateralKind == loads::LateralKind::Wind) << c.id;
}

TEST(Combinations, TheIdSaysTheBasis)
{
    for (const auto& c : loads::combinations(criteria(), true, true))
        EXPECT_EQ(c.basis, c.id.starts_with("ASD") ? DesignBasis::Asd : DesignBasis::Lrfd) << c.id;
}

} // namespace
