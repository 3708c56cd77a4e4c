#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <thread>

#include <QDir>
#include <QThreadPool>

#include "core/services/batch/batch.h"
#include "core/services/batch/batch_jobs.h"
#include "core/services/batch/project_design.h"
#include "core/services/batch/summary.h"
#include "core/services/jobs/pool_executor.h"

namespace holdfast::batch {

namespace {

using Changed = std::function<void(const ProjectSummary&)>;

bool isSettled(ProjectState state)
{
    return state != ProjectState::Waiting && state != ProjectState::Running;
}

class Batch {
public:
    Batch(const std::vector<ProjectLine>& lines, const rods::Catalogs& catalogs, const BatchOptions& options,
          const Run& run, const Changed& changed)
        : m_lines(placed(lines, options.out)), m_catalogs(std::make_shared<const rods::Catalogs>(catalogs)),
          m_options(options), m_run(run), m_changed(changed)
    {}

    Result<std::vector<ProjectSummary>> work()
    {
        for (const ProjectLine& line : m_lines)
            if (const Outcome good = checkSteps(line.steps); !good)
                return good.fault();
        if (m_options.dryRun && !m_options.resume)
            return listed(ProjectState::Waiting);
        auto store = jobs::JobStore::open(m_options.jobs.empty() ? jobs::JobStore::usualPath() : m_options.jobs);
        if (!store)
            return store.fault();
        m_store = std::move(*store);
        if (m_options.dryRun)
            return wouldBe();
        if (!QDir().mkpath(QString::fromStdString(m_options.out)))
            return Fault{FaultCode::FileUnreadable, m_options.out, {}, "the output folder cannot be made"};
        auto plan = planBatch(*m_store, m_lines, m_catalogs, m_options, m_run);
        if (!plan && plan.fault().code == FaultCode::Cancelled)
            return listed(ProjectState::Cancelled);
        if (!plan)
            return plan.fault();
        m_batch = plan->batch;
        m_rows = std::move(plan->rows);
        return workOn();
    }

private:
    std::vector<ProjectSummary> listed(ProjectState state) const
    {
        std::vector<ProjectSummary> rows;
        for (const ProjectLine& line : m_lines) {
            ProjectSummary& row = rows.emplace_back();
            row.project = line.project;
            row.out = line.out;
            row.state = state;
        }
        return rows;
    }

    Result<std::vector<ProjectSummary>> wouldBe() const
    {
        auto rows = listed(ProjectState::Waiting);
        const auto done = doneBefore(*m_store, m_lines, m_catalogs, m_options, m_run);
        if (!done)
            return done.fault();
        for (std::size_t i = 0; i < rows.size(); ++i)
            if ((*done)[i])
                rows[i].state = ProjectState::Skipped;
        return rows;
    }

    Result<std::vector<ProjectSummary>> workOn()
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_at[m_rows[i].job] = i;
        const int open = int(std::ranges::count_if(m_rows, [](const auto& r) { return !isSettled(r.state); }));
        const int cores = std::max(1, int(std::thread::hardware_concurrency()));
        const int workers = std::clamp(m_options.workers > 0 ? m_options.workers : cores, 1, std::max(1, open));
        QThreadPool pool;                    // what the projects leave free helps within them
        pool.setMaxThreadCount(std::max(0, cores - workers));
        jobs::PoolExecutor executor(pool);
        jobs::MemoryBudget memory(jobs::physicalMemory());
        const auto room = memory.use(jobs::MemoryCategory::DrawingCache).limit;
        const auto drawings = std::make_shared<jobs::DrawingCache>(room);
        jobs::JobRunner runner(*m_store, memory, m_batch);
        runner.handle(kProjectKind, projectHandler(m_catalogs, executor, drawings));
        runner.setProfile(kProjectQueue, {jobs::MemoryCategory::CalcWorkspace, kBytesPerProject});
        runner.start();
        runner.setWorkers(kProjectQueue, open > 0 ? workers : 0);
        const Outcome worked = runner.workUntilSettled(m_batch, m_run.stop, [this] { look(); });
        runner.drain();
        look();
        if (!worked)
            return worked.fault();
        if (const Outcome written = writeSummary(m_rows, m_options.out, true, {}); !written)
            return written.fault();
        return m_rows;
    }

    // What the jobs are now, whoever worked on them.
    void look()
    {
        jobs::JobFilter children;
        children.parent = m_batch;
        children.atMost = std::numeric_limits<int>::max();
        const auto jobs = m_store->list(children);
        if (!jobs)
            return;
        double share = 0;
        bool settledOne = false;
        for (const jobs::Job& job : *jobs) {
            share += jobs::isSettled(job.state) ? 1.0 : std::min(job.progress, 0.99);
            settledOne = update(job) || settledOne;
        }
        m_run.progress.report(jobs->empty() ? 1.0 : share / double(jobs->size()));
        if (settledOne)   // a fault is told at the end: the disk may be full for a moment
            (void)writeSummary(m_rows, m_options.out, false, {});
    }

    // True when the row is settled now and was not.
    bool update(const jobs::Job& job)
    {
        const auto at = m_at.find(job.id);
        if (at == m_at.end() || isSettled(m_rows[at->second].state))
            return false;
        ProjectSummary& row = m_rows[at->second];
        ProjectSummary now = rowOf(*m_store, job);
        if (now.state == row.state && now.stage == row.stage)
            return false;
        row = std::move(now);
        if (m_changed)
            m_changed(row);
        if (row.state == ProjectState::Failed && m_lines[at->second].onError == OnError::Stop)
            (void)m_store->cancel(m_batch);
        return isSettled(row.state);
    }

    // Measured on the sample: 190 MB for the large class; one that needs more waits for the others.
    static constexpr std::uint64_t kBytesPerProject = 256ULL << 20;

    const std::vector<ProjectLine> m_lines;
    const std::shared_ptr<const rods::Catalogs> m_catalogs;
    const BatchOptions& m_options;
    const Run& m_run;
    const Changed& m_changed;
    std::unique_ptr<jobs::JobStore> m_store;
    jobs::JobId m_batch = 0;
    std::vector<ProjectSummary> m_rows;
    std::map<jobs::JobId, std::size_t> m_at;
};

} // namespace

Result<std::vector<ProjectSummary>> runBatch(const std::vector<ProjectLine>& projects, const rods::Catalogs& catalogs,
                                             const BatchOptions& options, const Run& run, const Changed& changed)
{
    return Batch(projects, catalogs, options, run, changed).work();
}

std::string timeLeft(double share, double elapsedSeconds)
{
    constexpr double kTooEarly = 0.02;       // below this share a guess would be a jump
    if (share < kTooEarly || share >= 1)
        return {};
    const double left = elapsedSeconds * (1 - share) / share;
    if (left < 90)
        return "about " + std::to_string(std::max(1L, std::lround(left))) + " s left";
    if (left < 5400)
        return "about " + std::to_string(std::lround(left / 60)) + " min left";
    return "about " + std::to_string(std::lround(left / 3600)) + " h left";
}

} // namespace holdfast::batch
