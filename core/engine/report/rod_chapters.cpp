// Each rod run: elevation and every check line by line; equal runs once.
#include <algorithm>
#include <map>

#include "core/engine/base/archive.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

// Equal but for name and place.
std::string fingerprint(rods::RodRun run)
{
    run.id = {};
    run.label.clear();
    run.stack = {};
    run.stackLabel.clear();
    run.gridLabel.clear();
    run.end = rods::WallEnd::Start;
    run.at = {};
    run.wallAngle = 0;
    return hashOf(run);
}

Table checksTable(const rods::RodRun& run)
{
    std::vector<const rods::Check*> checks;
    for (const auto& check : run.checks)
        checks.push_back(&check);
    std::stable_sort(checks.begin(), checks.end(), [](auto* a, auto* b) { return a->ratio > b->ratio; });
    Table table {"All checks of " + run.label + ", the greatest ratio first",
                 {right("Story", 0.3), left("Check", 2), right("Demand"), right("Capacity"),
                  left("Unit", 0.3), right("DCR", 0.4), centered("Status")},
                 {}};
    for (const auto* check : checks)
        table.rows.push_back({std::to_string(check->story), rods::title(check->kind),
                              number(check->demand, check->unit), number(check->capacity, check->unit),
                              unitText(check->unit), ratioText(check->ratio),
                              check->ratio <= 1.0 ? "OK" : "NG"});
    return table;
}

Chapter sectionOf(const ReportInput& input, const RunGroup& group)
{
    const rods::RodRun& run = *group.typical;
    Chapter section {"Rod run " + run.label, 2, {PageBreak {}}};
    if (!group.alsoFor.empty())
        section.blocks.push_back(
            strong("Typical of " + joined(group.alsoFor) + ": the same rods, hardware and demands."));
    section.blocks.push_back(body("Stack " + orDash(run.stackLabel) + ", grid " + orDash(run.gridLabel) + ", "
                                  + std::string(run.end == rods::WallEnd::Start ? "start" : "end")
                                  + " of the wall. Governing: " + rods::title(run.governing) + ", story "
                                  + std::to_string(run.governingStory) + ", DCR " + ratioText(run.utilization)
                                  + (run.utilization <= 1.0 ? " - OK." : " - NG.")));
    section.blocks.push_back(
        FigureRef {FigureKind::RodElevation, run.label, "Elevation of " + run.label + ".", 0.55});
    section.blocks.push_back(checksTable(run));
    for (auto it = run.segments.rbegin(); it != run.segments.rend(); ++it)
        section.blocks.push_back(
            CalculationBlock {run.label + ", story " + std::to_string(it->story),
                              rods::explain(run, it->story, input.path, input.criteria, input.catalogs)});
    return section;
}

}  // namespace

std::vector<RunGroup> groupsOf(const rods::RodSchedule& schedule)
{
    std::vector<RunGroup> groups;
    std::map<std::string, std::size_t> known;
    for (const auto& run : schedule.runs) {
        const auto [it, isNew] = known.try_emplace(fingerprint(run), groups.size());
        if (isNew)
            groups.push_back({&run, {}});
        else
            groups[it->second].alsoFor.push_back(run.label);
    }
    return groups;
}

Chapters rodRunsChapter(const ReportInput& input, const Run& run)
{
    Chapters chapters {{"Rod runs", 1, {PageBreak {}}}};
    const auto groups = groupsOf(input.schedule);
    chapters.front().blocks.push_back(
        body(groups.empty() ? "No rod run was designed: see the findings."
                            : count(input.schedule.runs.size(), "rod run", "rod runs") + ", "
                     + count(groups.size(), "of them different", "of them different")
                     + ". Runs that are equal in every number are printed once and name the others."));
    for (std::size_t i = 0; i < groups.size() && !run.stopped(); ++i) {
        // The first run begins under the chapter's heading.
        Chapter section = sectionOf(input, groups[i]);
        if (i == 0)
            section.blocks.erase(section.blocks.begin());
        chapters.push_back(std::move(section));
        run.progress.report(double(i + 1) / double(groups.size()));
    }
    return chapters;
}

}  // namespace holdfast::report
