// The permit records of a project: a small JSON document beside its file, holdfast.permit_records/1, that the report
// takes its appendix from. tower.holdfast has tower.permits.json.
#pragma once

#include <optional>
#include <string>

#include "core/engine/pipeline/snapshot.h"
#include "core/engine/report/permit_records.h"
#include "core/services/permits/permit_store.h"

namespace holdfast::permits {

std::string projectRecordsPath(const std::string& project);

// What is kept of a property, as the project keeps it.
report::PermitRecords projectRecords(const KeptReport& report, std::int64_t now);

Outcome writeProjectRecords(const std::string& project, const report::PermitRecords& records);
// Empty when the project has none. Faults: Malformed and its kin; a file that is not understood is never passed over.
Result<std::optional<report::PermitRecords>> readProjectRecords(const std::string& project);
Outcome dropProjectRecords(const std::string& project);
// To a project that was saved under another name and has none yet.
Outcome copyProjectRecords(const std::string& from, const std::string& to);

// The snapshot whose report has the appendix, when the project has records and the snapshot a report.
// `project`: its file; "" none.
Result<pipeline::Snapshot> withPermitRecords(const pipeline::Snapshot& snapshot, const std::string& project);

} // namespace holdfast::permits
