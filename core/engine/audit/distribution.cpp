#include "core/engine/audit/distribution.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/sheathing_table.h"

namespace holdfast::audit {
namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

double panelStiffness(const DesignUnderTest& design, const RawStory& raw)
{
    const auto& mark = design.layout.walls[raw.wall.value].mark;
    const auto row = std::ranges::find(design.layout.schedule, mark, &building::WallType::mark);
    const auto values =
        row == design.layout.schedule.end() ? std::nullopt : sheathingValues(*row, design.criteria);
    return values ? 1000 * values->stiffness * raw.segments * raw.perforation / (raw.top - raw.base) : kNoNumber;
}

const rods::RodRun* runOf(const DesignUnderTest& design, building::StackId stack)
{
    const auto run = std::ranges::find(design.runs, stack, &rods::RodRun::stack);
    return run == design.runs.end() ? nullptr : &*run;
}

void compareLine(std::vector<Comparison>& out, const DesignUnderTest& design, const SharedLine& line)
{
    double force = 0, shear = 0, stiffness = 0;
    struct Member {
        const SecondStack* stack;
        double shear, stiffness;
    };
    std::vector<Member> members;
    for (const building::StackId id : line.stacks) {
        const auto found = design.stacks.find(id);
        if (found == design.stacks.end())
            return;  // the stack that is missing is told by itself
        const SecondStack& stack = found->second;
        const auto n = std::size_t(line.story - stack.raw.first());
        force += line.seismic ? stack.raw.stories[n].seismic : stack.raw.stories[n].wind;
        // The line shares its own force; what stands on one of its walls is that wall's alone.
        double own = 0;
        for (std::size_t above = n; above < stack.raw.stories.size(); ++above)
            own += stack.raw.stories[above].seismic;
        members.push_back({&stack, own, wallStiffness(design, stack)[n]});
        shear += members.back().shear;
        stiffness += members.back().stiffness;
    }
    const std::string& name = members.front().stack->raw.label;
    out.push_back(compare({SubjectKind::Stack, name, line.story}, line.seismic ? "line_force" : "line_wind_force",
                          Measure::Shear, force, line.force));
    if (line.seismic)
        for (const Member& m : members)
            out.push_back(compare({SubjectKind::Stack, m.stack->raw.label, line.story}, "line_deflection",
                                  Measure::Deflection, m.shear / m.stiffness, shear / stiffness));
}

} // namespace

std::vector<double> wallStiffness(const DesignUnderTest& design, const SecondStack& stack)
{
    std::vector<double> stiffness;
    for (const RawStory& s : stack.raw.stories)
        stiffness.push_back(panelStiffness(design, s));
    const rods::RodRun* run = runOf(design, stack.raw.id);
    if (!run || run->segments.size() != stiffness.size() || run->restraints.size() != stiffness.size())
        return stiffness;
    const auto drifts = seismicDrift(RunView(*run, stack, design.layout, design.criteria, {}));
    for (std::size_t n = 0; n < drifts.size(); ++n)
        if (drifts[n].single > 0 && stack.statics[n].shear > 0)
            stiffness[n] = stack.statics[n].shear / drifts[n].single;
    return stiffness;
}

void compareLines(std::vector<Comparison>& out, const DesignUnderTest& design)
{
    for (const SharedLine& line : linesByDeflection(design.layout, design.criteria))
        compareLine(out, design, line);
}

} // namespace holdfast::audit
