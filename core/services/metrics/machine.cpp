#include "core/services/metrics/machine.h"

#include <filesystem>
#include <fstream>
#include <string>

namespace holdfast::metrics {

namespace {

// First line of /proc/stat (man 5 proc): user nice system idle iowait irq softirq steal.
bool readTicks(std::uint64_t& busy, std::uint64_t& all)
{
    std::ifstream in("/proc/stat");
    std::string cpu;
    std::uint64_t ticks[8] = {};
    if (!(in >> cpu))
        return false;
    for (std::uint64_t& t : ticks)
        in >> t;
    all = 0;
    for (const std::uint64_t t : ticks)
        all += t;
    busy = all - ticks[3] - ticks[4];
    return bool(in);
}

double usedMemory()
{
    std::ifstream in("/proc/meminfo");
    std::string name, unit;
    double value = 0, total = 0, available = 0;
    while (in >> name >> value >> unit) {
        if (name == "MemTotal:")
            total = value;
        else if (name == "MemAvailable:")
            available = value;
        if (total > 0 && available > 0)
            return 1 - available / total;
    }
    return 0;
}

std::uint64_t ownMemory()
{
    std::ifstream in("/proc/self/status");
    for (std::string name; in >> name;)
        if (std::uint64_t kilobytes = 0; name == "VmRSS:" && in >> kilobytes)
            return kilobytes * 1024;
    return 0;
}

} // namespace

MachineSampler::MachineSampler()
{
    (void)readTicks(m_busy, m_all);
}

MachineLoad MachineSampler::sample(const std::string& folder)
{
    MachineLoad load;
    std::uint64_t busy = 0, all = 0;
    if (readTicks(busy, all) && all > m_all) {
        load.cpu = double(busy - m_busy) / double(all - m_all);
        m_busy = busy;
        m_all = all;
    }
    load.memory = usedMemory();
    load.ownBytes = ownMemory();
    std::error_code failed;
    const auto space = std::filesystem::space(std::u8string(folder.begin(), folder.end()), failed);
    if (!failed && space.capacity > 0) {
        load.diskFreeBytes = space.available;
        load.diskFree = double(space.available) / double(space.capacity);
    }
    return load;
}

} // namespace holdfast::metrics
