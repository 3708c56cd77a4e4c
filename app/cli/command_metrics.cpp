// metrics and health: what was measured by all programs of this user, and whether all is well.
#include <algorithm>
#include <cstdio>

#include <QFileInfo>

#include "app/cli/commands.h"
#include "core/services/jobs/job_store.h"
#include "core/services/metrics/alerts.h"
#include "core/services/metrics/machine.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/metrics_text.h"
#include "core/services/resources/resources.h"
#include "core/services/store/paths.h"

namespace holdfast::cli {

namespace {

constexpr std::int64_t kHour = 3600 * 1000;

// Nothing measured yet is no fault.
Result<metrics::Measures> measured(double hours)
{
    const std::string path = metrics::MetricsStore::usualPath();
    if (path == "off" || !QFileInfo::exists(QString::fromStdString(path)))
        return metrics::Measures{};
    const auto store = metrics::MetricsStore::open(path);
    if (!store)
        return store.fault();
    return (*store)->since((*store)->now() - std::int64_t(hours * double(kHour)));
}

void sayOperations(const Console& console, const metrics::Measures& found, double minutes)
{
    char text[160];
    std::snprintf(text, sizeof text, "%-24s %8s %6s %10s %10s %10s %10s", "operation", "count", "errors", "P50", "P95",
                  "P99", "longest");
    console.say(text);
    for (const metrics::OperationRow& row : metrics::operationRows(found, minutes)) {
        std::snprintf(text, sizeof text, "%-24s %8llu %6llu %10s %10s %10s %10s", row.name.c_str(),
                      static_cast<unsigned long long>(row.count), static_cast<unsigned long long>(row.errors),
                      metrics::durationText(row.p50).c_str(), metrics::durationText(row.p95).c_str(),
                      metrics::durationText(row.p99).c_str(), metrics::durationText(row.max).c_str());
        console.say(text);
    }
    const auto sayAll = [&](const std::map<std::string, double>& values) {
        for (const auto& [name, value] : values) {
            std::snprintf(text, sizeof text, "%-24s %14.6g", name.c_str(), value);
            console.say(text);
        }
    };
    sayAll(found.counters);
    sayAll(found.gauges);
}

// The jobs as readings; a database that is not there has none, one that cannot be opened is told.
std::optional<Fault> addJobs(metrics::Readings& readings)
{
    const std::string path = jobs::JobStore::usualPath();
    if (!QFileInfo::exists(QString::fromStdString(path)))
        return std::nullopt;
    const auto store = jobs::JobStore::open(path);
    if (!store)
        return store.fault();
    const auto queues = (*store)->queues();
    if (!queues)
        return queues.fault();
    double depth = 0, dead = 0;
    for (const jobs::QueueCount& queue : *queues) {
        depth += double(queue.queued);
        dead += double(queue.dead);
    }
    readings["queue.depth"] = depth;
    readings["queue.dead"] = dead;
    return std::nullopt;
}

void addMachine(metrics::Readings& readings)
{
    metrics::MachineSampler sampler;
    const auto load = sampler.sample(store::folderOf(jobs::JobStore::usualPath()));
    readings["machine.memory"] = load.memory;
    const auto here = sampler.sample(store::absolutePath("."));
    readings["machine.disk_free"] = std::min(load.diskFree, here.diskFree);
    readings.erase("machine.cpu");       // a moment of a short command says nothing
}

} // namespace

ExitCode metrics(const Console& console, const MetricsOptions& options)
{
    const auto found = measured(options.hours);
    if (!found)
        return console.fail(found.fault());
    if (options.prometheus) {
        std::printf("%s", metrics::prometheusText(*found).c_str());
        return kOk;
    }
    sayOperations(console, *found, options.hours * 60);
    console.document(metrics::measuresJson(*found, options.hours * 60));
    return kOk;
}

ExitCode health(const Console& console)
{
    const auto rules = metrics::readAlertRules(resources::path(QStringLiteral("metrics/alerts.json")).toStdString());
    if (!rules)
        return console.fail(rules.fault(), kInternal);
    std::vector<Fault> faults;
    const auto found = measured(1);
    if (!found)
        faults.push_back(found.fault());
    metrics::Readings readings = metrics::readingsOf(found ? *found : metrics::Measures{});
    addMachine(readings);
    if (auto fault = addJobs(readings))
        faults.push_back(*fault);
    Json alerts = Json::array();
    for (const metrics::AlertRule& rule : *rules) {
        const auto reading = readings.find(rule.reading);
        const auto level = reading == readings.end() ? metrics::AlertLevel::None
                                                     : metrics::levelOf(rule, reading->second);
        if (level == metrics::AlertLevel::None)
            continue;
        char value[32];
        std::snprintf(value, sizeof value, "%.3g", reading->second);
        console.say(enumText(level) + "  " + rule.id + "  " + rule.text + " (" + rule.reading + " = " + value + ")");
        alerts.push_back({{"id", rule.id}, {"level", enumText(level)}, {"text", rule.text},
                          {"reading", rule.reading}, {"value", reading->second}});
    }
    for (const Fault& fault : faults) {
        console.say("critical  " + describe(fault));
        alerts.push_back({{"id", "database"}, {"level", "critical"}, {"text", describe(fault)}});
    }
    const bool well = alerts.empty();
    if (well)
        console.say("all is well");
    console.document({{"schema", "holdfast.health/1"}, {"well", well}, {"alerts", alerts},
                      {"readings", toJson(readings)}});
    return well ? kOk : kFindings;
}

} // namespace holdfast::cli
