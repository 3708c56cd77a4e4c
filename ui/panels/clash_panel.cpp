#include "ui/panels/clash_panel.h"

#include <algorithm>
#include <set>

#include <QAbstractProxyModel>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/text.h"

namespace holdfast::panels {

namespace {

template<class E>
void addNames(QComboBox& box)
{
    for (const auto& [value, name] : enumNames(std::type_identity<E>{}))
        box.addItem(models::words(name), int(value));
}

template<class E>
std::optional<E> chosen(const QComboBox& box)
{
    return box.currentData().isValid() ? std::optional(E(box.currentData().toInt())) : std::nullopt;
}

template<class T>
void choose(QComboBox& box, const std::optional<T>& value)
{
    const QSignalBlocker quiet(&box);
    box.setCurrentIndex(value ? std::max(0, box.findData(int(*value))) : 0);
}

QToolButton* button(const QString& text, const QString& tip, QWidget* parent)
{
    auto* made = new QToolButton(parent);
    made->setText(text);
    made->setToolTip(tip);
    return made;
}

} // namespace

ClashPanel::ClashPanel(models::Selection& selection, QWidget* parent)
    : QWidget(parent), m_selection(selection),
      m_table(new TablePanel(QStringLiteral("clashes"), selection, this)), m_history(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("clashPanel"));
    m_history->setReadOnly(true);
    m_history->setPlaceholderText(tr("What was said about the clash"));
    m_history->setAccessibleName(tr("History of the clash"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(m_table);
    split->addWidget(m_history);
    split->setStretchFactor(0, 4);
    split->setStretchFactor(1, 1);
    auto* top = new QHBoxLayout;
    top->addWidget(filterBar());
    top->addWidget(wordBar());
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    m_table->view().installEventFilter(this);
    connect(&m_selection, &models::Selection::changed, this, &ClashPanel::showHistory);
}

QComboBox* ClashPanel::choice(const QString& name)
{
    auto* box = new QComboBox(this);
    box->addItem(name);
    box->setAccessibleName(name);
    connect(box, &QComboBox::currentIndexChanged, this, &ClashPanel::takeFilter);
    return box;
}

QWidget* ClashPanel::filterBar()
{
    auto* bar = new QWidget(this);
    m_status = choice(tr("Any status"));
    addNames<clash::ClashStatus>(*m_status);
    m_severity = choice(tr("Any severity"));
    addNames<clash::ClashSeverity>(*m_severity);
    m_trade = choice(tr("Any trade"));
    addNames<clash::Trade>(*m_trade);
    m_level = choice(tr("Any level"));
    m_group = choice(tr("No groups"));
    addNames<clash::GroupBy>(*m_group);
    m_open = button(tr("Open only"), tr("Hide what somebody approved"), bar);
    m_open->setCheckable(true);
    connect(m_open, &QToolButton::toggled, this, &ClashPanel::takeFilter);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_status), static_cast<QWidget*>(m_severity),
                          static_cast<QWidget*>(m_trade), static_cast<QWidget*>(m_level),
                          static_cast<QWidget*>(m_group), static_cast<QWidget*>(m_open)})
        layout->addWidget(part);
    return bar;
}

QWidget* ClashPanel::wordBar()
{
    auto* bar = new QWidget(this);
    auto* status = button(tr("Set status"), tr("Of every selected clash"), bar);
    auto* menu = new QMenu(status);
    for (const auto& [value, name] : enumNames(std::type_identity<clash::ClashStatus>{}))
        menu->addAction(models::words(name), this, [this, value = value] { say({value, {}, {}, {}, {}}); });
    status->setMenu(menu);
    status->setPopupMode(QToolButton::InstantPopup);
    auto* assign = button(tr("Assign..."), tr("Who shall see to the selected clashes (A)"), bar);
    connect(assign, &QToolButton::clicked, this, &ClashPanel::askAssignee);
    auto* comment = button(tr("Comment..."), tr("On every selected clash (C)"), bar);
    connect(comment, &QToolButton::clicked, this, &ClashPanel::askComment);
    auto* isolate = button(tr("Isolate"), tr("Only the clash and what is around it in 3D (I)"), bar);
    connect(isolate, &QToolButton::clicked, this, [this] { answer(Qt::Key_I); });
    auto* restore = button(tr("Restore"), tr("3D as it was before isolating (R)"), bar);
    connect(restore, &QToolButton::clicked, this, &ClashPanel::restoreWanted);
    auto* import = button(tr("Import BCF..."), tr("Statuses and comments of the team"), bar);
    connect(import, &QToolButton::clicked, this, &ClashPanel::importWanted);
    auto* rules = button(tr("Rules..."), tr("Clash rules: load, save, back to the shipped ones"), bar);
    connect(rules, &QToolButton::clicked, this, &ClashPanel::rulesWanted);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 0, 0, 0);
    for (QToolButton* part : {status, assign, comment, isolate, restore, import, rules})
        layout->addWidget(part);
    return bar;
}

