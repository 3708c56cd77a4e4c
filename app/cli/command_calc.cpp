#include <iostream>
#include <iterator>

#include <QThreadPool>

#include "app/cli/commands.h"
#include "core/engine/calc/case.h"
#include "core/services/jobs/pool_executor.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using pipeline::Snapshot;
using pipeline::Stage;

Result<std::string> readText(const std::string& file)
{
    if (file == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    return store::readWhole(file);
}

Result<Snapshot> runCase(const CalcOptions& options, const Console& console)
{
    const std::string& file = options.file;
    const auto text = readText(file);
    if (!text)
        return text.fault();
    const std::string label = file == "-" ? std::string(kStandardInput) : file;
    const auto given = calc::caseFromJson(*text, label);
    if (!given)
        return given.fault();
    const auto catalogs = catalogNamed(options.catalog);
    if (!catalogs)
        return catalogs.fault();
    pipeline::ProjectInputs inputs;
    inputs.criteria = given->criteria;
    inputs.layout = calc::toLayout(*given);
    QThreadPool pool;
    jobs::PoolExecutor executor(pool);
    const pipeline::Ports ports{executor, nullptr, {}, {}, {}};
    return pipeline::runPipeline(inputs, *catalogs, ports, console.run("calculating"), Stage::Confidence);
}

Json linesOf(const std::vector<Calculation>& lines)
{
    Json list = Json::array();
    for (const Calculation& calculation : lines) {
        Json json = toJson(calculation);
        json["line"] = line(calculation);
        list.push_back(json);
    }
    return list;
}

Json explained(const Snapshot& s)
{
    Json list = Json::array();
    const building::DesignCriteria& criteria = s.inputs->criteria;
    if (!s.forces->baseShear.empty())
        list.push_back({{"building", "forces"}, {"lines", linesOf(s.forces->baseShear)}});
    for (const loadpath::StackLoads& stack : s.path->stacks)
        for (const loadpath::StoryDemand& story : stack.stories)
            list.push_back({{"stack", stack.label}, {"story", story.story},
                            {"lines", linesOf(loadpath::explain(*s.path, stack, story.story, criteria))}});
    for (const rods::RodRun& run : s.schedule->runs)
        for (const rods::RodSegment& segment : run.segments)
            list.push_back({{"rod_run", run.label}, {"story", segment.story},
                            {"lines", linesOf(rods::explain(run, segment.story, *s.path, criteria, *s.catalogs))}});
    return list;
}

Json document(const Snapshot& s, bool explain)
{
    Json json{{"schema", "holdfast.calc/1"},
              {"forces", toJson(*s.forces)},
              {"combinations", toJson(s.path->combinations)},
              {"stacks", toJson(s.path->stacks)},
              {"rod_runs", toJson(s.schedule->runs)},
              {"compliance", toJson(s.compliance->checks)},
              {"audit", toJson(s.audit->comparisons)},
              {"confidence", toJson(*s.confidence)},
              {"assumptions", toJson(pipeline::allAssumptions(s))},
              {"findings", toJson(pipeline::allFindings(s))}};
    if (explain)
        json["explain"] = explained(s);
    return json;
}

void sayStory(const Console& console, const loadpath::StoryDemand& d)
{
    console.say("  story " + std::to_string(d.story) + ": v "
                + quantityText(d.unitShearAsd.in(1_plf), Unit::Plf) + ", M "
                + quantityText(max(d.overturning, d.windOverturning).in(1_ftlb), Unit::FootPound) + ", T "
                + quantityText(d.tensionAsd.value(), Unit::Pound) + ", C "
                + quantityText(d.compressionAsd.value(), Unit::Pound) + " (ASD)"
                + (d.comparisonTension
                       ? ", T with the publication's factor " + quantityText(d.comparisonTension->value(), Unit::Pound)
                       : ""));
}

void sayForces(const Console& console, const Snapshot& s, bool explain)
{
    for (const building::StoryForce& f : s.forces->building)
        console.say("building, story " + std::to_string(f.story) + ": seismic "
                    + quantityText(f.seismic.value(), Unit::Pound) + ", wind along x "
                    + quantityText(f.windX.value(), Unit::Pound) + ", along y "
                    + quantityText(f.windY.value(), Unit::Pound) + " (strength)");
    if (explain)
        for (const Calculation& c : s.forces->baseShear)
            console.say("    " + c.title + ": " + line(c) + "  [" + c.clause + "]");
}

void sayCase(const Console& console, const Snapshot& s, bool explain)
{
    sayForces(console, s, explain);
    for (const loadpath::StackLoads& stack : s.path->stacks) {
        console.say(stack.label);
        for (const loadpath::StoryDemand& story : stack.stories) {
            sayStory(console, story);
            if (explain)
                for (const Calculation& c : loadpath::explain(*s.path, stack, story.story, s.inputs->criteria))
                    console.say("    " + c.title + ": " + line(c) + "  [" + c.clause + "]");
        }
    }
    for (const rods::RodRun& run : s.schedule->runs) {
        console.say(run.label + ": utilization " + quantityText(run.utilization, Unit::None) + ", "
                    + rods::title(run.governing) + ", story " + std::to_string(run.governingStory));
        for (const rods::RodSegment& segment : run.segments) {
            console.say("  story " + std::to_string(segment.story) + ": "
                        + quantityText(segment.diameter.value(), Unit::Inch) + " " + segment.grade + ", N "
                        + quantityText(segment.tensionAsd.value(), Unit::Pound) + " of "
                        + quantityText(segment.allowable.value(), Unit::Pound));
            if (explain)
                for (const Calculation& c : rods::explain(run, segment.story, *s.path, s.inputs->criteria, *s.catalogs))
                    console.say("    " + c.title + ": " + line(c) + "  [" + c.clause + "] " + enumText(c.verdict));
        }
    }
    for (const confidence::GateResult& gate : s.confidence->gates)
        console.say("gate " + std::to_string(gate.number) + " " + gate.name + ": " + enumText(gate.state) + ", "
                    + gate.details);
    for (const Finding& finding : pipeline::allFindings(s))
        console.say(enumText(finding.severity) + ": " + finding.message);
}

} // namespace

ExitCode calc(const Console& console, const CalcOptions& options)
{
    const auto snapshot = runCase(options, console);
    if (!snapshot)
        return console.fail(snapshot.fault());
    console.endProgress();
    if (const auto failed = reportFailedStage(console, *snapshot, Stage::Confidence))
        return *failed;
    sayCase(console, *snapshot, options.explain);
    if (console.json())
        console.document(document(*snapshot, options.explain));
    return findingsCode(console, options.failOn, *snapshot);
}

} // namespace holdfast::cli
