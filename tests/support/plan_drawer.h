// Draws the sheets of a described building; the description is the truth a test compares with.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "core/engine/geometry/shapes.h"
#include "tests/support/dxf_page.h"

namespace holdfast::support {

struct DrawnGrid {
    std::string label;
    bool constantX = true;
    double position = 0;  // in
};

struct DrawnWall {
    geometry::Segment2 axis;  // in
    double thickness = 5.5;
    std::string mark;                                // empty: no shear wall
    std::vector<std::pair<double, double>> doors;    // gaps along the axis
    std::vector<std::pair<double, double>> windows;  // drawn between unbroken faces
    std::string holdown;                             // mark of the symbols at both ends, empty: none
    bool isShear() const { return !mark.empty(); }
};

enum class DrawnService { Duct, Pipe, Beam };
struct DrawnObstruction {
    DrawnService service = DrawnService::Duct;
    geometry::Segment2 axis;
    double width = 0;
    std::vector<std::string> notes;  // "18x10 DUCT", "BOD +8'-0\""
};

struct DrawnPlan {
    std::string number, title;
    std::vector<DrawnWall> walls;
    std::vector<DrawnObstruction> obstructions;
    std::vector<geometry::Point2> anchors;  // podium: circles on the anchor layer
};

enum class LayerNaming { NationalStandard, Office, BoundXref, OneLayer };

struct DrawnStyle {
    LayerNaming layers = LayerNaming::NationalStandard;
    double unitsPerInch = 1;  // 1/12 feet, 25.4 mm
    int insunits = 1, measurement = 0;
    double rotationDegrees = 0;
    geometry::Point2 origin;      // of the building on the sheet, in
    bool mirroredBlocks = false;  // shear walls of the far half are the near half's block, mirrored
    bool singleLineShearWalls = false;
    double paperRatio = 1;  // 96: drawn at plot size with its scale note
};

struct DrawnBuilding {
    std::string project = "SAMPLE BUILDING";
    std::vector<DrawnGrid> grids;
    double width = 0, depth = 0;  // in, of the plan
    std::vector<DrawnPlan> plans;
    std::string scheduleNumber = "S-301";
    std::vector<building::WallType> schedule;
    DrawnStyle style;
};

struct DrawnSheet {
    std::string file;  // "S-201.dxf"
    std::string content;
};

// One sheet a plan, and one for the schedule when there is one.
std::vector<DrawnSheet> drawSheets(const DrawnBuilding& building);
// Where a point of the building comes to lie on its sheet, in inches on the ground.
geometry::Point2 onSheet(const DrawnBuilding& building, geometry::Point2 p);
// The walls a reader can see: pieces between doors.
std::vector<DrawnWall> visibleWalls(const DrawnPlan& plan);

} // namespace holdfast::support
