// Sheets as they come on paper: no layers, no units, notes, titles, bubbles and dimensions made of lines.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/engine/base/feet_inch.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"
#include "tests/core/engine/plan/drawn_page.h"

using namespace holdfast;
using namespace holdfast::building;
using test::DrawnPage;

namespace {

PlanSet planOf(const std::vector<DrawnPage>& pages, const DesignCriteria& criteria = {})
{
    std::vector<drawing::Drawing> drawings;
    for (const DrawnPage& page : pages)
        drawings.push_back(page.drawing());
    auto plan = plan::buildPlanSet(drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(plan.ok()) << describe(plan.fault());
    return std::move(*plan);
}

bool found(const PlanSet& set, const std::string& rule)
{
    return std::ranges::any_of(set.findings, [&](const Finding& f) { return f.rule == rule; });
}

std::string labels(const Sheet& sheet)
{
    std::string all;
    for (const GridLine& g : sheet.grids)
        all += g.label + " ";
    return all;
}

// A building of 60 ft by 40 ft in the left of a 36x24 sheet at 1/8 in, shrunk by `k`; grid lines 20 ft apart.
DrawnPage page(const std::string& title, double k = 1, double left = 6, double low = 8)
{
    DrawnPage p = DrawnPage::paper("set.pdf", 36 * k, 24 * k);
    const auto at = [&](double feet) { return feet * 12 / 96 * k; };
    p.box(0.5 * k, 0.5 * k, 35.5 * k, 23.5 * k);
    left *= k;
    low *= k;
    p.box(left, low, left + at(60), low + at(40)).box(left + at(0.5), low + at(0.5), left + at(59.5), low + at(39.5));
    for (int i = 0; i < 4; ++i)
        p.grid(std::to_string(i + 1), left + at(20 * i), low + at(48), left + at(20 * i), low - at(4), 0.25 * k);
    for (int i = 0; i < 3; ++i)
        p.grid(std::string(1, char('A' + i)), left - at(8), low + at(20 * i), left + at(64), low + at(20 * i),
               0.25 * k);
    p.text(title, left + at(30), low - at(12), 0.2 * k).text("1/8\" = 1'-0\"", left + at(30), low - at(15), 0.1 * k);
    return p;
}

DrawnPage& dimensioned(DrawnPage& p, double k = 1, double left = 6, double low = 8)
{
    for (int i = 0; i < 3; ++i)
        p.dimension("20'-0\"", (left + 2.5 * i) * k, (left + 2.5 * (i + 1)) * k, (low + 5.5) * k, 0.1 * k);
    return p;
}

TEST(Page, GridBubblesNeedNoLayerAndNoUnit)
{
    const PlanSet set = planOf({page("SECOND FLOOR PLAN")});
    ASSERT_EQ(set.sheets.size(), 1u);
    EXPECT_EQ(labels(set.sheets[0]), "1 2 3 4 A B C ");
    EXPECT_NEAR(set.grids[1].position.value() - set.grids[0].position.value(), 240, 0.01);
}

TEST(Page, BubblesOfArcsAndHexagonsAndBrokenLinesAreGrids)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    for (int i = 0; i < 3; ++i)  // three quarters of a circle, a dashed line
        p.arc(20, 20, 0.25, 1.5707963 * i, 1.5707963 * (i + 1));
    p.text("D.1", 20, 20, 0.15);
    for (double y = 19.75; y > 6; y -= 0.6)
        p.line(20, y, 20, y - 0.4);
    for (int i = 0; i < 6; ++i)
        p.line(24 + 0.25 * std::cos(i * 1.0471976), 20 + 0.25 * std::sin(i * 1.0471976),
               24 + 0.25 * std::cos((i + 1) * 1.0471976), 20 + 0.25 * std::sin((i + 1) * 1.0471976));
    p.text("AA", 24, 20, 0.15).line(24, 19.78, 24, 6);
    EXPECT_EQ(labels(planOf({p}).sheets[0]), "1 2 3 4 D.1 AA A B C ");
}

TEST(Page, OtherCirclesAreNoGrid)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    p.circle(14, 10, 0.25).text("7", 14, 10.1, 0.1).text("S501", 14, 9.9, 0.08).line(14, 9.75, 14, 4);  // a section
    p.circle(10, 10.2, 0.2).text("9", 10, 10.2, 0.12).line(10.2, 10.2, 13, 10.2).line(9.8, 10.2, 7, 10.2);  // a span
    for (int i = 0; i < 6; ++i)  // zones of the frame
        p.text(std::to_string(i + 1), 3 + 6 * i, 23.7, 0.15).line(6 * i, 23.5, 6 * i, 24);
    EXPECT_EQ(labels(planOf({p}).sheets[0]), "1 2 3 4 A B C ");
}

