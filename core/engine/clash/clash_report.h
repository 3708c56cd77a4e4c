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
#include "core/engine/clash/clash_status.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/solids/model.h"

namespace holdfast::clash {

using ClashId = Id<struct ClashTag>;

// Duplicate: two rod runs in one place, or one drawn twice.
enum class ClashKind { HardInterference, ClearanceViolation, Warning, Duplicate };
HOLDFAST_NAMES(ClashKind, HardInterference, ClearanceViolation, Warning, Duplicate)
enum class ClashSeverity { Critical, Major, Minor, Warning };
HOLDFAST_NAMES(ClashSeverity, Critical, Major, Minor, Warning)
// What the hardware meets: a body of the drawings, the opening of a shear wall, or another rod run.
enum class Met { Drawn, Opening, RodRun };
HOLDFAST_NAMES(Met, Drawn, Opening, RodRun)
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
    std::string rule = {};       // that set the clearance or severity; "" is the criterion of the obstruction's kind
    ClashStatus status = ClashStatus::New;
    std::string assignee = {};
    std::string system = {};     // the obstruction as the drafter called it, layer first
    Met met = Met::Drawn;        // an opening or rod run has no obstruction kind
};
HOLDFAST_FIELDS(Clash, id, label, kind, severity, trade, rodRun, part, obstruction, obstructionKind, gap, required, at,
                away, level, gridReference, options, rule, status, assignee, system,
                met)

// Approved: somebody took the responsibility. Everything else that is found waits for somebody, also one that was
// called Resolved and is still found.
bool isOpen(const Clash& clash);

struct ClashReport {
    std::vector<Clash> clashes;  // by severity, then label
    std::size_t pairsTested = 0;
    std::size_t partsTested = 0, obstructionsTested = 0;
    std::vector<Finding> findings;
    std::vector<ClashRecord> records = {};  // by label: of every clash found, and of those that are gone
    std::string rules = {};                 // name of the rule set
    std::size_t allowed = 0;                // near pairs that a rule allows
};
HOLDFAST_FIELDS(ClashReport, clashes, pairsTested, partsTested, obstructionsTested, findings, records, rules, allowed)

std::size_t openCount(const ClashReport& report);

struct RuleSet;
// What a team brings to the search beside the model.
struct Coordination {
    const RuleSet& rules;
    std::vector<ClashRecord> records = {};     // what was known before this run
    std::vector<std::string> systems = {};     // of every obstruction: its layer and words; may be empty
};

// One clash for each rod run and obstruction, opening or other rod run that come too near: that of the part which is
// worst off. Walls and the run's own hardware are not tested; what a rule allows is counted. The report's
// records tell what vanished and what came back since those that are given. Faults: Cancelled; InvalidValue for an
// obstruction without a proper shape or a rule that cannot be.
Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Coordination& coordination,
                                const Run& run);
// By the shipped rules, nothing known before.
Result<ClashReport> findClashes(const solids::SolidModel& model, const building::WallLayout& layout,
                                const std::vector<building::GridLine>& grids,
                                const building::DesignCriteria& criteria, const Run& run);

} // namespace holdfast::clash
