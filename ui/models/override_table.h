// What was said by hand, in the order it is applied, and whether its subject is still there.
#pragma once

#include "ui/models/table_content.h"

namespace holdfast::models {

// Rows in the order of the criteria's list. `snapshot` tells what was not found.
TableContent overrideTable(const building::DesignCriteria& criteria, const pipeline::Snapshot& snapshot);

} // namespace holdfast::models
