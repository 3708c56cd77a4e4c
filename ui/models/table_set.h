// Every table of the window, built together away from the UI thread.
#pragma once

#include "ui/models/project_tree.h"
#include "ui/models/table_content.h"

namespace holdfast::models {

struct TableSet {
    TableContent walls, loadPath, rodRuns, rodSchedule, clashes, checks, verification, findings, assumptions, revisions;
    TreeNode tree;
};

inline TableSet buildTables(const pipeline::Snapshot& snapshot)
{
    return {wallTable(snapshot), loadPathTable(snapshot), rodRunTable(snapshot), rodScheduleTable(snapshot),
            clashTable(snapshot), checkTable(snapshot), verificationTable(snapshot), findingTable(snapshot),
            assumptionTable(snapshot), revisionTable(snapshot), projectTree(snapshot)};
}

} // namespace holdfast::models
