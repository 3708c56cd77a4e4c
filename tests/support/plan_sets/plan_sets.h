// A set of drawings that a seed decides, with the truth it was drawn from.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/wall_layout.h"
#include "tests/support/plan_sets/draw_sheets.h"

namespace holdfast::support {

struct SetFile {
    std::string name, bytes;
};

struct TruePlan {
    std::string file;
    int page = 1; // as the reader counts
    std::string number;
    int level = 1;
    geometry::Transform2 onPage; // building to drawing units
    double unitInches = 1;       // a drawing unit on the ground
    geometry::Point2 middle;     // of the plan, drawing units
    bool asks = false;           // the sheet contradicts itself or says nothing: asking is right
};

struct PlanSetTruth {
    std::vector<TruePlan> plans;
    std::vector<building::ShearWall> walls; // in the building's frame
    std::vector<EndViews> ends;             // of the walls
    std::vector<building::Holdown> holdowns;
    std::vector<building::WallType> schedule;
    std::vector<building::WallStack> stacks;
    std::vector<RandomGrid> grids;
};

struct PlanSetFiles {
    std::uint64_t seed = 0;
    std::string words; // building and style in a line
    SetStyle style;
    std::vector<SetFile> files;
    PlanSetTruth truth;
};

PlanSetFiles drawPlanSet(std::uint64_t seed, SetKind kind);

// The writers: one sheet each, and where its plans lie is told to `truth`.
void writeDxfSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set);
void writePdfSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set);
void writeScanSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set);

} // namespace holdfast::support
