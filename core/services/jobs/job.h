// A job: work that is a row before it is done, so that a crash leaves a row to look at and not a gap. Times are
// milliseconds since 1970-01-01 UTC, of an injected clock.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::jobs {

using Clock = std::function<std::int64_t()>;
std::int64_t systemMilliseconds();

using JobId = std::int64_t;      // 0: none

// Stale: its worker is gone or silent; on its way back to Queued, or to Dead after too many attempts.
// Partial: finished, but some of its parts failed. Dead: given up; waits for a person to replay it.
enum class JobState { Queued, Leased, Running, Succeeded, Failed, Cancelled, Partial, Stale, Dead };
HOLDFAST_NAMES(JobState, Queued, Leased, Running, Succeeded, Failed, Cancelled, Partial, Stale, Dead)

// Moves that are not listed cannot happen.
bool mayMove(JobState from, JobState to);
// Nobody works on it any more and nobody will, unless a person asks.
bool isSettled(JobState state);

inline constexpr int kLowestPriority = 0, kUsualPriority = 5, kHighestPriority = 9;   // 9 goes first

struct NewJob {
    std::string queue;           // "design_calc"
    std::string kind;            // names the handler: "batch_project"
    std::string key;             // one job a key, for ever: adding it again changes nothing
    std::string label;           // what a person calls it
    int priority = kUsualPriority;
    int maxAttempts = 3;
    std::string payload;         // what the handler needs, as JSON
    JobId parent = 0;
    int position = 0;            // among its parent's children
};

struct Job {
    JobId id = 0;
    JobId parent = 0;
    int position = 0;
    std::string queue, kind, key, label;
    JobState state = JobState::Queued;
    int priority = kUsualPriority;
    int attempts = 0, maxAttempts = 3;
    std::string payload;
    std::string stage;           // what it is at
    double progress = 0;         // 0..1
    bool isPaused = false, isCancelAsked = false;
    std::string owner;           // of the lease: who works on it
    std::int64_t leaseUntil = 0, heartbeatAt = 0;
    std::int64_t createdAt = 0, readyAt = 0, startedAt = 0, finishedAt = 0;
    std::string errorCode, error;
};
HOLDFAST_FIELDS(Job, id, parent, position, queue, kind, key, label, state, priority, attempts, maxAttempts, payload,
                stage, progress, isPaused, isCancelAsked, owner, leaseUntil, heartbeatAt, createdAt, readyAt,
                startedAt, finishedAt, errorCode, error)

// The right to work on a job until its time is over. A worker that lost it cannot report a result any more.
struct Lease {
    Job job;
    std::int64_t token = 0;
};

struct Move {                    // one line of a job's history
    std::int64_t at = 0;
    JobState from = JobState::Queued, to = JobState::Queued;
    std::string owner, note;
};
HOLDFAST_FIELDS(Move, at, from, to, owner, note)

struct JobTimes {                // requirements: lease 30 s renewed every 5 s; sweep of the silent 15 min
    std::int64_t lease = 30'000;
    std::int64_t renewEvery = 5'000;
    std::int64_t ageing = 60'000;           // waiting this long counts as one step of priority
    std::int64_t mostQueued = 100'000;      // of one queue; more are refused until some are done
};

// What is kept after a job is settled.
struct Retention {
    std::int64_t succeeded = 24LL * 3600 * 1000;
    int succeededAtMost = 1000;             // single jobs; the newest stay
    std::int64_t failed = 7LL * 24 * 3600 * 1000;      // failed, dead and cancelled
    std::int64_t batch = 90LL * 24 * 3600 * 1000;      // a batch with all of its jobs
};

} // namespace holdfast::jobs
