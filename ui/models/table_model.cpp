#include "ui/models/table_model.h"

#include <algorithm>

#include <QColor>

#include "core/services/figures/figures.h"
#include "ui/models/selection.h"

namespace holdfast::models {

void TableModel::setContent(TableContent content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

std::optional<Subject> TableModel::subject(int row) const
{
    return row >= 0 && row < rowCount() ? m_content.rows[std::size_t(row)].subject : std::nullopt;
}

int TableModel::rowOf(const Subject& wanted) const
{
    int similar = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const auto& own = m_content.rows[std::size_t(row)].subject;
        const auto& also = m_content.rows[std::size_t(row)].also;
        if (own == wanted)
            return row;
        if (similar < 0 && std::ranges::any_of(also, [&](const Subject& other) { return sameThing(other, wanted); }))
            similar = row;
        if (similar < 0 && own && sameThing(*own, wanted))
            similar = row;
    }
    return similar;
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content.rows.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_content.columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cell& cell = m_content.rows[std::size_t(index.row())].cells[std::size_t(index.column())];
    const bool isNumber = m_content.columns[std::size_t(index.column())].isNumber;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return cell.text;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::DecorationRole:
        return cell.ratio ? QVariant(figures::utilizationColor(*cell.ratio)) : QVariant();
    case OrderRole: return cell.order.isValid() ? cell.order : QVariant(cell.text);
    case RatioRole: return cell.ratio ? QVariant(*cell.ratio) : QVariant();
    default: return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= columnCount())
        return QAbstractTableModel::headerData(section, orientation, role);
    const ColumnTitle& column = m_content.columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return column.text;
    if (role == Qt::ToolTipRole)
        return column.explanation.isEmpty() ? column.text : column.explanation;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

TableProxy::TableProxy(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(OrderRole);
}

void TableProxy::setWords(const QString& words)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TableProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const auto occurs = [&](const QString& word) {
        for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
            if (sourceModel()
                    ->index(row, column, parent)
                    .data()
                    .toString()
                    .contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    };
    return std::ranges::all_of(m_words, occurs);
}

bool TableProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(OrderRole), b = right.data(OrderRole);
    if (a.typeId() == QMetaType::QString && b.typeId() == QMetaType::QString)
        return QString::compare(a.toString(), b.toString(), Qt::CaseInsensitive) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace holdfast::models
