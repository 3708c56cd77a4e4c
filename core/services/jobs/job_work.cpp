// JobStore: what workers ask of it.
#include <algorithm>

#include "core/engine/base/log.h"
#include "core/services/jobs/job_schema.h"
#include "core/services/jobs/job_store_parts.h"
#include "core/services/jobs/owner.h"
#include "core/services/store/sha256.h"

namespace holdfast::jobs {

using store::Statement;

namespace {

constexpr const char* kNextInLine =
    "WHERE queue = ?1 AND state = 'queued' AND paused = 0 AND ready_at <= ?2 AND (?3 = 0 OR parent = ?3)"
    " AND NOT EXISTS(SELECT 1 FROM queues WHERE name = ?1 AND queues.paused = 1) ORDER BY rank, id LIMIT 1";

std::string_view textOf(std::span<const std::uint8_t> bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

} // namespace

Result<std::optional<Lease>> JobStore::lease(const std::string& queue, const std::string& owner, JobId batch)
{
    // Looked at without the writer's lock first: most looks find nothing.
    const auto next = [&] {
        Statement select(*m_database, selectJobs(kNextInLine));
        return select(queue, now(), batch).next() ? std::optional(jobOf(select)) : std::nullopt;
    };
    const auto seen = locked(next);
    if (!seen)
        return seen.fault();
    if (!*seen)
        return std::optional<Lease>();
    return inTransaction([&]() -> std::optional<Lease> {
        auto job = next();
        if (!job)
            return std::nullopt;
        job->owner = owner;
        move(*job, JobState::Leased, {});
        Statement(*m_database, "UPDATE jobs SET owner = ?, token = token + 1, attempts = attempts + 1,"
                               " lease_until = ?, heartbeat_at = ?, error_code = '', error = '' WHERE id = ?")(
            owner, now() + m_times.lease, now(), job->id).run();
        Statement token(*m_database, "SELECT token FROM jobs WHERE id = ?");
        token(job->id).next();
        return Lease{mustFind(job->id), token.integer(0)};
    });
}

Outcome JobStore::start(const Lease& lease)
{
    return inTransaction([&] {
        move(mine(lease), JobState::Running, {});
        Statement(*m_database, "UPDATE jobs SET started_at = ? WHERE id = ?")(now(), lease.job.id).run();
        return Done{};
    });
}

Outcome JobStore::note(const Lease& lease, const std::string& stage, double progress)
{
    return locked([&] {
        Statement(*m_database, "UPDATE jobs SET stage = COALESCE(NULLIF(?, ''), stage), progress = ?"
                               " WHERE id = ? AND token = ?")(
            stage, progress, lease.job.id, lease.token).run();
        return Done{};
    });
}

Result<JobOrders> JobStore::orders(const Lease& lease) const
{
    return locked([&]() -> JobOrders {
        Statement select(*m_database, "SELECT cancel_asked, paused FROM jobs WHERE id = ? AND token = ?"
                                      " AND state IN ('leased', 'running')");
        if (!select(lease.job.id, lease.token).next())
            return {true, false, false};
        return {false, select.integer(0) != 0, select.integer(1) != 0};
    });
}

Outcome JobStore::renew(const Lease& lease)
{
    return locked([&]() -> Done {
        Statement(*m_database, "UPDATE jobs SET lease_until = ?, heartbeat_at = ? WHERE id = ? AND token = ?"
                               " AND state IN ('leased', 'running')")(
            now() + m_times.lease, now(), lease.job.id, lease.token).run();
        if (m_database->changes() == 0)
            refuse("the lease was lost: another worker may have it", lease.job.id);
        return {};
    });
}

Outcome JobStore::keepCheckpoint(const Lease& lease, const std::string& name, std::span<const std::uint8_t> bytes)
{
    const std::string seal = store::sha256(textOf(bytes));
    return inTransaction([&] {
        (void)mine(lease);
        Statement(*m_database, "INSERT OR REPLACE INTO checkpoints(job, name, at, payload, sha256)"
                               " VALUES(?, ?, ?, ?, ?)")(lease.job.id, name, now(), bytes, seal).run();
        return Done{};
    });
}

void JobStore::settle(const Lease& lease, JobState to, const std::string& result, const Fault* fault)
{
    const Job job = mine(lease);
    move(job, to, fault ? describe(*fault) : std::string());
    Statement(*m_database, "UPDATE jobs SET progress = ?, error_code = ?, error = ?, cancel_asked = 0 WHERE id = ?")(
        fault ? job.progress : 1.0, fault ? enumText(fault->code) : "", fault ? describe(*fault) : "", job.id).run();
    Statement(*m_database, "DELETE FROM results WHERE job = ?")(job.id).run();
    if (!result.empty())
        Statement(*m_database, "INSERT INTO results(job, payload, sha256) VALUES(?, ?, ?)")(
            job.id, result, store::sha256(result)).run();
    if (to == JobState::Succeeded || to == JobState::Partial)
        Statement(*m_database, "DELETE FROM checkpoints WHERE job = ?")(job.id).run();
    if (job.parent)
        settleBatch(job.parent);
}

Outcome JobStore::succeed(const Lease& lease, const std::string& result, JobState as)
{
    invariant(as == JobState::Succeeded || as == JobState::Partial, "a success is whole or partial");
    return inTransaction([&] {
        settle(lease, as, result, nullptr);
        return Done{};
    });
}

Outcome JobStore::fail(const Lease& lease, const Fault& fault, const std::string& result)
{
    return inTransaction([&] {
        settle(lease, JobState::Failed, result, &fault);
        return Done{};
    });
}

Outcome JobStore::retryLater(const Lease& lease, const Fault& fault, std::int64_t readyAt)
{
    return inTransaction([&] {
        const Job job = mine(lease);
        if (job.attempts >= job.maxAttempts) {
            settle(lease, JobState::Dead, {}, &fault);
            return Done{};
        }
        queueAgain(job, readyAt, describe(fault));
        Statement(*m_database, "UPDATE jobs SET error_code = ?, error = ? WHERE id = ?")(
            enumText(fault.code), describe(fault), job.id).run();
        return Done{};
    });
}

Outcome JobStore::cancelled(const Lease& lease)
{
    return inTransaction([&] {
        settle(lease, JobState::Cancelled, {}, nullptr);
        return Done{};
    });
}

Outcome JobStore::giveBack(const Lease& lease)
{
    return inTransaction([&] {
        const Job job = mine(lease);
        queueAgain(job, job.readyAt, "given back");
        Statement(*m_database, "UPDATE jobs SET attempts = attempts - 1 WHERE id = ?")(job.id).run();
        return Done{};
    });
}

// Behind those of the same priority that have not been tried: what breaks the program does not stand in the way.
void JobStore::queueAgain(const Job& job, std::int64_t readyAt, const std::string& note)
{
    move(job, JobState::Queued, note);
    Statement(*m_database, "UPDATE jobs SET ready_at = ?, rank = ?, owner = '', lease_until = 0, cancel_asked = 0"
                           " WHERE id = ?")(
        readyAt, std::max(readyAt, now()) - job.priority * m_times.ageing, job.id).run();
}

void JobStore::takeBack(const Job& job, const std::string& why, SweepCount& count)
{
    move(job, JobState::Stale, why);
    Job stale = job;
    stale.state = JobState::Stale;
    if (job.isCancelAsked) {
        move(stale, JobState::Cancelled, {});
    } else if (job.attempts >= job.maxAttempts) {
        move(stale, JobState::Dead, "its worker was lost " + std::to_string(job.attempts) + " times");
        Statement(*m_database, "UPDATE jobs SET error_code = 'external', error = ? WHERE id = ?")(
            "the program ended " + std::to_string(job.attempts) + " times while it worked on this", job.id).run();
        ++count.died;
    } else {
        queueAgain(stale, now(), {});
        ++count.requeued;
    }
    if (job.parent)
        settleBatch(job.parent);
}

Result<SweepCount> JobStore::sweep()
{
    return inTransaction([&] {
        std::vector<Job> atWork;
        Statement rows(*m_database, selectJobs("WHERE state IN ('leased', 'running') AND queue <> ''"));
        while (rows.next())
            atWork.push_back(jobOf(rows));
        SweepCount count;
        for (const Job& job : atWork) {
            if (isGone(job.owner))
                takeBack(job, "its process is gone", count);
            else if (job.leaseUntil < now())
                takeBack(job, "its lease is over", count);
        }
        return count;
    });
}

Result<int> JobStore::purge(const Retention& keep)
{
    return inTransaction([&] {
        const std::int64_t at = now();
        const auto gone = [&](const char* which, const auto&... values) {
            Statement(*m_database, std::string("DELETE FROM jobs WHERE finished_at > 0 AND parent IS NULL AND ")
                          + which)(values...).run();
            return m_database->changes();
        };
        int count = gone("queue = '' AND finished_at < ?", at - keep.batch);
        count += gone("queue <> '' AND state IN ('succeeded', 'partial') AND (finished_at < ? OR id NOT IN"
                      " (SELECT id FROM jobs WHERE queue <> '' AND parent IS NULL AND state IN"
                      " ('succeeded', 'partial') ORDER BY finished_at DESC, id DESC LIMIT ?))",
                      at - keep.succeeded, keep.succeededAtMost);
        count += gone("queue <> '' AND state IN ('failed', 'dead', 'cancelled') AND finished_at < ?",
                      at - keep.failed);
        return count;
    });
}

} // namespace holdfast::jobs
