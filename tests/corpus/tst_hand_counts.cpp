// Published drawings: what is found stays at least as good as HAND_COUNTS.md states. Skipped where they are
// absent.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "core/engine/detect/detect.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;
using namespace holdfast::building;

struct Found {
    PlanSet plan;
    WallLayout layout;

    std::size_t shearWalls() const
    {
        return std::size_t(std::ranges::count_if(layout.walls, &ShearWall::isShear));
    }
    std::size_t marked(const std::string& mark) const
    {
        return std::size_t(std::ranges::count(layout.walls, mark, &ShearWall::mark));
    }
    std::size_t sure() const
    {
        return std::size_t(std::ranges::count_if(
            layout.walls, [](const ShearWall& wall) { return wall.isShear && wall.confidence >= 0.70; }));
    }
    std::set<std::string> gridLabels() const
    {
        std::set<std::string> labels;
        for (const Sheet& sheet : plan.sheets)
            for (const GridLine& grid : sheet.grids)
                labels.insert(grid.label);
        return labels;
    }
    bool says(const std::string& rule) const
    {
        const auto is = [&](const Finding& finding) { return finding.rule.starts_with(rule); };
        return std::ranges::any_of(layout.findings, is) || std::ranges::any_of(plan.findings, is);
    }
};

void print(const std::string& name, const Found& found)
{
    std::printf("== %s\n", name.c_str());
    for (const Sheet& sheet : found.plan.sheets) {
        std::printf("  sheet \"%s\" \"%s\" %s level %d, %.4g in a unit, grids", sheet.number.c_str(),
                    sheet.title.c_str(), enumText(sheet.kind).c_str(), sheet.level, sheet.unitInches);
        for (const GridLine& grid : sheet.grids)
            std::printf(" %s", grid.label.c_str());
        std::printf("\n");
    }
    std::map<std::string, int> marks, rules;
    for (const ShearWall& wall : found.layout.walls)
        if (wall.isShear)
            ++marks[wall.mark];
    for (const auto* findings : {&found.plan.findings, &found.layout.findings})
        for (const Finding& finding : *findings)
            ++rules[finding.rule];
    std::printf("  %zu walls, %zu shear, %zu of them sure; %zu hold-downs; %zu schedule rows; %zu "
                "obstructions\n  marks",
                found.layout.walls.size(), found.shearWalls(), found.sure(), found.layout.holdowns.size(),
                found.layout.schedule.size(), found.layout.obstructions.size());
    for (const auto& [mark, count] : marks)
        std::printf(" \"%s\" %d", mark.c_str(), count);
    std::printf("\n  findings");
    for (const auto& [rule, count] : rules)
        std::printf(" %s %d", rule.c_str(), count);
    std::printf("\n");
}

// Through the door of the readers; empty when there is no corpus or the file is refused (with `why`).
std::optional<Found> found(const std::string& name, std::string* why = nullptr)
{
    const fs::path path = fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus" / name;
    if (!fs::exists(path))
        return std::nullopt;
    const auto refused = [&](const Fault& fault) {
        std::printf("== %s refused: %s\n", name.c_str(), describe(fault).c_str());
        if (why)
            *why = describe(fault);
        return std::nullopt;
    };
    auto read = ingest::readDrawingFile(path.string(), {});
    if (!read.ok())
        return refused(read.fault());
    const std::vector<drawing::Drawing> drawings{std::move(*read)};
    auto plan = plan::buildPlanSet(drawings, {}, {});
    if (!plan.ok())
        return refused(plan.fault());
    auto layout = detect::detectWalls(*plan, drawings, {}, {});
    if (!layout.ok())
        return refused(layout.fault());
    Found all{std::move(*plan), std::move(*layout)};
    print(name, all);
    return all;
}

