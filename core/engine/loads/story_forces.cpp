#include "core/engine/loads/story_forces.h"

#include <algorithm>
#include <cmath>

#include "core/engine/loads/elf.h"
#include "core/engine/loads/sharing.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;
using building::ForceSharing;
using building::TributaryLine;
using building::WallLayout;
using building::WallLineInput;
using building::WallStack;

bool names(const std::vector<std::string>& lines, const std::string& label)
{
    return !label.empty() && std::ranges::find(lines, label) != lines.end();
}

// Rows that name the stack itself go before rows that name its grid line.
template<class Row>
std::vector<const Row*> rowsFor(const WallStack& stack, const std::vector<Row>& rows)
{
    std::vector<const Row*> own, byGrid;
    for (const Row& row : rows) {
        if (names(row.lines, stack.label))
            own.push_back(&row);
        else if (names(row.lines, stack.gridLabel))
            byGrid.push_back(&row);
    }
    return own.empty() ? byGrid : own;
}

template<class T>
bool anyNonZero(const std::vector<T>& list, std::size_t from = 0)
{
    return std::any_of(list.begin() + std::ptrdiff_t(std::min(from, list.size())), list.end(),
                       [](const T& v) { return v != T(); });
}

template<class T>
const T* firstNotFinite(const std::vector<T>& list)
{
    const auto at = std::ranges::find_if(list, [](const T& v) { return !std::isfinite(v.value()); });
    return at == list.end() ? nullptr : &*at;
}

Outcome requireFinite(const DesignCriteria& criteria)
{
    for (std::size_t i = 0; i < criteria.loads.wallLines.size(); ++i) {
        const WallLineInput& row = criteria.loads.wallLines[i];
        const std::string place = "loads.wall_lines[" + std::to_string(i) + "]";
        if (firstNotFinite(row.seismic) || firstNotFinite(row.wind) || firstNotFinite(row.dead)
            || firstNotFinite(row.live) || firstNotFinite(row.snow) || firstNotFinite(row.leverArm))
            return Fault{FaultCode::InvalidValue, "", place, "holds a value that is not a number"};
        for (const auto& point : row.points)
            if (!std::isfinite(point.load.value()) || !std::isfinite(point.fromStart.value()))
                return Fault { FaultCode::InvalidValue, "", place + ".points",
                    "holds a value that is not a number" };
    }
    return Done{};
}

// Joins entered rows, shares and the equivalent lateral force into one list a stack.
class ForceAssembly {
public:
    ForceAssembly(const WallLayout& layout, const DesignCriteria& criteria)
        : m_layout(layout)
        , m_criteria(criteria)
    {
    }

    Result<StoryForces> assemble(const Run& run);

private:
    Outcome formElf();
    void addStack(const WallStack& stack);
    bool standsOnEveryStory(const WallStack& stack);
    bool listsFit(const WallStack& stack, const WallLineInput& row);
    void takeRow(const WallStack& stack, const WallLineInput& row, StackForces& forces);
    void takeTributary(const WallStack& stack, StackForces& forces);
    std::vector<Force> shared(const WallStack& stack, const std::vector<std::string>& lines,
                              const std::vector<Force>& whole);
    double shareAt(const WallStack& stack, const std::vector<std::string>& lines, int story) const;
    const building::ShearWall* wallAt(const WallStack& stack, int story) const;
    Length storyHeight(int story) const;
    LineLoad printedShear(const std::string& mark) const;
    void findRowsWithoutStack();
    void findMissingDeadLoad(const WallStack& stack, const StackForces& forces);
    void block(const WallStack& stack, const std::string& rule, std::string message, std::string remedy,
               std::string clause = "");

    const WallLayout& m_layout;
    const DesignCriteria& m_criteria;
    ElfForces m_elf;
    StoryForces m_out;
};

void ForceAssembly::block(const WallStack& stack, const std::string& rule, std::string message,
    std::string remedy, std::string clause)
{
    m_out.findings.push_back({ rule, Severity::Critical, { SubjectKind::Stack, stack.label, -1 },
        std::move(message), std::move(remedy), std::move(clause), std::nullopt });
}

Outcome ForceAssembly::formElf()
{
    if (m_criteria.loads.tributary.empty())
        return Done{};
    if (m_criteria.seismic.sds <= 0)
        return Fault { FaultCode::InvalidValue, "", "seismic.sds",
            "is not entered, but seismic forces are asked for" };
    auto elf = equivalentLateralForces(m_criteria);
    if (!elf)
        return elf.fault();
    m_elf = std::move(*elf);
    m_out.baseShear = m_elf.lines;
    m_out.assumptions.push_back({ "loads.elf.transition_period", AssumptionCategory::Loading,
        "The period is below the long-period transition T_L, so Eq. 12.8-4 does not apply.", "T_L >= 4 s",
        AssumptionSource::CodeDefault, "ASCE 7 12.8.1.1, figures 22-14 to 22-17", false });
    m_out.assumptions.push_back({ "loads.diaphragm", AssumptionCategory::Loading,
        "Diaphragms are flexible: each line takes its tributary share of every story force.", "flexible",
        AssumptionSource::EngineeringJudgment, "ASCE 7 12.3.1.1", true });
    return Done{};
}

