#include "core/engine/calc/case_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "core/engine/building/segments.h"
#include "core/engine/building/stacking.h"

namespace holdfast::calc {

namespace {

using building::OpeningMethod;
using building::ShearWall;
using building::StackBase;
using building::StackId;
using building::WallId;
using building::WallLayout;
using building::WallStack;
using geometry::Point2;

// Between stacks that have no place of their own.
constexpr double kStackSpacing = 120.0;

struct Place {
    Point2 origin, along{1, 0};
};

class LayoutOfCase {
public:
    explicit LayoutOfCase(const CalcCase& made) : m_case(made) {}

    WallLayout form()
    {
        m_layout.schedule = m_case.schedule;
        for (std::size_t i = 0; i < m_case.stacks.size(); ++i)
            addStack(m_case.stacks[i], i);
        for (std::size_t i = 0; i < m_case.stacks.size(); ++i)
            setSupport(m_case.stacks[i]);
        return std::move(m_layout);
    }

private:
    const CaseStack* stackNamed(const std::string& label) const
    {
        const auto at = std::ranges::find(m_case.stacks, label, &CaseStack::label);
        return label.empty() || at == m_case.stacks.end() ? nullptr : &*at;
    }

    // Without a place of its own a stack begins where the one begins that carries it.
    Place placeOf(const CaseStack& stack) const
    {
        const CaseStack* start = &stack;
        for (std::size_t i = 0; i < m_case.stacks.size() && !start->x; ++i)
            if (const CaseStack* below = stackNamed(start->supportedBy))
                start = below;
        const double angle = start->directionDegrees * std::numbers::pi / 180.0;
        const double index = double(start - m_case.stacks.data());
        return {start->x && start->y ? Point2{start->x->value(), start->y->value()}
                                     : Point2{0, kStackSpacing * index},
                {rounded(std::cos(angle)), rounded(std::sin(angle))}};
    }

    // A wall at 90 degrees runs exactly along y.
    static double rounded(double v) { return std::fabs(v) < 1e-12 ? 0.0 : v; }

    ShearWall wallFrom(const CaseWall& given, const CaseStack& stack)
    {
        const Place place = placeOf(stack);
        const Point2 from = place.origin + place.along * given.offset.value();
        ShearWall wall;
        wall.level = given.story;
        wall.axis = {from, from + place.along * given.length.value()};
        wall.length = given.length;
        wall.thickness = given.thickness;
        wall.isShear = true;
        wall.mark = given.mark;
        wall.gridLabel = stack.grid;
        wall.method = methodOf(given, m_case.schedule);
        for (const CaseOpening& o : given.openings)
            wall.openings.push_back({o.from, o.to, o.height});
        wall.confidence = 1;
        wall.reasons = {"given in the case"};
        wall.label = "SW-" + std::to_string(given.story) + "-" + (stack.grid.empty() ? stack.label : stack.grid) + "-"
            + std::to_string(++m_running[{given.story, stack.grid}]);
        return wall;
    }

    void addStack(const CaseStack& given, std::size_t index)
    {
        std::map<int, const CaseWall*> upward;
        for (const CaseWall& wall : given.walls)
            upward[wall.story] = &wall;
        std::vector<ShearWall> walls;
        for (const auto& [story, wall] : upward)
            for (ShearWall& piece : piecesOf(wallFrom(*wall, given)))
                walls.push_back(std::move(piece));
        const std::size_t firstStack = m_layout.stacks.size();
        if (isSplit(given, m_case.schedule))
            addSegments(given, walls);
        else
            addWhole(given, walls);
        m_made[index] = {firstStack, m_layout.stacks.size()};
    }

    std::vector<ShearWall> piecesOf(ShearWall wall) const
    {
        if (wall.method != OpeningMethod::Segmented || wall.openings.empty())
            return {std::move(wall)};
        const Length height = m_case.criteria.stories.at(std::size_t(wall.level) - 1).height;
        auto pieces = building::fullHeightSegments(wall, height);
        return pieces.empty() ? std::vector{std::move(wall)} : pieces;
    }

    WallId addWall(ShearWall wall)
    {
        wall.id = {std::uint32_t(m_layout.walls.size())};
        m_layout.walls.push_back(std::move(wall));
        return m_layout.walls.back().id;
    }

