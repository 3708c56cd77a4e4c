// Clashes that one person solves in one go.
#pragma once

#include <string>
#include <vector>

#include "core/engine/clash/clash_report.h"

namespace holdfast::clash {

enum class GroupBy { Level, Grid, Element, RodRun, Trade, Proximity };
HOLDFAST_NAMES(GroupBy, Level, Grid, Element, RodRun, Trade, Proximity)

struct ClashGroup {
    std::string name;                    // "Level 2", "C-4", "DUCT-3-1", "3 clashes at C-4, level 2"
    std::vector<std::string> clashes;    // labels, in the report's order
    ClashSeverity worst = ClashSeverity::Warning;
    std::size_t open = 0;
};
HOLDFAST_FIELDS(ClashGroup, name, clashes, worst, open)

// Proximity: clashes whose points are within `near` of another of the group, on any level (0 to 100 ft).
inline constexpr Length kNearby = Length(24);    // two stud bays; set by judgement
// Every clash in exactly one group; the worst group first, then by name.
std::vector<ClashGroup> groupsOf(const std::vector<Clash>& clashes, GroupBy by, Length near = kNearby);

} // namespace holdfast::clash
