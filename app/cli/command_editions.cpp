// editions: the same project by other code editions, and every quantity that changes.
#include <cstdio>

#include <QThreadPool>

#include "app/cli/commands.h"
#include "app/cli/compared_project.h"
#include "core/services/jobs/pool_executor.h"
#include "core/services/session/edition_runs.h"

namespace holdfast::cli {

namespace {

using compliance::EditionChange;
using compliance::EditionComparison;

template<NamedEnum E>
Outcome choose(const std::string& text, const char* option, E& value)
{
    if (text.empty() || parseEnum(text, value))
        return Done{};
    std::string names;
    for (const auto& [v, n] : enumNames(std::type_identity<E>{}))
        names += (names.empty() ? "" : ", ") + snakeCase(n);
    return Fault{FaultCode::InvalidValue, {}, option, "'" + text + "' is none of " + names};
}

Result<building::CodeCriteria> chosen(building::CodeCriteria codes, const EditionOptions& options)
{
    if (!options.building.empty())
        codes.building = options.building;
    const Outcome outcomes[] = {
        choose(options.loads, "--loads", codes.loads),
        choose(options.sheathing, "--sheathing", codes.sheathing), choose(options.wood, "--wood", codes.wood),
        choose(options.steel, "--steel", codes.steel), choose(options.basis, "--basis", codes.basis)};
    for (const Outcome& outcome : outcomes)
        if (!outcome)
            return outcome.fault();
    return codes;
}

std::string percentText(const EditionChange& change)
{
    if (!change.percent)
        return "";
    char text[32];
    std::snprintf(text, sizeof text, "  (%+.1f %%)", *change.percent);
    return text;
}

std::string aboutText(const Subject& subject)
{
    const std::string label = subject.label.empty() ? "project" : subject.label;
    return subject.level < 0 ? label : label + ", story " + std::to_string(subject.level);
}

void sayComparison(const Console& console, const EditionComparison& made)
{
    std::string about;
    for (const EditionChange& change : made.changes) {
        if (const std::string now = aboutText(change.subject); now != about) {
            console.say(now);
            about = now;
        }
        console.say("  " + change.quantity + ": " + change.before + " -> " + change.after
                    + percentText(change));
    }
    console.say(std::to_string(made.changes.size()) + " of " + std::to_string(made.compared)
                + " quantities change; greatest utilization "
                + quantityText(made.utilizationBefore, Unit::None) + " -> "
                + quantityText(made.utilizationAfter, Unit::None) + "; failed code checks "
                + std::to_string(made.failedBefore) + " -> " + std::to_string(made.failedAfter));
}

} // namespace

ExitCode editions(const Console& console, const EditionOptions& options)
{
    const auto project = comparedProject(options);
    if (!project)
        return console.fail(project.fault());
    const auto codes = chosen(project->inputs->criteria.codes, options);
    if (!codes)
        return console.fail(codes.fault(), kUsage);
    QThreadPool pool;
    jobs::PoolExecutor executor(pool);
    const auto made = session::compareEditions(*project->inputs, *codes, project->catalogs, {}, executor,
                                               console.run("comparing editions"));
    console.endProgress();
    if (!made)
        return console.fail(made.fault());
    sayComparison(console, *made);
    Json document{{"schema", "holdfast.editions/1"}};
    document.update(toJson(*made));
    console.document(document);
    return kOk;
}

} // namespace holdfast::cli
