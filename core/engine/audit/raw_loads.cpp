#include "core/engine/audit/raw_loads.h"

#include <algorithm>

#include "core/engine/audit/exact_sum.h"
#include "core/engine/base/invariant.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::WallLayout;
using building::WallLineInput;

bool lists(const std::vector<std::string>& lines, const std::string& label)
{
    return !label.empty() && std::ranges::find(lines, label) != lines.end();
}

// A row that names the stack speaks for it; a row that names its grid line speaks when no such row does.
template<class Row>
std::vector<const Row*> rowsFor(const std::vector<Row>& rows, const RawStack& stack)
{
    std::vector<const Row*> found;
    for (const std::string& name : {stack.label, stack.gridLabel}) {
        for (const Row& row : rows)
            if (lists(row.lines, name))
                found.push_back(&row);
        if (!found.empty())
            break;
    }
    return found;
}

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

RawStory rawStory(const building::ShearWall& wall, const DesignCriteria& criteria)
{
    RawStory story;
    story.story = wall.level;
    story.wall = wall.id;
    story.top = elevationOfTop(criteria, wall.level);
    story.base = elevationOfTop(criteria, wall.level - 1);
    story.length = wall.length.value();
    return story;
}

RawStack geometryOf(const building::WallStack& stack, const WallLayout& layout, const DesignCriteria& criteria)
{
    RawStack raw;
    raw.id = stack.id;
    raw.label = stack.label;
    raw.gridLabel = stack.gridLabel;
    for (const building::WallId id : stack.walls) {
        invariant(id.value < layout.walls.size(), "stack names a wall that does not exist");
        raw.stories.push_back(rawStory(layout.walls[id.value], criteria));
    }
    std::ranges::sort(raw.stories, {}, &RawStory::story);
    int expected = 1;
    for (const RawStory& s : raw.stories)
        raw.complete = raw.complete && s.story == expected++ && s.top > s.base && s.length > 0;
    return raw;
}

template<class Quantity>
double entry(const std::vector<Quantity>& list, int story)
{
    return story >= 1 && std::size_t(story) <= list.size() ? list[std::size_t(story) - 1].value() : 0.0;
}

// Capacity of a wall relative to others on its line: length, reduced by 2 b/h where it is narrower than h/2.
double strengthOf(const RawStory& s)
{
    return s.length * std::min(1.0, 2.0 * s.length / (s.top - s.base));
}

double lineShare(const RawStory& own, const std::vector<const RawStack*>& group)
{
    ExactSum all;
    for (const RawStack* stack : group)
        for (const RawStory& s : stack->stories)
            if (s.story == own.story)
                all += strengthOf(s);
    return all.value() > 0 ? double(strengthOf(own) / all.value()) : 0.0;
}

// The stacks on this stack's grid line that the same row serves.
template<class Row>
std::vector<const RawStack*> groupOf(const RawStack& stack, const std::vector<RawStack>& all,
                                     const std::vector<Row>& rows, const Row* row)
{
    std::vector<const RawStack*> group;
    for (const RawStack& other : all)
        if (other.gridLabel == stack.gridLabel && std::ranges::count(rowsFor(rows, other), row))
            group.push_back(&other);
    return group;
}

void addRow(RawStack& stack, const WallLineInput& row, const std::vector<const RawStack*>& group)
{
    const bool whole = row.sharing == ForceSharing::WholeLine;
    for (RawStory& s : stack.stories) {
        const double share = whole ? lineShare(s, group) : 1.0;
        s.seismic += share * entry(row.seismic, s.story);
        s.wind += share * entry(row.wind, s.story);
        s.dead += entry(row.dead, s.story);
        s.live += entry(row.live, s.story);
        s.snow += entry(row.snow, s.story);
        s.arm = std::max(s.arm, entry(row.leverArm, s.story));
    }
    for (const auto& p : row.points)
        stack.points.push_back({p.story, p.load.value(), p.fromStart.value()});
    stack.seismic = stack.seismic || !row.seismic.empty();
    stack.wind = stack.wind || !row.wind.empty();
}

void addTributary(RawStack& stack, double share, const std::vector<double>& forces,
                  const std::vector<const RawStack*>& group)
{
    for (RawStory& s : stack.stories)
        if (s.story >= 1 && std::size_t(s.story) <= forces.size())
            s.seismic += share * lineShare(s, group) * forces[std::size_t(s.story) - 1];
    stack.seismic = true;
}

} // namespace

std::vector<RawStack> rawStacks(const WallLayout& layout, const DesignCriteria& criteria)
{
    std::vector<RawStack> bare;
    for (const auto& stack : layout.stacks)
        bare.push_back(geometryOf(stack, layout, criteria));
    const std::vector<double> forces = lateralForces(criteria);
    const auto& rows = criteria.loads.wallLines;
    const auto& shares = criteria.loads.tributary;
    std::vector<RawStack> loaded = bare;
    for (std::size_t i = 0; i < loaded.size(); ++i) {
        for (const auto* row : rowsFor(rows, bare[i]))
            addRow(loaded[i], *row, groupOf(bare[i], bare, rows, row));
        if (loaded[i].seismic || forces.empty())
            continue;
        for (const auto* row : rowsFor(shares, bare[i]))
            addTributary(loaded[i], row->share, forces, groupOf(bare[i], bare, shares, row));
    }
    return loaded;
}

} // namespace holdfast::audit
