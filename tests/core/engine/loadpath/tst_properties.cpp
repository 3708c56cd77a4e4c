// What must hold for any stack, on random ones.
#include <gtest/gtest.h>

#include <random>

#include "core/engine/loadpath/perforation.h"
#include "core/engine/loadpath/stack_walk.h"
#include "tests/core/engine/loadpath/published_wall.h"
#include "tests/core/engine/loadpath/stacks_on_stacks.h"

using namespace holdfast;

namespace {

class Dice {
public:
    explicit Dice(unsigned seed) : m_engine(seed) {}
    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_engine);
    }
    int count(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_engine); }

private:
    std::mt19937 m_engine;
};

std::vector<loadpath::WalkStory> randomStack(unsigned seed)
{
    Dice dice(seed);
    const Length wall = dice.between(4, 60) * 1_ft;
    std::vector<loadpath::WalkStory> stories(std::size_t(dice.count(1, 7)));
    for (auto& s : stories) {
        s.height = dice.between(8, 14) * 1_ft;
        s.wallLength = s.fullHeightLength = wall;
        s.leverArm = wall - 1_ft;
        s.centre = wall / 2.0;
        s.seismic = Force(dice.between(0, 30000));
        s.wind = Force(dice.between(0, 20000));
        s.dead = dice.between(0, 700) * 1_plf;
        s.tributaryWidth = 14_in;
    }
    return stories;
}

TEST(Properties, BothFormulationsOfOverturningAgree)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto stories = randomStack(seed);
        const auto made = loadpath::walkStack(stories);
        for (std::size_t n = 0; n < stories.size(); ++n) {
            // Sum of level forces times their height above the base of story n.
            Moment sum;
            Length height;
            for (std::size_t i = n; i < stories.size(); ++i) {
                height += stories[i].height;
                sum += stories[i].seismic * height;
            }
            EXPECT_NEAR(made[n].overturning / sum, 1.0, 1e-9) << "seed " << seed;
        }
    }
}

// Stacks of random walls, each standing on one of the stacks below it.
standing::Building randomTree(unsigned seed)
{
    Dice dice(seed);
    const int stories = dice.count(2, 6);
    standing::Building made(stories);
    const auto forces = [&](int first) {
        std::vector<Force> list(std::size_t(dice.count(1, stories - first + 1)));
        for (Force& f : list)
            f = Force(dice.between(0, 20000));
        return list;
    };
    std::vector<std::pair<int, int>> reach;          // first and last story of each stack
    const auto base = forces(1);
    made.add("S0", 1, 0_ft, 40_ft, base);
    reach.emplace_back(1, int(base.size()));
    for (int i = 1; i < 6; ++i) {
        const int below = dice.count(0, int(reach.size()) - 1);
        const int first = dice.count(reach[std::size_t(below)].first, reach[std::size_t(below)].second) + 1;
        if (first > stories)
            continue;
        const auto list = forces(first);
        const Length from = dice.between(0, 30) * 1_ft;
        const auto id = made.add("S" + std::to_string(i), first, from, from + 10_ft, list);
        made.stand(id, {std::uint32_t(below)});
        reach.emplace_back(first, first + int(list.size()) - 1);
    }
    return made;
}

TEST(Properties, ATreeOfStacksOverturnsItsBaseAsItsForcesSay)
{
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto made = randomTree(seed);
        const auto path = made.path();
        Moment sum;
        Force shear;
        for (const auto& f : made.forces.stacks)
            for (std::size_t i = 0; i < f.seismic.size(); ++i) {
                const int first = made.layout.walls[made.layout.stacks[f.stack.value].walls[0].value].level;
                sum += f.seismic[i] * ((first + double(i)) * 10_ft);
                shear += f.seismic[i];
            }
        const auto& base = standing::stackOf(path, {0}).stories[0];
        EXPECT_NEAR(base.overturning / sum, 1.0, 1e-9) << "seed " << seed;
        EXPECT_NEAR(base.storyShear / shear, 1.0, 1e-9) << "seed " << seed;
    }
}

TEST(Properties, AllForcesOfATreeTimesKAreAllTensionsTimesK)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        auto made = randomTree(seed);
        const double k = Dice(seed + 500).between(0.1, 5);
        const auto once = made.path();
        for (auto& f : made.forces.stacks)
            for (Force& force : f.seismic)
                force *= k;
        const auto scaled = made.path();
        for (std::size_t s = 0; s < once.stacks.size(); ++s)
            for (std::size_t n = 0; n < once.stacks[s].stories.size(); ++n)
                EXPECT_NEAR(scaled.stacks[s].stories[n].tensionAsd.value(),
                            k * once.stacks[s].stories[n].tensionAsd.value(), 1e-6) << "seed " << seed;
    }
}

TEST(Properties, MoreForceNeverGivesLessTension)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        auto made = randomTree(seed);
        for (auto& f : made.forces.stacks)
            f.dead.assign(f.seismic.size(), 150_plf);
        const auto before = made.path();
        Dice dice(seed + 1000);
        auto& raised = made.forces.stacks[std::size_t(dice.count(0, int(made.forces.stacks.size()) - 1))].seismic;
        raised[std::size_t(dice.count(0, int(raised.size()) - 1))] += 1000_lb;
        const auto after = made.path();
        for (std::size_t s = 0; s < before.stacks.size(); ++s)
            for (std::size_t n = 0; n < before.stacks[s].stories.size(); ++n)
                EXPECT_GE(after.stacks[s].stories[n].tensionAsd + Force(1e-6),
                          before.stacks[s].stories[n].tensionAsd) << "seed " << seed;
    }
}

