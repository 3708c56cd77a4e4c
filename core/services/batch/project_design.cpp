#include "core/services/batch/project_design.h"

#include <algorithm>
#include <chrono>

#include <QDir>

#include "core/services/exports/formats.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/exports/tables.h"
#include "core/services/metrics/registry.h"
#include "core/services/session/design_run.h"
#include "core/services/permits/project_records.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/store/compression.h"
#include "core/services/store/project_json.h"
#include "core/services/store/sha256.h"

namespace holdfast::batch {

namespace {

void count(ProjectSummary& row, const pipeline::Snapshot& s)
{
    row.walls = s.layout ? int(s.layout->walls.size()) : 0;
    row.rodRuns = s.schedule ? int(s.schedule->runs.size()) : 0;
    row.clashes = s.clashes ? int(s.clashes->clashes.size()) : 0;
    row.confidence = s.confidence ? s.confidence->overall : 0;
    if (s.schedule)
        for (const rods::RodRun& run : s.schedule->runs)
            row.worstUtilization = std::max(row.worstUtilization, run.utilization);
    for (const Finding& finding : pipeline::allFindings(s)) {
        row.critical += finding.severity == Severity::Critical;
        row.errors += finding.severity == Severity::Error;
        row.warnings += finding.severity == Severity::Warning;
    }
}

// The first stage that did not finish, told in its own words.
std::optional<Fault> unfinished(const pipeline::Snapshot& s, const std::string& project)
{
    for (const pipeline::StageStatus& stage : s.stages) {
        if (stage.state == pipeline::StageState::Cancelled)
            return cancelled(project);
        if (stage.state == pipeline::StageState::Failed)
            return Fault{stage.faultCode.value_or(FaultCode::InvalidValue), {}, {}, stage.fault};
    }
    return std::nullopt;
}

struct KeptStage {
    std::string key;
    Bytes bytes;                 // compressed
};
HOLDFAST_FIELDS(KeptStage, key, bytes)

// The job's checkpoints as the pipeline's cache, one a stage.
class StageCheckpoints final : public pipeline::StageCache {
public:
    explicit StageCheckpoints(const jobs::JobContext& context) : m_context(context) {}

    std::optional<Bytes> load(pipeline::Stage stage, const std::string& key) override
    {
        const auto kept = m_context.checkpoint(nameOf(stage));
        if (!kept)
            return std::nullopt;
        const auto found = decode<KeptStage>(*kept);
        if (!found || found->key != key)
            return std::nullopt;
        auto bytes = store::decompress(found->bytes);
        return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
    }
    void save(pipeline::Stage stage, const std::string& key, const Bytes& bytes) override
    {
        m_context.keepCheckpoint(nameOf(stage), encode(KeptStage{key, store::compress(bytes)}));
    }

private:
    static std::string nameOf(pipeline::Stage stage) { return "stage:" + enumText(stage); }
    const jobs::JobContext& m_context;
};

// By content and by what the project calls it: findings of a drawing name it.
std::string cacheKey(const std::string& sha256, const std::string& label)
{
    return sha256 + "|" + label;
}

session::KnownDrawings knownDrawings(jobs::DrawingCache& cache, const pipeline::ProjectInputs& inputs, const Run& run)
{
    std::vector<std::string> paths;
    for (const pipeline::DrawingInput& input : inputs.drawings)
        paths.push_back(input.path);
    const auto labels = session::drawingLabels(paths);
    std::vector<drawing::Drawing> known;
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (const auto hash = store::sha256OfFile(paths[i], run))
            if (const auto kept = cache.find(cacheKey(*hash, labels[i])))
                known.push_back(*kept);
    metrics::Registry::ofProgram().count("cache.drawing.hits", double(known.size()));
    metrics::Registry::ofProgram().count("cache.drawing.misses", double(paths.size() - known.size()));
    return std::make_shared<const std::vector<drawing::Drawing>>(std::move(known));
}

void keepDrawings(jobs::DrawingCache& cache, const pipeline::Snapshot& snapshot)
{
    if (!snapshot.drawings)
        return;
    for (const drawing::Drawing& drawing : *snapshot.drawings)
        if (!drawing.sha256.empty())
            cache.put(cacheKey(drawing.sha256, drawing.path), std::make_shared<const drawing::Drawing>(drawing),
                      encode(drawing).size());
}

constexpr double kDesigned = 0.6;   // of the job's bar; the rest is writing

class ProjectWork {
public:
    ProjectWork(const jobs::JobContext& context, pipeline::Shared<rods::Catalogs> catalogs,
                pipeline::Executor& executor, jobs::DrawingCache& drawings)
        : m_context(context), m_catalogs(std::move(catalogs)), m_executor(executor), m_drawings(drawings)
    {}

