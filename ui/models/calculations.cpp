#include "ui/models/calculations.h"

#include <ranges>

#include "ui/models/relations.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

using pipeline::Snapshot;
using Groups = std::vector<CalculationGroup>;

void addStack(Groups& groups, const Snapshot& snapshot, const Subject& stackStory)
{
    const loadpath::StackLoads* loads = findLoads(snapshot, stackStory.label);
    if (!loads || !snapshot.inputs)
        return;
    for (const loadpath::StoryDemand& demand : std::views::reverse(loads->stories))
        if (stackStory.level <= 0 || demand.story == stackStory.level)
            groups.push_back(
                {tr("Load path, story %1").arg(demand.story), demand.story,
                 loadpath::explain(*snapshot.path, *loads, demand.story, snapshot.inputs->criteria)});
}

void addRun(Groups& groups, const Snapshot& snapshot, const rods::RodRun& run, int story)
{
    if (!snapshot.path || !snapshot.inputs || !snapshot.catalogs)
        return;
    for (const rods::RodSegment& segment : std::views::reverse(run.segments))
        if (story <= 0 || segment.story == story)
            groups.push_back({tr("Rod checks, story %1").arg(segment.story), segment.story,
                              rods::explain(run, segment.story, *snapshot.path, snapshot.inputs->criteria,
                                            *snapshot.catalogs)});
}

void addChecks(Groups& groups, const Snapshot& snapshot, const Subject& subject)
{
    if (!snapshot.compliance)
        return;
    CalculationGroup group{tr("Code checks"), -1, {}};
    for (const compliance::CheckResult& check : snapshot.compliance->checks)
        if (check.subject.kind == subject.kind && check.subject.label == subject.label)
            group.lines.push_back(check.calculation);
    if (!group.lines.empty())
        groups.push_back(std::move(group));
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>").arg(name, value);
}

QString symbolRows(const Calculation& calculation)
{
    QString rows;
    for (const Symbol& symbol : calculation.symbols)
        rows += QStringLiteral("<tr><td><code>%1</code></td><td align='right' style='padding:0 "
                               "12px'>%2</td><td>%3%4</td></tr>")
                    .arg(text(symbol.name).toHtmlEscaped(),
                         text(quantityText(symbol.value, symbol.unit)).toHtmlEscaped(),
                         text(symbol.source).toHtmlEscaped(),
                         symbol.verified ? QString() : QStringLiteral(" <b>(%1)</b>").arg(tr("unverified")));
    return rows;
}

QString verdictRow(const Calculation& c)
{
    if (!c.ratio)
        return {};
    const QString demand = c.demand ? text(quantityText(*c.demand, c.unit)) : QStringLiteral("-");
    const QString capacity = c.capacity ? text(quantityText(*c.capacity, c.unit)) : QStringLiteral("-");
    const QString verdict = verdictText(c.verdict);
    return row(tr("Check"), QStringLiteral("%1 / %2 = %3 &nbsp;<b>%4</b>")
                                            .arg(demand, capacity, ratioText(*c.ratio), verdict));
}

} // namespace

std::vector<CalculationGroup> calculationsOf(const Snapshot& snapshot, const Subject& subject)
{
    Groups groups;
    if (subject.kind == SubjectKind::RodRun)
        if (const rods::RodRun* run = findRodRun(snapshot, subject.label))
            addRun(groups, snapshot, *run, subject.level);
    if (const auto stackStory = stackOf(snapshot, subject))
        addStack(groups, snapshot, *stackStory);
    if (subject.kind == SubjectKind::Project && snapshot.forces && !snapshot.forces->baseShear.empty())
        groups.push_back({tr("Base shear"), -1, snapshot.forces->baseShear});
    addChecks(groups, snapshot, subject);
    return groups;
}

QString calculationHtml(const Calculation& c)
{
    QString html = QStringLiteral("<b>%1</b><table cellspacing='2'>").arg(text(c.title).toHtmlEscaped());
    html += row(tr("Formula"),
                QStringLiteral("<code>%1</code>").arg(text(c.formula).toHtmlEscaped()));
    if (!c.symbols.empty())
        html += row(tr("Numbers in"),
                    QStringLiteral("<code>= %1</code>").arg(text(substitution(c)).toHtmlEscaped()));
    html += row(tr("Result"),
                QStringLiteral("<b>%1</b>").arg(text(quantityText(c.result, c.unit)).toHtmlEscaped()));
    html += verdictRow(c);
    html += row(tr("Clause"),
                c.clause.empty() ? QStringLiteral("-") : text(c.clause).toHtmlEscaped());
    html += QStringLiteral("</table>");
    if (!c.symbols.empty())
        html += QStringLiteral("<table cellspacing='2'>%1</table>").arg(symbolRows(c));
    return html;
}

} // namespace holdfast::models
