// One project of a batch: loaded, designed, its deliverables written. The project file itself is only read.
#pragma once

#include "core/engine/pipeline/pipeline.h"
#include "core/services/batch/batch.h"

namespace holdfast::batch {

// Fills state, counts and, when it failed, the sentence of `row`.
void designProject(ProjectSummary& row, pipeline::Shared<rods::Catalogs> catalogs, pipeline::Executor& executor,
                   const Run& run);

} // namespace holdfast::batch
