#include "tests/support/plan_sets/random_building.h"

#include <algorithm>
#include <numbers>
#include <numeric>

#include "tests/support/plan_sets/building_wings.h"
#include "tests/support/plan_sets/shear_layout.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Segment2;
using geometry::Transform2;

Point2 normalOf(const Segment2& axis)
{
    const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis));
    return {-d.y, d.x};
}

Point2 pointAlong(const Segment2& axis, double along)
{
    return axis.a + (axis.b - axis.a) * (along / geometry::length(axis));
}

Segment2 partOf(const Segment2& axis, double from, double to)
{
    return {pointAlong(axis, from), pointAlong(axis, to)};
}

namespace {

struct Form {
    std::string name;
    std::vector<WingPlan> wings;
};

// Spacing of the walls across a wing: alike, or as the units happen to be.
std::vector<double> crossLines(int bays, Dice& dice, double least, double most)
{
    const bool alike = dice.chance(0.4);
    const double one = dice.step(least, most, 6);
    std::vector<double> lines{0};
    for (int i = 0; i < bays; ++i)
        lines.push_back(lines.back() + (alike ? one : dice.step(least, most, 3)));
    return lines;
}

WingPlan apartmentWing(int bays, Dice& dice)
{
    WingPlan wing;
    wing.lines = crossLines(bays, dice, 150, 336);
    wing.near = dice.step(264, 384, 6);
    wing.corridor = dice.step(66, 84, 6);
    wing.far = dice.chance(0.9) ? (dice.chance(0.6) ? wing.near : dice.step(264, 384, 6)) : 0;
    return wing;
}

void giveThickness(WingPlan& wing, Dice& dice)
{
    wing.exterior = dice.pick<double>({5.5, 6, 6.5, 7.25, 8});
    wing.inner = dice.pick<double>({4.5, 5.5, 6});
    wing.party = dice.pick<double>({4.5, 5.5, 6, 6.75, 8.5, 10});
    wing.partition = dice.pick<double>({3.5, 4.5, 4.75});
}

// A wing that goes off at a right angle (or askew) from the near side of the first, `along` its length.
WingPlan sideWing(const WingPlan& first, double along, double degrees, int bays, Dice& dice)
{
    WingPlan wing = apartmentWing(bays, dice);
    wing.exterior = first.exterior;
    wing.inner = first.inner;
    wing.party = first.party;
    wing.partition = first.partition;
    wing.joined = degrees == 0;
    if (degrees == 0) {
        wing.place = {0, 1, -1, 0, along, 0}; // its x runs down, its y to the right
        return wing;
    }
    // Askew it stands clear of the first, as with a seismic joint.
    const double r = (-90 + degrees) * std::numbers::pi / 180,
                 gap = 60 + wing.depth() * std::fabs(std::sin(degrees * std::numbers::pi / 180));
    wing.place = Transform2::translation({along, -gap}) * Transform2::rotation(r);
    return wing;
}

Form apartmentForm(Dice& dice)
{
    Form form;
    WingPlan first = apartmentWing(dice.whole(3, 7), dice);
    giveThickness(first, dice);
    const double L = first.length();
    form.wings.push_back(first);
    switch (dice.weighted({5, 2, 1.5, 1})) {
    case 0: form.name = first.far > 0 ? "double-loaded bar" : "single-loaded bar"; break;
    case 1:
        form.name = "L";
        form.wings.push_back(sideWing(first, 31, 0, dice.whole(2, 4), dice));
        break;
    case 2: {
        form.name = "U";
        form.wings.push_back(sideWing(first, 31, 0, dice.whole(2, 3), dice));
        WingPlan other = sideWing(first, 0, 0, dice.whole(2, 3), dice);
        const double along = L - other.depth() - 43;
        if (along > 31 + form.wings[1].depth() + 120) {
            other.place.tx = along;
            form.wings.push_back(other);
        } else {
            form.name = "L";
        }
        break;
    }
    default:
        form.name = "bar with a skewed wing";
        form.wings.push_back(
            sideWing(first, 120, dice.pick<double>({12, 15, 22.5, 30}), dice.whole(2, 3), dice));
        break;
    }
    return form;
}

Form smallForm(Dice& dice)
{
    Form form;
    WingPlan wing;
    if (dice.chance(0.6)) {
        form.name = "townhouses";
        wing.lines = crossLines(dice.whole(3, 6), dice, 216, 288);
        wing.near = dice.step(396, 540, 6);
        giveThickness(wing, dice);
        wing.party = dice.pick<double>({8.5, 10, 12});
    } else {
        form.name = "house";
        wing.lines = crossLines(dice.whole(2, 3), dice, 150, 260);
        wing.near = dice.step(300, 420, 3);
        giveThickness(wing, dice);
    }
    form.wings.push_back(wing);
    return form;
}

RandomWall placed(RandomWall wall, const Transform2& place)
{
    wall.axis = {place(wall.axis.a), place(wall.axis.b)};
    return wall;
}

struct RawGrid {
    Segment2 line;
    bool minor = false;
};

std::vector<RawGrid> rawGrids(const WingPlan& wing)
{
    std::vector<RawGrid> lines;
    const double L = wing.length(), D = wing.depth();
    for (const double x : wing.lines)
        if (!wing.joined || x > 0)
            lines.push_back({{wing.place({x, 0}), wing.place({x, D})}, false});
    std::vector<double> ys{0, D};
    if (wing.corridor > 0)
        ys.insert(ys.end(), {wing.near, wing.near + wing.corridor});
    std::sort(ys.begin(), ys.end());
    ys.erase(std::unique(ys.begin(), ys.end()), ys.end());
    for (const double y : ys)
        lines.push_back({{wing.place({0, y}), wing.place({L, y})}, y > 0 && y < D});
    return lines;
}

std::string letters(int i)
{
    static const std::string kLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ"; // I and O are left out: 1 and 0
    const int n = int(kLetters.size());
    return i < n ? std::string(1, kLetters[std::size_t(i)]) : letters(i / n - 1) + letters(i % n);
}

// Labels in order along one direction; a minor line may take its neighbour's with ".5".
void labelLines(std::vector<RawGrid>& lines, bool numbers, bool halves, int first,
                std::vector<RandomGrid>& out)
{
    int next = first;
    std::string last;
    for (const RawGrid& raw : lines) {
        std::string label;
        if (halves && raw.minor && !last.empty() && last.find('.') == std::string::npos)
            label = last + (numbers ? ".5" : ".1");
        else {
            label = numbers ? std::to_string(next + 1) : letters(next);
            ++next;
        }
        last = label;
        out.push_back({label, raw.line, false});
    }
}

void makeGrids(RandomBuilding& building, const std::vector<WingPlan>& wings, Dice& dice)
{
    std::vector<RawGrid> xs, ys;
    std::vector<std::vector<RawGrid>> skewed;
    for (const WingPlan& wing : wings)
        for (const RawGrid& raw : rawGrids(wing)) {
            const Point2 d = raw.line.b - raw.line.a;
            const bool isX = std::fabs(d.x) < 1e-6, isY = std::fabs(d.y) < 1e-6;
            if (!isX && !isY)
                continue;
            std::vector<RawGrid>& list = isX ? xs : ys;
            const double at = isX ? raw.line.a.x : raw.line.a.y;
            const auto near = std::find_if(list.begin(), list.end(), [&](const RawGrid& g) {
                return std::fabs((isX ? g.line.a.x : g.line.a.y) - at) < 30;
            });
            if (near == list.end())
                list.push_back(raw);
        }
    std::sort(xs.begin(), xs.end(), [](const auto& a, const auto& b) { return a.line.a.x < b.line.a.x; });
    std::sort(ys.begin(), ys.end(), [](const auto& a, const auto& b) { return a.line.a.y < b.line.a.y; });
    if (dice.chance(0.5))
        std::reverse(ys.begin(), ys.end());
    const bool numbersAlongX = dice.chance(0.8), halves = dice.chance(0.3);
    labelLines(xs, numbersAlongX, halves, 0, building.grids);
    labelLines(ys, !numbersAlongX, halves, 0, building.grids);
    for (const WingPlan& wing : wings) {
        if (std::fabs(wing.place.a) < 1e-6 || std::fabs(wing.place.b) < 1e-6)
            continue;
        std::vector<RawGrid> across, along;
        const std::size_t count = wing.lines.size();
        const auto raws = rawGrids(wing);
        for (std::size_t i = 0; i < raws.size(); ++i)
            (i < count ? across : along).push_back(raws[i]);
        labelLines(across, true, false, 20, building.grids);
        labelLines(along, false, false, 18, building.grids);
    }
}

void makeServices(RandomLevel& level, const std::vector<WingPlan>& wings, Dice& dice)
{
    for (const WingPlan& wing : wings) {
        if (level.level > wing.top || wing.corridor == 0)
            continue;
        const double y = wing.near + wing.corridor / 2 + dice.step(-6, 6, 3), L = wing.length();
        const auto run = [&](double x0, double y0, double x1, double y1) {
            return Segment2{wing.place({x0, y0}), wing.place({x1, y1})};
        };
        const int wide = dice.pick<int>({12, 14, 16, 18, 20}), deep = dice.pick<int>({8, 10, 12});
        level.services.push_back({Service::Duct, run(60, y, L - 60, y), double(wide),
                                  std::to_string(wide) + "x" + std::to_string(deep) + " DUCT"});
        level.services.push_back({Service::Pipe, run(90, y + 18, L - 90, y + 18), 0, "4\" SAN"});
        if (dice.chance(0.5))
            level.services.push_back({Service::Beam,
                                      run(wing.lines[1] + 30, 30, wing.lines[1] + 30, wing.near - 30), 5.5,
                                      "6x12 BM"});
    }
}

} // namespace

