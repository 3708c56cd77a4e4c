#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numbers>

#include "core/engine/detect/detect.h"
#include "core/engine/detect/stacks.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"
#include "tests/support/drawn_drawings.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using namespace holdfast::building;
using geometry::Point2;
using support::DrawnBuilding;
using support::LayerNaming;

namespace {

WallLayout layoutOf(const std::vector<drawing::Drawing>& drawings, const DesignCriteria& criteria = {})
{
    const auto plan = plan::buildPlanSet(drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(plan.ok());
    auto layout = detect::detectWalls(*plan, drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(layout.ok());
    return std::move(*layout);
}

WallLayout layoutOf(const DrawnBuilding& drawn, const DesignCriteria& criteria = {})
{
    return layoutOf(support::drawAndRead(drawn), criteria);
}

constexpr double kEnd = 1.0;  // in

bool sameAxis(const geometry::Segment2& a, const geometry::Segment2& b, double end = kEnd)
{
    const bool straight = distance(a.a, b.a) < end && distance(a.b, b.b) < end;
    return straight || (distance(a.a, b.b) < end && distance(a.b, b.a) < end);
}

geometry::Segment2 onSheet(const DrawnBuilding& drawn, const geometry::Segment2& s)
{
    return {support::onSheet(drawn, s.a), support::onSheet(drawn, s.b)};
}

const ShearWall* wallAt(const WallLayout& layout, int level, const geometry::Segment2& axis,
                        double end = kEnd)
{
    for (const ShearWall& wall : layout.walls)
        if (wall.level == level && sameAxis(wall.axis, axis, end))
            return &wall;
    return nullptr;
}

// Every drawn wall is there with its mark, and nothing else is.
void expectWallsAsDrawn(const DrawnBuilding& drawn, const WallLayout& layout)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < drawn.plans.size(); ++i) {
        const int level = int(i);
        for (const support::DrawnWall& wall : support::visibleWalls(drawn.plans[i])) {
            ++count;
            const auto axis = onSheet(drawn, wall.axis);
            const ShearWall* seen = wallAt(layout, level, axis);
            ASSERT_NE(seen, nullptr) << "level " << level << " (" << axis.a.x << ", " << axis.a.y << ")-("
                                     << axis.b.x << ", " << axis.b.y << ")";
            EXPECT_EQ(seen->isShear, wall.isShear()) << seen->label;
            EXPECT_EQ(seen->mark, wall.mark) << seen->label;
            EXPECT_NEAR(seen->thickness.value(), wall.thickness, 0.1) << seen->label;
        }
    }
    EXPECT_EQ(layout.walls.size(), count);
}

std::size_t drawnStacks(const DrawnBuilding& drawn)
{
    return std::size_t(
        std::ranges::count_if(drawn.plans.back().walls, [](const auto& w) { return w.isShear(); }));
}

void expectStacksAsDrawn(const DrawnBuilding& drawn, const WallLayout& layout)
{
    EXPECT_EQ(layout.stacks.size(), drawnStacks(drawn));
    for (const WallStack& stack : layout.stacks) {
        EXPECT_EQ(stack.walls.size(), drawn.plans.size() - 1) << stack.label;
        EXPECT_TRUE(stack.doubts.empty()) << stack.label << ": " << stack.doubts.front();
    }
}

void expectHoldownsAsDrawn(const DrawnBuilding& drawn, const WallLayout& layout)
{
    std::size_t count = 0;
    for (std::size_t i = 1; i < drawn.plans.size(); ++i)
        for (const support::DrawnWall& wall : drawn.plans[i].walls)
            count += wall.holdown.empty() ? 0 : 2;
    EXPECT_EQ(layout.holdowns.size(), count);
    for (const Holdown& holdown : layout.holdowns) {
        ASSERT_TRUE(holdown.wall.has_value()) << holdown.label;
        EXPECT_TRUE(layout.walls[holdown.wall->value].isShear) << holdown.label;
        EXPECT_EQ(layout.walls[holdown.wall->value].level, holdown.level);
        EXPECT_EQ(holdown.mark, "CTR");
    }
}

bool found(const WallLayout& layout, const std::string& rule)
{
    return std::ranges::any_of(layout.findings, [&](const Finding& f) { return f.rule == rule; });
}

TEST(Detect, TheSampleIsFoundExactlyAsDrawn)
{
    const auto drawn = support::fiveStoryPodium();
    const WallLayout layout = layoutOf(drawn);
    expectWallsAsDrawn(drawn, layout);
    expectStacksAsDrawn(drawn, layout);
    expectHoldownsAsDrawn(drawn, layout);
    for (const Finding& finding : layout.findings)
        EXPECT_EQ(finding.rule, "detect.schedule.unused") << finding.message;
}

TEST(Detect, TheScheduleIsReadRowByRow)
{
    const auto drawn = support::fiveStoryPodium();
    const WallLayout layout = layoutOf(drawn);
    ASSERT_EQ(layout.schedule.size(), drawn.schedule.size());
    for (std::size_t i = 0; i < layout.schedule.size(); ++i) {
        const WallType &read = layout.schedule[i], &truth = drawn.schedule[i];
        EXPECT_EQ(read.mark, truth.mark);
        EXPECT_EQ(read.sheathing, truth.sheathing);
        EXPECT_EQ(read.nail, truth.nail);
        EXPECT_EQ(read.edgeSpacing, truth.edgeSpacing);
        EXPECT_EQ(read.fieldSpacing, truth.fieldSpacing);
        EXPECT_EQ(read.sides, truth.sides);
        EXPECT_NEAR(read.allowable.in(1_plf), truth.allowable.in(1_plf), 0.01);
        EXPECT_EQ(read.holdown, truth.holdown);
    }
}

TEST(Detect, LabelsNameLevelGridAndNumberFromLeftToRight)
{
    const WallLayout layout = layoutOf(support::fiveStoryPodium());
    const ShearWall* wall = wallAt(layout, 2, {{0, 0}, {0, 348}});
    ASSERT_NE(wall, nullptr);
    EXPECT_EQ(wall->label, "SW-2-1-1");
    EXPECT_EQ(wall->gridLabel, "1");
    EXPECT_EQ(layout.stacks.front().label, "ST-1-1");
    for (std::size_t i = 0; i < layout.walls.size(); ++i)
        EXPECT_EQ(layout.walls[i].id.value, i);
}

TEST(Detect, WindowsBetweenUnbrokenFacesAreOpenings)
{
    const WallLayout layout = layoutOf(support::fiveStoryPodium());
    const ShearWall* wall = wallAt(layout, 1, {{-2.75, -2.75}, {938.75, -2.75}});
    ASSERT_NE(wall, nullptr);
    ASSERT_EQ(wall->openings.size(), 6u);
    EXPECT_NEAR((wall->openings[0].to - wall->openings[0].from).value(), 60, 0.1);
}

TEST(Detect, ObstructionsTakeSizeAndElevationFromTheirNotes)
{
    const WallLayout layout = layoutOf(support::fiveStoryPodium());
    ASSERT_EQ(layout.obstructions.size(), 4u);
    const Obstruction& duct = layout.obstructions[1];
    EXPECT_EQ(duct.label, "DUCT-2-1");
    const auto& box = std::get<geometry::OrientedBox>(duct.shape);
    EXPECT_NEAR(box.center.z - box.half.z, 120 + 90,
                0.01);  // bottom of duct 7'-6" above the floor of story 2
    EXPECT_NEAR(2 * box.half.y, 14, 0.01);
    EXPECT_NEAR(2 * box.half.z, 8, 0.01);
    EXPECT_TRUE(std::holds_alternative<RoundSweep>(layout.obstructions[3].shape));
}

struct Style {
    const char* name;
    support::DrawnStyle style;
};

class DetectStyles : public testing::TestWithParam<Style> { };

TEST_P(DetectStyles, WallsStacksAndHoldownsAreAsDrawn)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style = GetParam().style;
    const WallLayout layout = layoutOf(drawn);
    expectWallsAsDrawn(drawn, layout);
    expectStacksAsDrawn(drawn, layout);
    expectHoldownsAsDrawn(drawn, layout);
    EXPECT_EQ(layout.schedule.size(), drawn.schedule.size());
}

