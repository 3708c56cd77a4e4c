// Walls that stand on other walls, on transfer elements, that end early or are shifted: by hand.
#include <gtest/gtest.h>

#include "tests/core/engine/loadpath/stacks_on_stacks.h"

using namespace holdfast;
using building::StackBase;
using building::StackId;
using standing::Building;
using standing::findingOf;
using standing::stackOf;

namespace {

double ftlb(Moment m) { return m.in(1_ftlb); }

// A wall of 10 ft on story 2 over the start of a wall of 20 ft on story 1.
struct OneOnOne {
    Building made{2};
    StackId lower, upper;
    OneOnOne()
    {
        lower = made.add("LOW", 1, 0_ft, 20_ft, {3000_lb}, 200_plf);
        upper = made.add("UP", 2, 0_ft, 10_ft, {5000_lb}, 100_plf);
        made.stand(upper, lower);
    }
};

TEST(SupportTree, AWallOnALongerWallHandsItShearAndOverturning)
{
    const OneOnOne pair;
    const auto path = pair.made.path();
    const auto& up = stackOf(path, pair.upper).stories.at(0);
    EXPECT_EQ(up.story, 2);
    EXPECT_NEAR(ftlb(up.overturning), 50000, 1e-6);          // 5,000 x 10
    const auto& low = stackOf(path, pair.lower).stories.at(0);
    EXPECT_EQ(low.seismicFromAbove, 5000_lb);
    EXPECT_NEAR(low.storyShear.value(), 8000, 1e-9);         // 3,000 + 5,000
    EXPECT_NEAR(ftlb(low.momentFromAbove), 50000, 1e-6);
    EXPECT_NEAR(ftlb(low.overturning), 130000, 1e-6);        // 50,000 + 8,000 x 10
    EXPECT_NEAR(low.tensionSeismic.value(), 130000.0 / 19, 1e-6);  // d = 20 - 2 x 0.5
}

TEST(SupportTree, ItsDeadLoadResistsWhereItStands)
{
    const OneOnOne pair;
    const auto path = pair.made.path();
    const auto& low = stackOf(path, pair.lower).stories.at(0);
    // Own 200 x 20 = 4,000 lb at 10 ft; from above 100 x 10 = 1,000 lb at 5 ft from the start.
    EXPECT_NEAR(low.gravityFromAbove.value(), 1000, 1e-9);
    EXPECT_NEAR(ftlb(low.resistingStart), 40000 + 1000 * 15, 1e-6);  // about the end
    EXPECT_NEAR(ftlb(low.resistingEnd), 40000 + 1000 * 5, 1e-6);     // about the start
    EXPECT_EQ(low.resisting, low.resistingEnd);
    EXPECT_NEAR(low.deadCumulative.in(1_plf), 200, 1e-9);
    EXPECT_NEAR(low.tributaryPoints.value(), 750, 1e-9);     // 1,000 x 15/20 at the start
    // ASD-10: 0.7 x 130,000/19 - (0.6 - 0.14) x 45,000/19.
    EXPECT_NEAR(low.tensionAsd.value(), (0.7 * 130000 - 0.46 * 45000) / 19, 1e-6);
}

TEST(SupportTree, AWallOnAWallIsReportedWithItsReactions)
{
    const OneOnOne pair;
    const auto path = pair.made.path();
    const auto& up = stackOf(path, pair.upper);
    EXPECT_EQ(up.base, StackBase::Wall);
    EXPECT_EQ(up.support, pair.lower);
    // d = 9; M_R = 100 x 10^2/2 = 5,000. LRFD-7-OM: 3.0 x 50,000/9 - (0.9 - 0.2) x 5,000/9.
    EXPECT_NEAR(up.reaction.tensionOverstrength.value(), (3 * 50000 - 0.7 * 5000) / 9, 1e-6);
    EXPECT_NEAR(up.reaction.tensionStrength.value(), (50000 - 0.7 * 5000) / 9, 1e-6);
    // LRFD-6-OM: 3.0 x 50,000/9 + (1.2 + 0.2) x 100 x 14/12.
    EXPECT_NEAR(up.reaction.compressionOverstrength.value(), 150000.0 / 9 + 1.4 * 100 * 14 / 12, 1e-6);
    EXPECT_EQ(up.reaction.shear, 5000_lb);
    const Finding* found = findingOf(path, "loadpath.stands_on_wall");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->severity, Severity::Warning);
    EXPECT_NE(found->message.find("LOW"), std::string::npos);
}

