#include "core/services/session/baseline.h"

#include <QThreadPool>

#include "core/services/jobs/pool_executor.h"
#include "core/services/session/design_run.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/store/project_json.h"

namespace holdfast::session {

Result<revision::Baseline> baselineOf(const std::string& project, const std::shared_ptr<const rods::Catalogs>& catalogs,
                                      const Run& run)
{
    auto inputs = store::loadProject(project);
    if (!inputs)
        return inputs.fault();
    auto own = pinnedCatalog(project, catalogs);
    if (!own)
        return own.fault();
    QThreadPool pool;
    jobs::PoolExecutor executor(pool);
    const DesignRequest request{std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs)),
                                std::move(*own), nullptr, {}, {}, pipeline::Stage::Rods};
    const pipeline::Snapshot snapshot = design(request, executor, run);
    if (snapshot.layout && snapshot.schedule)
        return revision::Baseline{*snapshot.layout, *snapshot.schedule};
    if (run.stopped())
        return cancelled("the earlier revision");
    for (const pipeline::StageStatus& status : snapshot.stages)
        if (status.state == pipeline::StageState::Failed)
            return Fault{status.faultCode.value_or(FaultCode::External), project, {}, status.fault};
    return Fault{FaultCode::NothingToDo, project, {}, "the project has no rods to compare with"};
}

} // namespace holdfast::session
