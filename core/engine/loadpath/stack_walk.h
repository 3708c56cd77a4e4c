// The arithmetic of one stack, from the roof down. No names, no findings.
#pragma once

#include <span>
#include <vector>

#include "core/engine/loadpath/load_path.h"

namespace holdfast::loadpath {

// Unfactored dead load of a stack that stands on this one, at its place along this stack's axis.
struct PlacedLoad {
    Force load;
    Length at;
};

// One story of a stack as the walk needs it, lowest first. Places are along the stack's axis, from one origin.
struct WalkStory {
    Length height, wallLength, leverArm;
    Length centre;               // of the wall
    Force seismic, wind;         // at the top of the story, strength
    LineLoad dead, live, snow;
    std::vector<building::PointLoad> points;  // at the top of the story, from the wall end nearer the origin
    double perforation = 1;
    Length fullHeightLength;
    bool sharedByStrength = false;
    Length tributaryWidth;
    int story = 1;
    LineLoad roofLive;
    Length rodStart, rodEnd;     // the same in every story: rods are straight
    // From stacks that stand on this story's wall: shear and overturning of their base, strength.
    Force seismicFromAbove, windFromAbove;
    Moment momentFromAbove, windMomentFromAbove;
    std::vector<PlacedLoad> gravityFromAbove;
};

// Fills everything of a StoryDemand but wall. M_n = M_{n+1} + M_above + V_n h_n; with openings anywhere from n up
// T = sum(V h / (C_o sum b)) + sum(M_above)/d and the dead load acts over the wall length (SDPWS 4.3.6.1.2).
std::vector<StoryDemand> walkStack(std::span<const WalkStory> stories, building::ResistingMomentRule rule
                                   = building::ResistingMomentRule::WallEnd);

// Signed tension and compression of every combination, then the greatest of each basis.
void applyCombinations(StoryDemand& story, std::span<const loads::LoadCombination> combinations);

// Greatest shear on the full-height segments, ASD and strength.
void applyUnitShear(StoryDemand& story, double rho);

} // namespace holdfast::loadpath
