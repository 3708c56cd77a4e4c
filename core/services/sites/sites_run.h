// Many sites looked at: File > Batch Run, page Sites, and `holdfast-cli sites run`. The sites are jobs, so a run that
// was closed or killed goes on where it was, and what was paid for once is not paid for again.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/engine/base/run.h"
#include "core/services/sites/sites_summary.h"

namespace holdfast::sites {

struct SitesOptions {
    std::string list, out;
    std::string jobs;                    // the job database; "": JobStore::usualPath()
    std::string project;                 // whose consent and ledger; "": the list's absolute path
    std::string services;                // all providers are at this address; "" their own
    std::string copies;                  // folder with copies of the cities' datasets; "" none
    providers::City city = providers::City::Nyc;   // of rows that name none
    // Goes on with the run of this output folder: sites that are done stay as they are.
    bool resume = false;
    bool offline = false;                // nothing is asked; what is known is used and marked
    bool priorityOnly = false;           // critical sites alone (kCriticalPriority and above)
    std::optional<double> alertOver;     // score; nullopt: by the rules
    Reports reports = Reports::All;
    int workers = 0, atOnce = 0;          // jobs at the same time, sites of each; 0: 10 and 5
};

struct SitesProgress {
    int sites = 0, settled = 0, failed = 0, alerts = 0;
    cloud::MicroDollars cost = 0;        // of this run so far
    double seconds = 0, sitesAMinute = 0;
    std::string left;                    // "about 3 min left", "" not known yet
};

// Both are called on the thread that runs. A row is told when it is settled; of an earlier run at the beginning.
struct SitesListener {
    std::function<void(const SiteList&)> listed;
    std::function<void(const SiteResult&)> settled;
    std::function<void(const SitesProgress&)> progress;
};

// Works through the list and writes the summary, after a stop too. Needs a QGuiApplication.
Result<SitesReport> runSites(const SitesOptions& options, const Run& run, const SitesListener& listener = {});

// How the run of an output folder stands, whoever works on it. NothingToDo: there is none.
struct SitesStatus {
    std::string out, list, state;        // running, succeeded, partial, failed, cancelled
    int jobs = 0, jobsSettled = 0, sites = 0, finished = 0, failed = 0;
    bool isPaused = false;
    cloud::MicroDollars cost = 0;
};
HOLDFAST_FIELDS(SitesStatus, out, list, state, jobs, jobsSettled, sites, finished, failed, isPaused, cost)
Result<SitesStatus> sitesStatus(const std::string& out, const std::string& jobs = {});

} // namespace holdfast::sites
