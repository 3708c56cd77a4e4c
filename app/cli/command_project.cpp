// diff and audit-verify: commands about whole projects.
#include "app/cli/commands.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/store/audit_log.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using pipeline::Stage;

std::variant<revision::Baseline, ExitCode> designedSide(const Console& console, const std::string& path)
{
    InputOptions options;
    options.inputs = {path};
    auto prepared = DesignRun::prepare(options);
    if (!prepared)
        return console.fail(prepared.fault());
    const Snapshot snapshot = prepared->run(console, Stage::Rods);
    if (const auto failed = reportFailedStage(console, snapshot, Stage::Rods))
        return *failed;
    return revision::Baseline{*snapshot.layout, *snapshot.schedule};
}

void sayChange(const Console& console, const revision::Change& change)
{
    console.say(enumText(change.kind) + "  " + enumText(change.subject) + "  " + change.before
                + (change.before.empty() || change.after.empty() ? "" : " -> ") + change.after + "  impact "
                + enumText(change.impact));
    for (const revision::PropertyChange& p : change.properties)
        console.say("    " + p.property + ": " + p.before + " -> " + p.after);
}

std::optional<ExitCode> writeLog(const Console& console, const store::ProjectFile& file,
                                 const store::TrailVerdict& verdict, const std::string& path)
{
    const auto events = file.auditTrail();
    if (!events)
        return console.fail(events.fault());
    const std::string text = store::auditLogJson(*events, verdict).dump(2) + "\n";
    const Outcome written
        = exports::writeAtomically(QString::fromStdString(path), QByteArray::fromStdString(text));
    return written ? std::nullopt : std::optional(console.fail(written.fault(), kInternal));
}

} // namespace

ExitCode diff(const Console& console, const std::string& before, const std::string& after)
{
    const auto a = designedSide(console, before);
    if (const auto* code = std::get_if<ExitCode>(&a))
        return *code;
    const auto b = designedSide(console, after);
    if (const auto* code = std::get_if<ExitCode>(&b))
        return *code;
    const auto compared = revision::compareRuns(std::get<revision::Baseline>(a), std::get<revision::Baseline>(b),
                                                console.run("comparing"));
    console.endProgress();
    if (!compared)
        return console.fail(compared.fault());
    for (const revision::Change& change : compared->changes)
        sayChange(console, change);
    console.say(std::to_string(compared->changes.size()) + " changed, " + std::to_string(compared->unchanged)
                + " unchanged");
    Json document{{"schema", "holdfast.diff/1"}};
    document.update(toJson(*compared));
    console.document(document);
    return kOk;
}

ExitCode auditVerify(const Console& console, const std::string& project, const std::string& log)
{
    const auto file = store::ProjectFile::open(project, store::ProjectFile::Access::Read);
    if (!file)
        return console.fail(file.fault());
    const auto verdict = (*file)->verify();
    if (!verdict)
        return console.fail(verdict.fault());
    if (const auto failed = log.empty() ? std::nullopt : writeLog(console, **file, *verdict, log))
        return *failed;
    for (const store::TrailProblem& problem : verdict->problems)
        console.say(store::capitals(problem.kind) + "  " + problem.eventId + "  " + problem.cause);
    console.say(std::to_string(verdict->events) + " events, " + (verdict->intact() ? "intact" : "BROKEN")
                + ", last hash " + verdict->headHash);
    Json document{{"schema", "holdfast.audit_trail/1"}, {"intact", verdict->intact()}};
    document.update(toJson(*verdict));
    console.document(document);
    return verdict->intact() ? kOk : kValidation;
}

} // namespace holdfast::cli