const building::ShearWall* ForceAssembly::wallAt(const WallStack& stack, int story) const
{
    for (const building::WallId id : stack.walls)
        if (id.value < m_layout.walls.size() && m_layout.walls[id.value].level == story)
            return &m_layout.walls[id.value];
    return nullptr;
}

bool ForceAssembly::standsOnEveryStory(const WallStack& stack)
{
    for (std::size_t i = 0; i < stack.walls.size(); ++i) {
        if (wallAt(stack, int(i) + 1))
            continue;
        block(stack, "loadpath.discontinuous",
            "Stack " + stack.label + " has " + std::to_string(stack.walls.size())
                + " walls but none of them stands "
                  "on story "
                + std::to_string(i + 1) + ", so its forces have no way to the podium.",
            "Add the missing wall, or carry the wall above on a transfer element designed for overstrength.",
            "FM-SA-001");
        return false;
    }
    return !stack.walls.empty();
}

bool ForceAssembly::listsFit(const WallStack& stack, const WallLineInput& row)
{
    const std::size_t stories = stack.walls.size();
    const auto bad = [&](const auto& list) {
        return !list.empty() && (list.size() < stories || anyNonZero(list, stories));
    };
    const char* name = bad(row.seismic) ? "seismic" : bad(row.wind) ? "wind" : bad(row.dead) ? "dead"
        : bad(row.live) ? "live" : bad(row.snow) ? "snow" : nullptr;
    if (!name && !row.leverArm.empty() && row.leverArm.size() < stories)
        name = "lever_arm";
    if (!name)
        return true;
    block(stack, "loads.story_count",
          "The " + std::string(name) + " list entered for stack " + stack.label + " does not match its "
              + std::to_string(stories) + " stories.",
          "Give one value a story, from story 1 upward.");
    return false;
}

Length ForceAssembly::storyHeight(int story) const
{
    const auto at = std::ranges::find(m_criteria.stories, story, &building::StoryCriteria::story);
    return at == m_criteria.stories.end() ? Length(0) : at->height;
}

LineLoad ForceAssembly::printedShear(const std::string& mark) const
{
    const auto at = std::ranges::find(m_layout.schedule, mark, &building::WallType::mark);
    return at == m_layout.schedule.end() ? LineLoad(0) : at->allowable;
}

double ForceAssembly::shareAt(const WallStack& stack, const std::vector<std::string>& lines, int story) const
{
    std::vector<LineWall> walls;
    std::size_t own = 0;
    for (const WallStack& other : m_layout.stacks) {
        const building::ShearWall* wall = wallAt(other, story);
        const bool sameLine
            = other.gridLabel == stack.gridLabel; // a row of two lines gives each line its force
        if (!wall || !sameLine || !(names(lines, other.label) || names(lines, other.gridLabel)))
            continue;
        if (&other == &stack)
            own = walls.size();
        walls.push_back({wall->length, storyHeight(story), printedShear(wall->mark)});
    }
    const std::vector<double> shares = sharesByStrength(walls);
    return own < shares.size() ? shares[own] : std::nan("");
}

std::vector<Force> ForceAssembly::shared(const WallStack& stack, const std::vector<std::string>& lines,
                                         const std::vector<Force>& whole)
{
    std::vector<Force> part;
    for (std::size_t n = 0; n < std::min(whole.size(), stack.walls.size()); ++n)
        part.push_back(whole[n] * shareAt(stack, lines, int(n) + 1));
    return part;
}

void ForceAssembly::takeRow(const WallStack& stack, const WallLineInput& row, StackForces& forces)
{
    const bool whole = row.sharing == ForceSharing::WholeLine;
    forces.seismic = whole ? shared(stack, row.lines, row.seismic) : row.seismic;
    forces.wind = whole ? shared(stack, row.lines, row.wind) : row.wind;
    forces.dead = row.dead;
    forces.live = row.live;
    forces.snow = row.snow;
    forces.points = row.points;
    forces.leverArm = row.leverArm;
    forces.sharedByStrength = whole;
    forces.source = row.source.empty() ? "entered" : row.source;
}

