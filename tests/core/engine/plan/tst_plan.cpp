#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"
#include "tests/support/drawn_drawings.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using namespace holdfast::building;

namespace {

PlanSet planOf(const support::DrawnBuilding& drawn, const DesignCriteria& criteria = {})
{
    auto plan = plan::buildPlanSet(support::drawAndRead(drawn), criteria, holdfast::Run{});
    EXPECT_TRUE(plan.ok()) << describe(plan.fault());
    return std::move(*plan);
}

const Sheet& sheetNumbered(const PlanSet& set, const std::string& number)
{
    const auto it = std::ranges::find(set.sheets, number, &Sheet::number);
    EXPECT_NE(it, set.sheets.end()) << number;
    return *it;
}

bool found(const PlanSet& set, const std::string& rule)
{
    return std::ranges::any_of(set.findings, [&](const Finding& f) { return f.rule == rule; });
}

support::DrawnBuilding twoStories(std::string firstTitle, std::string secondTitle)
{
    support::DrawnBuilding b = support::fiveStoryPodium();
    b.plans.erase(b.plans.begin());
    b.plans.resize(2);
    b.schedule.clear();
    b.plans[0].title = std::move(firstTitle);
    b.plans[1].title = std::move(secondTitle);
    return b;
}

TEST(Plan, TheSampleIsReadAsItWasDrawn)
{
    const auto drawn = support::fiveStoryPodium();
    const PlanSet set = planOf(drawn);
    ASSERT_EQ(set.sheets.size(), 7u);
    EXPECT_EQ(sheetNumbered(set, "S-100").kind, SheetKind::Foundation);
    EXPECT_EQ(sheetNumbered(set, "S-100").level, 0);
    for (int story = 1; story <= 5; ++story) {
        const Sheet& sheet = sheetNumbered(set, "S-20" + std::to_string(story));
        EXPECT_EQ(sheet.kind, SheetKind::FloorPlan);
        EXPECT_EQ(sheet.level, story);
        EXPECT_DOUBLE_EQ(sheet.scale.ratio, 1);
        EXPECT_GT(sheet.scale.confidence, 0.9);
        EXPECT_EQ(sheet.grids.size(), drawn.grids.size());
    }
    EXPECT_EQ(sheetNumbered(set, "S-301").kind, SheetKind::Schedule);
    EXPECT_EQ(sheetNumbered(set, "S-301").level, -1);
    EXPECT_TRUE(set.findings.empty()) << set.findings.front().message;
}

TEST(Plan, GridsLieWhereTheyWereDrawn)
{
    const auto drawn = support::fiveStoryPodium();
    const PlanSet set = planOf(drawn);
    ASSERT_EQ(set.grids.size(), drawn.grids.size());
    for (const support::DrawnGrid& grid : drawn.grids) {
        const auto it = std::ranges::find(set.grids, grid.label, &GridLine::label);
        ASSERT_NE(it, set.grids.end()) << grid.label;
        EXPECT_EQ(it->axis, grid.constantX ? GridAxis::X : GridAxis::Y);
        EXPECT_NEAR(it->position.value(), grid.position, 0.01);
    }
}

TEST(Plan, StoriesOverAPodiumCountFromTheLowestPlan)
{
    const PlanSet set = planOf(support::fiveStoryPodium());
    ASSERT_FALSE(set.assumptions.empty());
    EXPECT_EQ(set.assumptions.front().key, "plan.levels");
    EXPECT_EQ(set.assumptions.front().value, "story = level - 1");
}

TEST(Plan, WithoutAPodiumSheetTheTitlesCount)
{
    const PlanSet set = planOf(twoStories("FIRST FLOOR SHEAR WALL PLAN", "SECOND FLOOR SHEAR WALL PLAN"));
    EXPECT_EQ(sheetNumbered(set, "S-201").level, 1);
    EXPECT_EQ(sheetNumbered(set, "S-202").level, 2);
}

TEST(Plan, AMissingStoryIsAFinding)
{
    const PlanSet set = planOf(twoStories("LEVEL 1 PLAN", "LEVEL 3 PLAN"));
    EXPECT_TRUE(found(set, "plan.level.missing"));
}

TEST(Plan, OverridesOfLevelKindAndUnitWin)
{
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-201.dxf", "4", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::SetSheetKind, "S-202.dxf", "other", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::SetUnit, "S-203.dxf", "mm", std::nullopt, "", ""});
    const PlanSet set = planOf(support::fiveStoryPodium(), criteria);
    EXPECT_EQ(sheetNumbered(set, "S-201").level, 4);
    EXPECT_EQ(sheetNumbered(set, "S-202").kind, SheetKind::Other);
    EXPECT_NEAR(sheetNumbered(set, "S-203").unitInches, 1 / 25.4, 1e-9);
}

// As the menu of the sheet says it: no plan of any story.
TEST(Plan, ASheetCanBeTakenFromItsLevel)
{
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-203.dxf", "-1", std::nullopt, "", ""});
    const PlanSet set = planOf(support::fiveStoryPodium(), criteria);
    EXPECT_EQ(sheetNumbered(set, "S-203").level, -1);
    EXPECT_FALSE(found(set, "plan.override.level"));
    for (const char* absurd : {"-7", "31", "5000"}) {
        criteria.overrides[0].value = absurd;
        EXPECT_TRUE(found(planOf(support::fiveStoryPodium(), criteria), "plan.override.level")) << absurd;
    }
}

// Levels the engineer gives count before anything is guessed, and what was unknown is no finding any more.
TEST(Plan, GivenLevelsAreKnownBeforeTheRoofIsCounted)
{
    auto drawn = twoStories("FLOOR PLAN A", "FLOOR PLAN B");
    drawn.plans.push_back(drawn.plans[1]);
    drawn.plans[2].title = "ROOF PLAN";
    drawn.plans[2].number = "S-209";
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-201.dxf", "1", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-202.dxf", "2", std::nullopt, "", ""});
    const PlanSet set = planOf(drawn, criteria);
    EXPECT_EQ(sheetNumbered(set, "S-202").level, 2);
    EXPECT_EQ(sheetNumbered(set, "S-209").level, 3);
    EXPECT_FALSE(found(set, "plan.level.unknown"));
}

