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
};

struct RodNumbers {
    Force demand, capacity;
    Area strengthArea;
    Length stretch, deviceStretch, total, strengthStretch;   // ASD; strength level for drift, rho = 1
    Area elongationArea;
};

struct PlateNumbers {
    Force demand;
    Area net;
    double cb = 1;
    Stress bearing, bearingCapacity;
    Length cantilever;
    Stress bending, bendingCapacity;
    Length crushing, crushingDrift;
};

struct PostNumbers {
    int combination = 0, bearingCombination = 0;
    Force compression, bearingCompression;
    Area area;
    LoadDuration duration = LoadDuration::Lateral;
    ColumnStrength column;
    Force capacity, bearingCapacity;
    Stress perpendicular;
    Length crushingDrift;
    double ratio = 0, bearingRatio = 0;
};

struct SheathingNumbers {
    ShearCapacity capacity;
    LineLoad seismicDemand, windDemand;
    bool windGoverns = false;
    double ratio = 0;
};

struct StoryNumbers {
    RodNumbers rod;
    PlateNumbers plate;
    PostNumbers post;
    SheathingNumbers sheathing;
    Length travelRequired;
    Length deltaA, deltaAWithoutRod;   // strength level, rho = 1
    Length deviceDrift;
};

StoryNumbers storyNumbers(const StoryParts& parts, const building::DesignCriteria& criteria);

// Fewest studs, evenly on both sides of the rod, that keep compression and bearing at the target.
int studsFor(const StoryParts& parts, const building::DesignCriteria& criteria);

// Elastic drift, single and stacked; stacked empty when a wall is perforated or has no sheathing row.
struct DriftNumbers {
    std::vector<WallStiffness> walls;
    std::vector<DriftParts> single;
    std::vector<Length> stacked;
};
DriftNumbers driftNumbers(const std::vector<StoryParts>& parts, const std::vector<StoryNumbers>& numbers);

} // namespace holdfast::rods
