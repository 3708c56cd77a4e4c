// What acts on each stack, read from the raw inputs a second time: which row serves which stack, how a line's
// force is shared among its stacks, and the equivalent lateral force of lines that give a share.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::audit {

// Inch-pound; forces at strength level at the top of the story, gravity unfactored.
struct RawStory {
    int story = 1;
    building::WallId wall;
    double top = 0, base = 0;         // elevations over the podium
    double length = 0;
    double from = 0, to = 0;          // the wall along the axis of the lowest one
    double segments = 0;              // full-height lengths that count; the wall's length without openings
    double perforation = 1;           // C_o
    double seismic = 0, wind = 0;
    double dead = 0, live = 0, snow = 0;
    double arm = 0;                   // entered lever arm, 0 when there is none
};

struct RawPoint {
    int story = 1;
    double load = 0, at = 0;          // along the axis of the lowest wall
};

struct RawStack {
    building::StackId id;
    std::string label, gridLabel;
    std::vector<RawStory> stories;    // lowest first
    std::vector<RawPoint> points;
    bool complete = true;             // every story from the first has a wall and a height
    bool clear = true;                // one row, with as many values as the stack has stories

    bool seismic() const;
    bool wind() const;
    bool designed() const { return complete && clear && (seismic() || wind()); }
};

std::vector<RawStack> rawStacks(const building::WallLayout& layout, const building::DesignCriteria& criteria);

// Sum of the full-height lengths that count (b, b(2b/h) above 2:1, nothing above 3.5:1) and the factor C_o,
// SDPWS 4.3.3.5.
void measureOpenings(RawStory& story, const building::ShearWall& wall);

// Story forces of the whole building (ASCE 7 12.8), story 1 first; empty without story weights.
std::vector<double> lateralForces(const building::DesignCriteria& criteria);

} // namespace holdfast::audit