bool haveCorpus()
{
    return fs::exists(fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus");
}

#define NEEDS_CORPUS()                                                                                       \
    if (!haveCorpus())                                                                                       \
    GTEST_SKIP() << "no corpus"

using Labels = std::set<std::string>;
const Labels kKegonsaGrids{"AA", "A", "B", "C", "D", "E", "F", "G", "G.8", "H", "I", "J"};

bool holds(const Labels& all, const Labels& some)
{
    return std::ranges::includes(all, some);
}

TEST(HandCounts, cannery_S213)
{
    NEEDS_CORPUS();
    const auto f = found("pdf/ctr_S213_third_floor_framing.pdf");
    ASSERT_TRUE(f);
    ASSERT_EQ(f->plan.sheets.size(), 1u);
    EXPECT_EQ(f->plan.sheets[0].number, "S213");
    EXPECT_EQ(f->plan.sheets[0].level, 3);
    EXPECT_NEAR(f->plan.sheets[0].unitInches, 96, 0.5);
    EXPECT_EQ(f->gridLabels(), (Labels{"1", "2", "3", "4", "5", "A", "B", "C", "D", "F", "G"}));
    // What stands in the legend, in section bubbles and in framing hexagons is no mark.
    for (const char* other : {"HD1", "1T", "16", "17", "1", "4"})
        EXPECT_EQ(f->marked(other), 0u) << other;
    // The legend says that a diamond is the tag of a shear wall; no schedule says what its letters mean.
    EXPECT_GE(f->shearWalls(), 44u);
    EXPECT_EQ(f->marked("G4") + f->marked("G8") + f->marked("G4B"), f->shearWalls());
    EXPECT_GE(f->marked("G4B"), 2u);
    EXPECT_EQ(f->layout.holdowns.size(), 0u);
    EXPECT_EQ(f->sure(), 0u);
    EXPECT_TRUE(f->layout.schedule.empty());
    EXPECT_TRUE(f->says("detect.schedule.missing"));
}

// Two plans on a sheet, reduced; no shear wall anywhere on the set.
TEST(HandCounts, kegonsa_S101)
{
    NEEDS_CORPUS();
    const auto f = found("pdf/kegonsa_S101_framing.pdf");
    ASSERT_TRUE(f);
    EXPECT_EQ(f->plan.sheets.size(), 2u);
    EXPECT_TRUE(holds(f->gridLabels(), kKegonsaGrids));
    EXPECT_TRUE(holds(f->gridLabels(), {"1", "2", "3", "4", "5", "6"}));
    EXPECT_TRUE(f->says("plan.scale.reduced"));
    EXPECT_EQ(f->shearWalls(), 0u);
}

TEST(HandCounts, kegonsa_A101)
{
    NEEDS_CORPUS();
    const auto f = found("pdf/kegonsa_A101_first_floor.pdf");
    ASSERT_TRUE(f);
    EXPECT_TRUE(holds(f->gridLabels(), kKegonsaGrids));
    EXPECT_EQ(f->shearWalls(), 0u);
}

TEST(HandCounts, kegonsa_foundation)
{
    NEEDS_CORPUS();
    const auto f = found("pdf/kegonsa_foundation.pdf");
    ASSERT_TRUE(f);
    ASSERT_EQ(f->plan.sheets.size(), 1u);
    EXPECT_EQ(f->plan.sheets[0].level, 0);
    EXPECT_EQ(f->shearWalls(), 0u);
}

TEST(HandCounts, kegonsa_framing_1st)
{
    NEEDS_CORPUS();
    const auto f = found("pdf/kegonsa_framing_1st.pdf");
    ASSERT_TRUE(f);
    EXPECT_EQ(f->plan.sheets.size(), 5u);
    EXPECT_TRUE(holds(f->gridLabels(), {"1", "2", "3", "4", "5", "6"}));
    EXPECT_EQ(f->shearWalls(), 0u);
}

// Ink strokes without a letter, a rendering with call-outs, a scanned page: nothing on them may be designed.
TEST(HandCounts, sketchesRenderingsAndScansGiveNoSureWall)
{
    NEEDS_CORPUS();
    for (const char* name : {"pdf/kegonsa_asbuilt_1st.pdf", "pdf/kegonsa_lateral_stability.pdf",
                             "pdf/takeoff_scanned_plan.pdf"}) {
        std::string why;
        const auto f = found(name, &why);
        EXPECT_TRUE(f ? f->sure() == 0 : !why.empty()) << name;
    }
}

TEST(HandCounts, house)
{
    NEEDS_CORPUS();
    const auto f = found("dxf/floorplan_house.dxf");
    ASSERT_TRUE(f);
    ASSERT_EQ(f->plan.sheets.size(), 1u);
    EXPECT_NEAR(f->plan.sheets[0].unitInches, 1, 1e-6);
    EXPECT_TRUE(f->says("plan.units.contradiction"));
    EXPECT_EQ(f->plan.sheets[0].level, 1);
    EXPECT_GE(f->layout.walls.size(), 40u);
    EXPECT_EQ(f->shearWalls(), 0u);
}

TEST(HandCounts, schependomlaan)
{
    NEEDS_CORPUS();
    const auto f = found("ifc/schependomlaan_structural.ifc");
    ASSERT_TRUE(f);
    EXPECT_GE(f->layout.walls.size(), 119u);
    EXPECT_GE(f->layout.obstructions.size(), 186u);
    EXPECT_EQ(f->shearWalls(), 0u);
}

} // namespace
