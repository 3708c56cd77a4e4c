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
    Calculation calculation;     // demand, capacity, ratio, verdict filled; Info: told, not held against a limit
    std::string edition = {};    // "SDPWS-2021": the standard the clause is of
    bool verified = true;        // false: clause or limit is recalled and to be confirmed
};
HOLDFAST_FIELDS(CheckResult, rule, subject, calculation, edition, verified)

struct ComplianceReport {
    std::vector<CheckResult> checks;
    int passed = 0, failed = 0;
    std::vector<Finding> findings;   // one for each NG, and for what is allowed with consequences
    int noted = 0;               // neither passed nor failed: facts, and checks that could not be formed
};
HOLDFAST_FIELDS(ComplianceReport, checks, passed, failed, findings, noted)

struct ComplianceInput {
    const building::WallLayout& layout;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const building::DesignCriteria& criteria;
    const rods::Catalogs& catalogs;
    const loads::StoryForces* forces = nullptr;  // what needs the whole building is not formed without them
};

class ComplianceRule {
public:
    virtual ~ComplianceRule() = default;
    virtual std::string rule() const = 0;
    virtual std::vector<CheckResult> check(const ComplianceInput& input) const = 0;
    // True for a rule whose failures the design of the rods has reported already: it is counted and printed, but
    // the reader is not told twice.
    virtual bool repeatsDesign() const { return false; }
    // How bad it is beyond the limit. Below Error it is allowed and has consequences: told, not failed.
    virtual Severity severity() const { return Severity::Error; }
    virtual std::string remedy() const { return "See the calculation lines of this subject for what governs."; }
};

// All rules, in the order they are printed.
std::vector<std::unique_ptr<ComplianceRule>> allRules();

Result<ComplianceReport> checkCompliance(const ComplianceInput& input, const Run& run);

} // namespace holdfast::compliance
