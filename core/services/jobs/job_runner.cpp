#include "core/services/jobs/job_runner.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <random>

#include "core/engine/base/log.h"
#include "core/services/jobs/owner.h"
#include "core/services/metrics/registry.h"

namespace holdfast::jobs {

namespace {

constexpr int kLookEveryMilliseconds = 500;      // other processes add jobs too
constexpr int kOrdersEveryMilliseconds = 200;    // so that a cancel is felt within a second
constexpr std::int64_t kNoteEveryMilliseconds = 250;
constexpr std::int64_t kPurgeEvery = 3600 * 1000;

double secondsSince(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

void tell(const char* what, const Job& job, const Outcome& outcome)
{
    if (!outcome)
        log::warning("job=" + std::to_string(job.id) + " " + what + ": " + describe(outcome.fault()));
}

} // namespace

struct JobRunner::Worker {
    std::string queue, owner;
    std::atomic<bool> retires = false, ended = false;
    std::mutex mutex;                    // of the three below
    std::optional<Lease> lease;
    std::stop_source stop;
    Why why = Why::Asked;
    std::atomic<std::int64_t> notedAt = 0;
    std::jthread thread;

    void ask(Why reason)
    {
        const std::lock_guard lock(mutex);
        if (!lease || stop.stop_requested())
            return;
        why = reason;
        stop.request_stop();
    }
};

void JobContext::stage(const std::string& name) const
{
    tell("its stage is not kept", job(), m_store.note(m_lease, name, job().progress));
}

std::optional<Bytes> JobContext::checkpoint(const std::string& name) const
{
    auto kept = m_store.checkpoint(job().id, name);
    return kept ? std::move(*kept) : std::nullopt;
}

void JobContext::keepCheckpoint(const std::string& name, std::span<const std::uint8_t> bytes) const
{
    tell("a checkpoint is not kept", job(), m_store.keepCheckpoint(m_lease, name, bytes));
}

bool isWorthRetrying(FaultCode code)
{
    return code == FaultCode::FileUnreadable || code == FaultCode::External;
}

std::int64_t retryDelay(int attempt, double jitter)
{
    const double seconds = std::min(30.0, std::pow(2.0, std::max(0, attempt - 1)));
    return std::int64_t(1000 * seconds * (0.9 + 0.2 * jitter));
}

JobRunner::JobRunner(JobStore& store, MemoryBudget& memory, JobId batch)
    : m_store(store), m_memory(memory), m_batch(batch)
{
}

JobRunner::~JobRunner()
{
    drain();
}

void JobRunner::handle(const std::string& kind, Handler handler)
{
    m_handlers[kind] = std::move(handler);
}

void JobRunner::setProfile(const std::string& queue, WorkerPoolProfile profile)
{
    m_profiles[queue] = profile;
}

void JobRunner::start()
{
    m_keeper = std::jthread([this](const std::stop_token& stop) { keeperLoop(stop); });
}

void JobRunner::setWorkers(const std::string& queue, int count)
{
    const std::lock_guard lock(m_mutex);
    int have = 0;
    for (const auto& worker : m_workers)
        if (worker->queue == queue && !worker->retires && ++have > count)
            worker->retires = true;
    for (; have < count && !m_draining; ++have) {
        auto worker = std::make_unique<Worker>();
        worker->queue = queue;
        worker->owner = ownerName(queue + "-" + std::to_string(++m_named));
        worker->thread = std::jthread([this, at = worker.get()] { workerLoop(*at); });
        m_workers.push_back(std::move(worker));
    }
    m_wake.notify_all();
}

int JobRunner::workers(const std::string& queue) const
{
    const std::lock_guard lock(m_mutex);
    return int(std::ranges::count_if(m_workers, [&](const auto& w) { return w->queue == queue && !w->retires; }));
}

int JobRunner::working() const
{
    const std::lock_guard lock(m_mutex);
    return int(std::ranges::count_if(m_workers, [](const auto& w) {
        const std::lock_guard own(w->mutex);
        return w->lease.has_value();
    }));
}

void JobRunner::poke()
{
    ++m_pokes;
    m_wake.notify_all();
}

void JobRunner::drain()
{
    m_draining = true;
    m_wake.notify_all();
    std::vector<std::unique_ptr<Worker>> workers;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& worker : m_workers)
            worker->ask(Why::Asked);
        workers.swap(m_workers);
    }
    for (const auto& worker : workers) {
        // One that leased between the two looks is asked here.
        worker->ask(Why::Asked);
        if (worker->thread.joinable())
            worker->thread.join();
    }
    m_keeper.request_stop();
    m_wake.notify_all();
    if (m_keeper.joinable())
        m_keeper.join();
}