RandomBuilding randomBuilding(std::uint64_t seed, const BuildingWish& wish)
{
    Dice dice(seed, "building");
    RandomBuilding building;
    const bool small = dice.chance(0.25);
    Form form = small ? smallForm(dice) : apartmentForm(dice);
    building.form = form.name;
    building.levels = small ? dice.whole(1, 3) : dice.whole(2, 6);
    building.podium = !small && dice.chance(0.4);
    for (WingPlan& wing : form.wings) {
        const bool lower = &wing != &form.wings.front() && building.levels > 2 && dice.chance(0.3);
        wing.top = lower ? building.levels - 1 : building.levels;
        wing.balconies = wish.wholeWalls || dice.chance(0.3);
    }
    std::vector<std::pair<RandomWall, int>> typical; // with the highest story it stands on
    for (std::size_t i = 0; i < form.wings.size(); ++i) {
        const WingPlan& wing = form.wings[i];
        for (const RandomWall& wall : wingWalls(wing, dice))
            typical.emplace_back(placed(wall, wing.place), wing.top);
        const auto rooms = wingRooms(wing, int(i), dice);
        building.rooms.insert(building.rooms.end(), rooms.begin(), rooms.end());
        building.wings.push_back(wing.place);
    }
    for (const auto& [wall, top] : typical)
        for (const Point2& p : {wall.axis.a, wall.axis.b})
            building.extents.add(p);
    makeGrids(building, form.wings, dice);
    for (int l = 1; l <= building.levels; ++l) {
        RandomLevel level;
        level.level = l;
        for (const auto& [wall, top] : typical)
            if (l <= top)
                level.walls.push_back(wall);
        makeServices(level, form.wings, dice);
        building.storeys.push_back(level);
    }
    Dice shear(seed, "shear walls");
    layOutShearWalls(building, wish, shear);
    return building;
}

} // namespace holdfast::support
