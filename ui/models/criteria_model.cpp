#include "ui/models/criteria_model.h"

#include <algorithm>

#include <QFont>

#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

QString statusText(const CriterionRow& row)
{
    const QString status = row.isAssumed ? tr("assumed") : tr("entered");
    const QString dagger = row.isVerified ? QString() : QStringLiteral(" \u2020");
    return row.source.isEmpty() ? status + dagger : QStringLiteral("%1; %2%3").arg(status, row.source, dagger);
}

bool isSameList(const std::vector<CriterionRow>& a, const std::vector<CriterionRow>& b)
{
    return std::ranges::equal(a, b, {}, &CriterionRow::path, &CriterionRow::path);
}

} // namespace

CriteriaModel::CriteriaModel(QObject* parent) : QStandardItemModel(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Criterion"), tr("Value"), tr("Source")});
}

void CriteriaModel::setCriteria(const building::DesignCriteria& criteria)
{
    auto rows = criterionRows(criteria);
    const bool isSame = !m_rows.empty() && isSameList(rows, m_rows);
    m_rows = std::move(rows);
    m_assumed = int(std::ranges::count_if(m_rows, &CriterionRow::isAssumed));
    if (!isSame)
        return build();
    for (int g = 0, i = 0; g < rowCount(); ++g)
        for (int r = 0; r < item(g)->rowCount(); ++r, ++i)
            show(m_rows[std::size_t(i)], *item(g)->child(r, Name), *item(g)->child(r, Value),
                 *item(g)->child(r, Source));
}

void CriteriaModel::show(const CriterionRow& row, QStandardItem& name, QStandardItem& value, QStandardItem& source)
{
    name.setText(row.label);
    name.setToolTip(row.description);
    value.setText(row.value);
    value.setToolTip(row.description);
    QFont font;
    font.setItalic(row.isAssumed);
    value.setFont(font);
    QStringList choices;
    for (const auto& choice : row.choices)
        choices << choice.second;
    value.setData(choices, ChoicesRole);
    value.setData(row.isAssumed, AssumedRole);
    source.setText(statusText(row));
    source.setToolTip(statusText(row));
    name.setEditable(false);
    source.setEditable(false);
}

// Rows of a group stand together, because the fields of a struct do.
void CriteriaModel::build()
{
    removeRows(0, rowCount());
    QStandardItem* group = nullptr;
    for (const CriterionRow& row : m_rows) {
        if (!group || group->text() != row.group) {
            group = new QStandardItem(row.group);
            group->setEditable(false);
            appendRow(group);
        }
        auto *name = new QStandardItem, *value = new QStandardItem, *source = new QStandardItem;
        value->setData(QString::fromStdString(row.path), PathRole);
        show(row, *name, *value, *source);
        group->appendRow({name, value, source});
    }
}

bool CriteriaModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != Value)
        return QStandardItemModel::setData(index, value, role);
    const std::string path = index.data(PathRole).toString().toStdString();
    const auto row = std::ranges::find(m_rows, path, &CriterionRow::path);
    if (row == m_rows.end() || value.toString() == row->value)
        return false;
    Q_EMIT edited(changeOf(*row, value.toString()));
    return true;
}

} // namespace holdfast::models
