// Tags and hold-downs of a plan's shear walls, and how these are told from other walls.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/base/feet_inch.h"
#include "tests/support/plan_sets/draw_sheets.h"
#include "tests/support/plan_sets/wall_shapes.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Segment2;

namespace {

// The way a text along the wall is read, on the sheet that is turned by `turn`.
double readable(double degrees, double turn)
{
    double seen = std::remainder(degrees + turn, 360.0);
    if (seen > 90.01 || seen <= -89.99)
        seen += 180;
    return seen - turn;
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

// The mark at the end of a line with an arrow head on the wall's face.
void leader(SheetPen& pen, const Spot& spot, const Segment2& axis, const std::string& mark, double thickness)
{
    const double h = pen.letter, half = 0.4 * h * double(mark.size()) + 0.5 * h;
    const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis)),
                 tip = spot.foot + spot.side * (thickness / 2),
                 elbow = tip + spot.side * (3 * h) + d * (1.5 * h),
                 back = (elbow - tip) * (h / geometry::distance(elbow, tip)),
                 right = geometry::Transform2::rotation(-pen.style.rotation * std::numbers::pi / 180).vector({1, 0});
    // The words go on from where the line ends, level on the sheet.
    const Point2 words = elbow + right * (geometry::dot(elbow - tip, right) < 0 ? -half : half);
    pen.picture.path(Role::ShearText, {tip, elbow}, false);
    for (const double turn : {0.35, -0.35})
        pen.picture.line(Role::ShearText, tip, tip + geometry::Transform2::rotation(turn).vector(back));
    pen.picture.text(Role::ShearText, words, h, mark, -pen.style.rotation, true);
}

// "TR1" in no schedule may be anything; a reader is not asked to know it for a hold-down beside a wall's mark.
bool tellsHoldown(const SheetPen& pen, const ShearPart& part)
{
    return pen.style.holdownInTag && !part.holdown.empty() && !part.holdown.starts_with("TR");
}

// What the office writes of a wall.
ShearPart asWritten(const SheetPen& pen, ShearPart part, int level)
{
    if (pen.style.levelInMark)
        part.mark = "L" + std::to_string(level) + "-" + part.mark;
    if (tellsHoldown(pen, part))
        part.mark += " / " + part.holdown;
    return part;
}

// A tag in the frame of the building; `upright` is horizontal on the sheet.
void tag(SheetPen& pen, const WallRun& run, const ShearPart& part, Room& room)
{
    const double h = pen.style.mixedLetters ? pen.letter * pen.dice.pick<double>({0.75, 1.0, 1.3}) : pen.letter,
                 t = run.thickness, upright = -pen.style.rotation;
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
    case TagHabit::Leader: leader(pen, spot, axis, part.mark, t); break;
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
        picture.placeCells({{words, 0.7 * h}});
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

// Notes above the plan, their leaders across the walls to somewhere in a room.
void callouts(SheetPen& pen, const std::vector<WallRun>& runs)
{
    static const std::vector<std::string> kNotes{"FLUSH BEAM, SEE 4/S501", "2x BLOCKING TYP.", "LINE OF FLOOR ABOVE",
                                                 "1 HR RATED WALL", "OPENING ABOVE"};
    geometry::Box2 box;
    for (const WallRun& run : runs)
        for (const Point2 p : {run.axis.a, run.axis.b})
            box.add(p);
    const double h = pen.letter;
    for (int i = 0; i < 4; ++i) {
        const Point2 tip{pen.dice.real(box.low.x, box.high.x), box.high.y - pen.dice.real(60, 200)},
            tail{tip.x + pen.dice.real(20, 90), box.high.y + 14 * h};
        const Point2 back = (tail - tip) * (h / geometry::distance(tail, tip));
        pen.picture.path(Role::Notes, {tip, tail, tail + Point2{2 * h, 0}}, false);
        for (const double turn : {0.35, -0.35})
            pen.picture.line(Role::Notes, tip, tip + geometry::Transform2::rotation(turn).vector(back));
        pen.picture.text(Role::Notes, tail + Point2{2.5 * h, -0.5 * h}, 0.9 * h, pen.dice.pick<std::string>(kNotes));
    }
}

} // namespace

void drawShearWalls(SheetPen& pen, const RandomLevel& level)
{
    const std::vector<WallRun> runs = wallRuns(level);
    Room room{runs, {}};
    for (const WallRun& run : runs)
        for (const ShearPart& part : run.shear) {
            tellApart(pen, run, part);
            tag(pen, run, asWritten(pen, part, level.level), room);
            if (part.holdown.empty() || tellsHoldown(pen, part))
                continue;
            holdown(pen, run, part.along.from + part.inset, -1, part);
            holdown(pen, run, part.along.to - part.inset, 1, part);
        }
    if (pen.style.callouts)
        callouts(pen, runs);
}

} // namespace holdfast::support
