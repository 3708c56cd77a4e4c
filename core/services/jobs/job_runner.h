// Workers of this process: each leases a job, works on it and reports; a keeper renews the leases, passes orders on
// and takes back what other processes left behind.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "core/engine/base/run.h"
#include "core/services/jobs/job_store.h"
#include "core/services/jobs/memory_budget.h"

namespace holdfast::jobs {

// What a handler sees of its job.
class JobContext {
public:
    JobContext(JobStore& store, const Lease& lease, Run run) : m_store(store), m_lease(lease), m_run(std::move(run)) {}

    const Job& job() const { return m_lease.job; }
    // Stops when the job is cancelled or paused, the worker drains or the lease is lost. Progress is kept.
    const Run& run() const { return m_run; }
    void stage(const std::string& name) const;
    // Damaged or missing: none, and it is worked out again. A checkpoint that cannot be kept costs time, not results.
    std::optional<Bytes> checkpoint(const std::string& name) const;
    void keepCheckpoint(const std::string& name, std::span<const std::uint8_t> bytes) const;

private:
    JobStore& m_store;
    const Lease& m_lease;
    Run m_run;
};

struct JobAnswer {
    std::string result;          // JSON, kept with the job
    bool isPartial = false;      // some parts failed; the result says which
    std::optional<Fault> fault;  // Cancelled: stopped when asked
};
using Handler = std::function<JobAnswer(const JobContext&)>;

// Worth another try: what may be otherwise in a moment. A missing drawing or a wrong field is not.
bool isWorthRetrying(FaultCode code);
// 1 s, 2 s, 4 s ... at most 30 s, each +-10 % by `jitter` in 0..1. `attempt` counts from 1.
std::int64_t retryDelay(int attempt, double jitter);

struct WorkerPoolProfile {       // what a job of the queue needs to begin
    MemoryCategory category = MemoryCategory::CalcWorkspace;
    std::uint64_t bytesPerJob = 0;
};

class JobRunner {
public:
    struct Finished {
        Job job;                 // as it was leased
        JobState state = JobState::Queued;
        double seconds = 0;
    };

    // Both outlive the runner. `batch`: works on the jobs of this batch only.
    JobRunner(JobStore& store, MemoryBudget& memory, JobId batch = 0);
    ~JobRunner();                // drains

    // Before start(). `done` is called on the worker's thread after the answer is kept.
    void handle(const std::string& kind, Handler handler);
    void setProfile(const std::string& queue, WorkerPoolProfile profile);
    void onFinished(std::function<void(const Finished&)> done) { m_done = std::move(done); }

    void start();
    // More workers start at once; surplus ones end after their job.
    void setWorkers(const std::string& queue, int count);
    int workers(const std::string& queue) const;
    int working() const;         // jobs being worked on
    void poke();                 // there may be new jobs
    // No new jobs; running ones are asked to stop, give their job back with its checkpoints, and are waited for.
    void drain();
    // Returns when every job of the batch is settled, or `stop` is requested and all are cancelled. `look` is called
    // on this thread whenever a job began or ended here, at least five times a second, and at the end.
    Outcome workUntilSettled(JobId batch, const std::stop_token& stop, const std::function<void()>& look = {});

private:
    enum class Why { Asked, Cancelled, Paused, Lost };
    struct Worker;
    void workerLoop(Worker& worker);
    bool workOnNext(Worker& worker);
    void work(Worker& worker, const Lease& lease);
    JobAnswer answerOf(Worker& worker, const Lease& lease);
    Outcome keep(Worker& worker, const Lease& lease, const JobAnswer& answer, JobState& state);
    std::optional<MemoryTicket> ticketFor(const std::string& queue);
    void keeperLoop(const std::stop_token& stop);
    void passOrders(Worker& worker, bool renew);
    void removeEnded();
    void waitAWhile(int milliseconds);

    JobStore& m_store;
    MemoryBudget& m_memory;
    const JobId m_batch;
    std::map<std::string, Handler> m_handlers;
    std::map<std::string, WorkerPoolProfile> m_profiles;
    std::function<void(const Finished&)> m_done;
    mutable std::mutex m_mutex;  // of the workers' list and the condition
    std::condition_variable m_wake;
    std::vector<std::unique_ptr<Worker>> m_workers;
    std::atomic<bool> m_draining = false;
    std::atomic<unsigned> m_pokes = 0;
    int m_named = 0;
    std::jthread m_keeper;
};

// Works on `count` parts with a checkpoint after every `every` of them: after a kill it goes on behind the last
// checkpoint. `one(i)` returns the part's result, which is handed back in order; the results of parts done before
// come from the checkpoint. Cancelled when stopped; what was done is kept.
Result<std::vector<std::string>> forEachPart(const JobContext& context, std::size_t count,
                                             const std::function<Result<std::string>(std::size_t)>& one,
                                             std::size_t every = 10);

} // namespace holdfast::jobs
