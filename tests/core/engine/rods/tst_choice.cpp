// Pairs, preferences, kinds of devices, nuts, and drift in place of the elongation limit.
#include <gtest/gtest.h>

#include "core/engine/rods/bearing.h"
#include "core/engine/rods/run_demand.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

published::Design designWith(const building::DesignCriteria& criteria, const rods::Catalogs& catalogs)
{
    published::Design d{published::scheduledLayout(), criteria, catalogs, {}, {}};
    d.path = published::path(d.layout, criteria);
    d.schedule = *rods::designRods(d.layout, d.path, criteria, catalogs, {});
    return d;
}

bool finds(const published::Design& d, const std::string& rule)
{
    return std::ranges::any_of(d.schedule.findings, [&](const auto& f) { return f.rule == rule; });
}

// B7 up to 3/4 in carries 20,709 lb; the base of the published wall asks 25,723.
building::DesignCriteria thinRods()
{
    auto c = published::criteria();
    c.rods.maxDiameter = 0.75_in;
    c.rods.elongationLimit = 1_in;
    return c;
}

double areaOf(const rods::RodRun& run, std::size_t i)
{
    return run.segments[i].nominalArea.value() * run.rods;
}

std::size_t kindsOf(const rods::RodRun& run)
{
    std::set<std::pair<double, std::string>> kinds;
    for (const auto& s : run.segments)
        kinds.insert({s.diameter.value(), s.grade});
    return kinds.size();
}

TEST(Pairs, TwoRodsWhereOneIsNotEnough)
{
    const auto made = published::design(thinRods());
    const auto& run = made.schedule.runs[0];
    EXPECT_EQ(run.rods, 2);
    EXPECT_EQ(run.pairSpacing, 6_in);
    EXPECT_NEAR(run.segments[0].tensionAsd.value(), 25723 / 2.0, 1);
    EXPECT_NEAR(run.restraints[0].increment.value(), 7982 / 2.0, 2);
    EXPECT_TRUE(finds(made, "rods.pair"));
    EXPECT_FALSE(finds(made, "rod.tension"));
    for (const auto& r : run.restraints)
        EXPECT_LE(r.plateLength, 6_in); // 2*(6 - 3), and the spacing
}

TEST(Pairs, NoneWhenTheEngineerDoesNotWantThem)
{
    auto c = thinRods();
    c.rods.pairs = false;
    const auto made = published::design(c);
    EXPECT_EQ(made.schedule.runs[0].rods, 1);
    EXPECT_TRUE(finds(made, "rod.tension"));
}

TEST(Pairs, NoneWhenOneRodIsEnough)
{
    EXPECT_EQ(published::design(published::criteria()).schedule.runs[0].rods, 1);
}

TEST(Pairs, NoneWithoutRoomForTheirPlates)
{
    auto c = thinRods();
    c.rods.pairSpacing = 11_in; // 2*(6 - 5.5) = 1 in of room
    EXPECT_EQ(published::design(c).schedule.runs[0].rods, 1);
}

TEST(Pairs, EveryCheckOfAPairIsExplained)
{
    const auto made = published::design(thinRods());
    const auto& run = made.schedule.runs[0];
    for (const auto& check : run.checks) {
        const auto lines = rods::explain(run, check.story, made.path, made.criteria, made.catalogs);
        EXPECT_TRUE(std::ranges::any_of(lines,
                                        [&](const Calculation& line) {
                                            return line.title.starts_with(title(check.kind)) && line.demand
                                                   && std::fabs(*line.demand - check.demand)
                                                          < 1e-9 * (1 + check.demand);
                                        }))
            << rods::title(check.kind) << ", story " << check.story;
    }
}

