// A design every rule is content with, and ways to ask which rule is not.
#pragma once

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "core/engine/compliance/compliance.h"
#include "tests/core/engine/rods/published_rods.h"

namespace holdfast::test {

using published::Design;

inline Design goodDesign()
{
    auto criteria = published::criteria();
    // The published wall passes by the form of the publication, one story alone.
    criteria.drift.formulation = building::DriftFormulation::SingleStory;
    criteria.anchor.edgeDistance = 18_in;
    criteria.anchor.slabThickness = 24_in; // two-way shear with Omega_0
    criteria.confirmed = {"seismic.rho"};
    return published::design(criteria);
}

inline compliance::ComplianceReport report(const Design& d, const loads::StoryForces* forces = nullptr)
{
    return *compliance::checkCompliance({d.layout, d.path, d.schedule, d.criteria, d.catalogs, forces}, {});
}

inline int checksOf(const compliance::ComplianceReport& made, const std::string& rule)
{
    return int(std::ranges::count(made.checks, rule, &compliance::CheckResult::rule));
}

// Failed checks, and findings of what is allowed with consequences.
inline int complaintsOf(const compliance::ComplianceReport& made, const std::string& rule)
{
    int complaints = 0;
    for (const auto& check : made.checks)
        complaints +=
            check.rule == rule && check.calculation.ratio && !(*check.calculation.ratio <= 1.0 + 1e-9);
    return complaints;
}

inline rods::Check& firstCheck(Design& d, rods::CheckKind kind)
{
    return *std::ranges::find(d.schedule.runs[0].checks, kind, &rods::Check::kind);
}

} // namespace holdfast::test
