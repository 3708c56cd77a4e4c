// Measures as text: for a person, for Prometheus, as JSON.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/metrics/registry.h"

namespace holdfast::metrics {

struct OperationRow {            // seconds
    std::string name;
    std::uint64_t count = 0, errors = 0;
    double p50 = 0, p95 = 0, p99 = 0, max = 0, mean = 0;
    double perMinute = 0;        // over the time asked for
};
HOLDFAST_FIELDS(OperationRow, name, count, errors, p50, p95, p99, max, mean, perMinute)

std::vector<OperationRow> operationRows(const Measures& measures, double minutes);

// Text format 0.0.4 of Prometheus: summaries with quantiles in seconds, counters, gauges.
std::string prometheusText(const Measures& measures);

Json measuresJson(const Measures& measures, double minutes);     // holdfast.metrics/1

// "1.24 s", "38 ms", "12 us".
std::string durationText(double seconds);

} // namespace holdfast::metrics
