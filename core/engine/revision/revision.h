// Two runs compared: what is matched, added, removed, moved or changed, what that means, and by how much.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::revision {

enum class ChangeKind { Added, Removed, Modified, Relocated, Unchanged };
HOLDFAST_NAMES(ChangeKind, Added, Removed, Modified, Relocated, Unchanged)
enum class Impact { None, Low, Medium, High, Critical };
HOLDFAST_NAMES(Impact, None, Low, Medium, High, Critical)

struct PropertyChange {
    std::string property, before, after;  // texts with units
    bool structural = false;
};
HOLDFAST_FIELDS(PropertyChange, property, before, after, structural)

struct Change {
    ChangeKind kind = ChangeKind::Unchanged;
    SubjectKind subject = SubjectKind::Wall;
    std::string before, after;   // labels, "" when there is none
    double similarity = 0;       // 0..1
    std::vector<PropertyChange> properties;
    Impact impact = Impact::None;
};
HOLDFAST_FIELDS(Change, kind, subject, before, after, similarity, properties, impact)

struct QuantityDelta {
    std::string item;            // "1-1/4 in rod A36"
    double base = 0, current = 0, delta = 0;
    std::string unit;
    std::optional<double> percent;  // empty when the base is 0
};
HOLDFAST_FIELDS(QuantityDelta, item, base, current, delta, unit, percent)

struct RevisionReport {
    bool hasBaseline = false;    // false: a first run, nothing to compare with
    std::vector<Change> changes; // unchanged ones are counted, not listed
    int unchanged = 0;
    std::vector<QuantityDelta> quantities;
    std::vector<Finding> findings;
};
HOLDFAST_FIELDS(RevisionReport, hasBaseline, changes, unchanged, quantities, findings)

// One run's walls and rods, kept as the baseline of the next.
struct Baseline {
    building::WallLayout layout;
    rods::RodSchedule schedule;
};
HOLDFAST_FIELDS(Baseline, layout, schedule)

Result<RevisionReport> compareRuns(const std::optional<Baseline>& before, const Baseline& after, const Run& run);

} // namespace holdfast::revision
