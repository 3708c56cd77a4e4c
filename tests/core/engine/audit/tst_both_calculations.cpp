// The two calculations, formulated apart, on buildings nobody chose.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/engine/audit/audit_record.h"
#include "core/engine/loads/story_forces.h"

using namespace holdfast;
using namespace holdfast::audit;

namespace {

struct Building {
    building::WallLayout layout;
    building::DesignCriteria criteria;
};

class Draw {
public:
    explicit Draw(unsigned seed) : m_engine(seed) {}
    double between(double low, double high) { return std::uniform_real_distribution(low, high)(m_engine); }
    int whole(int low, int high) { return std::uniform_int_distribution(low, high)(m_engine); }
    bool chance(double p) { return between(0, 1) < p; }

private:
    std::mt19937 m_engine;
};

void addStories(Building& b, int stories, Draw& draw)
{
    for (int n = 1; n <= stories; ++n) {
        building::StoryCriteria story;
        story.story = n;
        story.height = Length(draw.between(96, 144));
        b.criteria.stories.push_back(story);
        b.criteria.loads.storyWeights.push_back({n, Force(draw.between(40e3, 200e3))});
    }
}

void addWall(Building& b, building::WallStack& stack, int story, double start, double length, Draw& draw)
{
    building::ShearWall wall;
    wall.id = building::WallId{std::uint32_t(b.layout.walls.size())};
    wall.label = "SW-" + std::to_string(story) + "-" + stack.label;
    wall.level = story;
    wall.length = Length(length);
    wall.axis = {{start, 0}, {start + length, 0}};
    wall.isShear = true;
    wall.gridLabel = stack.gridLabel;
    wall.mark = draw.chance(0.5) ? "SW4" : "SW6";
    if (draw.chance(0.2))
        wall.openings.push_back({Length(0.3 * length), Length(0.5 * length), Length(draw.between(0, 100))});
    stack.walls.push_back(wall.id);
    b.layout.walls.push_back(wall);
}

void addStack(Building& b, const std::string& grid, int number, int stories, Draw& draw)
{
    building::WallStack stack;
    stack.id = building::StackId{std::uint32_t(b.layout.stacks.size())};
    stack.label = "ST-" + grid + "-" + std::to_string(number);
    stack.gridLabel = grid;
    const double start = 500.0 * number, length = draw.between(60, 400);
    for (int story = 1; story <= stories; ++story)
        addWall(b, stack, story, start + draw.between(0, 6), length - draw.between(0, 6), draw);
    b.layout.stacks.push_back(stack);
}

building::WallLineInput row(const std::string& grid, int stories, bool seismic, Draw& draw)
{
    building::WallLineInput line;
    line.lines = {grid};
    line.sharing = draw.chance(0.5) ? building::ForceSharing::WholeLine : building::ForceSharing::EachWall;
    for (int n = 1; n <= stories; ++n) {
        if (seismic)
            line.seismic.push_back(Force(draw.between(500, 15000)));
        line.wind.push_back(Force(draw.between(0, 9000)));
        line.dead.push_back(LineLoad(draw.between(5, 60)));
        line.live.push_back(LineLoad(draw.between(0, 60)));
        line.snow.push_back(LineLoad(n == stories ? draw.between(0, 20) : 0.0));
        line.points.push_back({n, Force(draw.between(0, 3000)), Length(draw.between(0, 60))});
    }
    return line;
}

Building building(unsigned seed)
{
    Draw draw(seed);
    Building b;
    const int stories = draw.whole(1, 6);
    b.criteria.seismic.sds = draw.between(0.3, 1.8);
    b.criteria.seismic.sd1 = draw.between(0.2, 1.0);
    b.criteria.seismic.s1 = draw.between(0.1, 0.9);
    b.criteria.codes.loads = draw.chance(0.5) ? building::Asce7::Asce7_22 : building::Asce7::Asce7_16;
    b.criteria.codes.basis = draw.chance(0.3) ? building::DesignBasis::Lrfd : building::DesignBasis::Asd;
    b.criteria.anchor.route =
        draw.chance(0.5) ? building::AnchorRoute::Overstrength : building::AnchorRoute::DuctileSteel;
    b.criteria.anchor.edgeDistance = Length(draw.between(6, 30));
    b.layout.schedule.push_back({"SW4", "15/32 STR I", "10d", Length(4), Length(12), 1, LineLoad(510.0 / 12), ""});
    b.layout.schedule.push_back({"SW6", "7/16 OSB", "8d", Length(6), Length(12), 2, LineLoad(0), ""});
    addStories(b, stories, draw);
    for (const std::string grid : {"A", "B"}) {
        for (int number = 1; number <= draw.whole(1, 3); ++number)
            addStack(b, grid, number, stories, draw);
        const bool entered = draw.chance(0.5);
        b.criteria.loads.wallLines.push_back(row(grid, stories, entered, draw));
        if (!entered)
            b.criteria.loads.tributary.push_back({{grid}, draw.between(0.05, 0.4)});
    }
    if (draw.chance(0.3)) {  // one row for both lines
        b.criteria.loads.wallLines.resize(1);
        b.criteria.loads.wallLines[0].lines = {"A", "B"};
        b.criteria.loads.tributary.clear();
        b.criteria.loads.tributary.push_back({{"A", "B"}, 0.2});
    }
    return b;
}

rods::Catalogs shippedCatalogue()
{
    std::ifstream in(HOLDFAST_SOURCE_DIR "/resources/catalogs/catalog.json");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    auto catalogs = rods::catalogsFromJson(text, "catalog.json");
    EXPECT_TRUE(catalogs.ok());
    return *catalogs;
}

// Rods, plates and posts are chosen by the design and only checked here, so a small difference in area may stay.
double allowedIn(const Comparison& c)
{
    return c.subject.kind == SubjectKind::RodRun ? std::max(1e-9, 0.1 * c.tolerance) : 1e-9;
}

TEST(BothCalculations, AgreeOnRandomBuildings)
{
    const rods::Catalogs catalogs = shippedCatalogue();
    int runs = 0;
    std::map<std::string, int> compared;
    for (unsigned seed = 1; seed <= 100; ++seed) {
        const Building b = building(seed);
        const auto forces = loads::storyForces(b.layout, b.criteria, holdfast::Run{});
        ASSERT_TRUE(forces.ok()) << describe(forces.fault());
        const auto path = loadpath::traceLoadPath(b.layout, *forces, b.criteria, holdfast::Run{});
        ASSERT_TRUE(path.ok());
        const auto schedule = rods::designRods(b.layout, *path, b.criteria, catalogs, holdfast::Run{});
        ASSERT_TRUE(schedule.ok()) << describe(schedule.fault());
        const auto record = auditDesign(b.layout, b.criteria, *path, *schedule, holdfast::Run{});
        ASSERT_TRUE(record.ok());
        EXPECT_EQ(record->verifiedRuns, int(schedule->runs.size()));
        runs += record->verifiedRuns;
        for (const Comparison& c : record->comparisons) {
            ++compared[c.parameter];
            ASSERT_LE(c.difference, allowedIn(c)) << seed << " " << c.subject.label << " " << c.subject.level << " "
                                                  << c.parameter << " " << c.primary << " " << c.secondary;
        }
    }
    EXPECT_GT(runs, 200);
    for (const char* parameter : {"tension_asd", "compression_strength", "rod_utilization", "plate_bearing",
                                  "plate_bending", "device_load", "level_elongation", "shrinkage_cumulative",
                                  "delta_a", "drift_single", "drift_stacked", "anchor_steel", "anchor_breakout",
                                  "anchor_pullout", "utilization", "elevation"})
        EXPECT_GT(compared[parameter], 100) << parameter;
}

} // namespace