TEST(Page, ANoteAndDimensionsThatAgreeAreNotAskedAbout)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    const PlanSet set = planOf({dimensioned(p)});
    EXPECT_DOUBLE_EQ(set.sheets[0].scale.ratio, 96);
    EXPECT_GT(set.sheets[0].scale.confidence, 0.8);
    EXPECT_FALSE(found(set, "plan.scale.confirm") || found(set, "plan.scale.doubtful"));
}

TEST(Page, ANoteAloneIsAskedAboutWithTheSizeOfTheBuilding)
{
    const PlanSet set = planOf({page("SECOND FLOOR PLAN")});
    const auto asked = std::ranges::find(set.findings, "plan.scale.confirm", &Finding::rule);
    ASSERT_NE(asked, set.findings.end()) << (set.findings.empty() ? "no finding" : set.findings.front().message);
    EXPECT_NE(asked->message.find("60'-0\" by 40'-0\""), std::string::npos) << asked->message;
}

TEST(Page, AHalfSizePlotIsToldByItsDimensions)
{
    DrawnPage p = page("SECOND FLOOR PLAN", 0.5);
    const PlanSet set = planOf({dimensioned(p, 0.5)});
    EXPECT_DOUBLE_EQ(set.sheets[0].scale.ratio, 192);
    EXPECT_DOUBLE_EQ(set.sheets[0].reduction, 0.5);
    EXPECT_TRUE(found(set, "plan.scale.reduced"));
    EXPECT_NEAR(set.grids[1].position.value() - set.grids[0].position.value(), 240, 0.01);
}

TEST(Page, AnOddReductionIsTakenFromTheDimensions)
{
    DrawnPage p = page("SECOND FLOOR PLAN", 0.37);
    const PlanSet set = planOf({dimensioned(p, 0.37)});
    EXPECT_NEAR(set.sheets[0].scale.ratio, 96 / 0.37, 0.5);
    EXPECT_TRUE(found(set, "plan.scale.reduced"));
}

TEST(Page, DimensionsGiveTheScaleWhereNoNoteDoes)
{
    DrawnPage p = DrawnPage::paper("set.pdf", 36, 24);
    p.text("SECOND FLOOR PLAN", 10, 6, 0.2).box(6, 8, 13.5, 13);
    const PlanSet set = planOf({dimensioned(p)});
    EXPECT_DOUBLE_EQ(set.sheets[0].scale.ratio, 96);
    EXPECT_EQ(set.sheets[0].scale.source, ScaleSource::Dimensions);
}

TEST(Page, NoScaleAtAllIsCritical)
{
    DrawnPage p = DrawnPage::paper("set.pdf", 36, 24);
    p.text("SECOND FLOOR PLAN", 10, 6, 0.2).box(6, 8, 13.5, 13);
    const PlanSet set = planOf({p});
    EXPECT_TRUE(found(set, "plan.scale.missing"));
    EXPECT_LT(set.sheets[0].scale.confidence, 0.2);
}

TEST(Page, TheEngineersScaleWins)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    const auto ratioWith = [&](const std::string& target, const std::string& value) {
        DesignCriteria criteria;
        criteria.overrides.push_back({OverrideAction::SetScale, target, value, std::nullopt, "", ""});
        return planOf({p}, criteria).sheets[0].unitInches;
    };
    EXPECT_DOUBLE_EQ(ratioWith("set.pdf#1", "1/4\" = 1'-0\""), 48);
    EXPECT_DOUBLE_EQ(ratioWith("set.pdf", "64"), 64);
    EXPECT_DOUBLE_EQ(ratioWith("set.pdf#1/1", "calibrated 191.5"), 191.5);
    EXPECT_DOUBLE_EQ(ratioWith("set.pdf#2", "64"), 96);
    EXPECT_DOUBLE_EQ(ratioWith("set.pdf", "large"), 96);
}

