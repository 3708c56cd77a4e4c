// Chooses rod, plate and device of each story by the engineer's preference among those that meet the target,
// diameters not growing upward.
#pragma once

#include <span>
#include <vector>

#include "core/engine/rods/catalog.h"
#include "core/engine/rods/run_demand.h"

namespace holdfast::rods {

// The rows a design may use, found once for all runs. Pointers into the catalogue.
struct Candidates {
    struct Grade {
        const RodGrade* row;
        Force capacity;              // of the chosen basis
        bool heavyNut = false;
    };
    struct Plate {
        const PlateModel* row;
        double hexPerPound, heavyPerPound; // the worse of bearing and bending, by the nut that presses
    };
    struct Size {
        const RodSize* row;
        Area strengthArea, elongationArea;
        std::vector<Grade> grades;   // in the order the criteria list them
        std::vector<Plate> plates;                 // lightest first
        std::vector<const DeviceModel*> devices;   // least allowable first
    };
    std::vector<Size> sizes;         // thin to thick
    const LumberGrade* lumber = nullptr;
    int rods = 1;                                  // 2: every row is one of a pair's
    bool priced = false;                           // every rod, plate, device and reducer above has a price
    std::vector<std::vector<double>> reducerPrice; // [lower][upper], 0 where the size stays
};

// Faults name the criterion for which the catalogue has no row. `rods` is 1 or 2: each plate of a pair has
// less room.
Result<Candidates> candidates(const Catalogs& catalogs, const building::DesignCriteria& criteria,
                              int rods = 1);

struct StoryNeed {
    LevelDemand demand; // of one rod
    Length rodLength;
    Length travelRequired;
};

struct Choice {
    const Candidates::Size* size = nullptr;
    const RodGrade* grade = nullptr;
    const PlateModel* plate = nullptr;     // null: none fits this rod and wall
    const DeviceModel* device = nullptr;   // null: none takes this rod
};

struct Selection {
    std::vector<Choice> choices; // lowest story first
    double overLimit = 0; // sum over parts and stories of what exceeds the limit, as ratio; 0: all meet it
};

// Dynamic programming over (story, rod); the least excess over the limit counts first, then the stories above
// the target, then the preference: weight, price, or the number of different rods. Cheapest without prices is
// lightest. The elongation limit counts only when `elongation` says so.
Selection chooseHardware(std::span<const StoryNeed> needs, const Candidates& candidates,
                         const building::DesignCriteria& criteria, bool elongation = true);

} // namespace holdfast::rods
