#include "core/engine/loads/story_forces.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "core/engine/loads/building_forces.h"
#include "core/engine/loads/line_split.h"
#include "core/engine/loads/row_findings.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::TributaryLine;
using building::WallLayout;
using building::WallLineInput;
using building::WallStack;

// Joins entered rows and shares of the building's forces into one list a stack.
class ForceAssembly {
public:
    ForceAssembly(const WallLayout& layout, const DesignCriteria& criteria, const LineShares& shares)
        : m_layout(layout), m_criteria(criteria), m_split(layout, criteria, shares)
    {
    }

    Result<StoryForces> assemble(const Run& run);

private:
    // One lateral list entered or formed for a whole line, from story 1.
    struct Lateral {
        const char* name;
        const std::vector<Force>& whole;
        ForceSharing sharing;
        const Line& line;
    };

    bool addStack(const WallStack& stack);
    std::optional<StorySpan> spanOf(const WallStack& stack);
    bool standsOnSomething(const WallStack& stack, const StorySpan& span);
    bool listsFit(const WallStack& stack, const StorySpan& span, const WallLineInput& row);
    bool takeRow(const WallStack& stack, const StorySpan& span, const WallLineInput& row, StackForces& forces);
    bool takeTributary(const WallStack& stack, const StorySpan& span, StackForces& forces);
    std::optional<std::vector<Force>> take(const WallStack& stack, const StorySpan& span, const Lateral& lateral);
    std::vector<Force> windAlong(const WallStack& stack);
    template<class Row, class Skips>
    Line lineOf(const WallStack& stack, const Row& row, const std::vector<Row>& rows, Skips skips) const;
    bool isShared(const Line& line, const StorySpan& span, ForceSharing sharing) const;
    void add(std::optional<Finding> finding)
    {
        if (finding)
            m_out.findings.push_back(std::move(*finding));
    }
    bool block(const WallStack& stack, const std::string& rule, std::string message, std::string remedy,
               std::string clause = "");

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    LineSplit m_split;
    StoryForces m_out;
    bool m_skewAssumed = false;
};

// Always false: the stack has no forces.
bool ForceAssembly::block(const WallStack& stack, const std::string& rule, std::string message, std::string remedy,
                          std::string clause)
{
    m_out.findings.push_back({rule, Severity::Critical, {SubjectKind::Stack, stack.label, -1}, std::move(message),
                              std::move(remedy), std::move(clause), std::nullopt});
    return false;
}

std::optional<StorySpan> ForceAssembly::spanOf(const WallStack& stack)
{
    StorySpan span{std::numeric_limits<int>::max(), 0};
    for (const building::WallId id : stack.walls)
        if (id.value < m_layout.walls.size()) {
            span.lowest = std::min(span.lowest, m_layout.walls[id.value].level);
            span.top = std::max(span.top, m_layout.walls[id.value].level);
        }
    for (int story = span.lowest; story <= span.top; ++story)
        if (!m_split.wallAt(stack, story)) {
            block(stack, "loadpath.discontinuous",
                  "Stack " + stack.label + " has walls above and below story " + std::to_string(story)
                      + " but none on it, so its forces have no way down.",
                  "Add the missing wall, or carry the wall above on a transfer element designed for overstrength.",
                  "FM-SA-001");
            return std::nullopt;
        }
    if (span.top < span.lowest || std::size_t(span.top - span.lowest + 1) != stack.walls.size()) {
        block(stack, "loadpath.discontinuous",
              "Stack " + stack.label + " does not have exactly one wall on each of its stories.",
              "Keep one wall a story in each stack.", "FM-SA-001");
        return std::nullopt;
    }
    return span;
}

bool ForceAssembly::standsOnSomething(const WallStack& stack, const StorySpan& span)
{
    const bool onWall = stack.base == building::StackBase::Wall && stack.support
        && stack.support->value < m_layout.stacks.size();
    if (span.lowest == 1 || onWall || stack.base == building::StackBase::Transfer)
        return true;
    return block(stack, "loadpath.discontinuous",
                 "Stack " + stack.label + " begins at story " + std::to_string(span.lowest)
                     + " and neither a wall below nor a transfer element is named to carry it.",
                 "Name the wall it stands on, or carry it on a transfer element designed for overstrength.",
                 "FM-SA-001");
}

bool ForceAssembly::listsFit(const WallStack& stack, const StorySpan& span, const WallLineInput& row)
{
    const auto tooShort = [&](const auto& list) { return !list.empty() && list.size() < std::size_t(span.top); };
    const char* name = tooShort(row.seismic) ? "seismic"
        : tooShort(row.wind)                 ? "wind"
        : tooShort(row.dead)                 ? "dead"
        : tooShort(row.live)                 ? "live"
        : tooShort(row.snow)                 ? "snow"
        : tooShort(row.roofLive)             ? "roof_live"
        : tooShort(row.leverArm)             ? "lever_arm"
                                             : nullptr;
    if (!name)
        return true;
    return block(stack, "loads.story_count",
                 "The " + std::string(name) + " list entered for stack " + stack.label + " does not reach its story "
                     + std::to_string(span.top) + ".",
                 "Give one value a story, from story 1 upward.");
}