// Two plans of one building above each other on one sheet.
DrawnPage twoPlans()
{
    DrawnPage p = page("FIRST FLOOR PLAN", 1, 8, 4);
    const double left = 9, low = 15, ft = 12.0 / 96;
    p.box(left, low, left + 60 * ft, low + 40 * ft);
    p.box(left + .06, low + .06, left + 60 * ft - .06, low + 40 * ft - .06);
    for (int i = 0; i < 4; ++i)
        p.grid(std::to_string(i + 1), left + 20 * ft * i, low + 48 * ft, left + 20 * ft * i, low - 4 * ft, 0.25);
    for (int i = 0; i < 3; ++i)
        p.grid(std::string(1, char('A' + i)), left - 8 * ft, low + 20 * ft * i, left + 64 * ft, low + 20 * ft * i,
               0.25);
    p.text("SECOND FLOOR PLAN", left + 30 * ft, low - 10 * ft, 0.2);
    p.text("1/8\" = 1'-0\"", left + 30 * ft, low - 12.5 * ft, 0.1);
    return p;
}

TEST(Page, TwoPlansOnASheetAreTwoSheetsOverEachOther)
{
    const PlanSet set = planOf({twoPlans()});
    ASSERT_EQ(set.sheets.size(), 2u);
    EXPECT_EQ(set.sheets[0].title, "SECOND FLOOR PLAN");
    EXPECT_EQ(set.sheets[0].level, 2);
    EXPECT_EQ(set.sheets[1].level, 1);
    EXPECT_FALSE(set.sheets[0].region.empty());
    EXPECT_EQ(labels(set.sheets[0]), "1 2 3 4 A B C ");
    EXPECT_EQ(labels(set.sheets[1]), "1 2 3 4 A B C ");
    EXPECT_EQ(set.sheets[1].registeredBy, "grid");
    EXPECT_LT(set.sheets[1].residual.value(), 0.05);
    const auto origin = [](const Sheet& s, double x, double y) { return s.toSet(geometry::Point2{x, y}); };
    EXPECT_NEAR(geometry::distance(origin(set.sheets[0], 9, 15), origin(set.sheets[1], 8, 4)), 0, 0.05);
}

TEST(Page, APlanOfSeveralLevelsIsASheetForEach)
{
    const PlanSet set = planOf({page("LEVELS 2-4 FRAMING PLAN")});
    ASSERT_EQ(set.sheets.size(), 3u);
    EXPECT_EQ(set.sheets[0].level, 2);
    EXPECT_EQ(set.sheets[2].level, 4);
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "set.pdf#1", "3", std::nullopt, "", ""});
    EXPECT_EQ(planOf({page("LEVELS 2-4 FRAMING PLAN")}, criteria).sheets.size(), 1u);
}

TEST(Page, PlansOfSeveralLevelsThatNothingPartsAreNotOnePlanOfAll)
{
    const PlanSet set = planOf({page("FIRST AND SECOND FLOOR PLANS")});
    EXPECT_EQ(set.sheets.size(), 1u);
    EXPECT_TRUE(found(set, "plan.sheet.several_levels"));
}

TEST(Page, ASheetWithoutAScaleTakesThatOfTheGridOfTheOthers)
{
    DrawnPage sure = page("SECOND FLOOR PLAN"), silent = DrawnPage::paper("other.pdf", 36, 24);
    silent.text("THIRD FLOOR PLAN", 10, 6, 0.2);
    for (int i = 0; i < 4; ++i)
        silent.grid(std::to_string(i + 1), 7 + 5 * i, 20, 7 + 5 * i, 4, 0.25);
    for (int i = 0; i < 3; ++i)
        silent.grid(std::string(1, char('A' + i)), 5, 6 + 5 * i, 24, 6 + 5 * i, 0.25);
    const PlanSet set = planOf({dimensioned(sure), silent});
    EXPECT_NEAR(set.sheets[1].unitInches, 48, 0.01);
    EXPECT_TRUE(found(set, "plan.units.by_grid"));
    EXPECT_FALSE(found(set, "plan.scale.missing"));
    EXPECT_EQ(set.sheets[1].registeredBy, "grid");
    EXPECT_LT(set.sheets[1].residual.value(), 0.1);
}

TEST(Page, ATypicalPlanThatNamesNoLevelIsAnError)
{
    EXPECT_TRUE(found(planOf({page("TYPICAL FLOOR PLAN")}), "plan.sheet.several_levels"));
}

