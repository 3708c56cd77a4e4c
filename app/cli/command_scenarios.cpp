// scenarios: variants of a design side by side, and adopting one.
#include <algorithm>

#include <QThreadPool>

#include "app/cli/commands.h"
#include "app/cli/compared_project.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/scenarios/comparison_table.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using scenarios::Scenario;

std::string trimmed(const std::string& text)
{
    const std::size_t from = text.find_first_not_of(" \t");
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

// "LRFD: codes.basis=lrfd; rods.grades=A36"; without a name the changes are the name.
Result<Scenario> scenarioFrom(const std::string& text)
{
    const std::size_t colon = text.find(':');
    const bool isNamed = colon != std::string::npos && colon < text.find('=');
    const std::string changes = isNamed ? text.substr(colon + 1) : text;
    Scenario scenario{isNamed ? trimmed(text.substr(0, colon)) : trimmed(text), {}};
    for (std::size_t from = 0; from <= changes.size();) {
        const std::size_t to = std::min(changes.find(';', from), changes.size());
        auto change = building::changeFromText(trimmed(changes.substr(from, to - from)));
        if (!change)
            return change.fault();
        scenario.changes.push_back(std::move(*change));
        from = to + 1;
    }
    return scenario;
}

Result<std::vector<Scenario>> listed(const ScenarioOptions& o, const ComparedProject& project)
{
    std::vector<Scenario> list;
    if (!o.list.empty()) {
        const auto text = store::readWhole(o.list);
        if (!text)
            return text.fault();
        auto read = scenarios::scenariosFromJson(*text, o.list);
        if (!read)
            return read.fault();
        list = std::move(*read);
    }
    for (const std::string& named : o.named) {
        auto scenario = scenarioFrom(named);
        if (!scenario)
            return scenario.fault();
        list.push_back(std::move(*scenario));
    }
    if (o.usual || list.empty()) {
        const auto usual = scenarios::usualScenarios(project.inputs->criteria, *project.catalogs);
        list.insert(list.end(), usual.begin(), usual.end());
    }
    return list;
}

Outcome writeText(const std::string& path, const std::string& text)
{
    return exports::writeAtomically(QString::fromStdString(path), QByteArray::fromStdString(text));
}

void sayComparison(const Console& console, const scenarios::Comparison& made)
{
    for (const std::string& line : scenarios::textTable(made))
        console.say(line);
    console.say("");
    for (const scenarios::ScenarioResult& result : made.results) {
        for (const std::string& change : result.changes)
            console.say(result.name + ": " + change);
        if (!result.fault.empty())
            console.say(result.name + ": " + result.fault);
    }
}

// The project with the variant's criteria, kept in its file; its results are then stale.
Outcome adopt(const ScenarioOptions& o, const std::vector<Scenario>& list)
{
    const auto chosen = std::ranges::find(list, o.adopt, &Scenario::name);
    if (chosen == list.end())
        return Fault{FaultCode::InvalidValue, {}, "--adopt", "there is no scenario '" + o.adopt + "'"};
    InputOptions options = o;
    if (options.project.empty() && options.inputs.size() == 1 && options.inputs[0].ends_with(".holdfast"))
        std::swap(options.project, options.inputs[0]), options.inputs.clear();
    if (options.project.empty())
        return Fault{FaultCode::InvalidValue, {}, "--adopt", "needs the project file (*.holdfast) that takes it"};
    auto run = DesignRun::prepare(options);
    if (!run)
        return run.fault();
    auto criteria = building::changed(run->inputs()->criteria, chosen->changes, chosen->name);
    if (!criteria)
        return criteria.fault();
    pipeline::ProjectInputs inputs = *run->inputs();
    inputs.criteria = std::move(*criteria);
    Json changes = Json::array();
    for (const auto& change : chosen->changes)
        changes.push_back(building::textOf(change));
    run->change(std::move(inputs), "The scenario \"" + chosen->name + "\" was adopted.", {{"changes", changes}});
    return run->saveChanges();
}

} // namespace

ExitCode scenarios(const Console& console, const ScenarioOptions& options)
{
    const auto project = comparedProject(options);
    if (!project)
        return console.fail(project.fault());
    const auto list = listed(options, *project);
    if (!list)
        return console.fail(list.fault());
    if (!options.write.empty()) {
        const auto written = writeText(options.write, scenarios::toJson(*list).dump(2) + "\n");
        return written ? kOk : console.fail(written.fault());
    }
    if (!options.adopt.empty()) {
        const auto adopted = adopt(options, *list);
        if (!adopted)
            return console.fail(adopted.fault());
        console.say("The project has the criteria of \"" + options.adopt + "\" now; design it again.");
        return kOk;
    }
    const session::DesignRequest request{project->inputs, project->catalogs, nullptr, {}, {}};
    const auto made = scenarios::compare(request, *list, console.run("comparing scenarios"));
    console.endProgress();
    if (!made)
        return console.fail(made.fault());
    if (!options.csv.empty())
        if (const auto written = writeText(options.csv, scenarios::csvTable(*made)); !written)
            return console.fail(written.fault());
    sayComparison(console, *made);
    Json document{{"schema", "holdfast.scenario_comparison/1"}};
    document.update(toJson(*made));
    console.document(document);
    return kOk;
}

} // namespace holdfast::cli
