#include <algorithm>

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

struct Row {
    const char* id;
    double dead, live, snow, lateral, roofLive;
};

void expectRows(const std::vector<loads::LoadCombination>& made, const std::vector<Row>& rows)
{
    ASSERT_EQ(made.size(), rows.size());
    for (const Row& row : rows) {
        const auto c = std::ranges::find(made, row.id, &loads::LoadCombination::id);
        ASSERT_NE(c, made.end()) << row.id;
        expectFactors(*c, row.dead, row.live, row.snow, row.lateral);
        EXPECT_NEAR(c->roofLive, row.roofLive, 1e-12) << c->id;
    }
}

// S_DS 1.0, rho 1.3: 0.6 - 0.14, 1 + 0.14, 1 + 0.105, 0.9 - 0.2, 1.2 + 0.2; 0.7 x 1.3, 0.525 x 1.3.
TEST(Combinations, EveryFactorOf7Dash16)
{
    expectRows(loads::combinations(criteria(), true, true),
               {{"ASD-10", 0.46, 0, 0, 0.91, 0},        {"ASD-8", 1.14, 0, 0, 0.91, 0},
                {"ASD-9", 1.105, 0.75, 0.75, 0.6825, 0}, {"LRFD-7", 0.7, 0, 0, 1.3, 0},
                {"LRFD-6", 1.4, 0.5, 0.2, 1.3, 0},       {"ASD-W7", 0.6, 0, 0, 0.6, 0},
                {"ASD-W5", 1.0, 0, 0, 0.6, 0},           {"ASD-W6", 1.0, 0.75, 0.75, 0.45, 0.75},
                {"LRFD-W5", 0.9, 0, 0, 1.0, 0},          {"LRFD-W4", 1.2, 0.5, 0.5, 1.0, 0.5},
                {"ASD-2", 1.0, 1.0, 0, 0, 0},            {"ASD-3", 1.0, 0, 1.0, 0, 1.0},
                {"ASD-4", 1.0, 0.75, 0.75, 0, 0.75},     {"LRFD-2", 1.2, 1.6, 0.5, 0, 0.5},
                {"LRFD-3", 1.2, 1.0, 1.6, 0, 1.6}});
}

TEST(Combinations, EveryFactorOf7Dash22)
{
    auto c = criteria();
    c.codes.loads = building::Asce7::Asce7_22;
    expectRows(loads::combinations(c, true, true),
               {{"ASD-10", 0.46, 0, 0, 0.91, 0},        {"ASD-8", 1.14, 0, 0, 0.91, 0},
                {"ASD-9", 1.105, 0.75, 0.1, 0.6825, 0},  {"LRFD-7", 0.7, 0, 0, 1.3, 0},
                {"LRFD-6", 1.4, 0.5, 0.15, 1.3, 0},      {"ASD-W7", 0.6, 0, 0, 0.6, 0},
                {"ASD-W5", 1.0, 0, 0, 0.6, 0},           {"ASD-W6", 1.0, 0.75, 0.525, 0.45, 0.75},
                {"LRFD-W5", 0.9, 0, 0, 1.0, 0},          {"LRFD-W4", 1.2, 0.5, 0.3, 1.0, 0.5},
                {"ASD-2", 1.0, 1.0, 0, 0, 0},            {"ASD-3", 1.0, 0, 0.7, 0, 1.0},
                {"ASD-4", 1.0, 0.75, 0.525, 0, 0.75},    {"LRFD-2", 1.2, 1.6, 0.3, 0, 0.5},
                {"LRFD-3", 1.2, 1.0, 1.0, 0, 1.6}});
}

TEST(Combinations, HeavyLiveLoadCountsInFullAtStrengthAndNothingElseChanges)
{
    for (const auto edition : {building::Asce7::Asce7_16, building::Asce7::Asce7_22}) {
        auto c = criteria();
        c.codes.loads = edition;
        const auto light = loads::combinations(c, true, true);
        c.loads.heavyLive = true;
        const auto heavy = loads::combinations(c, true, true);
        for (std::size_t i = 0; i < light.size(); ++i) {
            const bool doubled = light[i].id == "LRFD-6" || light[i].id == "LRFD-W4";
            expectFactors(heavy[i], light[i].dead, doubled ? 1.0 : light[i].live, light[i].snow, light[i].lateral);
            EXPECT_EQ(heavy[i].roofLive, light[i].roofLive);
            EXPECT_EQ(heavy[i].expression != light[i].expression, doubled) << heavy[i].id;
        }
        EXPECT_EQ(loads::overstrengthCombinations(c).back().live, 1.0);
    }
}

// Omega_0 3.0 in place of rho 1.3: 0.7 x 3, 0.525 x 3; the dead load factors stay.
TEST(Combinations, OverstrengthStandsInPlaceOfRho)
{
    auto c = criteria();
    expectRows(loads::overstrengthCombinations(c),
               {{"ASD-10-OM", 0.46, 0, 0, 2.1, 0}, {"ASD-8-OM", 1.14, 0, 0, 2.1, 0},
                {"ASD-9-OM", 1.105, 0.75, 0.75, 1.575, 0}, {"LRFD-7-OM", 0.7, 0, 0, 3.0, 0},
                {"LRFD-6-OM", 1.4, 0.5, 0.2, 3.0, 0}});
    c.codes.loads = building::Asce7::Asce7_22;
    expectRows(loads::overstrengthCombinations(c),
               {{"ASD-10-OM", 0.46, 0, 0, 2.1, 0}, {"ASD-8-OM", 1.14, 0, 0, 2.1, 0},
                {"ASD-9-OM", 1.105, 0.75, 0.1, 1.575, 0}, {"LRFD-7-OM", 0.7, 0, 0, 3.0, 0},
                {"LRFD-6-OM", 1.4, 0.5, 0.15, 3.0, 0}});
    EXPECT_EQ(loads::overstrengthCombinations(c)[0].clause, "ASCE 7-22 2.4.5 (10), 12.4.3.1");
    EXPECT_EQ(loads::overstrengthCombinations(c)[0].expression, "(0.6 - 0.14*S_DS)*D + 0.7*Omega_0*Q_E");
}

TEST(Combinations, RoofLiveLoadStandsBesideSnowAsItsAlternative)
{
    EXPECT_EQ(find("LRFD-W4").expression, "1.2*D + 1.0*W + 0.5*L + max(0.5*L_r, 0.5*S)");
    EXPECT_EQ(find("ASD-3").expression, "D + max(1.0*L_r, 1.0*S)");
    for (const auto& c : loads::combinations(criteria(), true, true))
        EXPECT_EQ(c.roofLive > 0, c.expression.find("L_r") != std::string::npos) << c.id;
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
