#include "ui/models/tree_model.h"

#include "ui/models/selection.h"

namespace holdfast::models {

void TreeModel::setRoot(TreeNode root)
{
    beginResetModel();
    m_root = std::move(root);
    m_places.clear();
    placeChildren(m_root);
    endResetModel();
}

void TreeModel::placeChildren(const TreeNode& node)
{
    for (std::size_t row = 0; row < node.children.size(); ++row) {
        m_places[&node.children[row]] = {&node, int(row)};
        placeChildren(node.children[row]);
    }
}

const TreeNode& TreeModel::nodeAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const TreeNode*>(index.internalPointer()) : m_root;
}

std::optional<Subject> TreeModel::subject(const QModelIndex& index) const
{
    return index.isValid() ? nodeAt(index).subject : std::nullopt;
}

QModelIndex TreeModel::indexOf(const Subject& subject) const
{
    for (const auto& [node, place] : m_places)
        if (node->subject && sameThing(*node->subject, subject))
            return createIndex(place.row, 0, node);
    return {};
}

QModelIndex TreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const TreeNode& above = nodeAt(parent);
    if (row < 0 || std::size_t(row) >= above.children.size() || column < 0 || column >= 2
        || parent.column() > 0)
        return {};
    return createIndex(row, column, &above.children[std::size_t(row)]);
}

QModelIndex TreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const TreeNode* above = m_places.at(&nodeAt(child)).parent;
    return above == &m_root ? QModelIndex() : createIndex(m_places.at(above).row, 0, above);
}

int TreeModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : int(nodeAt(parent).children.size());
}

int TreeModel::columnCount(const QModelIndex&) const
{
    return 2;
}

QVariant TreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return index.column() == 0 ? nodeAt(index).text : nodeAt(index).detail;
}

QVariant TreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Project") : tr("Detail");
}

} // namespace holdfast::models
