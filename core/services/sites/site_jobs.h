// A list of sites as jobs: critical sites first, at most 50 a job, which works on several of them at the same time and
// keeps what is done after every 10. A run that was killed goes on behind its last checkpoint.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "core/services/jobs/job_runner.h"
#include "core/services/sites/inspector.h"

namespace holdfast::sites {

inline constexpr const char* kSitesKind = "sites_batch";
inline constexpr const char* kSitesQueue = "api_call";
inline constexpr std::size_t kSitesEachJob = 50;     // requirement 0-11: 10,000 sites are 200 jobs
inline constexpr std::size_t kCheckpointEvery = 10;  // requirement 0-12
inline constexpr int kWorkers = 10, kSlots = 5;      // requirement 0-12: 10 workers with 5 sites each

// What a job works on.
struct SiteWork {
    SiteSettings settings;
    std::vector<PlacedSite> sites;
};
HOLDFAST_FIELDS(SiteWork, settings, sites)

// The list in jobs: by priority, then in its own order. A short list is cut finer, so that all workers have some of it.
std::vector<std::vector<PlacedSite>> cutIntoJobs(std::vector<PlacedSite> sites);
std::vector<jobs::NewJob> jobsOf(const std::vector<PlacedSite>& sites, const SiteSettings& settings,
                                 jobs::JobId batch);

// The sites a job has finished: of its result, or of its last checkpoint.
std::vector<SiteResult> finishedOf(const jobs::JobStore& store, const jobs::Job& job);

// Opens the inspector a job asks for; those of the same settings share one.
using InspectorFor = std::function<Result<std::shared_ptr<Inspector>>(const SiteSettings&)>;
// With clouds of the user's places.
InspectorFor usersInspectors();

// `told` is called for every site on the thread that looked at it, after its report is written.
jobs::Handler sitesHandler(InspectorFor inspectors, std::function<void(const SiteResult&)> told = {},
                           int atOnce = kSlots, cloud::Watch watch = {});

} // namespace holdfast::sites