TEST(Properties, FeetAndInchesGiveTheSame)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        const auto made = randomTree(seed);
        auto inches = made;
        for (auto& story : inches.criteria.stories)
            story.height = 120_in;
        for (auto& f : inches.forces.stacks)
            for (LineLoad& w : f.dead)
                w = LineLoad(w.in(1_plf) / 12);
        const auto a = made.path(), b = inches.path();
        for (std::size_t s = 0; s < a.stacks.size(); ++s)
            EXPECT_DOUBLE_EQ(a.stacks[s].stories[0].tensionAsd.value(), b.stacks[s].stories[0].tensionAsd.value());
    }
}

TEST(Properties, TwiceTheForceWithoutDeadLoadIsTwiceTheTension)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        auto stories = randomStack(seed);
        const auto once = loadpath::walkStack(stories);
        for (auto& s : stories)
            s.seismic *= 2.0;
        const auto twice = loadpath::walkStack(stories);
        for (std::size_t n = 0; n < stories.size(); ++n)
            EXPECT_NEAR(twice[n].tensionSeismic.value(), 2.0 * once[n].tensionSeismic.value(), 1e-6);
    }
}

TEST(Properties, MoreDeadLoadNeverRaisesTheTension)
{
    for (unsigned seed = 0; seed < 50; ++seed) {
        auto stories = randomStack(seed);
        const auto light = loadpath::walkStack(stories);
        stories[0].dead += 100_plf;
        const auto heavy = loadpath::walkStack(stories);
        EXPECT_GT(heavy[0].tensionDead, light[0].tensionDead);
    }
}

TEST(Properties, APointLoadResistsMoreAtTheFarEnd)
{
    auto stories = randomStack(3);
    const auto plain = loadpath::walkStack(stories);
    stories[0].points = {{1, 1000_lb, 0_in}};
    const auto made = loadpath::walkStack(stories);
    const Moment arm = 1000_lb * stories[0].wallLength;
    EXPECT_NEAR((made[0].resistingStart - plain[0].resistingStart) / arm, 1.0, 1e-9);
    EXPECT_NEAR((made[0].resistingEnd - plain[0].resistingEnd) / arm, 0.0, 1e-9);
    EXPECT_EQ(made[0].resisting, made[0].resistingEnd);
}

TEST(Perforated, AStackedWallGathersForcesNotUnitShears)
{
    auto layout = published::layout();
    for (auto& wall : layout.walls)
        wall.openings = {{8_ft, 14_ft, 7_ft}};
    const auto path = published::path(layout, published::criteria());
    const auto& base = path.stacks[0].stories[0];
    ASSERT_LT(base.perforation, 1.0);
    EXPECT_NEAR(base.fullHeightLength.in(1_ft), 23, 1e-9);
    // T = sum(V h)/(C_o sum b) with the same C_o in every story.
    EXPECT_NEAR(base.tensionSeismic.value(), 1502751 / (base.perforation * 23), 60);
    EXPECT_GT(base.unitShearAsd.in(1_plf), 1001);
}

TEST(Perforated, AnOpeningWithoutAHeightIsTakenAsHighAsTheWall)
{
    building::ShearWall wall;
    wall.length = 29_ft;
    wall.openings = {{8_ft, 14_ft, Length(0)}};
    const auto unknown = loadpath::perforationOf(wall, 10_ft);
    wall.openings[0].height = 10_ft;
    EXPECT_DOUBLE_EQ(unknown.factor, loadpath::perforationOf(wall, 10_ft).factor);
    EXPECT_TRUE(unknown.heightAssumed);
}

TEST(Trace, AWallShorterThanItsEndOffsetsGivesAFindingAndNoNumber)
{
    auto layout = published::layout();
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].leverArm.clear();
    layout.walls[1].length = 10_in;
    const auto path = published::path(layout, criteria);
    EXPECT_TRUE(path.stacks.empty());
    ASSERT_FALSE(path.findings.empty());
    EXPECT_EQ(path.findings[0].clause, "FM-SA-011");
    EXPECT_EQ(path.findings[0].severity, Severity::Critical);
    EXPECT_NE(path.findings[0].message.find("lever arm"), std::string::npos);
}

TEST(Trace, AMissingStoryHeightGivesAFindingAndNoNumber)
{
    auto criteria = published::criteria();
    criteria.stories.pop_back();
    const auto path = published::path(published::layout(), criteria);
    EXPECT_TRUE(path.stacks.empty());
    EXPECT_NE(path.findings.at(0).message.find("height"), std::string::npos);
}

TEST(Trace, WithoutALeverArmItRunsFromRodToRod)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].leverArm.clear();
    const auto path = published::path(published::layout(), criteria);
    EXPECT_DOUBLE_EQ(path.stacks[0].stories[0].leverArm.in(1_ft), 28);
    EXPECT_TRUE(
        std::ranges::any_of(path.assumptions, [](const auto& a) { return a.key == "loadpath.lever_arm"; }));
}

TEST(Trace, AnUpperWallFarOffTheLowerIsNoticed)
{
    auto layout = published::layout();
    layout.walls[3].axis = {{20, 0}, {368, 0}};
    const auto path = published::path(layout, published::criteria());
    EXPECT_TRUE(std::ranges::any_of(path.findings, [](const auto& f) { return f.clause == "FM-GE-003"; }));
}

TEST(Trace, WindAndSeismicGovernEachOnTheirOwn)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].wind.assign(5, 40000_lb);
    const auto path = published::path(published::layout(), criteria);
    const auto& base = path.stacks[0].stories[0];
    EXPECT_EQ(path.combinations[std::size_t(base.governingTension)].id, "ASD-W7");
    const double m = 40000.0 * (10 + 20 + 30 + 40 + 50);
    EXPECT_NEAR(base.tensionAsd.value(), (0.6 * m - 0.6 * 889778) / 25.98, 1.0);
}

} // namespace
