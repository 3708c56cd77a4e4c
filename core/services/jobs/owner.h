// Who works on a job: machine, process and worker. A process that is gone gives its jobs back at once instead of
// after the lease.
#pragma once

#include <string>

namespace holdfast::jobs {

// "host/1234/56789/design_calc-1": process id and its start time, so that a new process with an old id is another.
std::string ownerName(const std::string& worker);

// Certainly gone: of this machine, and no such process runs. False when it cannot be known (another machine, a
// system without /proc): then the lease decides.
bool isGone(const std::string& owner);

} // namespace holdfast::jobs
