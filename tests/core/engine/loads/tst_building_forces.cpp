#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/engine/loads/building_forces.h"
#include "core/engine/loads/wind.h"
#include "tests/core/engine/loadpath/published_wall.h"

using namespace holdfast;

namespace {

// The published wall's line without forces of its own, a quarter of a building of 100 kip a story.
building::DesignCriteria quarter()
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].seismic.clear();
    for (int n = 1; n <= 5; ++n)
        criteria.loads.storyWeights.push_back({n, 100_kip});
    criteria.loads.tributary = {{{"C"}, 0.25}};
    return criteria;
}

void addWind(building::DesignCriteria& c)
{
    c.wind.speedMph = 110;
    c.wind.widthX = 120_ft;
    c.wind.widthY = 60_ft;
}

loads::StoryForces formed(const building::DesignCriteria& criteria,
                          const building::WallLayout& layout = published::layout())
{
    return *loads::storyForces(layout, criteria, {});
}

const Finding* find(const loads::StoryForces& made, const std::string& rule)
{
    const auto at = std::ranges::find(made.findings, rule, &Finding::rule);
    return at == made.findings.end() ? nullptr : &*at;
}

const Assumption* assumption(const loads::StoryForces& made, const std::string& key)
{
    const auto at = std::ranges::find(made.assumptions, key, &Assumption::key);
    return at == made.assumptions.end() ? nullptr : &*at;
}

bool hasLine(const loads::StoryForces& made, const std::string& rule)
{
    return std::ranges::find(made.baseShear, rule, &Calculation::rule) != made.baseShear.end();
}

building::DiaphragmCriteria diaphragm(int story, building::DiaphragmKind kind)
{
    building::DiaphragmCriteria d;
    d.story = story;
    d.kind = kind;
    return d;
}

building::WallLayout turned(double degrees)
{
    auto layout = published::layout();
    const double a = degrees * 3.14159265358979 / 180;
    for (auto& wall : layout.walls)
        wall.axis.b = {348 * std::cos(a), 348 * std::sin(a)};
    return layout;
}

