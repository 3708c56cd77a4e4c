#include <algorithm>

#include <gtest/gtest.h>

#include "core/engine/revision/revision.h"

using namespace holdfast;
using namespace holdfast::revision;

namespace {

building::ShearWall wall(const std::string& label, double x, double y, double length, int level = 1)
{
    building::ShearWall w;
    w.label = label;
    w.level = level;
    w.axis = {{x, y}, {x + length, y}};
    w.length = Length(length);
    w.thickness = Length(5.5);
    w.isShear = true;
    w.mark = "SW4";
    return w;
}

rods::RodRun rodRun(const std::string& label, double x, double tension, double diameter)
{
    rods::RodRun run;
    run.label = label;
    run.at = {x, 0};
    rods::RodSegment s;
    s.top = Length(120);
    s.diameter = Length(diameter);
    s.grade = "A36";
    s.nominalArea = Area(0.7854 * diameter * diameter);
    s.tensionAsd = Force(tension);
    run.segments.push_back(s);
    rods::Restraint r;
    r.plate = "P-3x5";
    run.restraints.push_back(r);
    run.anchor.model = "headed";
    run.anchor.diameter = Length(diameter);
    run.utilization = 0.8;
    return run;
}

// A row of three walls 40 ft apart, each with one rod.
Baseline threeWalls()
{
    Baseline b;
    for (int i = 0; i < 3; ++i) {
        b.layout.walls.push_back(wall("SW-1-A-" + std::to_string(i + 1), 480.0 * i, 0, 120));
        b.schedule.runs.push_back(rodRun("RR-A-" + std::to_string(i + 1) + "-S", 480.0 * i, 5000, 0.75));
    }
    b.layout.holdowns.push_back({{}, "HD-1-A-1-L", building::WallId{0}, 1, {0, 0}, "HD1", {}});
    return b;
}

// Rods with weight and price, nothing else.
rods::Catalogs catalogs()
{
    rods::Catalogs c;
    for (const double d : {0.75, 0.875}) {
        rods::RodSize size;
        size.diameter = Length(d);
        size.weight = LineLoad((d == 0.75 ? 1.502 : 2.044) / 12);
        size.price = d == 0.75 ? 4 : 6;
        c.rods.push_back(size);
    }
    return c;
}

RevisionReport compared(const Baseline& before, const Baseline& after)
{
    auto report = compareRuns(before, after, catalogs(), holdfast::Run{});
    EXPECT_TRUE(report.ok());
    return *report;
}

const Change* changeTo(const RevisionReport& report, const std::string& after)
{
    const auto found = std::ranges::find(report.changes, after, &Change::after);
    return found == report.changes.end() ? nullptr : &*found;
}

TEST(Revision, AFirstRunHasNothingToCompareWith)
{
    const auto report = compareRuns(std::nullopt, threeWalls(), catalogs(), holdfast::Run{});
    ASSERT_TRUE(report.ok());
    EXPECT_FALSE(report->hasBaseline);
    EXPECT_TRUE(report->changes.empty());
    EXPECT_TRUE(report->quantities.empty());
}

TEST(Revision, TheSameRunTwiceIsUnchanged)
{
    const RevisionReport report = compared(threeWalls(), threeWalls());
    EXPECT_TRUE(report.hasBaseline);
    EXPECT_TRUE(report.changes.empty());
    EXPECT_EQ(report.unchanged, 7);
    for (const QuantityDelta& d : report.quantities)
        EXPECT_EQ(d.delta, 0);
}

TEST(Revision, TheDraftersHandIsNoChange)
{
    Baseline after = threeWalls();
    after.layout.walls[1].axis.a.x += 0.3;
    after.layout.walls[1].axis.b.x += 0.3;
    EXPECT_TRUE(compared(threeWalls(), after).changes.empty());
}

TEST(Revision, AWallMovedByAFootIsRelocatedAndKeepsItsIdentity)
{
    Baseline after = threeWalls();
    after.layout.walls[1].axis.a.x += 12;
    after.layout.walls[1].axis.b.x += 12;
    after.layout.walls[1].label = "SW-1-A-9";
    const RevisionReport report = compared(threeWalls(), after);
    ASSERT_EQ(report.changes.size(), 1u);
    EXPECT_EQ(report.changes[0].kind, ChangeKind::Relocated);
    EXPECT_EQ(report.changes[0].before, "SW-1-A-2");
    EXPECT_EQ(report.changes[0].properties[0].before, "(45'-0\", 0'-0\")");
    EXPECT_EQ(report.changes[0].properties[0].after, "(46'-0\", 0'-0\")");
}

TEST(Revision, AWallDrawnFromTheOtherEndIsTheSame)
{
    Baseline after = threeWalls();
    std::swap(after.layout.walls[0].axis.a, after.layout.walls[0].axis.b);
    EXPECT_TRUE(compared(threeWalls(), after).changes.empty());
}

TEST(Revision, AddedAndRemovedWallsAreListed)
{
    Baseline after = threeWalls();
    after.layout.walls.pop_back();
    after.layout.walls.push_back(wall("SW-1-D-1", 0, 2000, 120));
    const RevisionReport report = compared(threeWalls(), after);
    ASSERT_EQ(report.changes.size(), 2u);
    EXPECT_EQ(report.changes[0].kind, ChangeKind::Removed);
    EXPECT_EQ(report.changes[0].before, "SW-1-A-3");
    EXPECT_EQ(report.changes[1].kind, ChangeKind::Added);
    EXPECT_EQ(report.changes[1].after, "SW-1-D-1");
}

TEST(Revision, ALabelThatWanderedToAnotherPlaceDoesNotCarryTheMatch)
{
    Baseline after = threeWalls();
    std::swap(after.layout.walls[0].label, after.layout.walls[2].label);
    EXPECT_TRUE(compared(threeWalls(), after).changes.empty());
}

TEST(Revision, AShorterWallIsAModificationOfHighImpact)
{
    Baseline after = threeWalls();
    after.layout.walls[0].axis.b.x -= 24;
    after.layout.walls[0].length -= 24_in;
    const RevisionReport report = compared(threeWalls(), after);
    ASSERT_EQ(report.changes.size(), 1u);
    EXPECT_EQ(report.changes[0].kind, ChangeKind::Modified);
    EXPECT_EQ(report.changes[0].impact, Impact::High);
    EXPECT_EQ(report.changes[0].properties[0].before, "10'-0\"");
    EXPECT_EQ(report.changes[0].properties[0].after, "8'-0\"");
    EXPECT_TRUE(report.changes[0].properties[0].structural);
}

TEST(Revision, MoreDemandByOverTenPercentIsCritical)
{
    for (const double raised : {5400.0, 5600.0, 4000.0}) {
        Baseline after = threeWalls();
        after.schedule.runs[0].segments[0].tensionAsd = Force(raised);
        const Impact expected = raised > 5500 ? Impact::Critical : raised > 5000 ? Impact::High : Impact::Medium;
        EXPECT_EQ(changeTo(compared(threeWalls(), after), "RR-A-1-S")->impact, expected) << raised;
    }
}

TEST(Revision, AThinnerRodIsCriticalAndAThickerOneIsNot)
{
    Baseline after = threeWalls();
    after.schedule.runs[0] = rodRun("RR-A-1-S", 0, 5000, 0.625);
    after.schedule.runs[1] = rodRun("RR-A-2-S", 480, 5000, 0.875);
    const RevisionReport report = compared(threeWalls(), after);
    EXPECT_EQ(changeTo(report, "RR-A-1-S")->impact, Impact::Critical);
    EXPECT_EQ(changeTo(report, "RR-A-2-S")->impact, Impact::Medium);
    EXPECT_EQ(changeTo(report, "RR-A-2-S")->properties[0].before, "3/4\" A36");
    EXPECT_EQ(report.changes.front().impact, Impact::Critical);
}

TEST(Revision, ARunThatHoldsNoLongerIsCritical)
{
    Baseline after = threeWalls();
    after.schedule.runs[0].utilization = 1.01;
    EXPECT_EQ(changeTo(compared(threeWalls(), after), "RR-A-1-S")->impact, Impact::Critical);
    after.schedule.runs[0].utilization = 0.99;
    EXPECT_EQ(changeTo(compared(threeWalls(), after), "RR-A-1-S")->impact, Impact::Low);
}

TEST(Revision, QuantitiesSayWhatIsBoughtMoreAndLess)
{
    Baseline after = threeWalls();
    after.schedule.runs[0] = rodRun("RR-A-1-S", 0, 5000, 0.875);
    const RevisionReport report = compared(threeWalls(), after);
    const auto row = [&](const std::string& category, const std::string& what) {
        const auto found = std::ranges::find_if(report.quantities, [&](const QuantityDelta& d) {
            return d.category == category && d.item == what;
        });
        EXPECT_TRUE(found != report.quantities.end()) << what;
        return found == report.quantities.end() ? QuantityDelta{} : *found;
    };
    const QuantityDelta less = row("Rod", "3/4 in A36"), more = row("Rod", "7/8 in A36");
    EXPECT_EQ(less.unit, "ft");
    EXPECT_DOUBLE_EQ(less.base, 30);
    EXPECT_DOUBLE_EQ(less.delta, -10);
    EXPECT_NEAR(*less.percent, -100.0 / 3, 1e-9);
    EXPECT_NEAR(less.deltaWeight->value(), -15.02, 1e-9);
    EXPECT_NEAR(*less.deltaCost, -40, 1e-9);
    EXPECT_DOUBLE_EQ(more.delta, 10);
    EXPECT_FALSE(more.percent);
    EXPECT_NEAR(more.deltaWeight->value(), 20.44, 1e-9);
    EXPECT_NEAR(*more.deltaCost, 60, 1e-9);
    EXPECT_EQ(row("Bearing plate", "P-3x5").current, 3);
    EXPECT_FALSE(row("Bearing plate", "P-3x5").deltaCost) << "no price is known";
    EXPECT_EQ(row("Nut", "7/8 in heavy hex").delta, 1);
    EXPECT_EQ(row("Nut", "3/4 in heavy hex").delta, -1);
}

TEST(Revision, AChangedWallNamesTheRodsThatRestOnIt)
{
    Baseline before = threeWalls();
    before.layout.stacks = {{{}, "ST-A-1", "A", {building::WallId{0}}, {}}};
    before.schedule.runs[0].stackLabel = "ST-A-1";
    Baseline after = before;
    after.layout.walls[0].length -= 24_in;
    after.layout.walls[0].axis.b.x -= 24;
    const RevisionReport report = compared(before, after);
    ASSERT_EQ(report.changes.size(), 1u);
    EXPECT_TRUE(report.changes[0].recalculate);
    EXPECT_EQ(report.changes[0].affects, std::vector<std::string>{"RR-A-1-S"});
    EXPECT_EQ(report.recalculate, std::vector<std::string>{"RR-A-1-S"});
    EXPECT_EQ(report.changes[0].level, 1);
    ASSERT_EQ(report.changes[0].from.size(), 2u);
    EXPECT_EQ(report.changes[0].from[1].x, 120);
    EXPECT_EQ(report.changes[0].to[1].x, 96);
}

TEST(Revision, TwoEquallyLikeCandidatesAreLeftToTheEngineer)
{
    Baseline before, after;
    before.layout.walls = {wall("SW-1-A-1", 0, 0, 120), wall("SW-1-A-2", 48, 0, 120)};
    after.layout.walls = {wall("SW-1-A-7", 24, 0, 120)};
    const RevisionReport report = compared(before, after);
    ASSERT_EQ(report.findings.size(), 1u);
    EXPECT_EQ(report.findings[0].rule, "revision.ambiguous");
    EXPECT_EQ(report.findings[0].subject.label, "SW-1-A-7");
    ASSERT_EQ(report.ambiguous.size(), 1u);
    EXPECT_EQ(report.ambiguous[0].candidates, (std::vector<std::string>{"SW-1-A-1", "SW-1-A-2"}));
}

TEST(Revision, WallsOfAnotherLevelAreNeverTheSame)
{
    Baseline before, after;
    before.layout.walls = {wall("SW-1-A-1", 0, 0, 120, 1)};
    after.layout.walls = {wall("SW-2-A-1", 0, 0, 120, 2)};
    EXPECT_EQ(compared(before, after).changes.size(), 2u);
}

TEST(Revision, AHoldownWithAnotherMarkIsModified)
{
    Baseline after = threeWalls();
    after.layout.holdowns[0].mark = "HD3";
    const RevisionReport report = compared(threeWalls(), after);
    const Change* change = changeTo(report, "HD-1-A-1-L");
    ASSERT_TRUE(change);
    EXPECT_EQ(change->kind, ChangeKind::Modified);
    EXPECT_EQ(change->properties[0].property, "mark");
}

} // namespace
