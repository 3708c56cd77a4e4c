// What must hold for every designed run.
#include <gtest/gtest.h>

#include "core/engine/rods/drift.h"
#include "core/engine/rods/run_demand.h"
#include "core/engine/rods/sheathing.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

published::Design scaled(double factor)
{
    auto criteria = published::criteria();
    for (Force& f : criteria.loads.wallLines[0].seismic)
        f *= factor;
    return published::design(criteria);
}

TEST(RunProperties, TensionNeverFallsDownwardAndNoPlateIsPulledUp)
{
    for (const double factor : {0.3, 0.6, 1.0, 1.6, 2.5}) {
        const auto made = scaled(factor);
        for (const auto& run : made.schedule.runs)
            for (std::size_t i = 0; i < run.segments.size(); ++i) {
                EXPECT_GE(run.restraints[i].increment.value(), 0);
                if (i > 0) {
                    EXPECT_LE(run.segments[i].tensionAsd, run.segments[i - 1].tensionAsd);
                    EXPECT_LE(run.segments[i].diameter, run.segments[i - 1].diameter);
                    EXPECT_LE(run.restraints[i].studs, run.restraints[i - 1].studs);
                }
            }
    }
}

// With one grade the diameter is the whole strength of a rod.
TEST(RunProperties, MoreLoadNeverGetsASmallerRod)
{
    std::vector<double> last(5, 0.0);
    for (double factor = 0.4; factor < 1.8; factor += 0.1) {
        auto criteria = published::criteria();
        criteria.rods.grades = {"A36"};
        for (Force& f : criteria.loads.wallLines[0].seismic)
            f *= factor;
        const auto made = published::design(criteria);
        ASSERT_FALSE(made.schedule.runs.empty());
        for (std::size_t i = 0; i < 5; ++i) {
            EXPECT_GE(made.schedule.runs[0].segments[i].diameter.value(), last[i]) << "factor " << factor;
            last[i] = made.schedule.runs[0].segments[i].diameter.value();
        }
    }
}

TEST(RunProperties, NothingLighterThanTheChosenRodsMeetsTheTarget)
{
    const auto made = published::design(published::criteria());
    const auto& run = made.schedule.runs[0];
    for (const auto& segment : run.segments) {
        auto criteria = published::criteria();
        const auto at = std::ranges::find(made.catalogs.rods, segment.diameter, &rods::RodSize::diameter);
        if (at == made.catalogs.rods.begin())
            continue;
        criteria.rods.maxDiameter = std::prev(at)->diameter;
        criteria.rods.pairs = false;
        const auto thinner = published::design(criteria).schedule.runs[0];
        bool over = false;
        for (const auto& check : thinner.checks)
            over = over
                || (check.story == segment.story
                    && check.ratio > (check.kind == rods::CheckKind::LevelElongation ? 1.0 : 0.9)
                    && (check.kind == rods::CheckKind::RodTension
                        || check.kind == rods::CheckKind::LevelElongation));
        EXPECT_TRUE(over) << "story " << segment.story << " would do with less";
    }
}

TEST(RunProperties, ANegativeDifferentialLoadLeavesThePlateEmptyAndCarriesTheTensionDown)
{
    loadpath::StackLoads stack;
    stack.stories.resize(2);
    stack.stories[1].tensionSeismic = 5000_lb;
    stack.stories[0].tensionSeismic = 6000_lb;
    stack.stories[0].tensionDead = 4000_lb;
    stack.stories[0].resisting = stack.stories[0].resistingStart = stack.stories[0].resistingEnd = Moment(1);
    building::DesignCriteria criteria;
    criteria.seismic.sds = 1;
    std::vector<loads::LoadCombination> one = {{"ASD-10", "", "", building::DesignBasis::Asd,
                                                loads::LateralKind::Seismic, true, 0.46, 0, 0, 0.7}};
    const auto made = rods::levelDemands(stack, one, criteria);
    EXPECT_NEAR(made[1].tensionAsd.value(), 3500, 1e-9);
    EXPECT_NEAR(made[0].tensionAsd.value(), 3500, 1e-9);
    EXPECT_EQ(made[0].incrementAsd, Force(0));
    EXPECT_TRUE(made[0].differentialNegative);
}

