#include <algorithm>
#include <set>

#include "core/engine/rods/anchor_neighbours.h"
#include "core/engine/rods/design_assumptions.h"
#include "core/engine/rods/rod_runs.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/run_builder.h"
#include "core/engine/rods/run_findings.h"
#include "core/engine/rods/run_remedies.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using building::WallLayout;
using loadpath::LoadPath;
using loadpath::StackLoads;

// "ST-C-1" -> "C-1".
std::string place(const StackLoads& stack)
{
    return stack.label.starts_with("ST-") ? stack.label.substr(3) : stack.label;
}

class Designer {
public:
    Designer(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
             const Catalogs& catalogs, const Candidates& candidates, const Candidates* pairs)
        : m_layout(layout), m_path(path), m_rows{catalogs, criteria, candidates, pairs}
    {
        m_schedule.catalogEdition = catalogs.edition;
    }

    // `told`: with findings, remedies and assumptions.
    Result<RodSchedule> design(const Run& run, bool told)
    {
        m_told = told;
        for (std::size_t i = 0; i < m_path.stacks.size(); ++i) {
            if (run.stopped())
                return cancelled("rod design");
            designOne(m_path.stacks[i]);
            run.progress.report(double(i + 1) / double(m_path.stacks.size()));
        }
        if (!told)
            return std::move(m_schedule);
        checkAnchorGroups(m_schedule, m_path, m_rows.criteria, m_rows.catalogs);
        if (!m_schedule.runs.empty())
            std::ranges::move(designAssumptions(m_schedule, m_rows.criteria, m_rows.candidates),
                              std::back_inserter(m_schedule.assumptions));
        return std::move(m_schedule);
    }

private:
    void designOne(const StackLoads& stack)
    {
        if (!storiesKnown(stack) || !hasUplift(stack))
            return;
        const auto types = typesOf(stack);
        StackDesign made = designStack(m_path, stack, types, m_rows);
        made.run.stack = stack.stack;
        made.run.stackLabel = stack.label;
        made.run.gridLabel = stack.gridLabel;
        if (m_told) {
            noteUnverified(made);
            formRemedies(made, m_rows);
        }
        const auto [from, to] = rodLine(stack);
        made.rodDistance = Length(geometry::distance(from, to));
        for (const WallEnd end : {WallEnd::Start, WallEnd::End}) {
            made.run.id = {std::uint32_t(m_schedule.runs.size())};
            made.run.end = end;
            made.run.label = "RR-" + place(stack) + (end == WallEnd::Start ? "-S" : "-E");
            made.run.at = end == WallEnd::Start ? from : to;
            made.run.wallAngle = geometry::angle(axisOf(stack));
            if (m_told)
                findInRun(made, m_rows.criteria, m_schedule.findings);
            m_schedule.runs.push_back(made.run);
        }
    }

    bool storiesKnown(const StackLoads& stack)
    {
        for (const auto& d : stack.stories) {
            const auto* story = storyOf(m_rows.criteria, d.story);
            if (story && postHeightOf(*story) > Length(0))
                continue;
            m_schedule.findings.push_back(
                { "rods.story", Severity::Critical, { SubjectKind::Stack, stack.label, d.story },
                    "Story " + std::to_string(d.story) + " of stack " + stack.label
                        + " has no height left for posts between floor framing and plates.",
                    "Correct stories[].height and floor_depth.", "FM-SA-011", std::nullopt });
            return false;
        }
        return true;
    }

    bool hasUplift(const StackLoads& stack)
    {
        const bool any = std::ranges::any_of(stack.stories, [](const auto& d) {
            return d.tensionAsd > Force(0) || d.tensionStrength > Force(0);
        });
        if (!any)
            m_schedule.findings.push_back({ "rods.no_uplift", Severity::Info,
                { SubjectKind::Stack, stack.label, -1 },
                "The dead load holds stack " + stack.label + " down in every combination; it gets no rods.",
                "No action.", "ASCE 7 2.4.5", std::nullopt });
        return any;
    }