TEST(Pairs, MoreLoadNeverGetsLessSteelOrFewerStuds)
{
    std::vector<double> area(5, 0.0);
    std::vector<int> studs(5, 0);
    for (double factor = 0.5; factor < 2.5; factor += 0.1) {
        auto c = thinRods();
        c.rods.grades = {"A193-B7"};
        for (Force& f : c.loads.wallLines[0].seismic)
            f *= factor;
        const auto made = published::design(c);
        ASSERT_FALSE(made.schedule.runs.empty());
        const auto& run = made.schedule.runs[0];
        for (std::size_t i = 0; i < run.segments.size(); ++i) {
            EXPECT_GE(run.restraints[i].studs, studs[i]) << factor;
            studs[i] = run.restraints[i].studs;
        }
        EXPECT_GE(areaOf(run, 0), area[0]) << factor;
        area[0] = areaOf(run, 0);
    }
}

TEST(Preference, FewestPartsHasFewerKindsOfRods)
{
    auto c = published::criteria();
    const auto light = published::design(c);
    c.rods.preference = building::RodPreference::FewestParts;
    const auto few = published::design(c);
    EXPECT_LT(kindsOf(few.schedule.runs[0]), kindsOf(light.schedule.runs[0]));
    for (const auto& check : few.schedule.runs[0].checks)
        EXPECT_TRUE(check.kind != rods::CheckKind::RodTension || check.ratio <= 0.9 + 1e-9);
}

TEST(Preference, CheapestWithoutPricesIsTheLightestAndSaysSo)
{
    auto c = published::criteria();
    const auto light = published::design(c);
    c.rods.preference = building::RodPreference::Cheapest;
    auto catalogs = published::shippedCatalogs();
    for (auto& rod : catalogs.rods)
        rod.price = 0;
    const auto cheap = designWith(c, catalogs);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ(cheap.schedule.runs[0].segments[i].diameter, light.schedule.runs[0].segments[i].diameter);
    EXPECT_TRUE(std::ranges::any_of(cheap.schedule.assumptions,
                                    [](const auto& a) { return a.key == "rods.price_unknown"; }));
}

TEST(Preference, CheapestTakesTheThickerRodThatCostsLess)
{
    auto c = published::criteria();
    c.rods.preference = building::RodPreference::Cheapest;
    auto catalogs = published::shippedCatalogs();
    const auto price = [](auto& rows) {
        for (auto& row : rows)
            row.price = 1;
    };
    price(catalogs.plates);
    price(catalogs.devices);
    price(catalogs.couplers);
    for (auto& rod : catalogs.rods)
        rod.price = rod.diameter == 1.25_in ? 1.0 : 10.0;
    const auto made = designWith(c, catalogs);
    for (const auto& s : made.schedule.runs[0].segments)
        EXPECT_EQ(s.diameter, 1.25_in) << s.story;
}

TEST(Preference, TheKindOfDeviceIsKept)
{
    auto c = published::criteria();
    c.rods.device = building::DeviceKind::Ratchet;
    auto catalogs = published::shippedCatalogs();
    std::erase_if(catalogs.devices,
                  [](const auto& d) { return d.manufacturer == "GENERIC" && d.travel == Length(0); });
    EXPECT_TRUE(finds(designWith(c, catalogs), "rods.device_missing"));
    auto ratchet = catalogs.devices[0];
    ratchet.model = "RATCHET";
    ratchet.manufacturer = "GENERIC";
    ratchet.minRod = 0.5_in;
    ratchet.maxRod = 2_in;
    ratchet.allowable = 40000_lb;
    ratchet.travel = Length(0);
    catalogs.devices.push_back(ratchet);
    const auto made = designWith(c, catalogs);
    for (const auto& r : made.schedule.runs[0].restraints)
        EXPECT_EQ(r.device, "RATCHET");
    c.rods.device = building::DeviceKind::Screw;
    const auto screws = designWith(c, catalogs);
    for (const auto& r : screws.schedule.runs[0].restraints)
        EXPECT_GT(r.travel, Length(0));
}

TEST(Nuts, HighStrengthRodsHaveHeavyOnes)
{
    // 1 in: 1.5 in across flats, heavy 1.625 in; a 5-1/2 in plate cantilevers 2 and 1.9375 in.
    EXPECT_NEAR(rods::plateCantilever(5.5_in, 5.5_in, rods::nutFlats(1_in, 58_ksi)).value(), 2.0, 1e-12);
    EXPECT_NEAR(rods::plateCantilever(5.5_in, 5.5_in, rods::nutFlats(1_in, 125_ksi)).value(), 1.9375, 1e-12);
}

