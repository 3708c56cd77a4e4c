#include "ui/panels/layer_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace holdfast::panels {

namespace {

// A list of roles; its first entry takes the role from the name again.
class RoleDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* roles = new QComboBox(parent);
        roles->addItem(LayerPanel::tr("by name"));
        roles->addItems(models::layerRoleNames());
        return roles;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        static_cast<QComboBox*>(editor)->setCurrentText(index.data(Qt::EditRole).toString());
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        model->setData(index, static_cast<QComboBox*>(editor)->currentText(), Qt::EditRole);
    }
};

} // namespace

LayerPanel::LayerPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new models::LayerModel(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
{
    setObjectName(QStringLiteral("layers"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(models::LayerModel::Layer);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setItemDelegateForColumn(models::LayerModel::Role, new RoleDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setAccessibleName(tr("Layers and their roles"));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->horizontalHeader()->setSectionResizeMode(models::LayerModel::Layer, QHeaderView::Stretch);
    m_filter->setPlaceholderText(tr("Filter layers"));
    m_filter->setClearButtonEnabled(true);
    m_save = new QPushButton(tr("Save Profile..."), this);
    m_load = new QPushButton(tr("Load Profile..."), this);
    m_save->setToolTip(tr("Keeps the roles that were set by hand, for the next drawings of this office"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_save);
    top->addWidget(m_load);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_save, &QPushButton::clicked, this, &LayerPanel::saveWanted);
    connect(m_load, &QPushButton::clicked, this, &LayerPanel::loadWanted);
}

void LayerPanel::allowProfiles(bool allowed)
{
    m_save->setVisible(allowed);
    m_load->setVisible(allowed);
}

} // namespace holdfast::panels
