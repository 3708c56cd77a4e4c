#include "core/engine/loads/row_findings.h"

#include <set>
#include <utility>

#include "core/engine/base/calculation.h"
#include "core/engine/loads/building_forces.h"

namespace holdfast::loads {

using building::DesignCriteria;
using building::ForceSharing;
using building::TributaryLine;
using building::WallLayout;
using building::WallLineInput;
using building::WallStack;

Outcome requireFinite(const DesignCriteria& criteria)
{
    for (std::size_t i = 0; i < criteria.loads.wallLines.size(); ++i) {
        const WallLineInput& row = criteria.loads.wallLines[i];
        const std::string place = "loads.wall_lines[" + std::to_string(i) + "]";
        if (firstNotFinite(row.seismic) || firstNotFinite(row.wind) || firstNotFinite(row.dead)
            || firstNotFinite(row.live) || firstNotFinite(row.snow) || firstNotFinite(row.roofLive)
            || firstNotFinite(row.leverArm))
            return Fault{FaultCode::InvalidValue, "", place, "holds a value that is not a number"};
        for (const auto& point : row.points)
            if (!std::isfinite(point.load.value()) || !std::isfinite(point.fromStart.value()))
                return Fault { FaultCode::InvalidValue, "", place + ".points",
                    "holds a value that is not a number" };
    }
    for (const TributaryLine& row : criteria.loads.tributary)
        if (!std::isfinite(row.share) || !std::isfinite(row.windShare.value_or(0)))
            return Fault{FaultCode::InvalidValue, "", "loads.tributary", "holds a share that is not a number"};
    return Done{};
}

std::optional<Finding> gravityOutside(const WallStack& stack, const StorySpan& span, const WallLineInput& row)
{
    const auto outside = [&](int story) { return story < span.lowest || story > span.top; };
    const auto anyOutside = [&](const std::vector<LineLoad>& list) {
        for (std::size_t i = 0; i < list.size(); ++i)
            if (outside(int(i) + 1) && list[i] != LineLoad(0))
                return true;
        return false;
    };
    const bool loads = anyOutside(row.dead) || anyOutside(row.live) || anyOutside(row.snow) || anyOutside(row.roofLive);
    if (!loads && std::ranges::none_of(row.points, [&](const auto& p) { return outside(p.story); }))
        return std::nullopt;
    return Finding{
        "loads.dead.without_wall", row.sharing == ForceSharing::EachWall ? Severity::Error : Severity::Warning,
         {SubjectKind::Stack, stack.label, -1},
         "Gravity loads are entered for stories where stack " + stack.label + " has no wall (it stands on stories "
             + std::to_string(span.lowest) + " to " + std::to_string(span.top) + "); they are left out.",
         "Give the stack a row of its own with the loads that come down on it.", "", std::nullopt};
}

std::optional<Finding> segmentsNotSharing(const WallStack& stack, const WallLineInput& row, const Line& line)
{
    const std::string wall = segmentedWallOf(stack.label);
    if (wall.empty() || row.sharing != ForceSharing::EachWall
        || std::ranges::count_if(line, [&](const WallStack* s) { return segmentedWallOf(s->label) == wall; }) < 2)
        return std::nullopt;
    return Finding{"loads.segmented.sharing", Severity::Error, {SubjectKind::Stack, stack.label, -1},
                              "Every segment of wall " + wall + " takes the whole force of its row.",
                              "Let the row share its force: whole_line or equal_deflection.",
                              "SDPWS 4.3.3.4", std::nullopt};
}

std::optional<Finding> missingDeadLoad(const WallStack& stack, const StackForces& forces)
{
    if (anyNonZero(forces.dead) || !forces.points.empty())
        return std::nullopt;
    return Finding{"loads.dead.missing", Severity::Warning, {SubjectKind::Stack, stack.label, -1},
                              "No dead load is entered for stack " + stack.label
                                  + ": its tension is too high and the compression in its posts too low.",
                              "Enter the dead load brought in at each story.", "", std::nullopt};
}

std::vector<Finding> rowsWithoutStack(const WallLayout& layout, const DesignCriteria& criteria)
{
    std::vector<Finding> findings;
    const auto check = [&](const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            const std::vector<std::string> alone = {line};
            if (std::ranges::none_of(layout.stacks, [&](const WallStack& s) { return serves(alone, s); }))
                findings.push_back(
                    {"loads.line.without_stack", Severity::Error, {SubjectKind::Project, line, -1},
                     "Forces are entered for line " + line + ", which has no stack of shear walls.",
                     "Correct the line's name, or confirm the walls on it.", "", std::nullopt});
        }
    };
    for (const WallLineInput& row : criteria.loads.wallLines)
        check(row.lines);
    for (const TributaryLine& row : criteria.loads.tributary)
        check(row.lines);
    return findings;
}

namespace {

constexpr double kShareTolerance = 0.01;

// Sum of the shares of the lines of one direction; each grid line of a row counts once.
double sumOfShares(const WallLayout& layout, const DesignCriteria& criteria, LineDirection direction)
{
    double sum = 0;
    for (const TributaryLine& row : criteria.loads.tributary) {
        std::set<std::string> counted;
        for (const WallStack& stack : layout.stacks) {
            const auto serving = rowsFor(stack, criteria.loads.tributary);
            const bool served = std::ranges::find(serving, &row) != serving.end();
            if (!served || stack.walls.empty() || stack.walls.front().value >= layout.walls.size())
                continue;
            if (directionOf(layout.walls[stack.walls.front().value].axis) != direction)
                continue;
            if (counted.insert(stack.gridLabel).second)
                sum += row.share;
        }
    }
    return sum;
}

} // namespace

std::vector<Finding> sharesNotWhole(const WallLayout& layout, const DesignCriteria& criteria)
{
    std::vector<Finding> findings;
    if (anyRigid(criteria))
        return findings;
    for (const auto& [direction, name] : {std::pair(LineDirection::X, "x"), std::pair(LineDirection::Y, "y")}) {
        const double sum = sumOfShares(layout, criteria, direction);
        if (sum == 0 || std::fabs(sum - 1) <= kShareTolerance)
            continue;
        const std::string percent = quantityText(sum * 100, Unit::Percent);
        findings.push_back({"loads.share.sum", sum < 1 ? Severity::Warning : Severity::Info,
                            {SubjectKind::Project, name, -1},
                            std::string("The shares of the lines along ") + name + " sum to " + percent
                                + " of the building's force.",
                            "Check the tributary shares; what they leave reaches no wall.", "ASCE 7 12.3.1",
                            std::nullopt});
    }
    return findings;
}

} // namespace holdfast::loads
