#include "core/services/jobs/job_store.h"

#include <QStandardPaths>

#include "core/engine/base/log.h"
#include "core/services/jobs/job_schema.h"
#include "core/services/jobs/job_store_parts.h"
#include "core/services/store/sha256.h"
#include "core/services/store/shared_database.h"

namespace holdfast::jobs {

using store::Statement;

Result<std::unique_ptr<JobStore>> JobStore::open(const std::string& path, Clock clock, JobTimes times)
{
    return store::guarded([&] {
        return std::unique_ptr<JobStore>(
            new JobStore(store::openShared(path, kJobsApplicationId, jobSchemaSteps()), std::move(clock), times));
    });
}

std::string JobStore::usualPath()
{
    if (const QString chosen = qEnvironmentVariable("HOLDFAST_JOBS"); !chosen.isEmpty())
        return chosen.toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString()
        + "/holdfast/jobs.db";
}

JobStore::JobStore(std::unique_ptr<store::Database> database, Clock clock, JobTimes times)
    : m_database(std::move(database)), m_clock(std::move(clock)), m_times(times)
{
}

JobStore::~JobStore() = default;

// --- producers ---------------------------------------------------------------------------------------------------

JobId JobStore::insert(const NewJob& job)
{
    Statement known(*m_database, "SELECT id FROM jobs WHERE key = ?");
    if (known(job.key).next())
        return known.integer(0);
    const std::int64_t at = now();
    const bool isBatch = job.queue.empty();
    const JobState state = isBatch ? JobState::Running : JobState::Queued;
    Statement add(*m_database,
                  "INSERT INTO jobs(parent, position, queue, kind, key, label, state, priority, rank, max_attempts,"
                  " payload, created_at, ready_at) VALUES(NULLIF(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    add(job.parent, job.position, job.queue, job.kind, job.key, job.label, enumText(state), job.priority,
        at - job.priority * m_times.ageing, job.maxAttempts, job.payload, at, at).run();
    return m_database->integer("SELECT last_insert_rowid()");
}

Result<JobId> JobStore::add(const NewJob& job)
{
    const auto ids = addAll(std::span(&job, 1));
    if (!ids)
        return ids.fault();
    return ids->front();
}

Result<std::vector<JobId>> JobStore::addAll(std::span<const NewJob> jobs)
{
    std::vector<JobId> ids;
    for (std::size_t from = 0; from < jobs.size(); from += kJobsAtOnce) {
        const auto some = jobs.subspan(from, std::min(kJobsAtOnce, jobs.size() - from));
        const Outcome added = inTransaction([&] {
            refuseWhenFull(some.front().queue, some.size());
            std::set<JobId> batches;
            for (const NewJob& job : some) {
                ids.push_back(insert(job));
                if (job.parent)
                    batches.insert(job.parent);
            }
            for (const JobId batch : batches)
                settleBatch(batch);
            return Done{};
        });
        if (!added)
            return added.fault();
    }
    return ids;
}

void JobStore::refuseWhenFull(const std::string& queue, std::size_t more)
{
    Statement count(*m_database, "SELECT COUNT(*) FROM jobs WHERE queue = ? AND state = 'queued'");
    count(queue).next();
    if (count.integer(0) + std::int64_t(more) > m_times.mostQueued)
        throw store::StoreFault{{FaultCode::LimitExceeded, {}, queue,
                                 std::to_string(count.integer(0)) + " jobs wait already; let some be done first"}};
}

Result<JobId> JobStore::addBatch(const std::string& key, const std::string& label, const std::string& payload)
{
    NewJob batch;
    batch.kind = "batch";
    batch.key = key;
    batch.label = label;
    batch.payload = payload;
    return add(batch);
}

Outcome JobStore::removeBatch(JobId batch)
{
    return inTransaction([&]() -> Done {
        Statement atWork(*m_database, "SELECT label, owner FROM jobs WHERE parent = ?"
                                      " AND state IN ('leased', 'running')");
        if (atWork(batch).next())
            refuse("somebody works on " + atWork.text(0) + ": " + atWork.text(1), batch);
        Statement(*m_database, "DELETE FROM jobs WHERE id = ?")(batch).run();
        return {};
    });
}

Outcome JobStore::remove(JobId id)
{
    return inTransaction([&]() -> Done {
        const Job job = mustFind(id);
        if (!isSettled(job.state) && job.state != JobState::Queued)
            refuse("somebody works on it: " + job.owner, id);
        Statement(*m_database, "DELETE FROM jobs WHERE id = ?")(id).run();
        if (job.parent)
            settleBatch(job.parent);
        return {};
    });
}

// --- rows --------------------------------------------------------------------------------------------------------

std::optional<Job> JobStore::find(JobId id) const
{
    Statement select(*m_database, selectJobs("WHERE id = ?"));
    return select(id).next() ? std::optional(jobOf(select)) : std::nullopt;
}

Job JobStore::mustFind(JobId id) const
{
    auto found = find(id);
    if (!found)
        refuse("there is no such job", id);
    return std::move(*found);
}

Job JobStore::mine(const Lease& lease) const
{
    Statement select(*m_database, "SELECT 1 FROM jobs WHERE id = ? AND token = ? AND state IN ('leased', 'running')");
    if (!select(lease.job.id, lease.token).next())
        refuse("the lease was lost: another worker may have it", lease.job.id);
    return mustFind(lease.job.id);
}

void JobStore::move(const Job& job, JobState to, const std::string& note)
{
    invariant(mayMove(job.state, to) || job.queue.empty(), "a job may not move like this");
    const std::int64_t at = now();
    Statement(*m_database, "UPDATE jobs SET state = ?, finished_at = ? WHERE id = ?")(
        enumText(to), isSettled(to) ? at : std::int64_t(0), job.id).run();
    Statement(*m_database, "INSERT INTO moves(job, at, from_state, to_state, owner, note) VALUES(?, ?, ?, ?, ?, ?)")(
        job.id, at, enumText(job.state), enumText(to), job.owner, note).run();
    log::info("job=" + std::to_string(job.id) + " batch=" + std::to_string(job.parent) + " queue=" + job.queue
              + " kind=" + job.kind + " attempt=" + std::to_string(job.attempts) + " from=" + enumText(job.state)
              + " to=" + enumText(to) + (note.empty() ? "" : " note=\"" + note + "\""));
}

// The state of a batch follows from its jobs.
void JobStore::settleBatch(JobId batch)
{
    const Job parent = mustFind(batch);
    Statement count(*m_database,
                    "SELECT COUNT(*), SUM(state IN ('succeeded','failed','cancelled','partial','dead')),"
                    " SUM(state = 'succeeded'), SUM(state = 'cancelled'), SUM(state IN ('failed', 'dead'))"
                    " FROM jobs WHERE parent = ?");
    count(batch).next();
    const auto all = count.integer(0), settled = count.integer(1), good = count.integer(2),
               cancelled = count.integer(3), bad = count.integer(4);
    Statement(*m_database, "UPDATE jobs SET progress = ? WHERE id = ?")(all ? double(settled) / double(all) : 1.0,
                                                                         batch).run();
    using enum JobState;
    const JobState state = settled < all ? Running : good == all ? Succeeded : cancelled > 0 ? Cancelled
        : bad == all ? Failed : Partial;
    if (state != parent.state)
        move(parent, state, {});
}

// --- views -------------------------------------------------------------------------------------------------------

Result<std::vector<Job>> JobStore::list(const JobFilter& filter) const
{
    return locked([&] {
        const std::string state = filter.state ? enumText(*filter.state) : "";
        Statement rows(*m_database, selectJobs("WHERE (?1 = '' OR state = ?1) AND (?2 = '' OR queue = ?2)"
                                               " AND (?3 < 0 OR COALESCE(parent, 0) = ?3)"
                                               " ORDER BY id DESC LIMIT ?4"));
        rows(state, filter.queue.value_or(""), filter.parent.value_or(-1), filter.atMost);
        std::vector<Job> jobs;
        while (rows.next())
            jobs.push_back(jobOf(rows));
        return jobs;
    });
}

Result<std::optional<Job>> JobStore::job(JobId id) const
{
    return locked([&] { return find(id); });
}

Result<std::optional<Job>> JobStore::byKey(const std::string& key) const
{
    return locked([&] {
        Statement select(*m_database, selectJobs("WHERE key = ?"));
        return select(key).next() ? std::optional(jobOf(select)) : std::nullopt;
    });
}

Result<std::string> JobStore::result(JobId id) const
{
    return locked([&]() -> std::string {
        Statement select(*m_database, "SELECT payload, sha256 FROM results WHERE job = ?");
        if (!select(id).next())
            return {};
        if (store::sha256(select.text(0)) != select.text(1))
            throw store::StoreFault{{FaultCode::Malformed, m_database->path(), "job " + std::to_string(id),
                                     "its result is damaged"}};
        return select.text(0);
    });
}

Result<std::vector<Move>> JobStore::moves(JobId id) const
{
    return locked([&] {
        Statement rows(*m_database,
                       "SELECT at, from_state, to_state, owner, note FROM moves WHERE job = ? ORDER BY rowid");
        rows(id);
        std::vector<Move> moves;
        while (rows.next()) {
            Move& m = moves.emplace_back();
            m.at = rows.integer(0);
            parseEnum(rows.text(1), m.from);
            parseEnum(rows.text(2), m.to);
            m.owner = rows.text(3);
            m.note = rows.text(4);
        }
        return moves;
    });
}

Result<std::vector<QueueCount>> JobStore::queues() const
{
    return locked([&] {
        Statement rows(*m_database,
                       "SELECT queue, SUM(state = 'queued'), SUM(state IN ('leased', 'running')),"
                       " SUM(state = 'dead'), COALESCE((SELECT paused FROM queues WHERE name = queue), 0)"
                       " FROM jobs WHERE queue <> '' GROUP BY queue ORDER BY queue");
        std::vector<QueueCount> counts;
        while (rows.next())
            counts.push_back({rows.text(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4) != 0});
        return counts;
    });
}

Result<std::optional<Bytes>> JobStore::checkpoint(JobId job, const std::string& name) const
{
    return locked([&]() -> std::optional<Bytes> {
        Statement select(*m_database, "SELECT payload, sha256 FROM checkpoints WHERE job = ? AND name = ?");
        if (!select(job, name).next())
            return std::nullopt;
        const auto bytes = select.blob(0);
        if (store::sha256({reinterpret_cast<const char*>(bytes.data()), bytes.size()}) != select.text(1)) {
            log::warning("job=" + std::to_string(job) + " checkpoint '" + name + "' is damaged and is left out");
            return std::nullopt;
        }
        return Bytes(bytes.begin(), bytes.end());
    });
}

} // namespace holdfast::jobs
