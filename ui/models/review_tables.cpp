#include <algorithm>
#include <limits>

#include "core/engine/base/finding_groups.h"
#include "ui/models/cells.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

TableRow checkRow(const compliance::CheckResult& check)
{
    const Calculation& c = check.calculation;
    const auto amount = [&](const std::optional<double>& value) {
        return value ? Cell{text(quantityText(*value, c.unit)), *value, {}} : word(QStringLiteral("-"));
    };
    const Cell used = c.ratio ? ratio(*c.ratio) : word(QStringLiteral("-"));
    return {{word(c.title), word(describe(check.subject)), amount(c.demand), amount(c.capacity), used,
             {verdictText(c.verdict), int(c.verdict), {}}, word(c.clause), word(check.rule)},
            check.subject};
}

TableRow comparisonRow(const audit::Comparison& c)
{
    return {{word(describe(c.subject)), word(words(c.parameter)),
             {text(quantityText(c.primary, c.unit)), c.primary, {}},
             {text(quantityText(c.secondary, c.unit)), c.secondary, {}}, figure(c.difference * 100, 3),
             figure(c.tolerance * 100, 3), named(c.agreement)},
            c.subject};
}

// Findings that say the same of different subjects are one row; it stands for all of them.
TableRow findingRow(const FindingGroup& group)
{
    const Finding& finding = group.first;
    const Cell used = finding.ratio ? figure(*finding.ratio, 3) : word(QString());
    Cell about = word(describe(finding.subject));
    if (!group.alsoFor.empty())
        about.text += tr(" and %n more", nullptr, int(group.alsoFor.size()));
    TableRow row{{{words(finding.severity), -int(finding.severity), {}}, about, word(finding.message),
                  word(finding.remedy), used, word(finding.clause), word(finding.rule)},
                 finding.subject};
    for (const std::string& label : group.alsoFor)
        row.also.push_back({finding.subject.kind, label, -1});
    return row;
}

TableRow assumptionRow(const Assumption& assumption)
{
    return {{word(assumption.description), word(assumption.value), named(assumption.category),
             named(assumption.source), word(assumption.reference),
             yesNo(assumption.verified, tr("Yes"), tr("No")), word(assumption.key)},
            std::nullopt};
}

} // namespace

TableContent checkTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {{tr("Check")},        {tr("About")},
                     {tr("Demand"), true}, {tr("Capacity"), true},
                     {tr("Ratio"), true},  {tr("Verdict")},
                     {tr("Clause")},       {tr("Rule")}};
    if (snapshot.compliance)
        std::ranges::transform(snapshot.compliance->checks, std::back_inserter(table.rows), checkRow);
    return table;
}

TableContent verificationTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {{tr("About")},
                     {tr("Parameter")},
                     {tr("Design"), true},
                     {tr("Second calculation"), true},
                     {tr("Difference (%)"), true},
                     {tr("Tolerance (%)"), true},
                     {tr("Agreement")}};
    if (snapshot.audit)
        std::ranges::transform(snapshot.audit->comparisons, std::back_inserter(table.rows), comparisonRow);
    return table;
}

TableContent findingTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {{tr("Severity")},    {tr("About")},
                     {tr("Finding")},     {tr("What to do")},
                     {tr("Ratio"), true}, {tr("Clause")},
                     {tr("Rule")}};
    std::ranges::transform(groupAlike(pipeline::allFindings(snapshot)), std::back_inserter(table.rows), findingRow);
    return table;
}

TableContent assumptionTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {{tr("Assumption")}, {tr("Value")}, {tr("Category")},
                     {tr("Source")}, {tr("Reference")}, {tr("Verified")},
                     {tr("Key")}};
    if (snapshot.inputs)
        std::ranges::transform(pipeline::allAssumptions(snapshot), std::back_inserter(table.rows),
                               assumptionRow);
    return table;
}

} // namespace holdfast::models