TEST(Plan, AUnitThatIsNoneIsAFinding)
{
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetUnit, "S-203.dxf", "cubits", std::nullopt, "", ""});
    EXPECT_TRUE(found(planOf(support::fiveStoryPodium(), criteria), "plan.override.unit"));
    for (const char* said : {"meters", "Metre", "metres"}) {
        criteria.overrides[0].value = said;
        const PlanSet set = planOf(support::fiveStoryPodium(), criteria);
        EXPECT_NEAR(sheetNumbered(set, "S-203").unitInches, 1000 / 25.4, 1e-9) << said;
        EXPECT_FALSE(found(set, "plan.override.unit"));
    }
}

TEST(Plan, AScaleThatNobodyDrawsAtIsAFinding)
{
    DesignCriteria criteria;
    for (const char* absurd : {"1e-300", "calibrated 1e300", "-96", "nan"}) {
        criteria.overrides = {{OverrideAction::SetScale, "S-203.dxf", absurd, std::nullopt, "", ""}};
        const PlanSet set = planOf(support::fiveStoryPodium(), criteria);
        EXPECT_TRUE(found(set, "plan.override.scale")) << absurd;
        EXPECT_DOUBLE_EQ(sheetNumbered(set, "S-203").unitInches, 1) << absurd;
    }
}

TEST(Plan, ACorrectionOfWhatIsNotThereIsAFinding)
{
    DesignCriteria criteria;
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-999.dxf", "4", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::MapLayer, "NO-SUCH-*", "wall", std::nullopt, "", ""});
    criteria.overrides.push_back({OverrideAction::SetSheetLevel, "S-201.dxf#1", "1", std::nullopt, "", ""});
    const PlanSet set = planOf(support::fiveStoryPodium(), criteria);
    EXPECT_EQ(std::ranges::count(set.findings, "plan.override.target", &Finding::rule), 2);
}

TEST(Plan, AFileThatSaysMillimetresButIsDrawnInInchesIsCaught)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style.insunits = 4;
    const PlanSet set = planOf(drawn);
    EXPECT_TRUE(found(set, "plan.units.contradiction"));
    EXPECT_DOUBLE_EQ(sheetNumbered(set, "S-203").unitInches, 1);
    EXPECT_LT(sheetNumbered(set, "S-203").scale.confidence, 0.9);
}

TEST(Plan, MillimetresAndFeetAreReadAsSuch)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style.unitsPerInch = 25.4;
    drawn.style.insunits = 4;
    drawn.style.measurement = 1;
    EXPECT_NEAR(sheetNumbered(planOf(drawn), "S-203").unitInches, 1 / 25.4, 1e-9);
    drawn.style.unitsPerInch = 1.0 / 12;
    drawn.style.insunits = 2;
    drawn.style.measurement = 0;
    EXPECT_DOUBLE_EQ(sheetNumbered(planOf(drawn), "S-203").unitInches, 12);
}

