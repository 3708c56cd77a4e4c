// What stands in one cell of the schedule.
#pragma once

#include <optional>
#include <string>

#include "core/engine/base/quantity.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

enum class Column {
    None,
    Mark,
    Sheathing,
    Nail,
    Edge,
    Field,
    Sides,
    Capacity,
    Holdown,
    Nailing,
    EdgeAndField,
    OtherSide,
    Remarks,
    Model,
    Anchor
};

// By the words of the (joined) header cell.
Column columnOf(const std::string& header);
// The cell with the unit its header gives to all of the column: "250" under "(MM)" is "250 MM".
std::string withUnit(const std::string& cell, Column column, const std::string& header);
// Nothing to read: "", "-", "N/A". Left for later: "TBD", "?".
bool isBlankCell(const std::string& cell);
bool isOpenCell(const std::string& cell);
// Reads the cell into the row; false when nothing in it could be read.
bool readCell(building::WallType& row, Column column, const std::string& cell);

// "10d @ 4\" o.c." -> 4 in; "4/12" -> 4 in (first) or 12 in (second).
std::optional<Length> spacingIn(const std::string& plain, bool second = false);
std::optional<int> sidesIn(const std::string& plain);
// FTAO, segmented, perforated, where the words say one of them.
std::optional<building::OpeningMethod> methodIn(const std::string& plain);
// "15/32 STR I ONE SIDE, 1/2 GWB OTHER SIDE" -> "15/32 STR I" and "1/2 GWB"; empty unless two sides are named.
struct TwoSides {
    std::string first, other;
};
std::optional<TwoSides> twoSidesIn(const std::string& plain);
std::optional<LineLoad> capacityIn(const std::string& plain);
// "7,870 LBS", "7.9 K", "35 KN" -> a force.
std::optional<Force> tensionIn(const std::string& plain);
// "10d", "8d COMMON" -> "8d"; "10d BOX" -> "10d box": a kind that is not common stays. "0.148x3" gives nothing.
std::string nailKindIn(const std::string& plain);
std::string nailIn(const std::string& plain);

} // namespace holdfast::detect
