// audit: a project's trail as a history to be read and handed on.
#include <algorithm>
#include <cstdio>

#include "app/cli/commands.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/store/audit_history.h"
#include "core/services/store/audit_log.h"
#include "core/services/store/project_file.h"

namespace holdfast::cli {

namespace {

using Events = std::vector<store::AuditEvent>;

Result<std::string> fileText(const AuditOptions& options, const Events& events, const store::TrailVerdict& verdict)
{
    if (options.out.ends_with(".json"))
        return store::auditLogJson(events, verdict).dump(2) + "\n";
    if (options.out.ends_with(".csv"))
        return store::historyCsv(events);
    if (options.out.ends_with(".txt"))
        return store::historyText(events, verdict);
    return Fault{FaultCode::UnknownFormat, options.out, "--out", "its ending must be .json, .csv or .txt"};
}

ExitCode write(const Console& console, const AuditOptions& options, const Events& events,
               const store::TrailVerdict& verdict)
{
    const auto text = fileText(options, events, verdict);
    if (!text)
        return console.fail(text.fault(), kUsage);
    const Outcome written
        = exports::writeAtomically(QString::fromStdString(options.out), QByteArray::fromStdString(*text));
    if (!written)
        return console.fail(written.fault(), kInternal);
    console.say("written to " + options.out);
    return kOk;
}

void say(const Console& console, const AuditOptions& options, const Events& shown, const Events& all,
         const store::TrailVerdict& verdict)
{
    if (options.csv) {
        if (!console.json())
            std::printf("%s", store::historyCsv(shown).c_str());
        return;
    }
    for (const store::AuditEvent& event : shown)
        console.say(std::to_string(event.sequence) + "  " + store::lineOf(event));
    for (const store::TrailProblem& problem : verdict.problems)
        console.say(store::lineOf(problem, all));
    console.say(store::lineOf(verdict));
}

} // namespace

ExitCode audit(const Console& console, const AuditOptions& options)
{
    const auto file = store::ProjectFile::open(options.project, store::ProjectFile::Access::Read);
    if (!file)
        return console.fail(file.fault());
    const auto events = (*file)->auditTrail();
    const auto verdict = (*file)->verify();
    if (!events || !verdict)
        return console.fail(events ? verdict.fault() : events.fault());
    Events shown = *events;
    if (!options.type.empty())
        std::erase_if(shown, [&](const store::AuditEvent& event) { return event.type != options.type; });
    if (!options.out.empty())
        if (const ExitCode written = write(console, options, shown, *verdict); written != kOk)
            return written;
    say(console, options, shown, *events, *verdict);
    console.document(store::auditLogJson(shown, *verdict));
    for (const store::TrailProblem& problem : verdict->problems)
        if (options.csv || console.json())
            console.note("holdfast-cli: " + store::lineOf(problem, *events));
    return options.verify && !verdict->intact() ? kValidation : kOk;
}

} // namespace holdfast::cli