TEST(RunProperties, CasesAreWalkedBeforeTheyAreEnveloped)
{
    // Wind governs below, seismic above: each case alone leaves more on the lower plate than the envelope
    // says.
    loadpath::StackLoads stack;
    stack.stories.resize(2);
    stack.stories[1].tensionSeismic = 10000_lb;
    stack.stories[0].tensionSeismic = 11000_lb;
    stack.stories[1].tensionWind = 2000_lb;
    stack.stories[0].tensionWind = 14000_lb;
    std::vector<loads::LoadCombination> two = {
        {"ASD-10", "", "", building::DesignBasis::Asd, loads::LateralKind::Seismic, true, 0, 0, 0, 1},
        {"ASD-W7", "", "", building::DesignBasis::Asd, loads::LateralKind::Wind, true, 0, 0, 0, 1}};
    const auto made = rods::levelDemands(stack, two, building::DesignCriteria{});
    EXPECT_NEAR(made[0].incrementAsd.value(), 12000, 1e-9);   // not 14000 - 10000
    EXPECT_NEAR(made[0].tensionAsd.value(), 14000, 1e-9);
}

TEST(RunProperties, RodsStandInsideTheWallEndsAndAreNamedAfterTheStack)
{
    const auto made = published::design(published::criteria());
    ASSERT_EQ(made.schedule.runs.size(), 2u);
    EXPECT_EQ(made.schedule.runs[0].label, "RR-C-1-S");
    EXPECT_EQ(made.schedule.runs[1].label, "RR-C-1-E");
    EXPECT_NEAR(made.schedule.runs[0].at.x, 6, 1e-9);
    EXPECT_NEAR(made.schedule.runs[1].at.x, 342, 1e-9);
}

TEST(RunProperties, WhenNothingFitsTheBestIsKeptAndSaysWhatFails)
{
    const auto made = scaled(12);
    ASSERT_FALSE(made.schedule.runs.empty());
    EXPECT_TRUE(std::ranges::any_of(made.schedule.findings, [](const auto& f) {
        return f.severity == Severity::Error && f.ratio && *f.ratio > 1 && !f.remedy.empty();
    }));
    for (const auto& check : made.schedule.runs[0].checks)
        EXPECT_FALSE(std::isnan(check.ratio));
}

TEST(RunProperties, AStackHeldDownByItsDeadLoadGetsNoRods)
{
    const auto made = scaled(0.001);
    EXPECT_TRUE(made.schedule.runs.empty());
    EXPECT_TRUE(std::ranges::any_of(
        made.schedule.findings, [](const auto& f) { return f.rule == "rods.no_uplift"; }));
}

TEST(RunProperties, SheathingOfNoRowIsFoundAndNotInvented)
{
    auto layout = published::scheduledLayout();
    layout.schedule.erase(layout.schedule.begin());
    const auto made = published::design(published::criteria(), layout);
    EXPECT_TRUE(std::ranges::any_of(
        made.schedule.findings, [](const auto& f) { return f.rule == "rods.sheathing.unknown"; }));
    EXPECT_FALSE(std::ranges::any_of(made.schedule.runs[0].checks, [](const auto& c) {
        return c.story == 5 && c.kind == rods::CheckKind::StoryDrift;
    }));
}

TEST(RunProperties, APrintThatDiffersFromTheTableIsFoundAndTheLesserUsed)
{
    auto layout = published::scheduledLayout();
    layout.schedule[0].allowable = 400_plf;
    const auto made = published::design(published::criteria(), layout);
    EXPECT_TRUE(std::ranges::any_of(
        made.schedule.findings, [](const auto& f) { return f.rule == "rods.sheathing.print_differs"; }));
    const auto at = std::ranges::find_if(made.schedule.runs[0].checks, [](const auto& c) {
        return c.story == 5 && c.kind == rods::CheckKind::SheathingShear;
    });
    EXPECT_NEAR(at->capacity, 340, 1e-9);
}