// A sheet of lines only, without grid, moved.
DrawnPage walls(const std::string& title, double dx, double dy)
{
    DrawnPage p = DrawnPage::model(title + ".dxf", drawing::DrawingUnit::Inch).layer("A-WALL");
    const double xs[] = {0, 130, 310, 415, 720}, ys[] = {0, 95, 230, 300, 480};
    for (const double x : xs)
        p.line(dx + x, dy, dx + x, dy + 480).line(dx + x + 5.5, dy, dx + x + 5.5, dy + 480);
    for (const double y : ys)
        p.line(dx, dy + y, dx + 720, dy + y).line(dx, dy + y + 5.5, dx + 720, dy + y + 5.5);
    return p;
}

TEST(Page, WithoutAGridLevelsAreLaidOverEachOtherByTheirWalls)
{
    const PlanSet set = planOf({walls("FIRST FLOOR PLAN", 0, 0), walls("SECOND FLOOR PLAN", 1003.5, -77.25)});
    EXPECT_EQ(set.sheets[1].registeredBy, "walls");
    EXPECT_LT(set.sheets[1].residual.value(), 0.5);
    EXPECT_NEAR(set.sheets[1].toSet.tx, -1003.5, 0.1);
    EXPECT_NEAR(set.sheets[1].toSet.ty, 77.25, 0.1);
    EXPECT_TRUE(found(set, "plan.registration.walls"));
}

TEST(Page, APlanThatNothingPlacesIsAnError)
{
    DrawnPage other = DrawnPage::model("SECOND FLOOR PLAN.dxf", drawing::DrawingUnit::Inch).layer("A-WALL");
    for (int i = 0; i < 7; ++i)
        other.line(3000 + 37 * i * i, 0, 3000 + 37 * i * i, 900).line(3000, 41 * i * i, 5000, 41 * i * i);
    const PlanSet set = planOf({walls("FIRST FLOOR PLAN", 0, 0), other});
    EXPECT_TRUE(found(set, "plan.registration.none"));
    EXPECT_EQ(set.sheets[1].registeredBy, "");
}

// Two plans side by side in one model, each shown by a layout of its own.
DrawnPage modelWithLayouts(double secondWindowX)
{
    DrawnPage p = DrawnPage::model("set.dxf", drawing::DrawingUnit::Inch).layer("A-WALL");
    const double xs[] = {0, 130, 310, 415, 720}, ys[] = {0, 95, 230, 300, 480};
    for (const double left : {0.0, 2000.0}) {
        for (const double x : xs)
            p.line(left + x, 0, left + x, 480).line(left + x + 5.5, 0, left + x + 5.5, 480);
        for (const double y : ys)
            p.line(left, y, left + 720, y).line(left, y + 5.5, left + 720, y + 5.5);
    }
    p.layout("1").window(360, 240, 1200, 800).text("S-201", 34, 1, 0.4).text("FIRST FLOOR PLAN", 31, 2, 0.3);
    p.layout("2").window(secondWindowX, 240, 1200, 800).text("S-202", 34, 1, 0.4).text("SECOND FLOOR PLAN", 31, 2, 0.3);
    return p;
}

TEST(Page, PlansInOneModelAreToldByTheLayoutsThatShowThem)
{
    const PlanSet set = planOf({modelWithLayouts(2360)});
    ASSERT_EQ(set.sheets.size(), 4u);
    EXPECT_EQ(set.sheets[0].number, "S-201");
    EXPECT_EQ(set.sheets[0].level, 1);
    EXPECT_EQ(set.sheets[1].number, "S-202");
    EXPECT_EQ(set.sheets[1].level, 2);
    EXPECT_EQ(set.sheets[1].registeredBy, "walls");
    EXPECT_NEAR(set.sheets[1].toSet.tx, -2000, 0.1);
}

TEST(Page, TwoLevelsInOneWindowAreAnError)
{
    EXPECT_TRUE(found(planOf({modelWithLayouts(360)}), "plan.sheet.several_levels"));
}

