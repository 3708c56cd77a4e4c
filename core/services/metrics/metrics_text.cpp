#include "core/services/metrics/metrics_text.h"

#include <array>
#include <cstdio>

namespace holdfast::metrics {

namespace {

std::string number(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

// Letters, digits and underscores; a label is quoted instead.
std::string metricName(const std::string& name)
{
    std::string out = "holdfast_";
    for (const char c : name)
        out += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    return out;
}

std::string quoted(const std::string& label)
{
    std::string out = "\"";
    for (const char c : label)
        out += c == '"' || c == '\\' ? std::string("\\") + c : c == '\n' ? std::string("\\n") : std::string(1, c);
    return out + "\"";
}

} // namespace

std::vector<OperationRow> operationRows(const Measures& measures, double minutes)
{
    std::vector<OperationRow> rows;
    for (const auto& [name, operation] : measures.operations) {
        const Histogram& h = operation.seconds;
        rows.push_back({name, h.count, operation.errors, h.quantile(0.50), h.quantile(0.95), h.quantile(0.99), h.max,
                        h.mean(), minutes > 0 ? double(h.count) / minutes : 0});
    }
    return rows;
}

std::string prometheusText(const Measures& measures)
{
    constexpr std::array<double, 3> kQuantiles = {0.5, 0.95, 0.99};
    std::string text;
    if (!measures.operations.empty())
        text += "# TYPE holdfast_operation_seconds summary\n";
    for (const auto& [name, operation] : measures.operations) {
        const std::string label = "operation=" + quoted(name);
        for (const double q : kQuantiles)
            text += "holdfast_operation_seconds{" + label + ",quantile=\"" + number(q) + "\"} "
                + number(operation.seconds.quantile(q)) + "\n";
        text += "holdfast_operation_seconds_sum{" + label + "} " + number(operation.seconds.sum) + "\n";
        text += "holdfast_operation_seconds_count{" + label + "} " + std::to_string(operation.seconds.count) + "\n";
    }
    if (!measures.operations.empty())
        text += "# TYPE holdfast_operation_errors_total counter\n";
    for (const auto& [name, operation] : measures.operations)
        text += "holdfast_operation_errors_total{operation=" + quoted(name) + "} " + std::to_string(operation.errors)
            + "\n";
    for (const auto& [name, value] : measures.counters)
        text += "# TYPE " + metricName(name) + "_total counter\n" + metricName(name) + "_total " + number(value)
            + "\n";
    for (const auto& [name, value] : measures.gauges)
        text += "# TYPE " + metricName(name) + " gauge\n" + metricName(name) + " " + number(value) + "\n";
    return text;
}

Json measuresJson(const Measures& measures, double minutes)
{
    Json operations = Json::array();
    for (const OperationRow& row : operationRows(measures, minutes)) {
        Json one = {{"operation", row.name}, {"count", row.count}, {"errors", row.errors}, {"p50_s", row.p50},
                    {"p95_s", row.p95}, {"p99_s", row.p99}, {"max_s", row.max}, {"mean_s", row.mean},
                    {"per_minute", row.perMinute}};
        operations.push_back(std::move(one));
    }
    return {{"schema", "holdfast.metrics/1"}, {"minutes", minutes}, {"operations", operations},
            {"counters", toJson(measures.counters)}, {"gauges", toJson(measures.gauges)}};
}

std::string durationText(double seconds)
{
    char text[40];
    if (seconds >= 0.9995)
        std::snprintf(text, sizeof text, "%.2f s", seconds);
    else if (seconds >= 0.001)
        std::snprintf(text, sizeof text, "%.0f ms", seconds * 1e3);
    else
        std::snprintf(text, sizeof text, "%.0f us", seconds * 1e6);
    return text;
}

} // namespace holdfast::metrics
