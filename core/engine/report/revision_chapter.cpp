// The revision history and, when there is an earlier revision to compare with, what changed since.
#include <map>
#include <set>

#include "core/engine/report/chapters.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

using revision::Change;
using revision::ChangeKind;
using revision::RevisionReport;

constexpr std::size_t kChangesListed = 80;  // the worst; all are in the workbook and in diff --json

Table summaryTable(const RevisionReport& report)
{
    Table table {"Summary",
                 {left("What"), right("Modified"), right("Relocated"), right("Added"), right("Removed"),
                  right("To recalculate")},
                 {}};
    for (const SubjectKind kind : {SubjectKind::Wall, SubjectKind::Holdown, SubjectKind::RodRun}) {
        std::map<ChangeKind, std::size_t> counts;
        std::size_t again = 0;
        for (const Change& change : report.changes)
            if (change.subject == kind) {
                ++counts[change.kind];
                again += change.recalculate ? 1 : 0;
            }
        table.rows.push_back({spacedName(kind), std::to_string(counts[ChangeKind::Modified]),
                              std::to_string(counts[ChangeKind::Relocated]), std::to_string(counts[ChangeKind::Added]),
                              std::to_string(counts[ChangeKind::Removed]), std::to_string(again)});
    }
    return table;
}

std::string propertiesOf(const Change& change)
{
    std::vector<std::string> texts;
    for (const auto& property : change.properties)
        texts.push_back(property.property + ": " + property.before + " -> " + property.after);
    return orDash(joined(texts, "; "));
}

// Changes that are the same but for the label stand in one row.
Table changesTable(const RevisionReport& report)
{
    Table table {"Changes since the baseline, the gravest first",
                 {left("Change", 0.7), left("What", 0.6), left("Label", 1.4), left("Properties", 3.2),
                  left("Impact", 0.6), centered("Recalculate", 0.7)},
                 {}};
    std::map<std::vector<std::string>, std::size_t> rows;
    for (const Change& change : report.changes) {
        const bool renamed = !change.before.empty() && !change.after.empty() && change.before != change.after;
        const std::string label = renamed ? change.before + " -> " + change.after
                                          : (change.after.empty() ? change.before : change.after);
        const std::vector<std::string> key {spacedName(change.kind), spacedName(change.subject), propertiesOf(change),
                                            spacedName(change.impact), change.recalculate ? "yes" : "no"};
        if (const auto same = rows.find(key); same != rows.end()) {
            table.rows[same->second][2] += ", " + label;
            continue;
        }
        if (table.rows.size() == kChangesListed)
            continue;
        rows[key] = table.rows.size();
        table.rows.push_back({key[0], key[1], label, key[2], key[3], key[4]});
    }
    return table;
}

Table quantityTable(const RevisionReport& report)
{
    Table table {"Quantities",
                 {left("Part", 0.9), left("Material", 1.6), right("Before"), right("After"), right("Difference"),
                  left("Unit", 0.5), right("%", 0.5), right("Weight (lb)"), right("Cost ($)")},
                 {}};
    Force weight;
    double cost = 0;
    bool isPriced = false;
    for (const auto& q : report.quantities) {
        table.rows.push_back({q.category, q.item, decimal(q.base, 1), decimal(q.current, 1), decimal(q.delta, 1),
                              q.unit, q.percent ? decimal(*q.percent, 1) : "-",
                              q.deltaWeight ? decimal(q.deltaWeight->value(), 1) : "-",
                              q.deltaCost ? decimal(*q.deltaCost, 2) : "-"});
        weight = weight + q.deltaWeight.value_or(Force());
        cost += q.deltaCost.value_or(0);
        isPriced = isPriced || q.deltaCost.has_value();
    }
    table.rows.push_back({"Sum of what is known", "", "", "", "", "", "", decimal(weight.value(), 1),
                          isPriced ? decimal(cost, 2) : "-"});
    return table;
}

std::string matchText(const RevisionReport& report)
{
    return count(std::size_t(report.matched), "wall, hold-down or rod run was", "walls, hold-downs and rod runs were")
        + " found again, " + std::to_string(report.unchanged) + " of them unchanged"
        + (report.ambiguous.empty() ? "."
                                    : "; " + count(report.ambiguous.size(), "match is", "matches are")
                      + " ambiguous and left to the engineer.");
}

// Levels on which a wall or hold-down changed.
std::set<int> changedLevels(const RevisionReport& report)
{
    std::set<int> levels;
    for (const Change& change : report.changes)
        if (change.level >= 0 && (!change.from.empty() || !change.to.empty()))
            levels.insert(change.level);
    return levels;
}

void addComparison(Chapter& c, const RevisionReport& report)
{
    c.blocks.push_back(body(matchText(report)));
    if (report.changes.empty())
        c.blocks.push_back(body("Nothing changed."));
    else
        c.blocks.push_back(summaryTable(report));
    if (!report.recalculate.empty())
        c.blocks.push_back(body("Rod runs whose forces or hardware are not those of the baseline, all computed again "
                                "in this package: " + joined(report.recalculate) + "."));
    for (const auto& finding : report.findings)
        c.blocks.push_back(bullet(finding.message + " " + finding.remedy));
    for (const int level : changedLevels(report))
        c.blocks.push_back(FigureRef {FigureKind::RevisionPlan, std::to_string(level),
                                      "Level " + std::to_string(level) + ": what changed since the baseline.", 0.4});
    if (!report.changes.empty()) {
        const Table changes = changesTable(report);
        c.blocks.push_back(changes);
        if (changes.rows.size() == kChangesListed)
            c.blocks.push_back(note("The gravest " + std::to_string(kChangesListed)
                                    + " kinds of change are listed; all are in the workbook."));
    }
    if (!report.quantities.empty()) {
        c.blocks.push_back(quantityTable(report));
        c.blocks.push_back(note("Weights and prices of both revisions are those of this revision's catalogue, so that "
                                "a difference is of the design and not of the price list."));
    }
}

}  // namespace

Chapters revisionChapter(const ReportInput& input)
{
    Chapter c {"Revision history", 1, {}};
    const building::ProjectInfo& p = input.criteria.project;
    c.blocks.push_back(
        Table {"",
               {left("Revision", 0.3), left("Date", 0.5), left("Prepared by"), left("Run", 2)},
               {{orDash(p.revision), orDash(p.date), orDash(p.engineer), orDash(input.runHash)}}});
    if (input.revisions && input.revisions->hasBaseline)
        addComparison(c, *input.revisions);
    else
        c.blocks.push_back(body("No earlier run was kept as a baseline, so nothing is compared."));
    return {c};
}

}  // namespace holdfast::report
