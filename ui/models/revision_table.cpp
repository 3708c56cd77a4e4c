#include "ui/models/cells.h"

namespace holdfast::models {

namespace {

TableRow changeRow(const revision::Change& change)
{
    QStringList properties;
    for (const revision::PropertyChange& p : change.properties)
        properties << text(p.property) + QStringLiteral(": ") + text(p.before) + QStringLiteral(" -> ") + text(p.after);
    QStringList affected;
    for (const std::string& run : change.affects)
        affected << text(run);
    // What was removed is in no picture of the later revision.
    std::optional<Subject> subject;
    if (!change.after.empty())
        subject = Subject {change.subject, change.after, change.level};
    return {{named(change.kind), named(change.subject), word(change.before), word(change.after), level(change.level),
             word(properties.join(QStringLiteral("; "))), named(change.impact),
             yesNo(change.recalculate, QStringLiteral("Yes"), QStringLiteral("No")),
             word(affected.join(QStringLiteral(", ")))},
            subject};
}

TableRow ambiguousRow(const revision::Ambiguity& ambiguity)
{
    QStringList candidates;
    for (const std::string& candidate : ambiguity.candidates)
        candidates << text(candidate);
    const QString both = candidates.join(QStringLiteral(", "));
    return {{word(QStringLiteral("Ambiguous")), named(ambiguity.subject), word(both), word(ambiguity.after), level(-1),
             word(QStringLiteral("equally like %1; compared with the first").arg(both)), word(QString()),
             word(QString()), word(QString())},
            Subject {ambiguity.subject, ambiguity.after, -1}};
}

} // namespace

TableContent revisionTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {{QStringLiteral("Change")},      {QStringLiteral("What")},   {QStringLiteral("Before")},
                     {QStringLiteral("After")},       {QStringLiteral("Level"), true},
                     {QStringLiteral("Properties")},  {QStringLiteral("Impact")}, {QStringLiteral("Recalculate")},
                     {QStringLiteral("Rod runs affected")}};
    if (!snapshot.revisions)
        return table;
    for (const revision::Change& change : snapshot.revisions->changes)
        table.rows.push_back(changeRow(change));
    for (const revision::Ambiguity& ambiguity : snapshot.revisions->ambiguous)
        table.rows.push_back(ambiguousRow(ambiguity));
    return table;
}

} // namespace holdfast::models
