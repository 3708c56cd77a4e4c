#include "ui/models/override_table.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/engine/base/feet_inch.h"
#include "ui/models/cells.h"
#include "ui/models/relations.h"

namespace holdfast::models {

namespace {

using building::Override;
using building::OverrideAction;

QString tr(const char* words)
{
    return QCoreApplication::translate("OverrideTable", words);
}

bool isLost(const Override& word, const std::vector<Finding>& findings)
{
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        const bool isAboutOverrides = finding.rule.find(".override.") != std::string::npos;
        return isAboutOverrides
            && (finding.subject.label == word.target
                || (!word.target.empty() && finding.message.find(word.target) != std::string::npos));
    });
}

std::optional<Subject> subjectOf(const Override& word, const pipeline::Snapshot& snapshot)
{
    if (findWall(snapshot, word.target))
        return Subject{SubjectKind::Wall, word.target, word.level.value_or(-1)};
    if (findHoldown(snapshot, word.target))
        return Subject{SubjectKind::Holdown, word.target, word.level.value_or(-1)};
    return std::nullopt;
}

QString valueOf(const Override& word)
{
    if (word.action == OverrideAction::MoveWall && word.axis && word.becomes)
        return tr("by %1 and %2").arg(
            text(formatFeetInches(Length(geometry::distance(word.axis->a, word.becomes->a)))),
            text(formatFeetInches(Length(geometry::distance(word.axis->b, word.becomes->b)))));
    return text(word.value);
}

} // namespace

TableContent overrideTable(const building::DesignCriteria& criteria, const pipeline::Snapshot& snapshot)
{
    std::vector<Finding> findings;
    if (snapshot.plans)
        findings = snapshot.plans->findings;
    if (snapshot.layout)
        findings.insert(findings.end(), snapshot.layout->findings.begin(), snapshot.layout->findings.end());
    TableContent table;
    table.columns = {{tr("State"), false, tr("Whether what it speaks of is still in the drawings")},
                     {tr("What")}, {tr("Of")}, {tr("Value")}, {tr("Who")}, {tr("When (UTC)")}, {tr("Reason")}};
    for (const Override& said : criteria.overrides)
        table.rows.push_back({{word(isLost(said, findings) ? tr("NOT FOUND") : tr("in use")), named(said.action),
                               word(said.target), word(valueOf(said)), word(said.author), word(said.when),
                               word(said.reason)},
                              subjectOf(said, snapshot)});
    return table;
}

} // namespace holdfast::models