TEST(SupportTree, TwoWallsOnOneAddUp)
{
    Building made(2);
    const auto low = made.add("LOW", 1, 0_ft, 30_ft, {2000_lb});
    const auto left = made.add("LEFT", 2, 0_ft, 10_ft, {4000_lb}, 100_plf);
    const auto right = made.add("RIGHT", 2, 20_ft, 30_ft, {6000_lb}, 100_plf);
    made.stand(left, low);
    made.stand(right, low);
    const auto path = made.path();
    const auto& d = stackOf(path, low).stories.at(0);
    EXPECT_NEAR(d.storyShear.value(), 12000, 1e-9);
    EXPECT_NEAR(ftlb(d.overturning), 40000 + 60000 + 120000, 1e-6);
    EXPECT_NEAR(d.gravityFromAbove.value(), 2000, 1e-9);
    EXPECT_NEAR(ftlb(d.resisting), 2000 * 15, 1e-6);         // the two balance about the middle
    EXPECT_NEAR(d.tributaryPoints.value(), 1000, 1e-9);
    EXPECT_EQ(path.stacks.size(), 3u);
}

TEST(SupportTree, AChainOfThreeReachesTheBase)
{
    Building made(3);
    const auto a = made.add("A", 1, 0_ft, 30_ft, {1000_lb});
    const auto b = made.add("B", 2, 0_ft, 20_ft, {2000_lb}, 50_plf);
    const auto c = made.add("C", 3, 0_ft, 10_ft, {3000_lb}, 100_plf);
    made.stand(b, a);
    made.stand(c, b);
    const auto path = made.path();
    EXPECT_NEAR(ftlb(stackOf(path, c).stories[0].overturning), 30000, 1e-6);
    EXPECT_NEAR(ftlb(stackOf(path, b).stories[0].overturning), 30000 + 50000, 1e-6);
    const auto& base = stackOf(path, a).stories[0];
    // Identity: 3,000 x 30 + 2,000 x 20 + 1,000 x 10.
    EXPECT_NEAR(ftlb(base.overturning), 140000, 1e-6);
    EXPECT_NEAR(base.storyShear.value(), 6000, 1e-9);
    EXPECT_NEAR(base.gravityFromAbove.value(), 2000, 1e-9);  // 20 x 50 and 10 x 100
    EXPECT_NEAR(ftlb(base.resistingStart), 1000 * 20 + 1000 * 25, 1e-6);
}

TEST(SupportTree, ATallStackTakesWhatStandsOnItAtThatStoryOnly)
{
    Building made(3);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb, 1000_lb, 1000_lb});
    const auto side = made.add("SIDE", 2, 0_ft, 8_ft, {2000_lb}, 100_plf);
    made.stand(side, low);
    const auto path = made.path();
    const auto& s = stackOf(path, low).stories;
    EXPECT_NEAR(s[1].storyShear.value(), 2000, 1e-9);
    EXPECT_EQ(s[1].seismicFromAbove, Force(0));
    EXPECT_NEAR(s[0].storyShear.value(), 5000, 1e-9);        // 3,000 + 2,000
    EXPECT_NEAR(ftlb(s[0].overturning), 30000 + 20000 + 50000, 1e-6);
}

TEST(SupportTree, ALateStartOnNothingIsATransferElement)
{
    Building made(2);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb});
    const auto up = made.add("UP", 2, 40_ft, 50_ft, {5000_lb}, 100_plf);
    made.layout.stacks[up.value].base = StackBase::Podium;   // nobody said what carries it
    const auto path = made.path();
    EXPECT_EQ(stackOf(path, up).base, StackBase::Transfer);
    EXPECT_EQ(stackOf(path, low).stories[0].storyShear, 1000_lb);
    const Finding* found = findingOf(path, "loadpath.transfer");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->severity, Severity::Warning);
    EXPECT_EQ(found->clause, "ASCE 7-16 12.3.3.3");
    EXPECT_NE(found->message.find("diaphragm"), std::string::npos);
    EXPECT_NE(found->message.find("16,278"), std::string::npos) << found->message;  // (3 x 50,000 - 3,500)/9
    made.criteria.codes.loads = building::Asce7::Asce7_22;
    EXPECT_EQ(findingOf(made.path(), "loadpath.transfer")->clause, "ASCE 7-22 12.3.3.4");
}

