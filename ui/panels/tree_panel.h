// The project tree; its selection is the window's selection.
#pragma once

#include <QWidget>

#include "ui/models/selection.h"
#include "ui/models/tree_model.h"

class QTreeView;

namespace holdfast::panels {

class TreePanel : public QWidget {
    Q_OBJECT
public:
    explicit TreePanel(models::Selection& selection, QWidget* parent = nullptr);

    void setRoot(models::TreeNode root);
    QTreeView& view() { return *m_view; }

private:
    void showSelection();
    QStringList expandedPaths(const QModelIndex& parent = {}, const QString& path = {}) const;
    void expandPaths(const QStringList& paths, const QModelIndex& parent = {}, const QString& path = {});

    models::Selection& m_selection;
    models::TreeModel* m_model;
    QTreeView* m_view;
    bool m_following = false;
};

} // namespace holdfast::panels
