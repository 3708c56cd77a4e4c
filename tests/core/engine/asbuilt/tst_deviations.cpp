#include <gtest/gtest.h>

#include "core/engine/asbuilt/deviations.h"

using namespace holdfast;
using namespace holdfast::asbuilt;

namespace {

// One run of two stories: 1 in A36 below with 20 kip, 5/8 in above with 6 kip.
rods::RodSchedule schedule()
{
    rods::RodRun run;
    run.label = "RR-A-1-S";
    for (const int story : {1, 2}) {
        rods::RodSegment s;
        s.story = story;
        s.bottom = Length(120.0 * (story - 1));
        s.top = Length(120.0 * story);
        s.diameter = Length(story == 1 ? 1.0 : 0.625);
        s.grade = "A36";
        s.tensionAsd = Force(story == 1 ? 15000 : 6000);
        s.allowable = Force(story == 1 ? 17080 : 6670);
        run.segments.push_back(s);
        rods::Restraint r;
        r.story = story;
        r.increment = Force(6000);
        r.plate = "PL 3x3x1/2";
        r.plateWidth = r.plateLength = Length(3);
        r.plateThickness = Length(0.5);
        r.device = "TUD 1";
        r.travel = Length(2);
        r.travelRequired = Length(1);
        r.shrinkageCumulative = Length(0.75);
        run.restraints.push_back(r);
        run.checks.push_back({rods::CheckKind::PlateBearing, story, 6000, 8000, Unit::Pound, 0.75});
    }
    run.couplers.push_back({"CNW 1", Length(60), Length(1), Length(1), Length(2), Length(1.5), true});
    run.anchor.diameter = Length(1);
    return {{run}, "test", {}, {}};
}

rods::Catalogs catalogs()
{
    rods::Catalogs c;
    for (const double d : {0.625, 0.75, 0.875, 1.0, 1.125})
        c.rods.push_back({Length(d), 8, LineLoad(0.2), "test", true, 0});
    c.grades.push_back({"A36", Stress(36000), Stress(58000), Length(0.5), Length(4), "test", true});
    c.grades.push_back({"A193-B7", Stress(105000), Stress(125000), Length(0.5), Length(2.5), "test", true});
    c.plates.push_back({"PL 3x3x1/2", "G", Length(3), Length(3), Length(0.5), Length(1.25), Stress(36000), "t", true});
    c.plates.push_back({"PL 2x2x1/2", "G", Length(2), Length(2), Length(0.5), Length(1.25), Stress(36000), "t", true});
    c.plates.push_back({"PL 4x4x1/2", "G", Length(4), Length(4), Length(0.5), Length(1.25), Stress(36000), "t", true});
    const auto device = [](const char* name, double load, double travel) {
        return rods::DeviceModel{name, "G", Length(0.5), Length(1.25), Force(load), Length(0.01), Length(0.01),
                                 Length(travel), Length(3), Length(2), "t", true, 0};
    };
    c.devices = {device("TUD 1", 9000, 2), device("WEAK", 5000, 2), device("SHORT", 9000, 0.5),
                 device("OTHER", 9000, 0)};
    return c;
}

const Tolerances kTolerances{
    "test", {{Length(0.875), Length(0.25), "t", true}, {Length(1.5), Length(0.375), "t", true}}};

InstalledLevel record(int story = 1)
{
    InstalledLevel level;
    level.rodRun = "RR-A-1-S";
    level.story = story;
    level.date = "2026-03-01";
    return level;
}

AsBuiltReport compared(const std::vector<InstalledLevel>& levels, const std::vector<Approval>& approvals = {})
{
    return compare(schedule(), catalogs(), {}, {levels, approvals}, kTolerances);
}

} // namespace

TEST(AsBuilt, WhatIsAsDesignedIsNoDeviation)
{
    InstalledLevel level = record();
    level.rodDiameter = Length(1);
    level.rodGrade = "a36";
    level.plate = "PL 3x3x1/2";
    level.device = "TUD 1";
    level.deviceTravelLeft = Length(1.5);
    level.couplerEngagement = Length(1);
    level.nutTight = true;
    level.anchorOffset = Length(0.25);
    const AsBuiltReport report = compared({level});
    EXPECT_TRUE(report.deviations.empty());
    EXPECT_EQ(report.inspected, 1);
    EXPECT_EQ(report.levels, 2);
    ASSERT_EQ(report.notInspected.size(), 1u);
    EXPECT_EQ(report.notInspected[0].level, 2);
}

// 0.75 F_u A_b / 2: 3/4 in A36 carries 9,609 lb, 7/8 in 13,079 lb, 1 in B7 36,816 lb.
TEST(AsBuilt, ARodIsRankedByWhatItCarries)
{
    const auto rodOf = [](double diameter, const char* grade) {
        InstalledLevel level = record();
        level.rodDiameter = Length(diameter);
        level.rodGrade = grade;
        return compared({level}).deviations.at(0);
    };
    EXPECT_EQ(rodOf(0.75, "A36").rank, Rank::Critical);
    EXPECT_NEAR(*rodOf(0.75, "A36").ratio, 15000 / 9609.0, 1e-3);
    EXPECT_EQ(rodOf(0.75, "A193-B7").rank, Rank::High) << "carries, and stretches more";
    EXPECT_EQ(rodOf(1.125, "A36").rank, Rank::Medium);
    EXPECT_EQ(rodOf(1, "A193-B7").rank, Rank::Low);
    EXPECT_EQ(rodOf(1, "STAINLESS").rank, Rank::High) << "no such grade";
}

