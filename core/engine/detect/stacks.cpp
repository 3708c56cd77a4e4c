#include "core/engine/detect/stacks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <sstream>

#include "core/engine/building/segments.h"
#include "core/engine/building/stacking.h"

namespace holdfast::detect {

namespace {

using building::OpeningMethod;
using building::ShearWall;
using building::StackBase;
using building::Standing;
using building::WallStack;

constexpr double kOffsetLimit = 12.0;  // in, GE-003: more is a finding

std::string inchText(double v)
{
    std::ostringstream out;
    out.precision(3);
    out << v << " in";
    return out.str();
}

Length heightOf(const building::DesignCriteria& criteria, int level)
{
    const auto at = std::ranges::find(criteria.stories, level, &building::StoryCriteria::story);
    return at == criteria.stories.end() ? building::StoryCriteria{}.height : at->height;
}

double distanceTo(const ShearWall& wall, geometry::Point2 place)
{
    return std::min(geometry::distance(wall.axis.a, place), geometry::distance(wall.axis.b, place));
}

class StackReport {
public:
    StackReport(const std::vector<ShearWall>& walls, std::vector<Finding>& findings)
        : m_walls(walls), m_findings(findings)
    {
    }

    void write(const std::vector<WallStack>& stacks)
    {
        for (const WallStack& stack : stacks) {
            reportBase(stack, stacks);
            for (std::size_t i = 1; i < stack.walls.size(); ++i) {
                const ShearWall &below = m_walls[stack.walls[i - 1].value], &wall = m_walls[stack.walls[i].value];
                if (const auto standing = building::standingOf(wall, below))
                    reportOffset(stack, wall, below, *standing);
            }
        }
    }

private:
    void add(const char* rule, Severity severity, const WallStack& stack, int level, std::string message,
             const char* remedy, const char* clause, std::optional<double> ratio = {})
    {
        m_findings.push_back({rule, severity, {SubjectKind::Stack, stack.label, level}, std::move(message), remedy,
                              clause, ratio});
    }

    void reportOffset(const WallStack& stack, const ShearWall& wall, const ShearWall& below, const Standing& s)
    {
        if (s.offset > kOffsetLimit)
            add("detect.stack.offset", Severity::Warning, stack, wall.level,
                wall.label + " stands " + inchText(s.offset) + " beside " + below.label + ".",
                "Confirm the offset; it needs a load path of its own.", "FM-GE-003", s.offset / kOffsetLimit);
        const double shift = std::max(std::fabs(s.startShift), std::fabs(s.endShift));
        if (shift > kOffsetLimit)
            add("detect.stack.offset", Severity::Warning, stack, wall.level,
                "An end of " + wall.label + " is " + inchText(shift) + " from the end of " + below.label
                    + " along the wall.",
                "Confirm the offset; the rods stand where all walls of the stack do.", "FM-GE-003",
                shift / kOffsetLimit);
    }

    // The wall of the level below that has most in common with this one.
    const ShearWall* mostBelow(const ShearWall& wall) const
    {
        const ShearWall* best = nullptr;
        double overlap = 0;
        for (const ShearWall& below : m_walls) {
            if (!below.isShear || below.level != wall.level - 1)
                continue;
            const auto standing = building::standingOf(wall, below);
            if (standing && standing->overlap > overlap) {
                best = &below;
                overlap = standing->overlap;
            }
        }
        return best;
    }

    void reportBase(const WallStack& stack, const std::vector<WallStack>& stacks)
    {
        const ShearWall& lowest = m_walls[stack.walls.front().value];
        if (stack.base == StackBase::Podium)
            return;
        if (stack.base == StackBase::Wall && stack.support)
            return add("detect.stack.on_wall", Severity::Info, stack, lowest.level,
                       lowest.label + " stands on the wall of stack " + stacks[stack.support->value].label
                           + ", which takes its shear, overturning and dead load.",
                       "Check that the wall below is meant to carry it.", "");
        const ShearWall* below = mostBelow(lowest);
        if (!below)
            return add("detect.stack.unsupported", Severity::Critical, stack, lowest.level,
                       "Shear wall " + lowest.label + " has no shear wall below it.",
                       "Show what carries its overturning, or correct the plan below.", "FM-SA-001");
        add("detect.stack.transfer", Severity::Warning, stack, lowest.level,
            stack.doubts.front() + ": it needs a transfer element.",
            "Have the element designed with overstrength, or correct the plan below.", "ASCE 7 12.3.3");
        reportOffset(stack, lowest, *below, *building::standingOf(lowest, *below));
    }

    const std::vector<ShearWall>& m_walls;
    std::vector<Finding>& m_findings;
};

} // namespace

void splitSegmented(building::WallLayout& layout, const building::DesignCriteria& criteria)
{
    for (std::size_t i = 0, drawn = layout.walls.size(); i < drawn; ++i) {
        const ShearWall wall = layout.walls[i];
        if (!wall.isShear || wall.method != OpeningMethod::Segmented || wall.openings.empty())
            continue;
        auto segments = building::fullHeightSegments(wall, heightOf(criteria, wall.level));
        if (segments.empty())
            continue;          // the load path says that nothing of it counts
        std::vector<building::WallId> ids = {wall.id};
        layout.walls[i] = segments.front();
        for (std::size_t k = 1; k < segments.size(); ++k) {
            segments[k].id = {std::uint32_t(layout.walls.size())};
            ids.push_back(segments[k].id);
            layout.walls.push_back(segments[k]);
        }
        for (building::Holdown& h : layout.holdowns)
            if (h.wall == wall.id)
                h.wall = *std::ranges::min_element(ids, {}, [&](building::WallId id) {
                    return distanceTo(layout.walls[id.value], h.at);
                });
    }
}

std::vector<WallStack> stackWalls(const std::vector<ShearWall>& walls)
{
    auto stacks = building::stackWalls(walls);
    std::map<std::string, int> running;
    for (WallStack& stack : stacks) {
        const std::string grid = stack.gridLabel.empty() ? "OFF" : stack.gridLabel;
        stack.label = "ST-" + grid + "-" + std::to_string(++running[grid]);
    }
    return stacks;
}

void reportStacks(const std::vector<WallStack>& stacks, const std::vector<ShearWall>& walls,
                  std::vector<Finding>& findings)
{
    StackReport(walls, findings).write(stacks);
}

} // namespace holdfast::detect
