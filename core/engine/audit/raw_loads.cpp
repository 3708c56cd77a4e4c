#include "core/engine/audit/raw_loads.h"

#include <algorithm>
#include <cmath>

#include "core/engine/audit/exact_sum.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::TributaryLine;
using building::WallLayout;
using building::WallLineInput;

bool lists(const std::vector<std::string>& lines, const std::string& label)
{
    return !label.empty() && std::ranges::find(lines, label) != lines.end();
}

// "ST-C-1" of "ST-C-1-a", a full-height segment of a segmented wall; else the label itself.
std::string wallOf(const std::string& label)
{
    const std::size_t n = label.size();
    const bool segment = n > 2 && label[n - 2] == '-' && label[n - 1] >= 'a' && label[n - 1] <= 'z';
    return segment ? label.substr(0, n - 2) : label;
}

// A row that names the stack, or the wall it is a segment of, speaks for it; a row that names its grid line speaks
// when no such row does.
template<class Row>
std::vector<const Row*> rowsFor(const std::vector<Row>& rows, const RawStack& stack)
{
    std::vector<const Row*> found;
    for (const Row& row : rows)
        if (lists(row.lines, stack.label) || lists(row.lines, wallOf(stack.label)))
            found.push_back(&row);
    if (found.empty())
        for (const Row& row : rows)
            if (lists(row.lines, stack.gridLabel))
                found.push_back(&row);
    return found;
}

