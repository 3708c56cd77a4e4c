// What can be handed over, one row a format. The command line's `export` and the window's File > Export are
// made from this table; a new format is a new row.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/services/exports/firm_template.h"

namespace holdfast::exports {

struct ExportTask {
    const pipeline::Snapshot& snapshot;
    QString folder;              // is there already
    std::string time;            // "2026-11-21T09:00:00" for headers that ask for one; no format reads a clock
    ReportLook look = {};        // of the report
};

struct ExportFormat {
    const char* id;              // "dxf"
    const char* name;            // "DXF overlay, one drawing a level"
    const char* suffix;          // of its files
    const char* description;     // what it holds and what it cannot
    // The paths written, each whole or not at all.
    Result<QStringList> (*write)(const ExportTask&, const Run&);
};

std::span<const ExportFormat> exportFormats();
// Null for an unknown id.
const ExportFormat* exportFormat(const std::string& id);

// Makes the folder and writes every format named, in order; the paths written. Faults: InvalidValue for an id
// that is not in the table (nothing is written then), NothingToDo before rods are designed, FileUnreadable with the
// file's name, Cancelled. Files that were written before the fault stay.
Result<QStringList> writeFormats(const std::vector<std::string>& ids, const ExportTask& task, const Run& run);

// The project's date at midnight where it is one ("2026-11-21"), so that the same project gives the same files;
// else `now`.
std::string exportTime(const pipeline::Snapshot& snapshot, const std::string& now);

}  // namespace holdfast::exports
