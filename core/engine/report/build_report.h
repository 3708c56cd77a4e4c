// The calculation package from the results of one run. Pure: no clock, no file; the date is the project's.
#pragma once

#include <string>
#include <vector>

#include "core/engine/audit/audit_record.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/compliance/compliance.h"
#include "core/engine/confidence/confidence.h"
#include "core/engine/loadpath/load_path.h"
#include "core/engine/loads/story_forces.h"
#include "core/engine/report/report_document.h"
#include "core/engine/revision/revision.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/solids/model.h"

namespace holdfast::report {

struct SourceFile {              // a drawing that was read
    std::string path, sha256;
};

struct StageKey {                // for the trail: which stage, how it ended, the hash of its inputs and version
    std::string stage, state, key;
};

// The referenced values must outlive the call. A null pointer means that the stage has no result; its chapter
// then says so in plain words.
struct ReportInput {
    const building::DesignCriteria& criteria;
    const rods::Catalogs& catalogs;
    const building::WallLayout& layout;
    const loads::StoryForces& forces;
    const loadpath::LoadPath& path;
    const rods::RodSchedule& schedule;
    const compliance::ComplianceReport& compliance;
    const audit::AuditRecord& audit;
    const confidence::Confidence& confidence;
    const building::PlanSet* plans = nullptr;             // null: walls were entered, no drawings
    const solids::SolidModel* solids = nullptr;
    const clash::ClashReport* clashes = nullptr;
    const revision::RevisionReport* revisions = nullptr;
    std::vector<SourceFile> drawings;
    std::vector<StageKey> stages;
    std::string program;         // "Holdfast 0.1.0"
    std::string runHash;         // names this run; printed at the foot of each page
    std::vector<Finding> drawingFindings;                 // of reading the drawings
};

// A fault only when cancelled or when there is no rod run and no wall to report on.
Result<ReportDocument> buildReport(const ReportInput& input, const Run& run);

// Findings of every value in the input, the worst first; equal ones once.
std::vector<Finding> findingsOf(const ReportInput& input);
// Entered by nobody, and assumed by the stages; by category, then key; one with the same key and value once.
std::vector<Assumption> assumptionsOf(const ReportInput& input);

} // namespace holdfast::report
