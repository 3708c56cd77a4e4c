// The second, independent calculation. It starts from the raw inputs, uses another formulation and its own
// constants, and shares no function with loadpath and rods: it includes their value headers only to compare.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::audit {

// By relative difference: Agrees within the tolerance, Minor to 2 %, Moderate to 5 %, Critical above; Blocking
// when either side is not a number.
enum class Agreement { Agrees, Minor, Moderate, Critical, Blocking };
HOLDFAST_NAMES(Agreement, Agrees, Minor, Moderate, Critical, Blocking)

struct Comparison {
    Subject subject;             // a stack or a rod run, with its story
    std::string parameter;       // "overturning", "tension", "rod_capacity" ...
    double primary = 0, secondary = 0;
    Unit unit = Unit::None;
    double difference = 0;       // |a-b| / max(|a|, |b|)
    double tolerance = 0;        // the lesser of relative and absolute, as a relative figure
    Agreement agreement = Agreement::Agrees;
};
HOLDFAST_FIELDS(Comparison, subject, parameter, primary, secondary, unit, difference, tolerance, agreement)

struct AuditRecord {
    std::vector<Comparison> comparisons;
    int verifiedRuns = 0, totalRuns = 0;
    std::vector<Finding> findings;   // one for each comparison that does not agree
};
HOLDFAST_FIELDS(AuditRecord, comparisons, verifiedRuns, totalRuns, findings)

Result<AuditRecord> auditDesign(const building::WallLayout& layout, const building::DesignCriteria& criteria,
                                const loadpath::LoadPath& path, const rods::RodSchedule& schedule, const Run& run);

} // namespace holdfast::audit
