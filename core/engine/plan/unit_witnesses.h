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
    double buildingWidth = 0, buildingHeight = 0;  // extents of the walls, else of the grid, else of all

    double buildingSize() const { return buildingWidth > buildingHeight ? buildingWidth : buildingHeight; }
    bool facesCount() const { return faceSpacings.size() >= 3; }
    bool doorsCount() const { return doorRadii.size() >= 2; }
    int kinds() const
    {
        return int(!inchesPerUnit.empty()) + int(facesCount()) + int(doorsCount()) + int(buildingSize() > 0);
    }
};

// The size most dimensions agree on within half a percent; no votes when there is none.
struct DimensionVote {
    double inches = 0;
    int votes = 0, rival = 0, of = 0;  // rival: the votes of the next size
    bool decides() const { return votes >= 3 && votes >= 2 * rival; }
};
DimensionVote dimensionVote(const UnitWitnesses& seen);

// `grid`: extents of the grid, for a sheet whose layers do not tell the walls.
UnitWitnesses unitWitnesses(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                            const geometry::Box2& grid);
// A weight around 1: how well the witnesses fit when one unit is this many inches.
double plausibility(const UnitWitnesses& seen, double inches);
int dimensionsAgreeing(const UnitWitnesses& seen, double inches);  // within half a percent
double facesFitting(const UnitWitnesses& seen, double inches);     // share between 3 and 12.75 in
double doorsFitting(const UnitWitnesses& seen, double inches);     // share between 22 and 44 in
std::string describeWitnesses(const UnitWitnesses& seen, double inches);

} // namespace holdfast::plan
