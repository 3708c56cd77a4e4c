#include "core/services/jobs/job_schema.h"

#include <array>

#include "core/engine/base/invariant.h"

namespace holdfast::jobs {

namespace {

// `rank`: when the job would be first in line if it had no priority; see JobTimes::ageing. So the order never has
// to be worked out again while jobs wait.
constexpr const char* kVersion1 = R"sql(
CREATE TABLE jobs(id INTEGER PRIMARY KEY AUTOINCREMENT, parent INTEGER REFERENCES jobs(id) ON DELETE CASCADE,
    position INTEGER NOT NULL, queue TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL, state TEXT NOT NULL, priority INTEGER NOT NULL CHECK(priority BETWEEN 0 AND 9),
    rank INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, max_attempts INTEGER NOT NULL,
    payload TEXT NOT NULL, stage TEXT NOT NULL DEFAULT '', progress REAL NOT NULL DEFAULT 0,
    paused INTEGER NOT NULL DEFAULT 0, cancel_asked INTEGER NOT NULL DEFAULT 0,
    owner TEXT NOT NULL DEFAULT '', token INTEGER NOT NULL DEFAULT 0, lease_until INTEGER NOT NULL DEFAULT 0,
    heartbeat_at INTEGER NOT NULL DEFAULT 0, created_at INTEGER NOT NULL, ready_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL DEFAULT 0, finished_at INTEGER NOT NULL DEFAULT 0,
    error_code TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX jobs_in_line ON jobs(queue, rank, id) WHERE state = 'queued';
CREATE INDEX jobs_at_work ON jobs(lease_until) WHERE state IN ('leased', 'running');
CREATE INDEX jobs_of_batch ON jobs(parent, position);
CREATE INDEX jobs_finished ON jobs(finished_at) WHERE finished_at > 0;

CREATE TABLE results(job INTEGER PRIMARY KEY REFERENCES jobs(id) ON DELETE CASCADE, payload TEXT NOT NULL,
    sha256 TEXT NOT NULL) STRICT;
CREATE TABLE checkpoints(job INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE, name TEXT NOT NULL,
    at INTEGER NOT NULL, payload BLOB NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY(job, name)) STRICT;
CREATE TABLE moves(job INTEGER NOT NULL REFERENCES jobs(id) ON DELETE CASCADE, at INTEGER NOT NULL,
    from_state TEXT NOT NULL, to_state TEXT NOT NULL, owner TEXT NOT NULL, note TEXT NOT NULL) STRICT;
CREATE INDEX moves_of_job ON moves(job);
CREATE TABLE queues(name TEXT PRIMARY KEY, paused INTEGER NOT NULL) STRICT;
)sql";

constexpr std::array kSteps = {kVersion1};

JobState stateNamed(const std::string& name)
{
    JobState state{};
    invariant(parseEnum(name, state), "a stored job has an unknown state");
    return state;
}

} // namespace

std::span<const char* const> jobSchemaSteps()
{
    return kSteps;
}

std::string selectJobs(const char* rest)
{
    return std::string("SELECT id, COALESCE(parent, 0), position, queue, kind, key, label, state, priority, attempts,"
                       " max_attempts, payload, stage, progress, paused, cancel_asked, owner, lease_until,"
                       " heartbeat_at, created_at, ready_at, started_at, finished_at, error_code, error FROM jobs ")
        + rest;
}

Job jobOf(const store::Statement& row)
{
    Job job;
    job.id = row.integer(0);
    job.parent = row.integer(1);
    job.position = int(row.integer(2));
    job.queue = row.text(3);
    job.kind = row.text(4);
    job.key = row.text(5);
    job.label = row.text(6);
    job.state = stateNamed(row.text(7));
    job.priority = int(row.integer(8));
    job.attempts = int(row.integer(9));
    job.maxAttempts = int(row.integer(10));
    job.payload = row.text(11);
    job.stage = row.text(12);
    job.progress = row.real(13);
    job.isPaused = row.integer(14) != 0;
    job.isCancelAsked = row.integer(15) != 0;
    job.owner = row.text(16);
    job.leaseUntil = row.integer(17);
    job.heartbeatAt = row.integer(18);
    job.createdAt = row.integer(19);
    job.readyAt = row.integer(20);
    job.startedAt = row.integer(21);
    job.finishedAt = row.integer(22);
    job.errorCode = row.text(23);
    job.error = row.text(24);
    return job;
}

} // namespace holdfast::jobs
