// The layers of the drawings with what they are taken for: by name, or as the engineer said.
#pragma once

#include <QAbstractTableModel>

#include "core/engine/building/criteria.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::models {

struct LayerRow {
    std::string drawing, layer;
    int entities = 0;
    std::string byName; // role the name gives
    std::string said;   // role an override gives, "" none
    std::string author, when;
};

// By drawing, then by name. Entities inside blocks are counted once, where the block is defined.
std::vector<LayerRow> layerRows(const std::vector<drawing::Drawing>& drawings,
                                const building::DesignCriteria& criteria);
// "shear_wall" ... in the order they are offered.
QStringList layerRoleNames();

class LayerModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Shown, Layer, Role, Entities, Drawing };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<LayerRow> rows);
    const std::vector<LayerRow>& rows() const { return m_rows; }
    // Names that are not shown in the sheet.
    QStringList hidden() const { return m_hidden; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void roleChosen(const QString& layer, const QString& role); // "" by its name again
    void hiddenChanged(const QStringList& hidden);

private:
    std::vector<LayerRow> m_rows;
    QStringList m_hidden;
};

} // namespace holdfast::models