TEST(ElongationByDrift, ALevelOverTheLimitIsShownAndNotCounted)
{
    auto c = published::criteria();
    c.rods.elongationLimit = 0.05_in;
    c.rods.elongationByDrift = true;
    c.drift.limitRatio = 1.0; // passes whatever happens
    const auto made = published::design(c);
    const auto& run = made.schedule.runs[0];
    EXPECT_TRUE(finds(made, "rod.elongation.by_drift"));
    EXPECT_FALSE(finds(made, "rod.elongation"));
    EXPECT_NE(run.governing, rods::CheckKind::LevelElongation);
    EXPECT_TRUE(std::ranges::any_of(run.checks, [](const auto& check) {
        return check.kind == rods::CheckKind::LevelElongation && check.ratio > 1;
    }));
}

TEST(ElongationByDrift, WhereTheDriftFailsTheLimitIsEnforced)
{
    auto c = published::criteria();
    c.rods.elongationLimit = 0.12_in;
    c.drift.limitRatio = 1e-4;
    const auto enforced = published::design(c);
    c.rods.elongationByDrift = true;
    const auto byDrift = published::design(c);
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_EQ(byDrift.schedule.runs[0].segments[i].diameter,
                  enforced.schedule.runs[0].segments[i].diameter);
    EXPECT_FALSE(finds(byDrift, "rod.elongation.by_drift"));
}

TEST(WindDrift, ServiceWindAndDeadLoadMakeTheElongation)
{
    loadpath::StackLoads stack;
    stack.stories.resize(2);
    stack.stories[1].tensionWind = 6000_lb;
    stack.stories[0].tensionWind = 10000_lb;
    for (auto& d : stack.stories) {
        d.tensionDead = 1000_lb;
        d.resisting = d.resistingStart = d.resistingEnd = Moment(1);
        d.deadCumulative = 120_plf;
        d.tributaryWidth = 14_in;
    }
    building::DesignCriteria c;
    c.seismic.sds = 1;
    c.drift.windLimitRatio = 0.0025;
    c.drift.windServiceFactor = 0.5;
    const auto made = rods::levelDemands(stack, {}, c);
    EXPECT_NEAR(made[1].tensionWindDrift.value(), 0.5 * 6000 - 1000, 1e-9);
    EXPECT_NEAR(made[0].tensionWindDrift.value(), 0.5 * 10000 - 1000, 1e-9);
    EXPECT_NEAR(made[0].incrementWindDrift.value(), 2000, 1e-9);
    EXPECT_NEAR(made[0].compressionWindDrift.value(), 5000 + 140, 1e-9);
}

TEST(WindDrift, IsCheckedWithoutAmplificationWhenThereIsALimit)
{
    auto c = published::criteria();
    c.loads.wallLines[0].wind = c.loads.wallLines[0].seismic;
    EXPECT_EQ(published::design(c).schedule.runs[0].restraints[0].driftWind, Length(0));
    c.drift.windLimitRatio = 1.0 / 400;
    c.drift.windServiceFactor = 1.0;
    const auto made = published::design(c);
    const auto& run = made.schedule.runs[0];
    for (const auto& r : run.restraints) {
        EXPECT_NEAR(r.driftWindLimit.value(), 0.3, 1e-9);
        EXPECT_GT(r.driftWind, Length(0));
        // Same forces, dead load 1.0 for 0.9 - 0.2 S_DS: less than the elastic seismic drift.
        EXPECT_LT(r.driftWind, r.drift / 4.0);
    }
    const auto lines = rods::explain(run, 1, made.path, made.criteria, made.catalogs);
    EXPECT_TRUE(
        std::ranges::any_of(lines, [](const auto& l) { return l.rule == "story.wind_drift" && l.demand; }));
    EXPECT_TRUE(std::ranges::any_of(lines, [](const auto& l) { return l.rule == "wind_drift.delta_a"; }));
}

} // namespace
