#include <cmath>
#include <cstdio>

#include <QFileInfo>
#include <QString>

#include "app/cli/commands.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/base/finding_groups.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/exports/tables.h"
#include "core/services/permits/project_records.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using pipeline::Stage;

std::string percent(double ratio)
{
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", ratio * 100);
    return text;
}

Json runSummary(const rods::RodRun& run)
{
    return {{"rod_run", run.label},
            {"stack", run.stackLabel},
            {"base_tension_asd_lb", run.segments.empty() ? 0.0 : run.segments.front().tensionAsd.value()},
            {"utilization", run.utilization},
            {"governing", enumText(run.governing)},
            {"governing_story", run.governingStory}};
}

Json designDocument(const Snapshot& snapshot, const std::string& out)
{
    Json runs = Json::array();
    for (const rods::RodRun& run : snapshot.schedule->runs)
        runs.push_back(runSummary(run));
    return {{"schema", "holdfast.design/1"},
            {"out", out},
            {"runs", runs},
            {"clashes", snapshot.clashes ? snapshot.clashes->clashes.size() : 0},
            {"confidence", snapshot.confidence ? snapshot.confidence->overall : 0.0},
            {"stages", toJson(snapshot.stages)},
            {"findings", toJson(pipeline::allFindings(snapshot))}};
}

// The terminal shows the worst; all of them are in the report and in --json.
void sayWorstFindings(const Console& console, const Snapshot& snapshot)
{
    constexpr std::size_t kMostShown = 12;
    std::vector<FindingGroup> groups = groupAlike(pipeline::allFindings(snapshot));
    std::erase_if(groups, [](const FindingGroup& g) { return g.first.severity < Severity::Warning; });
    for (std::size_t i = 0; i < groups.size() && i < kMostShown; ++i)
        console.say("  " + enumText(groups[i].first.severity) + ": " + groups[i].first.message
                    + (groups[i].alsoFor.empty() ? "" : " (" + subjectsText(groups[i]) + ")"));
    if (groups.size() > kMostShown)
        console.say("  and " + std::to_string(groups.size() - kMostShown) + " more findings in the report");
}

void sayDesign(const Console& console, const Snapshot& snapshot, const std::string& out)
{
    double worst = 0;
    std::string where = "-";
    for (const rods::RodRun& run : snapshot.schedule->runs)
        if (run.utilization > worst) {
            worst = run.utilization;
            where = run.label + " (" + rods::title(run.governing) + ", story "
                + std::to_string(run.governingStory) + ")";
        }
    console.say(std::to_string(snapshot.layout->walls.size()) + " walls, "
                + std::to_string(snapshot.layout->stacks.size()) + " stacks, "
                + std::to_string(snapshot.schedule->runs.size()) + " rod runs");
    console.say("highest utilization " + percent(worst) + " at " + where);
    if (snapshot.clashes)
        console.say(std::to_string(snapshot.clashes->clashes.size()) + " clashes");
    sayWorstFindings(console, snapshot);
    if (!out.empty())
        console.say("written to " + out);
}

} // namespace

// Whose permit records the report takes: the project file, else the last project among the inputs.
static std::string projectOf(const InputOptions& options)
{
    std::string project = options.project;
    for (const std::string& input : options.inputs)
        if (options.project.empty() && (input.ends_with(".holdfast") || input.ends_with(".json")))
            project = input;
    return project;
}

std::variant<Snapshot, ExitCode> designed(const Console& console, const DesignOptions& options, Stage last)
{
    auto prepared = DesignRun::prepare(options);
    if (!prepared)
        return console.fail(prepared.fault());
    if (!options.baseline.empty()) {
        auto baseline = baselineOf(console, options.baseline);
        if (const auto* code = std::get_if<ExitCode>(&baseline))
            return *code;
        prepared->setBaseline(std::move(std::get<revision::Baseline>(baseline)));
    }
    Snapshot snapshot = prepared->run(console, last);
    console.endProgress();
    if (const auto failed = reportFailedStage(console, snapshot, last))
        return *failed;
    if (const auto saved = prepared->save(snapshot); !saved)
        return console.fail(saved.fault(), kInternal);
    const auto with = permits::withPermitRecords(snapshot, projectOf(options));
    if (!with)
        return console.fail(with.fault());
    return *with;
}

ExitCode design(const Console& console, const DesignOptions& options)
{
    auto look = lookOf(options);
    if (!look)
        return console.fail(look.fault());
    const auto outcome = designed(console, options, Stage::Report);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const Snapshot& snapshot = std::get<Snapshot>(outcome);
    if (const Outcome issued = issue(*look, options, snapshot); !issued)
        return console.fail(issued.fault());
    const auto written = exports::writeDeliverables(snapshot, QString::fromStdString(options.out),
                                                    console.run("writing"), *look);
    if (!written)
        return console.fail(written.fault(),
                            written.fault().code == FaultCode::Cancelled ? kCancelled : kInternal);
    sayDesign(console, snapshot, options.out);
    console.document(designDocument(snapshot, options.out));
    return findingsCode(console, options.failOn, snapshot);
}

namespace {

void saySheet(const Console& console, const building::Sheet& sheet, bool explain)
{
    console.say(sheet.number + "  " + sheet.title + "  (" + enumText(sheet.kind)
                + (sheet.level >= 0 ? ", level " + std::to_string(sheet.level) : "") + ")");
    for (const building::ScaleWitness& witness : sheet.witnesses)
        if (explain)
            console.say("    " + enumText(witness.source) + ": " + witness.text + ", " + percent(witness.confidence));
}

void sayWall(const Console& console, const building::ShearWall& wall, bool explain)
{
    console.say(wall.label + "  " + wall.mark + "  " + formatFeetInches(wall.length) + "  confidence "
                + percent(wall.confidence));
    for (const std::string& reason : wall.reasons)
        if (explain)
            console.say("    " + reason);
}

} // namespace

ExitCode detect(const Console& console, const DesignOptions& options)
{
    const auto outcome = designed(console, options, Stage::Detect);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const Snapshot& snapshot = std::get<Snapshot>(outcome);
    for (const building::Sheet& sheet : snapshot.plans->sheets)
        saySheet(console, sheet, options.explain);
    for (const building::ShearWall& wall : snapshot.layout->walls)
        if (wall.isShear)
            sayWall(console, wall, options.explain);
    for (const Finding& finding : pipeline::allFindings(snapshot))
        console.say(enumText(finding.severity) + ": " + finding.message);
    using exports::Detail;
    console.document(exports::detectJson(snapshot, options.explain ? Detail::Explained : Detail::Plain));
    return findingsCode(console, options.failOn, snapshot);
}

ExitCode report(const Console& console, const DesignOptions& options)
{
    auto look = lookOf(options);
    if (!look)
        return console.fail(look.fault());
    const auto outcome = designed(console, options, Stage::Report);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const Snapshot& snapshot = std::get<Snapshot>(outcome);
    if (const Outcome issued = issue(*look, options, snapshot); !issued)
        return console.fail(issued.fault());
    const auto written = exports::writeReportPdf(snapshot, QString::fromStdString(options.out),
                                                 console.run("writing"), *look);
    if (!written)
        return console.fail(written.fault(),
                            written.fault().code == FaultCode::Cancelled ? kCancelled : kInternal);
    console.say("written to " + options.out + ", stamped " + look->issue->status);
    console.document({{"schema", "holdfast.report/1"}, {"file", options.out}, {"stamp", look->issue->status},
                      {"review", look->issue->review}});
    return findingsCode(console, options.failOn, snapshot);
}

} // namespace holdfast::cli
