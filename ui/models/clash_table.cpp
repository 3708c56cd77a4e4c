#include "ui/models/clash_table.h"

#include <algorithm>
#include <map>

#include "ui/models/cells.h"

namespace holdfast::models {

namespace {

using clash::Clash;

bool passes(const Clash& c, const ClashFilter& f)
{
    return c.status == f.status.value_or(c.status) && c.severity == f.severity.value_or(c.severity)
        && c.trade == f.trade.value_or(c.trade) && c.level == f.level.value_or(c.level)
        && (!f.openOnly || clash::isOpen(c));
}

TableRow clashRow(const Clash& c)
{
    return {{word(c.label), named(c.status), named(c.severity), named(c.kind), word(c.rodRun), word(c.part),
             word(c.obstruction), level(c.level), word(c.gridReference), decimalInches(c.gap),
             decimalInches(c.required), named(c.trade), word(c.assignee), word(c.system), word(c.rule)},
            Subject{SubjectKind::Clash, c.label, c.level}};
}

std::vector<ColumnTitle> columns()
{
    return {{QStringLiteral("Clash")},
            {QStringLiteral("Status")},
            {QStringLiteral("Severity")},
            {QStringLiteral("Kind")},
            {QStringLiteral("Rod run")},
            {QStringLiteral("Part")},
            {QStringLiteral("Obstruction")},
            {QStringLiteral("Level"), true},
            {QStringLiteral("Grid")},
            {QStringLiteral("Gap (in)"), true, QStringLiteral("Surface to surface; negative is penetration")},
            {QStringLiteral("Required (in)"), true},
            {QStringLiteral("Trade")},
            {QStringLiteral("For")},
            {QStringLiteral("System"), false, QStringLiteral("The obstruction as the drafter called it")},
            {QStringLiteral("Rule"), false, QStringLiteral("Empty: the clearance of the design criteria")}};
}

// Rows by group, each told in a column of its own; inside a group the order of the report.
void groupRows(TableContent& table, const std::vector<Clash>& shown, clash::GroupBy by)
{
    std::map<std::string, Cell> cells;
    std::map<std::string, int> places;
    int place = 0;
    for (const clash::ClashGroup& group : clash::groupsOf(shown, by)) {
        const Cell cell{text(group.name + " (" + std::to_string(group.open) + " of "
                             + std::to_string(group.clashes.size()) + " open)"), place, {}};
        for (const std::string& label : group.clashes) {
            cells[label] = cell;
            places[label] = place;
        }
        ++place;
    }
    std::ranges::stable_sort(table.rows, {}, [&](const TableRow& row) { return places[row.subject->label]; });
    for (TableRow& row : table.rows)
        row.cells.insert(row.cells.begin(), cells[row.subject->label]);
    table.columns.insert(table.columns.begin(), {QStringLiteral("Group")});
}

} // namespace

TableContent clashTable(const pipeline::Snapshot& snapshot, const ClashFilter& filter)
{
    TableContent table;
    table.columns = columns();
    std::vector<Clash> shown;
    if (snapshot.clashes)
        std::ranges::copy_if(snapshot.clashes->clashes, std::back_inserter(shown),
                             [&](const Clash& c) { return passes(c, filter); });
    std::ranges::transform(shown, std::back_inserter(table.rows), clashRow);
    if (filter.group)
        groupRows(table, shown, *filter.group);
    return table;
}

TableContent clashTable(const pipeline::Snapshot& snapshot)
{
    return clashTable(snapshot, {});
}

QStringList clashHistory(const pipeline::Snapshot& snapshot, const std::string& label)
{
    if (!snapshot.clashes)
        return {};
    const auto& records = snapshot.clashes->records;
    const auto record = std::ranges::find(records, label, &clash::ClashRecord::label);
    if (record == records.end())
        return {};
    std::vector<std::pair<std::string, QString>> lines;
    for (const clash::StatusChange& change : record->changes) {
        const QString cause = change.cause.empty() ? QString() : QStringLiteral(", %1").arg(text(change.cause));
        lines.emplace_back(change.time, QStringLiteral("%1  %2 -> %3%4").arg(text(change.author), words(change.from),
                                                                             words(change.to), cause));
    }
    for (const clash::ClashComment& comment : record->comments)
        lines.emplace_back(comment.time, QStringLiteral("%1: %2").arg(text(comment.author), text(comment.text)));
    std::ranges::stable_sort(lines, {}, &std::pair<std::string, QString>::first);
    QStringList told;
    for (const auto& [time, line] : lines)
        told << text(time).left(16).replace(QLatin1Char('T'), QLatin1Char(' ')) + QStringLiteral("  ") + line;
    return told;
}

} // namespace holdfast::models
