// The whole building story by story in one direction, as the irregularities of ASCE 7 Tables 12.3-1
// and 12.3-2 see it: put together from the stacks.
#pragma once

#include <vector>

#include "core/engine/compliance/compliance.h"

namespace holdfast::compliance {

struct StoryView {
    int story = 1;
    Force shear;          // seismic, strength
    double stiffness = 0; // sum of V/delta of the walls, lb/in; 0: a wall has no drift
    Force strength;       // sum of nominal shear capacities of the walls; 0: a wall has no sheathing row
    Length from, to;      // ends of the walls along the direction
    Length drift;         // amplified, the greatest of the walls
    int walls = 0;
};

// Stories from the lowest up that have walls in the direction. A wall belongs to the axis it is nearer to.
std::vector<StoryView> storiesAlong(const ComplianceInput& in, loads::ForceDirection direction);

// Effective seismic weights by story from 1 up, and story forces of the building; empty when not known.
std::vector<Force> storyWeights(const ComplianceInput& in);
std::vector<Force> storyShears(const ComplianceInput& in);

} // namespace holdfast::compliance