TEST(Plan, AnUndeclaredUnitIsFoundFromTheGeometryAndLogged)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style.unitsPerInch = 1.0 / 12;
    drawn.style.insunits = 0;
    const PlanSet set = planOf(drawn);
    EXPECT_DOUBLE_EQ(sheetNumbered(set, "S-203").unitInches, 12);
    EXPECT_TRUE(found(set, "plan.units.not_declared"));
}

TEST(Plan, ASheetDrawnAtPlotSizeTakesItsScaleNote)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style.paperRatio = 96;
    const PlanSet set = planOf(drawn);
    EXPECT_DOUBLE_EQ(sheetNumbered(set, "S-203").scale.ratio, 96);
    EXPECT_NEAR(set.grids.front().position.value(), drawn.grids.front().position, 0.1);
}

TEST(Plan, SheetsWithDifferentOriginsAreLaidOverEachOtherByTheirGrids)
{
    auto base = support::fiveStoryPodium(), moved = base;
    moved.style.origin = {1234.5, -678.25};
    auto drawings = support::drawAndRead(base);
    drawings[3] = support::drawAndRead(moved)[3];
    const auto set = plan::buildPlanSet(drawings, {}, holdfast::Run{});
    ASSERT_TRUE(set.ok());
    const Sheet& sheet = set->sheets[3];
    EXPECT_NEAR(sheet.grids.front().position.value(), set->sheets[2].grids.front().position.value(), 0.01);
    EXPECT_FALSE(found(*set, "plan.registration.residual"));
}

TEST(Plan, ATurnedSheetIsTurnedBack)
{
    auto base = support::fiveStoryPodium(), turned = base;
    turned.style.rotationDegrees = 30;
    auto drawings = support::drawAndRead(base);
    drawings[3] = support::drawAndRead(turned)[3];
    const auto set = plan::buildPlanSet(drawings, {}, holdfast::Run{});
    ASSERT_TRUE(set.ok());
    const Sheet& sheet = set->sheets[3];
    ASSERT_EQ(sheet.grids.size(), base.grids.size());
    for (std::size_t i = 0; i < sheet.grids.size(); ++i)
        EXPECT_NE(sheet.grids[i].axis, GridAxis::Skew) << sheet.grids[i].label;
}

TEST(Plan, GridSpacingThatDiffersBetweenSheetsIsAFinding)
{
    auto base = support::fiveStoryPodium(), other = base;
    other.grids[4].position += 6;
    auto drawings = support::drawAndRead(base);
    drawings[3] = support::drawAndRead(other)[3];
    const auto set = plan::buildPlanSet(drawings, {}, holdfast::Run{});
    ASSERT_TRUE(set.ok());
    EXPECT_TRUE(found(*set, "plan.registration.residual"));
}

TEST(Plan, ASheetOfAnotherSizeIsScaledToTheGridOfTheOthers)
{
    auto base = support::fiveStoryPodium(), doubled = base;
    doubled.style.unitsPerInch = 2;
    auto drawings = support::drawAndRead(base);
    drawings[0] = support::drawAndRead(doubled)[0];
    const auto set = plan::buildPlanSet(drawings, {}, holdfast::Run{});
    ASSERT_TRUE(set.ok());
    EXPECT_TRUE(found(*set, "plan.scale.dimensions") || found(*set, "plan.units.by_grid"));
    EXPECT_NEAR(set->sheets[0].unitInches, 0.5, 1e-6);
    EXPECT_NEAR(set->sheets[0].grids.back().position.value(), base.grids.back().position, 0.1);
}

TEST(Plan, AStoppedRunSaysSo)
{
    std::stop_source source;
    source.request_stop();
    const auto set = plan::buildPlanSet(support::drawAndRead(support::fiveStoryPodium()), {},
                                        holdfast::Run{source.get_token(), {}});
    ASSERT_FALSE(set.ok());
    EXPECT_EQ(set.fault().code, FaultCode::Cancelled);
}

TEST(Plan, NoDrawingIsAFault)
{
    EXPECT_EQ(plan::buildPlanSet({}, {}, holdfast::Run{}).fault().code, FaultCode::NothingToDo);
}

TEST(Plan, TheHouseOfTheCorpusIsNotInMillimetres)
{
    const std::filesystem::path file =
        std::string(HOLDFAST_SOURCE_DIR) + "/../shared/corpus/dxf/floorplan_house.dxf";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "the corpus is not here";
    const auto drawing = ingest::readDrawingFile(file.string(), holdfast::Run{});
    ASSERT_TRUE(drawing.ok());
    const auto set = plan::buildPlanSet({*drawing}, {}, holdfast::Run{});
    ASSERT_TRUE(set.ok());
    EXPECT_TRUE(found(*set, "plan.units.contradiction"));
}

} // namespace
