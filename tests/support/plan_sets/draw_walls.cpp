// Walls of a plan with their doors and windows.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "tests/support/plan_sets/draw_sheets.h"
#include "tests/support/plan_sets/wall_shapes.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Segment2;

namespace {

// One straight line of a wall, in one piece or as hurried hands leave it.
void wallLine(SheetPen& pen, Role role, Point2 a, Point2 b)
{
    const bool heavy = pen.style.shear == ShearHabit::Heavy && role == Role::Shear;
    const Role layer = heavy ? Role::Wall : role;
    const double whole = geometry::distance(a, b);
    const auto line = [&](Point2 from, Point2 to) {
        pen.picture.line(layer, from, to);
        pen.picture.last().heavy = heavy;
    };
    if (!pen.style.sloppy || whole < 60) {
        line(a, b);
        return;
    }
    const Point2 d = (b - a) * (1 / whole);
    const double cut = pen.dice.real(0.3, 0.7) * whole;
    line(a + d * pen.dice.real(-0.25, 0.25), a + d * (cut + pen.dice.real(0, 3)));
    line(a + d * cut, b + d * pen.dice.real(-0.25, 0.25));
    if (pen.dice.chance(0.1))
        line(a, b);
}

// Stretches of one face that other walls' ends leave open, where corners are cleaned.
std::vector<Gap> openFace(const WallRun& run, double side, const std::vector<WallRun>& runs)
{
    const double whole = geometry::length(run.axis);
    const Point2 d = (run.axis.b - run.axis.a) * (1 / whole), n = normalOf(run.axis);
    std::vector<Gap> covered;
    for (const WallRun& other : runs)
        for (const Point2 end : {other.axis.a, other.axis.b}) {
            const Point2 v = end - run.axis.a;
            const double along = geometry::dot(v, d), beside = geometry::dot(v, n);
            const Point2 along2 = (other.axis.b - other.axis.a) * (1 / geometry::length(other.axis));
            if (std::fabs(geometry::dot(along2, d)) > 0.02
                || std::fabs(beside - side * run.thickness / 2) > 0.1)
                continue;
            if (along > -other.thickness && along < whole + other.thickness)
                covered.push_back({along - other.thickness / 2, along + other.thickness / 2});
        }
    std::sort(covered.begin(), covered.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
    std::vector<Gap> open;
    double from = 0;
    for (const Gap& c : covered) {
        if (c.from > from)
            open.push_back({from, c.from});
        from = std::max(from, c.to);
    }
    if (from < whole)
        open.push_back({from, whole});
    return open;
}

// Windows of no shear wall: there the faces may stop.
std::vector<Gap> plainWindows(const WallRun& run)
{
    std::vector<Gap> windows;
    for (const Gap& w : run.windows)
        if (std::none_of(run.shear.begin(), run.shear.end(), [&](const ShearPart& part) {
                return w.from < part.along.to && w.to > part.along.from;
            }))
            windows.push_back(w);
    return windows;
}

std::vector<Gap> outside(std::vector<Gap> open, const std::vector<Gap>& windows)
{
    for (const Gap& w : windows) {
        std::vector<Gap> left;
        for (const Gap& g : open) {
            if (g.to <= w.from || g.from >= w.to) {
                left.push_back(g);
                continue;
            }
            if (g.from < w.from)
                left.push_back({g.from, w.from});
            if (g.to > w.to)
                left.push_back({w.to, g.to});
        }
        open = left;
    }
    return open;
}

bool abuts(const WallRun& run, Point2 end, const std::vector<WallRun>& runs)
{
    return std::any_of(runs.begin(), runs.end(), [&](const WallRun& other) {
        const double whole = geometry::length(other.axis);
        const Point2 d = (other.axis.b - other.axis.a) * (1 / whole), v = end - other.axis.a;
        const double along = geometry::dot(v, d);
        return &other != &run && along > -1 && along < whole + 1
               && std::fabs(std::fabs(geometry::dot(v, normalOf(other.axis))) - other.thickness / 2) < 0.1;
    });
}

void faces(SheetPen& pen, Role role, const WallRun& run, const std::vector<WallRun>& runs, bool cleaned)
{
    const Point2 n = normalOf(run.axis);
    for (const double side : {1.0, -1.0}) {
        std::vector<Gap> open =
            cleaned ? openFace(run, side, runs) : std::vector<Gap>{{0, geometry::length(run.axis)}};
        if (pen.style.windowGaps)
            open = outside(open, plainWindows(run));
        for (const Gap& g : open) {
            const Segment2 face = partOf(run.axis, g.from, g.to);
            const Point2 by = n * (side * run.thickness / 2);
            wallLine(pen, role, face.a + by, face.b + by);
        }
    }
    for (const Point2 end : {run.axis.a, run.axis.b})
        if (!cleaned || !abuts(run, end, runs))
            pen.picture.line(role, end + n * (run.thickness / 2), end - n * (run.thickness / 2));
}

void oneWall(SheetPen& pen, Role role, const WallRun& run, const std::vector<WallRun>& runs)
{
    switch (pen.style.walls) {
    case WallHabit::Strips:
        pen.picture.path(pen.style.shear == ShearHabit::Heavy && role == Role::Shear ? Role::Wall : role,
                         stripOf(run.axis, run.thickness), true);
        pen.picture.last().heavy = pen.style.shear == ShearHabit::Heavy && role == Role::Shear;
        break;
    case WallHabit::Faces: faces(pen, role, run, runs, false); break;
    case WallHabit::Cleaned: faces(pen, role, run, runs, true); break;
    case WallHabit::Finishes:
        faces(pen, role, run, runs, false);
        for (const double side : {1.0, -1.0}) {
            const Point2 by = normalOf(run.axis) * (side * (run.thickness / 2 - 0.625));
            pen.picture.line(role, run.axis.a + by, run.axis.b + by);
        }
        break;
    case WallHabit::Hatched:
        faces(pen, role, run, runs, false);
        pen.picture.hatch(Role::Pattern, stripOf(run.axis, run.thickness));
        break;
    case WallHabit::Solid: pen.picture.fill(role, stripOf(run.axis, run.thickness)); break;
    }
}

void door(SheetPen& pen, const RandomWall& wall, const Gap& gap)
{
    const Point2 d = (wall.axis.b - wall.axis.a) * (1 / geometry::length(wall.axis));
    const double wide = gap.to - gap.from, degrees = degreesOf(wall.axis);
    const Point2 hinge = pointAlong(wall.axis, gap.from) + normalOf(wall.axis) * (wall.thickness / 2);
    if (wide > 50) { // a slider
        const Point2 in = normalOf(wall.axis) * 1.0, a = pointAlong(wall.axis, gap.from);
        pen.picture.line(Role::Door, a + in, a + d * (wide * 0.55) + in);
        pen.picture.line(Role::Door, a + d * (wide * 0.45) - in, a + d * wide - in);
        return;
    }
    const std::string name = "DOOR-" + std::to_string(int(wide));
    if (!pen.picture.hasBlock(name)) {
        pen.picture.beginBlock(name);
        pen.picture.path(Role::Door, {{0, 0}, {0, wide}, {1.75, wide}, {1.75, 0}}, true);
        pen.picture.arc(Role::Door, {0, 0}, wide, 0, 90);
        pen.picture.endBlock();
    }
    pen.picture.insert(Role::Door, name, hinge, 1, 1, degrees);
}

void window(SheetPen& pen, const WallRun& run, const Gap& gap)
{
    const Segment2 part = partOf(run.axis, gap.from, gap.to);
    const Point2 n = normalOf(run.axis);
    for (const double by : {-1.0, 1.0})
        pen.picture.line(Role::Glazing, part.a + n * by, part.b + n * by);
    if (pen.style.windowGaps) // the sill
        for (const double by : {-run.thickness / 2, run.thickness / 2})
            pen.picture.line(Role::Glazing, part.a + n * by, part.b + n * by);
    for (const Point2 jamb : {part.a, part.b})
        pen.picture.line(Role::Glazing, jamb + n * (run.thickness / 2), jamb - n * (run.thickness / 2));
}

// An earlier scheme that somebody left on a layer that is off.
void hiddenScheme(SheetPen& pen, const std::vector<WallRun>& runs)
{
    for (std::size_t i = 0; i < runs.size(); i += 5) {
        const Point2 by = normalOf(runs[i].axis) * 31;
        pen.picture.path(Role::Hidden, stripOf({runs[i].axis.a + by, runs[i].axis.b + by}, 5.5), true);
        pen.picture.text(Role::Hidden, geometry::middle(runs[i].axis) + by * 1.5, pen.letter, "SW9", 0, true);
    }
}

} // namespace

void drawWalls(SheetPen& pen, const RandomLevel& level)
{
    const std::vector<WallRun> runs = wallRuns(level);
    for (const WallRun& run : runs) {
        const bool own =
            (pen.style.shear == ShearHabit::OwnLayer || pen.style.shear == ShearHabit::Heavy) && wholly(run);
        oneWall(pen, own ? Role::Shear : run.partition ? Role::Partition : Role::Wall, run, runs);
        for (const Gap& gap : run.windows)
            window(pen, run, gap);
    }
    for (const RandomWall& wall : level.walls)
        for (const Gap& gap : wall.doors)
            door(pen, wall, gap);
    if (pen.style.hidden)
        hiddenScheme(pen, runs);
}

} // namespace holdfast::support
