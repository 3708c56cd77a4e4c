#include "core/engine/loads/line_split.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/loads/sharing.h"

namespace holdfast::loads {

using building::ForceSharing;
using building::ShearWall;
using building::WallStack;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

bool listed(const std::vector<std::string>& lines, const std::string& label)
{
    return !label.empty() && std::ranges::find(lines, label) != lines.end();
}

int lowestStory(const building::WallLayout& layout, const WallStack& stack)
{
    int lowest = std::numeric_limits<int>::max();
    for (const building::WallId id : stack.walls)
        if (id.value < layout.walls.size())
            lowest = std::min(lowest, layout.walls[id.value].level);
    return lowest;
}

constexpr double kAlongAxis = 0.984807753012208;  // cos 10 degrees

// Sum of the forces at and above a story.
Force shearOf(const std::vector<Force>& whole, int story)
{
    Force shear;
    for (std::size_t n = std::size_t(story); n <= whole.size(); ++n)
        shear += whole[n - 1];
    return shear;
}

} // namespace

LineDirection directionOf(const geometry::Segment2& axis)
{
    const double whole = geometry::length(axis);
    if (!(whole > 0))
        return LineDirection::Skew;
    const auto along = axis.b - axis.a;
    if (std::fabs(along.x) / whole >= kAlongAxis)
        return LineDirection::X;
    return std::fabs(along.y) / whole >= kAlongAxis ? LineDirection::Y : LineDirection::Skew;
}

std::string segmentedWallOf(const std::string& label)
{
    const std::size_t size = label.size();
    const bool segment = size > 2 && label[size - 2] == '-' && label[size - 1] >= 'a' && label[size - 1] <= 'z';
    return segment ? label.substr(0, size - 2) : "";
}

bool namesStack(const std::vector<std::string>& lines, const WallStack& stack)
{
    return listed(lines, stack.label) || listed(lines, segmentedWallOf(stack.label));
}

bool serves(const std::vector<std::string>& lines, const WallStack& stack)
{
    return namesStack(lines, stack) || listed(lines, stack.gridLabel);
}

const ShearWall* LineSplit::wallAt(const WallStack& stack, int story) const
{
    for (const building::WallId id : stack.walls)
        if (id.value < m_layout.walls.size() && m_layout.walls[id.value].level == story)
            return &m_layout.walls[id.value];
    return nullptr;
}

bool LineSplit::standsAt(const Line& line, int story) const
{
    return std::ranges::any_of(line, [&](const WallStack* s) { return wallAt(*s, story) != nullptr; });
}

Length LineSplit::storyHeight(int story) const
{
    const auto at = std::ranges::find(m_criteria.stories, story, &building::StoryCriteria::story);
    return at == m_criteria.stories.end() ? Length(0) : at->height;
}

LineLoad LineSplit::printedShear(const std::string& mark) const
{
    const auto at = std::ranges::find(m_layout.schedule, mark, &building::WallType::mark);
    return at == m_layout.schedule.end() ? LineLoad(0) : at->allowable;
}

double LineSplit::shareByStrength(const WallStack& stack, const Line& line, int story) const
{
    std::vector<LineWall> walls;
    std::size_t own = std::numeric_limits<std::size_t>::max();
    for (const WallStack* other : line) {
        const ShearWall* wall = wallAt(*other, story);
        if (!wall)
            continue;
        if (other == &stack)
            own = walls.size();
        walls.push_back({wall->length, storyHeight(story), printedShear(wall->mark)});
    }
    const std::vector<double> shares = sharesByStrength(walls);
    return own < shares.size() ? shares[own] : kNone;
}

// By the shares given for the walls of this story; by length where one of them has none.
double LineSplit::weight(const WallStack& stack, const Line& line, int story) const
{
    const auto given = [&](const WallStack& s) -> const double* {
        const auto at = m_shares.find(s.id);
        return at != m_shares.end() && at->second.size() >= std::size_t(story) ? &at->second[std::size_t(story) - 1]
                                                                               : nullptr;
    };
    const bool all = std::ranges::all_of(line, [&](const WallStack* s) { return !wallAt(*s, story) || given(*s); });
    return all ? *given(stack) : wallAt(stack, story)->length.value();
}

double LineSplit::shareOfShear(const WallStack& stack, const Line& line, int story) const
{
    if (!wallAt(stack, story))
        return 0;
    double total = 0;
    for (const WallStack* other : line)
        if (wallAt(*other, story)) {
            const double w = weight(*other, line, story);
            if (!(w >= 0) || !std::isfinite(w))
                return kNone;
            total += w;
        }
    return total > 0 ? weight(stack, line, story) / total : kNone;
}

std::vector<Force> LineSplit::part(const WallStack& stack, const Line& line, ForceSharing sharing,
                                   const std::vector<Force>& whole, int lowest, int top) const
{
    std::vector<Force> made;
    for (int n = lowest; n <= top && std::size_t(n) <= whole.size(); ++n) {
        const Force force = whole[std::size_t(n) - 1];
        if (sharing == ForceSharing::EachWall) {
            made.push_back(force);
            continue;
        }
        if (sharing == ForceSharing::WholeLine) {
            made.push_back(force * shareByStrength(stack, line, n));
            continue;
        }
        // Equal deflection splits the story shear, so the force at the top is what the wall's shear gains there; the
        // base shear of a stack that stands on this wall comes down to it of itself.
        const Force above = shearOf(whole, n + 1);
        Force own = shearOf(whole, n) * shareOfShear(stack, line, n) - above * shareOfShear(stack, line, n + 1);
        for (const WallStack* upper : line)
            if (upper->base == building::StackBase::Wall && upper->support == stack.id
                && lowestStory(m_layout, *upper) == n + 1)
                own -= above * shareOfShear(*upper, line, n + 1);
        made.push_back(own);
    }
    return made;
}

} // namespace holdfast::loads
