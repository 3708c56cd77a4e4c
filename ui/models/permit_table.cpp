#include "ui/models/permit_table.h"

#include <algorithm>

#include "ui/models/cells.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

using permits::ChangeKind;
using permits::KeptRecord;
using permits::KeptReport;

QString timeOf(std::int64_t seconds)
{
    return text(cloud::timeText(seconds));
}

QString changeWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New: return tr("New");
    case ChangeKind::Changed: return tr("Changed");
    case ChangeKind::Gone: return tr("Gone");
    }
    return {};
}

// A word and a day: seen without any colour.
Cell changeCell(const KeptRecord& kept)
{
    if (kept.changedAt == 0)
        return {{}, qlonglong(0), {}};
    return {QStringLiteral("%1 %2").arg(changeWord(kept.lastChange), timeOf(kept.changedAt).left(10)),
            qlonglong(kept.changedAt), {}};
}

QString contactText(const providers::Contact& c)
{
    QStringList parts;
    for (const std::string& part : {c.name, c.business})
        if (!part.empty())
            parts << text(part);
    QString line = QStringLiteral("%1: %2").arg(text(c.role), parts.join(QStringLiteral(", ")));
    if (!c.license.empty())
        line += QStringLiteral(" (%1)").arg(tr("licence %1").arg(text(c.license)));
    return line;
}

QString contactsText(const providers::CityRecord& record)
{
    QStringList all;
    for (const providers::Contact& c : record.contacts)
        all << contactText(c);
    return all.join(QStringLiteral("; "));
}

QString registerName(const KeptReport& report, const std::string& dataset)
{
    const auto at = std::ranges::find(report.datasets, dataset, &providers::DatasetAnswer::dataset);
    return text(at == report.datasets.end() || at->name.empty() ? dataset : at->name);
}

QString kindWord(providers::RecordKind kind)
{
    switch (kind) {
    case providers::RecordKind::Permit: return tr("Permit");
    case providers::RecordKind::Violation: return tr("Violation");
    case providers::RecordKind::Complaint: return tr("Complaint");
    case providers::RecordKind::Inspection: return tr("Inspection");
    }
    return {};
}

bool passes(const KeptRecord& kept, const PermitFilter& filter)
{
    return kept.record.kind == filter.kind.value_or(kept.record.kind)
           && (!filter.openOnly || (kept.record.open && kept.goneAt == 0))
           && (filter.changedSince == 0 || kept.changedAt >= filter.changedSince);
}

TableRow rowOf(const KeptReport& report, const KeptRecord& kept)
{
    const providers::CityRecord& r = kept.record;
    TableRow row;
    row.cells = {changeCell(kept), {kindWord(r.kind), int(r.kind), {}}, word(r.number), word(r.status),
                 yesNo(r.open && kept.goneAt == 0, tr("Open"), tr("Closed")), word(r.filed), word(r.issued),
                 word(r.expires), word(r.closed), word(r.type), word(r.description), word(contactsText(r)),
                 word(registerName(report, r.dataset)), word(timeOf(kept.asOf))};
    return row;
}

std::vector<ColumnTitle> columns()
{
    return {{tr("Change"), false, tr("What is different since the time before, and when it was seen")},
            {tr("Kind")},
            {tr("Number")},
            {tr("Status")},
            {tr("Open"), false, tr("By the city's own status")},
            {tr("Filed")},
            {tr("Issued")},
            {tr("Expires")},
            {tr("Closed")},
            {tr("Type")},
            {tr("Description")},
            {tr("Contacts")},
            {tr("Register"), false, tr("The city's dataset that has the record")},
            {tr("As of"), false, tr("When the city said so (UTC)")}};
}

void add(QStringList& lines, const QString& label, const std::string& value)
{
    if (!value.empty())
        lines << QStringLiteral("%1: %2").arg(label, text(value));
}

void addMoney(QStringList& lines, const QString& label, const std::optional<std::int64_t>& cents)
{
    if (cents)
        lines << QStringLiteral("%1: $%2").arg(label, number(double(*cents) / 100, 2));
}

} // namespace