TEST(SupportTree, AStackMayEndBelowTheRoof)
{
    Building made(3);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb, 2000_lb});
    const auto path = made.path();
    ASSERT_EQ(stackOf(path, low).stories.size(), 2u);
    EXPECT_NEAR(ftlb(stackOf(path, low).stories[0].overturning), 2000 * 20 + 1000 * 10, 1e-6);
    EXPECT_EQ(stackOf(path, low).at(3), nullptr);
}

TEST(SupportTree, AnUpperStackWithoutNumbersLeavesTheLowerWithout)
{
    OneOnOne pair;
    pair.made.layout.walls.back().method = building::OpeningMethod::ForceTransfer;
    const auto path = pair.made.path();
    EXPECT_TRUE(path.stacks.empty());
    ASSERT_TRUE(findingOf(path, "loadpath.force_transfer"));
    EXPECT_EQ(findingOf(path, "loadpath.force_transfer")->severity, Severity::Critical);
    EXPECT_NE(findingOf(path, "loadpath.not_computable")->message.find("UP"), std::string::npos);
}

TEST(SupportTree, ALowerStackWithoutForcesIsCritical)
{
    OneOnOne pair;
    pair.made.forces.stacks.erase(pair.made.forces.stacks.begin());
    const Finding* found = nullptr;
    const auto path = pair.made.path();
    found = findingOf(path, "loadpath.support_missing");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->severity, Severity::Critical);
}

TEST(SupportTree, ASupportWithoutAWallThereIsCritical)
{
    OneOnOne pair;
    pair.made.criteria.stories.push_back({3, "Level 3", 10_ft});
    pair.made.layout.walls.back().level = 3;
    EXPECT_EQ(findingOf(pair.made.path(), "loadpath.support_missing")->severity, Severity::Critical);
}

TEST(SupportTree, AStoryLeftOutIsCritical)
{
    Building made(3);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb, 1000_lb});
    made.layout.walls.back().level = 3;
    const auto path = made.path();
    EXPECT_TRUE(path.stacks.empty());
    EXPECT_EQ(findingOf(path, "loadpath.discontinuous")->subject.label, made.layout.stacks[low.value].label);
}

TEST(SupportTree, WallsDrawnTheOtherWayRoundGiveTheSame)
{
    OneOnOne pair;
    pair.made.forces.stacks[1].points = {{2, 500_lb, 1_ft}};
    const auto once = pair.made.path();
    auto& wall = pair.made.layout.walls.back();
    std::swap(wall.axis.a, wall.axis.b);
    pair.made.forces.stacks[1].points = {{2, 500_lb, 9_ft}};
    const auto turned = pair.made.path();
    const auto &a = stackOf(once, pair.lower).stories[0], &b = stackOf(turned, pair.lower).stories[0];
    EXPECT_NEAR(a.resistingStart.value(), b.resistingStart.value(), 1e-6);
    EXPECT_NEAR(a.resistingEnd.value(), b.resistingEnd.value(), 1e-6);
    EXPECT_NEAR(a.tensionAsd.value(), b.tensionAsd.value(), 1e-6);
}

// 20 ft walls, the upper one 4 ft to the right: they share 4 to 20 ft.
Building shifted()
{
    Building made(2);
    made.add("S", 1, 0_ft, 20_ft, {1000_lb, 2000_lb}, 100_plf);
    made.layout.walls[1].axis = {{48, 0}, {288, 0}};
    return made;
}

TEST(Shifted, RodsStandInTheStretchAllWallsShare)
{
    const auto path = shifted().path();
    const auto& s = path.stacks.at(0).stories;
    EXPECT_NEAR(s[0].leverArm.in(1_ft), 15, 1e-9);           // 16 - 2 x 0.5
    EXPECT_NEAR(s[1].leverArm.in(1_ft), 15, 1e-9);
    // 2,000 lb at 10 ft (lower), 2,000 lb at 14 ft (upper), about the ends of the lower wall.
    EXPECT_NEAR(ftlb(s[0].resistingEnd), 2000 * 10 + 2000 * 14, 1e-6);
    EXPECT_NEAR(ftlb(s[0].resistingStart), 2000 * 10 + 2000 * 6, 1e-6);
    EXPECT_EQ(findingOf(path, "loadpath.offset")->clause, "FM-GE-003");
}

