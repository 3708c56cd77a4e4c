// What the design was held against: clashes, code checks, the second calculation, and how far to trust it.
#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

constexpr std::size_t kAgreeingListed = 60;  // comparisons that agree; those that do not are all listed

Table clashTable(const clash::ClashReport& report)
{
    Table table {"Register",
                 {left("Clash"), left("Severity", 0.6), left("Kind"), left("Rod run"), left("Part", 0.5),
                  left("Obstruction"), right("Gap (in)"), right("Required (in)"), right("Level", 0.3),
                  left("Grid", 0.4), left("Status", 0.7), left("For", 0.6)},
                 {}};
    for (const auto& c : report.clashes)
        table.rows.push_back({c.label, std::string(enumName(c.severity)), spacedName(c.kind), c.rodRun,
                              c.part, c.obstruction, decimal(c.gap.value(), 2),
                              decimal(c.required.value(), 2), std::to_string(c.level),
                              orDash(c.gridReference), std::string(enumName(c.status)), orDash(c.assignee)});
    return table;
}

// What earlier runs found and this one does not: it stays in the register with the reason.
Table goneTable(const clash::ClashReport& report)
{
    Table table {"Clashes of earlier runs that are gone",
                 {left("Clash"), left("Rod run"), left("Obstruction"), left("Why", 2), left("Since", 0.7)},
                 {}};
    for (const auto& r : report.records)
        if (!r.found) {
            const bool told = !r.changes.empty();
            table.rows.push_back({r.label, r.rodRun, r.obstruction, told ? orDash(r.changes.back().cause) : "-",
                                  told ? orDash(r.changes.back().time.substr(0, 10)) : "-"});
        }
    return table;
}

