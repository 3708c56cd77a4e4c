// What the overlay says in words: callouts, schedule rows and notes.
#pragma once

#include <string>
#include <vector>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

// Stories with a rod, from below.
std::vector<int> rodLevels(const rods::RodSchedule& schedule);

std::vector<std::string> calloutLines(const rods::RodRun& run, const std::vector<int>& levels,
                                      const pipeline::Snapshot& snapshot);
std::vector<std::string> calloutLines(const clash::Clash& clash);

// Header first; one row a run and story. Every row has as many cells as the header.
std::vector<std::vector<std::string>> scheduleRows(const std::vector<int>& levels,
                                                   const pipeline::Snapshot& snapshot);

}  // namespace holdfast::exports
