// The shear wall schedule: a table of texts under header words, with or without rules.
#pragma once

#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::detect {

struct ScheduleReading {
    std::vector<building::WallType> rows;
    std::vector<std::string> assumed;  // "SW3: sides" - columns a row leaves open
};

// Empty when the sheet has no table with a mark column and two more known columns.
ScheduleReading readSchedule(const drawing::Linework& marks);

} // namespace holdfast::detect
