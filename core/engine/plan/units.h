// How many inches a drawing unit is, weighed from what the file says and what the geometry shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/unit_witnesses.h"

namespace holdfast::plan {

// A scale somebody wrote.
struct ScaleClaim {
    double ratio = 1;    // real to paper
    building::ScaleSource source = building::ScaleSource::TitleBlock;
    double weight = 1;   // 1 for the note under the plan itself, less for the others
    std::string text;
};

struct UnitClaims {
    std::optional<drawing::DrawingUnit> typed;  // the engineer's word
    std::optional<double> typedRatio;           // and on the scale
    std::optional<double> calibrated;           // inches a drawing unit, by two points
    drawing::DrawingUnit declared = drawing::DrawingUnit::Unitless;
    int measurement = -1;
    double dimensionFactor = 1;
    std::vector<ScaleClaim> notes;        // scale notes that may be the plan's
    std::optional<double> viewportRatio;  // layouts: real to paper of the main viewport, model units
    bool paper = false;  // a page of paper, never drawn at full size
    double paperWidth = 0, paperHeight = 0;  // inches, 0 unknown
    bool smallLetters = false;  // smaller than anybody plots: the page is reduced
    double reduction = 1;  // of the page, known from another plan on it
};

struct UnitReading {
    drawing::DrawingUnit unit = drawing::DrawingUnit::Inch;
    building::Scale scale;
    double unitInches = 1;  // ratio included
    bool contradictsHeader = false;
    int witnesses = 0;      // kinds of geometric evidence found
    std::string evidence;   // "37 of 39 dimension texts, wall faces 5.5 in apart"
    double reduction = 1;   // of the plot against the note it was scaled by
    std::vector<building::ScaleWitness> spoken;  // surest first
    int agreeing = 0;       // kinds of witness that agree with what was taken
    DimensionVote dimensions;
    int dimensionsAgreeing = 0;
    std::string size;       // "123'-4\" by 60'-0\"", empty when nothing is drawn
};

double inchesIn(drawing::DrawingUnit unit);  // 0 for unitless
std::optional<drawing::DrawingUnit> unitNamed(const std::string& name);
std::string_view unitWord(drawing::DrawingUnit unit);

UnitReading readUnits(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const geometry::Box2& grid,
                      const UnitClaims& claims);

} // namespace holdfast::plan
