// Walls of a plan and the signs of those that resist shear.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/base/feet_inch.h"
#include "tests/support/plan_sets/draw_sheets.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Segment2;

namespace {

double degreesOf(const Segment2& axis)
{
    return geometry::angle(axis) * 180 / std::numbers::pi;
}

// The way a text along the wall is read, on the sheet that is turned by `turn`.
double readable(double degrees, double turn)
{
    double seen = std::remainder(degrees + turn, 360.0);
    if (seen > 90.01 || seen <= -89.99)
        seen += 180;
    return seen - turn;
}

std::vector<Point2> stripOf(const Segment2& axis, double thickness)
{
    const Point2 n = normalOf(axis) * (thickness / 2);
    return {axis.a + n, axis.b + n, axis.b - n, axis.a - n};
}

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

bool wholly(const WallRun& run)
{
    return run.shear.size() == 1 && run.shear[0].along.from < 1
           && run.shear[0].along.to > geometry::length(run.axis) - 1;
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

void outline(SheetPen& pen, Point2 at, double r, int corners)
{
    std::vector<Point2> ring;
    for (int k = 0; k < corners; ++k) {
        const double a = (k + (corners == 4 ? 0 : 0.5)) * 2 * std::numbers::pi / corners
                         - pen.style.rotation * std::numbers::pi / 180;
        ring.push_back({at.x + r * std::cos(a), at.y + r * std::sin(a)});
    }
    pen.picture.path(Role::ShearText, ring, true);
}

// What is on the plan already: a draughtsman puts a tag where it can be read.
struct Room {
    const std::vector<WallRun>& runs;
    std::vector<std::pair<Point2, double>> taken;

    double clear(Point2 at) const
    {
        double least = 1e9;
        for (const WallRun& run : runs) {
            const double share = std::clamp(geometry::shareAlong(run.axis, at), 0.0, 1.0);
            least = std::min(least, geometry::distance(at, run.axis.a + (run.axis.b - run.axis.a) * share)
                                        - run.thickness / 2);
        }
        for (const auto& [spot, radius] : taken)
            least = std::min(least, geometry::distance(at, spot) - radius);
        return least;
    }
};

struct Spot {
    Point2 foot, side; // on the wall's axis; unit vector towards the tag
};

// By the wall's middle where there is room for `radius`, else where there is most.
Spot spotFor(Room& room, const Segment2& axis, double away, double radius)
{
    Spot best;
    double most = -1e9;
    for (const double share : {0.5, 0.42, 0.58, 0.33, 0.67, 0.25, 0.75})
        for (const double side : {1.0, -1.0}) {
            const Spot spot{pointAlong(axis, share * geometry::length(axis)), normalOf(axis) * side};
            const double clear = room.clear(spot.foot + spot.side * away) - radius;
            if (std::min(clear, 0.5) > most + 0.01) {
                most = std::min(clear, 0.5);
                best = spot;
            }
        }
    room.taken.emplace_back(best.foot + best.side * away, radius);
    return best;
}

double tagReach(const SheetPen& pen, double r, double t)
{
    switch (pen.style.tags) {
    case TagHabit::Hexagon:
    case TagHabit::Circle: return t / 2 + r * 1.1;
    case TagHabit::Diamond: return t / 2 + r * 1.35;
    case TagHabit::Attribute: return t / 2 + 2.2 * pen.letter;
    case TagHabit::Leader: return t / 2 + 4 * pen.letter;
    case TagHabit::Split: return t / 2 + 1.8 * pen.letter;
    default: return t / 2 + pen.letter;
    }
}

// A tag in the frame of the building; `upright` is horizontal on the sheet.
void tag(SheetPen& pen, const WallRun& run, const ShearPart& part, Room& room)
{
    const double h = pen.letter, t = run.thickness, upright = -pen.style.rotation;
    const Segment2 axis = partOf(run.axis, part.along.from, part.along.to);
    const double along = readable(degreesOf(axis), pen.style.rotation);
    const double r = h * (0.55 + 0.42 * double(part.mark.size())), reach = tagReach(pen, r, t);
    const Spot spot = spotFor(room, axis, reach, reach - t / 2 - 0.1);
    const Point2 n = spot.side, mid = spot.foot, beside = mid + n * (t / 2 + h);
    Picture& picture = pen.picture;
    switch (pen.style.tags) {
    case TagHabit::Text: picture.text(Role::ShearText, beside, h, part.mark, along, true); break;
    case TagHabit::Paragraph:
        picture.text(Role::ShearText, beside, h, part.mark, along, true);
        picture.last().paragraph = true;
        break;
    case TagHabit::Hexagon:
    case TagHabit::Diamond: {
        const bool six = pen.style.tags == TagHabit::Hexagon;
        const Point2 at = mid + n * (t / 2 + r * (six ? 1.1 : 1.35));
        outline(pen, at, six ? r : 1.25 * r, six ? 6 : 4);
        picture.text(Role::ShearText, at, h, part.mark, upright, true);
        break;
    }
    case TagHabit::Circle:
        picture.circle(Role::ShearText, mid + n * (t / 2 + r * 1.1), r);
        picture.text(Role::ShearText, mid + n * (t / 2 + r * 1.1), h, part.mark, upright, true);
        break;
    case TagHabit::Attribute: {
        if (!picture.hasBlock("SW-TAG")) {
            picture.beginBlock("SW-TAG");
            outline(pen, {0, 0}, 2.0 * h, 6);
            picture.endBlock();
        }
        picture.insert(Role::ShearText, "SW-TAG", mid + n * (t / 2 + 2.2 * h), 1, 1, upright);
        picture.last().attributes = {{"TYPE", part.mark}};
        picture.last().height = h;
        break;
    }
    case TagHabit::Leader: {
        const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis)),
                     elbow = mid + n * (t / 2 + 3 * h) + d * (1.5 * h);
        picture.path(Role::ShearText, {mid + n * (t / 2), elbow}, false);
        for (const double turn : {0.35, -0.35}) {
            const Point2 back = (elbow - mid) * (h / geometry::distance(elbow, mid));
            picture.line(Role::ShearText, mid + n * (t / 2),
                         mid + n * (t / 2)
                             + Point2{back.x * std::cos(turn) - back.y * std::sin(turn),
                                      back.x * std::sin(turn) + back.y * std::cos(turn)});
        }
        picture.text(Role::ShearText, elbow + n * h + d * (r * 0.8), h, part.mark, upright, true);
        break;
    }
    case TagHabit::Split:
        picture.text(Role::ShearText, mid + n * (t / 2 + 2.6 * h), h, part.mark, along, true);
        picture.text(Role::ShearText, beside, 0.8 * h,
                     formatFeetInches(Length(std::round(part.along.to - part.along.from))), along, true);
        break;
    case TagHabit::OnWall:
        picture.text(Role::ShearText, mid, std::min(h, t * 0.8), part.mark, along, true);
        break;
    }
}