    jobs::JobAnswer work()
    {
        const auto began = std::chrono::steady_clock::now();
        const Outcome done = workOnPayload();
        m_row.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        m_row.attempts = m_context.job().attempts;
        m_row.state = done ? ProjectState::Done : ProjectState::Failed;
        jobs::JobAnswer answer{toJson(m_row).dump(), false, {}};
        if (!done)
            answer.fault = done.fault();
        return answer;
    }

private:
    Outcome workOnPayload()
    {
        const std::string label = "job " + std::to_string(m_context.job().id);
        const auto json = parseJson(m_context.job().payload, label);
        if (!json)
            return json.fault();
        const auto line = fromJson<ProjectLine>(*json, label);
        if (!line)
            return line.fault();
        m_row.project = line->project;
        m_row.out = line->out;
        const auto snapshot = designed(line->project);
        return snapshot ? write(*snapshot, *line) : Outcome(snapshot.fault());
    }

    Result<pipeline::Snapshot> designed(const std::string& project)
    {
        auto inputs = store::loadProject(project);
        if (!inputs)
            return inputs.fault();
        StageCheckpoints checkpoints(m_context);
        session::DesignRequest request;
        request.known = knownDrawings(m_drawings, *inputs, m_context.run());
        request.inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs));
        auto pinned = session::pinnedCatalog(project, m_catalogs);
        if (!pinned)
            return pinned.fault();
        request.catalogs = std::move(*pinned);
        request.checkpoints = &checkpoints;
        request.onStage = [this](const pipeline::StageStatus& status) {
            if (status.state == pipeline::StageState::Running)
                m_context.stage(enumText(status.stage));
        };
        auto snapshot = session::design(request, m_executor, m_context.run().part(0, kDesigned));
        keepDrawings(m_drawings, snapshot);
        count(m_row, snapshot);
        if (auto fault = unfinished(snapshot, project))
            return *fault;
        return permits::withPermitRecords(snapshot, project);
    }

    Outcome write(const pipeline::Snapshot& snapshot, const ProjectLine& line)
    {
        const QString folder = QString::fromStdString(line.out);
        if (!QDir().mkpath(folder))
            return Fault{FaultCode::FileUnreadable, line.out, {}, "the folder cannot be made"};
        const double share = (1 - kDesigned) / double(std::max<std::size_t>(1, line.steps.size()));
        double from = kDesigned;
        for (const std::string& step : line.steps) {
            if (m_context.run().stopped())
                return cancelled(line.project);
            m_context.stage(step);
            const auto names = writeStep(step, snapshot, folder, m_context.run().part(from, from + share));
            if (!names)
                return names.fault();
            from += share;
            for (const QString& name : *names)
                if (const Outcome noted = note(QDir(folder).relativeFilePath(name), folder); !noted)
                    return noted;
        }
        return Done{};
    }

    static Result<QStringList> writeStep(const std::string& step, const pipeline::Snapshot& snapshot,
                                         const QString& folder, const Run& run)
    {
        if (step == "schedules")
            return exports::writeSchedules(snapshot, folder, run);
        if (step == "report") {
            const QString name = QStringLiteral("report.pdf");
            const Outcome written = exports::writeReportPdf(snapshot, QDir(folder).filePath(name), run);
            return written ? Result<QStringList>(QStringList{name}) : Result<QStringList>(written.fault());
        }
        // The project's date, never the clock: a batch that is resumed writes the same bytes.
        return exports::writeFormats({step}, {snapshot, folder, exports::exportTime(snapshot, "1970-01-01T00:00:00")},
                                     run);
    }

    Outcome note(const QString& name, const QString& folder)
    {
        const auto hash = store::sha256OfFile(QDir(folder).filePath(name).toStdString());
        if (!hash)
            return hash.fault();
        m_row.files.push_back({name.toStdString(), *hash});
        return Done{};
    }

    const jobs::JobContext& m_context;
    pipeline::Shared<rods::Catalogs> m_catalogs;
    pipeline::Executor& m_executor;
    jobs::DrawingCache& m_drawings;
    ProjectSummary m_row;
};

} // namespace

jobs::Handler projectHandler(pipeline::Shared<rods::Catalogs> catalogs, pipeline::Executor& executor,
                             std::shared_ptr<jobs::DrawingCache> drawings)
{
    return [catalogs = std::move(catalogs), &executor, drawings = std::move(drawings)](const auto& context) {
        return ProjectWork(context, catalogs, executor, *drawings).work();
    };
}

} // namespace holdfast::batch
