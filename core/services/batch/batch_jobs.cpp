#include "core/services/batch/batch_jobs.h"

#include <map>

#include <QDir>
#include <QFileInfo>

#include "core/services/batch/project_design.h"
#include "core/services/store/paths.h"
#include "core/services/store/sha256.h"

namespace holdfast::batch {

namespace {

std::string folderName(const std::string& project, std::size_t index)
{
    const QFileInfo about(QString::fromStdString(project));
    const QString name = about.fileName() == QStringLiteral("project.json") ? about.absoluteDir().dirName()
                                                                            : about.completeBaseName();
    return QStringLiteral("%1-%2").arg(index + 1, 3, 10, QLatin1Char('0')).arg(name).toStdString();
}

std::string batchKey(const std::string& out)
{
    return "batch:" + store::absolutePath(out);
}

// What was written is there and is what was written.
bool isIntact(const ProjectSummary& row)
{
    for (const WrittenFile& file : row.files) {
        const auto hash = store::sha256OfFile(row.out + "/" + file.name);
        if (!hash || *hash != file.sha256)
            return false;
    }
    return true;
}

ProjectState stateOf(jobs::JobState state)
{
    using enum jobs::JobState;
    switch (state) {
    case Queued:
    case Stale: return ProjectState::Waiting;
    case Leased:
    case Running: return ProjectState::Running;
    case Succeeded:
    case Partial: return ProjectState::Done;
    case Failed:
    case Dead: return ProjectState::Failed;
    case Cancelled: return ProjectState::Cancelled;
    }
    return ProjectState::Waiting;
}

class Planner {
public:
    Planner(jobs::JobStore& store, const std::vector<ProjectLine>& lines,
            const std::shared_ptr<const rods::Catalogs>& catalogs, const BatchOptions& options, const Run& run)
        : m_store(store), m_lines(lines), m_catalogs(catalogs), m_options(options), m_run(run)
    {}

    Result<BatchPlan> plan()
    {
        if (const auto swept = m_store.sweep(); !swept)
            return swept.fault();
        if (const Outcome begun = beginOrGoOn(); !begun)
            return begun.fault();
        if (const Outcome added = addAll(); !added)
            return added.fault();
        return std::move(m_plan);
    }

    Result<std::vector<bool>> doneBefore()
    {
        const auto known = m_store.byKey(batchKey(m_options.out));
        if (!known)
            return known.fault();
        m_plan.batch = *known ? (*known)->id : 0;
        if (const Outcome read = m_plan.batch ? rememberOld() : Outcome(Done{}); !read)
            return read.fault();
        std::vector<bool> done;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            done.push_back(isDone(jobOf(m_lines[i], int(i)).key));
        return done;
    }

private:
    Outcome beginOrGoOn()
    {
        const std::string key = batchKey(m_options.out);
        const auto known = m_store.byKey(key);
        if (!known)
            return known.fault();
        if (*known && !m_options.resume)
            if (const Outcome removed = m_store.removeBatch((*known)->id); !removed)
                return removed;
        const auto batch = m_store.addBatch(key, "batch in " + m_options.out, "{}");
        if (!batch)
            return batch.fault();
        m_plan.batch = *batch;
        return rememberOld();
    }

    Outcome rememberOld()
    {
        jobs::JobFilter children;
        children.parent = m_plan.batch;
        children.atMost = std::numeric_limits<int>::max();
        const auto old = m_store.list(children);
        if (!old)
            return old.fault();
        for (const jobs::Job& job : *old)
            m_old.emplace(job.key, job);
        return Done{};
    }

    Outcome addAll()
    {
        std::vector<jobs::NewJob> wanted;
        std::vector<bool> done;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_run.stopped())
                return cancelled("the batch");
            wanted.push_back(jobOf(m_lines[i], int(i)));
            done.push_back(isDone(wanted.back().key));
        }
        if (const Outcome cleared = clearOld(wanted, done); !cleared)
            return cleared;
        const auto ids = m_store.addAll(wanted);
        if (!ids)
            return ids.fault();
        if (const Outcome again = m_store.retryNow(m_plan.batch); !again)   // what failed or was cancelled before
            return again;
        for (std::size_t i = 0; i < ids->size(); ++i)
            if (const Outcome shown = addRow((*ids)[i], done[i]); !shown)
                return shown;
        return Done{};
    }