Outcome JobRunner::workUntilSettled(JobId batch, const std::stop_token& stop, const std::function<void()>& look)
{
    bool cancelAsked = false;
    for (;;) {
        const auto parent = m_store.job(batch);
        if (!parent)
            return parent.fault();
        if (look)
            look();
        if (!*parent || isSettled((*parent)->state))
            return Done{};
        if (stop.stop_requested() && !cancelAsked) {
            cancelAsked = true;
            if (const Outcome asked = m_store.cancel(batch); !asked)
                return asked;
            continue;
        }
        waitAWhile(kOrdersEveryMilliseconds);
    }
}

void JobRunner::waitAWhile(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    const unsigned before = m_pokes;
    m_wake.wait_for(lock, std::chrono::milliseconds(milliseconds),
                    [&] { return m_draining || m_pokes != before; });
}

// --- a worker ----------------------------------------------------------------------------------------------------

void JobRunner::workerLoop(Worker& worker)
{
    while (!worker.retires && !m_draining)
        if (!workOnNext(worker))
            waitAWhile(kLookEveryMilliseconds);
    worker.ended = true;
}

// Never more than the category holds: one job alone always finds room, with a warning.
std::optional<MemoryTicket> JobRunner::ticketFor(const std::string& queue)
{
    const auto profile = m_profiles.find(queue);
    if (profile == m_profiles.end())
        return m_memory.request(MemoryCategory::CalcWorkspace, 0);
    const auto limit = m_memory.use(profile->second.category).limit;
    return m_memory.request(profile->second.category, std::min(profile->second.bytesPerJob, limit));
}

bool JobRunner::workOnNext(Worker& worker)
{
    const auto ticket = ticketFor(worker.queue);
    if (!ticket)
        return false;
    const auto leased = m_store.lease(worker.queue, worker.owner, m_batch);
    if (!leased) {
        log::warning("queue=" + worker.queue + " no job can be leased: " + describe(leased.fault()));
        return false;
    }
    if (!*leased)
        return false;
    work(worker, **leased);
    return true;
}

void JobRunner::work(Worker& worker, const Lease& lease)
{
    {
        const std::lock_guard lock(worker.mutex);
        worker.stop = std::stop_source();
        worker.why = Why::Asked;
        worker.lease = lease;
        if (m_draining)
            worker.stop.request_stop();
    }
    const auto began = std::chrono::steady_clock::now();
    JobState state = JobState::Queued;
    if (const Outcome started = m_store.start(lease); !started) {
        tell("it is not begun", lease.job, started);
    } else {
        poke();
        const JobAnswer answer = answerOf(worker, lease);
        tell("its answer is not kept", lease.job, keep(worker, lease, answer, state));
    }
    {
        const std::lock_guard lock(worker.mutex);
        worker.lease.reset();
    }
    metrics::Registry::ofProgram().time("job." + lease.job.kind, secondsSince(began),
                                        state != JobState::Failed && state != JobState::Dead);
    if (m_done)
        m_done({lease.job, state, secondsSince(began)});
    poke();
}

