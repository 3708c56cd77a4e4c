// audit-verify: a project's trail of what was done.
#include "app/cli/commands.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/store/audit_log.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

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
