// jobs: what runs in the background, and the orders a person may give.
#include <charconv>
#include <cstdio>
#include <ctime>

#include "app/cli/commands.h"
#include "core/services/jobs/job_store.h"

namespace holdfast::cli {

namespace {

using jobs::Job;
using jobs::JobStore;

std::string timeText(std::int64_t milliseconds)
{
    if (milliseconds == 0)
        return "-";
    const std::time_t seconds = std::time_t(milliseconds / 1000);
    char text[32] = "-";
    if (const std::tm* local = std::localtime(&seconds))
        std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", local);
    return text;
}

std::string lineOf(const Job& job)
{
    char text[96];
    std::snprintf(text, sizeof text, "%6lld  %-9s %3.0f %%  %d/%d  ", static_cast<long long>(job.id),
                  enumText(job.state).c_str(), 100 * job.progress, job.attempts, job.maxAttempts);
    return text + (job.queue.empty() ? std::string("batch") : job.queue) + "  " + job.label
        + (job.isPaused ? "  (paused)" : "") + (job.error.empty() ? "" : "  " + job.error);
}

ExitCode sayJobs(const Console& console, const Result<std::vector<Job>>& found)
{
    if (!found)
        return console.fail(found.fault());
    for (const Job& job : *found)
        console.say(lineOf(job));
    if (found->empty())
        console.say("no jobs");
    console.document({{"schema", "holdfast.jobs/1"}, {"jobs", toJson(*found)}});
    return kOk;
}

ExitCode list(const Console& console, const JobStore& store, const JobOptions& options)
{
    jobs::JobFilter filter;
    filter.atMost = options.atMost;
    if (!options.state.empty()) {
        jobs::JobState state{};
        if (!parseEnum(options.state, state))
            return console.fail({FaultCode::InvalidValue, {}, "--state", "there is no state '" + options.state + "'"},
                                kUsage);
        filter.state = state;
    }
    if (!options.queue.empty())
        filter.queue = options.queue;
    if (options.state.empty() && options.queue.empty())
        filter.parent = 0;
    return sayJobs(console, store.list(filter));
}

ExitCode show(const Console& console, const JobStore& store, jobs::JobId id)
{
    const auto job = store.job(id);
    if (!job || !*job)
        return console.fail(job ? Fault{FaultCode::InvalidValue, {}, "job " + std::to_string(id), "is not there"}
                                : job.fault());
    jobs::JobFilter filter;
    filter.parent = id;
    const auto children = store.list(filter);
    const auto moves = store.moves(id);
    const auto result = store.result(id);
    if (!children || !moves || !result)
        return console.fail(!children ? children.fault() : !moves ? moves.fault() : result.fault());
    console.say(lineOf(**job));
    for (const jobs::Move& move : *moves)
        console.say("        " + timeText(move.at) + "  " + enumText(move.from) + " -> " + enumText(move.to) + "  "
                    + move.owner + (move.note.empty() ? "" : "  " + move.note));
    for (const Job& child : *children)
        console.say(lineOf(child));
    const auto parsed = parseJson(*result, "result");
    console.document({{"schema", "holdfast.job/1"}, {"job", toJson(**job)}, {"moves", toJson(*moves)},
                      {"jobs", toJson(*children)}, {"result", parsed ? *parsed : Json(nullptr)}});
    return kOk;
}

std::optional<jobs::JobId> idOf(const std::string& text)
{
    jobs::JobId id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional(id) : std::nullopt;
}

Outcome give(JobStore& store, const JobOptions& options, const std::string& target)
{
    const auto id = idOf(target);
    const std::string& order = options.order;
    if (!id && (order == "pause" || order == "resume"))
        return store.pauseQueue(target, order == "pause");
    if (!id)
        return Fault{FaultCode::InvalidValue, {}, order, "'" + target + "' is no number of a job"};
    if (order == "pause")
        return store.pause(*id);
    if (order == "resume")
        return store.resume(*id);
    if (order == "cancel")
        return store.cancel(*id);
    if (order == "priority")
        return store.setPriority(*id, options.priority);
    return store.retryNow(*id);
}

Result<std::vector<std::string>> deadIds(const JobStore& store)
{
    jobs::JobFilter filter;
    filter.state = jobs::JobState::Dead;
    const auto dead = store.list(filter);
    if (!dead)
        return dead.fault();
    std::vector<std::string> ids;
    for (const Job& job : *dead)
        ids.push_back(std::to_string(job.id));
    return ids;
}

ExitCode order(const Console& console, JobStore& store, const JobOptions& options)
{
    std::vector<std::string> targets = options.targets;
    if (targets == std::vector<std::string>{"all"} && options.order == "replay") {
        auto ids = deadIds(store);
        if (!ids)
            return console.fail(ids.fault());
        targets = std::move(*ids);
    }
    for (const std::string& target : targets)
        if (const Outcome done = give(store, options, target); !done)
            return console.fail(done.fault());
    console.say(options.order + ": " + std::to_string(targets.size()));
    console.document({{"schema", "holdfast.job_order/1"}, {"order", options.order}, {"count", targets.size()}});
    return kOk;
}

} // namespace

ExitCode jobs(const Console& console, const JobOptions& options)
{
    const auto opened = JobStore::open(options.jobs.empty() ? JobStore::usualPath() : options.jobs);
    if (!opened)
        return console.fail(opened.fault());
    JobStore& store = **opened;
    if (options.order == "list")
        return list(console, store, options);
    if (options.order == "dead") {
        jobs::JobFilter filter;
        filter.state = jobs::JobState::Dead;
        return sayJobs(console, store.list(filter));
    }
    if (options.order == "purge") {
        const auto removed = store.purge();
        if (!removed)
            return console.fail(removed.fault());
        console.say(std::to_string(*removed) + " removed");
        console.document({{"schema", "holdfast.job_order/1"}, {"order", "purge"}, {"count", *removed}});
        return kOk;
    }
    if (options.order != "show")
        return order(console, store, options);
    const auto id = idOf(options.targets.front());
    if (!id)
        return console.fail({FaultCode::InvalidValue, {}, "show", "'" + options.targets.front() + "' is no number"},
                            kUsage);
    return show(console, store, *id);
}

} // namespace holdfast::cli