support::DrawnStyle styled(LayerNaming layers, double unitsPerInch, int insunits, double degrees = 0,
                           Point2 origin = {})
{
    support::DrawnStyle style;
    style.layers = layers;
    style.unitsPerInch = unitsPerInch;
    style.insunits = insunits;
    style.measurement = insunits >= 4 ? 1 : 0;
    style.rotationDegrees = degrees;
    style.origin = origin;
    return style;
}

support::DrawnStyle mirrored()
{
    support::DrawnStyle style;
    style.mirroredBlocks = true;
    return style;
}

support::DrawnStyle plotSize()
{
    support::DrawnStyle style;
    style.paperRatio = 96;
    return style;
}

support::DrawnStyle single()
{
    support::DrawnStyle style;
    style.singleLineShearWalls = true;
    return style;
}

INSTANTIATE_TEST_SUITE_P(
    Styles, DetectStyles,
    testing::Values(Style{"millimetres", styled(LayerNaming::NationalStandard, 25.4, 4)},
                    Style{"feet", styled(LayerNaming::NationalStandard, 1.0 / 12, 2)},
                    Style{"feet_undeclared", styled(LayerNaming::NationalStandard, 1.0 / 12, 0)},
                    Style{"metres", styled(LayerNaming::BoundXref, 0.0254, 6)},
                    Style{"office_layers", styled(LayerNaming::Office, 1, 1)},
                    Style{"bound_xref_layers", styled(LayerNaming::BoundXref, 1, 1)},
                    Style{"far_from_the_origin",
                          styled(LayerNaming::NationalStandard, 1, 1, 0, {250000, -180000})},
                    Style{"turned_30_degrees", styled(LayerNaming::NationalStandard, 1, 1, 30)},
                    Style{"turned_in_millimetres", styled(LayerNaming::Office, 25.4, 4, -17.5, {5000, 300})},
                    Style{"plot_size", plotSize()}, Style{"mirrored_blocks", mirrored()},
                    Style{"single_lines", single()}),
    [](const auto& style) { return std::string(style.param.name); });

