#include "core/services/batch/project_design.h"

#include <algorithm>

#include "core/services/exports/tables.h"
#include "core/services/session/design_run.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/store/project_json.h"

namespace holdfast::batch {

namespace {

void count(ProjectSummary& row, const pipeline::Snapshot& s)
{
    row.walls = s.layout ? int(s.layout->walls.size()) : 0;
    row.rodRuns = s.schedule ? int(s.schedule->runs.size()) : 0;
    row.clashes = s.clashes ? int(s.clashes->clashes.size()) : 0;
    row.confidence = s.confidence ? s.confidence->overall : 0;
    if (s.schedule)
        for (const rods::RodRun& run : s.schedule->runs)
            row.worstUtilization = std::max(row.worstUtilization, run.utilization);
    for (const Finding& finding : pipeline::allFindings(s)) {
        row.critical += finding.severity == Severity::Critical;
        row.errors += finding.severity == Severity::Error;
        row.warnings += finding.severity == Severity::Warning;
    }
}

// The first stage that did not finish, told in its own words.
bool allFinished(ProjectSummary& row, const pipeline::Snapshot& s)
{
    for (const pipeline::StageStatus& stage : s.stages)
        if (stage.state == pipeline::StageState::Cancelled || stage.state == pipeline::StageState::Failed) {
            const bool stopped = stage.state == pipeline::StageState::Cancelled;
            row.state = stopped ? ProjectState::Cancelled : ProjectState::Failed;
            row.fault = stage.fault;
            return false;
        }
    return true;
}

void refuse(ProjectSummary& row, const Fault& fault)
{
    row.state = fault.code == FaultCode::Cancelled ? ProjectState::Cancelled : ProjectState::Failed;
    row.fault = describe(fault);
}

} // namespace

void designProject(ProjectSummary& row, pipeline::Shared<rods::Catalogs> catalogs, pipeline::Executor& executor,
                   const Run& run)
{
    auto inputs = store::loadProject(row.project);
    if (!inputs)
        return refuse(row, inputs.fault());
    session::DesignRequest request;
    request.inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs));
    auto pinned = session::pinnedCatalog(row.project, catalogs);
    if (!pinned)
        return refuse(row, pinned.fault());
    request.catalogs = std::move(*pinned);
    const pipeline::Snapshot snapshot = session::design(request, executor, Run{run.stop, {}});
    count(row, snapshot);
    if (!allFinished(row, snapshot))
        return;
    const auto written = exports::writeDeliverables(snapshot, QString::fromStdString(row.out), Run{run.stop, {}});
    if (!written)
        return refuse(row, written.fault());
    row.state = ProjectState::Done;
}

} // namespace holdfast::batch
