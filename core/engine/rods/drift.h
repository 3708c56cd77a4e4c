// Story drift of a shear wall: SDPWS Eq. 4.3-1 for one story, and of stories stacked with the rotation they
// inherit.
#pragma once

#include <span>
#include <vector>

#include "core/engine/base/quantity.h"

namespace holdfast::rods {

struct WallStiffness {
    Length height, wallLength, leverArm;
    Force shear;                 // strength, rho = 1
    Stress modulus;              // of the posts
    Area postArea;               // of ONE end
    LineLoad sheathing;          // G_a
    Length deltaA;               // vertical elongation of the tie-down, all of it
    Length deltaAWithoutRod;     // the rod is in EI of the stacked form
    Area rodArea;                // tensile
    Stress rodModulus;
    Moment momentAbove = {}; // at the top of the story, of everything that stands on it
};

struct DriftParts {
    Length bending, shear, anchorage;
    Length total() const { return bending + shear + anchorage; }
};
// 8 v h^3/(E A b) + v h/(1000 G_a) + h Delta_a/d, b = wall length and d = lever arm.
DriftParts storyDrift(const WallStiffness& wall);

// Story drifts, story 1 first: V H^3/3EI + M H^2/2EI + shear + H alpha + H * sum of the rotations below.
// Transformed section of compression posts and rod. Not for perforated walls.
std::vector<Length> stackedDrift(std::span<const WallStiffness> stories);
// delta_x = C_d delta_xe / I_e, ASCE 7 Eq. 12.8-15.
Length amplifiedDrift(Length elastic, double cd, double importance);
double transformedStiffness(const WallStiffness& wall);   // EI, lb in2

} // namespace holdfast::rods