TEST(Detect, OnOneLayerWallsAreFoundByTheirFacesAndSaidToBeDoubtful)
{
    auto drawn = support::fiveStoryPodium();
    drawn.style.layers = LayerNaming::OneLayer;
    const WallLayout layout = layoutOf(drawn);
    EXPECT_TRUE(found(layout, "detect.layers.none"));
    for (const support::DrawnWall& wall : drawn.plans[1].walls)
        if (wall.isShear()) {
            // The caps of the walls it meets lie in line with its faces: its ends are known to half a wall.
            const ShearWall* seen = wallAt(layout, 1, wall.axis, wall.thickness);
            ASSERT_NE(seen, nullptr);
            EXPECT_TRUE(seen->isShear);
            EXPECT_EQ(seen->mark, wall.mark);
            EXPECT_LT(seen->confidence, 0.85);  // on a layer of its own it is above 0.9
        }
}

TEST(Detect, WallsDrawnEndToEndStayTwoWalls)
{
    auto drawn = support::fiveStoryPodium();
    drawn.plans.resize(2);
    support::DrawnWall& first = drawn.plans[1].walls[0];
    support::DrawnWall second = first;
    first.axis.b.y = 180;
    second.axis.a.y = 180;
    second.mark = "SW2";
    drawn.plans[1].walls.push_back(second);
    expectWallsAsDrawn(drawn, layoutOf(drawn));
}

TEST(Detect, AMarkThatIsInNoScheduleIsAFinding)
{
    auto drawn = support::fiveStoryPodium();
    drawn.plans[1].walls[0].mark = "SW9";
    EXPECT_TRUE(found(layoutOf(drawn), "detect.mark.unknown"));
}

TEST(Detect, AMissingScheduleIsAFinding)
{
    auto drawn = support::fiveStoryPodium();
    drawn.schedule.clear();
    EXPECT_TRUE(found(layoutOf(drawn), "detect.schedule.missing"));
}

TEST(Detect, AWallWithoutHoldownsIsAFinding)
{
    auto drawn = support::fiveStoryPodium();
    drawn.plans[2].walls[0].holdown.clear();
    EXPECT_TRUE(found(layoutOf(drawn), "detect.holdown.missing"));
}

TEST(Detect, AShearWallOverNothingIsCritical)
{
    auto drawn = support::fiveStoryPodium();
    drawn.plans[1].walls.erase(drawn.plans[1].walls.begin());
    const WallLayout layout = layoutOf(drawn);
    EXPECT_TRUE(found(layout, "detect.stack.unsupported"));
}

// 14 in out of plane no rod meets the wall below: the stack ends, the shifted wall and those above it start anew.
TEST(Detect, AWallShiftedMoreThanAFootStartsAnew)
{
    auto drawn = support::fiveStoryPodium();
    for (Point2* p : {&drawn.plans[3].walls[2].axis.a, &drawn.plans[3].walls[2].axis.b})
        p->x += 14;
    const WallLayout layout = layoutOf(drawn);
    EXPECT_EQ(layout.stacks.size(), drawnStacks(drawn) + 2);
    EXPECT_TRUE(found(layout, "detect.stack.offset"));
    EXPECT_TRUE(found(layout, "detect.stack.transfer"));
    EXPECT_FALSE(found(layout, "detect.stack.unsupported"));
}

