// What the machine has left: shares 0..1 of CPU, memory and the disk that holds a folder.
#pragma once

#include <cstdint>
#include <string>

namespace holdfast::metrics {

struct MachineLoad {
    double cpu = 0;              // all cores, since the last sample
    double memory = 0;           // in use of physical memory
    double diskFree = 1;         // share of the disk that is free
    std::uint64_t diskFreeBytes = 0;
    std::uint64_t ownBytes = 0;  // resident memory of this program
};

// CPU and memory are read from /proc; elsewhere they stay 0, which never calls for an alert nor stops scaling.
class MachineSampler {
public:
    MachineSampler();
    MachineLoad sample(const std::string& folder);

private:
    std::uint64_t m_busy = 0, m_all = 0;     // ticks at the last sample
};

} // namespace holdfast::metrics
