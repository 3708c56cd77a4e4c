#include "core/services/metrics/registry.h"

#include <utility>

namespace holdfast::metrics {

void Measures::add(const Measures& later)
{
    for (const auto& [name, operation] : later.operations) {
        operations[name].seconds.add(operation.seconds);
        operations[name].errors += operation.errors;
    }
    for (const auto& [name, value] : later.counters)
        counters[name] += value;
    for (const auto& [name, value] : later.gauges)
        gauges[name] = value;
}

Registry& Registry::ofProgram()
{
    static Registry registry;
    return registry;
}

void Registry::time(const std::string& operation, double seconds, bool good)
{
    const std::lock_guard lock(m_mutex);
    Operation& timed = m_measures.operations[operation];
    timed.seconds.record(seconds);
    timed.errors += !good;
}

void Registry::count(const std::string& counter, double by)
{
    const std::lock_guard lock(m_mutex);
    m_measures.counters[counter] += by;
}

void Registry::gauge(const std::string& name, double value)
{
    const std::lock_guard lock(m_mutex);
    m_measures.gauges[name] = value;
}

Measures Registry::take()
{
    const std::lock_guard lock(m_mutex);
    Measures taken = std::exchange(m_measures, {});
    m_measures.gauges = taken.gauges;
    return taken;
}

} // namespace holdfast::metrics
