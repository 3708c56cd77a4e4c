#include "ui/models/override_table.h"

#include <cctype>

#include "core/engine/base/feet_inch.h"
#include "ui/models/cells.h"
#include "ui/models/relations.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

using building::Override;
using building::OverrideAction;

// "SW-2-C-1" stands in a sentence, but not in "SW-2-C-12".
bool names(const std::string& sentence, const std::string& label)
{
    const auto isPart = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-'; };
    for (std::size_t at = sentence.find(label); at != std::string::npos; at = sentence.find(label, at + 1)) {
        const std::size_t end = at + label.size();
        if ((at == 0 || !isPart(sentence[at - 1])) && (end == sentence.size() || !isPart(sentence[end])))
            return true;
    }
    return false;
}

QString state(const Override& word, const std::vector<Finding>& findings)
{
    // Their target is a level, which is always there.
    const bool isNew = word.action == OverrideAction::AddWall || word.action == OverrideAction::PlaceHoldown;
    for (const Finding& finding : findings) {
        if (isNew || word.target.empty() || finding.rule.find(".override.") == std::string::npos)
            continue;
        if (finding.subject.label == word.target || names(finding.message, word.target))
            return finding.rule.ends_with(".target") ? tr("NOT FOUND") : tr("NOT APPLIED");
    }
    return tr("in use");
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
        table.rows.push_back({{word(state(said, findings)), named(said.action),
                               word(said.target), word(valueOf(said)), word(said.author), word(said.when),
                               word(said.reason)},
                              subjectOf(said, snapshot)});
    return table;
}

} // namespace holdfast::models
