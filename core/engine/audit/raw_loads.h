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
    double seismic = 0, wind = 0;
    double dead = 0, live = 0, snow = 0;
    double arm = 0;                   // entered lever arm, 0 when there is none
};

struct RawPoint {
    int story = 1;
    double load = 0, fromStart = 0;
};

struct RawStack {
    building::StackId id;
    std::string label, gridLabel;
    std::vector<RawStory> stories;    // lowest first
    std::vector<RawPoint> points;
    bool seismic = false, wind = false;
    bool complete = true;             // every story from the first has a wall and a height

    bool loaded() const { return seismic || wind; }
};

std::vector<RawStack> rawStacks(const building::WallLayout& layout, const building::DesignCriteria& criteria);

// Story forces of the whole building (ASCE 7 12.8), story 1 first; empty without story weights.
std::vector<double> lateralForces(const building::DesignCriteria& criteria);

} // namespace holdfast::audit
