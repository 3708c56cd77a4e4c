// A sheet while it is being understood: what was read, beside what it means so far.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/title_block.h"
#include "core/engine/plan/units.h"

namespace holdfast::plan {

struct SheetDraft {
    building::Sheet sheet;
    drawing::Linework marks;
    std::vector<LayerRole> roles;  // by layer of `marks`, with the engineer's mapping
    bool showsModel = false;       // a layout with a window into the model; the model itself is a sheet too
    int part = 0;                  // 1.. of several plans on one space, 0 the whole
    TitleBlock block;              // of the whole space; title and scales those of this plan
    TitleReading reading;
    UnitReading units;
};

inline bool isPlan(const building::Sheet& sheet)
{
    return sheet.kind == building::SheetKind::FloorPlan || sheet.kind == building::SheetKind::Foundation;
}

// "S-201 (level2.dxf)" or the file name alone.
std::string sheetLabel(const building::Sheet& sheet);
Finding sheetFinding(const building::Sheet& sheet, std::string rule, Severity severity, std::string message,
                     std::string remedy);
// "S-201.dxf", its path, "set.pdf#3" or "set.pdf#3/2" name the sheet. With a page but no part all plans on it.
bool namesSheet(const std::string& target, const SheetDraft& draft);
// The last override of this kind for the sheet, or null.
const building::Override* overrideFor(const building::DesignCriteria& criteria,
                                      building::OverrideAction action, const SheetDraft& draft);
// A finding for every override of a sheet or a layer whose subject is on none of the sheets.
void reportLostOverrides(const std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                         building::PlanSet& set);

// What the reader's file says of the size of the space.
struct SpaceSize {
    drawing::Header header;
    std::optional<double> viewportRatio;  // of a layout's window into the model
    std::optional<double> measuredRatio;  // a page's own /Measure
    double paperWidth = 0, paperHeight = 0;
    bool paper = false;                   // a page, not a model or a layout of one
    double reduction = 1;                 // of the page, known from another plan on it
};
// Number, title, kind, units and grids of one sheet, from its marks and what its title block says.
void readSheet(SheetDraft& draft, const SpaceSize& space, const building::DesignCriteria& criteria,
               building::PlanSet& set);
// Levels one plan stands for: "LEVELS 2-4 TYPICAL", each a sheet of its own.
std::vector<int> levelsNamed(const SheetDraft& draft);
// A plan whose grid spacing differs by a factor from that of the surest plan takes that factor: the grid is
// the same building.
void reconcileUnits(std::vector<SheetDraft>& drafts, building::PlanSet& set);
// Levels of all sheets by the rule of plan.h.
void assignLevels(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                  building::PlanSet& set);
// Fills toSet, registeredBy and residual of every plan sheet and the grids of the set, with the engineer's word on
// single grid lines.
void registerSheets(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria, building::PlanSet& set);

} // namespace holdfast::plan
