// Where the pieces of a run are joined.
#pragma once

#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

// Longest stock of threaded rod between couplers; 12 ft is what suppliers commonly stock.
inline constexpr Length kStockLength = 144_in;

// A coupler on the anchor rod (none on an anchor by others, which has no embedment), a reducer over each
// level where diameter or grade changes, and one wherever the stock length runs out, kept clear of the
// floors. Joints the catalogue has no row for are left out and counted.
struct Joints {
    std::vector<Coupler> couplers;
    int missing = 0;
};
Joints joinRods(const std::vector<RodSegment>& segments, const std::vector<Restraint>& restraints,
                const Anchor& anchor, const std::vector<Length>& floorDepths,
                const std::vector<CouplerModel>& models);

// Coupler over rod: the lesser of the steel round the thread and the engaged length (one diameter a side).
double couplerStrengthRatio(const CouplerModel& model);

} // namespace holdfast::rods