TEST(RunProperties, AnUnknownRodGradeIsAFaultThatNamesIt)
{
    auto criteria = published::criteria();
    const auto path = published::path(published::layout(), criteria);
    criteria.rods.grades = {"UNOBTAINIUM"};
    const auto made = rods::designRods(published::layout(), path, criteria, published::shippedCatalogs(), {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().place, "rods.grades");
}

TEST(Drift, OneStoryWithTwoWoodChordsIsTheSingleFormula)
{
    rods::WallStiffness w;
    w.height = 10_ft;
    w.wallLength = w.leverArm = 8_ft;
    w.shear = 3200_lb;
    w.modulus = w.rodModulus = Stress(1.6e6);
    w.postArea = w.rodArea = 12.25_in2;
    w.sheathing = LineLoad(15000);
    w.deltaA = w.deltaAWithoutRod = 0.15_in;
    EXPECT_NEAR(rods::stackedDrift(std::vector{w})[0].value(), rods::storyDrift(w).total().value(), 1e-12);
}

TEST(Drift, AMomentFromAboveBendsTheStoryAndTurnsTheOnesAbove)
{
    rods::WallStiffness w;
    w.height = 10_ft;
    w.wallLength = w.leverArm = 8_ft;
    w.shear = 3200_lb;
    w.modulus = w.rodModulus = Stress(1.6e6);
    w.postArea = w.rodArea = 12.25_in2;
    w.sheathing = LineLoad(15000);
    const auto alone = rods::stackedDrift(std::vector{w, w});
    auto loaded = w;
    loaded.momentAbove = 32000_ftlb;
    const auto made = rods::stackedDrift(std::vector{loaded, w});
    // I = 2*12.25*48^2 = 56,448 in4, EI = 9.0317e10; M H^2/2EI = 384000*120^2/1.80634e11 = 0.03061 in; the
    // story above also turns by M H/EI = 5.102e-4: 0.06122 in over its height.
    EXPECT_NEAR((made[0] - alone[0]).value(), 0.03061, 1e-5);
    EXPECT_NEAR((made[1] - alone[1]).value(), 0.06122, 1e-5);
}

TEST(Drift, AWallThatCarriesAnotherDriftsMoreThanItsOwnShearsSay)
{
    const auto plain = published::design(published::criteria());
    auto path = plain.path;
    for (auto& d : path.stacks[0].stories) // a stack on the roof of this one hands down a moment
        d.overturning += 200000_ftlb;
    const auto made = *rods::designRods(plain.layout, path, plain.criteria, plain.catalogs, {});
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_GT(made.runs[0].restraints[i].driftStacked, plain.schedule.runs[0].restraints[i].driftStacked);
}

TEST(Drift, TheStackedTopStoryMovesThreeToFiveTimesAsMuchInFiveStories)
{
    const auto made = published::design(published::criteria());
    const auto& top = made.schedule.runs[0].restraints[4];
    EXPECT_GT(top.driftStacked / top.driftSingle, 3.0);
    EXPECT_LT(top.driftStacked / top.driftSingle, 5.0);
}

TEST(Sheathing, ScheduleWordsFindTheirRow)
{
    const auto table = published::shippedCatalogs().sheathing;
    const auto panel = [&](const char* words, const char* nail) {
        return rods::sheathingUse({"M", words, nail, 4_in, 12_in, 1, LineLoad(0), ""}, table).panel;
    };
    EXPECT_EQ(panel("15/32\" STRUCTURAL I PLYWOOD", "10d COMMON"), "STR1 15/32");
    EXPECT_EQ(panel("7/16 OSB", "8d"), "SHEATH 7/16");
    EXPECT_EQ(panel("GYP BOARD", "5d"), "");
    EXPECT_EQ(panel("15/32 STR I", "16d"), "");
}

TEST(Sheathing, TheEditionsDivideTheirOwnValues)
{
    const auto table = published::shippedCatalogs().sheathing;
    const auto use
        = rods::sheathingUse({ "M", "15/32 SHEATHING", "10d", 6_in, 12_in, 1, LineLoad(0), "" }, table);
    using building::Sdpws;
    const auto asd = building::DesignBasis::Asd;
    EXPECT_NEAR(rods::shearCapacity(use, 0.5, 1, Sdpws::Sdpws_2015, asd).seismic.in(1_plf), 620 / 2.0, 1e-9);
    EXPECT_NEAR(rods::shearCapacity(use, 0.5, 1, Sdpws::Sdpws_2021, asd).seismic.in(1_plf), 870 / 2.8, 1e-9);
    EXPECT_NEAR(rods::shearCapacity(use, 0.5, 1, Sdpws::Sdpws_2021, asd).wind.in(1_plf), 870 / 2.0, 1e-9);
    EXPECT_NEAR(
        rods::shearCapacity(use, 0.43, 1, Sdpws::Sdpws_2015, asd).seismic.in(1_plf), 310 * 0.93, 1e-9);
}

} // namespace
