// A project that is designed again in other ways and kept nowhere: for comparisons.
#pragma once

#include "app/cli/design_run.h"

namespace holdfast::cli {

struct ComparedProject {
    pipeline::Shared<pipeline::ProjectInputs> inputs;
    pipeline::Shared<rods::Catalogs> catalogs;
};

// A project, drawings with criteria, or a calc case; a project file is only read.
Result<ComparedProject> comparedProject(const InputOptions& options);

} // namespace holdfast::cli
