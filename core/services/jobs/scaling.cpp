#include "core/services/jobs/scaling.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/engine/base/json.h"

namespace holdfast::jobs {

namespace {

double metricOf(const PoolPolicy& policy, const LoadSample& sample)
{
    switch (policy.metric) {
    case ScalingMetric::Cpu: return sample.cpu;
    case ScalingMetric::Memory: return sample.memory;
    case ScalingMetric::QueueDepth: return sample.depth;
    }
    return 0;
}

// Why there may not be more workers now; empty: there may.
std::string guardOf(const ScalingRules& rules, const LoadSample& now)
{
    if (now.memory > rules.memoryGuard)
        return "memory is short";
    if (now.cpu > rules.cpuGuard)
        return "the processor is busy";
    return now.diskFreeMegabytes < rules.diskGuardMegabytes ? "the disk is nearly full" : "";
}

template<class Value>
double average(std::span<const LoadSample> samples, double window, Value value)
{
    double sum = 0;
    int count = 0;
    for (const LoadSample& sample : samples)
        if (samples.back().seconds - sample.seconds <= window) {
            sum += value(sample);
            ++count;
        }
    return count ? sum / count : 0;
}

} // namespace

Result<ScalingRules> readScalingRules(const std::string& path)
{
    std::ifstream in(path);
    if (!in)
        return Fault{FaultCode::FileNotFound, path, {}, "the rules of the worker pools cannot be read"};
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto json = parseJson(text, path);
    if (!json)
        return json.fault();
    return fromJson<ScalingRules>(*json, path);
}

int most(const PoolPolicy& policy, int cores)
{
    return policy.queue == "api_call" ? policy.max : std::clamp(cores, 1, policy.max);
}

int fewest(const PoolPolicy& policy, int cores)
{
    return std::min(policy.min, most(policy, cores));
}

ScalingStep scale(const ScalingRules& rules, const PoolPolicy& policy, std::span<const LoadSample> samples,
                  int workers, std::optional<double> sinceChange, int cores)
{
    const int low = fewest(policy, cores), high = most(policy, cores);
    if (workers < low || workers > high)
        return {std::clamp(workers, low, high), "the pool's limits"};
    if (samples.empty() || (sinceChange && *sinceChange < policy.cooldownSeconds))
        return {workers, {}};
    const double value = average(samples, policy.windowSeconds, [&](const auto& s) { return metricOf(policy, s); });
    const double depth = average(samples, policy.windowSeconds, [](const auto& s) { return s.depth; });
    const bool surge = depth > rules.surgeDepth;
    if (value > policy.up || surge) {
        const int wanted = std::min(high, workers + (surge ? std::max(rules.surgeStep, policy.upStep) : policy.upStep));
        if (wanted == workers)
            return {workers, {}};
        if (const std::string guard = guardOf(rules, samples.back()); !guard.empty())
            return {workers, {}};
        return {wanted, surge ? "a surge of jobs" : "above " + enumText(policy.metric) + " limit"};
    }
    if (value < policy.down && workers > low)
        return {std::max(low, workers - policy.downStep), "below " + enumText(policy.metric) + " limit"};
    return {workers, {}};
}

} // namespace holdfast::jobs
