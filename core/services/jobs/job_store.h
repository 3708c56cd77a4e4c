// The jobs of this machine in one database, shared by all programs that run: window, command line, workers. Every
// function is one transaction and may be called from any thread; a fault leaves the job as it was.
//
// A batch is a job without a queue: nobody leases it, it is running while its children are not settled.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/archive.h"
#include "core/engine/base/result.h"
#include "core/services/jobs/job.h"

namespace holdfast::store {
class Database;
class Statement;
}

namespace holdfast::jobs {

// A batch's jobs are added in transactions of so many.
inline constexpr std::size_t kJobsAtOnce = 50;

struct JobFilter {
    std::optional<JobState> state;
    std::optional<std::string> queue;
    std::optional<JobId> parent;      // 0: single jobs and batches
    int atMost = 1000;                // the newest
};

struct JobOrders {                    // what a worker must know about a job it works on
    bool isLost = false;              // its lease ended; somebody else may work on it
    bool isCancelAsked = false;
    bool isPaused = false;
};

struct QueueCount {
    std::string queue;
    std::int64_t queued = 0, running = 0, dead = 0;
    bool isPaused = false;
};
HOLDFAST_FIELDS(QueueCount, queue, queued, running, dead, isPaused)

struct SweepCount {
    int requeued = 0, died = 0;
};

class JobStore {
public:
    static Result<std::unique_ptr<JobStore>> open(const std::string& path, Clock clock = systemMilliseconds,
                                                  JobTimes times = {});
    // jobs.db in the user's data folder; HOLDFAST_JOBS in the environment wins.
    static std::string usualPath();
    ~JobStore();

    const JobTimes& times() const { return m_times; }
    std::int64_t now() const { return m_clock(); }

    // --- producers ------------------------------------------------------------------------------------------
    // The id of the job with this key, added now or before.
    Result<JobId> add(const NewJob& job);
    // In transactions of kJobsAtOnce. LimitExceeded when the queue is full: what was added before stays, and adding
    // all again later adds the rest.
    Result<std::vector<JobId>> addAll(std::span<const NewJob> jobs);
    Result<JobId> addBatch(const std::string& key, const std::string& label, const std::string& payload);
    // Removes a batch and its jobs; InvalidValue while somebody works on one of them.
    Outcome removeBatch(JobId batch);
    Outcome remove(JobId job);                                         // a settled or queued one

    // --- workers --------------------------------------------------------------------------------------------
    // The next job of the queue: highest priority first, where each minute of waiting counts as one step of it.
    // With `batch`, only of that batch. None: the queue is empty, paused, or waits for a later time.
    Result<std::optional<Lease>> lease(const std::string& queue, const std::string& owner, JobId batch = 0);
    Outcome start(const Lease& lease);
    Outcome note(const Lease& lease, const std::string& stage, double progress);
    Result<JobOrders> orders(const Lease& lease) const;
    Outcome renew(const Lease& lease);
    // One named piece of finished work, sealed with SHA-256; of the same name: the newest.
    Outcome keepCheckpoint(const Lease& lease, const std::string& name, std::span<const std::uint8_t> bytes);
    // None when there is none or its seal is broken (then logged): it is worked out again.
    Result<std::optional<Bytes>> checkpoint(JobId job, const std::string& name) const;
    // Result and state in one transaction; InvalidValue when the lease was lost: the result is then not kept.
    Outcome succeed(const Lease& lease, const std::string& result, JobState as = JobState::Succeeded);
    Outcome fail(const Lease& lease, const Fault& fault, const std::string& result = {});
    // Tried again at `readyAt`, or dead when this was the last attempt.
    Outcome retryLater(const Lease& lease, const Fault& fault, std::int64_t readyAt);
    Outcome cancelled(const Lease& lease);
    Outcome giveBack(const Lease& lease);          // not begun or checkpointed; the attempt does not count
    // Jobs whose lease is over or whose process is gone, back to the queue or dead.
    Result<SweepCount> sweep();
    Result<int> purge(const Retention& retention = {});                // how many jobs were removed

    // --- persons; a batch passes the order on to its jobs -----------------------------------------------------
    Outcome pause(JobId job);
    Outcome resume(JobId job);
    Outcome cancel(JobId job);
    Outcome retryNow(JobId job);     // waits no longer; a failed, cancelled, partial or dead one is queued again
    Outcome setPriority(JobId job, int priority);
    Outcome pauseQueue(const std::string& queue, bool paused);

    // --- views ------------------------------------------------------------------------------------------------
    Result<std::vector<Job>> list(const JobFilter& filter = {}) const;
    Result<std::optional<Job>> job(JobId id) const;
    Result<std::optional<Job>> byKey(const std::string& key) const;
    Result<std::string> result(JobId id) const;    // as JSON; "" none. Malformed when its seal is broken
    Result<std::vector<Move>> moves(JobId id) const;
    Result<std::vector<QueueCount>> queues() const;

private:
    JobStore(std::unique_ptr<store::Database> database, Clock clock, JobTimes times);
    template<class Work> auto inTransaction(const Work& work) const;
    template<class Work> auto locked(const Work& work) const;
    JobId insert(const NewJob& job);
    void refuseWhenFull(const std::string& queue, std::size_t more);
    std::optional<Job> find(JobId id) const;
    Job mustFind(JobId id) const;
    Job mine(const Lease& lease) const;            // throws when the lease was lost
    void move(const Job& job, JobState to, const std::string& note);
    void settle(const Lease& lease, JobState to, const std::string& result, const Fault* fault);
    void settleBatch(JobId batch);
    void queueAgain(const Job& job, std::int64_t readyAt, const std::string& note);
    void takeBack(const Job& job, const std::string& why, SweepCount& count);
    template<class Order> Outcome forJobAndChildren(JobId id, const Order& order);

    mutable std::recursive_mutex m_mutex;
    std::unique_ptr<store::Database> m_database;
    Clock m_clock;
    JobTimes m_times;
};

} // namespace holdfast::jobs
