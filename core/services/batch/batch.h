// Many projects at a time: File > Batch Run and `holdfast-cli batch`. Each project is a job (core/services/jobs), so a
// batch that was closed or killed goes on where it was, and several programs may work on the same one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/rods/catalog.h"
#include "core/services/jobs/job.h"

namespace holdfast::batch {

enum class OnError { Continue, Stop };
HOLDFAST_NAMES(OnError, Continue, Stop)

// One line of a list. Steps: "schedules" (CSV and JSON), "report" (PDF) and the ids of exports/formats.h.
struct ProjectLine {
    std::string project;                     // path, absolute
    std::string out;                         // its folder, absolute; "": one below the batch's output folder
    std::vector<std::string> steps = {"schedules", "report"};
    OnError onError = OnError::Continue;
    int priority = jobs::kUsualPriority;     // 0 last ... 9 first
};
HOLDFAST_FIELDS(ProjectLine, project, out, steps, onError, priority)

enum class ProjectState { Waiting, Running, Done, Failed, Skipped, Cancelled };
HOLDFAST_NAMES(ProjectState, Waiting, Running, Done, Failed, Skipped, Cancelled)

struct WrittenFile {
    std::string name;            // in the project's folder
    std::string sha256;
};
HOLDFAST_FIELDS(WrittenFile, name, sha256)

struct ProjectSummary {          // one row of summary.csv
    std::string project;         // path as listed
    std::string out;             // its own folder below the output folder
    ProjectState state = ProjectState::Waiting;
    double seconds = 0;
    int walls = 0, rodRuns = 0, clashes = 0;
    double worstUtilization = 0;
    int critical = 0, errors = 0, warnings = 0;
    double confidence = 0;       // 0..100
    int attempts = 0;            // more than 1: it was interrupted or tried again
    std::string stage;           // what it is at, while it runs
    std::string fault;           // the sentence, when it failed
    std::vector<WrittenFile> files;
    jobs::JobId job = 0;
};
HOLDFAST_FIELDS(ProjectSummary, project, out, state, seconds, walls, rodRuns, clashes, worstUtilization, critical,
                errors, warnings, confidence, attempts, stage, fault, files, job)

struct BatchOptions {
    std::string out;             // output folder; each project gets a folder in it
    std::string jobs;            // the job database; "": JobStore::usualPath()
    bool dryRun = false;         // list only: what would be done, and with `resume` what would be skipped
    // Goes on with the batch of this output folder: projects that are done are skipped when their inputs, the
    // program and the files written are what they were; the others are done again.
    bool resume = false;
    int workers = 0;             // projects at the same time; 0: as many as the machine has cores
};

// The projects of a list: a CSV with the column `project` and, where they are there, out, steps (separated by blanks
// or ;), on_error and priority; a list with one path a line; a folder with project.json or *.holdfast files in it or
// one level below; or one project. In order, each once. Faults name line and column.
Result<std::vector<ProjectLine>> projectsOf(const std::string& list);

// InvalidValue names the first step that is none.
Outcome checkSteps(const std::vector<std::string>& steps);
std::vector<std::string> knownSteps();

// What decides whether a project has to be done again: hash of its inputs, the content of its drawings, the catalogue,
// the steps, the stages' versions and the program's. Unreadable inputs have a fingerprint too.
std::string fingerprintOf(const ProjectLine& line, const std::shared_ptr<const rods::Catalogs>& catalogs,
                          const Run& run);

// Works through the projects. `changed` is called from this thread whenever a row changes. A stop cancels what is not
// done within a second. summary.csv is rewritten after each project; at the end summary.json and summary.pdf too.
// Needs what the report needs (a QGuiApplication).
Result<std::vector<ProjectSummary>> runBatch(const std::vector<ProjectLine>& projects, const rods::Catalogs& catalogs,
                                             const BatchOptions& options, const Run& run,
                                             const std::function<void(const ProjectSummary&)>& changed);

// "about 3 min left" from the share that is done; "" while it cannot be said.
std::string timeLeft(double share, double elapsedSeconds);

} // namespace holdfast::batch
