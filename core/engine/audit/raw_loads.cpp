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
    measureOpenings(story, wall);
    return story;
}

// Where the wall lies along the line of the lowest one.
void place(RawStory& story, const building::ShearWall& wall, const geometry::Segment2& line)
{
    const double whole = geometry::length(line);
    const auto middle = geometry::middle(wall.axis) - line.a;
    const double at = whole > 0 ? geometry::dot(middle, line.b - line.a) / whole : 0.0;
    story.from = at - story.length / 2;
    story.to = at + story.length / 2;
}

// A point load is measured from its wall's own start, which may be either end on the line.
double placeOnLine(const RawStory& story, const building::ShearWall& wall, const geometry::Segment2& line,
                   double fromStart)
{
    const bool along = geometry::dot(wall.axis.b - wall.axis.a, line.b - line.a) >= 0;
    return along ? story.from + fromStart : story.to - fromStart;
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
    for (RawStory& s : raw.stories)
        place(s, layout.walls[s.wall.value], layout.walls[raw.stories.front().wall.value].axis);
    int expected = 1;
    for (const RawStory& s : raw.stories)
        raw.complete = raw.complete && s.story == expected++ && s.top > s.base && s.length > 0 && s.perforation > 0;
    raw.complete = raw.complete && !raw.stories.empty();
    return raw;
}

template<class Quantity>
double entry(const std::vector<Quantity>& list, int story)
{
    return story >= 1 && std::size_t(story) <= list.size() ? list[std::size_t(story) - 1].value() : 0.0;
}

double printedShear(const WallLayout& layout, const RawStory& s)
{
    for (const auto& type : layout.schedule)
        if (type.mark == layout.walls[s.wall.value].mark)
            return type.allowable.value();
    return 0;
}

// Walls of one story on one line share its force by strength: length, reduced by 2 b/h where the wall is narrower
// than h/2, times the allowable shear when the schedule prints one for every wall of the line.
class LineSharing {
public:
    LineSharing(const WallLayout& layout, const std::vector<const RawStack*>& group, int story) : m_layout(layout)
    {
        for (const RawStack* stack : group)
            for (const RawStory& s : stack->stories)
                if (s.story == story)
                    m_walls.push_back(&s);
        m_printed = std::ranges::all_of(m_walls, [&](const auto* s) { return printedShear(layout, *s) > 0; });
    }

    double share(const RawStory& own) const
    {
        ExactSum all;
        for (const RawStory* s : m_walls)
            all += strength(*s);
        return all.value() > 0 ? double(strength(own) / all.value()) : 0.0;
    }

private:
    double strength(const RawStory& s) const
    {
        const double slender = std::min(1.0, 2.0 * s.length / (s.top - s.base));
        return s.length * slender * (m_printed ? printedShear(m_layout, s) : 1.0);
    }

    const WallLayout& m_layout;
    std::vector<const RawStory*> m_walls;
    bool m_printed = false;
};

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

// One value a story, or none at all; nothing above the stack's top.
template<class Quantity>
bool fits(const std::vector<Quantity>& list, std::size_t stories)
{
    const auto nothing = [](Quantity q) { return q == Quantity(); };
    return list.empty()
        || (list.size() >= stories && std::all_of(list.begin() + std::ptrdiff_t(stories), list.end(), nothing));
}

bool fits(const WallLineInput& row, std::size_t stories)
{
    return fits(row.seismic, stories) && fits(row.wind, stories) && fits(row.dead, stories)
        && fits(row.live, stories) && fits(row.snow, stories)
        && (row.leverArm.empty() || row.leverArm.size() >= stories);
}

class Loading {
public:
    Loading(const WallLayout& layout, const DesignCriteria& criteria)
        : m_layout(layout), m_criteria(criteria), m_elf(lateralForces(criteria))
    {
        for (const auto& stack : layout.stacks)
            m_bare.push_back(geometryOf(stack, layout, criteria));
    }

    std::vector<RawStack> stacks() const
    {
        std::vector<RawStack> loaded = m_bare;
        for (std::size_t i = 0; i < loaded.size(); ++i)
            load(loaded[i], m_bare[i]);
        return loaded;
    }

private:
    void load(RawStack& stack, const RawStack& bare) const
    {
        const auto rows = rowsFor(m_criteria.loads.wallLines, bare);
        const auto shares = rowsFor(m_criteria.loads.tributary, bare);
        stack.clear = rows.size() <= 1 && (rows.empty() || fits(*rows.front(), stack.stories.size()));
        for (const auto* row : rows)
            addRow(stack, *row, groupOf(bare, m_bare, m_criteria.loads.wallLines, row));
        if (!stack.seismic())
            for (const auto* row : shares)
                addShare(stack, row->share, groupOf(bare, m_bare, m_criteria.loads.tributary, row));
    }

    void addRow(RawStack& stack, const WallLineInput& row, const std::vector<const RawStack*>& group) const
    {
        const bool whole = row.sharing == ForceSharing::WholeLine;
        for (RawStory& s : stack.stories) {
            const double share = whole ? LineSharing(m_layout, group, s.story).share(s) : 1.0;
            s.seismic += share * entry(row.seismic, s.story);
            s.wind += share * entry(row.wind, s.story);
            s.dead += entry(row.dead, s.story);
            s.live += entry(row.live, s.story);
            s.snow += entry(row.snow, s.story);
            s.arm = std::max(s.arm, entry(row.leverArm, s.story));
        }
        addPoints(stack, row);
    }

    void addPoints(RawStack& stack, const WallLineInput& row) const
    {
        for (const auto& p : row.points)
            for (const RawStory& s : stack.stories)
                if (s.story == p.story)
                    stack.points.push_back({p.story, p.load.value(),
                                            placeOnLine(s, m_layout.walls[s.wall.value],
                                                        m_layout.walls[stack.stories.front().wall.value].axis,
                                                        p.fromStart.value())});
    }

    void addShare(RawStack& stack, double share, const std::vector<const RawStack*>& group) const
    {
        for (RawStory& s : stack.stories)
            if (s.story >= 1 && std::size_t(s.story) <= m_elf.size())
                s.seismic += share * LineSharing(m_layout, group, s.story).share(s) * m_elf[std::size_t(s.story) - 1];
    }

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    std::vector<double> m_elf;
    std::vector<RawStack> m_bare;
};

} // namespace

bool RawStack::seismic() const
{
    return std::ranges::any_of(stories, [](const RawStory& s) { return s.seismic != 0; });
}

bool RawStack::wind() const
{
    return std::ranges::any_of(stories, [](const RawStory& s) { return s.wind != 0; });
}

std::vector<RawStack> rawStacks(const WallLayout& layout, const DesignCriteria& criteria)
{
    return Loading(layout, criteria).stacks();
}

} // namespace holdfast::audit