TEST(Page, AMirroredSheetIsTurnedOver)
{
    DrawnPage back = DrawnPage::paper("back.pdf", 36, 24);
    const double left = 6, low = 8, ft = 12.0 / 96;
    back.text("THIRD FLOOR PLAN", 10, 6, 0.2).text("1/8\" = 1'-0\"", 10, 5.7, 0.1);
    for (int i = 0; i < 4; ++i)
        back.grid(std::to_string(4 - i), left + 20 * ft * i, low + 48 * ft, left + 20 * ft * i, low - 4 * ft, 0.25);
    for (int i = 0; i < 3; ++i)
        back.grid(std::string(1, char('A' + i)), left - 8 * ft, low + 20 * ft * i, left + 64 * ft, low + 20 * ft * i,
                  0.25);
    const PlanSet set = planOf({page("SECOND FLOOR PLAN"), back});
    EXPECT_TRUE(found(set, "plan.registration.mirrored"));
    EXPECT_LT(set.sheets[1].residual.value(), 0.05);
    EXPECT_LT(set.sheets[1].toSet.a * set.sheets[1].toSet.d - set.sheets[1].toSet.b * set.sheets[1].toSet.c, 0);
}

TEST(Page, MarksOfWallsInCirclesOnTheirLinesAreNoGrid)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    p.circle(5.75, 10.1, 0.25).text("SW4", 5.75, 10.1, 0.1).line(6, 10.1, 13, 10.1);
    p.circle(5.75, 11.3, 0.25).text("SW5", 5.75, 11.3, 0.1).line(6, 11.3, 13, 11.3);
    EXPECT_EQ(labels(planOf({p}).sheets[0]), "1 2 3 4 A B C ");
}

TEST(Page, NorthIsWhereTheArrowPoints)
{
    DrawnPage p = page("SECOND FLOOR PLAN");
    p.text("N", 30, 5, 0.2).circle(29, 4, 0.5).line(28.7, 3.7, 29.8, 4.8);
    const auto north = planOf({p}).sheets[0].northDegrees;
    ASSERT_TRUE(north.has_value());
    EXPECT_NEAR(*north, 45, 0.5);
    EXPECT_FALSE(planOf({page("SECOND FLOOR PLAN")}).sheets[0].northDegrees.has_value());
}

TEST(Page, GridLinesAreSetMovedAndRemovedByTheEngineer)
{
    DesignCriteria criteria;
    const geometry::Segment2 axis{{777, 0}, {777, 900}};
    criteria.overrides.push_back({OverrideAction::SetGrid, "2", "", axis, "", ""});
    criteria.overrides.push_back({OverrideAction::SetGrid, "2.5", "", axis, "", ""});
    criteria.overrides.push_back({OverrideAction::RemoveGrid, "3", "", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::RemoveGrid, "Z", "", std::nullopt, "", ""});
    const PlanSet set = planOf({page("SECOND FLOOR PLAN")}, criteria);
    const auto named = [&](const char* label) { return std::ranges::find(set.grids, label, &GridLine::label); };
    ASSERT_NE(named("2"), set.grids.end());
    EXPECT_DOUBLE_EQ(named("2")->position.value(), 777);
    EXPECT_NE(named("2.5"), set.grids.end());
    EXPECT_EQ(named("3"), set.grids.end());
    EXPECT_TRUE(found(set, "plan.override.target"));
}

TEST(Page, RealSheetsOfTheCorpus)
{
    const std::string corpus = std::string(HOLDFAST_SOURCE_DIR) + "/../shared/corpus/pdf/";
    if (!std::filesystem::exists(corpus))
        GTEST_SKIP() << "the corpus is not here";
    const auto read = [&](const char* file) {
        auto drawing = ingest::readDrawingFile(corpus + file, holdfast::Run{});
        EXPECT_TRUE(drawing.ok());
        return *plan::buildPlanSet({*drawing}, {}, holdfast::Run{});
    };
    const PlanSet s213 = read("ctr_S213_third_floor_framing.pdf");
    EXPECT_EQ(s213.sheets[0].number, "S213");
    EXPECT_EQ(labels(s213.sheets[0]), "1 2 3 4 5 F G D C B A ");
    const PlanSet s101 = read("kegonsa_S101_framing.pdf");
    ASSERT_EQ(s101.sheets.size(), 2u);
    EXPECT_EQ(labels(s101.sheets[0]), "AA A B C D E F G G.8 H I 6 5 4 3 2 1 ");
    EXPECT_EQ(labels(s101.sheets[1]), "AA A B C D E F G G.8 H I J 6 5 4 3 2 1 ");
    EXPECT_NEAR(s101.sheets[1].scale.ratio, 129.7, 0.3);
    EXPECT_EQ(s101.sheets[1].registeredBy, "grid");
}

} // namespace
