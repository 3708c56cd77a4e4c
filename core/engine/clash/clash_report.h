// Rod hardware against obstructions: exact distances, clearance rules, severity, stable identity.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/id.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/solids/model.h"

namespace holdfast::clash {

using ClashId = Id<struct ClashTag>;

enum class ClashKind { HardInterference, ClearanceViolation, Warning };
HOLDFAST_NAMES(ClashKind, HardInterference, ClearanceViolation, Warning)
enum class ClashSeverity { Critical, Major, Minor, Warning };
HOLDFAST_NAMES(ClashSeverity, Critical, Major, Minor, Warning)
enum class Trade { Mechanical, Plumbing, Electrical, FireProtection, Structural, Coordination };
HOLDFAST_NAMES(Trade, Mechanical, Plumbing, Electrical, FireProtection, Structural, Coordination)

struct ResolutionOption {
    std::string id;              // "RELOCATE_MEP"
    std::string text, feasibility, cost;
    bool structural = false;
};
HOLDFAST_FIELDS(ResolutionOption, id, text, feasibility, cost, structural)

struct Clash {
    ClashId id;
    std::string label;           // "CLH-1A2B3C4D": from rod run and obstruction, so it survives re-runs
    ClashKind kind = ClashKind::HardInterference;
    ClashSeverity severity = ClashSeverity::Critical;
    Trade trade = Trade::Coordination;
    std::string rodRun, part, obstruction;   // labels; part = "Rod", "Plate" ...
    building::ObstructionKind obstructionKind = building::ObstructionKind::Architectural;
    Length gap;                  // surface to surface; negative is the penetration depth
    Length required;             // clearance asked
    geometry::Point3 at;         // on the rod hardware, nearest to the obstruction
    geometry::Point3 away;       // unit direction that clears it
    int level = 1;               // from the elevation of `at`
    std::string gridReference;   // "C-2"
    std::vector<ResolutionOption> options;
};
HOLDFAST_FIELDS(Clash, id, label, kind, severity, trade, rodRun, part, obstruction, obstructionKind, gap, required, at,
                away, level, gridReference, options)

struct ClashReport {
    std::vector<Clash> clashes;  // by severity, then label
    std::size_t pairsTested = 0;
    std::size_t partsTested = 0, obstructionsTested = 0;
    std::vector<Finding> findings;
};
HOLDFAST_FIELDS(ClashReport, clashes, pairsTested, partsTested, obstructionsTested, findings)

// One clash for each rod run and obstruction that come too near: that of the part which is worst off. Walls, the
// run's own hardware and what it passes through on purpose are not tested. Faults: Cancelled; InvalidValue for
// an obstruction without a proper shape.
Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Run& run);

} // namespace holdfast::clash
