#include "core/services/jobs/job.h"

#include <chrono>

namespace holdfast::jobs {

std::int64_t systemMilliseconds()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

bool mayMove(JobState from, JobState to)
{
    using enum JobState;
    switch (from) {
    case Queued: return to == Leased || to == Cancelled;
    case Leased: return to == Running || to == Stale || to == Queued || to == Cancelled;
    case Running:
        // Queued: a draining or pausing worker gave it back, or it will be tried again.
        return to == Succeeded || to == Partial || to == Failed || to == Cancelled || to == Stale || to == Queued
            || to == Dead;
    case Stale: return to == Queued || to == Dead || to == Cancelled;
    case Failed:
    case Cancelled:
    case Partial:
    case Dead: return to == Queued;   // a person asked for it again
    case Succeeded: return false;
    }
    return false;
}

bool isSettled(JobState state)
{
    using enum JobState;
    return state == Succeeded || state == Failed || state == Cancelled || state == Partial || state == Dead;
}

} // namespace holdfast::jobs