template<class Row, class Skips>
Line ForceAssembly::lineOf(const WallStack& stack, const Row& row, const std::vector<Row>& rows, Skips skips) const
{
    Line line;
    for (const WallStack& other : m_layout.stacks) {
        if (other.gridLabel != stack.gridLabel || skips(other))
            continue;
        const auto serving = rowsFor(other, rows);
        if (std::ranges::find(serving, &row) != serving.end())
            line.push_back(&other);
    }
    return line;
}

bool ForceAssembly::isShared(const Line& line, const StorySpan& span, ForceSharing sharing) const
{
    if (sharing != ForceSharing::WholeLine)
        return false;
    for (int story = span.lowest; story <= span.top; ++story)
        if (std::ranges::count_if(line, [&](const WallStack* s) { return m_split.wallAt(*s, story); }) > 1)
            return true;
    return false;
}

// The stack's part; nothing, and a finding, where a force meets no wall or a share cannot be formed.
std::optional<std::vector<Force>> ForceAssembly::take(const WallStack& stack, const StorySpan& span,
                                                      const Lateral& lateral)
{
    for (int story = 1; std::size_t(story) <= lateral.whole.size(); ++story) {
        const bool stands = lateral.sharing == ForceSharing::EachWall ? story >= span.lowest && story <= span.top
                                                                      : m_split.standsAt(lateral.line, story);
        if (stands || lateral.whole[std::size_t(story) - 1] == Force(0))
            continue;
        block(stack, "loads.force_without_wall",
              "A " + std::string(lateral.name) + " force of "
                  + quantityText(lateral.whole[std::size_t(story) - 1].value(), Unit::Pound) + " acts on story "
                  + std::to_string(story) + ", where "
                  + (lateral.sharing == ForceSharing::EachWall ? "stack " + stack.label
                                                               : "the line of stack " + stack.label)
                  + " has no wall.",
              "Enter the forces of this line story by story, share them over the line, or add the wall.", "FM-SA-001");
        return std::nullopt;
    }
    auto part = m_split.part(stack, lateral.line, lateral.sharing, lateral.whole, span.lowest, span.top);
    if (!firstNotFinite(part))
        return part;
    block(stack, "loads.share",
          "The share of line " + stack.gridLabel + " that stack " + stack.label
              + " takes cannot be formed: a wall of the line has no length or no stiffness, or its story no height.",
          "Enter the story heights and check the wall lengths.", "FM-SA-011");
    return std::nullopt;
}

template<class T>
std::vector<T> slice(const std::vector<T>& list, int lowest, int top)
{
    if (list.empty())
        return {};
    return {list.begin() + (lowest - 1), list.begin() + top};
}

bool ForceAssembly::takeRow(const WallStack& stack, const StorySpan& span, const WallLineInput& row,
                            StackForces& forces)
{
    const Line line = lineOf(stack, row, m_criteria.loads.wallLines, [](const auto&) { return false; });
    auto seismic = take(stack, span, {"seismic", row.seismic, row.sharing, line});
    auto wind = seismic ? take(stack, span, {"wind", row.wind, row.sharing, line}) : std::nullopt;
    if (!seismic || !wind)
        return false;
    forces.seismic = std::move(*seismic);
    forces.wind = std::move(*wind);
    forces.dead = slice(row.dead, span.lowest, span.top);
    forces.live = slice(row.live, span.lowest, span.top);
    forces.snow = slice(row.snow, span.lowest, span.top);
    forces.roofLive = slice(row.roofLive, span.lowest, span.top);
    forces.leverArm = slice(row.leverArm, span.lowest, span.top);
    std::ranges::copy_if(row.points, std::back_inserter(forces.points),
                         [&](const auto& p) { return p.story >= span.lowest && p.story <= span.top; });
    forces.sharedByStrength = isShared(line, span, row.sharing);
    forces.source = row.source.empty() ? "entered" : row.source;
    add(gravityOutside(stack, span, row));
    add(segmentsNotSharing(stack, row, line));
    return true;
}

std::vector<Force> ForceAssembly::windAlong(const WallStack& stack)
{
    const LineDirection direction = directionOf(m_layout.walls[stack.walls.front().value].axis);
    std::vector<Force> wind;
    for (const building::StoryForce& f : m_out.building)
        wind.push_back(direction == LineDirection::X ? f.windX
                           : direction == LineDirection::Y ? f.windY
                                                           : max(f.windX, f.windY));
    if (direction == LineDirection::Skew && anyNonZero(wind) && !std::exchange(m_skewAssumed, true))
        m_out.assumptions.push_back(
            {"loads.wind.skew", AssumptionCategory::Loading,
             "A line of walls more than 10 degrees off both axes takes its share of the greater of the two winds.",
             "greater of wind along x and y", AssumptionSource::EngineeringJudgment, "ASCE 7 chapter 27", true});
    return wind;
}

