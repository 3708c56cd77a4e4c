// A wood building that a seed decides: its walls level by level, grid, schedule and hold-downs. All in inches
// in the building's own frame. This is the truth that a reading of its drawings is held against.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "core/engine/geometry/shapes.h"
#include "tests/support/plan_sets/dice.h"

namespace holdfast::support {

struct Gap {
    double from = 0, to = 0; // in, along the wall from its start
};

// A stretch of a wall that resists shear.
struct ShearPart {
    Gap along;
    std::string mark;
    std::string holdown; // at both ends, "" none
    double inset = 6;    // of the hold-down from the end, in
};

struct RandomWall {
    geometry::Segment2 axis;
    double thickness = 5.5;
    bool exterior = false, partition = false;
    std::vector<Gap> doors;   // the wall stops at both jambs
    std::vector<Gap> windows; // within a wall that goes on above and below
    std::vector<ShearPart> shear;
    bool cornerStart = false, cornerEnd = false; // a corner of the building is there
    bool through = false;  // and this wall runs through it, to the outer face of the other
    double crossing = 5.5; // thickness of the other
};

struct RandomGrid {
    std::string label;
    geometry::Segment2 line; // without the bubbles' reach
    bool partial = false;
};

enum class Service { Duct, Pipe, Beam };
struct RandomService {
    Service service = Service::Duct;
    geometry::Segment2 axis;
    double width = 0; // in, 0 a single line
    std::string note;
};

struct RandomLevel {
    int level = 1; // 1 the first wood story
    std::vector<RandomWall> walls;
    std::vector<RandomService> services;
};

// A room, for furniture, names and joists.
struct RandomRoom {
    geometry::Point2 low, high; // in the frame of its wing
    int wing = 0;
    std::string name;
};

struct RandomBuilding {
    std::string form; // "double-loaded bar", "L", "townhouses" ...
    int levels = 3;
    bool podium = false; // on concrete, its slab sheet belongs to the set
    std::vector<RandomGrid> grids;
    std::vector<RandomLevel> storeys;
    std::vector<RandomRoom> rooms;
    std::vector<geometry::Transform2> wings; // wing to building
    std::vector<building::WallType> schedule;
    geometry::Box2 extents; // of the walls
};

struct BuildingWish {
    bool wholeWalls = false; // shear walls are whole walls only, never a stretch of one
    bool typical = false;    // all stories between the lowest and the highest are alike
};

RandomBuilding randomBuilding(std::uint64_t seed, const BuildingWish& wish);

// A wall between two of its door openings.
struct WallRun {
    geometry::Segment2 axis;
    double thickness = 5.5;
    bool exterior = false, partition = false;
    std::vector<Gap> windows; // along this run
    std::vector<ShearPart> shear;
    bool doorStart = false, doorEnd = false;
    bool cornerStart = false, cornerEnd = false, through = false;
    double crossing = 5.5;
};
std::vector<WallRun> wallRuns(const RandomLevel& level);

// By how much the end of a wall is a matter of view, in, along the wall: where the corner is drawn as one
// outline the wall may be said to end at either face of the other.
struct EndView {
    double inward = 0, outward = 0;
};
struct EndViews {
    EndView start, end;
};
std::vector<EndViews> endViews(const RandomBuilding& building); // one a true shear wall

// What a perfect reader says of all levels: runs that resist shear, each a wall with openings.
std::vector<building::ShearWall> trueShearWalls(const RandomBuilding& building);

geometry::Point2 pointAlong(const geometry::Segment2& axis, double along);
geometry::Segment2 partOf(const geometry::Segment2& axis, double from, double to);
geometry::Point2 normalOf(const geometry::Segment2& axis); // unit, to the left

} // namespace holdfast::support