template<class Quantity>
double entry(const std::vector<Quantity>& list, int story)
{
    return story >= 1 && std::size_t(story) <= list.size() ? list[std::size_t(story) - 1].value() : 0.0;
}
double entry(const std::vector<double>& list, int story)
{
    return story >= 1 && std::size_t(story) <= list.size() ? list[std::size_t(story) - 1] : 0.0;
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

// A stack with entered forces of a kind has no part in the building's: the others on its line take the share.
template<class Entered>
std::vector<const RawStack*> without(std::vector<const RawStack*> group, Entered entered)
{
    std::erase_if(group, entered);
    return group;
}

// Lists run over the stories of the building: as high as the stack, or empty.
bool fits(const WallLineInput& row, const RawStack& stack)
{
    const auto top = stack.stories.empty() ? 0 : std::size_t(stack.stories.back().story);
    const auto covers = [top](const auto& list) { return list.empty() || list.size() >= top; };
    return covers(row.seismic) && covers(row.wind) && covers(row.dead) && covers(row.live) && covers(row.snow)
        && covers(row.roofLive) && covers(row.leverArm);
}

// Walls along x take the force along x; a line that runs askew is given the greater of the two.
double alongLine(const RawStack& stack, double x, double y)
{
    constexpr double kStraight = 0.984807753012208;  // cos 10 degrees
    const double cosine = std::fabs(stack.along.x), sine = std::fabs(stack.along.y);
    if (cosine < kStraight && sine < kStraight)
        return std::max(x, y);
    return cosine > sine ? x : y;
}

class Loading {
public:
    Loading(const WallLayout& layout, const DesignCriteria& criteria, const loadpath::LoadPath* claimed)
        : m_layout(layout), m_criteria(criteria), m_claimed(claimed), m_building(buildingForces(criteria)),
          m_bare(bareStacks(layout, criteria))
    {
    }

    std::vector<RawStack> stacks() const
    {
        std::vector<RawStack> loaded = m_bare;
        for (std::size_t i = 0; i < loaded.size(); ++i)
            load(loaded[i], m_bare[i]);
        return loaded;
    }

    std::vector<SharedLine> byDeflection() const
    {
        std::vector<SharedLine> lines;
        for (const RawStack& bare : m_bare) {
            for (const auto* row : rowsFor(m_criteria.loads.wallLines, bare))
                if (row->sharing == ForceSharing::EqualDeflection)
                    for (const RawStory& s : bare.stories) {
                        const auto group = groupOf(bare, m_bare, m_criteria.loads.wallLines, row);
                        addLine(lines, s.story, true, entry(row->seismic, s.story), bare, group);
                        addLine(lines, s.story, false, entry(row->wind, s.story), bare, group);
                    }
            for (const auto* row : rowsFor(m_criteria.loads.tributary, bare))
                if (row->sharing == ForceSharing::EqualDeflection)
                    for (const RawStory& s : bare.stories) {
                        addLine(lines, s.story, true, shareOfBuilding(bare, *row, s.story), bare,
                                sharers(bare, *row, true));
                        addLine(lines, s.story, false, windOfBuilding(bare, *row, s.story), bare,
                                sharers(bare, *row, false));
                    }
        }
        return lines;
    }

private:
    // Told once, by the first stack of the group that has a wall there.
    static void addLine(std::vector<SharedLine>& lines, int story, bool seismic, double force, const RawStack& own,
                        const std::vector<const RawStack*>& group)
    {
        SharedLine line{story, seismic, force, {}};
        for (const RawStack* s : group)
            if (std::ranges::any_of(s->stories, [&](const RawStory& r) { return r.story == story; }))
                line.stacks.push_back(s->id);
        if (force != 0 && line.stacks.size() > 1 && line.stacks.front() == own.id)
            lines.push_back(std::move(line));
    }

    // Does a row of forces give this stack any, of one kind?
    bool entered(const RawStack& stack, bool seismic) const
    {
        for (const auto* row : rowsFor(m_criteria.loads.wallLines, stack))
            for (const RawStory& s : stack.stories)
                if (entry(seismic ? row->seismic : row->wind, s.story) != 0)
                    return true;
        return false;
    }

    std::vector<const RawStack*> sharers(const RawStack& stack, const TributaryLine& row, bool seismic) const
    {
        return without(groupOf(stack, m_bare, m_criteria.loads.tributary, &row),
                       [&](const RawStack* s) { return entered(*s, seismic); });
    }

    double shareOfBuilding(const RawStack&, const TributaryLine& row, int story) const
    {
        return row.share * entry(m_building.seismic, story);
    }

    double windOfBuilding(const RawStack& stack, const TributaryLine& row, int story) const
    {
        return row.windShare.value_or(row.share)
            * alongLine(stack, entry(m_building.windX, story), entry(m_building.windY, story));
    }

    void load(RawStack& stack, const RawStack& bare) const
    {
        const auto rows = rowsFor(m_criteria.loads.wallLines, bare);
        const auto shares = rowsFor(m_criteria.loads.tributary, bare);
        stack.clear = rows.size() <= 1 && (rows.empty() || fits(*rows.front(), stack));
        for (const auto* row : rows)
            addRow(stack, *row, groupOf(bare, m_bare, m_criteria.loads.wallLines, row));
        for (const auto* row : shares)
            for (const bool seismic : {true, false})
                if (!entered(bare, seismic))
                    addShare(stack, *row, sharers(bare, *row, seismic), seismic);
        claim(stack);
    }

    static bool isShared(ForceSharing sharing, std::size_t walls)
    {
        return sharing == ForceSharing::EqualDeflection && walls > 1;
    }

    void addRow(RawStack& stack, const WallLineInput& row, const std::vector<const RawStack*>& group) const
    {
        for (RawStory& s : stack.stories) {
            const double share = sharing(row.sharing, group, s);
            s.seismic += share * entry(row.seismic, s.story);
            s.wind += share * entry(row.wind, s.story);
            s.seismicClaimed = s.windClaimed = isShared(row.sharing, group.size());
            s.dead += entry(row.dead, s.story);
            s.live += entry(row.live, s.story);
            s.snow += entry(row.snow, s.story);
            s.roofLive += entry(row.roofLive, s.story);
            s.arm = std::max(s.arm, entry(row.leverArm, s.story));
        }
        addPoints(stack, row);
    }

    double sharing(ForceSharing kind, const std::vector<const RawStack*>& group, RawStory& s) const
    {
        if (kind == ForceSharing::EachWall)
            return 1;
        if (kind == ForceSharing::WholeLine)
            s.byStrength = true;
        return LineSharing(m_layout, group, s.story).share(s);
    }

    void addPoints(RawStack& stack, const WallLineInput& row) const
    {
        for (const auto& p : row.points)
            for (const RawStory& s : stack.stories)
                if (s.story == p.story) {
                    const auto place = pointOnWall(m_layout.walls[s.wall.value], p.fromStart.value());
                    stack.points.push_back({p.story, p.load.value(), stack.placeOf(place), place});
                }
    }

    void addShare(RawStack& stack, const TributaryLine& row, const std::vector<const RawStack*>& group,
                  bool seismic) const
    {
        for (RawStory& s : stack.stories) {
            const double whole =
                seismic ? shareOfBuilding(stack, row, s.story) : windOfBuilding(stack, row, s.story);
            if (whole == 0)
                continue;
            (seismic ? s.seismic : s.wind) += sharing(row.sharing, group, s) * whole;
            bool& claimed = seismic ? s.seismicClaimed : s.windClaimed;
            claimed = claimed || isShared(row.sharing, group.size());
        }
    }

    // From the topmost story that a stiff diaphragm or an equal deflection touches downward, the level forces are
    // differences of story shears nobody entered.
    void claim(RawStack& stack) const
    {
        const auto* own = m_claimed ? claimedOf(stack.id) : nullptr;
        for (RawStory& s : stack.stories) {
            const bool rigid = stiffDiaphragm(m_criteria, s.story) || stiffDiaphragm(m_criteria, s.story + 1);
            s.seismicClaimed = s.seismicClaimed || rigid;
            s.windClaimed = s.windClaimed || rigid;
            const auto* demand = own ? own->at(s.story) : nullptr;
            if (demand && s.seismicClaimed)
                s.seismic = demand->levelForce.value();
            if (demand && s.windClaimed)
                s.wind = demand->windForce.value();
        }
    }

    const loadpath::StackLoads* claimedOf(building::StackId id) const
    {
        const auto found = std::ranges::find(m_claimed->stacks, id, &loadpath::StackLoads::stack);
        return found == m_claimed->stacks.end() ? nullptr : &*found;
    }

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    const loadpath::LoadPath* m_claimed;
    BuildingForces m_building;
    std::vector<RawStack> m_bare;
};

} // namespace

bool stiffDiaphragm(const DesignCriteria& criteria, int story)
{
    return std::ranges::any_of(criteria.loads.diaphragms, [&](const auto& d) {
        return d.story == story && d.kind != building::DiaphragmKind::Flexible;
    });
}

bool RawStack::seismic() const
{
    return std::ranges::any_of(stories, [](const RawStory& s) { return s.seismic != 0; });
}

bool RawStack::wind() const
{
    return std::ranges::any_of(stories, [](const RawStory& s) { return s.wind != 0; });
}

std::vector<RawStack> rawStacks(const WallLayout& layout, const DesignCriteria& criteria,
                                const loadpath::LoadPath& claimed)
{
    return Loading(layout, criteria, &claimed).stacks();
}

std::vector<SharedLine> linesByDeflection(const WallLayout& layout, const DesignCriteria& criteria)
{
    return Loading(layout, criteria, nullptr).byDeflection();
}

} // namespace holdfast::audit
