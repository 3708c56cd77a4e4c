// Story shear among the walls of one rigid diaphragm, ASCE 7 12.8.4: direct shear by stiffness, inherent torsion,
// and the accidental one both ways. Walls run along x or y of the set.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/loads/story_forces.h"

namespace holdfast::balance {

struct RigidWall {
    building::StackId stack;
    loads::ForceDirection along = loads::ForceDirection::X;
    double x = 0, y = 0;             // middle of the wall, in
    double stiffness = 0;            // lb/in, above 0
};

// What acts on one story in one direction: shear, and its moments about the origin of the set.
struct StoryTorque {
    Force shear;                     // sum of the story forces above
    Moment aboutOrigin;              // shear x its distance from the origin, across the force
    Moment accidental;               // sum of force x 5 % x A_x of the stories above; 0 for wind
};

struct StiffnessCentre {
    double x = 0, y = 0;             // centre of rigidity, in
    double alongX = 0, alongY = 0;   // sum of k of each direction, lb/in
    double polar = 0;                // sum of k r^2 of all walls, both directions, lb-in
};

// Faults: a direction without walls, or all walls in one point (no resistance to torsion).
Result<StiffnessCentre> centreOf(const std::vector<RigidWall>& walls, int story);

// Shears of every wall, and the story's numbers; amplification and torsionRatio are left at 1.
loads::RigidStory shareRigidly(const std::vector<RigidWall>& walls, const StiffnessCentre& centre,
                               loads::ForceDirection direction, int story, const StoryTorque& torque);

// Story drifts of the two ends of the diaphragm, in: at the coordinates `low` and `high` across the force, for the
// accidental torsion of sign `turn` (+1, -1, 0).
struct EndDrifts {
    double low = 0, high = 0;
};
EndDrifts endDrifts(const StiffnessCentre& centre, loads::ForceDirection direction, const StoryTorque& torque,
                    double turn, double low, double high);

} // namespace holdfast::balance
