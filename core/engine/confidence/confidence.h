// How far the result may be trusted: stage scores, failure-mode penalties, risk class, depth of review.
#pragma once

#include <string>
#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/compliance/compliance.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::confidence {

enum class RiskClass { Low, Moderate, High, Critical };
HOLDFAST_NAMES(RiskClass, Low, Moderate, High, Critical)

struct StageScore {
    std::string stage;           // "detect"
    double score = 0;            // 0..1
    double weight = 0;           // before normalising
    double penalty = 1;          // product of (1 - p) of its failure modes, at least 0.1
    std::string basis;           // how the score was formed, as a sentence
};
HOLDFAST_FIELDS(StageScore, stage, score, weight, penalty, basis)

struct FailureMode {
    std::string id;              // "FM-DI-001"
    Severity severity = Severity::Warning;
    double penalty = 0;
    std::string stage;
    std::string details, mitigation;
    Subject subject;
};
HOLDFAST_FIELDS(FailureMode, id, severity, penalty, stage, details, mitigation, subject)

struct Confidence {
    double overall = 0;          // 0..100
    RiskClass risk = RiskClass::Critical;
    std::string reviewIntensity; // "Standard", "Enhanced", "Detailed", "Full recalculation"
    std::string reviewTime;      // "2-4 h"
    std::vector<StageScore> scores;
    std::vector<FailureMode> failureModes;
    bool canProceed = true;      // no critical failure mode
    std::vector<std::string> caps;  // why the overall was capped, if it was
};
HOLDFAST_FIELDS(Confidence, overall, risk, reviewIntensity, reviewTime, scores, failureModes, canProceed, caps)

struct ConfidenceInput {
    const building::PlanSet& plans;
    const building::WallLayout& layout;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const clash::ClashReport& clashes;
    const compliance::ComplianceReport& compliance;
    const audit::AuditRecord& audit;
};

Result<Confidence> assessConfidence(const ConfidenceInput& input, const Run& run);

} // namespace holdfast::confidence
