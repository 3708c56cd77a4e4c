// What else a plan carries: grids and dimensions, services, furniture, stairs, joists, names.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/base/feet_inch.h"
#include "tests/support/plan_sets/draw_sheets.h"

namespace holdfast::support {

using geometry::Box2;
using geometry::Point2;
using geometry::Segment2;

namespace {

std::string dimensionWords(const SetStyle& style, double inches)
{
    if (style.kind == SetKind::Dxf
        && (style.units == UnitHabit::Millimetres || style.units == UnitHabit::Metres))
        return std::to_string(std::lround(inches * 25.4));
    return formatFeetInches(Length(inches));
}

struct GridStub {
    const RandomGrid* grid;
    Segment2 line; // from the bubble's edge on
    Point2 bubble;
};

GridStub stubOf(const RandomGrid& grid, const Box2& box, double reach, double r)
{
    Segment2 line = grid.line;
    const bool isX = std::fabs(line.b.x - line.a.x) < 1e-6, isY = std::fabs(line.b.y - line.a.y) < 1e-6;
    if (isX)
        line = {{line.a.x, box.low.y - reach}, {line.a.x, box.high.y + reach * 0.3}};
    else if (isY)
        line = {{box.low.x - reach, line.a.y}, {box.high.x + reach * 0.3, line.a.y}};
    else {
        const Point2 d = (line.b - line.a) * (1 / geometry::length(line));
        line = {line.a - d * 40, line.b + d * 40};
    }
    const Point2 d = (line.b - line.a) * (1 / geometry::length(line));
    return {&grid, line, line.a - d * r};
}

void exploded(Picture& picture, const SetStyle& style, Point2 from, Point2 to, double beside,
              const std::string& words, double height)
{
    picture.dimension(Role::Dims, from, to, beside, words);
    picture.last().height = height;
    (void)style;
}

} // namespace

void drawGrids(SheetPen& pen, const RandomBuilding& building, const Box2& box)
{
    const double r = 2 * pen.letter, reach = 10 * pen.letter, upright = -pen.style.rotation;
    std::vector<const RandomGrid*> xs, ys;
    for (const RandomGrid& grid : building.grids) {
        const GridStub stub = stubOf(grid, box, reach, r);
        pen.picture.line(Role::Grid, stub.line.a, stub.line.b);
        pen.picture.last().dash = Dashing::Centre;
        pen.picture.circle(Role::GridText, stub.bubble, r);
        pen.picture.text(Role::GridText, stub.bubble, 1.4 * pen.letter, grid.label, upright, true);
        if (std::fabs(grid.line.b.x - grid.line.a.x) < 1e-6)
            xs.push_back(&grid);
        else if (std::fabs(grid.line.b.y - grid.line.a.y) < 1e-6)
            ys.push_back(&grid);
    }
    const auto strings = [&](std::vector<const RandomGrid*> list, bool isX) {
        std::sort(list.begin(), list.end(), [&](const auto* a, const auto* b) {
            return isX ? a->line.a.x < b->line.a.x : a->line.a.y < b->line.a.y;
        });
        const auto at = [&](const RandomGrid* g) {
            return isX ? Point2{g->line.a.x, box.low.y - 5 * pen.letter}
                       : Point2{box.low.x - 5 * pen.letter, g->line.a.y};
        };
        for (std::size_t i = 0; i + 1 < list.size(); ++i) {
            const Point2 a = at(list[i]), b = at(list[i + 1]);
            exploded(pen.picture, pen.style, a, b, isX ? -2 * pen.letter : 2 * pen.letter,
                     dimensionWords(pen.style, geometry::distance(a, b)), pen.letter);
        }
        if (list.size() > 2) {
            const Point2 a = at(list.front()), b = at(list.back());
            exploded(pen.picture, pen.style, a, b, isX ? -4.2 * pen.letter : 4.2 * pen.letter,
                     dimensionWords(pen.style, geometry::distance(a, b)), pen.letter);
        }
    };
    strings(xs, true);
    strings(ys, false);
}

void drawServices(SheetPen& pen, const RandomLevel& level)
{
    for (const RandomService& s : level.services) {
        const Role role = s.service == Service::Duct   ? Role::Duct
                          : s.service == Service::Pipe ? Role::Pipe
                                                       : Role::Beam;
        const Point2 n = normalOf(s.axis);
        if (s.width > 0)
            pen.picture.path(role,
                             {s.axis.a + n * (s.width / 2), s.axis.b + n * (s.width / 2),
                              s.axis.b - n * (s.width / 2), s.axis.a - n * (s.width / 2)},
                             true);
        else
            pen.picture.line(role, s.axis.a, s.axis.b);
        if (role == Role::Beam)
            pen.picture.last().dash = Dashing::Dashed;
        pen.picture.text(Role::ServiceText, pointAlong(s.axis, geometry::length(s.axis) * 0.3),
                         0.7 * pen.letter, s.note, geometry::angle(s.axis) * 180 / std::numbers::pi, true);
    }
}

namespace {

// Everything in the frame of a wing, carried to the building by `at`.
struct RoomPen {
    SheetPen& pen;
    geometry::Transform2 wing;
    Point2 low, high;
    void rectangle(Role role, Point2 a, Point2 b) const
    {
        pen.picture.path(role, {wing(a), wing({b.x, a.y}), wing(b), wing({a.x, b.y})}, true);
    }
    void line(Role role, Point2 a, Point2 b) const { pen.picture.line(role, wing(a), wing(b)); }
};

void furnish(const RoomPen& room, const std::string& name)
{
    Dice& dice = room.pen.dice;
    const Point2 mid = (room.low + room.high) * 0.5;
    room.pen.picture.text(Role::Notes, room.wing(mid), room.pen.letter, name, -room.pen.style.rotation, true);
    const double w = room.high.x - room.low.x;
    if (dice.chance(0.6)) // a bed
        room.rectangle(Role::Furniture, room.low + Point2{24, 24}, room.low + Point2{84, 104});
    if (dice.chance(0.6) && w > 190) { // a counter with sink
        room.rectangle(Role::Furniture, {room.high.x - 40, room.low.y + 60},
                       {room.high.x - 16, room.low.y + 156});
        room.rectangle(Role::Furniture, {room.high.x - 36, room.low.y + 90},
                       {room.high.x - 20, room.low.y + 120});
    }
    if (dice.chance(0.4)) // a tub
        room.rectangle(Role::Furniture, {room.low.x + 14, room.high.y - 80},
                       {room.low.x + 44, room.high.y - 20});
    if (dice.chance(0.5))
        room.pen.picture.circle(Role::Furniture, room.wing(mid + Point2{40, 30}), 18);
}

void stair(const RoomPen& room)
{
    const Point2 at = room.low + Point2{30, 60};
    for (int i = 0; i <= 12; ++i)
        room.line(Role::Stair, at + Point2{11.0 * i, 0}, at + Point2{11.0 * i, 44});
    room.line(Role::Stair, at, at + Point2{132, 0});
    room.line(Role::Stair, at + Point2{0, 44}, at + Point2{132, 44});
    room.pen.picture.text(Role::Notes, room.wing(at + Point2{140, 22}), 0.8 * room.pen.letter, "UP",
                          -room.pen.style.rotation, true);
}

void joists(const RoomPen& room, bool all)
{
    const double y0 = room.low.y + 10, y1 = room.high.y - 10;
    if (all) {
        for (double x = room.low.x + 16; x < room.high.x - 10; x += 16)
            room.line(Role::Joist, {x, y0}, {x, y1});
        return;
    }
    const double x = room.low.x + (room.high.x - room.low.x) * 0.28;
    room.line(Role::Joist, {x, y0}, {x, y1});
    for (const double y : {y0, y1})
        room.line(Role::Joist, {x, y}, {x + 6, y + (y == y0 ? 6 : -6)});
    room.pen.picture.text(Role::Notes, room.wing({x - 8, (y0 + y1) / 2}), 0.8 * room.pen.letter,
                          "11 7/8\" TJI @ 16\" OC",
                          90 + std::atan2(room.wing.c, room.wing.a) * 180 / std::numbers::pi, true);
}

} // namespace

void drawNoise(SheetPen& pen, const RandomBuilding& building, const RandomLevel& level)
{
    const bool allJoists = pen.dice.chance(0.2);
    for (const RandomRoom& room : building.rooms) {
        if (!pen.dice.chance(pen.style.noise))
            continue;
        const RoomPen inside{pen, building.wings[std::size_t(room.wing)], room.low, room.high};
        furnish(inside, room.name);
        if (pen.dice.chance(0.15))
            stair(inside);
        if (pen.dice.chance(0.5))
            joists(inside, allJoists);
    }
    // Section marks: a circle with a number over a sheet, much like a grid bubble.
    for (int i = 0; i < 3; ++i) {
        const Point2 at{pen.dice.real(building.extents.low.x, building.extents.high.x),
                        building.extents.low.y - 30};
        pen.picture.circle(Role::Notes, at, 1.6 * pen.letter);
        pen.picture.line(Role::Notes, at - Point2{1.6 * pen.letter, 0}, at + Point2{1.6 * pen.letter, 0});
        pen.picture.text(Role::Notes, at + Point2{0, 0.7 * pen.letter}, 0.8 * pen.letter,
                         std::to_string(i + 1), 0, true);
        pen.picture.text(Role::Notes, at - Point2{0, 0.7 * pen.letter}, 0.7 * pen.letter, "S-501", 0, true);
    }
    (void)level;
}

} // namespace holdfast::support
