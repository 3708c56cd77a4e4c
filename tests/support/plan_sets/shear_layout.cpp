#include "tests/support/plan_sets/shear_layout.h"

#include <algorithm>

namespace holdfast::support {

using building::ShearWall;
using building::WallType;
using geometry::Segment2;

namespace {

struct Capacity {
    double edge; // nail spacing at panel edges, in
    double plf;  // one side, ASD
};
// Of the order of SDPWS Table 4.3A with 10d nails; the numbers only have to be told apart.
constexpr Capacity kRows[]{{6, 310}, {4, 460}, {3, 600}, {2, 770}};

std::vector<std::string> markNames(int count, Dice& dice)
{
    const int kind = dice.weighted({5, 3, 2, 1.5, 1, 1});
    std::vector<std::string> names;
    for (int i = 0; i < count; ++i) {
        const std::string n = std::to_string(i + 1), letter(1, char('A' + i));
        switch (kind) {
        case 0: names.push_back("SW" + n); break;
        case 1: names.push_back("SW-" + n); break;
        case 2: names.push_back("SW" + letter); break;
        case 3: names.push_back("P" + n); break;
        case 4: names.push_back("W" + n); break;
        default: names.push_back("SW-" + letter); break;
        }
    }
    return names;
}

std::vector<std::string> holdownNames(Dice& dice)
{
    switch (dice.weighted({4, 2, 2, 1})) {
    case 0: return {"HD1", "HD2", "HD3", "HD4"};
    case 1: return {"HD-1", "HD-2", "HD-3", "HD-4"};
    case 2: return {"ATS-1", "ATS-2", "ATS-3", "ATS-4"};
    default: return {"TR1", "TR2", "TR3", "TR4"};
    }
}

std::vector<WallType> schedule(const std::vector<std::string>& holdowns, Dice& dice)
{
    const int count = dice.whole(3, 6);
    const std::vector<std::string> marks = markNames(count, dice);
    const bool structural = dice.chance(0.5), named = dice.chance(0.5);
    const std::string panel = dice.pick<std::string>({"15/32", "7/16", "19/32"});
    std::vector<WallType> rows;
    for (int i = 0; i < count; ++i) {
        const Capacity& step = kRows[std::min(i, 3)];
        const int sides = i >= 4 ? 2 : 1;
        WallType row;
        row.mark = marks[std::size_t(i)];
        row.sheathing = panel + (structural ? " STR I" : " OSB");
        row.nail = i == 0 && dice.chance(0.5) ? "8d" : "10d";
        row.edgeSpacing = Length(i >= 4 ? kRows[std::size_t(i - 2)].edge : step.edge);
        row.fieldSpacing = Length(12);
        row.sides = sides;
        row.allowable = LineLoad((i >= 4 ? 2 * kRows[std::size_t(i - 2)].plf : step.plf) / 12);
        row.holdown = named ? holdowns[std::size_t(std::min(i, 3))] : "";
        rows.push_back(row);
    }
    return rows;
}

// One wall line through all stories.
struct Profile {
    int first = 1, top = 1;
    int strongest = 0; // row of the schedule on its lowest story
    bool heldDown = true;
    double inset = 6;
};

Profile profile(const RandomBuilding& building, int wallTop, Dice& dice)
{
    Profile p;
    p.top = dice.chance(0.85) ? wallTop : std::max(1, wallTop - dice.whole(1, 2));
    p.first = building.levels > 2 && dice.chance(0.04) ? 2 : 1;
    p.top = std::max(p.top, p.first);
    p.strongest = dice.whole(0, int(building.schedule.size()) - 1);
    p.heldDown = dice.chance(0.9);
    p.inset = dice.pick<double>({4, 6, 6, 8});
    return p;
}

void place(RandomBuilding& building, const RandomWall& wall, Gap along, const Profile& p,
           const std::vector<std::string>& holdowns, bool typical)
{
    for (RandomLevel& level : building.storeys) {
        const auto here = std::find_if(level.walls.begin(), level.walls.end(),
                                       [&](const RandomWall& w) { return w.axis == wall.axis; });
        if (level.level < p.first || level.level > p.top || here == level.walls.end())
            continue;
        const int weaker = typical ? int(level.level > 1) + int(level.level == building.levels)
                                   : (level.level - p.first) / 2;
        const int row = std::max(0, p.strongest - weaker);
        const int above = typical ? 2 - weaker : (p.top - level.level) / 2;
        const int rod = std::clamp(above, 0, int(holdowns.size()) - 1);
        here->shear.push_back({along, building.schedule[std::size_t(row)].mark,
                               p.heldDown ? holdowns[std::size_t(rod)] : "", p.inset});
    }
}

// Stretches of a wall between its doors, along it.
std::vector<Gap> betweenDoors(const RandomWall& wall)
{
    std::vector<Gap> doors = wall.doors, runs;
    std::sort(doors.begin(), doors.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
    double from = 0;
    for (const Gap& door : doors) {
        runs.push_back({from, door.from});
        from = door.to;
    }
    runs.push_back({from, geometry::length(wall.axis)});
    return runs;
}

bool overlapsWindow(const RandomWall& wall, double from, double to)
{
    return std::any_of(wall.windows.begin(), wall.windows.end(),
                       [&](const Gap& w) { return w.from < to && w.to > from; });
}

// The longest stretch of a run without windows.
Gap longestPier(const RandomWall& wall, Gap run)
{
    Gap best;
    double from = run.from;
    std::vector<Gap> windows = wall.windows;
    std::sort(windows.begin(), windows.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
    windows.push_back({run.to + 6, run.to + 6});
    for (const Gap& w : windows) {
        if (w.to < run.from || from >= run.to)
            continue;
        const double to = std::min(run.to, w.from - 6);
        if (to - from > best.to - best.from)
            best = {from, to};
        from = std::max(from, w.to + 6);
    }
    return best;
}

} // namespace

void layOutShearWalls(RandomBuilding& building, const BuildingWish& wish, Dice& dice)
{
    const bool typical = wish.typical && building.levels >= 4;
    constexpr double kShortest = 48, kLongest = 480; // in
    const std::vector<std::string> holdowns = holdownNames(dice);
    building.schedule = schedule(holdowns, dice);
    const std::vector<RandomWall> lowest = building.storeys.front().walls;
    for (const RandomWall& wall : lowest) {
        int top = 0;
        for (const RandomLevel& level : building.storeys)
            if (std::any_of(level.walls.begin(), level.walls.end(),
                            [&](const RandomWall& w) { return w.axis == wall.axis; }))
                top = level.level;
        if (wall.partition)
            continue;
        const double wanted = wall.exterior ? 0.5 : geometry::length(wall.axis) > 480 ? 0.35 : 0.65;
        for (const Gap& run : betweenDoors(wall)) {
            const double length = run.to - run.from;
            if (length < kShortest || !dice.chance(wanted))
                continue;
            Gap along = run;
            const bool windows = overlapsWindow(wall, run.from, run.to);
            if (!wish.wholeWalls && (length > kLongest || (windows && dice.chance(0.6)))) {
                along = windows ? longestPier(wall, run) : Gap{run.from, run.from + dice.step(120, 300, 6)};
                along.to = std::min(along.to, along.from + 336);
            }
            if (along.to - along.from < kShortest || along.to - along.from > kLongest + 1)
                continue;
            Profile p = profile(building, top, dice);
            if (typical) {
                p.first = 1;
                p.top = top;
            }
            place(building, wall, along, p, holdowns, typical);
        }
    }
}

std::vector<WallRun> wallRuns(const RandomLevel& level)
{
    std::vector<WallRun> runs;
    for (const RandomWall& wall : level.walls) {
        const double whole = geometry::length(wall.axis);
        for (const Gap& gap : betweenDoors(wall)) {
            if (gap.to - gap.from < 1)
                continue;
            WallRun run;
            run.axis = partOf(wall.axis, gap.from, gap.to);
            run.thickness = wall.thickness;
            run.exterior = wall.exterior;
            run.partition = wall.partition;
            run.doorStart = gap.from > 0;
            run.doorEnd = gap.to < whole;
            run.cornerStart = wall.cornerStart && !run.doorStart;
            run.cornerEnd = wall.cornerEnd && !run.doorEnd;
            run.through = wall.through;
            run.crossing = wall.crossing;
            for (const Gap& w : wall.windows)
                if (w.from >= gap.from && w.to <= gap.to)
                    run.windows.push_back({w.from - gap.from, w.to - gap.from});
            for (ShearPart part : wall.shear)
                if (part.along.from >= gap.from - 1e-6 && part.along.to <= gap.to + 1e-6) {
                    part.along = {part.along.from - gap.from, part.along.to - gap.from};
                    run.shear.push_back(part);
                }
            runs.push_back(run);
        }
    }
    return runs;
}

std::vector<EndViews> endViews(const RandomBuilding& building)
{
    std::vector<EndViews> views;
    for (const RandomLevel& level : building.storeys)
        for (const WallRun& run : wallRuns(level)) {
            const EndView either = run.through ? EndView{run.crossing, 0} : EndView{0, run.crossing};
            for (const ShearPart& part : run.shear)
                views.push_back(
                    {run.cornerStart && part.along.from < 1 ? either : EndView{},
                     run.cornerEnd && part.along.to > geometry::length(run.axis) - 1 ? either : EndView{}});
        }
    return views;
}

std::vector<ShearWall> trueShearWalls(const RandomBuilding& building)
{
    std::vector<ShearWall> walls;
    for (const RandomLevel& level : building.storeys)
        for (const WallRun& run : wallRuns(level))
            for (const ShearPart& part : run.shear) {
                ShearWall wall;
                wall.id = building::WallId{std::uint32_t(walls.size())};
                wall.level = level.level;
                wall.axis = partOf(run.axis, part.along.from, part.along.to);
                wall.length = Length(part.along.to - part.along.from);
                wall.thickness = Length(run.thickness);
                wall.isShear = true;
                wall.mark = part.mark;
                for (const Gap& w : run.windows)
                    if (w.from >= part.along.from && w.to <= part.along.to)
                        wall.openings.push_back(
                            {Length(w.from - part.along.from), Length(w.to - part.along.from), {}});
                walls.push_back(wall);
            }
    return walls;
}

} // namespace holdfast::support