// What the building's forces leave to the stack; entered forces of the stack go before.
bool ForceAssembly::takeTributary(const WallStack& stack, const StorySpan& span, StackForces& forces)
{
    const auto& rows = m_criteria.loads.tributary;
    const auto serving = rowsFor(stack, rows);
    if (serving.empty())
        return true;
    if (serving.size() > 1)
        return block(stack, "loads.entered_twice", "Stack " + stack.label + " has shares in "
                         + std::to_string(serving.size()) + " rows.", "Keep one row for each line or stack.");
    if (m_out.building.size() < std::size_t(span.top))
        return block(stack, "loads.story_count", "Stack " + stack.label + " reaches story " + std::to_string(span.top)
                         + " and the building has " + std::to_string(m_out.building.size()) + " stories.",
                     "Enter every story of the building.");
    const TributaryLine& row = *serving.front();
    std::vector<Force> seismic, wind = windAlong(stack);
    for (const building::StoryForce& f : m_out.building)
        seismic.push_back(f.seismic * row.share);
    for (Force& f : wind)
        f *= row.windShare.value_or(row.share);
    const auto entered = [&](std::vector<Force> WallLineInput::*list) {
        return [this, list](const WallStack& s) {
            const auto given = rowsFor(s, m_criteria.loads.wallLines);
            return !given.empty() && anyNonZero(given.front()->*list);
        };
    };
    bool byStrength = anyNonZero(forces.seismic) || anyNonZero(forces.wind) ? forces.sharedByStrength : true;
    bool used = false;
    const auto fill = [&](const char* name, std::vector<Force>& own, const std::vector<Force>& whole,
                          const Line& line) {
        if (anyNonZero(own) || !anyNonZero(whole))
            return true;
        auto part = take(stack, span, {name, whole, row.sharing, line});
        if (!part)
            return false;
        own = std::move(*part);
        byStrength = byStrength && isShared(line, span, row.sharing);
        return used = true;
    };
    if (!fill("seismic", forces.seismic, seismic, lineOf(stack, row, rows, entered(&WallLineInput::seismic)))
        || !fill("wind", forces.wind, wind, lineOf(stack, row, rows, entered(&WallLineInput::wind))))
        return false;
    if (used) {
        forces.sharedByStrength = byStrength;
        forces.source = "building forces, share " + quantityText(row.share, Unit::None)
            + (row.windShare ? ", of wind " + quantityText(*row.windShare, Unit::None) : "")
            + (forces.source.empty() ? "" : "; " + forces.source);
    }
    return true;
}

bool ForceAssembly::addStack(const WallStack& stack)
{
    const auto rows = rowsFor(stack, m_criteria.loads.wallLines);
    if (rows.size() > 1)
        return block(stack, "loads.entered_twice", "Forces for stack " + stack.label + " are entered in "
                         + std::to_string(rows.size()) + " rows.", "Keep one row for each line or stack.");
    const auto span = spanOf(stack);
    if (!span || !standsOnSomething(stack, *span))
        return false;
    StackForces forces;
    forces.stack = stack.id;
    if (!rows.empty() && !(listsFit(stack, *span, *rows.front()) && takeRow(stack, *span, *rows.front(), forces)))
        return false;
    if (!takeTributary(stack, *span, forces))
        return false;
    if (!anyNonZero(forces.seismic) && !anyNonZero(forces.wind)) {
        if (!anyRigid(m_criteria))
            return block(stack, "loads.stack.without_forces",
                         "No lateral force reaches stack " + stack.label + " on line " + stack.gridLabel
                             + ", so it is not designed.",
                         "Enter forces or a tributary share for this line, or reject its walls.");
        forces.seismic.clear();
        forces.wind.clear();
    }
    add(missingDeadLoad(stack, forces));
    m_out.stacks.push_back(std::move(forces));
    return true;
}

Result<StoryForces> ForceAssembly::assemble(const Run& run)
{
    if (auto building = formBuildingForces(m_criteria, m_out); !building)
        return building.fault();
    for (std::size_t i = 0; i < m_layout.stacks.size(); ++i) {
        if (run.stopped())
            return cancelled("loads");
        addStack(m_layout.stacks[i]);
        run.progress.report(double(i + 1) / double(m_layout.stacks.size()));
    }
    const bool seismic
        = std::ranges::any_of(m_out.stacks, [](const auto& s) { return anyNonZero(s.seismic); });
    if (seismic && !(m_criteria.seismic.sds > 0))
        return Fault{FaultCode::InvalidValue, "", "seismic.sds", "is not entered, but seismic forces are given"};
    for (Finding& finding : rowsWithoutStack(m_layout, m_criteria))
        add(std::move(finding));
    for (Finding& finding : sharesNotWhole(m_layout, m_criteria))
        add(std::move(finding));
    return std::move(m_out);
}

} // namespace

Result<StoryForces> storyForces(const WallLayout& layout, const DesignCriteria& criteria, const Run& run,
                                const LineShares& shares)
{
    if (auto finite = requireFinite(criteria); !finite)
        return finite.fault();
    return ForceAssembly(layout, criteria, shares).assemble(run);
}

} // namespace holdfast::loads
