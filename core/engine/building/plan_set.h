// The sheets of a set, each with its scale, units, grid and place in the one frame of the set.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::building {

enum class SheetKind { Foundation, FloorPlan, Schedule, Elevation, Section, Detail, Notes, Other };
HOLDFAST_NAMES(SheetKind, Foundation, FloorPlan, Schedule, Elevation, Section, Detail, Notes, Other)

// Calibrated: two points and their distance by the engineer's hand; Typed: a ratio. The four after Assumed are
// witnesses that geometry gives.
enum class ScaleSource { ModelSpace, Viewport, TitleBlock, ViewTitle, Dimensions, Typed, Assumed, Calibrated, Doors,
                         WallThickness, GridSpacing, SheetSize };
HOLDFAST_NAMES(ScaleSource, ModelSpace, Viewport, TitleBlock, ViewTitle, Dimensions, Typed, Assumed, Calibrated, Doors,
               WallThickness, GridSpacing, SheetSize)

struct Scale {
    double ratio = 1;         // real to paper: 96 for 1/8" = 1'-0"; 1 for model space drawn full size
    ScaleSource source = ScaleSource::Assumed;
    double confidence = 0;    // 0..1
};
HOLDFAST_FIELDS(Scale, ratio, source, confidence)

// One sign of how large the sheet is drawn.
struct ScaleWitness {
    ScaleSource source = ScaleSource::Assumed;
    double unitInches = 0;    // one drawing unit in inches, as this sign has it
    double confidence = 0;    // 0..1
    std::string text;         // "1/8\" = 1'-0\" under the view title", as the reader shall see it
};
HOLDFAST_FIELDS(ScaleWitness, source, unitInches, confidence, text)

enum class GridAxis { X, Y, Skew };  // X: a line at constant x
HOLDFAST_NAMES(GridAxis, X, Y, Skew)

struct GridLine {
    std::string label;
    GridAxis axis = GridAxis::X;
    Length position;          // x or y in the set's frame
    geometry::Segment2 line;  // in the set's frame
};
HOLDFAST_FIELDS(GridLine, label, axis, position, line)

struct Sheet {
    std::string file;
    int page = 1;             // 1 = model space, 2.. = layouts
    std::string number;       // "S-201"
    std::string title;        // "SECOND FLOOR FRAMING PLAN"
    SheetKind kind = SheetKind::Other;
    int level = -1;           // 0 foundation or podium, 1 first wood story, -1 not a plan
    Scale scale;
    double unitInches = 1;    // one drawing unit in inches, scale included
    geometry::Transform2 toSet;  // drawing units to inches in the set's frame
    std::vector<GridLine> grids;
    std::uint32_t drawing = 0;   // index into the ingested drawings
    drawing::SheetSpace space;
    geometry::Box2 region = {};  // of the space, in drawing units: one of several plans on it; empty: the whole
    std::vector<ScaleWitness> witnesses = {};  // all that spoke of the scale, surest first
    double reduction = 1;        // 0.5 for a half-size plot
    std::optional<double> northDegrees = {};   // on the sheet, counter-clockwise from +x
    std::string registeredBy = {};  // "grid", "walls", "override", "" not registered
    Length residual = {};        // of the registration: the largest of what it was fitted to
    bool scanned = false;        // a picture; nothing on it is exact
};
HOLDFAST_FIELDS(Sheet, file, page, number, title, kind, level, scale, unitInches, toSet, grids, drawing, space, region,
                witnesses, reduction, northDegrees, registeredBy, residual, scanned)

struct PlanSet {
    std::vector<Sheet> sheets;
    std::vector<GridLine> grids;   // of the whole set, one per label
    std::vector<Finding> findings;
    std::vector<Assumption> assumptions;
};
HOLDFAST_FIELDS(PlanSet, sheets, grids, findings, assumptions)

} // namespace holdfast::building
