#include "core/engine/detect/override_targets.h"

#include <algorithm>
#include <cmath>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Override;
using building::ShearWall;

constexpr double kBeside = 12.0, kCovered = 0.5;
constexpr double kNearLabel = 48.0;  // in: how far a wall may have moved and keep its label's word; set by judgement

std::optional<building::WallId> wallAt(const Override& word, int level, const building::WallLayout& layout)
{
    std::optional<building::WallId> best;
    double least = 2;
    for (const ShearWall& wall : layout.walls) {
        const auto lie = wall.level == level ? lieOn(wall, *word.axis) : std::nullopt;
        if (!lie || lie->beside > kBeside || lie->share <= kCovered)
            continue;
        // A foot beside is as bad as nothing in common: of the two walls between homes the right one is taken.
        const double doubt = lie->beside / kBeside + 1 - lie->share;
        if (doubt < least) {
            least = doubt;
            best = wall.id;
        }
    }
    return best;
}

bool believable(const Override& word, const ShearWall& wall)
{
    if (!word.axis)
        return true;
    const auto lie = lieOn(wall, *word.axis);
    return lie && lie->beside <= kNearLabel && lie->share > 0;
}

} // namespace

std::optional<Lie> lieOn(const ShearWall& wall, const geometry::Segment2& axis)
{
    constexpr double kParallel = 0.035;  // sine of two degrees
    const geometry::Point2 d = wall.axis.b - wall.axis.a, e = axis.b - axis.a;
    const double size = length(d), other = length(e);
    if (!(size > 0) || !(other > 0) || std::fabs(cross(d, e)) > kParallel * size * other)
        return std::nullopt;
    const double p = dot(axis.a - wall.axis.a, d) / size, q = dot(axis.b - wall.axis.a, d) / size;
    const double common = std::min(size, std::max(p, q)) - std::max(0.0, std::min(p, q));
    return Lie{std::fabs(cross(d, geometry::middle(axis) - wall.axis.a)) / size, std::max(0.0, common) / other};
}

std::optional<int> levelOf(const Override& word)
{
    if (word.level)
        return word.level;
    for (const std::string& token : plan::tokensOf(plan::plainWords(word.target)))
        if (const auto level = plan::wholeNumber(token))
            return level;
    return std::nullopt;
}

std::optional<building::WallId> wallOf(const Override& word, const building::WallLayout& layout)
{
    const auto level = levelOf(word);
    if (word.axis && level)
        if (const auto wall = wallAt(word, *level, layout))
            return wall;
    const auto named = std::ranges::find(layout.walls, word.target, &ShearWall::label);
    if (named == layout.walls.end() || !believable(word, *named))
        return std::nullopt;
    return named->id;
}

std::optional<building::HoldownId> holdownOf(const Override& word, const building::WallLayout& layout)
{
    const auto level = levelOf(word);
    std::optional<building::HoldownId> best;
    double nearest = kBeside;
    for (const building::Holdown& holdown : layout.holdowns) {
        if (!word.at || !level || holdown.level != *level)
            continue;
        if (const double away = distance(holdown.at, *word.at); away <= nearest) {
            nearest = away;
            best = holdown.id;
        }
    }
    if (best)
        return best;
    const auto named = std::ranges::find(layout.holdowns, word.target, &building::Holdown::label);
    if (named == layout.holdowns.end() || (word.at && distance(named->at, *word.at) > kNearLabel))
        return std::nullopt;
    return named->id;
}

std::string saidBy(const Override& word)
{
    std::string text = word.author.empty() ? "by the engineer" : "by " + word.author;
    if (!word.when.empty())
        text += ", " + word.when;
    return word.reason.empty() ? text : text + ": " + word.reason;
}

} // namespace holdfast::detect
