#include <algorithm>
#include <cmath>

#include "core/engine/audit/exact_sum.h"
#include "core/engine/audit/raw_loads.h"
#include "core/engine/base/invariant.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::WallLayout;

RawStory rawStory(const building::ShearWall& wall, const DesignCriteria& criteria)
{
    RawStory story;
    story.story = wall.level;
    story.wall = wall.id;
    story.top = elevationOfTop(criteria, wall.level);
    story.base = elevationOfTop(criteria, wall.level - 1);
    story.length = wall.length.value();
    story.middle = geometry::middle(wall.axis);
    measureOpenings(story, wall);
    return story;
}

void layAxis(RawStack& raw, const building::ShearWall& lowest)
{
    const double whole = geometry::length(lowest.axis);
    raw.origin = lowest.axis.a;
    raw.along = whole > 0 ? (lowest.axis.b - lowest.axis.a) * (1 / whole) : geometry::Point2{1, 0};
    bool first = true;
    for (RawStory& s : raw.stories) {
        const double at = raw.placeOf(s.middle);
        s.from = at - s.length / 2;
        s.to = at + s.length / 2;
        raw.common[0] = first ? s.from : std::max(raw.common[0], s.from);
        raw.common[1] = first ? s.to : std::min(raw.common[1], s.to);
        first = false;
    }
}

bool isComplete(const RawStack& raw, const DesignCriteria& criteria)
{
    int expected = raw.first();
    for (const RawStory& s : raw.stories)
        if (s.story != expected++ || !(s.top > s.base) || !(s.length > 0) || !(s.perforation > 0))
            return false;
    return !raw.stories.empty() && raw.first() >= 1
        && raw.common[1] - raw.common[0] > 2 * criteria.rods.endOffset.value();
}

RawStack geometryOf(const building::WallStack& stack, const WallLayout& layout, const DesignCriteria& criteria)
{
    RawStack raw;
    raw.id = stack.id;
    raw.label = stack.label;
    raw.gridLabel = stack.gridLabel;
    raw.base = stack.base;
    raw.support = stack.support;
    for (const building::WallId id : stack.walls) {
        invariant(id.value < layout.walls.size(), "stack names a wall that does not exist");
        raw.stories.push_back(rawStory(layout.walls[id.value], criteria));
        raw.reported = raw.reported || layout.walls[id.value].method == building::OpeningMethod::ForceTransfer;
    }
    std::ranges::sort(raw.stories, {}, &RawStory::story);
    if (!raw.stories.empty())
        layAxis(raw, layout.walls[raw.stories.front().wall.value]);
    raw.complete = isComplete(raw, criteria);
    return raw;
}

} // namespace

double heightOf(const DesignCriteria& criteria, int story)
{
    for (const auto& s : criteria.stories)
        if (s.story == story)
            return s.height.value();
    return 0;
}

double elevationOfTop(const DesignCriteria& criteria, int story)
{
    ExactSum sum;
    for (int n = 1; n <= story; ++n)
        sum += heightOf(criteria, n);
    return double(sum.value());
}

double RawStack::placeOf(const geometry::Point2& p) const
{
    return geometry::dot(p - origin, along);
}

geometry::Point2 pointOnWall(const building::ShearWall& wall, double fromStart)
{
    const double whole = geometry::length(wall.axis);
    const double beyond = (wall.length.value() - whole) / 2;  // the length counts, the axis only points
    return whole > 0 ? wall.axis.a + (wall.axis.b - wall.axis.a) * ((fromStart - beyond) / whole) : wall.axis.a;
}

std::vector<RawStack> bareStacks(const WallLayout& layout, const DesignCriteria& criteria)
{
    std::vector<RawStack> all;
    for (const auto& stack : layout.stacks)
        all.push_back(geometryOf(stack, layout, criteria));
    return all;
}

} // namespace holdfast::audit
