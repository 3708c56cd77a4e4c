#include "tests/ui/support/sample_snapshot.h"

#include <array>

namespace holdfast::testing {

namespace {

using geometry::Point2;
using geometry::Point3;

constexpr int kStories = 5;
constexpr double kStoryHeight = 120, kWallLength = 348, kFromEnd = 6;

// ASD uplift of the published five-storey wall, story 1 first.
constexpr std::array<double, kStories> kUplift = {25723, 17741, 10843, 5322, 2316};
constexpr std::array<double, kStories> kDiameter = {1.25, 1.125, 0.875, 0.625, 0.625};
constexpr std::array<double, kStories> kAllowable = {26694, 21622, 13080, 6673, 6673};

std::string storyed(const std::string& kind, int level, const std::string& grid)
{
    return kind + "-" + std::to_string(level) + "-" + grid + "-1";
}

building::ShearWall wall(std::uint32_t id, int level, const std::string& grid, Point2 start)
{
    building::ShearWall w;
    w.id = {id};
    w.label = storyed("SW", level, grid);
    w.level = level;
    w.axis = {start, {start.x + kWallLength, start.y}};
    w.length = Length(kWallLength);
    w.thickness = Length(5.5);
    w.isShear = true;
    w.mark = "SW" + std::to_string(7 - level);
    w.gridLabel = grid;
    w.confidence = 0.94;
    w.reasons = {"two parallel lines 5 1/2\" apart", "mark on the wall"};
    w.source = {"S-10" + std::to_string(level) + ".dxf", 1, {0x1A0 + id}};
    return w;
}

void addStack(pipeline::Snapshot&, building::WallLayout& layout, const std::string& grid, Point2 start)
{
    building::WallStack stack;
    stack.id = {std::uint32_t(layout.stacks.size())};
    stack.label = "ST-" + grid + "-1";
    stack.gridLabel = grid;
    for (int level = 1; level <= kStories; ++level) {
        const auto id = std::uint32_t(layout.walls.size());
        layout.walls.push_back(wall(id, level, grid, start));
        stack.walls.push_back({id});
    }
    layout.stacks.push_back(stack);
}

loadpath::StackLoads loadsOf(const building::WallStack& stack)
{
    loadpath::StackLoads loads;
    loads.stack = stack.id;
    loads.label = stack.label;
    loads.gridLabel = stack.gridLabel;
    loads.forceSource = "published level forces";
    for (int story = 1; story <= kStories; ++story) {
        loadpath::StoryDemand demand;
        demand.story = story;
        demand.wall = stack.walls[std::size_t(story - 1)];
        demand.height = Length(kStoryHeight);
        demand.wallLength = Length(kWallLength);
        demand.leverArm = Length(kWallLength - 36);
        demand.levelForce = Force(9000.0);
        demand.storyShear = Force(9000.0 * (kStories + 1 - story));
        demand.unitShearAsd = LineLoad(1001.0 / 12);
        demand.overturning = Moment(1502751.0 * 12 * (kStories + 1 - story) / kStories);
        demand.resisting = Moment(889778.0 * 12 * (kStories + 1 - story) / kStories);
        demand.tensionAsd = Force(kUplift[std::size_t(story - 1)]);
        demand.tensionStrength = Force(1.45 * kUplift[std::size_t(story - 1)]);
        demand.compressionAsd = Force(30000.0);
        loads.stories.push_back(demand);
    }
    return loads;
}

rods::RodRun rodRun(const building::WallStack& stack, std::uint32_t id, rods::WallEnd end, Point2 at)
{
    rods::RodRun run;
    run.id = {id};
    run.label = "RR-" + stack.gridLabel + "-1-" + (end == rods::WallEnd::Start ? "S" : "E");
    run.stack = stack.id;
    run.stackLabel = stack.label;
    run.gridLabel = stack.gridLabel;
    run.end = end;
    run.at = at;
    for (int story = 1; story <= kStories; ++story) {
        const auto i = std::size_t(story - 1);
        rods::RodSegment segment;
        segment.story = story;
        segment.bottom = Length((story - 1) * kStoryHeight);
        segment.top = Length(story * kStoryHeight);
        segment.diameter = Length(kDiameter[i]);
        segment.grade = "A36";
        segment.tensionAsd = Force(kUplift[i]);
        segment.allowable = Force(kAllowable[i]);
        run.segments.push_back(segment);
        rods::Restraint restraint;
        restraint.story = story;
        restraint.elevation = segment.top;
        restraint.increment = Force(kUplift[i] - (i + 1 < kStories ? kUplift[i + 1] : 0));
        restraint.plate = "PL 3x5.5x0.5";
        restraint.plateVerified = true;
        restraint.device = "Ratchet 1-1/4";
        restraint.totalAsd = Length(0.15);
        restraint.shrinkageCumulative = Length(0.3 * story);
        restraint.travelRequired = Length(0.375 * story);
        restraint.studs = 4;
        run.restraints.push_back(restraint);
        run.checks.push_back({rods::CheckKind::RodTension, story, kUplift[i], kAllowable[i], Unit::Pound,
                              kUplift[i] / kAllowable[i]});
    }
    run.anchor.model = "Headed rod";
    run.anchor.diameter = Length(1.25);
    run.anchor.embedment = Length(12);
    run.anchor.demandAsd = Force(kUplift[0]);
    run.utilization = kUplift[0] / kAllowable[0];
    return run;
}

solids::Part box(solids::PartKind kind, Subject owner, int level, std::string name, Point3 center,
                 Point3 half)
{
    geometry::OrientedBox shape;
    shape.center = center;
    shape.half = half;
    return {kind, std::move(owner), level, std::move(name), shape};
}

void addRunParts(solids::SolidModel& model, const rods::RodRun& run)
{
    const Subject owner{SubjectKind::RodRun, run.label, -1};
    for (const rods::RodSegment& segment : run.segments) {
        const double bottom = segment.bottom.value(), top = segment.top.value();
        model.parts.push_back({solids::PartKind::Rod, owner, segment.story, "rod",
                               solids::Cylinder{{{run.at.x, run.at.y, bottom}, {run.at.x, run.at.y, top + 6}},
                                                segment.diameter * 0.5}});
        model.parts.push_back(box(solids::PartKind::Plate, owner, segment.story, "plate",
                                  {run.at.x, run.at.y, top}, {2.75, 1.5, 0.25}));
        for (const double side : {-1.0, 1.0})
            model.parts.push_back(box(solids::PartKind::Post, owner, segment.story, "post",
                                      {run.at.x + side * 4.5, run.at.y, (bottom + top) / 2},
                                      {1.5, 2.75, (top - bottom) / 2 - 6}));
    }
}

solids::SolidModel solidsOf(const building::WallLayout& layout, const rods::RodSchedule& schedule)
{
    solids::SolidModel model;
    for (const building::ShearWall& w : layout.walls) {
        const Point2 c = geometry::middle(w.axis);
        model.parts.push_back(box(solids::PartKind::Wall, {SubjectKind::Wall, w.label, w.level}, w.level,
                                  w.label, {c.x, c.y, (w.level - 0.5) * kStoryHeight},
                                  {w.length.value() / 2, w.thickness.value() / 2, kStoryHeight / 2 - 6}));
    }
    for (const rods::RodRun& run : schedule.runs)
        addRunParts(model, run);
    for (const building::Obstruction& o : layout.obstructions)
        if (const auto* shape = std::get_if<geometry::OrientedBox>(&o.shape))
            model.parts.push_back({solids::PartKind::Obstruction,
                                   {SubjectKind::Obstruction, o.label, o.level},
                                   o.level,
                                   o.label,
                                   *shape});
    for (const solids::Part& part : model.parts)
        if (const auto* shape = std::get_if<geometry::OrientedBox>(&part.shape))
            model.bounds.add(geometry::bounds(*shape));
    return model;
}

building::Obstruction duct(Point2 at)
{
    geometry::OrientedBox shape;
    shape.center = {at.x, at.y, 2.5 * kStoryHeight};
    shape.half = {8, 60, 6};
    return {{0}, "DUCT-3-1", building::ObstructionKind::Duct, 3, shape, {"S-103.dxf", 1, {0x77}}};
}

clash::ClashReport clashesOf(const building::WallLayout& layout, const rods::RodSchedule& schedule)
{
    clash::ClashReport report;
    const rods::RodRun& run = schedule.runs.front();
    clash::Clash clash;
    clash.label = "CLH-1A2B3C4D";
    clash.trade = clash::Trade::Mechanical;
    clash.rodRun = run.label;
    clash.part = "Rod";
    clash.obstruction = layout.obstructions.front().label;
    clash.obstructionKind = building::ObstructionKind::Duct;
    clash.gap = Length(-0.4375);
    clash.required = Length(2);
    clash.at = {run.at.x, run.at.y, 2.5 * kStoryHeight};
    clash.away = {-1, 0, 0};
    clash.level = 3;
    clash.gridReference = "C-2";
    clash.options = {{"RELOCATE_MEP", "Move the duct 2 1/2\" away from the rod", "high", "low", false}};
    report.clashes.push_back(clash);
    report.findings.push_back({"clash.hard",
                               Severity::Critical,
                               {SubjectKind::Clash, clash.label, 3},
                               "DUCT-3-1 passes through the rod of RR-C-1-S.",
                               "Move the duct.",
                               "",
                               std::nullopt});
    return report;
}

building::DesignCriteria criteria()
{
    building::DesignCriteria c;
    c.project.name = "Five-story podium";
    c.seismic.sds = 1.206;
    for (int story = 1; story <= kStories; ++story)
        c.stories.push_back({.story = story, .name = "Level " + std::to_string(story + 1)});
    c.confirmed = {"seismic.sds"};
    return c;
}

std::shared_ptr<building::PlanSet> plans()
{
    auto set = std::make_shared<building::PlanSet>();
    for (int level = 1; level <= kStories; ++level) {
        building::Sheet sheet;
        sheet.file = "S-10" + std::to_string(level) + ".dxf";
        sheet.number = "S-10" + std::to_string(level);
        sheet.title = "LEVEL " + std::to_string(level) + " PLAN";
        sheet.kind = building::SheetKind::FloorPlan;
        sheet.level = level;
        sheet.drawing = std::uint32_t(level - 1);
        set->sheets.push_back(sheet);
    }
    set->grids = {{"C", building::GridAxis::Y, Length(300), {{-60, 300}, {480, 300}}},
                  {"D", building::GridAxis::Y, Length(456), {{-60, 456}, {480, 456}}},
                  {"2", building::GridAxis::X, Length(0), {{0, 200}, {0, 560}}}};
    for (building::Sheet& sheet : set->sheets)
        sheet.grids = set->grids;
    return set;
}

drawing::Drawing planDrawing(const building::WallLayout& layout, int level)
{
    drawing::Drawing d;
    d.path = "S-10" + std::to_string(level) + ".dxf";
    d.header.units = drawing::DrawingUnit::Inch;
    d.layers = {{"S-WALL", 7, "CONTINUOUS", false, false, true}};
    const auto line = [&d](Point2 a, Point2 b) {
        drawing::EntityHead head;
        head.kind = drawing::EntityKind::Line;
        head.handle = 0x100 + d.entities.size();
        head.firstNumber = std::uint32_t(d.numbers.size());
        head.numberCount = 6;
        d.numbers.insert(d.numbers.end(), {a.x, a.y, 0, b.x, b.y, 0});
        d.entities.push_back(head);
    };
    for (const building::ShearWall& w : layout.walls)
        if (w.level == level)
            for (const double side : {-2.75, 2.75})
                line({w.axis.a.x, w.axis.a.y + side}, {w.axis.b.x, w.axis.b.y + side});
    return d;
}

std::shared_ptr<const pipeline::Snapshot> snapshotOf(std::vector<std::pair<std::string, Point2>> stacks)
{
    auto snapshot = std::make_shared<pipeline::Snapshot>();
    auto inputs = std::make_shared<pipeline::ProjectInputs>();
    inputs->criteria = criteria();
    auto layout = std::make_shared<building::WallLayout>();
    for (const auto& [grid, start] : stacks)
        addStack(*snapshot, *layout, grid, start);
    layout->obstructions.push_back(duct({stacks.front().second.x + kFromEnd + 8, stacks.front().second.y}));
    auto path = std::make_shared<loadpath::LoadPath>();
    auto schedule = std::make_shared<rods::RodSchedule>();
    for (const building::WallStack& stack : layout->stacks) {
        path->stacks.push_back(loadsOf(stack));
        const geometry::Segment2 axis = layout->walls[stack.walls.front().value].axis;
        const auto next = [&] { return std::uint32_t(schedule->runs.size()); };
        schedule->runs.push_back(
            rodRun(stack, next(), rods::WallEnd::Start, {axis.a.x + kFromEnd, axis.a.y}));
        schedule->runs.push_back(rodRun(stack, next(), rods::WallEnd::End, {axis.b.x - kFromEnd, axis.b.y}));
    }
    snapshot->clashes = std::make_shared<clash::ClashReport>(clashesOf(*layout, *schedule));
    snapshot->solids = std::make_shared<solids::SolidModel>(solidsOf(*layout, *schedule));
    auto drawings = std::make_shared<std::vector<drawing::Drawing>>();
    for (int level = 1; level <= kStories; ++level)
        drawings->push_back(planDrawing(*layout, level));
    snapshot->revision = 1;
    snapshot->inputs = inputs;
    snapshot->drawings = drawings;
    snapshot->plans = plans();
    snapshot->layout = layout;
    snapshot->path = path;
    snapshot->schedule = schedule;
    return snapshot;
}

} // namespace

std::shared_ptr<const pipeline::Snapshot> sampleSnapshot()
{
    return snapshotOf({{"C", {0, 300}}, {"D", {0, 456}}});
}

std::shared_ptr<const pipeline::Snapshot> largeSnapshot(int stacks)
{
    std::vector<std::pair<std::string, Point2>> places;
    constexpr int kPerRow = 10;
    for (int i = 0; i < stacks; ++i)
        places.push_back({"G" + std::to_string(i), {(i % kPerRow) * 420.0, (i / kPerRow) * 156.0}});
    return snapshotOf(places);
}

} // namespace holdfast::testing
