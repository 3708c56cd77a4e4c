// A random building becomes the sheets of a set, in a style. Every sheet knows where its plans lie on it.
#pragma once

#include <string>
#include <vector>

#include "tests/support/plan_sets/picture.h"
#include "tests/support/plan_sets/random_building.h"
#include "tests/support/plan_sets/set_style.h"

namespace holdfast::support {

struct PlacedPlan {
    int level = 1;                // 0 foundation or podium
    geometry::Transform2 onSheet; // building to the sheet's frame, in on the ground
    geometry::Box2 box;           // on the sheet
};

struct SheetPicture {
    std::string number, title;
    double width = 36, height = 24; // of the paper, in
    double ratio = 96;
    Picture picture;
    std::vector<PlacedPlan> plans; // none on a schedule sheet
    bool schedule = false;         // the shear wall schedule is on it
};

std::vector<SheetPicture> drawSheets(const RandomBuilding& building, const SetStyle& style,
                                     std::uint64_t seed);

// What a sheet says of its scale: 1/8" = 1'-0", 1:100.
std::string scaleWords(double ratio);

// The parts of a sheet; all draw into the picture's frame.
struct SheetPen {
    Picture& picture;
    const SetStyle& style;
    double letter; // height of ordinary text, in on the ground
    Dice& dice;
};
void drawWalls(SheetPen& pen, const RandomLevel& level);
void drawShearWalls(SheetPen& pen, const RandomLevel& level); // tags, hold-downs, how they are told apart
void drawGrids(SheetPen& pen, const RandomBuilding& building, const geometry::Box2& box);
void drawNoise(SheetPen& pen, const RandomBuilding& building, const RandomLevel& level);
void drawServices(SheetPen& pen, const RandomLevel& level);
// Paper things, in inches of paper from the lower left corner.
void drawTitleBlock(SheetPen& pen, const SheetPicture& sheet, const std::string& project);
void drawNotes(SheetPen& pen, const SheetPicture& sheet, geometry::Point2 at);
// The schedule with its upper left corner there; gives its size, in on the ground.
geometry::Point2 drawSchedule(SheetPen& pen, const RandomBuilding& building, geometry::Point2 corner);
geometry::Point2 scheduleSize(const RandomBuilding& building, const SetStyle& style, double letter);

} // namespace holdfast::support