Table clashSummary(const clash::ClashReport& report)
{
    using enum clash::ClashSeverity;
    std::map<int, std::map<clash::ClashSeverity, int>> levels;
    for (const auto& c : report.clashes)
        ++levels[c.level][c.severity];
    Table table {"Clashes by level and severity",
                 {left("Level"), right("Critical"), right("Major"), right("Minor"), right("Warning"), right("All")},
                 {}};
    for (auto& [level, counts] : levels) {
        std::vector<std::string> row {std::to_string(level)};
        int all = 0;
        for (const auto severity : {Critical, Major, Minor, Warning}) {
            row.push_back(std::to_string(counts[severity]));
            all += counts[severity];
        }
        row.push_back(std::to_string(all));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Chapter clashSection(const clash::Clash& c)
{
    Chapter section {"Clash " + c.label, 2, {}};
    section.blocks.push_back(FigureRef {
        FigureKind::Clash3d, c.label, c.part + " of " + c.rodRun + " against " + c.obstruction + ".", 0.36});
    if (!c.rule.empty())
        section.blocks.push_back(bullet("Judged by the rule \"" + c.rule + "\"."));
    for (const auto& option : c.options)
        section.blocks.push_back(bullet(option.text + " (feasibility " + orDash(option.feasibility)
                                        + ", cost " + orDash(option.cost)
                                        + (option.structural ? ", needs a new structural run)" : ")")));
    return section;
}

std::string combinationOf(const ReportInput& input, const Subject& subject)
{
    for (const auto& run : input.schedule.runs)
        if (run.label == subject.label)
            for (const auto& s : run.segments)
                if (s.story == subject.level && s.governing >= 0
                    && std::size_t(s.governing) < input.path.combinations.size())
                    return input.path.combinations[std::size_t(s.governing)].id;
    for (const auto& stack : input.path.stacks)
        if (stack.label == subject.label)
            for (const auto& s : stack.stories)
                if (s.story == subject.level && s.governingTension >= 0
                    && std::size_t(s.governingTension) < input.path.combinations.size())
                    return input.path.combinations[std::size_t(s.governingTension)].id;
    return "-";
}

std::string levelText(int level)
{
    return level < 0 ? "all" : std::to_string(level);
}

// Runs and stacks that are the same as one already listed.
std::set<std::string> repeatedLabels(const ReportInput& input)
{
    std::set<std::string> repeated;
    for (const RunGroup& group : groupsOf(input.schedule))
        repeated.insert(group.alsoFor.begin(), group.alsoFor.end());
    std::set<std::string> listedStacks;
    for (const rods::RodRun& run : input.schedule.runs)
        if (!repeated.contains(run.label))
            listedStacks.insert(run.stackLabel);
    for (const rods::RodRun& run : input.schedule.runs)
        if (!listedStacks.contains(run.stackLabel))
            repeated.insert(run.stackLabel);
    return repeated;
}

// A failed check is always listed; one that passes, only for the first of equal runs.
Table complianceTable(const ReportInput& input)
{
    const std::set<std::string> repeated = repeatedLabels(input);
    std::vector<const compliance::CheckResult*> checks;
    for (const auto& check : input.compliance.checks)
        if (check.calculation.verdict == Verdict::Ng || !repeated.contains(check.subject.label))
            checks.push_back(&check);
    std::stable_sort(checks.begin(), checks.end(), [](auto* a, auto* b) {
        return std::pair(a->calculation.verdict == Verdict::Ng, a->calculation.ratio.value_or(0))
            > std::pair(b->calculation.verdict == Verdict::Ng, b->calculation.ratio.value_or(0));
    });
    Table table {"Checks, the greatest ratio first",
                 {left("ID"), right("Level", 0.3), left("Check", 2), right("Demand"), right("Capacity"),
                  right("DCR", 0.4), left("LC", 0.5), left("Clause", 1.2), centered("Status")},
                 {}};
    for (const auto* check : checks) {
        const Calculation& c = check->calculation;
        const auto shown
            = [&](const std::optional<double>& v) { return v ? quantityText(*v, c.unit) : std::string("-"); };
        table.rows.push_back({orDash(check->subject.label), levelText(check->subject.level), c.title,
                              shown(c.demand), shown(c.capacity), c.ratio ? ratioText(*c.ratio) : "-",
                              combinationOf(input, check->subject),
                              orDash(c.clause) + (check->verified ? "" : kDagger),
                              c.verdict == Verdict::Ng       ? "NG"
                                  : c.verdict == Verdict::Ok ? "OK"
                                                             : "-"});
    }
    return table;
}

Table comparisonTable(const audit::AuditRecord& audit)
{
    std::vector<const audit::Comparison*> listed;
    for (const auto& c : audit.comparisons)
        listed.push_back(&c);
    std::stable_sort(listed.begin(), listed.end(), [](auto* a, auto* b) {
        return std::pair(a->agreement, a->difference) > std::pair(b->agreement, b->difference);
    });
    Table table {"Design against second calculation, the greatest difference first",
                 {left("Subject"), right("Story", 0.3), left("Parameter", 1.2), right("Design"),
                  right("Second"), right("Difference (%)", 0.6), right("Tolerance (%)", 0.6),
                  left("Result", 0.6)},
                 {}};
    std::size_t agreeing = 0;
    for (const auto* c : listed) {
        if (c->agreement == audit::Agreement::Agrees && ++agreeing > kAgreeingListed)
            break;
        table.rows.push_back({c->subject.label, levelText(c->subject.level), spaced(c->parameter),
                              quantityText(c->primary, c->unit), quantityText(c->secondary, c->unit),
                              decimal(c->difference * 100, 3), decimal(c->tolerance * 100, 2),
                              std::string(enumName(c->agreement))});
    }
    return table;
}

}  // namespace

Chapters clashChapter(const ReportInput& input)
{
    Chapters chapters {{"Clash register", 1, {PageBreak {}}}};
    Chapter& head = chapters.front();
    if (!input.clashes) {
        head.blocks.push_back(
            body("Clashes were not looked for: the solids or clash stage has no result in this run."));
        return chapters;
    }
    head.blocks.push_back(body(count(input.clashes->partsTested, "part", "parts")
                               + " of rod runs tested against "
                               + count(input.clashes->obstructionsTested, "obstruction", "obstructions")
                               + ", " + count(input.clashes->pairsTested, "pair", "pairs")
                               + " measured exactly. Gaps are surface to surface; "
                                 "a negative gap is the depth of penetration."));
    if (input.clashes->clashes.empty())
        head.blocks.push_back(strong("No clash was found."));
    if (!input.clashes->clashes.empty()) {
        head.blocks.push_back(clashSummary(*input.clashes));
        head.blocks.push_back(clashTable(*input.clashes));
    }
    const std::size_t open = clash::openCount(*input.clashes);
    head.blocks.push_back(body("Open: " + std::to_string(open) + " of "
                               + count(input.clashes->clashes.size(), "clash", "clashes")
                               + "; the others are approved by name. Judged by the rule set \""
                               + input.clashes->rules + "\", which allows "
                               + count(input.clashes->allowed, "near pair", "near pairs") + "."));
    if (Table gone = goneTable(*input.clashes); !gone.rows.empty())
        head.blocks.push_back(std::move(gone));
    for (const auto& c : input.clashes->clashes)
        if (c.severity == clash::ClashSeverity::Critical || c.severity == clash::ClashSeverity::Major)
            chapters.push_back(clashSection(c));
    return chapters;
}

Chapters complianceChapter(const ReportInput& input)
{
    Chapter c {"Code compliance", 1, {PageBreak {}}};
    c.blocks.push_back(body(
        std::to_string(input.compliance.passed) + " checks pass, " + std::to_string(input.compliance.failed)
        + " fail, " + std::to_string(input.compliance.noted)
        + " are told: facts, what is allowed with consequences, and what could not be formed, with the reason. DCR is "
          "demand over capacity; LC the governing ASD load combination of the tension, where "
          "there is one."));
    if (!input.compliance.checks.empty())
        c.blocks.push_back(complianceTable(input));
    if (!repeatedLabels(input).empty())
        c.blocks.push_back(note("Rod runs and stacks that are typical of a listed one have the same figures and are "
                                "listed only where a check fails; model.json has every check."));
    return {c};
}

Chapters verificationChapter(const ReportInput& input)
{
    Chapter c {"Verification", 1, {PageBreak {}}};
    c.blocks.push_back(body("A second calculation starts from the entered values, sums the moments of the "
                            "level forces about each base, keeps its own "
                            "constants and shares no formula with the design. "
                            + std::to_string(input.audit.verifiedRuns) + " of "
                            + std::to_string(input.audit.totalRuns) + " rod runs agree within tolerance."));
    if (input.audit.comparisons.empty()) {
        c.blocks.push_back(strong("Nothing was compared."));
        return {c};
    }
    const Table table = comparisonTable(input.audit);
    const std::size_t left = input.audit.comparisons.size() - table.rows.size();
    c.blocks.push_back(table);
    if (left > 0)
        c.blocks.push_back(note(count(left, "more comparison agrees", "more comparisons agree")
                                + " and is not listed here; audit.json has them all."));
    return {c};
}

Chapters confidenceChapter(const ReportInput& input)
{
    const confidence::Confidence& conf = input.confidence;
    Chapter c {"Failure modes and confidence", 1, {}};
    c.blocks.push_back(strong("Confidence " + decimal(conf.overall, 1) + " of 100 - risk class "
                              + spacedName(conf.risk) + " - review: " + orDash(conf.reviewIntensity) + ", "
                              + orDash(conf.reviewTime)));
    for (const std::string& cap : conf.caps)
        c.blocks.push_back(bullet("Capped: " + cap));
    Table scores {
        "Scores of the stages",
        {left("Stage", 0.6), right("Score"), right("Weight"), right("Penalty factor"), left("Basis", 3)},
        {}};
    for (const auto& s : conf.scores)
        scores.rows.push_back(
            {spaced(s.stage), decimal(s.score, 2), decimal(s.weight, 2), decimal(s.penalty, 2), s.basis});
    if (!scores.rows.empty())
        c.blocks.push_back(scores);
    Table modes {"Failure modes detected",
                 {left("ID", 0.8), left("Severity", 0.6), left("Stage", 0.6), left("About", 0.8),
                  left("Details", 2.4), left("Mitigation", 2)},
                 {}};
    for (const auto& m : conf.failureModes)
        modes.rows.push_back({m.id, std::string(enumName(m.severity)), spaced(m.stage),
                              orDash(m.subject.label), m.details, m.mitigation});
    c.blocks.push_back(modes.rows.empty() ? Block(body("No failure mode was detected.")) : Block(modes));
    return {c};
}

Chapters trailChapter(const ReportInput& input)
{
    Chapter c {"Audit trail", 1, {}};
    c.blocks.push_back(body(
        "Run " + orDash(input.runHash) + ", " + orDash(input.program)
        + ". Each stage is named by the hash of its inputs and its version; equal keys mean equal results."));
    Table drawings {"Drawings", {left("File"), left("SHA-256", 2)}, {}};
    for (const auto& d : input.drawings)
        drawings.rows.push_back({d.path.substr(d.path.find_last_of("/\\") + 1), orDash(d.sha256)});
    if (!drawings.rows.empty())
        c.blocks.push_back(drawings);
    Table stages {"Stages", {left("Stage"), left("State"), left("Key", 3)}, {}};
    for (const auto& s : input.stages)
        stages.rows.push_back({spaced(s.stage), spaced(s.state), orDash(s.key)});
    if (!stages.rows.empty())
        c.blocks.push_back(stages);
    Table overrides {"Overrides by the engineer",
                     {left("Action"), left("Target"), left("Value"), left("Reason", 2), left("Author")},
                     {}};
    for (const auto& o : input.criteria.overrides)
        overrides.rows.push_back(
            {spacedName(o.action), o.target, orDash(o.value), orDash(o.reason), orDash(o.author)});
    if (!overrides.rows.empty())
        c.blocks.push_back(overrides);
    c.blocks.push_back(note("The project file keeps the full trail, each entry chained to the one before by "
                            "SHA-256; \"holdfast-cli audit-verify\" checks it."));
    return {c};
}

}  // namespace holdfast::report