void ForceAssembly::takeTributary(const WallStack& stack, StackForces& forces)
{
    const auto rows = rowsFor(stack, m_criteria.loads.tributary);
    if (rows.empty() || anyNonZero(forces.seismic))
        return;
    std::vector<Force> line;
    for (const Force f : m_elf.force)
        line.push_back(f * rows.front()->share);
    forces.seismic = shared(stack, rows.front()->lines, line);
    forces.sharedByStrength = true;
    forces.source = "equivalent lateral force, share " + std::to_string(rows.front()->share)
        + (forces.source.empty() ? "" : "; " + forces.source);
}

void ForceAssembly::findMissingDeadLoad(const WallStack& stack, const StackForces& forces)
{
    if (anyNonZero(forces.dead) || !forces.points.empty())
        return;
    m_out.findings.push_back({"loads.dead.missing", Severity::Warning, {SubjectKind::Stack, stack.label, -1},
                              "No dead load is entered for stack " + stack.label
                                  + ": its tension is too high and the compression in its posts too low.",
                              "Enter the dead load brought in at each story.", "", std::nullopt});
}

template<class T>
void resizeTo(std::vector<T>& list, std::size_t stories)
{
    if (!list.empty())
        list.resize(stories);
}

void ForceAssembly::addStack(const WallStack& stack)
{
    const auto rows = rowsFor(stack, m_criteria.loads.wallLines);
    if (rows.size() > 1)
        return block(stack, "loads.entered_twice", "Forces for stack " + stack.label + " are entered in "
                         + std::to_string(rows.size()) + " rows.", "Keep one row for each line or stack.");
    StackForces forces;
    forces.stack = stack.id;
    if (!rows.empty()) {
        if (!listsFit(stack, *rows.front()))
            return;
        takeRow(stack, *rows.front(), forces);
    }
    takeTributary(stack, forces);
    if (!anyNonZero(forces.seismic) && !anyNonZero(forces.wind))
        return block(stack, "loads.stack.without_forces",
            "No lateral force reaches stack " + stack.label + " on line " + stack.gridLabel
                + ", so it is not designed.",
            "Enter forces or a tributary share for this line, or reject its walls.");
    if (!standsOnEveryStory(stack))
        return;
    if (firstNotFinite(forces.seismic) || firstNotFinite(forces.wind))
        return block(stack, "loads.share",
            "The share of line " + stack.gridLabel + " that stack " + stack.label
                + " takes cannot be formed: a wall of the line has no length, or its story no height.",
            "Enter the story heights and check the wall lengths.", "FM-SA-011");
    const std::size_t stories = stack.walls.size();
    resizeTo(forces.seismic, stories);
    resizeTo(forces.wind, stories);
    resizeTo(forces.dead, stories);
    resizeTo(forces.live, stories);
    resizeTo(forces.snow, stories);
    resizeTo(forces.leverArm, stories);
    findMissingDeadLoad(stack, forces);
    m_out.stacks.push_back(std::move(forces));
}

void ForceAssembly::findRowsWithoutStack()
{
    const auto served = [this](const std::string& line) {
        return std::ranges::any_of(m_layout.stacks, [&](const WallStack& s) {
            return s.label == line || s.gridLabel == line;
        });
    };
    const auto check = [&](const std::vector<std::string>& lines) {
        for (const std::string& line : lines)
            if (!served(line))
                m_out.findings.push_back(
                    { "loads.line.without_stack", Severity::Error, { SubjectKind::Project, line, -1 },
                        "Forces are entered for line " + line + ", which has no stack of shear walls.",
                        "Correct the line's name, or confirm the walls on it.", "", std::nullopt });
    };
    for (const WallLineInput& row : m_criteria.loads.wallLines)
        check(row.lines);
    for (const TributaryLine& row : m_criteria.loads.tributary)
        check(row.lines);
}

Result<StoryForces> ForceAssembly::assemble(const Run& run)
{
    if (auto elf = formElf(); !elf)
        return elf.fault();
    for (std::size_t i = 0; i < m_layout.stacks.size(); ++i) {
        if (run.stopped())
            return cancelled("loads");
        addStack(m_layout.stacks[i]);
        run.progress.report(double(i + 1) / double(m_layout.stacks.size()));
    }
    const bool seismic
        = std::ranges::any_of(m_out.stacks, [](const auto& s) { return anyNonZero(s.seismic); });
    if (seismic && !(m_criteria.seismic.sds > 0))
        return Fault { FaultCode::InvalidValue, "", "seismic.sds",
            "is not entered, but seismic forces are given" };
    findRowsWithoutStack();
    return std::move(m_out);
}

} // namespace

Result<StoryForces> storyForces(const WallLayout& layout, const DesignCriteria& criteria, const Run& run,
                                const LineShares&)
{
    if (auto finite = requireFinite(criteria); !finite)
        return finite.fault();
    return ForceAssembly(layout, criteria).assemble(run);
}

} // namespace holdfast::loads
