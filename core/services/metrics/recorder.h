// Takes the program's measures to metrics.db every ten seconds and when the program ends.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "core/services/metrics/registry.h"

namespace holdfast::metrics {

class Recorder {
public:
    // `path`: MetricsStore::usualPath(); "off" records nothing. Nothing is opened before there is something to keep;
    // a database that cannot be written is logged once and then left alone.
    explicit Recorder(std::string path, Registry& registry = Registry::ofProgram());
    ~Recorder();

private:
    void loop(const std::stop_token& stop);
    void keep();

    const std::string m_path;
    Registry& m_registry;
    bool m_refused = false;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace holdfast::metrics
