// Material counted over all rod runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/quantity.h"

#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

struct TakeOffLine {
    std::string part;  // "Rod", "Bearing plate", "Take-up device", "Nut", "Coupler", "Anchor"
    std::string model;  // catalogue model; of a rod its grade
    std::optional<Length> diameter;  // rods and anchors
    double quantity = 0;
    std::string unit;  // "ft", "pieces"
    bool verified = true;
    std::optional<Force> weight;  // of the quantity; unset when neither catalogue nor shape gives it
    std::optional<double> cost;  // of the quantity, $; unset when the catalogue has no price
};

// Rods first, thinnest first; lengths are net, plate to plate. A rod is verified when its grade is, in the
// catalogues. Rods weigh what the catalogue says; plates and couplers are computed as steel, the plate's hole not
// taken off; devices, nuts and anchors have no weight yet. One nut holds each plate; the anchor's own come with it.
std::vector<TakeOffLine> takeOff(const RodSchedule& schedule, const Catalogs& catalogs);

}  // namespace holdfast::rods
