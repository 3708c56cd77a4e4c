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
#include "core/engine/rods/catalog.h"
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
    int level = -1;              // of a wall or hold-down; of a rod run its lowest story
    // Where it stood and stands, set frame in inches: two points for a wall, one for the others, none when it was
    // or is not there.
    std::vector<geometry::Point2> from = {}, to = {};
    bool recalculate = false;    // something structural changed: what rests on it is to be computed again
    std::vector<std::string> affects = {};  // rod runs of the later run that rest on a changed wall
};
HOLDFAST_FIELDS(Change, kind, subject, before, after, similarity, properties, impact, level, from, to, recalculate,
                affects)

// A thing of the later run that is equally like several of the earlier one; it is compared with the first.
struct Ambiguity {
    SubjectKind subject = SubjectKind::Wall;
    std::string after;
    std::vector<std::string> candidates;  // labels of the earlier run
};
HOLDFAST_FIELDS(Ambiguity, subject, after, candidates)

struct QuantityDelta {
    std::string item;            // "1-1/4 in A36"
    std::string category;        // "Rod", "Bearing plate", "Take-up device", "Nut", "Coupler", "Anchor"
    double base = 0, current = 0, delta = 0;
    std::string unit;            // "ft", "pieces"
    std::optional<double> percent;      // empty when the base is 0
    std::optional<Force> deltaWeight;   // empty when neither the catalogue nor the shape gives a weight
    std::optional<double> deltaCost;    // $; empty when the catalogue has no price
};
HOLDFAST_FIELDS(QuantityDelta, item, category, base, current, delta, unit, percent, deltaWeight, deltaCost)

struct RevisionReport {
    bool hasBaseline = false;    // false: a first run, nothing to compare with
    std::vector<Change> changes; // unchanged ones are counted, not listed
    int matched = 0, unchanged = 0;     // pairs found; those of them without a difference
    std::vector<Ambiguity> ambiguous;
    std::vector<std::string> recalculate;  // rod runs of the later run whose forces or hardware are not the earlier's
    std::vector<QuantityDelta> quantities;
    std::vector<Finding> findings;
};
HOLDFAST_FIELDS(RevisionReport, hasBaseline, changes, matched, unchanged, ambiguous, recalculate, quantities, findings)

// One run's walls and rods, kept as the baseline of the next.
struct Baseline {
    building::WallLayout layout;
    rods::RodSchedule schedule;
};
HOLDFAST_FIELDS(Baseline, layout, schedule)

// The number of changes of a kind.
int countOf(const RevisionReport& report, ChangeKind kind);

// Weights and prices of both runs by `catalogs`.
Result<RevisionReport> compareRuns(const std::optional<Baseline>& before, const Baseline& after,
                                   const rods::Catalogs& catalogs, const Run& run);

} // namespace holdfast::revision
