#include "tests/support/five_story_podium.h"

#include "core/engine/base/json.h"

namespace holdfast::support {

namespace {

using geometry::Point2;

constexpr double kFoot = 12, kSpacing = 13 * kFoot, kWall = 29 * kFoot, kDepth = 65 * kFoot, kThickness = 5.5;
constexpr int kLines = 7, kStories = 5;

// SDPWS 2015 Table 4.3A, 15/32 Structural I, 10d: nominal 680, 1020, 1330, 1740 plf, half of it in ASD.
building::WallType type(const char* mark, double edge, int sides, double plf)
{
    building::WallType t;
    t.mark = mark;
    t.sheathing = "15/32 STR I";
    t.nail = "10d";
    t.edgeSpacing = Length(edge);
    t.fieldSpacing = Length(12);
    t.sides = sides;
    t.allowable = LineLoad(plf / 12);
    t.holdown = "CTR";
    return t;
}

// Published ASD unit shears from story 1 up: 1001, 932, 794, 587, 314 plf.
constexpr const char* kMarkOfStory[kStories] = {"SW5", "SW5", "SW4", "SW3", "SW1"};

std::vector<DrawnWall> wallsOf(int story)
{
    std::vector<DrawnWall> walls;
    const double width = kSpacing * (kLines - 1);
    for (int line = 0; line < kLines; ++line)
        for (const double from : {0.0, kDepth - kWall}) {
            DrawnWall wall;
            wall.axis = {{kSpacing * line, from}, {kSpacing * line, from + kWall}};
            wall.thickness = kThickness;
            wall.mark = kMarkOfStory[story - 1];
            wall.holdown = "CTR";
            walls.push_back(wall);
        }
    // Outside and corridor walls stand beside the ends of the shear walls, so these keep their 29 ft.
    const double beside = kThickness / 2, ends = kThickness / 2;
    for (const double y : {-beside, kWall + beside, kDepth - kWall - beside, kDepth + beside}) {
        DrawnWall wall;
        wall.axis = {{-ends, y}, {width + ends, y}};
        wall.thickness = kThickness;
        const bool corridor = y > 0 && y < kDepth;
        for (int bay = 0; bay < kLines - 1; ++bay) {
            const double door = ends + kSpacing * bay + 4 * kFoot, window = ends + kSpacing * bay + 4 * kFoot;
            if (corridor)
                wall.doors.emplace_back(door, door + 36);
            else
                wall.windows.emplace_back(window, window + 60);
        }
        walls.push_back(wall);
    }
    return walls;
}

// Rods stand 6 in from the wall ends.
std::vector<DrawnObstruction> obstructionsOf(int story)
{
    const double middle = kDepth / 2;
    switch (story) {
    case 1:
        return {{DrawnService::Beam,
                 {{0, middle}, {kSpacing * 6, middle}},
                 5.125,
                 {"GLB 5 1/8x18", "B.O. BEAM 7'-6\""}}};
    case 2:  // through the wall of line 3 where its rod stands
        return {{DrawnService::Duct,
                 {{kSpacing * 2 - 36, 8}, {kSpacing * 2 + 60, 8}},
                 14,
                 {"14x8 DUCT", "BOD +7'-6\""}}};
    case 3:  // in the corridor, clear of every wall
        return {{DrawnService::Duct,
                 {{kSpacing, middle}, {kSpacing * 5, middle}},
                 24,
                 {"24x12 DUCT", "BOD +7'-8\""}}};
    case 4:  // in the floor framing over line 5, where only the rod passes: closer to it than the clearance
        return {{DrawnService::Pipe,
                 {{kSpacing * 4 - 40, 8.5}, {kSpacing * 4 + 40, 8.5}},
                 2,
                 {"2\" PIPE", "BOP +9'-2\""}}};
    default: return {};
    }
}

std::vector<Point2> anchorsOf(const std::vector<DrawnWall>& walls)
{
    std::vector<Point2> anchors;
    for (const DrawnWall& wall : walls)
        if (wall.isShear())
            for (const Point2 at : {wall.axis.a + Point2{0, 6}, wall.axis.b - Point2{0, 6}})
                anchors.push_back(at);
    return anchors;
}

Json loadsJson()
{
    Json row;
    row["lines"] = Json::array();
    for (int line = 1; line <= kLines; ++line)
        row["lines"].push_back(std::to_string(line));
    row["sharing"] = "each_wall";
    row["seismic_lb"] = {2863, 5727, 8590, 11311, 12989};
    row["dead_plf"] = {490, 490, 490, 490, 156};
    row["lever_arm_ft"] = {25.98, 26.31, 26.31, 27.04, 27.04};
    row["source"] =
        "WoodWorks, Five-Story Wood-Frame Structure over Podium Slab, December 2017, Tables 6 to 10: "
        "level forces, dead load and lever arms of the 29 ft corridor-side wall";
    return Json{{"wall_lines", Json::array({row})}};
}

Json criteriaJson()
{
    Json c;
    c["project"] = {{"name", "Five-story sample over podium"},
                    {"number", "SAMPLE-01"},
                    {"address", "Not a real site"},
                    {"jurisdiction", "Sample"},
                    {"client", "Sample"},
                    {"firm", "Sample Structural Engineers"},
                    {"engineer", "A. Engineer"},
                    {"checker", "B. Checker"},
                    {"date", "2026-11-21"},
                    {"revision", "0"}};
    c["codes"] = {{"loads", "asce7_16"}, {"sheathing", "sdpws_2015"}, {"basis", "asd"}};
    c["seismic"] = {{"sds", 1.206}, {"rho", 1.0}, {"comparison_dead_factor", 0.43}};
    // As the publication: the drift of each story by SDPWS 4.3-1; the stacked form is shown beside it.
    c["drift"] = {{"formulation", "single_story"}};
    // The publication does not give the slab; 16 in carries the end posts with overstrength (ACI 318-19 22.6.5).
    c["anchor"] = {{"slab_thickness_in", 16}};
    c["stories"] = Json::array();
    for (int story = 1; story <= kStories; ++story)
        c["stories"].push_back(
            {{"story", story}, {"name", "Level " + std::to_string(story + 1)}, {"height_ft", 10}});
    c["loads"] = loadsJson();
    return c;
}

} // namespace

DrawnBuilding fiveStoryPodium()
{
    DrawnBuilding b;
    b.project = "FIVE-STORY SAMPLE OVER PODIUM";
    b.width = kSpacing * (kLines - 1);
    b.depth = kDepth;
    for (int line = 0; line < kLines; ++line)
        b.grids.push_back({std::to_string(line + 1), true, kSpacing * line});
    const double rows[] = {0, kWall, kDepth - kWall, kDepth};
    for (int row = 0; row < 4; ++row)
        b.grids.push_back({std::string(1, char('A' + row)), false, rows[row]});
    DrawnPlan podium;
    podium.number = "S-100";
    podium.title = "PODIUM SLAB PLAN";
    podium.anchors = anchorsOf(wallsOf(1));
    b.plans.push_back(podium);
    for (int story = 1; story <= kStories; ++story) {
        DrawnPlan plan;
        plan.number = "S-20" + std::to_string(story);
        plan.title = "LEVEL " + std::to_string(story + 1) + " SHEAR WALL PLAN";
        plan.walls = wallsOf(story);
        plan.obstructions = obstructionsOf(story);
        b.plans.push_back(plan);
    }
    b.schedule = {type("SW1", 6, 1, 340), type("SW2", 4, 1, 510), type("SW3", 3, 1, 665),
                  type("SW4", 2, 1, 870), type("SW5", 4, 2, 1020)};
    return b;
}

std::vector<DrawnSheet> fiveStorySampleFiles()
{
    std::vector<DrawnSheet> files = drawSheets(fiveStoryPodium());
    Json project;
    project["drawings"] = Json::array();
    for (const DrawnSheet& sheet : files)
        project["drawings"].push_back(sheet.file);
    project["criteria"] = criteriaJson();
    files.push_back({"project.json", project.dump(2) + "\n"});
    return files;
}

} // namespace holdfast::support
