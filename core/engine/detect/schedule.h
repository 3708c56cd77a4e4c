// The shear wall schedule and the hold-down schedule of a sheet.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/enclosures.h"
#include "core/engine/drawing/linework.h"

namespace holdfast::detect {

struct ScheduleReading {
    std::vector<building::WallType> rows;
    std::vector<building::HoldownType> holdowns;
    std::vector<std::string> assumed;  // "SW3: sides" - columns a row leaves open
    std::vector<std::vector<geometry::Point2>> outlines;  // of all tables, counter-clockwise, drawing units
    std::vector<drawing::EnclosureShape> markShapes;      // drawn about the marks of walls
};

// Empty when the sheet has no table with a mark column and two more known columns. Tables of doors, headers,
// footings ... are passed over, as their titles and columns say.
ScheduleReading readSchedule(const drawing::Linework& marks);

// SetScheduleCell: "edge_spacing=4\"" of the row `target`; a row that is not there is a finding.
void applyScheduleOverrides(const building::DesignCriteria& criteria, building::WallLayout& layout);

} // namespace holdfast::detect
