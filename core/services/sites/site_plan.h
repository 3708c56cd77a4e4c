// A run as the jobs of an output folder: which are added, which of an earlier run are kept.
#pragma once

#include <string>
#include <vector>

#include "core/services/jobs/job_store.h"
#include "core/services/sites/site.h"
#include "core/services/sites/site_settings.h"

namespace holdfast::sites {

// What the batch row of a run holds.
struct RunFacts {
    std::string list, project;
    int sites = 0;
};
HOLDFAST_FIELDS(RunFacts, list, project, sites)

std::string runKey(const std::string& out);

// The batch's id; `settings.run` is filled. A job whose sites, pictures and settings are what they were is kept with
// `resume`; without, everything begins anew. Fault when another program works on this folder and it is not resumed.
Result<jobs::JobId> planRun(jobs::JobStore& store, const std::vector<PlacedSite>& sites, SiteSettings& settings,
                            const RunFacts& facts, bool resume);

} // namespace holdfast::sites
