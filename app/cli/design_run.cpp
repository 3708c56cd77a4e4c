#include "app/cli/design_run.h"

#include <algorithm>
#include <sstream>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include "core/services/jobs/pool_executor.h"
#include "core/services/resources/resources.h"
#include "core/services/session/pinned_catalog.h"
#include "core/services/session/project_review.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using pipeline::Stage;
using pipeline::StageState;
using store::AuditEntry;
using store::EventType;

std::string now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toStdString();
}

AuditEntry entry(EventType type, std::string time, std::string description, Json after = nullptr)
{
    return {std::move(time), type, userName(), store::ActorType::User, std::move(description), nullptr,
            std::move(after)};
}

Json drawingHashes(const pipeline::ProjectInputs& inputs)
{
    Json list = Json::array();
    for (const pipeline::DrawingInput& drawing : inputs.drawings)
        list.push_back({{"file", QFileInfo(QString::fromStdString(drawing.path)).fileName().toStdString()},
                        {"sha256", drawing.sha256}});
    return list;
}

Json designSummary(const Snapshot& snapshot)
{
    double worst = 0;
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            worst = std::max(worst, run.utilization);
    return {{"rod_runs", snapshot.schedule ? snapshot.schedule->runs.size() : 0},
            {"worst_utilization", worst},
            {"findings", pipeline::allFindings(snapshot).size()}};
}

} // namespace

std::string userName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return user.isEmpty() ? "unknown" : user.toStdString();
}

Result<rods::Catalogs> readCatalog(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, path, {}, "the catalogue cannot be read"};
    return rods::catalogsFromJson(file.readAll().toStdString(), path);
}

Result<rods::Catalogs> catalogNamed(const std::string& name)
{
    const auto shipped = resources::catalogs();
    if (!shipped)
        return shipped.fault();
    if (name.empty() || name == "shipped")
        return **shipped;
    auto read = readCatalog(name);
    if (!read)
        return read;
    return rods::completedBy(std::move(*read), **shipped);
}

Result<DesignRun> DesignRun::prepare(const InputOptions& options)
{
    auto inputs = projectInputs(options);
    if (!inputs)
        return inputs.fault();
    DesignRun run;
    run.m_inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(*inputs));
    if (const auto chosen = run.chooseCatalog(options); !chosen)
        return chosen.fault();
    run.m_started = now();
    if (!options.project.empty())
        if (const auto opened = run.openFile(options.project); !opened)
            return opened.fault();
    run.m_keeper = std::make_shared<session::StageKeeper>(run.m_file);
    return run;
}

// A project keeps the catalogue it was designed with until somebody asks for another.
Outcome DesignRun::chooseCatalog(const InputOptions& options)
{
    auto shipped = resources::catalogs();
    if (!shipped)
        return shipped.fault();
    m_catalogs = *shipped;
    if (options.catalog == "shipped")
        return Done{};
    if (!options.catalog.empty()) {
        auto named = catalogNamed(options.catalog);
        if (!named)
            return named.fault();
        m_catalogs = std::make_shared<const rods::Catalogs>(std::move(*named));
        return Done{};
    }
    // Of the project file, or of the last one among the inputs.
    std::vector<std::string> files = options.inputs;
    files.push_back(options.project);
    for (const std::string& path : files) {
        auto pinned = session::pinnedCatalog(path, *shipped);
        if (!pinned)
            return pinned.fault();
        if (*pinned != *shipped)
            m_catalogs = *pinned;
    }
    if (m_catalogs != *shipped)
        m_notice = "the project keeps the catalogue \"" + m_catalogs->edition
            + "\" it was designed with; the program ships \"" + (*shipped)->edition
            + "\" (--catalog shipped takes that one)";
    return Done{};
}

Outcome DesignRun::openFile(const std::string& path)
{
    const bool exists = QFileInfo::exists(QString::fromStdString(path));
    if (!exists)
        QDir().mkpath(QFileInfo(QString::fromStdString(path)).absolutePath());
    auto file = exists ? store::ProjectFile::open(path, store::ProjectFile::Access::ReadWrite)
                       : store::ProjectFile::create(path, *m_inputs, *m_catalogs,
                                                    {entry(EventType::ProjectCreated, m_started,
                                                           "The project was created.")});
    if (!file)
        return file.fault();
    m_file = std::move(*file);
    return Done{};
}

