#include "tests/support/plan_sets/building_wings.h"

#include <algorithm>

namespace holdfast::support {

using geometry::Point2;

namespace {

// Openings in the outer wall of every unit: a window or two, sometimes a balcony door.
void pierceOuterWall(RandomWall& wall, const WingPlan& wing, double start, Dice& dice)
{
    for (std::size_t i = 0; i + 1 < wing.lines.size(); ++i) {
        const double from = wing.lines[i] - start + 24, to = wing.lines[i + 1] - start - 24, wide = to - from;
        if (wide < 96)
            continue;
        if (wing.balconies || dice.chance(0.25)) {
            const double at = from + dice.step(0.35, 0.5, 0.05) * wide,
                         leaf = dice.pick<double>({36, 60, 72});
            wall.doors.push_back({at, at + leaf});
            if (wide > 300) {
                const double window = dice.pick<double>({36, 48, 60}), free = to - (at + leaf + 24) - window;
                if (free > 24)
                    wall.windows.push_back({at + leaf + 24 + free / 2, at + leaf + 24 + free / 2 + window});
            }
            continue;
        }
        const int count = wide > 260 ? 2 : 1;
        for (int k = 0; k < count; ++k) {
            const double window = dice.pick<double>({36, 48, 60, 72}), cell = wide / count;
            const double at = from + cell * k + (cell - window) * dice.real(0.3, 0.7);
            wall.windows.push_back({std::round(at), std::round(at) + window});
        }
    }
}

void unitDoors(RandomWall& wall, const WingPlan& wing, double start, Dice& dice)
{
    for (std::size_t i = 0; i + 1 < wing.lines.size(); ++i) {
        const double from = wing.lines[i] - start, to = wing.lines[i + 1] - start;
        const double at = std::round(from + (to - from) * dice.real(0.12, 0.7));
        wall.doors.push_back({std::max(at, from + 18), std::max(at, from + 18) + 36});
    }
}

// Thin walls inside one unit: one along the wing with a door, one across from it to the outer wall.
void unitPartitions(std::vector<RandomWall>& walls, const WingPlan& wing, Point2 low, Point2 high, Dice& dice)
{
    const double t = wing.partition, y = std::round(low.y + (high.y - low.y) * dice.real(0.4, 0.6));
    RandomWall along;
    along.axis = {{low.x, y}, {high.x, y}};
    along.thickness = t;
    along.partition = true;
    const double wide = high.x - low.x, door = std::round(wide * dice.real(0.15, 0.75));
    if (wide > 96)
        along.doors.push_back({door, door + 32});
    walls.push_back(along);
    if (wide < 130)
        return;
    RandomWall across = along;
    const double x = std::round(low.x + wide * dice.real(0.35, 0.65));
    const bool up = dice.chance(0.5);
    across.axis =
        up ? geometry::Segment2{{x, y + t / 2}, {x, high.y}} : geometry::Segment2{{x, low.y}, {x, y - t / 2}};
    across.doors.clear();
    if (geometry::length(across.axis) > 84 && dice.chance(0.6))
        across.doors.push_back({30, 62});
    walls.push_back(across);
    if (dice.chance(0.5)) { // a bath
        RandomWall bath = along;
        bath.doors.clear();
        const double at = up ? low.y + (y - low.y) * 0.5 : y + (high.y - y) * 0.5;
        bath.axis = {{low.x, std::round(at)}, {low.x + std::round(wide * 0.4), std::round(at)}};
        walls.push_back(bath);
    }
}

RandomWall plainWall(Point2 a, Point2 b, double thickness, bool exterior)
{
    RandomWall wall;
    wall.axis = {a, b};
    wall.thickness = thickness;
    wall.exterior = exterior;
    return wall;
}

} // namespace

std::vector<RandomWall> wingWalls(const WingPlan& wing, Dice& dice)
{
    std::vector<RandomWall> walls;
    const double te = wing.exterior, L = wing.length(), D = wing.depth(), y1 = wing.near,
                 y2 = y1 + wing.corridor;
    const double start = wing.joined ? te / 2 : -te / 2;
    for (const double y : {0.0, D}) {
        RandomWall outer = plainWall({start, y}, {L + te / 2, y}, te, true);
        outer.cornerStart = !wing.joined;
        outer.cornerEnd = outer.through = true;
        outer.crossing = te;
        pierceOuterWall(outer, wing, start, dice);
        walls.push_back(outer);
    }
    for (std::size_t i = wing.joined ? 1 : 0; i < wing.lines.size(); ++i) {
        const bool end = i == 0 || i + 1 == wing.lines.size();
        const double x = wing.lines[i], t = end ? te : wing.party, ti = wing.inner;
        if (end || wing.corridor == 0) {
            RandomWall wall = plainWall({x, te / 2}, {x, D - te / 2}, t, end);
            wall.cornerStart = wall.cornerEnd = end;
            wall.crossing = te;
            if (end && wing.corridor > 0) // the way out, or a window, at the end of the corridor
                (dice.chance(0.5) ? wall.doors : wall.windows)
                    .push_back({y1 - te / 2 + ti / 2 + 6, y2 - te / 2 - ti / 2 - 6});
            walls.push_back(wall);
            continue;
        }
        walls.push_back(plainWall({x, te / 2}, {x, y1 - ti / 2}, t, false));
        if (wing.far > 0)
            walls.push_back(plainWall({x, y2 + ti / 2}, {x, D - te / 2}, t, false));
    }
    if (wing.corridor > 0)
        for (const double y : wing.far > 0 ? std::vector{y1, y2} : std::vector{y1}) {
            RandomWall inner = plainWall({te / 2, y}, {L - te / 2, y}, wing.inner, false);
            unitDoors(inner, wing, te / 2, dice);
            walls.push_back(inner);
        }
    for (std::size_t i = 0; i + 1 < wing.lines.size(); ++i) {
        const double half = wing.party / 2, west = wing.lines[i] + (i == 0 ? te / 2 : half),
                     east = wing.lines[i + 1] - (i + 2 == wing.lines.size() ? te / 2 : half);
        unitPartitions(walls, wing, {west, te / 2},
                       {east, wing.corridor > 0 ? y1 - wing.inner / 2 : D - te / 2}, dice);
        if (wing.far > 0)
            unitPartitions(walls, wing, {west, y2 + wing.inner / 2}, {east, D - te / 2}, dice);
    }
    return walls;
}

std::vector<RandomRoom> wingRooms(const WingPlan& wing, int index, Dice& dice)
{
    static const std::vector<std::string> kNames{"UNIT A1",   "UNIT B2",   "STUDIO",
                                                 "1 BEDROOM", "2 BEDROOM", "UNIT C"};
    std::vector<RandomRoom> rooms;
    for (std::size_t i = 0; i + 1 < wing.lines.size(); ++i) {
        const double west = wing.lines[i], east = wing.lines[i + 1];
        rooms.push_back({{west, 0}, {east, wing.near}, index, dice.pick(kNames)});
        if (wing.far > 0)
            rooms.push_back(
                {{west, wing.near + wing.corridor}, {east, wing.depth()}, index, dice.pick(kNames)});
    }
    return rooms;
}

} // namespace holdfast::support