TEST(BuildingForces, TheBuildingsForcesAreKeptBesideTheLines)
{
    const auto made = formed(quarter());
    ASSERT_EQ(made.building.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_NEAR(made.stacks[0].seismic[i].value(), made.building[i].seismic.value() / 4, 1e-9);
    EXPECT_EQ(made.building[4].windX, 0_lb);
    EXPECT_TRUE(formed(published::criteria()).building.empty());
}

TEST(BuildingForces, EnteredForcesReplaceTheComputedOnes)
{
    auto c = quarter();
    for (int n = 1; n <= 5; ++n)
        c.loads.storyForces.push_back({n, Force(1000.0 * n), Force(0), Force(0)});
    const auto made = formed(c);
    EXPECT_EQ(made.stacks[0].seismic[3], 1000_lb);
    EXPECT_FALSE(hasLine(made, "loads.elf.base_shear"));
}

TEST(BuildingForces, AnEnteredListThatSkipsAStoryIsAFault)
{
    auto c = quarter();
    c.loads.storyForces = {{1, 1000_lb, {}, {}}, {2, 1000_lb, {}, {}}};
    const auto made = loads::storyForces(published::layout(), c, {});
    ASSERT_FALSE(made);
    EXPECT_NE(made.fault().cause.find("story 3"), std::string::npos);
}

TEST(BuildingForces, ALineTakesTheWindOfItsOwnDirection)
{
    auto c = quarter();
    addWind(c);
    c.loads.tributary[0].windShare = 0.5;
    const auto wind = *loads::directionalWind(c);
    for (const double degrees : {0.0, 9.0, 180.0, -171.0})
        EXPECT_NEAR(formed(c, turned(degrees)).stacks[0].wind[4].value(), wind.x[4].value() / 2, 1e-6) << degrees;
    for (const double degrees : {90.0, 81.0, 270.0})
        EXPECT_NEAR(formed(c, turned(degrees)).stacks[0].wind[4].value(), wind.y[4].value() / 2, 1e-6) << degrees;
    EXPECT_EQ(assumption(formed(c), "loads.wind.skew"), nullptr);
}

TEST(BuildingForces, ASkewLineTakesTheGreaterWindAndSaysSo)
{
    auto c = quarter();
    addWind(c);
    const auto wind = *loads::directionalWind(c);
    const auto made = formed(c, turned(45));
    EXPECT_NEAR(made.stacks[0].wind[0].value(), 0.25 * std::max(wind.x[0], wind.y[0]).value(), 1e-6);
    EXPECT_NE(assumption(made, "loads.wind.skew"), nullptr);
}

TEST(BuildingForces, EnteredWindInOneDirectionLeavesTheOtherComputed)
{
    auto c = quarter();
    addWind(c);
    for (int n = 1; n <= 5; ++n)
        c.loads.storyForces.push_back({n, {}, 7_kip, {}});
    const auto made = formed(c);
    EXPECT_EQ(made.building[0].windX, 7_kip);
    EXPECT_EQ(made.building[0].windY, loads::directionalWind(c)->y[0]);
    EXPECT_GT(made.building[0].seismic, 0_lb);
    EXPECT_NE(assumption(made, "loads.wind.partly_entered"), nullptr);
}

TEST(BuildingForces, EnteredWindOfTheLineWins)
{
    auto c = quarter();
    addWind(c);
    c.loads.wallLines[0].wind.assign(5, 500_lb);
    EXPECT_EQ(formed(c).stacks[0].wind[0], 500_lb);
}

TEST(BuildingForces, WindAloneIsFoundWhereNothingSeismicIsEntered)
{
    auto c = quarter();
    c.loads.storyWeights.clear();
    EXPECT_FALSE(loads::storyForces(published::layout(), c, {}));
    addWind(c);
    const auto made = formed(c);
    EXPECT_NE(find(made, "loads.seismic.missing"), nullptr);
    EXPECT_GT(made.stacks[0].wind[4], 0_lb);
}

TEST(BuildingForces, ForcesThatReachNoWallAreFound)
{
    auto c = published::criteria();
    addWind(c);
    EXPECT_NE(find(formed(c), "loads.building.unused"), nullptr);
    EXPECT_EQ(find(formed(published::criteria()), "loads.building.unused"), nullptr);
}

// R/rho of the wood stories 6.5/1.0, of the podium 5/1.0: 1.3. With rho 1.3 above: 5.0/5.0 = 1.
TEST(BuildingForces, ThePodiumFactorIsAtLeastOne)
{
    auto c = quarter();
    c.podium.twoStage = true;
    const auto line = [](const building::DesignCriteria& criteria) {
        const auto made = formed(criteria);
        return *std::ranges::find(made.baseShear, "loads.podium.factor", &Calculation::rule);
    };
    EXPECT_NEAR(line(c).result, 1.3, 1e-12);
    c.podium.r = 8;
    EXPECT_EQ(line(c).result, 1.0);
    c.podium.twoStage = false;
    EXPECT_FALSE(hasLine(formed(c), "loads.podium.factor"));
}

TEST(BuildingForces, TwoStageAnalysisMustBeShownToBeAllowed)
{
    auto c = quarter();
    c.podium.twoStage = true;
    EXPECT_EQ(find(formed(c), "loads.podium.stiffness")->severity, Severity::Error);
    EXPECT_EQ(find(formed(c), "loads.podium.period")->severity, Severity::Error);
    c.podium.stiffnessRatio = 9.9;
    c.podium.periodRatio = 1.11;
    EXPECT_EQ(find(formed(c), "loads.podium.stiffness")->severity, Severity::Critical);
    EXPECT_EQ(find(formed(c), "loads.podium.period")->severity, Severity::Critical);
    c.podium.stiffnessRatio = 10;
    c.podium.periodRatio = 1.1;
    EXPECT_EQ(find(formed(c), "loads.podium.stiffness"), nullptr);
    EXPECT_EQ(find(formed(c), "loads.podium.period"), nullptr);
}

TEST(BuildingForces, TheKindOfEveryDiaphragmIsPrinted)
{
    auto c = quarter();
    EXPECT_EQ(assumption(formed(c), "loads.diaphragm")->value, "flexible, story 1, 2, 3, 4, 5");
    for (int n = 1; n <= 5; ++n)
        c.loads.diaphragms.push_back(diaphragm(n, building::DiaphragmKind::Rigid));
    const auto made = formed(c);
    EXPECT_EQ(assumption(made, "loads.diaphragm"), nullptr);
    EXPECT_EQ(assumption(made, "loads.diaphragm.3")->value, "rigid");
    EXPECT_EQ(find(made, "loads.diaphragm.kind"), nullptr);
}

TEST(BuildingForces, AKindThatContradictsItsDeflectionIsFound)
{
    auto c = quarter();
    c.loads.diaphragms = {diaphragm(2, building::DiaphragmKind::Rigid)};
    c.loads.diaphragms[0].deflectionRatio = 2.1;
    const auto rigid = formed(c);
    ASSERT_NE(find(rigid, "loads.diaphragm.kind"), nullptr);
    EXPECT_EQ(find(rigid, "loads.diaphragm.kind")->subject.level, 2);
    c.loads.diaphragms[0].deflectionRatio = 2.0;
    EXPECT_EQ(find(formed(c), "loads.diaphragm.kind"), nullptr);
    c.loads.diaphragms[0].kind = building::DiaphragmKind::Flexible;
    EXPECT_NE(find(formed(c), "loads.diaphragm.kind"), nullptr);
    c.loads.diaphragms[0].deflectionRatio = 0;
    c.loads.diaphragms[0].topping = 3_in;
    EXPECT_NE(find(formed(c), "loads.diaphragm.topping"), nullptr);
    c.loads.diaphragms[0].topping = 1.5_in;
    EXPECT_EQ(find(formed(c), "loads.diaphragm.topping"), nullptr);
}

TEST(BuildingForces, AStackUnderARigidDiaphragmNeedsNoRow)
{
    auto c = quarter();
    c.loads.tributary.clear();
    EXPECT_NE(find(formed(c), "loads.stack.without_forces"), nullptr);
    c.loads.diaphragms = {diaphragm(1, building::DiaphragmKind::Envelope)};
    const auto made = formed(c);
    EXPECT_EQ(find(made, "loads.stack.without_forces"), nullptr);
    ASSERT_EQ(made.stacks.size(), 1u);
    EXPECT_TRUE(made.stacks[0].seismic.empty());
    EXPECT_EQ(made.stacks[0].dead.size(), 5u);
    EXPECT_FALSE(made.building.empty());
}

TEST(BuildingForces, SharesInTwoRowsAreNotAdded)
{
    auto c = quarter();
    c.loads.tributary.push_back({{"C"}, 0.5});
    EXPECT_NE(find(formed(c), "loads.entered_twice"), nullptr);
}

TEST(BuildingForces, SharesThatLeaveForceWithoutAWallAreFound)
{
    auto c = quarter();
    const Finding* found = nullptr;
    const auto part = formed(c);
    ASSERT_NE(found = find(part, "loads.share.sum"), nullptr);
    EXPECT_EQ(found->severity, Severity::Warning);
    EXPECT_NE(found->message.find("25"), std::string::npos) << found->message;
    c.loads.tributary[0].share = 0.995;
    EXPECT_EQ(find(formed(c), "loads.share.sum"), nullptr);
    c.loads.diaphragms = {diaphragm(1, building::DiaphragmKind::Rigid)};
    c.loads.tributary[0].share = 0.25;
    EXPECT_EQ(find(formed(c), "loads.share.sum"), nullptr);
}

} // namespace
