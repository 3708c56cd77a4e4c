// Many projects, one after another or side by side: File > Batch Run and `holdfast-cli batch`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::batch {

enum class ProjectState { Waiting, Running, Done, Failed, Skipped, Cancelled };
HOLDFAST_NAMES(ProjectState, Waiting, Running, Done, Failed, Skipped, Cancelled)

struct ProjectSummary {          // one row of summary.csv
    std::string project;         // path as listed
    std::string out;             // its own folder below the output folder
    ProjectState state = ProjectState::Waiting;
    double seconds = 0;
    int walls = 0, rodRuns = 0, clashes = 0;
    double worstUtilization = 0;
    int critical = 0, errors = 0, warnings = 0;
    double confidence = 0;       // 0..100
    std::string fault;           // the sentence, when it failed
};
HOLDFAST_FIELDS(ProjectSummary, project, out, state, seconds, walls, rodRuns, clashes, worstUtilization, critical,
                errors, warnings, confidence, fault)

struct BatchOptions {
    std::string out;             // output folder; each project gets a folder in it
    bool stopOnError = false;
    bool dryRun = false;         // list only
    bool resume = false;         // skip projects whose row in summary.csv says done
};

// The projects of a list: a CSV whose column `project` holds paths (or a list with one path a line), a folder
// with project.json or *.holdfast files in it or one level below, or one project. Paths absolute, in order.
Result<std::vector<std::string>> projectsOf(const std::string& list);

// Works through the projects on the pool. `changed` is called from pool threads, one call at a time, whenever a
// row changes. summary.csv is rewritten after each project, so a killed batch can be resumed.
Result<std::vector<ProjectSummary>> runBatch(const std::vector<std::string>& projects, const rods::Catalogs& catalogs,
                                             const BatchOptions& options, const Run& run,
                                             const std::function<void(const ProjectSummary&)>& changed);

} // namespace holdfast::batch