TEST(Detect, ASegmentedRowSplitsItsWallsAtTheirOpenings)
{
    building::WallLayout layout;
    building::ShearWall wall;
    wall.label = "SW-1-A-1";
    wall.axis = {{0, 0}, {360, 0}};
    wall.length = 30_ft;
    wall.isShear = true;
    wall.method = building::OpeningMethod::Segmented;
    wall.openings = {{10_ft, 16_ft, 7_ft}};
    layout.walls = {wall};
    building::Holdown far;
    far.wall = wall.id;
    far.at = {358, 0};
    layout.holdowns = {far};
    detect::splitSegmented(layout, {});
    ASSERT_EQ(layout.walls.size(), 2u);
    EXPECT_EQ(layout.walls[0].label, "SW-1-A-1-a");
    EXPECT_EQ(layout.walls[1].label, "SW-1-A-1-b");
    EXPECT_EQ(layout.walls[1].id.value, 1u);
    EXPECT_DOUBLE_EQ(layout.walls[1].length.in(1_ft), 14);
    EXPECT_EQ(layout.holdowns[0].wall->value, 1u);
    EXPECT_EQ(detect::stackWalls(layout.walls).size(), 2u);
}

TEST(Detect, TheEngineersWordWins)
{
    DesignCriteria criteria;
    criteria.overrides = {
        {OverrideAction::RejectWall, "SW-1-1-1", "", std::nullopt, "existing", "EOR"},
        {OverrideAction::ConfirmWall, "W-1-A-1", "", std::nullopt, "", ""},
        {OverrideAction::SetWallMark, "SW-1-2-1", "SW2", std::nullopt, "", ""},
        {OverrideAction::AddWall, "3", "SW1", geometry::Segment2{{50, 100}, {50, 300}}, "", ""},
        {OverrideAction::RejectWall, "SW-9-9-9", "", std::nullopt, "", ""}};
    const WallLayout layout = layoutOf(support::fiveStoryPodium(), criteria);
    const auto wall = [&](const std::string& label) {
        return *std::ranges::find(layout.walls, label, &ShearWall::label);
    };
    EXPECT_FALSE(wall("SW-1-1-1").isShear);
    EXPECT_TRUE(wall("W-1-A-1").isShear);
    EXPECT_EQ(wall("SW-1-2-1").mark, "SW2");
    EXPECT_EQ(wall("SW-3-ADD-1").mark, "SW1");
    EXPECT_TRUE(found(layout, "detect.override.target"));
}

TEST(Detect, TheCorpusIsReadWithoutFault)
{
    const std::filesystem::path folder = std::string(HOLDFAST_SOURCE_DIR) + "/../shared/corpus/dxf";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the corpus is not here";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto drawing = ingest::readDrawingFile(entry.path().string(), holdfast::Run{});
        if (!drawing)
            continue;
        const auto plan = plan::buildPlanSet({*drawing}, {}, holdfast::Run{});
        ASSERT_TRUE(plan.ok() || plan.fault().code == FaultCode::LimitExceeded) << entry.path();
        if (plan && !plan->sheets.empty()) {
            EXPECT_TRUE(detect::detectWalls(*plan, {*drawing}, {}, holdfast::Run{}).ok()) << entry.path();
        }
    }
}

TEST(Sample, TheShippedFilesAreWhatTheGeneratorDraws)
{
    const std::filesystem::path folder =
        std::string(HOLDFAST_SOURCE_DIR) + "/resources/samples/five-story-podium";
    for (const support::DrawnSheet& file : support::fiveStorySampleFiles()) {
        std::ifstream in(folder / file.file, std::ios::binary);
        const std::string shipped{std::istreambuf_iterator<char>(in), {}};
        EXPECT_TRUE(shipped == file.content) << file.file << " differs; run draw_sample";
    }
}

TEST(Sample, ItsCriteriaAreAccepted)
{
    const auto files = support::fiveStorySampleFiles();
    const auto json = parseJson(files.back().content, "project.json");
    ASSERT_TRUE(json.ok());
    const auto criteria = criteriaFromJson(json->at("criteria"), "project.json");
    ASSERT_TRUE(criteria.ok()) << describe(criteria.fault());
    EXPECT_EQ(criteria->stories.size(), 5u);
    EXPECT_DOUBLE_EQ(criteria->loads.wallLines[0].seismic[4].value(), 12989);
}

// ezdxf judges the files; python3-ezdxf is a test dependency.
TEST(Sample, EzdxfFindsNothingToMend)
{
    const std::string python = "/usr/bin/python3";
    if (std::system((python + " -c 'import ezdxf' 2>/dev/null").c_str()) != 0)
        GTEST_SKIP() << "python3-ezdxf is not installed";
    const std::string script = "import sys, ezdxf, glob\n"
                               "bad = [f for f in glob.glob(sys.argv[1] + '/*.dxf') for a in "
                               "[ezdxf.readfile(f).audit()] if a.errors or a.fixes]\n"
                               "sys.exit(len(bad))\n";
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "holdfast_audit_sample.py";
    std::ofstream(file) << script;
    const std::string command =
        python + " " + file.string() + " " + HOLDFAST_SOURCE_DIR + "/resources/samples/five-story-podium";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

} // namespace
