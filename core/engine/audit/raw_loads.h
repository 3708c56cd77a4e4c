// What acts on each stack, read from the raw inputs a second time: which row serves which stack, how a line's
// force is shared among its stacks, and the building's own forces of lines that give a share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loadpath/load_path.h"

namespace holdfast::audit {

// Inch-pound; forces at strength level at the top of the story, gravity unfactored.
struct RawStory {
    int story = 1;
    building::WallId wall;
    double top = 0, base = 0;         // elevations over the podium
    double length = 0;
    geometry::Point2 middle;          // of the wall in plan
    double from = 0, to = 0;          // the wall along the stack's axis
    double segments = 0;              // full-height lengths that count; the wall's length without openings
    double perforation = 1;           // C_o
    double seismic = 0, wind = 0;
    double dead = 0, live = 0, snow = 0, roofLive = 0;
    double arm = 0;                   // entered lever arm, 0 when there is none
    bool byStrength = false;          // shared with 2b/h
    // The level forces are the design's own: they follow from the stiffness of the final walls, and are held to
    // account by the balance of the line or the diaphragm instead.
    bool seismicClaimed = false, windClaimed = false;
};

struct RawPoint {
    int story = 1;
    double load = 0, at = 0;          // along the stack's axis
    geometry::Point2 place;
};

struct RawStack {
    building::StackId id;
    std::string label, gridLabel;
    std::vector<RawStory> stories;    // lowest first
    std::vector<RawPoint> points;
    building::StackBase base = building::StackBase::Podium;
    std::optional<building::StackId> support;
    geometry::Point2 origin, along;   // the stack's axis: start of the lowest wall, unit vector
    double common[2] = {0, 0};        // what all its walls share of that axis
    bool complete = true;             // a wall and a height on every story from the first, room for the rods
    bool clear = true;                // one row, with as many values as the stack has stories
    bool reported = false;            // force transfer around openings: recognised, not designed

    bool seismic() const;
    bool wind() const;
    bool designed() const { return complete && clear && !reported && (seismic() || wind()); }
    int first() const { return stories.empty() ? 0 : stories.front().story; }
    double placeOf(const geometry::Point2& p) const;
};

// Geometry alone, from the layout.
std::vector<RawStack> bareStacks(const building::WallLayout& layout, const building::DesignCriteria& criteria);
// A point at a distance from the wall's own start, which may be either end on the stack's axis.
geometry::Point2 pointOnWall(const building::ShearWall& wall, double fromStart);

// With the loads. `claimed` gives the level forces of what is shared by stiffness.
std::vector<RawStack> rawStacks(const building::WallLayout& layout, const building::DesignCriteria& criteria,
                                const loadpath::LoadPath& claimed);

// Sum of the full-height lengths that count (b, b(2b/h) above 2:1, nothing above 3.5:1) and the factor C_o,
// SDPWS 4.3.3.5.
void measureOpenings(RawStory& story, const building::ShearWall& wall);

// One line's force that its stacks share by stiffness, of one story.
struct SharedLine {
    int story = 1;
    bool seismic = true;
    double force = 0;                 // at the top of the story
    std::vector<building::StackId> stacks;
};
std::vector<SharedLine> linesByDeflection(const building::WallLayout& layout,
                                          const building::DesignCriteria& criteria);

// Strength-level forces of the whole building at the top of each story, story 1 first; empty when not known.
// Wind along x and along y.
struct BuildingForces {
    std::vector<double> seismic, windX, windY;
};
BuildingForces buildingForces(const building::DesignCriteria& criteria);
// ASCE 7 12.8; empty without story weights.
std::vector<double> lateralForces(const building::DesignCriteria& criteria);
// ASCE 7 chapter 27, directional procedure: wind on a face `across` wide of a plan `deep` along the wind, in.
std::vector<double> windForces(const building::DesignCriteria& criteria, double across, double deep);

double heightOf(const building::DesignCriteria& criteria, int story);
double elevationOfTop(const building::DesignCriteria& criteria, int story);
bool stiffDiaphragm(const building::DesignCriteria& criteria, int story);

} // namespace holdfast::audit
