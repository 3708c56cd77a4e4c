// What the geometry shows about the size of a drawing unit. All in drawing units.
#pragma once

#include <string>
#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"

namespace holdfast::plan {

struct UnitWitnesses {
    std::vector<double> inchesPerUnit;  // one a dimension: written length over measured length
    std::vector<double> faceSpacings;   // between neighbouring parallel faces, one a foot of wall or so
    std::vector<double> doorRadii;      // quarter arcs
    double buildingSize = 0;            // longer side of the walls' (or all) extents

    int kinds() const
    {
        return int(!inchesPerUnit.empty()) + int(faceSpacings.size() >= 3) + int(doorRadii.size() >= 2)
            + int(buildingSize > 0);
    }
};

UnitWitnesses unitWitnesses(const drawing::Linework& marks, const std::vector<LayerRole>& roles);
// A weight around 1: how well the witnesses fit when one unit is this many inches.
double plausibility(const UnitWitnesses& seen, double inches);
double dimensionAgreement(const UnitWitnesses& seen, double inches);
std::string describeWitnesses(const UnitWitnesses& seen, double inches);

} // namespace holdfast::plan