void holdown(SheetPen& pen, const WallRun& run, double along, double outward, const ShearPart& part)
{
    const Point2 at = pointAlong(run.axis, along), n = normalOf(run.axis),
                 d = (run.axis.b - run.axis.a) * (1 / geometry::length(run.axis));
    const double h = pen.letter, upright = -pen.style.rotation;
    // Under the wall, where the wall's tag is not, beside its end.
    const Point2 words = at - n * (run.thickness / 2 + h) - d * (outward * 1.6 * h);
    Picture& picture = pen.picture;
    switch (pen.style.holdowns) {
    case HoldownHabit::Attribute:
        if (!picture.hasBlock("HD-SYMBOL")) {
            picture.beginBlock("HD-SYMBOL");
            picture.circle(Role::Holdown, {0, 0}, 3);
            picture.line(Role::Holdown, {-3, 0}, {3, 0});
            picture.line(Role::Holdown, {0, -3}, {0, 3});
            picture.endBlock();
        }
        picture.insert(Role::Holdown, "HD-SYMBOL", at);
        picture.last().attributes = {{"MARK", part.holdown}};
        picture.last().height = 0.7 * h;
        return;
    case HoldownHabit::CircleAndText: picture.circle(Role::Holdown, at, 2.5); break;
    case HoldownHabit::FilledSquare:
        picture.fill(Role::Holdown, {at - d * 2.5 - n * 2.5, at + d * 2.5 - n * 2.5, at + d * 2.5 + n * 2.5,
                                     at - d * 2.5 + n * 2.5});
        break;
    case HoldownHabit::Triangle:
        picture.path(Role::Holdown, {at + n * 4, at - n * 3 + d * 4, at - n * 3 - d * 4}, true);
        break;
    case HoldownHabit::TextOnly: break;
    }
    picture.text(Role::Holdown, words, 0.8 * h, part.holdown, upright, true);
}

void tellApart(SheetPen& pen, const WallRun& run, const ShearPart& part)
{
    const Segment2 axis = partOf(run.axis, part.along.from, part.along.to);
    const Point2 n = normalOf(axis);
    switch (pen.style.shear) {
    case ShearHabit::OwnLayer:
        if (!wholly(run))
            pen.picture.path(Role::Shear, stripOf(axis, run.thickness), true);
        break;
    case ShearHabit::TagOnly:
    case ShearHabit::Heavy: break;
    case ShearHabit::Beside:
        pen.picture.line(Role::Shear, axis.a - n * (run.thickness / 2 + 4),
                         axis.b - n * (run.thickness / 2 + 4));
        pen.picture.last().heavy = true;
        pen.picture.last().dash = Dashing::Dashed;
        break;
    case ShearHabit::Hatched: pen.picture.hatch(Role::Shear, stripOf(axis, run.thickness)); break;
    case ShearHabit::Filled: pen.picture.fill(Role::Shear, stripOf(axis, run.thickness)); break;
    case ShearHabit::SingleLine:
        pen.picture.line(Role::Shear, axis.a, axis.b);
        pen.picture.last().heavy = true;
        break;
    }
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

void drawShearWalls(SheetPen& pen, const RandomLevel& level)
{
    const std::vector<WallRun> runs = wallRuns(level);
    Room room{runs, {}};
    for (const WallRun& run : runs)
        for (const ShearPart& part : run.shear) {
            tellApart(pen, run, part);
            tag(pen, run, part, room);
            if (part.holdown.empty())
                continue;
            holdown(pen, run, part.along.from + part.inset, -1, part);
            holdown(pen, run, part.along.to - part.inset, 1, part);
        }
}

} // namespace holdfast::support
