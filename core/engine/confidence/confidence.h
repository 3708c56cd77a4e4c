// How far the result may be trusted: stage scores, failure-mode penalties, risk class, depth of review.
#pragma once

#include <string>
#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/compliance/compliance.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/revision/revision.h"
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

enum class GateState { Passed, Failed, Open };   // Open: not looked at yet
HOLDFAST_NAMES(GateState, Passed, Failed, Open)

struct GateResult {
    int number = 1;              // 1..5
    std::string name;            // "Geometry"
    GateState state = GateState::Open;
    std::string criterion, onFail;  // what it asks; what follows when it fails
    std::string details;         // what was found, as a clause
    std::vector<Subject> subjects;  // what keeps it shut
};
HOLDFAST_FIELDS(GateResult, number, name, state, criterion, onFail, details, subjects)

struct Confidence {
    double overall = 0;          // 0..100, capped
    RiskClass risk = RiskClass::Critical;
    std::string reviewIntensity; // "Standard", "Enhanced", "Detailed", "Full recalculation"
    std::string reviewTime;      // "2-4 h"
    std::vector<StageScore> scores;
    std::vector<FailureMode> failureModes;
    bool canProceed = true;      // no critical failure mode
    std::vector<std::string> caps;  // why the overall was capped, if it was
    double weighted = 0;         // 0..100: the stages by weight and penalty, before adjustment and caps
    double adjustment = 1;       // 0.5..1.2: what speaks for and against the set as a whole
    std::string adjustmentBasis;
    std::vector<GateResult> gates;  // input, geometry, design, verification, review
};
HOLDFAST_FIELDS(Confidence, overall, risk, reviewIntensity, reviewTime, scores, failureModes, canProceed, caps,
                weighted, adjustment, adjustmentBasis, gates)

struct ConfidenceInput {
    const building::PlanSet& plans;
    const building::WallLayout& layout;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const clash::ClashReport& clashes;
    const compliance::ComplianceReport& compliance;
    const audit::AuditRecord& audit;
    const std::vector<Finding>* loads = nullptr;  // findings of the story forces
    int overrides = 0;           // the engineer's word against the program's
    int assumedCriteria = 0;     // criteria nobody entered
    const building::DesignCriteria* criteria = nullptr;  // for the gate of the input
    const revision::RevisionReport* revisions = nullptr;
};

// Stages that did not run (no sheets, no obstructions) are left out and the weights normalised. A worse input
// never raises the score.
Result<Confidence> assessConfidence(const ConfidenceInput& input, const Run& run);

} // namespace holdfast::confidence
