// The same project designed by two sets of code editions: every quantity that differs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/compliance/compliance.h"

namespace holdfast::compliance {

// One design and the criteria it was made by; nothing is kept of it.
struct EditionDesign {
    const building::DesignCriteria& criteria;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const ComplianceReport& compliance;
};

struct EditionChange {
    Subject subject;
    std::string quantity;          // "Rod", "Plate", "Rod tension, demand", "Uplift T (ASD)"
    std::string before, after;     // with units; "-" when there is none
    std::optional<double> percent; // of the value before; empty for names and when it was 0
};
HOLDFAST_FIELDS(EditionChange, subject, quantity, before, after, percent)

struct EditionComparison {
    building::CodeCriteria before, after;
    std::vector<EditionChange> changes; // editions, combinations, stacks, runs, verdicts, in this order
    int compared = 0;                   // quantities held against each other, the unchanged included
    double utilizationBefore = 0, utilizationAfter = 0; // the greatest of all runs
    int failedBefore = 0, failedAfter = 0;              // code checks
};
HOLDFAST_FIELDS(EditionComparison, before, after, changes, compared, utilizationBefore, utilizationAfter,
                failedBefore, failedAfter)

// Things are matched by their labels, stories, kinds and rules; one that only one design has is a change from
// or to
// "-". A number counts as changed when it would be printed differently.
EditionComparison compareEditions(const EditionDesign& before, const EditionDesign& after);

} // namespace holdfast::compliance