    void addWhole(const CaseStack& given, std::vector<ShearWall>& walls)
    {
        WallStack stack{{std::uint32_t(m_layout.stacks.size())}, given.label, given.grid, {}, {}};
        stack.base = walls.front().level > 1 ? StackBase::Transfer : StackBase::Podium;
        for (ShearWall& wall : walls)
            stack.walls.push_back(addWall(std::move(wall)));
        m_layout.stacks.push_back(std::move(stack));
    }

    // A stack for every segment, those of successive stories over each other.
    void addSegments(const CaseStack& given, std::vector<ShearWall>& walls)
    {
        const auto firstWall = std::uint32_t(m_layout.walls.size());
        const auto firstStack = std::uint32_t(m_layout.stacks.size());
        for (std::size_t i = 0; i < walls.size(); ++i)
            walls[i].id = {std::uint32_t(i)};
        auto stacks = building::stackWalls(walls);
        for (ShearWall& wall : walls)
            addWall(std::move(wall));
        for (std::size_t i = 0; i < stacks.size(); ++i) {
            WallStack& stack = stacks[i];
            stack.id = {firstStack + std::uint32_t(i)};
            stack.label = given.label + "-" + char('a' + i % 26);
            stack.gridLabel = given.grid.empty() ? given.label : given.grid;   // the row that served the whole wall
            for (WallId& id : stack.walls)
                id.value += firstWall;
            if (stack.support)
                stack.support->value += firstStack;
            m_layout.stacks.push_back(std::move(stack));
        }
    }

    void setSupport(const CaseStack& given)
    {
        const CaseStack* below = stackNamed(given.supportedBy);
        if (!below)
            return;
        const auto [first, last] = m_made.at(std::size_t(&given - m_case.stacks.data()));
        for (std::size_t i = first; i < last; ++i) {
            WallStack& stack = m_layout.stacks[i];
            const ShearWall& lowest = m_layout.walls[stack.walls.front().value];
            if (lowest.level != lowestStory(given))
                continue;                // a segment that begins later stands on its own wall
            if (const auto support = carrierOf(lowest, *below)) {
                stack.base = StackBase::Wall;
                stack.support = support;
            }
        }
    }

    // Of the stacks made of `below`, the one whose wall has most in common with the upper one.
    std::optional<StackId> carrierOf(const ShearWall& upper, const CaseStack& below) const
    {
        const auto [first, last] = m_made.at(std::size_t(&below - m_case.stacks.data()));
        std::optional<StackId> best;
        double overlap = -1;
        for (std::size_t i = first; i < last; ++i)
            for (const WallId id : m_layout.stacks[i].walls) {
                const ShearWall& lower = m_layout.walls[id.value];
                if (lower.level != upper.level - 1)
                    continue;
                const auto standing = building::standingOf(upper, lower);
                const double common = standing ? standing->overlap : 0;
                if (common > overlap) {
                    overlap = common;
                    best = m_layout.stacks[i].id;
                }
            }
        return best;
    }

    const CalcCase& m_case;
    WallLayout m_layout;
    std::map<std::pair<int, std::string>, int> m_running;
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> m_made;   // stacks of the layout, by stack of the case
};

} // namespace

int lowestStory(const CaseStack& stack)
{
    int lowest = stack.walls.empty() ? 1 : stack.walls.front().story;
    for (const CaseWall& wall : stack.walls)
        lowest = std::min(lowest, wall.story);
    return lowest;
}

OpeningMethod methodOf(const CaseWall& wall, const std::vector<building::WallType>& schedule)
{
    if (wall.method != OpeningMethod::Perforated)
        return wall.method;
    const auto row = std::ranges::find(schedule, wall.mark, &building::WallType::mark);
    return row == schedule.end() ? wall.method : row->method;
}

bool isSplit(const CaseStack& stack, const std::vector<building::WallType>& schedule)
{
    return std::ranges::any_of(stack.walls, [&](const CaseWall& wall) {
        return !wall.openings.empty() && methodOf(wall, schedule) == OpeningMethod::Segmented;
    });
}

WallLayout toLayout(const CalcCase& made) { return LayoutOfCase(made).form(); }

} // namespace holdfast::calc