void DesignRun::setBaseline(revision::Baseline baseline)
{
    pipeline::ProjectInputs inputs = *m_inputs;
    inputs.baseline = std::move(baseline);
    m_inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(inputs));
}

void DesignRun::change(pipeline::ProjectInputs inputs, const std::string& what, Json after)
{
    m_inputs = std::make_shared<const pipeline::ProjectInputs>(std::move(inputs));
    m_changes.push_back(entry(EventType::ManualOverride, now(), what, std::move(after)));
}

Snapshot DesignRun::run(const Console& console, Stage last)
{
    if (!m_notice.empty())
        console.note("holdfast-cli: " + m_notice);
    QThreadPool pool;
    jobs::PoolExecutor executor(pool);
    session::DesignRequest request{m_inputs, m_catalogs, m_keeper, {}, {}, last, nullptr, m_started};
    Snapshot snapshot = session::design(request, executor, console.run("designing"));
    m_keeper->flush();
    return snapshot;
}

Result<session::ShiftProposal> DesignRun::proposeShift(const Console& console, const Snapshot& snapshot,
                                                       const std::string& rodRun) const
{
    QThreadPool pool;
    jobs::PoolExecutor executor(pool);
    const session::DesignRequest request{m_inputs, m_catalogs, m_keeper, {}, {}, Stage::Clash, nullptr, m_started};
    return session::proposeShift(request, snapshot, rodRun, executor, console.run("looking for a place"));
}

Outcome DesignRun::save(const Snapshot& snapshot)
{
    if (!m_file)
        return Done{};
    const auto inputs = session::settled(*m_inputs, snapshot, m_started);
    std::vector<AuditEntry> events{
        entry(EventType::DrawingUploaded, m_started, "The drawings were read.", drawingHashes(inputs))};
    events.insert(events.end(), m_changes.begin(), m_changes.end());
    events.push_back(entry(EventType::DesignStarted, m_started, "The design was started."));
    events.push_back(entry(EventType::DesignCompleted, now(), "The design was completed.", designSummary(snapshot)));
    const auto saved = m_file->save(inputs, *m_catalogs, events);
    if (!saved)
        return saved;
    if (const auto record = m_file->review(); record && review::standingApproval(*record))
        if (const auto settled = session::settleReview(*m_file, present(snapshot), userName(), now()); !settled)
            return settled.fault();
    return m_file->keepFindings(pipeline::allFindings(snapshot), pipeline::allAssumptions(snapshot));
}

Outcome DesignRun::saveChanges()
{
    return m_file ? m_file->save(*m_inputs, *m_catalogs, m_changes) : Outcome(Done{});
}

review::Present DesignRun::present(const Snapshot& snapshot) const
{
    const auto verdict = m_file ? m_file->verify() : Result<store::TrailVerdict>(store::TrailVerdict{});
    return session::presentOf(snapshot, session::settled(*m_inputs, snapshot, m_started), true,
                              verdict && verdict->intact());
}

std::optional<ExitCode> reportFailedStage(const Console& console, const Snapshot& snapshot, Stage last)
{
    for (const pipeline::StageStatus& status : snapshot.stages) {
        if (status.stage > last || status.state == StageState::Computed || status.state == StageState::Reused)
            continue;
        const FaultCode code = status.faultCode.value_or(FaultCode::External);
        if (status.state == StageState::Cancelled) {
            console.sentence("cancelled at the stage '" + enumText(status.stage) + "'", FaultCode::Cancelled);
            return kCancelled;
        }
        console.sentence(status.fault, code);
        return status.faultCode ? exitCode(code) : kInternal;
    }
    return std::nullopt;
}

ExitCode findingsCode(const Console& console, const std::string& failOn, const Snapshot& snapshot)
{
    std::istringstream names(failOn);
    for (std::string name; std::getline(names, name, ',');) {
        Severity severity = Severity::Critical;
        const bool bySeverity = parseEnum(name, severity);
        for (const Finding& finding : pipeline::allFindings(snapshot))
            if (bySeverity ? finding.severity >= severity : finding.rule.starts_with(name)) {
                console.note("holdfast-cli: done, with a finding that --fail-on names: " + finding.message);
                return kFindings;
            }
    }
    return kOk;
}

} // namespace holdfast::cli
