// Material counted over all rod runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::report {

struct TakeOffLine {
    std::string part;  // "Rod", "Bearing plate", "Take-up device", "Coupler", "Anchor"
    std::string model;  // catalogue model; of a rod its grade
    std::optional<Length> diameter;  // rods and anchors
    double quantity = 0;
    std::string unit;  // "ft", "pieces"
    bool verified = true;
};

// Rods first, thinnest first; lengths are net, plate to plate. A rod is verified when its grade is, in the
// catalogues.
std::vector<TakeOffLine> takeOff(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs);

}  // namespace holdfast::report
