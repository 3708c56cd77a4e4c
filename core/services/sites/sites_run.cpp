#include "core/services/sites/sites_run.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <limits>
#include <map>
#include <mutex>
#include <set>

#include <QDir>

#include "core/engine/base/log.h"
#include "core/services/batch/batch.h"
#include "core/services/sites/site_jobs.h"
#include "core/services/sites/site_plan.h"
#include "core/services/store/paths.h"

namespace holdfast::sites {

namespace {

using Time = std::chrono::steady_clock;

constexpr double kLookEverySeconds = 0.25;       // jobs are many; a person reads no faster
constexpr std::uint64_t kBytesPerJob = 48ULL << 20;   // five pictures of 2.5 megapixels with their JPEG

double secondsSince(Time::time_point began)
{
    return std::chrono::duration<double>(Time::now() - began).count();
}

jobs::JobFilter childrenOf(jobs::JobId batch)
{
    jobs::JobFilter children;
    children.parent = batch;
    children.atMost = std::numeric_limits<int>::max();
    return children;
}

std::string databaseOf(const std::string& path)
{
    return path.empty() ? jobs::JobStore::usualPath() : path;
}

class SitesRun {
public:
    SitesRun(const SitesOptions& options, const Run& run, const SitesListener& listener)
        : m_options(options), m_run(run), m_listener(listener)
    {}

    Result<SitesReport> work()
    {
        if (const Outcome ready = prepare(); !ready)
            return ready.fault();
        const auto inspector = m_inspectors(m_settings);
        if (!inspector)
            return inspector.fault();
        takeFinished();
        m_before = m_settled;
        if (const Outcome worked = workOn(); !worked)
            return worked.fault();
        takeFinished();
        for (SiteResult& site : m_report.sites)
            if (!isSettled(site.state))
                site.state = SiteState::Cancelled;
        sumUp(m_report, m_settings, m_rules, secondsSince(m_began));
        for (const Alert& alert : m_report.alerts)
            log::warning("alert: " + (alert.site.empty() ? std::string("the run") : "site " + alert.site) + ": "
                         + alert.words);
        if (const Outcome written = writeSummary(m_report, m_rules, m_settings.out, {}); !written)
            return written.fault();
        return std::move(m_report);
    }

private:
    Outcome prepare()
    {
        auto list = readSiteList(m_options.list, m_options.city);
        if (!list)
            return list.fault();
        auto rules = riskRules();
        if (!rules)
            return rules.fault();
        m_rules = std::move(*rules);
        m_settings.out = store::absolutePath(m_options.out);
        m_settings.project = m_options.project.empty() ? store::absolutePath(m_options.list) : m_options.project;
        m_settings.services = m_options.services;
        m_settings.copies = m_options.copies.empty() ? std::string() : store::absolutePath(m_options.copies);
        m_settings.offline = m_options.offline;
        m_settings.reports = m_options.reports;
        m_settings.alertOver = m_options.alertOver.value_or(m_rules.alertOver);
        if (!QDir().mkpath(QString::fromStdString(m_settings.out)))
            return Fault{FaultCode::FileUnreadable, m_options.out, {}, "the output folder cannot be made"};
        return plan(*list);
    }

    Outcome plan(const SiteList& list)
    {
        m_report.list = m_options.list;
        m_report.project = m_settings.project;
        m_report.bad = list.bad;
        m_report.unknownColumns = list.unknownColumns;
        std::vector<PlacedSite> chosen;
        for (const Site& site : list.sites) {
            const bool isWanted = !m_options.priorityOnly || site.priority >= kCriticalPriority;
            const int position = int(m_report.sites.size());
            m_report.sites.push_back(rowOf(site, position));
            if (isWanted)
                chosen.push_back({position, site});
            else
                m_report.sites.back().state = SiteState::Skipped;
        }
        m_wanted = int(chosen.size());
        if (m_listener.listed)
            m_listener.listed(list);
        auto store = jobs::JobStore::open(databaseOf(m_options.jobs));
        if (!store)
            return store.fault();
        m_store = std::move(*store);
        const RunFacts facts{m_options.list, m_settings.project, int(chosen.size())};
        const auto batch = planRun(*m_store, chosen, m_settings, facts, m_options.resume);
        if (!batch)
            return batch.fault();
        m_batch = *batch;
        return Done{};
    }

    Outcome workOn()
    {
        if (m_wanted == 0)
            return Done{};
        jobs::MemoryBudget memory(jobs::physicalMemory());
        jobs::JobRunner runner(*m_store, memory, m_batch);
        const auto told = [this](const SiteResult& result) {
            const std::lock_guard lock(m_mutex);
            m_fresh.push_back(result);
        };
        runner.handle(kSitesKind, sitesHandler(m_inspectors, told, m_options.atOnce > 0 ? m_options.atOnce : kSlots));
        runner.setProfile(kSitesQueue, {jobs::MemoryCategory::CalcWorkspace, kBytesPerJob});
        runner.start();
        runner.setWorkers(kSitesQueue, m_options.workers > 0 ? m_options.workers : kWorkers);
        const Outcome worked = runner.workUntilSettled(m_batch, m_run.stop, [this] { look(); });
        runner.drain();
        m_looked = {};
        look();
        return worked;
    }

