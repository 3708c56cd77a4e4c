// A sheet while it is being understood: what was read, beside what it means so far.
#pragma once

#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/drawing/linework.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/titles.h"
#include "core/engine/plan/units.h"

namespace holdfast::plan {

struct SheetDraft {
    building::Sheet sheet;
    drawing::Linework marks;
    std::vector<LayerRole> roles;  // by layer of `marks`, with the engineer's mapping
    int part = 0;                  // 1.. of several plans on one space, 0 the whole
    TitleBlock block;
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

// Number, title, kind, units and grids of one sheet.
void readSheet(SheetDraft& draft, const drawing::Header& header, std::optional<double> viewportRatio,
               const building::DesignCriteria& criteria, building::PlanSet& set);
// A plan whose grid spacing differs by a factor from that of the surest plan takes that factor: the grid is
// the same building.
void reconcileUnits(std::vector<SheetDraft>& drafts, building::PlanSet& set);
// Levels of all sheets by the rule of plan.h.
void assignLevels(std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                  building::PlanSet& set);
// Fills toSet of every plan sheet and the grids of the set.
void registerSheets(std::vector<SheetDraft>& drafts, building::PlanSet& set);

} // namespace holdfast::plan