PermitTable permitTable(const KeptReport& report, const PermitFilter& filter)
{
    PermitTable table;
    table.content.columns = columns();
    for (std::size_t i = 0; i < report.records.size(); ++i)
        if (passes(report.records[i], filter)) {
            table.content.rows.push_back(rowOf(report, report.records[i]));
            table.records.push_back(i);
        }
    return table;
}

QString permitDetails(const KeptReport& report, std::size_t record)
{
    if (record >= report.records.size())
        return {};
    const KeptRecord& kept = report.records[record];
    const providers::CityRecord& r = kept.record;
    QStringList lines{QStringLiteral("%1 %2").arg(kindWord(r.kind), text(r.number))};
    add(lines, tr("Status"), r.status);
    add(lines, tr("Type"), r.type);
    add(lines, tr("Severity"), r.severity);
    add(lines, tr("Description"), r.description);
    add(lines, tr("Disposition"), r.disposition);
    add(lines, tr("Filed"), r.filed);
    add(lines, tr("Issued"), r.issued);
    add(lines, tr("Served"), r.served);
    add(lines, tr("Hearing"), r.hearing + (r.hearingTime.empty() ? "" : " " + r.hearingTime));
    add(lines, tr("Inspected"), r.inspected);
    add(lines, tr("Expires"), r.expires);
    add(lines, tr("Closed"), r.closed);
    addMoney(lines, tr("Cost"), r.costCents);
    addMoney(lines, tr("Penalty"), r.penaltyCents);
    addMoney(lines, tr("Balance"), r.balanceCents);
    for (const providers::Contact& c : r.contacts)
        lines << contactText(c);
    lines << tr("Register: %1 (%2), as of %3")
                 .arg(registerName(report, r.dataset), text(r.dataset), timeOf(kept.asOf));
    if (kept.mirrored)
        lines << tr("Read from an imported file of the city, not asked of it");
    if (kept.changedAt > 0)
        lines << QStringLiteral("%1 %2: %3")
                     .arg(changeWord(kept.lastChange), timeOf(kept.changedAt), text(kept.changeWords));
    for (const std::string& doubt : r.doubts)
        lines << tr("Not read: %1").arg(text(doubt));
    return lines.join(QLatin1Char('\n'));
}

namespace {

// Registers that say the same are one line.
class Said {
public:
    void add(const std::string& name, const QString& words)
    {
        const auto same = std::ranges::find(m_lines, words, &Line::words);
        (same == m_lines.end() ? m_lines.emplace_back(Line{words, {}}) : *same).names << text(name);
    }
    QStringList lines() const
    {
        QStringList all;
        for (const Line& line : m_lines)
            all << QStringLiteral("%1: %2").arg(line.names.join(QStringLiteral(", ")), line.words);
        return all;
    }

private:
    struct Line {
        QString words;
        QStringList names;
    };
    std::vector<Line> m_lines;
};

} // namespace

QStringList permitState(const KeptReport& report)
{
    Said said;
    std::int64_t oldest = 0;
    for (const providers::DatasetAnswer& a : report.datasets) {
        if (a.provenance.asOf > 0 && (oldest == 0 || a.provenance.asOf < oldest))
            oldest = a.provenance.asOf;
        if (!a.refusal.empty())
            said.add(a.name, tr("did not answer: %1").arg(text(a.refusal)));
        else if (!a.provenance.fallbackReason.empty() || a.provenance.origin > cloud::Origin::Cache)
            said.add(a.name, a.provenance.fallbackReason.empty()
                                 ? tr("not from the city but kept on this machine")
                                 : tr("not from the city now but kept on this machine: %1")
                                       .arg(text(a.provenance.fallbackReason)));
        for (const std::string& doubt : a.doubts)
            said.add(a.name, text(doubt));
    }
    QStringList lines = said.lines();
    if (oldest > 0)
        lines.prepend(tr("As of %1").arg(timeOf(oldest)));
    return lines;
}

} // namespace holdfast::models