    void look()
    {
        if (secondsSince(m_looked) < kLookEverySeconds)
            return;
        m_looked = Time::now();
        std::deque<SiteResult> fresh;
        {
            const std::lock_guard lock(m_mutex);
            fresh.swap(m_fresh);
        }
        for (SiteResult& result : fresh)
            take(std::move(result));
        if (secondsSince(m_others) > 2) {        // other workers' sites are seen when their job is done
            m_others = Time::now();
            takeFinished();
        }
        tellProgress();
    }

    // What jobs keep: of an earlier run, or of other programs that work on this one.
    void takeFinished()
    {
        const auto jobs = m_store->list(childrenOf(m_batch));
        if (!jobs)
            return;
        for (const jobs::Job& job : *jobs) {
            const bool settled = jobs::isSettled(job.state);
            if (m_read.contains(job.id) || (!settled && m_looked != Time::time_point{}))
                continue;
            for (SiteResult& result : finishedOf(*m_store, job))
                take(std::move(result));
            if (settled)
                m_read.insert(job.id);
        }
    }

    void take(SiteResult result)
    {
        if (result.position < 0 || result.position >= int(m_report.sites.size()))
            return;
        SiteResult& row = m_report.sites[std::size_t(result.position)];
        if (isSettled(row.state))
            return;
        row = std::move(result);
        ++m_settled;
        m_failed += row.state == SiteState::Failed;
        m_cost += row.cost;
        if (row.risk && *row.risk > m_settings.alertOver) {
            ++m_alerts;
            log::warning("site " + row.id + " has a risk over the threshold");
        }
        if (m_listener.settled)
            m_listener.settled(row);
    }

    void tellProgress()
    {
        m_run.progress.report(double(m_settled) / m_wanted);
        if (!m_listener.progress)
            return;
        SitesProgress progress;
        progress.sites = m_wanted;
        progress.settled = m_settled;
        progress.failed = m_failed;
        progress.alerts = m_alerts;
        progress.cost = m_cost;
        progress.seconds = secondsSince(m_began);
        // Sites of an earlier run took no time of this one.
        const int now = m_settled - m_before;
        progress.sitesAMinute = progress.seconds > 0 ? 60 * now / progress.seconds : 0;
        const double open = m_wanted - m_before;
        progress.left = open > 0 ? batch::timeLeft(now / open, progress.seconds) : std::string();
        m_listener.progress(progress);
    }

    const SitesOptions& m_options;
    const Run& m_run;
    const SitesListener& m_listener;
    const Time::time_point m_began = Time::now();
    SiteSettings m_settings;
    RiskRules m_rules;
    InspectorFor m_inspectors = usersInspectors();
    std::unique_ptr<jobs::JobStore> m_store;
    jobs::JobId m_batch = 0;
    SitesReport m_report;
    std::mutex m_mutex;                  // of what the workers tell
    std::deque<SiteResult> m_fresh;
    std::set<jobs::JobId> m_read;
    Time::time_point m_looked{}, m_others{};
    int m_wanted = 0, m_settled = 0, m_failed = 0, m_alerts = 0, m_before = 0;
    cloud::MicroDollars m_cost = 0;
};

} // namespace

Result<SitesReport> runSites(const SitesOptions& options, const Run& run, const SitesListener& listener)
{
    return SitesRun(options, run, listener).work();
}

Result<SitesStatus> sitesStatus(const std::string& out, const std::string& jobs)
{
    const auto store = jobs::JobStore::open(databaseOf(jobs));
    if (!store)
        return store.fault();
    const auto batch = (*store)->byKey(runKey(out));
    if (!batch)
        return batch.fault();
    if (!*batch)
        return Fault{FaultCode::NothingToDo, out, {}, "no run of sites has this output folder"};
    SitesStatus status;
    status.out = store::absolutePath(out);
    status.state = enumText((*batch)->state);
    if (const auto json = parseJson((*batch)->payload, "run"))
        if (const auto facts = fromJson<RunFacts>(*json, "run")) {
            status.list = facts->list;
            status.sites = facts->sites;
        }
    const auto children = (*store)->list(childrenOf((*batch)->id));
    if (!children)
        return children.fault();
    for (const jobs::Job& job : *children) {
        ++status.jobs;
        status.jobsSettled += jobs::isSettled(job.state);
        status.isPaused = status.isPaused || job.isPaused;
        for (const SiteResult& site : finishedOf(**store, job)) {
            ++status.finished;
            status.failed += site.state == SiteState::Failed;
            status.cost += site.cost;
        }
    }
    return status;
}

} // namespace holdfast::sites