JobAnswer JobRunner::answerOf(Worker& worker, const Lease& lease)
{
    const auto handler = m_handlers.find(lease.job.kind);
    if (handler == m_handlers.end())
        return {{}, false, Fault{FaultCode::UnknownFormat, {}, "job " + std::to_string(lease.job.id),
                                 "this program does not know the work '" + lease.job.kind + "'"}};
    const auto note = [this, &worker, &lease](double share) {
        const std::int64_t now = m_store.now();
        std::int64_t last = worker.notedAt;
        if (now - last >= kNoteEveryMilliseconds && worker.notedAt.compare_exchange_strong(last, now))
            (void)m_store.note(lease, {}, share);
    };
    std::stop_token stop;
    {
        const std::lock_guard lock(worker.mutex);
        stop = worker.stop.get_token();
    }
    const JobContext context(m_store, lease, Run{stop, Progress(note)});
    try {
        return handler->second(context);
    } catch (const Bug& b) {
        return {{}, false, Fault{FaultCode::InvalidValue, {}, lease.job.label,
                                 std::string(b.what()) + "; please report it"}};
    } catch (const std::bad_alloc&) {
        return {{}, false, Fault{FaultCode::External, {}, lease.job.label, "there is not enough memory"}};
    } catch (const std::exception& e) {
        return {{}, false, Fault{FaultCode::InvalidValue, {}, lease.job.label,
                                 std::string("unexpected: ") + e.what()}};
    }
}

Outcome JobRunner::keep(Worker& worker, const Lease& lease, const JobAnswer& answer, JobState& state)
{
    Why why = Why::Asked;
    {
        const std::lock_guard lock(worker.mutex);
        why = worker.why;
    }
    if (!answer.fault) {
        state = answer.isPartial ? JobState::Partial : JobState::Succeeded;
        return m_store.succeed(lease, answer.result, state);
    }
    if (answer.fault->code == FaultCode::Cancelled) {
        if (why == Why::Lost)
            return Done{};
        state = why == Why::Cancelled ? JobState::Cancelled : JobState::Queued;
        return why == Why::Cancelled ? m_store.cancelled(lease) : m_store.giveBack(lease);
    }
    if (isWorthRetrying(answer.fault->code)) {
        static thread_local std::minstd_rand random(std::random_device{}());
        const double jitter = std::generate_canonical<double, 16>(random);
        state = lease.job.attempts >= lease.job.maxAttempts ? JobState::Dead : JobState::Queued;
        return m_store.retryLater(lease, *answer.fault, m_store.now() + retryDelay(lease.job.attempts, jitter));
    }
    state = JobState::Failed;
    return m_store.fail(lease, *answer.fault, answer.result);
}

// --- the keeper --------------------------------------------------------------------------------------------------

void JobRunner::keeperLoop(const std::stop_token& stop)
{
    std::int64_t renewed = 0, purged = 0;
    while (!stop.stop_requested()) {
        const std::int64_t now = m_store.now();
        // A clock that was set back must not silence the keeper.
        const bool renew = now - renewed >= m_store.times().renewEvery || now < renewed;
        {
            const std::lock_guard lock(m_mutex);
            for (const auto& worker : m_workers)
                passOrders(*worker, renew);
        }
        if (renew) {
            renewed = now;
            if (const auto swept = m_store.sweep(); swept && swept->requeued > 0)
                poke();
        }
        if (now - purged >= kPurgeEvery || now < purged) {
            purged = now;
            if (const auto done = m_store.purge(); !done)
                log::warning("old jobs are not removed: " + describe(done.fault()));
        }
        removeEnded();
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, std::chrono::milliseconds(kOrdersEveryMilliseconds),
                        [&stop] { return stop.stop_requested(); });
    }
}

void JobRunner::passOrders(Worker& worker, bool renew)
{
    std::optional<Lease> lease;
    {
        const std::lock_guard lock(worker.mutex);
        lease = worker.lease;
    }
    if (!lease)
        return;
    // A database that is busy is no reason to stop the work; the lease is.
    if (renew)
        if (const Outcome kept = m_store.renew(*lease); !kept)
            log::warning("job=" + std::to_string(lease->job.id) + " " + describe(kept.fault()));
    const auto orders = m_store.orders(*lease);
    if (!orders)
        return;
    if (orders->isLost)
        worker.ask(Why::Lost);
    else if (orders->isCancelAsked)
        worker.ask(Why::Cancelled);
    else if (orders->isPaused)
        worker.ask(Why::Paused);
}

void JobRunner::removeEnded()
{
    std::vector<std::unique_ptr<Worker>> ended;
    {
        const std::lock_guard lock(m_mutex);
        for (auto& worker : m_workers)
            if (worker->ended && !m_draining)
                ended.push_back(std::move(worker));
        std::erase(m_workers, nullptr);
    }
    for (const auto& worker : ended)
        worker->thread.join();
}

} // namespace holdfast::jobs
