#include "ui/panels/table_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace holdfast::panels {

namespace {
constexpr int kWidestColumn = 420, kSampleRows = 200;
}

TablePanel::TablePanel(const QString& name, models::Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_model(new models::TableModel(this))
    , m_proxy(new models::TableProxy(this))
    , m_view(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QLabel(this))
{
    setObjectName(name);
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setAccessibleName(name);
    m_view->installEventFilter(this);
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(280);
    m_filter->setAccessibleName(tr("Filter of %1").arg(name));

    auto* top = new QHBoxLayout;
    top->addWidget(m_filter);
    top->addWidget(m_count);
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_view);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setWords(words);
        updateCount();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { takeSelection(current); });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (const auto subject = m_model->subject(m_proxy->mapToSource(index).row()))
            m_selection.focus(*subject);
    });
    connect(&m_selection, &models::Selection::changed, this, &TablePanel::showSelection);
    updateCount();
}

void TablePanel::setContent(models::TableContent content)
{
    m_following = true;
    m_model->setContent(std::move(content));
    m_following = false;
    if (!m_fitted || !m_model->content().rows.empty())
        fitColumns();
    updateCount();
    showSelection();
    Q_EMIT countChanged(m_model->rowCount());
}

void TablePanel::fitColumns()
{
    m_view->horizontalHeader()->setResizeContentsPrecision(kSampleRows);
    m_view->resizeColumnsToContents();
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        if (m_view->columnWidth(column) > kWidestColumn)
            m_view->setColumnWidth(column, kWidestColumn);
    m_fitted = true;
}

void TablePanel::updateCount()
{
    const int shown = m_proxy->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n row(s)", nullptr, all) : tr("%1 of %2 rows").arg(shown).arg(all));
}

void TablePanel::takeSelection(const QModelIndex& current)
{
    if (m_following || !current.isValid())
        return;
    if (const auto subject = m_model->subject(m_proxy->mapToSource(current).row()))
        m_selection.select(*subject);
}

void TablePanel::showSelection()
{
    const auto& current = m_selection.current();
    const int row = current ? m_model->rowOf(*current) : -1;
    const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
    const QModelIndex shown = m_view->currentIndex();
    const auto shownSubject =
        shown.isValid() ? m_model->subject(m_proxy->mapToSource(shown).row()) : std::nullopt;
    if (current && shownSubject == current)
        return;
    m_following = true;
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    } else {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
    }
    m_following = false;
}

int TablePanel::currentRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_proxy->mapToSource(current).row() : -1;
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copyRows();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

// With the column titles, tab separated: a spreadsheet takes it as it is.
void TablePanel::copyRows() const
{
    QStringList rows, cells;
    for (int column = 0; column < m_proxy->columnCount(); ++column)
        cells << m_proxy->headerData(column, Qt::Horizontal).toString();
    rows << cells.join(QLatin1Char('\t'));
    for (const QModelIndex& index : m_view->selectionModel()->selectedRows()) {
        cells.clear();
        for (int column = 0; column < m_proxy->columnCount(); ++column)
            cells << index.siblingAtColumn(column).data().toString();
        rows << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(rows.join(QLatin1Char('\n')));
}

} // namespace holdfast::panels
