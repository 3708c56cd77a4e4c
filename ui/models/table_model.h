// Shows one TableContent. Sorting and filtering are the proxy's; nothing is calculated here.
#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "ui/models/table_content.h"

namespace holdfast::models {

enum Role { OrderRole = Qt::UserRole + 1, RatioRole };

class TableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(TableContent content);
    const TableContent& content() const { return m_content; }
    std::optional<Subject> subject(int row) const;
    // The row of exactly this subject, else of the same thing on another level; -1 when it has none.
    int rowOf(const Subject& subject) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableContent m_content;
};

// Sorts by OrderRole (numbers as numbers) and keeps rows in which every typed word occurs in some column.
class TableProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TableProxy(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

} // namespace holdfast::models
