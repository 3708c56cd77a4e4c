// clash: what is in the way, what was decided about it, and by which rules.
#include <algorithm>
#include <cmath>

#include "app/cli/commands.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/clash/groups.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/exports/tables.h"
#include "core/services/session/clashes_home.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using pipeline::ProjectInputs;
using pipeline::Snapshot;
using pipeline::Stage;

bool saysSomething(const ClashOptions& o)
{
    return !o.set.empty() || o.assign || !o.comment.empty();
}

bool changesProject(const ClashOptions& o)
{
    return saysSomething(o) || !o.importBcf.empty() || !o.rules.empty() || o.accept;
}

// What changes a project is kept in it: a single project among the inputs is the one that is meant.
ClashOptions withProject(ClashOptions o)
{
    if (o.project.empty() && changesProject(o) && o.inputs.size() == 1 && o.inputs[0].ends_with(".holdfast"))
        std::swap(o.project, o.inputs[0]), o.inputs.clear();
    return o;
}

Outcome checked(const ClashOptions& o)
{
    const auto wrong = [](const char* place, const std::string& cause) {
        return Fault{FaultCode::InvalidValue, {}, place, cause};
    };
    clash::ClashStatus status{};
    clash::GroupBy by{};
    if (changesProject(o) && o.project.empty())
        return wrong("--project", "a word about clashes needs the project file that keeps it");
    if (o.accept && o.resolve.empty())
        return wrong("--accept", "goes with --resolve");
    if (saysSomething(o) && o.labels.empty())
        return wrong("--status", "names no clash");
    if (!o.labels.empty() && !saysSomething(o))
        return wrong("--status", "nothing is said about these clashes; add --set, --assign or --comment");
    if (!o.set.empty() && !parseEnum(o.set, status))
        return wrong("--set", "'" + o.set
                                  + "' is no status; there are new, active, reviewed, approved, resolved, reopened");
    if (!o.group.empty() && !parseEnum(o.group, by))
        return wrong("--group", "'" + o.group
                                    + "' is no grouping; there are level, grid, element, rod_run, trade, proximity");
    return Done{};
}

Outcome takeRules(DesignRun& run, const std::string& path)
{
    ProjectInputs inputs = *run.inputs();
    if (path == "shipped") {
        inputs.clashRules.reset();
    } else {
        const auto text = store::readWhole(path);
        if (!text)
            return text.fault();
        auto rules = clash::rulesFromJson(*text, path);
        if (!rules)
            return rules.fault();
        inputs.clashRules = std::move(*rules);
    }
    run.change(std::move(inputs), "The clash rules were changed.", {{"from", path}});
    return Done{};
}

Outcome takeWord(DesignRun& run, const ClashOptions& o, const Snapshot& snapshot, const std::string& time)
{
    ProjectInputs inputs = *run.inputs();
    inputs.clashRecords = clash::withKnown(std::move(inputs.clashRecords), snapshot.clashes->records);
    for (const std::string& label : o.labels)
        if (std::ranges::find(inputs.clashRecords, label, &clash::ClashRecord::label) == inputs.clashRecords.end())
            return Fault{FaultCode::InvalidValue, {}, "--status", "the project has no clash " + label};
    clash::ClashWord word{{}, o.assign, o.comment, o.by, time};
    if (clash::ClashStatus status{}; parseEnum(o.set, status))
        word.status = status;
    auto records = clash::withWord(std::move(inputs.clashRecords), o.labels, word);
    if (!records)
        return records.fault();
    inputs.clashRecords = std::move(*records);
    run.change(std::move(inputs), "Clashes were judged by " + o.by + ".",
               {{"clashes", o.labels}, {"status", o.set}, {"comment", o.comment}});
    return Done{};
}

Outcome takeBcf(const Console& console, DesignRun& run, const ClashOptions& o, const Snapshot& snapshot,
                const std::string& time)
{
    ProjectInputs inputs = *run.inputs();
    auto home = session::clashesFromBcf(o.importBcf, snapshot, inputs.clashRecords, o.by, time,
                                        console.run("reading " + o.importBcf));
    console.endProgress();
    if (!home)
        return home.fault();
    for (const Finding& finding : home->findings)
        console.note("holdfast-cli: " + finding.message + " " + finding.remedy);
    console.note("holdfast-cli: " + std::to_string(home->topics) + " topics are clashes of this project; "
                 + std::to_string(home->statuses) + " statuses, " + std::to_string(home->assignees) + " assignees and "
                 + std::to_string(home->comments) + " comments are new");
    inputs.clashRecords = std::move(home->records);
    run.change(std::move(inputs), "Clash statuses were imported by " + o.by + ".", {{"from", o.importBcf}});
    return Done{};
}

void sayClash(const Console& console, const clash::Clash& c)
{
    console.say(c.label + "  " + enumText(c.status) + "  " + enumText(c.severity) + "  " + c.rodRun + " " + c.part
                + " x " + c.obstruction + "  gap " + formatInches(c.gap, 64) + "  level " + std::to_string(c.level)
                + "  " + c.gridReference + (c.assignee.empty() ? "" : "  for " + c.assignee)
                + (c.rule.empty() ? "" : "  rule: " + c.rule));
}

