// JobStore: what persons order.
#include "core/services/jobs/job_schema.h"
#include "core/services/jobs/job_store_parts.h"

namespace holdfast::jobs {

using store::Statement;

template<class Order>
Outcome JobStore::forJobAndChildren(JobId id, const Order& order)
{
    return inTransaction([&]() -> Done {
        const Job asked = mustFind(id);
        std::vector<Job> meant;
        if (asked.queue.empty()) {
            Statement children(*m_database, selectJobs("WHERE parent = ? ORDER BY position"));
            children(id);
            while (children.next())
                meant.push_back(jobOf(children));
        } else {
            meant.push_back(asked);
        }
        for (const Job& job : meant)
            order(job);
        if (const JobId batch = asked.queue.empty() ? id : asked.parent)
            settleBatch(batch);
        return {};
    });
}

// A running one stops at its next checkpoint and waits.
Outcome JobStore::pause(JobId id)
{
    return forJobAndChildren(id, [this](const Job& job) {
        if (!isSettled(job.state))
            Statement(*m_database, "UPDATE jobs SET paused = 1 WHERE id = ?")(job.id).run();
    });
}

Outcome JobStore::resume(JobId id)
{
    return forJobAndChildren(id, [this](const Job& job) {
        Statement(*m_database, "UPDATE jobs SET paused = 0 WHERE id = ?")(job.id).run();
    });
}

Outcome JobStore::cancel(JobId id)
{
    return forJobAndChildren(id, [this](const Job& job) {
        if (job.state == JobState::Queued)
            move(job, JobState::Cancelled, "cancelled by a person");
        else if (!isSettled(job.state))
            Statement(*m_database, "UPDATE jobs SET cancel_asked = 1 WHERE id = ?")(job.id).run();
    });
}

Outcome JobStore::retryNow(JobId id)
{
    return forJobAndChildren(id, [this](const Job& job) {
        if (job.state == JobState::Queued) {
            Statement(*m_database, "UPDATE jobs SET ready_at = ?, paused = 0 WHERE id = ?")(now(), job.id).run();
        } else if (isSettled(job.state) && job.state != JobState::Succeeded) {
            queueAgain(job, now(), "again, asked by a person");
            Statement(*m_database, "UPDATE jobs SET attempts = 0, paused = 0, progress = 0, error = '',"
                                   " error_code = '' WHERE id = ?")(job.id).run();
        }
    });
}

Outcome JobStore::setPriority(JobId id, int priority)
{
    if (priority < kLowestPriority || priority > kHighestPriority)
        return Fault{FaultCode::InvalidValue, {}, "priority", "must be 0 (last) to 9 (first)"};
    return forJobAndChildren(id, [this, priority](const Job& job) {
        Statement(*m_database, "UPDATE jobs SET rank = rank + (priority - ?1) * ?2, priority = ?1 WHERE id = ?3")(
            priority, m_times.ageing, job.id).run();
    });
}

Outcome JobStore::pauseQueue(const std::string& queue, bool paused)
{
    return inTransaction([&] {
        Statement(*m_database, "INSERT OR REPLACE INTO queues(name, paused) VALUES(?, ?)")(queue, paused).run();
        return Done{};
    });
}

} // namespace holdfast::jobs
