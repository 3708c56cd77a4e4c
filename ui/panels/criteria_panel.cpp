#include "ui/panels/criteria_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/models/criteria_model.h"

namespace holdfast::panels {

namespace {

using models::CriteriaModel;

// A list of words where there are no others, otherwise a line.
class CriterionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QStringList choices = index.data(CriteriaModel::ChoicesRole).toStringList();
        if (choices.isEmpty())
            return QStyledItemDelegate::createEditor(parent, option, index);
        auto* box = new QComboBox(parent);
        box->addItems(choices);
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            box->setCurrentText(index.data(Qt::EditRole).toString());
        else
            QStyledItemDelegate::setEditorData(editor, index);
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    }
};

} // namespace

class CriteriaFilter : public QSortFilterProxyModel {
public:
    explicit CriteriaFilter(QObject* parent) : QSortFilterProxyModel(parent)
    {
        setRecursiveFilteringEnabled(true);
        setFilterCaseSensitivity(Qt::CaseInsensitive);
        setFilterKeyColumn(-1);
    }
    void setAssumedOnly(bool only)
    {
        m_assumedOnly = only;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        if (!parent.isValid())
            return false;        // a group is there for its rows
        const QModelIndex value = sourceModel()->index(row, CriteriaModel::Value, parent);
        if (m_assumedOnly && !value.data(CriteriaModel::AssumedRole).toBool())
            return false;
        const QString words = filterRegularExpression().pattern();
        return words.isEmpty() || parent.data().toString().contains(words, Qt::CaseInsensitive)
            || QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    bool m_assumedOnly = false;
};

CriteriaPanel::CriteriaPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new CriteriaModel(this))
    , m_filter(new CriteriaFilter(this))
    , m_view(new QTreeView(this))
    , m_words(new QLineEdit(this))
    , m_assumedOnly(new QCheckBox(tr("Assumed only"), this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("criteria"));
    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setItemDelegateForColumn(CriteriaModel::Value, new CriterionDelegate(m_view));
    m_view->setAccessibleName(tr("Design criteria"));
    m_view->setAlternatingRowColors(true);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_view->header()->resizeSection(CriteriaModel::Name, 140);
    m_view->header()->resizeSection(CriteriaModel::Value, 110);
    m_words->setPlaceholderText(tr("Find a criterion"));
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Find a criterion"));
    m_assumedOnly->setToolTip(tr("Criteria that nobody entered: the program's defaults"));
    m_add->setToolTip(tr("A row more: a story, a wall line, a story weight ..."));
    m_remove->setToolTip(tr("The row of the chosen criterion"));
    m_message->setWordWrap(true);

    auto* top = new QHBoxLayout;
    top->addWidget(m_words, 1);
    top->addWidget(m_assumedOnly);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_message, 1);
    bottom->addWidget(m_add);
    bottom->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addLayout(bottom);

    auto* lists = new QMenu(m_add);
    for (const auto& [list, title] :
         {std::pair("stories", tr("Story")), std::pair("loads.wall_lines", tr("Wall line")),
          std::pair("loads.story_weights", tr("Story weight")), std::pair("loads.tributary", tr("Share of a line")),
          std::pair("loads.story_forces", tr("Story force")), std::pair("loads.diaphragms", tr("Diaphragm"))})
        lists->addAction(title, this, [this, list] { Q_EMIT rowWanted(QLatin1String(list)); });
    m_add->setMenu(lists);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setFilterFixedString(words);
        if (!words.isEmpty())
            m_view->expandAll();
    });
    connect(m_assumedOnly, &QCheckBox::toggled, m_filter, [this](bool only) { m_filter->setAssumedOnly(only); });
    connect(m_model, &CriteriaModel::edited, this, &CriteriaPanel::changeWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &CriteriaPanel::updateButtons);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        int position = 0;
        if (const QString list = listOfCurrent(&position); !list.isEmpty())
            Q_EMIT rowUnwanted(list, position);
    });
    updateButtons();
}

void CriteriaPanel::setCriteria(const building::DesignCriteria& criteria)
{
    m_model->setCriteria(criteria);
    say({});
    updateButtons();
}

void CriteriaPanel::say(const QString& text)
{
    m_message->setText(text.isEmpty() ? tr("%n criterion(criteria) assumed.", nullptr, m_model->assumedCount())
                                      : text);
}

QString CriteriaPanel::listOfCurrent(int* position) const
{
    const QModelIndex current = m_view->currentIndex().siblingAtColumn(CriteriaModel::Value);
    const QString path = current.data(CriteriaModel::PathRole).toString();
    const auto open = path.indexOf(QLatin1Char('[')), close = path.indexOf(QLatin1Char(']'));
    if (open < 0 || close < open)
        return {};
    *position = path.mid(open + 1, close - open - 1).toInt();
    return path.left(open);
}

void CriteriaPanel::updateButtons()
{
    int position = 0;
    m_remove->setEnabled(!listOfCurrent(&position).isEmpty());
}

} // namespace holdfast::panels
