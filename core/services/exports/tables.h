// What the design hands over besides the report: schedules as CSV and JSON, clashes, audit and model as JSON.
// Forms: resources/schema/*.schema.json. Keys keep their names and order; a new form gets a new number.
#pragma once

#include <QString>
#include <QStringList>

#include "core/engine/base/json.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/firm_template.h"

namespace holdfast::exports {

// One row a rod run, 21 columns. Directions are of the set's frame (X, Y, SKEW): no north is invented.
std::string rodScheduleCsv(const pipeline::Snapshot& snapshot);
std::string hardwareScheduleCsv(const pipeline::Snapshot& snapshot);

Json rodScheduleJson(const pipeline::Snapshot& snapshot);  // holdfast.rod_schedule/1
Json clashesJson(const pipeline::Snapshot& snapshot);  // holdfast.clashes/1
Json auditJson(const pipeline::Snapshot& snapshot);  // holdfast.audit/1
Json modelJson(const pipeline::Snapshot& snapshot);  // holdfast.model/1
// holdfast.detect/1: `holdfast-cli detect --json`. Explained: with witnesses of every scale, reasons, openings and
// entity handles of every wall.
enum class Detail { Plain, Explained };
Json detectJson(const pipeline::Snapshot& snapshot, Detail detail = Detail::Plain);

// rod_schedule.csv, rod_schedule.json, hardware_schedule.csv, clashes.json, audit.json and model.json into a folder
// that is made when it is not there, each whole or not at all; their names.
Result<QStringList> writeSchedules(const pipeline::Snapshot& snapshot, const QString& folder, const Run& run);

// Makes the folder when it is not there and writes report.pdf, rod_schedule.csv, rod_schedule.json,
// hardware_schedule.csv, clashes.json, audit.json and model.json, each whole or not at all. The report comes
// last; a fault of one file leaves those written before it. Needs what writeReportPdf needs.
Outcome writeDeliverables(const pipeline::Snapshot& snapshot, const QString& folder, const Run& run,
                          const ReportLook& look = {});

}  // namespace holdfast::exports
