#include "ui/window/command_palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/models/table_model.h"

namespace holdfast::window {

namespace {

constexpr QSize kSize(620, 420);

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

void addCommands(std::vector<PaletteEntry>& entries, const QList<QAction*>& actions, const QString& path)
{
    for (QAction* const action : actions) {
        if (QMenu* menu = action->menu()) {
            Q_EMIT menu->aboutToShow();          // submenus are filled when they open
            const QString name = plain(menu->title());
            addCommands(entries, menu->actions(), path.isEmpty() ? name : path + QStringLiteral(" > ") + name);
        } else if (!action->isSeparator() && action->isEnabled() && action->isVisible()) {
            entries.push_back({plain(action->text()), path, action->shortcut().toString(QKeySequence::NativeText),
                               [action] { action->trigger(); }});
        }
    }
}

void addPlaces(std::vector<PaletteEntry>& entries, const models::TreeNode& node, const QString& path,
               models::Selection& selection)
{
    if (node.subject)
        entries.push_back({node.text, path, {}, [&selection, subject = *node.subject] { selection.focus(subject); }});
    for (const models::TreeNode& child : node.children)
        addPlaces(entries, child, node.text, selection);
}

} // namespace

std::vector<PaletteEntry> commandsOf(const QMenuBar& menus)
{
    std::vector<PaletteEntry> entries;
    addCommands(entries, menus.actions(), {});
    return entries;
}

std::vector<PaletteEntry> placesOf(const models::TreeNode& root, models::Selection& selection)
{
    std::vector<PaletteEntry> entries;
    addPlaces(entries, root, {}, selection);
    return entries;
}

CommandPalette::CommandPalette(std::vector<PaletteEntry> entries, QWidget* parent)
    : QDialog(parent, Qt::Popup), m_entries(std::move(entries)), m_proxy(new models::TableProxy(this)),
      m_words(new QLineEdit(this)), m_view(new QTreeView(this))
{
    setWindowTitle(tr("Find a command"));
    auto* model = new QStandardItemModel(int(m_entries.size()), 3, this);
    for (int row = 0; row < model->rowCount(); ++row) {
        const PaletteEntry& entry = m_entries[std::size_t(row)];
        model->setItem(row, 0, new QStandardItem(entry.text));
        model->setItem(row, 1, new QStandardItem(entry.detail));
        model->setItem(row, 2, new QStandardItem(entry.keys));
    }
    m_proxy->setSourceModel(model);
    m_words->setPlaceholderText(tr("Type parts of a command, a wall or a rod run"));
    m_words->setAccessibleName(tr("Command"));
    m_words->installEventFilter(this);
    m_view->setModel(m_proxy);
    m_view->setRootIsDecorated(false);
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setAccessibleName(tr("Commands"));
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_view->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_words);
    layout->addWidget(m_view);
    resize(kSize);
    connect(m_words, &QLineEdit::textChanged, this, &CommandPalette::narrow);
    connect(m_words, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_view, &QTreeView::activated, this, &CommandPalette::runCurrent);
    connect(m_view, &QTreeView::clicked, this, &CommandPalette::runCurrent);
    narrow({});
    m_words->setFocus();
}

void CommandPalette::narrow(const QString& words)
{
    m_proxy->setWords(words);
    m_view->setCurrentIndex(m_proxy->index(0, 0));
}

// The palette is gone before the command runs: a command may open a dialog of its own.
void CommandPalette::runCurrent()
{
    const QModelIndex current = m_proxy->mapToSource(m_view->currentIndex());
    if (!current.isValid())
        return;
    const auto run = m_entries[std::size_t(current.row())].run;
    accept();
    run();
}

// Up and Down walk the list while the words are typed.
bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        const QModelIndex next = m_proxy->index(m_view->currentIndex().row() + step, 0);
        if (step != 0 && next.isValid())
            m_view->setCurrentIndex(next);
        if (step != 0)
            return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace holdfast::window
