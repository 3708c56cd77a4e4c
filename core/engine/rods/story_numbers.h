// Every number behind the checks of one story of a run. The designer takes its checks from here and explain()
// prints the same numbers, so the two cannot differ.
#pragma once

#include <vector>

#include "core/engine/rods/bearing.h"
#include "core/engine/rods/drift.h"
#include "core/engine/rods/post.h"
#include "core/engine/rods/run_demand.h"
#include "core/engine/rods/sheathing.h"

namespace holdfast::rods {

// What a story is made of; plate, device and coupler may be null when nothing fits.
struct StoryParts {
    const loadpath::StoryDemand* demand = nullptr;
    const std::vector<loads::LoadCombination>* combinations = nullptr;
    LevelDemand level;
    const RodSize* size = nullptr;
    const RodGrade* grade = nullptr;
    const PlateModel* plate = nullptr;
    const DeviceModel* device = nullptr;
    const LumberGrade* lumber = nullptr;
    SheathingUse sheathing;
    Length rodLength, postHeight, shrinkageCumulative;
    int studs = 2;
    int rods = 1; // 2: a pair; `level` is of one of them
    Length pairSpacing() const { return rods > 1 ? spacing : Length(0); }
    Length spacing;
};

struct RodNumbers {
    Force demand, capacity;
    Area strengthArea;
    Length stretch, deviceStretch, total; // ASD
    Area elongationArea;
};

struct PlateNumbers {
    Force demand;
    Area net;
    double cb = 1;
    Stress bearing, bearingCapacity;
    Length flats, cantilever;
    Stress bending, bendingCapacity;
    Length crushing;
};

struct PostNumbers {
    PostLayout layout;
    int combination = 0, bearingCombination = 0;
    Force compression, bearingCompression;
    Area area;
    LoadDuration duration = LoadDuration::Lateral;
    PostStrength strength;
    Force capacity, bearingCapacity;
    Stress perpendicular;
    double slenderness = 0;
    double ratio = 0, bearingRatio = 0;
};

struct SheathingNumbers {
    ShearCapacity capacity;
    LineLoad seismicDemand, windDemand;
    bool windGoverns = false;
    double ratio = 0;
};

// What makes up Delta_a under one set of loads, engineering 4.12.
struct Settling {
    Length rod, device, plate, post, loose; // loose: shrinkage that no device takes up
    Length withoutRod() const { return device + plate + post + loose; }
    Length total() const { return rod + withoutRod(); }
};

struct StoryNumbers {
    RodNumbers rod;
    PlateNumbers plate;
    PostNumbers post;
    SheathingNumbers sheathing;
    Length travelRequired;
    Settling strength; // strength level, rho = 1
    Settling service;  // wind at service level; zero unless its drift is limited
};

StoryNumbers storyNumbers(const StoryParts& parts, const building::DesignCriteria& criteria);

// Fewest studs, an even number, that keep compression and bearing at the target and the slenderness at 50;
// beyond the most that are tried, what carries best.
int studsFor(const StoryParts& parts, const building::DesignCriteria& criteria);

// Elastic drift, single and stacked; stacked empty when a wall is perforated or has no sheathing row.
struct DriftNumbers {
    std::vector<WallStiffness> walls;
    std::vector<DriftParts> single;
    std::vector<Length> stacked;
};
DriftNumbers driftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers);
// Under wind at service level, `service` times the strength forces.
DriftNumbers windDriftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers,
                              double service);

} // namespace holdfast::rods