void ClashPanel::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    fillLevels();
    refresh();
    Q_EMIT countChanged(m_snapshot->clashes ? int(clash::openCount(*m_snapshot->clashes)) : 0);
}

void ClashPanel::fillLevels()
{
    std::set<int> levels;
    if (m_snapshot->clashes)
        for (const clash::Clash& c : m_snapshot->clashes->clashes)
            levels.insert(c.level);
    const QSignalBlocker quiet(m_level);
    while (m_level->count() > 1)
        m_level->removeItem(1);
    for (const int level : levels)
        m_level->addItem(level > 0 ? tr("Level %1").arg(level) : tr("Podium"), level);
    if (m_filter.level && !levels.contains(*m_filter.level))
        m_filter.level.reset();
    choose(*m_level, m_filter.level);
}

void ClashPanel::takeFilter()
{
    m_filter = {chosen<clash::ClashStatus>(*m_status), chosen<clash::ClashSeverity>(*m_severity),
                chosen<clash::Trade>(*m_trade), chosen<int>(*m_level), chosen<clash::GroupBy>(*m_group),
                m_open->isChecked()};
    refresh();
}

void ClashPanel::setFilter(const models::ClashFilter& filter)
{
    m_filter = filter;
    choose(*m_status, filter.status);
    choose(*m_severity, filter.severity);
    choose(*m_trade, filter.trade);
    choose(*m_level, filter.level);
    choose(*m_group, filter.group);
    const QSignalBlocker quiet(m_open);
    m_open->setChecked(filter.openOnly);
    refresh();
}

// Rows that stay keep their selection, so that a second word can be said about the same clashes.
void ClashPanel::refresh()
{
    const std::vector<std::string> before = selected();
    m_table->setContent(models::clashTable(*m_snapshot, m_filter));
    QItemSelection again;
    const QAbstractItemModel& rows = *m_table->view().model();
    const auto& proxy = static_cast<const QAbstractProxyModel&>(rows);
    for (int row = 0; row < rows.rowCount() && before.size() > 1; ++row)
        if (const auto subject = m_table->model().subject(proxy.mapToSource(rows.index(row, 0)).row());
            subject && std::ranges::find(before, subject->label) != before.end())
            again.select(rows.index(row, 0), rows.index(row, rows.columnCount() - 1));
    if (!again.isEmpty())
        m_table->view().selectionModel()->select(again, QItemSelectionModel::Select);
    showHistory();
}

std::vector<std::string> ClashPanel::selected() const
{
    std::vector<std::string> labels;
    const auto& proxy = static_cast<const QAbstractProxyModel&>(*m_table->view().model());
    QModelIndexList rows = m_table->view().selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows)
        if (const auto subject = m_table->model().subject(proxy.mapToSource(row).row()))
            labels.push_back(subject->label);
    return labels;
}

void ClashPanel::walk(int step)
{
    QTableView& view = m_table->view();
    const int rows = view.model()->rowCount();
    if (rows == 0)
        return;
    const int from = view.currentIndex().isValid() ? view.currentIndex().row() : (step > 0 ? -1 : rows);
    const int to = std::clamp(from + step, 0, rows - 1);
    view.setCurrentIndex(view.model()->index(to, 0));
    Q_EMIT view.activated(view.currentIndex());
}

void ClashPanel::showHistory()
{
    const auto& current = m_selection.current();
    if (!current || current->kind != SubjectKind::Clash)
        return m_history->clear();
    QStringList lines{models::text(current->label)};
    lines << models::clashHistory(*m_snapshot, current->label);
    m_history->setPlainText(lines.join(QLatin1Char('\n')));
}

void ClashPanel::say(const clash::ClashWord& word)
{
    if (const auto labels = selected(); !labels.empty())
        Q_EMIT wordSaid(labels, word);
}

void ClashPanel::askComment()
{
    bool said = false;
    const QString comment = QInputDialog::getMultiLineText(
        this, tr("Comment"), tr("On %n clash(es):", nullptr, int(selected().size())), {}, &said);
    if (said && !comment.trimmed().isEmpty())
        say({{}, {}, comment.trimmed().toStdString(), {}, {}});
}

void ClashPanel::askAssignee()
{
    bool said = false;
    const QString name = QInputDialog::getText(
        this, tr("Assign"),
        tr("Who shall see to %n clash(es)? Empty for nobody.", nullptr, int(selected().size())),
        QLineEdit::Normal, {}, &said);
    if (said)
        say({{}, name.trimmed().toStdString(), {}, {}, {}});
}

bool ClashPanel::answer(int key)
{
    const auto& current = m_selection.current();
    switch (key) {
    case Qt::Key_N: return walk(1), true;
    case Qt::Key_P: return walk(-1), true;
    case Qt::Key_C: return askComment(), true;
    case Qt::Key_A: return askAssignee(), true;
    case Qt::Key_R: Q_EMIT restoreWanted(); return true;
    case Qt::Key_I:
        if (current && current->kind == SubjectKind::Clash)
            Q_EMIT isolateWanted(*current);
        return true;
    default: return false;
    }
}

bool ClashPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_table->view() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && answer(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace holdfast::panels
