#include "core/services/sites/site_jobs.h"

#include <algorithm>
#include <map>
#include <optional>
#include <thread>

#include <QFileInfo>

#include "core/engine/base/log.h"
#include "core/services/sites/site_report.h"
#include "core/services/store/sha256.h"

namespace holdfast::sites {

namespace {

constexpr const char* kCheckpoint = "sites";
constexpr std::size_t kFewestEachJob = 5;

std::string textOf(const std::vector<SiteResult>& results)
{
    return toJson(results).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<SiteResult> resultsIn(const std::string& text, const std::string& label)
{
    const auto json = parseJson(text, label);
    auto results = json ? fromJson<std::vector<SiteResult>>(*json, label)
                        : Result<std::vector<SiteResult>>(json.fault());
    if (results)
        return std::move(*results);
    log::warning(label + ": what was kept of it cannot be read and is done again: " + describe(results.fault()));
    return {};
}

std::vector<SiteResult> keptBy(const std::optional<Bytes>& checkpoint, const std::string& label)
{
    return checkpoint ? resultsIn(std::string(checkpoint->begin(), checkpoint->end()), label)
                      : std::vector<SiteResult>();
}

// The pictures as they are now: another file under the same name is looked at again.
std::string fingerprintOf(const std::vector<PlacedSite>& sites, const SiteSettings& settings)
{
    SiteSettings same = settings;
    same.run.clear();
    std::string text = toJson(same).dump();
    for (const PlacedSite& placed : sites) {
        text += '\n' + toJson(placed).dump(-1, ' ', false, Json::error_handler_t::replace);
        for (const std::string& path : placed.site.photographs) {
            const QFileInfo file(QString::fromStdString(path));
            text += '\n' + std::to_string(file.size()) + ' '
                + file.lastModified().toString(Qt::ISODateWithMs).toStdString();
        }
    }
    return store::sha256(text);
}

// The sites of one job, several at the same time.
class Slots {
public:
    Slots(const jobs::JobContext& context, const Inspector& inspector, const SiteWork& work,
          const std::function<void(const SiteResult&)>& told, const cloud::Watch& watch)
        : m_context(context), m_inspector(inspector), m_work(work), m_told(told), m_watch(watch)
    {
        for (SiteResult& kept : keptBy(context.checkpoint(kCheckpoint), context.job().label))
            take(std::move(kept));
        m_kept = m_done.size();
    }

    jobs::JobAnswer run(int atOnce)
    {
        {
            std::vector<std::jthread> threads;
            const auto left = m_work.sites.size() - m_done.size();
            for (int i = 0; i < int(std::min<std::size_t>(std::size_t(atOnce), left)); ++i)
                threads.emplace_back([this] { work(); });
        }
        keep();
        if (m_done.size() < m_work.sites.size())
            return {{}, false, cancelled(m_context.job().label)};
        const std::vector<SiteResult> all = inOrder();
        const bool partial = std::ranges::any_of(
            all, [](const SiteResult& site) { return site.state == SiteState::Failed; });
        return {textOf(all), partial, std::nullopt};
    }

private:
    void take(SiteResult result)
    {
        const int position = result.position;
        if (std::ranges::find(m_work.sites, position, &PlacedSite::position) != m_work.sites.end())
            m_done.insert_or_assign(position, std::move(result));
    }

    const PlacedSite* next()
    {
        const std::lock_guard lock(m_mutex);
        while (m_next < m_work.sites.size() && m_done.contains(m_work.sites[m_next].position))
            ++m_next;
        return m_next < m_work.sites.size() ? &m_work.sites[m_next++] : nullptr;
    }

    void work()
    {
        while (!m_context.run().stopped()) {
            const PlacedSite* placed = next();
            if (!placed)
                return;
            SiteResult result = m_inspector.inspect(placed->site, {m_context.run().stop, {}}, m_watch);
            if (result.state == SiteState::Cancelled)
                return;
            result.position = placed->position;
            writeReport(result);
            if (m_told)
                m_told(result);
            finish(std::move(result));
        }
    }

    // A report that cannot be written (disk full) is told with its site; the others go on.
    void writeReport(SiteResult& result) const
    {
        if (!wantsReport(result, m_inspector.settings()))
            return;
        const auto name = writeSiteReport(result, m_inspector.settings(), m_inspector.rules());
        if (name) {
            result.report = *name;
        } else {
            result.state = SiteState::Failed;
            result.fault = describe(name.fault());
        }
    }

    void finish(SiteResult result)
    {
        const std::lock_guard lock(m_mutex);
        take(std::move(result));
        if (m_done.size() - m_kept >= kCheckpointEvery)
            keepLocked();
        m_context.run().progress.report(double(m_done.size()) / double(m_work.sites.size()));
    }

    void keep()
    {
        const std::lock_guard lock(m_mutex);
        keepLocked();
    }

    void keepLocked()
    {
        if (m_done.size() == m_kept)
            return;
        const std::string text = textOf(inOrder());
        m_context.keepCheckpoint(kCheckpoint, Bytes(text.begin(), text.end()));
        m_kept = m_done.size();
    }

    std::vector<SiteResult> inOrder() const
    {
        std::vector<SiteResult> all;
        for (const auto& [position, result] : m_done)
            all.push_back(result);
        return all;
    }

    const jobs::JobContext& m_context;
    const Inspector& m_inspector;
    const SiteWork& m_work;
    const std::function<void(const SiteResult&)>& m_told;
    const cloud::Watch& m_watch;
    std::mutex m_mutex;                        // of the three below
    std::map<int, SiteResult> m_done;          // by position
    std::size_t m_next = 0, m_kept = 0;
};

} // namespace

std::vector<std::vector<PlacedSite>> cutIntoJobs(std::vector<PlacedSite> order)
{
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [](const PlacedSite& placed) { return placed.site.priority; });
    const std::size_t share = (order.size() + kWorkers - 1) / kWorkers;
    const std::size_t each = std::clamp(share, kFewestEachJob, kSitesEachJob);
    std::vector<std::vector<PlacedSite>> jobs;
    for (std::size_t from = 0; from < order.size(); from += each)
        jobs.emplace_back(order.begin() + std::ptrdiff_t(from),
                          order.begin() + std::ptrdiff_t(std::min(order.size(), from + each)));
    return jobs;
}

std::vector<jobs::NewJob> jobsOf(const std::vector<PlacedSite>& sites, const SiteSettings& settings,
                                 jobs::JobId batch)
{
    std::vector<jobs::NewJob> wanted;
    for (const std::vector<PlacedSite>& part : cutIntoJobs(sites)) {
        jobs::NewJob job;
        job.queue = kSitesQueue;
        job.kind = kSitesKind;
        job.key = "sites:" + settings.out + ":" + fingerprintOf(part, settings);
        job.label = "sites " + part.front().site.id + " ... " + part.back().site.id;
        job.priority = part.front().site.priority;
        job.maxAttempts = 100;       // each try goes on behind the last checkpoint; a kill is no fault of the site
        job.payload = toJson(SiteWork{settings, part}).dump(-1, ' ', false, Json::error_handler_t::replace);
        job.parent = batch;
        job.position = int(wanted.size());
        wanted.push_back(std::move(job));
    }
    return wanted;
}

std::vector<SiteResult> finishedOf(const jobs::JobStore& store, const jobs::Job& job)
{
    if (const auto result = store.result(job.id); result && !result->empty())
        return resultsIn(*result, job.label);
    const auto checkpoint = store.checkpoint(job.id, kCheckpoint);
    return checkpoint ? keptBy(*checkpoint, job.label) : std::vector<SiteResult>();
}

InspectorFor usersInspectors()
{
    struct Shared {
        std::mutex mutex;
        std::map<std::string, std::shared_ptr<cloud::Cloud>> clouds;      // by address and whether offline
        std::map<std::string, std::shared_ptr<Inspector>> inspectors;     // by settings
    };
    const auto shared = std::make_shared<Shared>();
    return [shared](const SiteSettings& settings) -> Result<std::shared_ptr<Inspector>> {
        const std::lock_guard lock(shared->mutex);
        auto& inspector = shared->inspectors[toJson(settings).dump()];
        if (inspector)
            return inspector;
        auto& cloud = shared->clouds[settings.services + (settings.offline ? " offline" : "")];
        if (!cloud) {
            auto opened = cloud::Cloud::open(cloud::userPlaces(), settings.services);
            if (!opened)
                return opened.fault();
            cloud = std::move(*opened);
            if (settings.offline)
                cloud->goOffline();
        }
        auto made = Inspector::open(cloud, settings);
        if (made)
            inspector = *made;
        return made;
    };
}

jobs::Handler sitesHandler(InspectorFor inspectors, std::function<void(const SiteResult&)> told, int atOnce,
                           cloud::Watch watch)
{
    return [inspectors = std::move(inspectors), told = std::move(told), atOnce,
            watch = std::move(watch)](const jobs::JobContext& context) -> jobs::JobAnswer {
        const std::string& label = context.job().label;
        const auto json = parseJson(context.job().payload, label);
        const auto work = json ? fromJson<SiteWork>(*json, label) : Result<SiteWork>(json.fault());
        if (!work)
            return {{}, false, work.fault()};
        const auto inspector = inspectors(work->settings);
        if (!inspector)
            return {{}, false, inspector.fault()};
        return Slots(context, **inspector, *work, told, watch).run(atOnce);
    };
}

} // namespace holdfast::sites
