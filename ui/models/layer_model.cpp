#include "ui/models/layer_model.h"

#include <algorithm>

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include "core/engine/plan/layer_roles.h"
#include "ui/models/text.h"

namespace holdfast::models {

std::vector<LayerRow> layerRows(const std::vector<drawing::Drawing>& drawings,
                                const building::DesignCriteria& criteria)
{
    std::vector<LayerRow> rows;
    for (const drawing::Drawing& drawing : drawings) {
        std::vector<int> counts(drawing.layers.size());
        for (const drawing::EntityHead& entity : drawing.entities)
            if (entity.layer < counts.size())
                ++counts[entity.layer];
        const std::size_t first = rows.size();
        for (std::size_t i = 0; i < drawing.layers.size(); ++i) {
            const std::string& name = drawing.layers[i].name;
            LayerRow row{drawing.path, name, counts[i], enumText(plan::layerRole(name)), {}, {}, {}};
            if (const building::Override* word = plan::mappingOf(name, criteria)) {
                row.said = word->value;
                row.author = word->author;
                row.when = word->when;
            }
            rows.push_back(std::move(row));
        }
        std::sort(rows.begin() + std::ptrdiff_t(first), rows.end(),
                  [](const LayerRow& a, const LayerRow& b) { return a.layer < b.layer; });
    }
    return rows;
}

QStringList layerRoleNames()
{
    QStringList names;
    for (int i = 0; i <= int(plan::LayerRole::Annotation); ++i)
        names << text(enumText(plan::LayerRole(i)));
    return names;
}

void LayerModel::setRows(std::vector<LayerRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LayerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LayerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Drawing + 1;
}

QVariant LayerModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LayerRow& row = m_rows[std::size_t(index.row())];
    if (index.column() == Shown && role == Qt::CheckStateRole)
        return m_hidden.contains(text(row.layer)) ? Qt::Unchecked : Qt::Checked;
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        switch (index.column()) {
        case Layer: return text(row.layer);
        case Role: return text(row.said.empty() ? row.byName : row.said);
        case Entities: return row.entities;
        case Drawing: return text(row.drawing);
        default: return {};
        }
    if (index.column() != Role)
        return {};
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(!row.said.empty());
        font.setItalic(row.said.empty());
        return font;
    }
    if (role == Qt::ForegroundRole && row.said.empty())
        return QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text);
    if (role == Qt::ToolTipRole)
        return row.said.empty() ? tr("By the name of the layer")
                                : tr("Set by %1, %2").arg(text(row.author), text(row.when));
    return {};
}

QVariant LayerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const QStringList titles = {tr("Shown"), tr("Layer"), tr("Role"), tr("Entities"), tr("Drawing")};
    return titles.value(section);
}

Qt::ItemFlags LayerModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Shown  ? flags | Qt::ItemIsUserCheckable
           : index.column() == Role ? flags | Qt::ItemIsEditable
                                    : flags;
}

bool LayerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const LayerRow& row = m_rows[std::size_t(index.row())];
    if (index.column() == Shown && role == Qt::CheckStateRole) {
        m_hidden.removeAll(text(row.layer));
        if (value.toInt() == Qt::Unchecked)
            m_hidden << text(row.layer);
        Q_EMIT dataChanged(this->index(0, Shown),
                           this->index(rowCount() - 1, Shown)); // a name may stand in two drawings
        Q_EMIT hiddenChanged(m_hidden);
        return true;
    }
    if (index.column() != Role || role != Qt::EditRole)
        return false;
    const QString chosen = value.toString();
    const bool byName = !layerRoleNames().contains(chosen);
    if (byName ? row.said.empty() : chosen.toStdString() == row.said)
        return false;
    Q_EMIT roleChosen(text(row.layer), byName ? QString() : chosen);
    return true;
}

} // namespace holdfast::models
