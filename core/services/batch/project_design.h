// One project of a batch: loaded, designed, its deliverables written. The project file itself is only read.
#pragma once

#include "core/engine/pipeline/pipeline.h"
#include "core/services/batch/batch.h"
#include "core/services/jobs/drawing_cache.h"
#include "core/services/jobs/job_runner.h"

namespace holdfast::batch {

inline constexpr const char* kProjectKind = "batch_project";
inline constexpr const char* kProjectQueue = "design_calc";

// Works on the ProjectLine in the job's payload, whose `out` is given. The result is a ProjectSummary. Finished stages
// are checkpoints of the job; drawings that were read are kept for the next project. `executor` outlives the handler.
jobs::Handler projectHandler(pipeline::Shared<rods::Catalogs> catalogs, pipeline::Executor& executor,
                             std::shared_ptr<jobs::DrawingCache> drawings);

} // namespace holdfast::batch
