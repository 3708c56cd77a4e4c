// The shear wall schedule as it was read, with its cells to be corrected. An edit is told, not done: the next run
// brings it back as read anew.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

class ScheduleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(std::vector<building::WallType> rows, std::vector<building::Override> said);
    const std::vector<building::WallType>& rows() const { return m_rows; }
    int rowOf(const std::string& mark) const;         // -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    // False, and nothing told, for what the column cannot take.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void edited(const QString& mark, const QString& column, const QString& value);
    void refused(const QString& why);

private:
    const building::Override* wordOn(int row, int column) const;

    std::vector<building::WallType> m_rows;
    std::vector<building::Override> m_said;           // SetScheduleCell only
};

} // namespace holdfast::models
