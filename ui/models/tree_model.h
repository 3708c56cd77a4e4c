// Shows a TreeNode; each index carries its Subject.
#pragma once

#include <memory>
#include <unordered_map>

#include <QAbstractItemModel>

#include "ui/models/project_tree.h"

namespace holdfast::models {

class TreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    void setRoot(TreeNode root);
    std::optional<Subject> subject(const QModelIndex& index) const;
    QModelIndex indexOf(const Subject& subject) const;   // invalid when the tree does not list it

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Place {
        const TreeNode* parent;
        int row;
    };
    void placeChildren(const TreeNode& node);
    const TreeNode& nodeAt(const QModelIndex& index) const;

    TreeNode m_root;
    std::unordered_map<const TreeNode*, Place> m_places;
};

} // namespace holdfast::models
