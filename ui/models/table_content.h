// A table as values: built from a snapshot on any thread, shown by TableModel.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QVariant>

#include "core/engine/base/finding.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

struct ColumnTitle {
    QString text = {};        // with its unit: "T ASD (lb)"
    bool isNumber = false;
    QString explanation = {}; // tool tip
};

struct Cell {
    QString text = {};
    QVariant order = {};                // what sorting compares; the text when it is not set
    std::optional<double> ratio = {};   // utilization that gives the cell its mark
};

struct TableRow {
    std::vector<Cell> cells = {};
    std::optional<Subject> subject = {};
    std::vector<Subject> also = {};     // other things that the row speaks for
};

struct TableContent {
    std::vector<ColumnTitle> columns;
    std::vector<TableRow> rows;
};

// The same columns whether or not the snapshot has rows for them.
TableContent wallTable(const pipeline::Snapshot& snapshot);
TableContent loadPathTable(const pipeline::Snapshot& snapshot);      // one row a stack and story, roof first
TableContent rodRunTable(const pipeline::Snapshot& snapshot);
TableContent rodScheduleTable(const pipeline::Snapshot& snapshot);   // one row a run and story, roof first
TableContent clashTable(const pipeline::Snapshot& snapshot);
TableContent checkTable(const pipeline::Snapshot& snapshot);         // compliance
TableContent verificationTable(const pipeline::Snapshot& snapshot);  // audit
TableContent findingTable(const pipeline::Snapshot& snapshot);
TableContent assumptionTable(const pipeline::Snapshot& snapshot);
TableContent revisionTable(const pipeline::Snapshot& snapshot);      // against the baseline

} // namespace holdfast::models
