// The wings a building is put together from: one run of units, on one or both sides of a corridor.
#pragma once

#include <vector>

#include "tests/support/plan_sets/random_building.h"

namespace holdfast::support {

struct WingPlan {
    std::vector<double> lines; // of the walls across, along the wing from 0, in
    double near = 0;           // depth of the units on this side, in
    double corridor = 0;       // 0: none
    double far = 0;            // units on the other side, 0: none
    double exterior = 5.5, inner = 5.5, party = 5.5, partition = 4.5; // thicknesses
    bool joined = false;                                              // begins at a wall of another wing
    bool balconies = false; // a door in the outer wall of every unit
    int top = 3;            // its highest story
    double length() const { return lines.back(); }
    double depth() const { return near + corridor + far; }
    geometry::Transform2 place; // wing to building
};

// Walls of a typical story in the frame of the wing, the bearing ones first.
std::vector<RandomWall> wingWalls(const WingPlan& wing, Dice& dice);
std::vector<RandomRoom> wingRooms(const WingPlan& wing, int index, Dice& dice);

} // namespace holdfast::support
