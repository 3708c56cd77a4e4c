// One run's inputs and results. Inputs are edited, results are derived; a snapshot is immutable and shared.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/clash/rule_set.h"
#include "core/engine/compliance/compliance.h"
#include "core/engine/confidence/confidence.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/loads/story_forces.h"
#include "core/engine/report/report_document.h"
#include "core/engine/revision/revision.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/solids/model.h"

namespace holdfast::pipeline {

enum class Stage { Ingest, Plan, Detect, Loads, LoadPath, Rods, Solids, Clash, Compliance, Audit, Revision,
                   Confidence, Report };
HOLDFAST_NAMES(Stage, Ingest, Plan, Detect, Loads, LoadPath, Rods, Solids, Clash, Compliance, Audit, Revision,
               Confidence, Report)
inline constexpr int kStageCount = 13;

struct DrawingInput {
    std::string path;            // absolute, or relative to the project file
    std::string sha256;          // of the bytes that were read, lower-case hex; "" until read
};
HOLDFAST_FIELDS(DrawingInput, path, sha256)

struct ProjectInputs {
    std::vector<DrawingInput> drawings;
    building::DesignCriteria criteria;
    // Walls given directly (calc case, no drawings): when set, ingest, plan and detect are skipped.
    std::optional<building::WallLayout> layout;
    std::optional<revision::Baseline> baseline;
    std::optional<clash::RuleSet> clashRules = {};        // none: the shipped ones
    std::vector<clash::ClashRecord> clashRecords = {};    // what people said and the last run found
};
HOLDFAST_FIELDS(ProjectInputs, drawings, criteria, layout, baseline, clashRules, clashRecords)

enum class StageState { Waiting, Running, Computed, Reused, Failed, Blocked, Cancelled };
HOLDFAST_NAMES(StageState, Waiting, Running, Computed, Reused, Failed, Blocked, Cancelled)

struct StageStatus {
    Stage stage = Stage::Ingest;
    StageState state = StageState::Waiting;
    std::string key;             // hash of inputs and version
    double seconds = 0;
    std::string fault;           // the sentence, when it failed
    std::optional<FaultCode> faultCode;
};
HOLDFAST_FIELDS(StageStatus, stage, state, key, seconds, fault, faultCode)

template<class T>
using Shared = std::shared_ptr<const T>;

// Results are null when their stage did not finish; `stages` says why.
struct Snapshot {
    std::uint64_t revision = 0;
    Shared<ProjectInputs> inputs;
    Shared<rods::Catalogs> catalogs;
    Shared<std::vector<drawing::Drawing>> drawings;
    Shared<building::PlanSet> plans;
    Shared<building::WallLayout> layout;
    Shared<loads::StoryForces> forces;
    Shared<loadpath::LoadPath> path;
    Shared<rods::RodSchedule> schedule;
    Shared<solids::SolidModel> solids;
    Shared<clash::ClashReport> clashes;
    Shared<compliance::ComplianceReport> compliance;
    Shared<audit::AuditRecord> audit;
    Shared<confidence::Confidence> confidence;
    Shared<revision::RevisionReport> revisions;
    Shared<report::ReportDocument> report;
    std::vector<StageStatus> stages;
};

// Every finding of every finished stage, the worst first.
std::vector<Finding> allFindings(const Snapshot& snapshot);
// Every assumption: criteria nobody entered, and what the stages assumed.
std::vector<Assumption> allAssumptions(const Snapshot& snapshot);

} // namespace holdfast::pipeline