TEST(Shifted, StrictStaticsGoesToThePostsOfTheRodThatStands)
{
    Building made = shifted();
    made.criteria.rods.resisting = building::ResistingMomentRule::CompressionCentroid;
    const auto path = made.path();
    const auto& s = path.stacks.at(0).stories;
    // Rods at 4.5 and 19.5 ft. About 19.5: 2,000 x 9.5 + 2,000 x 5.5; about 4.5: 2,000 x 5.5 + 2,000 x 9.5.
    EXPECT_NEAR(ftlb(s[0].resistingStart), 30000, 1e-6);
    EXPECT_NEAR(ftlb(s[0].resistingEnd), 30000, 1e-6);
}

TEST(Shifted, NothingSharedIsNoNumber)
{
    Building made = shifted();
    made.layout.walls[1].axis = {{232, 0}, {472, 0}};
    const auto path = made.path();
    EXPECT_TRUE(path.stacks.empty());
    EXPECT_EQ(findingOf(path, "loadpath.not_computable")->clause, "FM-SA-011");
}

TEST(Openings, APerforatedWallAddsTheMomentFromAboveOverItsArm)
{
    OneOnOne pair;
    pair.made.layout.walls[0].openings = {{8_ft, 12_ft, 7_ft}};
    const auto path = pair.made.path();
    const auto& low = stackOf(path, pair.lower).stories[0];
    // V h/(C_o x 16 ft) + 50,000/19.
    EXPECT_NEAR(low.tensionSeismic.value(), 8000.0 * 10 / (low.perforation * 16) + 50000.0 / 19, 1e-6);
    EXPECT_NEAR(low.tensionDead.value(), 45000.0 / 20, 1e-6);
}

TEST(Openings, ASegmentedWallLeftWholeIsNoNumber)
{
    OneOnOne pair;
    pair.made.layout.walls[0].openings = {{8_ft, 12_ft, 7_ft}};
    pair.made.layout.walls[0].method = building::OpeningMethod::Segmented;
    EXPECT_TRUE(findingOf(pair.made.path(), "loadpath.not_computable"));
}

TEST(Openings, SegmentsThatEachGetTheWholeForceAreAnError)
{
    Building made(1);
    made.add("A-a", 1, 0_ft, 8_ft, {3000_lb});
    made.add("A-b", 1, 12_ft, 20_ft, {3000_lb});
    for (auto& stack : made.layout.stacks)
        stack.gridLabel = "A";
    for (auto& wall : made.layout.walls)
        wall.method = building::OpeningMethod::Segmented;
    building::WallLineInput row;
    row.lines = {"A"};
    row.seismic = {3000_lb};
    made.criteria.loads.wallLines = {row};
    ASSERT_TRUE(findingOf(made.path(), "loadpath.segments_each_wall"));
    made.criteria.loads.wallLines[0].sharing = building::ForceSharing::WholeLine;
    EXPECT_FALSE(findingOf(made.path(), "loadpath.segments_each_wall"));
}

TEST(SupportTree, LiveLoadThatDoesNotComeDownIsSaid)
{
    OneOnOne pair;
    EXPECT_FALSE(findingOf(pair.made.path(), "loadpath.live_from_above"));
    pair.made.forces.stacks[1].live = {40_plf};
    const Finding* found = nullptr;
    const auto path = pair.made.path();
    found = findingOf(path, "loadpath.live_from_above");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->severity, Severity::Warning);
}

