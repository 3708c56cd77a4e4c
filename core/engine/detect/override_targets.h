// Which wall or hold-down an override speaks of.
//
// The place comes first: the wall of the same level that runs the same way, lies within 12 in beside and covers more
// than half of the axis the override was said on; the hold-down of the same level within 12 in. Labels are numbered
// anew with every drawing: where a place is given, a label alone is believed only of a wall that runs the same way
// within 4 ft and beside some of the axis, or a hold-down within 4 ft.
#pragma once

#include <optional>
#include <string>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::detect {

// The level the override names, else the one in the label ("SW-2-C-1", "HD-2-C-1-L", "2").
std::optional<int> levelOf(const building::Override& word);
std::optional<building::WallId> wallOf(const building::Override& word, const building::WallLayout& layout);
std::optional<building::HoldownId> holdownOf(const building::Override& word, const building::WallLayout& layout);

// "by J. Doe, 2026-03-01T14:05:00Z: existing wall"
std::string saidBy(const building::Override& word);

// How an axis lies to a wall: `beside` in, `share` of the axis that the wall covers; empty unless both run the same
// way within 2 degrees.
struct Lie {
    double beside = 0, share = 0;
};
std::optional<Lie> lieOn(const building::ShearWall& wall, const geometry::Segment2& axis);

} // namespace holdfast::detect