void sayReport(const Console& console, const clash::ClashReport& report, const ClashOptions& o)
{
    clash::GroupBy by{};
    if (!parseEnum(o.group, by)) {
        for (const clash::Clash& c : report.clashes)
            if (!o.openOnly || clash::isOpen(c))
                sayClash(console, c);
    } else {
        for (const clash::ClashGroup& group : clash::groupsOf(report.clashes, by)) {
            console.say(group.name + ": " + std::to_string(group.clashes.size()) + ", " + std::to_string(group.open)
                        + " open, worst " + enumText(group.worst));
            for (const clash::Clash& c : report.clashes)
                if (std::ranges::find(group.clashes, c.label) != group.clashes.end() && (!o.openOnly || isOpen(c)))
                    sayClash(console, c);
        }
    }
    const auto gone = std::ranges::count(report.records, false, &clash::ClashRecord::found);
    console.say(std::to_string(report.clashes.size()) + " clashes, " + std::to_string(clash::openCount(report))
                + " open, " + std::to_string(gone) + " gone since they were found");
}

Json documentOf(const Snapshot& snapshot, const ClashOptions& o)
{
    Json document = exports::clashesJson(snapshot);
    if (clash::GroupBy by{}; parseEnum(o.group, by))
        document["groups"] = toJson(clash::groupsOf(snapshot.clashes->clashes, by));
    return document;
}

std::string percent(double ratio)
{
    return std::to_string(int(std::lround(ratio * 100))) + " %";
}

void sayProposal(const Console& console, const session::ShiftProposal& p)
{
    const auto offset = [](const session::ShiftState& s) { return formatInches(s.endOffset, 64); };
    console.say(p.rodRun + ": rods " + offset(p.after) + " from the wall ends instead of " + offset(p.before)
                + (p.clears() ? " clear every clash of the run" : " still leave " + std::to_string(p.after.clashes)
                                                                      + " clashes of the run"));
    console.say("  utilization of the run " + percent(p.before.utilization) + " -> " + percent(p.after.utilization)
                + " (" + p.after.governing + "), worst of the project " + percent(p.before.worst) + " -> "
                + percent(p.after.worst));
    console.say("  clashes of the run " + std::to_string(p.before.clashes) + " -> " + std::to_string(p.after.clashes)
                + ", of the project " + std::to_string(p.before.allClashes) + " -> "
                + std::to_string(p.after.allClashes) + "; all rods move alike");
}

// Designs with the proposal when it is accepted; a proposal that leaves clashes is not taken.
std::optional<ExitCode> resolve(const Console& console, DesignRun& run, const ClashOptions& o, Snapshot& snapshot,
                                Json& document)
{
    const auto proposal = run.proposeShift(console, snapshot, o.resolve);
    console.endProgress();
    if (!proposal)
        return console.fail(proposal.fault());
    sayProposal(console, *proposal);
    document["proposal"] = toJson(*proposal);
    if (!o.accept)
        return std::nullopt;
    if (!proposal->clears())
        return console.fail({FaultCode::NothingToDo, {}, o.resolve, "the shift leaves clashes and is not taken"});
    run.change(session::withShift(*run.inputs(), *proposal), "A shift of the rods was accepted by " + o.by + ".",
               toJson(*proposal));
    snapshot = run.run(console, Stage::Clash);
    console.endProgress();
    return reportFailedStage(console, snapshot, Stage::Clash);
}

Outcome writeRules(const DesignRun& run, const std::string& path)
{
    const auto& rules = run.inputs()->clashRules;
    const std::string text = clash::rulesText(rules ? *rules : clash::defaultRules());
    return exports::writeAtomically(QString::fromStdString(path), QByteArray::fromStdString(text));
}

} // namespace

ExitCode clash(const Console& console, const ClashOptions& asked)
{
    ClashOptions o = withProject(asked);
    o.by = o.by.empty() ? userName() : o.by;
    if (const Outcome fine = checked(o); !fine)
        return console.fail(fine.fault(), kUsage);
    auto run = DesignRun::prepare(o);
    if (!run)
        return console.fail(run.fault());
    if (!o.rules.empty())
        if (const Outcome taken = takeRules(*run, o.rules); !taken)
            return console.fail(taken.fault());
    if (!o.writeRules.empty())
        if (const Outcome written = writeRules(*run, o.writeRules); !written)
            return console.fail(written.fault(), kInternal);
    Snapshot snapshot = run->run(console, Stage::Clash);
    console.endProgress();
    if (const auto failed = reportFailedStage(console, snapshot, Stage::Clash))
        return *failed;
    if (saysSomething(o) || !o.importBcf.empty()) {
        const Outcome imported = o.importBcf.empty() ? Outcome(Done{})
                                                     : takeBcf(console, *run, o, snapshot, run->started());
        const Outcome said = imported && saysSomething(o) ? takeWord(*run, o, snapshot, run->started()) : imported;
        if (!said)
            return console.fail(said.fault());
        snapshot = run->run(console, Stage::Clash);
        console.endProgress();
        if (const auto failed = reportFailedStage(console, snapshot, Stage::Clash))
            return *failed;
    }
    Json proposal;
    if (!o.resolve.empty())
        if (const auto ended = resolve(console, *run, o, snapshot, proposal))
            return *ended;
    if (const Outcome saved = run->save(snapshot); !saved)
        return console.fail(saved.fault(), kInternal);
    sayReport(console, *snapshot.clashes, o);
    Json document = documentOf(snapshot, o);
    if (!proposal.is_null())
        document.update(proposal);
    console.document(document);
    return findingsCode(console, o.failOn, snapshot);
}

} // namespace holdfast::cli
