// How many inches a drawing unit is, weighed from what the file says and what the geometry shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"

namespace holdfast::plan {

struct UnitClaims {
    std::optional<drawing::DrawingUnit> typed;  // the engineer's word
    drawing::DrawingUnit declared = drawing::DrawingUnit::Unitless;
    int measurement = -1;
    double dimensionFactor = 1;
    std::vector<double> noteRatios;       // scale notes on the sheet
    std::optional<double> viewportRatio;  // layouts: real to paper of the main viewport, model units
    bool paper = false;  // a page of paper, never drawn at full size
};

struct UnitReading {
    drawing::DrawingUnit unit = drawing::DrawingUnit::Inch;
    building::Scale scale;
    double unitInches = 1;  // ratio included
    bool contradictsHeader = false;
    int witnesses = 0;     // kinds of geometric evidence found
    std::string evidence;  // "37 of 39 dimension texts, wall faces 5.5 in apart"
    double dimensionsAgree =
        0;  // share of dimension texts within 1 % of the measured length, of those that can be read
    int dimensionCount = 0;
};

double inchesIn(drawing::DrawingUnit unit);  // 0 for unitless
std::optional<drawing::DrawingUnit> unitNamed(const std::string& name);
std::string_view unitWord(drawing::DrawingUnit unit);

UnitReading readUnits(const drawing::Linework& marks, const std::vector<LayerRole>& roles, const UnitClaims& claims);

} // namespace holdfast::plan
