#include <algorithm>

#include <gtest/gtest.h>

#include "core/engine/clash/clash_report.h"
#include "core/engine/clash/place.h"
#include "core/engine/clash/rules.h"

using namespace holdfast;
using namespace holdfast::clash;
using building::ObstructionKind;

namespace {

building::DesignCriteria threeStories()
{
    building::DesignCriteria c;
    c.stories.resize(3);
    for (int i = 0; i < 3; ++i) {
        c.stories[i].story = i + 1;
        c.stories[i].height = 10_ft;
    }
    return c;
}

solids::Part rodPart(const std::string& run, double x, double bottom, double top)
{
    return {solids::PartKind::Rod, {SubjectKind::RodRun, run, 1}, 1, "1 in rod",
            solids::Cylinder{{{x, 0, bottom}, {x, 0, top}}, 0.5_in}};
}

// One rod run at the origin, three stories of 1 in rod.
solids::SolidModel oneRun(double x = 0)
{
    solids::SolidModel model;
    for (int story = 0; story < 3; ++story)
        model.parts.push_back(rodPart("RR-A-1-S", x, story * 120.0, story * 120.0 + 120));
    return model;
}

building::Obstruction obstruction(const std::string& label, ObstructionKind kind, building::ObstructionShape shape)
{
    building::Obstruction o;
    o.label = label;
    o.kind = kind;
    o.shape = std::move(shape);
    return o;
}

building::Obstruction boxAt(const std::string& label, ObstructionKind kind, geometry::Point3 low, geometry::Point3 high)
{
    geometry::OrientedBox box;
    box.center = (low + high) * 0.5;
    box.half = (high - low) * 0.5;
    return obstruction(label, kind, box);
}

// A duct beside the rod at x = 0, its face at `x`, on the second story.
building::Obstruction ductFrom(double x, const std::string& label = "DUCT-2-1")
{
    return boxAt(label, ObstructionKind::Duct, {x, -20, 150}, {x + 12, 20, 162});
}

building::WallLayout layoutOf(std::vector<building::Obstruction> obstructions)
{
    building::WallLayout layout;
    layout.obstructions = std::move(obstructions);
    return layout;
}

ClashReport report(const solids::SolidModel& model, std::vector<building::Obstruction> obstructions)
{
    return *findClashes(model, layoutOf(std::move(obstructions)), {}, threeStories(), {});
}

TEST(Clash, TheSeverityFollowsTheGap)
{
    struct Row {
        double face;            // of the duct; the rod's surface is at 0.5, required 2.0
        ClashSeverity severity;
        ClashKind kind;
    };
    for (const Row& row :
         {Row{0.25, ClashSeverity::Critical, ClashKind::HardInterference},
          Row{0.50, ClashSeverity::Major, ClashKind::ClearanceViolation}, // touching
          Row{1.49, ClashSeverity::Major, ClashKind::ClearanceViolation},
          Row{1.50, ClashSeverity::Minor, ClashKind::ClearanceViolation}, // half is missing, not more
          Row{2.49, ClashSeverity::Minor, ClashKind::ClearanceViolation},
          Row{2.50, ClashSeverity::Warning, ClashKind::Warning},
          Row{3.49, ClashSeverity::Warning, ClashKind::Warning}}) {
        SCOPED_TRACE(row.face);
        const auto found = report(oneRun(), {ductFrom(row.face)});
        ASSERT_EQ(found.clashes.size(), 1u);
        EXPECT_EQ(found.clashes[0].severity, row.severity);
        EXPECT_EQ(found.clashes[0].kind, row.kind);
        EXPECT_NEAR(found.clashes[0].gap.value(), row.face - 0.5, row.face < 0.5 ? 1e-6 : 1e-9);
    }
    EXPECT_TRUE(report(oneRun(), {ductFrom(3.5)}).clashes.empty());
}

TEST(Clash, EveryKindHasItsOwnClearanceAndTrade)
{
    struct Row {
        ObstructionKind kind;
        double required;
        Trade trade;
    };
    for (const Row& row : {Row{ObstructionKind::Duct, 2.0, Trade::Mechanical},
                           Row{ObstructionKind::Pipe, 1.5, Trade::Plumbing},
                           Row{ObstructionKind::Conduit, 1.0, Trade::Electrical},
                           Row{ObstructionKind::CableTray, 1.5, Trade::Electrical},
                           Row{ObstructionKind::Sprinkler, 2.0, Trade::FireProtection},
                           Row{ObstructionKind::Beam, 0.5, Trade::Structural},
                           Row{ObstructionKind::Header, 0.5, Trade::Structural},
                           Row{ObstructionKind::Architectural, 1.0, Trade::Coordination}}) {
        SCOPED_TRACE(enumText(row.kind));
        const double face = 0.5 + row.required * 0.75;
        const auto found = report(oneRun(), {boxAt("X", row.kind, {face, -5, 30}, {face + 5, 5, 40})});
        ASSERT_EQ(found.clashes.size(), 1u);
        EXPECT_EQ(found.clashes[0].required, Length(row.required));
        EXPECT_EQ(found.clashes[0].trade, row.trade);
        EXPECT_EQ(found.clashes[0].severity, ClashSeverity::Minor);
    }
}

TEST(Clash, TheLevelIsThatOfTheClashPoint)
{
    EXPECT_EQ(report(oneRun(), {ductFrom(1)}).clashes[0].level, 2);
    EXPECT_EQ(levelAt(threeStories(), -3), 0);
    EXPECT_EQ(levelAt(threeStories(), 0), 1);
    EXPECT_EQ(levelAt(threeStories(), 239.9), 2);
    EXPECT_EQ(levelAt(threeStories(), 999), 3);
}

TEST(Clash, OneObstructionThroughSeveralPartsIsOneClash)
{
    auto model = oneRun();
    model.parts.push_back({solids::PartKind::Coupler, {SubjectKind::RodRun, "RR-A-1-S", 2}, 2, "coupler",
                           solids::Cylinder{{{0, 0, 154}, {0, 0, 158}}, 1_in}});
    const auto found = report(model, {boxAt("DUCT-2-1", ObstructionKind::Duct, {0.6, -20, 100}, {12, 20, 180})});
    ASSERT_EQ(found.clashes.size(), 1u);
    EXPECT_EQ(found.clashes[0].part, "Coupler");
    EXPECT_NEAR(found.clashes[0].gap.value(), -0.4, 1e-9);
}

TEST(Clash, WallsPlatesUnderTheRodAndItsOwnHardwareAreNotTested)
{
    auto model = oneRun();
    model.parts.push_back({solids::PartKind::Wall, {SubjectKind::Wall, "SW-1", 1}, 1, "wall",
                           geometry::OrientedBox{{0, 0, 60}, {}, {100, 3, 60}}});
    model.parts.push_back({solids::PartKind::Plate, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "plate",
                           geometry::OrientedBox{{0, 0, 120}, {}, {3, 3, 0.25}}});
    EXPECT_TRUE(report(model, {}).clashes.empty());
}

TEST(Clash, APostMustNotBeCutButMayStandBesideADuctAndUnderABeam)
{
    solids::SolidModel model;
    geometry::OrientedBox post;
    post.center = {0, 0, 60};
    post.half = {1.5, 2.75, 50};
    model.parts = {{solids::PartKind::Post, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "2 studs", post}};
    const auto at = [](ObstructionKind kind, double face) {
        return boxAt("X", kind, {face, -20, 50}, {face + 12, 20, 60});
    };
    EXPECT_EQ(report(model, {at(ObstructionKind::Duct, 1.0)}).clashes.at(0).severity, ClashSeverity::Critical);
    EXPECT_TRUE(report(model, {at(ObstructionKind::Duct, 1.5)}).clashes.empty());
    EXPECT_TRUE(report(model, {at(ObstructionKind::Beam, 1.0)}).clashes.empty());
}

TEST(Clash, TheLabelSurvivesAnotherOrderAndAMovedRod)
{
    const auto a = report(oneRun(), {ductFrom(1, "DUCT-2-1"), ductFrom(0, "DUCT-2-2")});
    const auto b = report(oneRun(0.2), {ductFrom(0, "DUCT-2-2"), ductFrom(1, "DUCT-2-1")});
    ASSERT_EQ(a.clashes.size(), 2u);
    ASSERT_EQ(b.clashes.size(), 2u);
    const auto labelOf = [](const ClashReport& r, const std::string& obstruction) {
        return std::ranges::find(r.clashes, obstruction, &Clash::obstruction)->label;
    };
    EXPECT_EQ(labelOf(a, "DUCT-2-1"), labelOf(b, "DUCT-2-1"));
    EXPECT_EQ(labelOf(a, "DUCT-2-2"), labelOf(b, "DUCT-2-2"));
    EXPECT_NE(labelOf(a, "DUCT-2-1"), labelOf(a, "DUCT-2-2"));
    EXPECT_EQ(labelOf(a, "DUCT-2-1").size(), std::string("CLH-1A2B3C4D").size());
}

TEST(Clash, TwoObstructionsOfOneNameKeepTwoLabels)
{
    const auto found = report(oneRun(), {ductFrom(1, "DUCT"), ductFrom(0, "DUCT")});
    ASSERT_EQ(found.clashes.size(), 2u);
    EXPECT_NE(found.clashes[0].label, found.clashes[1].label);
}

TEST(Clash, TheWorstComesFirstAndIdsCount)
{
    const auto found = report(oneRun(), {ductFrom(3, "D1"), ductFrom(0, "D2"), ductFrom(2, "D3")});
    ASSERT_EQ(found.clashes.size(), 3u);
    EXPECT_EQ(found.clashes[0].obstruction, "D2");
    EXPECT_EQ(found.clashes[2].obstruction, "D1");
    EXPECT_EQ(found.clashes[2].id.value, 2u);
}

TEST(Clash, CriticalAndMajorAreFindings)
{
    const auto found = report(oneRun(), {ductFrom(0, "D1"), ductFrom(1, "D2"), ductFrom(2, "D3"), ductFrom(3, "D4")});
    ASSERT_EQ(found.findings.size(), 2u);
    EXPECT_EQ(found.findings[0].rule, "clash.hard");
    EXPECT_EQ(found.findings[0].severity, Severity::Critical);
    EXPECT_EQ(found.findings[0].subject.label, found.clashes[0].label);
    EXPECT_EQ(found.findings[1].rule, "clash.clearance");
    EXPECT_EQ(found.findings[1].message,
              "RR-A-1-S: its rod passes 0.50 in from D2 where 2.00 in of clearance is required on level 2.");
}

TEST(Clash, NoObstructionsIsSaid)
{
    const auto found = report(oneRun(), {});
    ASSERT_EQ(found.findings.size(), 1u);
    EXPECT_EQ(found.findings[0].rule, "clash.obstructions.missing");
}

TEST(Clash, OptionsFollowTheSeverity)
{
    EXPECT_EQ(optionsFor(ClashSeverity::Critical, ObstructionKind::Duct).at(0).id, "RELOCATE_MEP");
    EXPECT_TRUE(optionsFor(ClashSeverity::Critical, ObstructionKind::Duct).at(1).structural);
    EXPECT_EQ(optionsFor(ClashSeverity::Major, ObstructionKind::Pipe).at(0).id, "INCREASE_CLEARANCE");
    EXPECT_EQ(optionsFor(ClashSeverity::Minor, ObstructionKind::Pipe).at(0).id, "VERIFY_FIELD");
}

TEST(Clash, TheNearestGridIntersectionNamesThePlace)
{
    using building::GridAxis;
    const std::vector<building::GridLine> grids = {{"1", GridAxis::X, 0_in, {{0, -50}, {0, 500}}},
                                                   {"2", GridAxis::X, 300_in, {{300, -50}, {300, 500}}},
                                                   {"A", GridAxis::Y, 0_in, {{-50, 0}, {500, 0}}},
                                                   {"C", GridAxis::Y, 400_in, {{-50, 400}, {500, 400}}}};
    EXPECT_EQ(GridReference(grids).nearest({10, 20}), "A-1");
    EXPECT_EQ(GridReference(grids).nearest({280, 350}), "C-2");
    const auto found =
        *findClashes(oneRun(290), layoutOf({boxAt("D", ObstructionKind::Duct, {280, -9, 50}, {300, 9, 60})}),
                     grids, threeStories(), {});
    EXPECT_EQ(found.clashes.at(0).gridReference, "A-2");
}

TEST(Clash, APipeAndAMeshAreTestedToo)
{
    const auto pipe =
        obstruction("P", ObstructionKind::Pipe, building::RoundSweep{{{-50, 3, 60}, {50, 3, 60}}, 1.5_in});
    EXPECT_NEAR(report(oneRun(), {pipe}).clashes.at(0).gap.value(), 1.0, 1e-9);
    building::TriangleMesh sheet;
    sheet.points = {{1, -50, 0}, {1, 50, 0}, {1, 0, 300}};
    sheet.triangles = {0, 1, 2};
    const auto panel = obstruction("M", ObstructionKind::Architectural, sheet);
    EXPECT_NEAR(report(oneRun(), {panel}).clashes.at(0).gap.value(), 0.5, 1e-9);
}

TEST(Clash, AShapeThatIsNoneIsAFaultWithItsName)
{
    auto broken = ductFrom(1);
    std::get<geometry::OrientedBox>(broken.shape).half.x = std::nan("");
    const auto result = findClashes(oneRun(), layoutOf({broken}), {}, threeStories(), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.fault().code, FaultCode::InvalidValue);
    EXPECT_EQ(result.fault().place, "obstruction DUCT-2-1");

    building::TriangleMesh mesh;
    mesh.points = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    mesh.triangles = {0, 1, 3};
    EXPECT_FALSE(findClashes(oneRun(), layoutOf({obstruction("M", ObstructionKind::Duct, mesh)}), {},
                             threeStories(), {}));
}

TEST(Clash, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const auto result = findClashes(oneRun(), layoutOf({ductFrom(1)}), {}, threeStories(), {stop.get_token(), {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.fault().code, FaultCode::Cancelled);
}

} // namespace
