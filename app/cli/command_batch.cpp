// batch: many projects, as jobs.
#include <algorithm>
#include <chrono>
#include <cstdio>

#include "app/cli/commands.h"
#include "core/services/batch/batch.h"
#include "core/services/resources/resources.h"

namespace holdfast::cli {

namespace {

using batch::ProjectState;
using batch::ProjectSummary;
using Time = std::chrono::steady_clock;

void sayRow(const Console& console, const ProjectSummary& row)
{
    char text[64];
    std::snprintf(text, sizeof text, "  %.2f s, utilization %.2f", row.seconds, row.worstUtilization);
    console.endProgress();
    console.note(enumText(row.state) + "  " + row.project + (row.state == ProjectState::Done ? text : "")
                 + (row.fault.empty() ? "" : "  " + row.fault));
}

// The bar with the time that is left.
Run batchRun(const Console& console)
{
    Run run = console.run("batch");
    const auto began = Time::now();
    const auto left = std::make_shared<std::string>();
    return {run.stop, Progress([bar = run.progress, began, left, &console](double share) {
                bar.report(share);
                const double elapsed = std::chrono::duration<double>(Time::now() - began).count();
                if (const std::string now = batch::timeLeft(share, elapsed); !now.empty() && now != *left)
                    console.remark(*left = now);
            })};
}

std::vector<batch::ProjectLine> withOptions(std::vector<batch::ProjectLine> lines, const BatchOptions& options)
{
    const batch::ProjectLine plain;
    for (batch::ProjectLine& line : lines) {
        if (!options.steps.empty() && line.steps == plain.steps)
            line.steps = options.steps;
        if (options.stopOnError || options.onError == "stop")
            line.onError = batch::OnError::Stop;
    }
    return lines;
}

void sayTable(const Console& console, const std::vector<ProjectSummary>& rows)
{
    char text[96];
    for (const ProjectSummary& row : rows) {
        std::snprintf(text, sizeof text, "%-9s %7.2f s %4d walls %4d rod runs  worst %.2f  %d critical  ",
                      enumText(row.state).c_str(), row.seconds, row.walls, row.rodRuns, row.worstUtilization,
                      row.critical);
        console.say(text + row.project + (row.fault.empty() ? "" : "  " + row.fault));
    }
}

} // namespace

ExitCode batch(const Console& console, const BatchOptions& options)
{
    const auto projects = batch::projectsOf(options.list);
    if (!projects)
        return console.fail(projects.fault());
    const auto catalogs = resources::catalogs();
    if (!catalogs)
        return console.fail(catalogs.fault());
    batch::BatchOptions how;
    how.out = options.out;
    how.jobs = options.jobs;
    how.dryRun = options.dryRun;
    how.resume = options.resume;
    how.workers = options.workers;
    const auto rows = batch::runBatch(withOptions(*projects, options), **catalogs, how, batchRun(console),
                                      [&console](const ProjectSummary& row) {
                                          if (row.state != ProjectState::Running)
                                              sayRow(console, row);
                                      });
    console.endProgress();
    if (!rows)
        return console.fail(rows.fault());
    sayTable(console, *rows);
    console.document({{"schema", "holdfast.batch/2"}, {"projects", toJson(*rows)}});
    console.say(std::to_string(rows->size()) + " projects" + (options.dryRun ? "" : ", summary in " + options.out));
    const bool allGood = std::ranges::none_of(*rows, [](const ProjectSummary& row) {
        return row.state == ProjectState::Failed || row.state == ProjectState::Cancelled;
    });
    return wasInterrupted() ? kCancelled : allGood ? kOk : kInternal;
}

} // namespace holdfast::cli
