#include <algorithm>
#include <cmath>

#include "core/engine/detect/override_targets.h"
#include "core/engine/detect/wall_edits.h"

namespace holdfast::detect {

namespace {

using building::Holdown;
using building::ShearWall;
using building::WallLayout;

// As far as a drawn hold-down may stand from the end of its wall, along and beside (holdowns.cpp).
constexpr double kEndAlong = 36.0, kEndBeside = 14.0;

// How far the hold-down is from the nearer end of the wall; empty beyond reach.
std::optional<double> awayFrom(const ShearWall& wall, geometry::Point2 at)
{
    const double size = wall.length.value();
    if (!(size > 0))
        return std::nullopt;
    const double along = geometry::shareAlong(wall.axis, at) * size;
    const double beside = std::fabs(cross(wall.axis.b - wall.axis.a, at - wall.axis.a)) / size;
    const double end = std::min(std::fabs(along), std::fabs(along - size));
    const double face = std::max(0.0, beside - wall.thickness.value() / 2);
    if (face > kEndBeside || end > std::min(kEndAlong, size / 2 + 6.0))
        return std::nullopt;
    return end + 2 * face;
}

std::optional<WallId> nearestEnd(const Holdown& holdown, const WallLayout& layout, const std::vector<WallId>* of)
{
    std::optional<WallId> best;
    double nearest = 1e18;
    for (const ShearWall& wall : layout.walls) {
        const bool asked = of ? std::ranges::find(*of, wall.id) != of->end() : wall.isShear;
        const auto away = asked && wall.level == holdown.level ? awayFrom(wall, holdown.at) : std::nullopt;
        if (away && *away < nearest) {
            nearest = *away;
            best = wall.id;
        }
    }
    return best;
}

void dropStray(const Holdown& holdown, WallLayout& layout)
{
    std::erase_if(layout.findings, [&](const Finding& f) {
        return f.rule == "detect.holdown.stray" && f.subject.label == holdown.label;
    });
}

void reportStray(const Holdown& holdown, WallLayout& layout)
{
    layout.findings.push_back({"detect.holdown.stray", Severity::Warning,
                               {SubjectKind::Holdown, holdown.label, holdown.level},
                               "Hold-down " + holdown.label + " stands at no wall end.",
                               "Move it to a wall end, or draw the wall.", "GE-002", std::nullopt});
}

} // namespace

void attachHoldowns(const std::vector<WallId>& touched, WallLayout& layout)
{
    for (Holdown& holdown : layout.holdowns) {
        const bool theirs = holdown.wall && std::ranges::find(touched, *holdown.wall) != touched.end();
        if (!theirs && holdown.wall)
            continue;
        const auto before = holdown.wall;
        auto wall = nearestEnd(holdown, layout, &touched);
        if (!wall && theirs)
            wall = nearestEnd(holdown, layout, nullptr);
        holdown.wall = wall;
        if (wall && !before)
            dropStray(holdown, layout);
        if (!wall && before)
            reportStray(holdown, layout);
    }
}

WallEdit placeHoldown(const building::Override& word, WallLayout& layout)
{
    const auto level = levelOf(word);
    if (!level || !word.at)
        return {{}, "A hold-down to place needs a level and a place; \"" + word.target + "\" gives none."};
    constexpr double kSameHoldown = 6.0;  // in
    const auto drawn = std::ranges::find_if(layout.holdowns, [&](const Holdown& h) {
        return h.level == *level && distance(h.at, *word.at) < kSameHoldown;
    });
    if (drawn != layout.holdowns.end()) {  // the drawing has caught up with the engineer
        if (!word.value.empty())
            drawn->mark = word.value;
        return {drawn->wall ? std::vector{*drawn->wall} : std::vector<WallId>{}, ""};
    }
    Holdown holdown;
    holdown.id.value = std::uint32_t(layout.holdowns.size());
    holdown.level = *level;
    holdown.at = *word.at;
    holdown.mark = word.value;
    const std::string stem = "HD-" + std::to_string(*level) + "-ADD-";
    int n = 1;
    while (std::ranges::find(layout.holdowns, stem + std::to_string(n), &Holdown::label) != layout.holdowns.end())
        ++n;
    holdown.label = stem + std::to_string(n);
    holdown.wall = nearestEnd(holdown, layout, nullptr);
    if (!holdown.wall)
        reportStray(holdown, layout);
    layout.holdowns.push_back(holdown);
    return {holdown.wall ? std::vector{*holdown.wall} : std::vector<WallId>{}, ""};
}

void removeHoldown(building::HoldownId id, WallLayout& layout)
{
    dropStray(layout.holdowns[id.value], layout);
    layout.holdowns.erase(layout.holdowns.begin() + id.value);
    for (std::size_t i = id.value; i < layout.holdowns.size(); ++i)
        layout.holdowns[i].id.value = std::uint32_t(i);
}

} // namespace holdfast::detect
