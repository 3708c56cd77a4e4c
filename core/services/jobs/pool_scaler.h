// Keeps the worker pools of a runner as large as the rules say: looks every five seconds.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <thread>

#include "core/services/jobs/job_runner.h"
#include "core/services/jobs/scaling.h"

namespace holdfast::jobs {

class PoolScaler {
public:
    // Machine load at this moment; depth is filled in by the scaler.
    using Look = std::function<LoadSample()>;

    // The runner outlives the scaler. The pools begin with their fewest workers.
    PoolScaler(JobRunner& runner, JobStore& store, ScalingRules rules, Look look, int cores);
    ~PoolScaler();

private:
    void loop(const std::stop_token& stop);
    void lookAndScale();

    JobRunner& m_runner;
    JobStore& m_store;
    const ScalingRules m_rules;
    Look m_look;
    const int m_cores;
    std::map<std::string, std::deque<LoadSample>> m_samples;
    std::map<std::string, double> m_changed;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace holdfast::jobs
