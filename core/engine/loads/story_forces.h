// Lateral forces at the top of each story, for each stack: entered, or a flexible diaphragm's tributary share of the
// building's forces, themselves entered or by ASCE 7 12.8 and chapter 27.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"

namespace holdfast::loads {

struct StackForces {             // lists from the stack's lowest story to its top, or empty; points by story
    building::StackId stack;
    std::vector<Force> seismic, wind;
    std::vector<LineLoad> dead, live, snow;
    std::vector<building::PointLoad> points;
    std::vector<Length> leverArm;  // entered, or empty
    bool sharedByStrength = false; // 2b/h was used in sharing (SDPWS 4.3.3.4.1), so no second aspect factor
    std::string source;
    std::vector<LineLoad> roofLive = {};
    bool armFromPosts = false;   // leverArm was iterated with the posts, not entered
};
HOLDFAST_FIELDS(StackForces, stack, seismic, wind, dead, live, snow, points, leverArm, sharedByStrength, source,
                roofLive, armFromPosts)

// One wall of one story as the diaphragm sees it, force in one direction, strength level.
struct WallShare {
    building::StackId stack;
    double stiffness = 0;        // V/delta, lb/in; along the wall
    Force direct, torsional;     // of the story shear; torsional: the worse of +-5 %, its sign kept
    Force shear;                 // what the wall gets from a rigid diaphragm
};
HOLDFAST_FIELDS(WallShare, stack, stiffness, direct, torsional, shear)

enum class ForceDirection { X, Y };
HOLDFAST_NAMES(ForceDirection, X, Y)

struct RigidStory {              // one rigid diaphragm under seismic force in one direction
    int story = 1;
    ForceDirection direction = ForceDirection::X;
    Force shear;                 // of the story
    Length rigidityX, rigidityY; // centre of rigidity
    Length eccentricity;         // centre of mass to centre of rigidity, across the force
    Length accidental;           // 5 %, before amplification
    double amplification = 1;    // A_x, 12.8.4.3
    double torsionRatio = 1;     // greatest drift of an end over the average (Table 12.3-1 type 1)
    std::vector<WallShare> walls;
};
HOLDFAST_FIELDS(RigidStory, story, direction, shear, rigidityX, rigidityY, eccentricity, accidental, amplification,
                torsionRatio, walls)

struct StoryForces {
    std::vector<StackForces> stacks;       // only stacks that have forces
    std::vector<Calculation> baseShear;    // the lines of base shear, wind pressure and podium, when used
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
    std::vector<building::StoryForce> building = {};  // of the whole building, entered or computed; empty: by line only
    std::vector<RigidStory> rigid = {};
    int rounds = 0;              // of the iteration with posts and wall stiffness; 0: nothing to iterate
};
HOLDFAST_FIELDS(StoryForces, stacks, baseShear, findings, assumptions, building, rigid, rounds)

// Part of one stack in the story shear of its line, story 1 of the layout first; the parts of a line need not sum
// to 1. Absent for one wall of the line: all by length.
using LineShares = std::map<building::StackId, std::vector<double>>;

// Entered forces, and the building's forces through flexible diaphragms. `shares` splits the lines that ask for
// equal deflection; without it they are split by length. With a rigid diaphragm a stack that no row serves stays in
// the list without lateral forces.
Result<StoryForces> storyForces(const building::WallLayout& layout, const building::DesignCriteria& criteria,
                                const Run& run, const LineShares& shares = {});

} // namespace holdfast::loads
