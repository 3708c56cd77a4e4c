#include "core/services/metrics/recorder.h"

#include "core/engine/base/log.h"
#include "core/services/metrics/machine.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/store/paths.h"

namespace holdfast::metrics {

namespace {
constexpr std::chrono::seconds kEvery{10};
}

Recorder::Recorder(std::string path, Registry& registry)
    : m_path(std::move(path)), m_registry(registry)
{
    if (m_path != "off")
        m_thread = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

Recorder::~Recorder()
{
    if (!m_thread.joinable())
        return;
    m_thread.request_stop();
    m_thread.join();
}

void Recorder::loop(const std::stop_token& stop)
{
    MachineSampler machine;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, kEvery, [] { return false; });
        }
        const MachineLoad load = machine.sample(store::folderOf(m_path));
        m_registry.gauge("machine.cpu", load.cpu);
        m_registry.gauge("machine.memory", load.memory);
        m_registry.gauge("machine.disk_free", load.diskFree);
        m_registry.gauge("program.memory_bytes", double(load.ownBytes));
        keep();
    }
}

void Recorder::keep()
{
    const Measures measures = m_registry.take();
    if (measures.isEmpty() || m_refused)
        return;
    const auto opened = MetricsStore::open(m_path);
    Outcome kept = opened ? (*opened)->keep(measures) : Outcome(opened.fault());
    if (kept)
        kept = (*opened)->rollUp();
    if (!kept) {
        m_refused = true;
        log::warning("measures are not kept: " + describe(kept.fault()));
    }
}

} // namespace holdfast::metrics
