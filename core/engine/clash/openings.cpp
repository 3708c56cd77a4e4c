#include "core/engine/clash/openings.h"

#include <algorithm>

#include "core/engine/solids/model.h"

namespace holdfast::clash {

namespace {

using building::Obstruction;
using geometry::Point3;

const building::StoryCriteria* storyOf(const building::DesignCriteria& criteria, int story)
{
    const auto found = std::ranges::find(criteria.stories, story, &building::StoryCriteria::story);
    return found == criteria.stories.end() ? nullptr : &*found;
}

Obstruction openingOf(const building::ShearWall& wall, const building::Opening& opening, double bottom, double clear)
{
    const double height = opening.height > Length(0) ? std::min(opening.height.value(), clear) : clear;
    const geometry::Point2 along = (wall.axis.b - wall.axis.a) * (1 / geometry::length(wall.axis));
    const double middle = (opening.from + opening.to).value() / 2;
    const geometry::Point2 at = wall.axis.a + along * middle;
    Obstruction o;
    o.level = wall.level;
    o.source = wall.source;
    o.shape = geometry::OrientedBox{
        {at.x, at.y, bottom + height / 2},
        {Point3{along.x, along.y, 0}, Point3{-along.y, along.x, 0}, Point3{0, 0, 1}},
        {(opening.to - opening.from).value() / 2, wall.thickness.value() / 2, height / 2}};
    return o;
}

constexpr double kSame = 0.0625;  // in: 1/16, finer than anything is drawn or built

bool same(Point3 a, Point3 b)
{
    return std::fabs(a.x - b.x) < kSame && std::fabs(a.y - b.y) < kSame && std::fabs(a.z - b.z) < kSame;
}

bool sameBody(const geometry::OrientedBox& a, const geometry::OrientedBox& b)
{
    return same(a.center, b.center) && same(a.half, b.half) && same(a.axes[0] * a.half.x, b.axes[0] * b.half.x)
        && same(a.axes[1] * a.half.y, b.axes[1] * b.half.y);
}

bool sameBody(const building::RoundSweep& a, const building::RoundSweep& b)
{
    return std::fabs((a.radius - b.radius).value()) < kSame
        && ((same(a.axis.a, b.axis.a) && same(a.axis.b, b.axis.b))
            || (same(a.axis.a, b.axis.b) && same(a.axis.b, b.axis.a)));
}

bool sameBody(const building::TriangleMesh& a, const building::TriangleMesh& b)
{
    return a.triangles == b.triangles && std::ranges::equal(a.points, b.points, [](Point3 p, Point3 q) {
        return same(p, q);
    });
}

bool repeats(const Obstruction& a, const Obstruction& b)
{
    if (a.kind != b.kind || a.shape.index() != b.shape.index())
        return false;
    return std::visit([&](const auto& shape) {
        return sameBody(shape, std::get<std::decay_t<decltype(shape)>>(b.shape));
    }, a.shape);
}

Point3 placeOf(const Obstruction& o)
{
    if (const auto* box = std::get_if<geometry::OrientedBox>(&o.shape))
        return box->center;
    if (const auto* sweep = std::get_if<building::RoundSweep>(&o.shape))
        return (sweep->axis.a + sweep->axis.b) * 0.5;
    const auto& mesh = std::get<building::TriangleMesh>(o.shape);
    return mesh.points.empty() ? Point3{} : mesh.points.front();
}

} // namespace

std::vector<Obstruction> openingsOf(const building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    std::vector<Obstruction> boxes;
    for (const building::ShearWall& wall : layout.walls) {
        const building::StoryCriteria* story = storyOf(criteria, wall.level);
        if (!wall.isShear || !story || !(geometry::length(wall.axis) > 0) || !(wall.thickness > Length(0)))
            continue;
        const double bottom = solids::storyBase(criteria, wall.level).value();
        const double clear = (story->height - story->floorDepth).value();
        int number = 0;
        for (const building::Opening& opening : wall.openings) {
            ++number;
            if (!(opening.to > opening.from) || !(clear > 0))
                continue;
            boxes.push_back(openingOf(wall, opening, bottom, clear));
            boxes.back().label = wall.label + " opening " + std::to_string(number);
        }
    }
    return boxes;
}

// By place along x, so that only neighbours are compared.
std::vector<std::uint32_t> firstOfEach(const std::vector<Obstruction>& obstructions)
{
    std::vector<std::pair<double, std::uint32_t>> order;
    std::vector<std::uint32_t> first(obstructions.size());
    for (std::uint32_t i = 0; i < obstructions.size(); ++i) {
        first[i] = i;
        order.emplace_back(placeOf(obstructions[i]).x, i);
    }
    std::ranges::sort(order);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = i + 1; j < order.size() && order[j].first - order[i].first < kSame; ++j) {
            const std::uint32_t a = order[i].second, b = order[j].second;
            if (!same(placeOf(obstructions[a]), placeOf(obstructions[b])) || !repeats(obstructions[a], obstructions[b]))
                continue;
            const std::uint32_t least = std::min(first[a], first[b]);
            first[std::max(a, b)] = least;
            first[std::min(a, b)] = least;
        }
    return first;
}

} // namespace holdfast::clash
