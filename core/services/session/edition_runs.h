// The project designed again by other code editions, through the same stages, and what that changes.
#pragma once

#include "core/engine/compliance/editions.h"
#include "core/services/session/design_run.h"

namespace holdfast::session {

// Both designs are made afresh and kept nowhere; drawings already read are taken from `known`. A stage that
// fails is the fault, named with the editions it failed with.
Result<compliance::EditionComparison> compareEditions(const pipeline::ProjectInputs& inputs,
                                                      const building::CodeCriteria& other,
                                                      std::shared_ptr<const rods::Catalogs> catalogs,
                                                      const KnownDrawings& known,
                                                      pipeline::Executor& executor, const Run& run);

// The criteria with these editions, entered by the engineer: they are no longer assumptions.
building::DesignCriteria withEditions(building::DesignCriteria criteria, const building::CodeCriteria& codes);

} // namespace holdfast::session
