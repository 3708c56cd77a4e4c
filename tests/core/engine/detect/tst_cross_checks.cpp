// What plans, dimensions and schedules say twice.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/engine/detect/cross_checks.h"

using namespace holdfast;
using namespace holdfast::building;
using namespace holdfast::detect;

namespace {

// One wall of 12 ft on level 1, a plan without marks.
struct Level {
    WallLayout layout;
    Sheet sheet;
    drawing::Linework marks;

    Level()
    {
        ShearWall wall;
        wall.label = "SW-1-A-1";
        wall.axis = {{0, 0}, {144, 0}};
        wall.length = Length(144);
        wall.isShear = true;
        wall.mark = "SW4";
        layout.walls.push_back(wall);
        row("SW4", "HD3");
        marks.layers = {"0"};
    }

    void row(const std::string& mark, const std::string& holdown)
    {
        WallType type;
        type.mark = mark;
        type.holdown = holdown;
        layout.schedule.push_back(type);
    }

    void holdown(const std::string& mark)
    {
        Holdown holdown;
        holdown.wall = WallId{0};
        holdown.mark = mark;
        layout.holdowns.push_back(holdown);
    }

    void dimension(const std::string& written)
    {
        drawing::DimensionMark dimension;
        dimension.from = {0, 60};
        dimension.to = {144, 60};
        dimension.measured = 144;
        dimension.written = written;
        marks.dimensions.push_back(dimension);
    }

    void write(const std::string& words)
    {
        drawing::TextMark text;
        text.text = words;
        text.at = text.middle = {70, 15};
        text.height = 9;
        marks.texts.push_back(text);
    }

    std::vector<std::string> rules()
    {
        std::map<int, std::vector<PlanView>> views;
        views[1].push_back(planView(sheet, marks, {}));
        crossCheck(views, layout);
        std::vector<std::string> names;
        for (const Finding& finding : layout.findings)
            names.push_back(finding.rule);
        return names;
    }
};

using Rules = std::vector<std::string>;

TEST(CrossChecks, NothingIsSaidWhereAllAgrees)
{
    Level level;
    level.holdown("HD3");
    level.dimension("12'-0\"");
    level.write("SW4 12'-0\"");
    EXPECT_EQ(level.rules(), Rules{});
}

TEST(CrossChecks, ARowOnNoPlanIsNamedWithTheNearestMark)
{
    Level level;
    level.row("SW7", "");
    level.layout.walls.front().mark = "SW1";
    const auto rules = level.rules();
    EXPECT_EQ(rules, (Rules{"detect.schedule.unused", "detect.schedule.unused"}));
    EXPECT_NE(level.layout.findings.back().message.find("SW1"), std::string::npos);
}

TEST(CrossChecks, AMarkWithoutARowIsToldTheNearest)
{
    Level level;
    level.layout.walls.front().mark = "SVV4";
    level.layout.findings.push_back({"detect.mark.unknown", Severity::Error, {SubjectKind::Wall, "SW-1-A-1", 1},
                                     "Mark SVV4 is not in the schedule.", "", "GE-010", std::nullopt});
    level.rules();
    EXPECT_NE(level.layout.findings.front().message.find("SW4"), std::string::npos);
}

TEST(CrossChecks, AWrittenDimensionThatDiffersIsReported)
{
    Level level;
    level.dimension("14'-0\"");
    EXPECT_EQ(level.rules(), Rules{"detect.wall.dimension"});
    EXPECT_NE(level.layout.findings.front().message.find("14'-0\""), std::string::npos);
}

TEST(CrossChecks, ALengthInTheTagThatDiffersIsReported)
{
    Level level;
    level.write("SW4 10'-0\"");
    EXPECT_EQ(level.rules(), Rules{"detect.wall.dimension"});
}

TEST(CrossChecks, HoldownsAreHeldAgainstTheRowAndTheirSchedule)
{
    Level other;
    other.holdown("HD1");
    EXPECT_EQ(other.rules(), Rules{"detect.holdown.differs"});
    Level same;
    same.layout.schedule.front().holdown = "HDU8";
    same.layout.holdownSchedule.push_back({"HD3", "HDU8-SDS2.5", Force(6970)});
    same.holdown("HD3");
    EXPECT_EQ(same.rules(), Rules{});
    Level rod;
    rod.holdown("CTR");
    EXPECT_EQ(rod.rules(), Rules{});
}

} // namespace
