#include "ui/panels/tree_panel.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

namespace holdfast::panels {

TreePanel::TreePanel(models::Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new models::TreeModel(this))
    , m_view(new QTreeView(this))
{
    m_view->setModel(m_model);
    m_view->setUniformRowHeights(true);
    m_view->setAccessibleName(tr("Project tree"));
    m_view->header()->setStretchLastSection(true);
    m_view->header()->resizeSection(0, 190);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                const auto subject = m_model->subject(current);
                if (!m_following && subject)
                    m_selection.select(*subject);
            });
    connect(m_view, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const auto subject = m_model->subject(index))
            m_selection.focus(*subject);
    });
    connect(&m_selection, &models::Selection::changed, this, &TreePanel::showSelection);
}

void TreePanel::setRoot(models::TreeNode root)
{
    const QStringList open = expandedPaths();
    // The same project, run again.
    const bool same = !root.children.empty() && m_model->index(0, 0).data().toString() == root.children.front().text;
    m_following = true;
    m_model->setRoot(std::move(root));
    m_following = false;
    if (same)
        expandPaths(open);
    else
        m_view->expandToDepth(0);
    showSelection();
}

QStringList TreePanel::expandedPaths(const QModelIndex& parent, const QString& path) const
{
    QStringList paths;
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString own = path + QLatin1Char('/') + index.data().toString();
        if (m_view->isExpanded(index))
            paths << own << expandedPaths(index, own);
    }
    return paths;
}

void TreePanel::expandPaths(const QStringList& paths, const QModelIndex& parent, const QString& path)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        const QString own = path + QLatin1Char('/') + index.data().toString();
        if (!paths.contains(own))
            continue;
        m_view->expand(index);
        expandPaths(paths, index, own);
    }
}

void TreePanel::showSelection()
{
    const auto& current = m_selection.current();
    const QModelIndex index = current ? m_model->indexOf(*current) : QModelIndex();
    if (m_view->currentIndex().siblingAtColumn(0) == index)
        return;
    m_following = true;
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
    else
        m_view->clearSelection();
    m_following = false;
}

} // namespace holdfast::panels