TEST(AsBuilt, ACouplerCarriesInProportionToItsThread)
{
    const auto couplerOf = [](double engaged) {
        InstalledLevel level = record();
        level.couplerEngagement = Length(engaged);
        return compared({level}).deviations.at(0);
    };
    EXPECT_EQ(couplerOf(0.9).rank, Rank::High);
    EXPECT_NEAR(*couplerOf(0.9).ratio, 15000 / (17080 * 0.9), 1e-9);
    EXPECT_EQ(couplerOf(0.5).rank, Rank::Critical);
    EXPECT_EQ(couplerOf(0).rank, Rank::Critical);
    EXPECT_FALSE(couplerOf(0.5).verified);
}

TEST(AsBuilt, PlatesAndDevicesAreHeldAgainstTheirLoads)
{
    const auto plateOf = [](const char* model) {
        InstalledLevel level = record();
        level.plate = model;
        return compared({level}).deviations.at(0).rank;
    };
    EXPECT_EQ(plateOf("PL 2x2x1/2"), Rank::Critical);
    EXPECT_EQ(plateOf("PL 4x4x1/2"), Rank::Low);
    EXPECT_EQ(plateOf("HOME MADE"), Rank::High);
    const auto deviceOf = [](const char* model) {
        InstalledLevel level = record();
        level.device = model;
        return compared({level}).deviations.at(0).rank;
    };
    EXPECT_EQ(deviceOf("WEAK"), Rank::Critical);
    EXPECT_EQ(deviceOf("SHORT"), Rank::Critical);
    EXPECT_EQ(deviceOf("OTHER"), Rank::Medium);
}

TEST(AsBuilt, TravelNutAndAnchorHaveLimitsOfTheirOwn)
{
    const auto rankOf = [](auto set) {
        InstalledLevel level = record();
        set(level);
        const auto report = compared({level});
        return report.deviations.empty() ? std::optional<Rank>() : report.deviations[0].rank;
    };
    EXPECT_EQ(rankOf([](auto& l) { l.deviceTravelLeft = Length(0.9); }), Rank::High);
    EXPECT_EQ(rankOf([](auto& l) { l.deviceTravelLeft = Length(0.5); }), Rank::Critical);
    EXPECT_EQ(rankOf([](auto& l) { l.nutTight = false; }), Rank::High);
    EXPECT_EQ(rankOf([](auto& l) { l.anchorOffset = Length(0.375); }), std::nullopt);
    EXPECT_EQ(rankOf([](auto& l) { l.anchorOffset = Length(0.5); }), Rank::High);
}

TEST(AsBuilt, ALaterRecordCorrectsOnlyWhatItSpeaksOf)
{
    InstalledLevel first = record(), second = record();
    first.nutTight = false;
    first.plate = "PL 2x2x1/2";
    second.date = "2026-03-09";
    second.nutTight = true;
    const AsBuiltReport report = compared({first, second});
    ASSERT_EQ(report.deviations.size(), 2u);
    EXPECT_EQ(report.deviations[0].item, "Plate");
    EXPECT_TRUE(isOpen(report.deviations[0]));
    EXPECT_EQ(report.deviations[1].item, "Nut");
    EXPECT_TRUE(report.deviations[1].isCorrected);
}

TEST(AsBuilt, ADecisionClosesADeviationAndSurvivesTheNextComparison)
{
    InstalledLevel level = record();
    level.nutTight = false;
    const std::string label = compared({level}).deviations.at(0).label;
    const auto report = compared({level}, {{label, Decision::Repair, "Ann", "2026-03-02T08:00:00Z", "today"}});
    EXPECT_FALSE(isOpen(report.deviations.at(0)));
    EXPECT_EQ(report.deviations.at(0).approval->by, "Ann");
}

TEST(AsBuilt, WhatCannotBeIsLeftOutAndTold)
{
    InstalledLevel level = record();
    level.rodDiameter = Length(40);
    level.date = "2026-02-30";
    InstalledLevel elsewhere = record(7);
    const AsBuiltReport report = compared({level, elsewhere});
    EXPECT_TRUE(report.deviations.empty());
    ASSERT_EQ(report.findings.size(), 3u);
    EXPECT_NE(report.findings[0].message.find("40"), std::string::npos);
    EXPECT_NE(report.findings[1].message.find("2026-02-30"), std::string::npos);
    EXPECT_EQ(report.findings[2].rule, "asbuilt.place");
    EXPECT_TRUE(isDay("2024-02-29"));
    EXPECT_FALSE(isDay("2026-2-3"));
}
