// One rod run in the figures the schedules print.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

struct RodFacts {
    std::string direction;  // of the wall, in the set's frame: X, Y, SKEW
    std::string position;  // "start", "end" of the wall
    int startLevel = 0, endLevel = 0;  // 0: the podium
    Length diameter;  // the thickest, at the base
    std::string grade;
    int rods = 1;  // 2: a pair
    Length length;  // net, anchor to the last plate, of one rod
    Force tension, allowable;  // ASD, of the segment with the greatest tension, all rods of the run
    Length shrinkage;  // cumulative at the top
    Length elongation;  // rod, ASD, sum of all segments
    std::optional<Length> travelRequired;  // the greatest of all devices
    Length embedment;
    std::optional<double> confidence;  // the least of its walls, 0..1
};

RodFacts factsOf(const rods::RodRun& run, const pipeline::Snapshot& snapshot);
std::string projectId(const pipeline::Snapshot& snapshot);  // job number, else the project's name
// The project's date, as 2026-11-21; 1980-01-01, the first day a ZIP archive can name, when it cannot be read.
std::chrono::sys_days projectDay(const pipeline::Snapshot& snapshot);

}  // namespace holdfast::exports
