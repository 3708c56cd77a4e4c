#include "core/services/sites/site_plan.h"

#include <algorithm>
#include <limits>
#include <map>

#include <QFile>

#include "core/services/sites/site_jobs.h"
#include "core/services/store/paths.h"

namespace holdfast::sites {

namespace {

jobs::JobFilter childrenOf(jobs::JobId batch)
{
    jobs::JobFilter children;
    children.parent = batch;
    children.atMost = std::numeric_limits<int>::max();
    return children;
}

// Nothing is known of a site that failed, and a report that was deleted is missing: both are done again.
bool isWhole(const jobs::JobStore& store, const jobs::Job& job, const std::string& out)
{
    if (job.state != jobs::JobState::Succeeded)
        return false;
    const std::vector<SiteResult> results = finishedOf(store, job);
    return !results.empty() && std::ranges::all_of(results, [&](const SiteResult& site) {
        return site.report.empty() || QFile::exists(QString::fromStdString(out + "/" + site.report));
    });
}

Outcome clearOld(jobs::JobStore& store, jobs::JobId batch, const std::vector<jobs::NewJob>& wanted,
                 const std::string& out)
{
    std::map<std::string, bool> keep;
    for (const jobs::NewJob& job : wanted)
        keep[job.key] = true;
    const auto old = store.list(childrenOf(batch));
    if (!old)
        return old.fault();
    for (const jobs::Job& job : *old) {
        const bool settled = jobs::isSettled(job.state);
        if (keep.contains(job.key) && (!settled || isWhole(store, job, out)))
            continue;
        if (!settled && job.state != jobs::JobState::Queued)
            continue;                    // another program works on it
        if (keep.contains(job.key) && job.state != jobs::JobState::Succeeded && job.state != jobs::JobState::Partial)
            continue;                    // cancelled or failed: goes on behind its checkpoint
        if (const Outcome removed = store.remove(job.id); !removed)
            return removed;
    }
    return Done{};
}

} // namespace

std::string runKey(const std::string& out)
{
    return "sites:" + store::absolutePath(out);
}

Result<jobs::JobId> planRun(jobs::JobStore& store, const std::vector<PlacedSite>& sites, SiteSettings& settings,
                            const RunFacts& facts, bool resume)
{
    if (const auto swept = store.sweep(); !swept)
        return swept.fault();
    const std::string key = runKey(settings.out);
    const auto known = store.byKey(key);
    if (!known)
        return known.fault();
    if (*known && !resume)
        if (const Outcome removed = store.removeBatch((*known)->id); !removed)
            return removed.fault();
    const auto batch = store.addBatch(key, "sites in " + settings.out, toJson(facts).dump());
    if (!batch)
        return batch.fault();
    const auto row = store.job(*batch);
    if (!row)
        return row.fault();
    settings.run = std::to_string((*row)->createdAt);
    const std::vector<jobs::NewJob> wanted = jobsOf(sites, settings, *batch);
    if (const Outcome cleared = clearOld(store, *batch, wanted, settings.out); !cleared)
        return cleared.fault();
    if (const auto added = store.addAll(wanted); !added)
        return added.fault();
    if (const Outcome again = store.retryNow(*batch); !again)   // what failed or was cancelled before
        return again.fault();
    return *batch;
}

} // namespace holdfast::sites
