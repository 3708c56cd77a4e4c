// metrics.db: what every program of this user measured. Raw for 7 days, by the hour for 90.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/services/metrics/registry.h"

namespace holdfast::store {
class Database;
}

namespace holdfast::metrics {

using Clock = std::function<std::int64_t()>;     // milliseconds since 1970 UTC
std::int64_t systemMilliseconds();

inline constexpr std::int64_t kRawKept = 7LL * 24 * 3600 * 1000, kHoursKept = 90LL * 24 * 3600 * 1000;

struct Sample {
    std::int64_t at = 0;
    Measures measures;
};

class MetricsStore {
public:
    static Result<std::unique_ptr<MetricsStore>> open(const std::string& path, Clock clock = systemMilliseconds);
    // metrics.db in the user's data folder; HOLDFAST_METRICS in the environment wins. "off": nothing is kept.
    static std::string usualPath();
    ~MetricsStore();

    Outcome keep(const Measures& measures);
    // Everything measured from `since` on, added up; gauges as they were last.
    Result<Measures> since(std::int64_t since) const;
    // One by one, the oldest first, for charts.
    Result<std::vector<Sample>> samples(std::int64_t since) const;
    // Raw samples older than their time become hours, hours older than theirs go.
    Outcome rollUp();
    std::int64_t now() const { return m_clock(); }

private:
    MetricsStore(std::unique_ptr<store::Database> database, Clock clock);
    mutable std::mutex m_mutex;
    std::unique_ptr<store::Database> m_database;
    Clock m_clock;
};

} // namespace holdfast::metrics
