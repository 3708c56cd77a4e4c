// Where a clash is, in the words of the drawings: level and grid intersection.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"

namespace holdfast::clash {

// Story whose floor is the last at or below the elevation; 0 in the podium.
int levelAt(const building::DesignCriteria& criteria, double elevation);

class GridReference {
public:
    explicit GridReference(const std::vector<building::GridLine>& grids);
    // Label of the nearest intersection ("C-2", letters first), or of the nearest line when none cross, or "".
    std::string nearest(geometry::Point2 p) const;

private:
    struct Crossing {
        geometry::Point2 at;
        std::string label;
    };
    const std::vector<building::GridLine>& m_grids;
    std::vector<Crossing> m_crossings;
};

} // namespace holdfast::clash
