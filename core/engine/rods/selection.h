// Chooses rod, plate and device of each story: the lightest that meet the target, diameters not growing
// upward.
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
    };
    struct Plate {
        const PlateModel* row;
        double ratioPerPound;        // the worse of bearing and bending
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
};

// Faults name the criterion for which the catalogue has no row.
Result<Candidates> candidates(const Catalogs& catalogs, const building::DesignCriteria& criteria);

struct StoryNeed {
    LevelDemand demand;
    Length rodLength;
    Length travelRequired;
};

struct Choice {
    const Candidates::Size* size = nullptr;
    const RodGrade* grade = nullptr;
    const PlateModel* plate = nullptr;     // null: none fits this rod and wall
    const DeviceModel* device = nullptr;   // null: none takes this rod
};

// Story 1 first. Dynamic programming over (story, diameter); the least excess over the limit counts first,
// then the stories above the target, then the weight.
std::vector<Choice> chooseHardware(std::span<const StoryNeed> needs, const Candidates& candidates,
                                   const building::DesignCriteria& criteria);

} // namespace holdfast::rods
