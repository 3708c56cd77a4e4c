#include "core/services/jobs/pool_scaler.h"

#include <chrono>

#include "core/engine/base/log.h"

namespace holdfast::jobs {

namespace {
constexpr std::chrono::seconds kEvery{5};
constexpr std::size_t kKept = 60;        // five minutes, the longest window
}

PoolScaler::PoolScaler(JobRunner& runner, JobStore& store, ScalingRules rules, Look look, int cores)
    : m_runner(runner), m_store(store), m_rules(std::move(rules)), m_look(std::move(look)), m_cores(cores)
{
    for (const PoolPolicy& pool : m_rules.pools)   // before the first worker asks for its ticket
        m_runner.setProfile(pool.queue, {pool.category, std::uint64_t(pool.megabytesPerJob * 1024 * 1024)});
    for (const PoolPolicy& pool : m_rules.pools) {
        m_runner.setWorkers(pool.queue, fewest(pool, m_cores));
        if (pool.max > most(pool, m_cores))
            log::info("queue=" + pool.queue + " at most " + std::to_string(most(pool, m_cores)) + " workers of "
                      + std::to_string(pool.max) + ": as many as the machine has cores");
    }
    m_thread = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

PoolScaler::~PoolScaler()
{
    m_thread.request_stop();
    m_thread.join();
}

void PoolScaler::loop(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        lookAndScale();
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, kEvery, [] { return false; });
    }
}

void PoolScaler::lookAndScale()
{
    const LoadSample machine = m_look();
    const auto queues = m_store.queues();
    if (!queues)
        return;
    std::map<std::string, double> depths;
    for (const QueueCount& queue : *queues)
        depths[queue.queue] = double(queue.queued);
    for (const PoolPolicy& pool : m_rules.pools) {
        auto& samples = m_samples[pool.queue];
        samples.push_back(machine);
        samples.back().depth = depths[pool.queue];
        if (samples.size() > kKept)
            samples.pop_front();
        const std::vector<LoadSample> window(samples.begin(), samples.end());
        const auto changed = m_changed.find(pool.queue);
        const auto since = changed == m_changed.end() ? std::nullopt
                                                      : std::optional(machine.seconds - changed->second);
        const int workers = m_runner.workers(pool.queue);
        const ScalingStep step = scale(m_rules, pool, window, workers, since, m_cores);
        if (step.workers == workers)
            continue;
        m_changed[pool.queue] = machine.seconds;
        m_runner.setWorkers(pool.queue, step.workers);
        log::info("queue=" + pool.queue + " workers=" + std::to_string(step.workers) + " before="
                  + std::to_string(workers) + " reason=\"" + step.reason + "\"");
    }
}

} // namespace holdfast::jobs
