// The arithmetic of one stack, from the roof down. No names, no findings.
#pragma once

#include <span>
#include <vector>

#include "core/engine/loadpath/load_path.h"

namespace holdfast::loadpath {

// One story of a stack as the walk needs it, story 1 first.
struct WalkStory {
    Length height, wallLength, leverArm;
    Length centre;               // of the wall along the stack's axis
    Force seismic, wind;         // at the top of the story, strength
    LineLoad dead, live, snow;
    std::vector<building::PointLoad> points;  // at the top of the story
    double perforation = 1;
    Length fullHeightLength;
    bool sharedByStrength = false;
    Length tributaryWidth;
};

// Fills everything of a StoryDemand but wall. M_n = M_{n+1} + V_n h_n; resisting moment about the wall end;
// with openings T = sum(V h / (C_o sum b)) and the dead load acts over the wall length (SDPWS 4.3.6.1.2).
std::vector<StoryDemand> walkStack(std::span<const WalkStory> stories);

// Signed tension and compression of every combination, then the greatest of each basis.
void applyCombinations(StoryDemand& story, std::span<const loads::LoadCombination> combinations);

// Greatest shear on the full-height segments, ASD and strength.
void applyUnitShear(StoryDemand& story, double rho);

} // namespace holdfast::loadpath