    jobs::NewJob jobOf(const ProjectLine& line, int position) const
    {
        jobs::NewJob job;
        job.queue = kProjectQueue;
        job.kind = kProjectKind;
        job.key = "project:" + line.out + ":" + fingerprintOf(line, m_catalogs, m_run);
        job.label = line.project;
        job.priority = line.priority;
        job.payload = toJson(line).dump();
        job.parent = m_plan.batch;
        job.position = position;
        return job;
    }

    bool isDone(const std::string& key) const
    {
        const auto old = m_old.find(key);
        return old != m_old.end() && old->second.state == jobs::JobState::Succeeded
            && isIntact(rowOf(m_store, old->second));
    }

    // Jobs of other inputs, of lines no longer in the list, and those whose files are gone.
    Outcome clearOld(const std::vector<jobs::NewJob>& wanted, const std::vector<bool>& done)
    {
        std::map<std::string, bool> keep;
        for (std::size_t i = 0; i < wanted.size(); ++i)
            keep[wanted[i].key] = done[i];
        for (const auto& [key, job] : m_old) {
            const auto found = keep.find(key);
            const bool isStillWanted
                = found != keep.end() && (found->second || job.state != jobs::JobState::Succeeded);
            if (!isStillWanted)
                if (const Outcome removed = m_store.remove(job.id); !removed)
                    return removed;
        }
        return Done{};
    }

    Outcome addRow(jobs::JobId id, bool isDone)
    {
        const auto job = m_store.job(id);
        if (!job)
            return job.fault();
        m_plan.rows.push_back(rowOf(m_store, **job));
        if (isDone)
            m_plan.rows.back().state = ProjectState::Skipped;
        return Done{};
    }

    jobs::JobStore& m_store;
    const std::vector<ProjectLine>& m_lines;
    const std::shared_ptr<const rods::Catalogs>& m_catalogs;
    const BatchOptions& m_options;
    const Run& m_run;
    std::map<std::string, jobs::Job> m_old;
    BatchPlan m_plan;
};

} // namespace

std::vector<ProjectLine> placed(std::vector<ProjectLine> lines, const std::string& out)
{
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].out.empty())
            lines[i].out = store::absolutePath(out) + "/" + folderName(lines[i].project, i);
    return lines;
}

ProjectSummary rowOf(const jobs::JobStore& store, const jobs::Job& job)
{
    ProjectSummary row;
    const auto stored = store.result(job.id);
    if (stored && !stored->empty())
        if (const auto json = parseJson(*stored, job.label))
            if (auto kept = fromJson<ProjectSummary>(*json, job.label))
                row = std::move(*kept);
    if (const auto json = parseJson(job.payload, job.label))
        if (const auto line = fromJson<ProjectLine>(*json, job.label)) {
            row.project = line->project;
            row.out = line->out;
        }
    row.job = job.id;
    row.state = stateOf(job.state);
    row.stage = row.state == ProjectState::Running ? job.stage : "";
    row.fault = job.error;
    if (!stored) {
        row.state = ProjectState::Failed;
        row.fault = describe(stored.fault());
    }
    return row;
}

Result<std::vector<bool>> doneBefore(jobs::JobStore& store, const std::vector<ProjectLine>& lines,
                                     const std::shared_ptr<const rods::Catalogs>& catalogs,
                                     const BatchOptions& options, const Run& run)
{
    return Planner(store, lines, catalogs, options, run).doneBefore();
}

Result<BatchPlan> planBatch(jobs::JobStore& store, const std::vector<ProjectLine>& lines,
                            const std::shared_ptr<const rods::Catalogs>& catalogs, const BatchOptions& options,
                            const Run& run)
{
    return Planner(store, lines, catalogs, options, run).plan();
}

} // namespace holdfast::batch