    std::vector<building::WallType> typesOf(const StackLoads& stack) const
    {
        std::vector<building::WallType> types;
        for (const auto& d : stack.stories) {
            const auto& wall = m_layout.walls.at(d.wall.value);
            const auto type = std::ranges::find(m_layout.schedule, wall.mark, &building::WallType::mark);
            building::WallType found;
            if (type != m_layout.schedule.end())
                found = *type;
            found.mark = wall.mark;
            types.push_back(std::move(found));
        }
        return types;
    }

    const geometry::Segment2& axisOf(const StackLoads& stack) const
    {
        return m_layout.walls.at(stack.stories.front().wall.value).axis;
    }

    // Both rods: inside every wall of the stack by the end offset, on the axis of the lowest.
    std::pair<geometry::Point2, geometry::Point2> rodLine(const StackLoads& stack) const
    {
        const geometry::Segment2& base = axisOf(stack);
        const double whole = geometry::length(base);
        if (!(whole > 0))
            return {};
        double from = 0, to = 1;
        for (const auto& d : stack.stories) {
            const geometry::Segment2& axis = m_layout.walls.at(d.wall.value).axis;
            const double a = geometry::shareAlong(base, axis.a), b = geometry::shareAlong(base, axis.b);
            from = std::max(from, std::min(a, b));
            to = std::min(to, std::max(a, b));
        }
        const double offset = m_rows.criteria.rods.endOffset.value() / whole;
        const auto along = [&](double share) { return base.a + (base.b - base.a) * share; };
        return {along(from + offset), along(to - offset)};
    }

    void noteUnverified(const StackDesign& made)
    {
        const auto note = [this](bool verified, const std::string& what, const std::string& source) {
            if (!verified && m_noted.insert(what).second)
                m_schedule.assumptions.push_back({"rods.catalog." + what, AssumptionCategory::Material,
                                                  "The figures of " + what + " are not verified.", what,
                                                  AssumptionSource::ManufacturerData, source, false});
        };
        for (const StoryParts& p : made.parts) {
            note(p.grade->verified, "rod grade " + p.grade->id, p.grade->source);
            if (p.plate)
                note(p.plate->verified, "plate " + p.plate->model, p.plate->source);
            if (p.device)
                note(p.device->verified, "device " + p.device->model, p.device->source);
        }
        const LumberGrade& lumber = *m_rows.candidates.lumber;
        note(lumber.verified, "lumber " + lumber.species + " " + lumber.grade, lumber.source);
        if (made.anchor.size) {
            note(made.anchor.grade->verified, "rod grade " + made.anchor.grade->id,
                 made.anchor.grade->source);
            note(made.anchor.model->verified, "anchor " + made.anchor.model->model,
                 made.anchor.model->source);
        }
    }

    const WallLayout& m_layout;
    const LoadPath& m_path;
    DesignBasisRows m_rows;
    RodSchedule m_schedule;
    std::set<std::string> m_noted;
    bool m_told = true;
};

Result<RodSchedule> designed(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
                             const Catalogs& catalogs, const Run& run, bool told)
{
    const auto open = candidates(catalogs, criteria);
    if (!open)
        return open.fault();
    const auto pairs = candidates(catalogs, criteria, 2);
    return Designer(layout, path, criteria, catalogs, *open, criteria.rods.pairs && pairs ? &*pairs : nullptr)
        .design(run, told);
}

} // namespace

Result<RodSchedule> designRods(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
                               const Catalogs& catalogs, const Run& run)
{
    return designed(layout, path, criteria, catalogs, run, true);
}

Result<std::vector<RodRun>> designRuns(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
                                       const Catalogs& catalogs, const Run& run)
{
    auto made = designed(layout, path, criteria, catalogs, run, false);
    if (!made)
        return made.fault();
    return std::move(made->runs);
}

} // namespace holdfast::rods
