// What a stage may see of the criteria. A stage is handed only these, and its key is their hash: a criterion
// it could use without being keyed on does not exist.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::pipeline {

building::DesignCriteria criteriaFor(Stage stage, const building::DesignCriteria& all);

} // namespace holdfast::pipeline
