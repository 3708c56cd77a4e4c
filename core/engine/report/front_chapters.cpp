// Cover, index and summary.
#include <algorithm>
#include <array>

#include "core/engine/base/finding_groups.h"
#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

constexpr std::size_t kWorstListed = 12, kFindingsListed = 40;

std::vector<const rods::RodRun*> worstRuns(const rods::RodSchedule& schedule)
{
    std::vector<const rods::RodRun*> runs;
    for (const auto& run : schedule.runs)
        runs.push_back(&run);
    std::stable_sort(runs.begin(), runs.end(),
                     [](auto* a, auto* b) { return a->utilization > b->utilization; });
    return runs;
}

Paragraph verdictOf(const ReportInput& input)
{
    const auto over = std::count_if(input.schedule.runs.begin(), input.schedule.runs.end(),
                                    [](const rods::RodRun& run) { return !(run.utilization <= 1.0); });
    if (input.schedule.runs.empty())
        return strong("No rod run was designed: see the findings below for the reason.");
    if (over > 0)
        return strong("NOT ADEQUATE: " + count(std::size_t(over), "rod run exceeds", "rod runs exceed")
                      + " a limit. The package is not complete until these are resolved.");
    if (input.compliance.failed > 0)
        return strong("NOT ADEQUATE: "
                      + count(std::size_t(input.compliance.failed), "code check is", "code checks are")
                      + " not satisfied.");
    const auto* worst = worstRuns(input.schedule).front();
    return strong("All rod runs are within their limits; the greatest ratio of demand to capacity is "
                  + ratioText(worst->utilization) + " (" + worst->label + ", " + rods::title(worst->governing)
                  + ").");
}

Table worstTable(const ReportInput& input)
{
    Table table {"Rod runs with the greatest utilization",
                 {left("Rod run"), left("Stack"), right("Level", 0.3), left("Governing check", 2),
                  right("DCR", 0.4), centered("Status")},
                 {}};
    for (const auto* run : worstRuns(input.schedule)) {
        if (table.rows.size() == kWorstListed)
            break;
        table.rows.push_back({run->label, run->stackLabel, std::to_string(run->governingStory),
                              rods::title(run->governing), ratioText(run->utilization),
                              run->utilization <= 1.0 ? "OK" : "NG"});
    }
    return table;
}

Table gateTable(const confidence::Confidence& made)
{
    Table table {"Quality gates",
                 {left("Gate", 0.8), centered("State", 0.5), left("Asks", 1.4), left("Found", 2.4),
                  left("When shut", 0.8)},
                 {}};
    for (const auto& gate : made.gates)
        table.rows.push_back({std::to_string(gate.number) + " " + gate.name, spacedName(gate.state), gate.criterion,
                              gate.details, gate.onFail});
    return table;
}

Table severityTable(const std::vector<Finding>& findings)
{
    std::array<int, 4> counts {};
    for (const Finding& f : findings)
        ++counts[std::size_t(f.severity)];
    Table table {"Findings by severity", {left("Severity"), right("Number")}, {}};
    for (const Severity s : {Severity::Critical, Severity::Error, Severity::Warning, Severity::Info})
        table.rows.push_back({std::string(enumName(s)), std::to_string(counts[std::size_t(s)])});
    return table;
}

Table findingsTable(const std::vector<Finding>& findings)
{
    Table table {"Findings, the worst first",
                 {left("Severity", 0.4), left("About", 0.6), left("Finding", 3), left("What to do", 2),
                  left("Clause", 0.6)},
                 {}};
    for (const FindingGroup& group : groupAlike(findings)) {
        if (table.rows.size() == kFindingsListed)
            break;
        const Finding& f = group.first;
        table.rows.push_back({std::string(enumName(f.severity)), orDash(subjectsText(group)), f.message,
                              orDash(f.remedy), orDash(f.clause)});
    }
    return table;
}

std::string scopeText(const ReportInput& input)
{
    std::size_t shear = 0;
    for (const auto& wall : input.layout.walls)
        shear += wall.isShear ? 1 : 0;
    return "This package designs the continuous threaded-rod tie-downs of "
        + count(shear, "shear wall", "shear walls") + " in "
        + count(input.layout.stacks.size(), "wall stack", "wall stacks") + " over "
        + count(input.criteria.stories.size(), "wood story", "wood stories") + ": "
        + count(input.schedule.runs.size(), "rod run", "rod runs")
        + " with bearing plates, take-up devices, couplers and anchors. "
        + count(input.drawings.size(), "drawing was", "drawings were") + " read"
        + (input.drawings.empty() ? "; the walls were entered directly." : ".");
}

}  // namespace

Chapters coverChapter(const ReportInput& input)
{
    const building::ProjectInfo& p = input.criteria.project;
    CoverPage cover;
    cover.title = p.name.empty() ? "Untitled project" : p.name;
    cover.subtitle = "Structural calculations: continuous rod tie-down system";
    cover.facts = {{"Address", orDash(p.address)},     {"Jurisdiction", orDash(p.jurisdiction)},
                   {"Job no.", orDash(p.number)},      {"Client", orDash(p.client)},
                   {"Firm", orDash(p.firm)},           {"Prepared by", orDash(p.engineer)},
                   {"Checked by", orDash(p.checker)},  {"Date", orDash(p.date)},
                   {"Revision", orDash(p.revision)},   {"Codes", codeSet(input.criteria.codes)},
                   {"Program", orDash(input.program)}, {"Run", orDash(input.runHash)}};
    cover.status = "PRELIMINARY - NOT FOR CONSTRUCTION";
    return {{"Cover", 1, {cover}}};
}

Chapters indexChapter()
{
    return {{kIndexTitle, 1, {}}};
}

Chapters summaryChapter(const ReportInput& input)
{
    Chapter c {"Executive summary", 1, {PageBreak {}}};
    const std::vector<Finding> findings = findingsOf(input);
    c.blocks.push_back(body(scopeText(input)));
    c.blocks.push_back(verdictOf(input));
    c.blocks.push_back(
        body("Confidence " + decimal(input.confidence.overall, 0) + " of 100, risk class "
             + spacedName(input.confidence.risk) + "; review advised: "
             + orDash(input.confidence.reviewIntensity) + " (" + orDash(input.confidence.reviewTime) + ")."
             + (input.confidence.canProceed ? "" : " A critical failure mode stands open: do not proceed.")));
    if (input.clashes)
        c.blocks.push_back(
            body("Clashes: " + std::to_string(input.clashes->clashes.size()) + " ("
                 + std::to_string(clash::openCount(*input.clashes)) + " open) among "
                 + count(input.clashes->obstructionsTested, "obstruction", "obstructions")
                 + " tested. Independent calculation: " + std::to_string(input.audit.verifiedRuns) + " of "
                 + std::to_string(input.audit.totalRuns) + " rod runs verified."));
    if (!input.confidence.gates.empty())
        c.blocks.push_back(gateTable(input.confidence));
    if (!input.schedule.runs.empty())
        c.blocks.push_back(worstTable(input));
    c.blocks.push_back(severityTable(findings));
    if (!findings.empty())
        c.blocks.push_back(findingsTable(findings));
    if (groupAlike(findings).size() > kFindingsListed)
        c.blocks.push_back(note("The first " + std::to_string(kFindingsListed) + " of "
                                + std::to_string(findings.size())
                                + " findings are listed; all are in the project file and in audit.json."));
    return {c};
}

}  // namespace holdfast::report
