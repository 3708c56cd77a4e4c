// What the engineer named on the command line, brought through the pipeline.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/console.h"
#include "core/engine/pipeline/pipeline.h"
#include "core/engine/review/rules.h"
#include "core/services/session/rod_shift.h"
#include "core/services/store/audit_trail.h"

namespace holdfast::cli {

struct InputOptions {
    std::vector<std::string> inputs;     // drawings, project.json, *.holdfast, folders of drawings
    std::string criteria;                // criteria JSON, overrides the project's
    std::string catalog;                 // catalogue JSON, or "shipped"; else the project's own, else the shipped
    std::string baseline;                // project or drawings of the earlier revision, to compare with
    std::string project;                 // *.holdfast that keeps inputs, results and trail; made when missing
};

// The drawings named, folders opened and sorted; a project's drawings when a project is named.
Result<std::vector<std::string>> drawingFiles(const InputOptions& options);
// Everything named, as one project: a project or criteria given later wins over one given earlier.
Result<pipeline::ProjectInputs> projectInputs(const InputOptions& options);

// The login, for the trail.
std::string userName();
// A catalogue document, checked.
Result<rods::Catalogs> readCatalog(const std::string& path);
// The catalogue of this file, with sections it lacks from the shipped one; the shipped one for "" and "shipped".
Result<rods::Catalogs> catalogNamed(const std::string& name);

// A project's inputs and, when one was named, the project file that keeps its stages.
class DesignRun {
public:
    static Result<DesignRun> prepare(const InputOptions& options);

    const pipeline::Shared<pipeline::ProjectInputs>& inputs() const { return m_inputs; }
    const pipeline::Shared<rods::Catalogs>& catalogs() const { return m_catalogs; }

    // The earlier revision; takes the place of one that the project keeps.
    void setBaseline(revision::Baseline baseline);
    const std::string& started() const { return m_started; }   // ISO 8601
    // Other inputs for the runs that follow, kept by save() with this sentence in the trail.
    void change(pipeline::ProjectInputs inputs, const std::string& what, Json after);
    pipeline::Snapshot run(const Console& console, pipeline::Stage last);
    // A place for a rod run that is in the way; nothing is kept of the search.
    Result<session::ShiftProposal> proposeShift(const Console& console, const pipeline::Snapshot& snapshot,
                                                const std::string& rodRun) const;
    // Keeps inputs, findings and the trail in the project file; nothing to do without one. An approval of other
    // inputs or results falls.
    Outcome save(const pipeline::Snapshot& snapshot);
    // Keeps changed inputs that were not designed: stored results are then stale.
    Outcome saveChanges();
    // What the project holds after this run, for its review.
    review::Present present(const pipeline::Snapshot& snapshot) const;
    const std::shared_ptr<store::ProjectFile>& file() const { return m_file; }   // null without one

private:
    using File = std::shared_ptr<store::ProjectFile>;
    Outcome openFile(const std::string& path);
    Outcome chooseCatalog(const InputOptions& options);

    pipeline::Shared<pipeline::ProjectInputs> m_inputs;
    pipeline::Shared<rods::Catalogs> m_catalogs;
    File m_file;
    std::shared_ptr<session::StageKeeper> m_keeper;
    std::string m_started;
    std::vector<store::AuditEntry> m_changes;
    std::string m_notice;                // that the project keeps another edition than the shipped one
};

// The first stage that did not finish, as the fault and code to exit with; none when all is well.
std::optional<ExitCode> reportFailedStage(const Console& console, const pipeline::Snapshot& snapshot,
                                          pipeline::Stage last);
// kFindings when --fail-on names one of the findings: a severity ("error" and worse) or the start of a rule.
ExitCode findingsCode(const Console& console, const std::string& failOn, const pipeline::Snapshot& snapshot);

} // namespace holdfast::cli
