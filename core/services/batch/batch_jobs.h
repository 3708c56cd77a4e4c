// A batch as jobs: which are added, which of an earlier run are kept, and the rows a person reads from them.
#pragma once

#include <memory>
#include <vector>

#include "core/services/batch/batch.h"
#include "core/services/jobs/job_store.h"

namespace holdfast::batch {

// The lines with their folders: "003-tower" keeps folders of equal names apart and in the order of the list.
std::vector<ProjectLine> placed(std::vector<ProjectLine> lines, const std::string& out);

struct BatchPlan {
    jobs::JobId batch = 0;
    std::vector<ProjectSummary> rows;        // in the order of the lines; Skipped: done before
};

// Adds what has to be done. Fault when another program works on this output folder and it is not resumed.
Result<BatchPlan> planBatch(jobs::JobStore& store, const std::vector<ProjectLine>& lines,
                            const std::shared_ptr<const rods::Catalogs>& catalogs, const BatchOptions& options,
                            const Run& run);

// Which lines planBatch would skip. Changes nothing.
Result<std::vector<bool>> doneBefore(jobs::JobStore& store, const std::vector<ProjectLine>& lines,
                                     const std::shared_ptr<const rods::Catalogs>& catalogs,
                                     const BatchOptions& options, const Run& run);

// The row of a job as it is now. A damaged result is a Failed row that says so.
ProjectSummary rowOf(const jobs::JobStore& store, const jobs::Job& job);

} // namespace holdfast::batch
