// Every table of the window but the clashes' (clash_table.h), built together away from the UI thread.
#pragma once

#include "ui/models/project_tree.h"
#include "ui/models/table_content.h"

namespace holdfast::models {

struct TableSet {
    TableContent walls, loadPath, rodRuns, rodSchedule, checks, verification, findings, assumptions, revisions;
    TreeNode tree;
};

inline TableSet buildTables(const pipeline::Snapshot& snapshot)
{
    return {wallTable(snapshot), loadPathTable(snapshot), rodRunTable(snapshot), rodScheduleTable(snapshot),
            checkTable(snapshot), verificationTable(snapshot), findingTable(snapshot),
            assumptionTable(snapshot), revisionTable(snapshot), projectTree(snapshot)};
}

} // namespace holdfast::models