TEST(RoofLive, TheGreaterOfSnowAndRoofLiveActs)
{
    Building made(1);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb}, 100_plf);
    made.forces.stacks[0].snow = {100_plf};
    const auto compressionOf = [&](const std::string& id) {
        const auto path = made.path();
        for (const auto& c : stackOf(path, low).stories[0].cases)
            if (path.combinations[std::size_t(c.combination)].id == id)
                return c.compression.value();
        return 0.0;
    };
    // ASD-3: D + (S or L_r) on 14 in of wall.
    EXPECT_NEAR(compressionOf("ASD-3"), 200 * 14.0 / 12, 1e-6);
    made.forces.stacks[0].roofLive = {80_plf};
    EXPECT_NEAR(compressionOf("ASD-3"), 200 * 14.0 / 12, 1e-6);
    made.forces.stacks[0].roofLive = {150_plf};
    EXPECT_NEAR(compressionOf("ASD-3"), 250 * 14.0 / 12, 1e-6);
}

TEST(Podium, TheFactorIsTheRatioOfRAndRhoAndNeverBelowOne)
{
    Building made(1);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb});
    EXPECT_EQ(stackOf(made.path(), low).reaction.podiumFactor, 1.0);
    made.criteria.podium.twoStage = true;
    made.criteria.podium.r = 5.0;
    EXPECT_NEAR(stackOf(made.path(), low).reaction.podiumFactor, 6.5 / 5.0, 1e-12);
    made.criteria.seismic.rho = 1.3;                         // (6.5/1.3)/(5/1.0) = 1
    EXPECT_NEAR(stackOf(made.path(), low).reaction.podiumFactor, 1.0, 1e-12);
    made.criteria.podium.r = 8.0;
    EXPECT_EQ(stackOf(made.path(), low).reaction.podiumFactor, 1.0);
}

TEST(Arm, OneFromThePostsIsUsedAndSaid)
{
    Building made(1);
    const auto low = made.add("LOW", 1, 0_ft, 20_ft, {1000_lb});
    made.forces.stacks[0].leverArm = {18.5_ft};
    made.forces.stacks[0].armFromPosts = true;
    const auto path = made.path();
    EXPECT_NEAR(stackOf(path, low).stories[0].tensionSeismic.value(), 10000 / 18.5, 1e-9);
    const auto has = [&](const char* key) {
        return std::ranges::any_of(path.assumptions, [&](const Assumption& a) { return a.key == key; });
    };
    EXPECT_TRUE(has("loadpath.lever_arm_posts"));
    EXPECT_FALSE(has("loadpath.lever_arm"));
}

TEST(Arm, OneLongerThanTheWallIsRefused)
{
    Building made(1);
    made.add("LOW", 1, 0_ft, 20_ft, {1000_lb});
    made.forces.stacks[0].leverArm = {21_ft};
    const auto path = made.path();
    EXPECT_TRUE(path.stacks.empty());
    EXPECT_NE(findingOf(path, "loadpath.not_computable")->message.find("lever arm"), std::string::npos);
}

TEST(Points, OneBesideTheWallIsRefused)
{
    Building made(1);
    made.add("LOW", 1, 0_ft, 20_ft, {1000_lb});
    made.forces.stacks[0].points = {{1, 500_lb, 21_ft}};
    const auto path = made.path();
    EXPECT_TRUE(path.stacks.empty());
    EXPECT_NE(findingOf(path, "loadpath.not_computable")->message.find("500 lb"), std::string::npos);
}

TEST(Explain, ALateStackIsLookedUpByItsStory)
{
    OneOnOne pair;
    pair.made.criteria.podium.twoStage = true;
    const auto path = pair.made.path();
    const auto& up = stackOf(path, pair.upper);
    EXPECT_TRUE(loadpath::explain(path, up, 1, pair.made.criteria).empty());
    EXPECT_FALSE(loadpath::explain(path, up, 2, pair.made.criteria).empty());
    const auto lines = loadpath::explain(path, stackOf(path, pair.lower), 1, pair.made.criteria);
    const auto result = [&](const char* rule) {
        const auto at = std::ranges::find(lines, std::string("loadpath.") + rule, &Calculation::rule);
        return at == lines.end() ? 0.0 : at->result;
    };
    EXPECT_NEAR(result("seismic_shear"), 8000, 1e-9);
    EXPECT_NEAR(result("seismic_overturning"), 130000, 1e-6);
    EXPECT_NEAR(result("dead_from_above"), 1000, 1e-9);
    EXPECT_NEAR(result("podium_factor"), 1.3, 1e-12);
    EXPECT_GT(result("tension_overstrength"), result("tension_strength"));
    EXPECT_GT(result("compression_overstrength"), 0);
}

} // namespace
