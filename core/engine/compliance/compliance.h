// Code checks: one small class a rule, each with demand, limit, clause and verdict.
#pragma once

#include <memory>
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

namespace holdfast::compliance {

struct CheckResult {
    std::string rule;            // "sdpws.aspect_ratio"
    Subject subject;
    Calculation calculation;     // demand, capacity, ratio, verdict filled
};
HOLDFAST_FIELDS(CheckResult, rule, subject, calculation)

struct ComplianceReport {
    std::vector<CheckResult> checks;
    int passed = 0, failed = 0;
    std::vector<Finding> findings;   // one for each NG
};
HOLDFAST_FIELDS(ComplianceReport, checks, passed, failed, findings)

struct ComplianceInput {
    const building::WallLayout& layout;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const building::DesignCriteria& criteria;
    const rods::Catalogs& catalogs;
};

class ComplianceRule {
public:
    virtual ~ComplianceRule() = default;
    virtual std::string rule() const = 0;
    virtual std::vector<CheckResult> check(const ComplianceInput& input) const = 0;
    // True for a rule whose failures the design of the rods has reported already: it is counted and printed, but
    // the reader is not told twice.
    virtual bool repeatsDesign() const { return false; }
};

// All rules, in the order they are printed.
std::vector<std::unique_ptr<ComplianceRule>> allRules();

Result<ComplianceReport> checkCompliance(const ComplianceInput& input, const Run& run);

} // namespace holdfast::compliance
