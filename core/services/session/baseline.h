// The earlier revision of a project, designed so that the present one can be compared with it.
#pragma once

#include <memory>
#include <string>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/revision/revision.h"

namespace holdfast::session {

// Reads project.json or *.holdfast and designs it to its rods, with the catalogue it keeps, or else with `catalogs`.
// Nothing of the project is changed. Faults: of loading; of the stage that did not finish, Cancelled among them.
Result<revision::Baseline> baselineOf(const std::string& project, const std::shared_ptr<const rods::Catalogs>& catalogs,
                                      const Run& run);

} // namespace holdfast::session
