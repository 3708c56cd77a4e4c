// What this program counts while it works. Any module may feed it, from any thread, in well under a microsecond;
// a recorder takes what has gathered to the metrics database.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "core/services/metrics/histogram.h"

namespace holdfast::metrics {

struct Operation {
    Histogram seconds;
    std::uint64_t errors = 0;
};
HOLDFAST_FIELDS(Operation, seconds, errors)

// Names are dotted: "stage.rods", "job.batch_project", "store.write"; "queue.design_calc.depth", "machine.cpu".
struct Measures {
    std::map<std::string, Operation> operations;
    std::map<std::string, double> counters;      // what was added since the last time they were taken
    std::map<std::string, double> gauges;        // as they are now

    bool isEmpty() const { return operations.empty() && counters.empty(); }
    void add(const Measures& later);
};
HOLDFAST_FIELDS(Measures, operations, counters, gauges)

class Registry {
public:
    // The one of the running program.
    static Registry& ofProgram();

    void time(const std::string& operation, double seconds, bool good = true);
    void count(const std::string& counter, double by = 1);
    void gauge(const std::string& name, double value);
    // Operations and counters begin at zero again; gauges stay.
    Measures take();

private:
    std::mutex m_mutex;
    Measures m_measures;
};

// Times its own life. Not good until told so.
class Timed {
public:
    explicit Timed(std::string operation, Registry& registry = Registry::ofProgram())
        : m_operation(std::move(operation)), m_registry(registry)
    {}
    ~Timed()
    {
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - m_began;
        m_registry.time(m_operation, spent.count(), m_good);
    }
    Timed(const Timed&) = delete;
    Timed& operator=(const Timed&) = delete;
    void good() { m_good = true; }

private:
    std::string m_operation;
    Registry& m_registry;
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    bool m_good = false;
};

} // namespace holdfast::metrics
