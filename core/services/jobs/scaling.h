// How many workers a queue should have. Metrics in, a step out: nothing here knows a clock, a thread or a machine.
// The rows are data (resources/jobs/pools.json), after requirements 2-E.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/services/jobs/memory_budget.h"

namespace holdfast::jobs {

enum class ScalingMetric { Cpu, Memory, QueueDepth };
HOLDFAST_NAMES(ScalingMetric, Cpu, Memory, QueueDepth)

struct PoolPolicy {
    std::string queue;                       // "design_calc"
    ScalingMetric metric = ScalingMetric::QueueDepth;
    double up = 100, down = 10;              // shares 0..1, or jobs
    int upStep = 1, downStep = 1;
    int min = 1, max = 1;                    // workers, before the machine's own limit
    double cooldownSeconds = 180, windowSeconds = 30;
    MemoryCategory category = MemoryCategory::CalcWorkspace;
    double megabytesPerJob = 0;              // a ticket of so much is needed to begin
    std::string source;
};
HOLDFAST_FIELDS(PoolPolicy, queue, metric, up, down, upStep, downStep, min, max, cooldownSeconds, windowSeconds,
                category, megabytesPerJob, source)
HOLDFAST_REQUIRED(PoolPolicy, queue, metric, up, down, upStep, downStep, min, max, cooldownSeconds, source)

struct ScalingRules {
    std::vector<PoolPolicy> pools;
    // Never more workers while the machine is past these.
    double memoryGuard = 0.85, cpuGuard = 0.80, diskGuardMegabytes = 1024;
    // Whatever the metric says: so many waiting call for so many more.
    double surgeDepth = 1000;
    int surgeStep = 5;
    std::string source;
};
HOLDFAST_FIELDS(ScalingRules, pools, memoryGuard, cpuGuard, diskGuardMegabytes, surgeDepth, surgeStep, source)
HOLDFAST_REQUIRED(ScalingRules, pools)

Result<ScalingRules> readScalingRules(const std::string& path);

struct LoadSample {
    double seconds = 0;                      // of any clock that only goes forward
    double cpu = 0, memory = 0, depth = 0, diskFreeMegabytes = 1e9;
};

struct ScalingStep {
    int workers = 0;                         // as they should be
    std::string reason;                      // empty: no change
};

// The pool's limits on this machine: min and max, at most `cores` (api_call: connections, not cores).
int fewest(const PoolPolicy& policy, int cores);
int most(const PoolPolicy& policy, int cores);

// `samples`: the newest last; those within the policy's window count. `sinceChange`: seconds, none before the first.
ScalingStep scale(const ScalingRules& rules, const PoolPolicy& policy, std::span<const LoadSample> samples, int workers,
                  std::optional<double> sinceChange, int cores);

} // namespace holdfast::jobs
