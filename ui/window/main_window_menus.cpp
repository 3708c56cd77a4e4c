#include "ui/window/main_window.h"

#include <array>

#include <QApplication>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoStack>

#include "ui/window/about.h"
#include "ui/window/baseline_menu.h"
#include "ui/window/export_menu.h"
#include "ui/window/help.h"
#include "ui/window/history_dialog.h"
#include "ui/window/icons.h"
#include "ui/window/recent_files.h"
#include "ui/window/signing_menu.h"

namespace holdfast::window {

QAction* MainWindow::action(const QString& name, const QString& text, const QKeySequence& keys,
                            std::function<void()> run)
{
    auto* made = new QAction(text, this);
    made->setObjectName(name);
    made->setShortcut(keys);
    made->setIcon(themedIcon(name, palette()));
    connect(made, &QAction::triggered, this, [run = std::move(run)] { run(); });
    m_actions[name] = made;
    return made;
}

void MainWindow::makeFileMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&File"));
    menu->addAction(action(QStringLiteral("new"), tr("&New"), QKeySequence::New, [this] { newProject(); }));
    menu->addAction(
        action(QStringLiteral("open"), tr("&Open..."), QKeySequence::Open, [this] { openDialog(); }));
    m_recent = menu->addMenu(tr("Open &Recent"));
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("save"), tr("&Save"), QKeySequence::Save, [this] { save(); }));
    menu->addAction(
        action(QStringLiteral("saveAs"), tr("Save &As..."), QKeySequence::SaveAs, [this] { saveAs(); }));
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("importDrawings"), tr("&Import Drawings..."), tr("Ctrl+I"),
                           [this] { askDrawings(); }));
    QMenu* revise = menu->addMenu(tr("New Re&vision of a Drawing"));
    QMenu* remove = menu->addMenu(tr("Re&move Drawing"));
    connect(revise, &QMenu::aboutToShow, this, [this, revise] { fillDrawingMenu(*revise, true); });
    connect(remove, &QMenu::aboutToShow, this, [this, remove] { fillDrawingMenu(*remove, false); });
    menu->addAction(action(QStringLiteral("importCriteria"), tr("Import &Criteria..."), {},
                           [this] { importCriteria(); }));
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("exportReport"), tr("&Export Report..."), tr("Ctrl+E"),
                           [this] { exportReport(m_session, *this); }));
    menu->addAction(action(QStringLiteral("exportAll"), tr("Export A&ll..."), {},
                           [this] { exportAll(m_session, *this); }));
    menu->addMenu(makeExportMenu(m_session, *this));
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("batch"), tr("&Batch Run..."), {}, [this] { batchRun(); }));
    menu->addSeparator();
    QAction* quit = action(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    quit->setMenuRole(QAction::QuitRole);
    menu->addAction(quit);
}

void MainWindow::makeEditMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Edit"));
    QUndoStack& history = m_session.history();
    QAction* undo = history.createUndoAction(this, tr("&Undo"));
    QAction* redo = history.createRedoAction(this, tr("&Redo"));
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    for (const auto& [name, made] : {std::pair{"undo", undo}, {"redo", redo}}) {
        made->setObjectName(QLatin1String(name));
        made->setIcon(themedIcon(QLatin1String(name), palette()));
        m_actions[QLatin1String(name)] = made;
        menu->addAction(made);
    }
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("deselect"), tr("&Deselect"), tr("Ctrl+Shift+A"),
                           [this] { selection().clear(); }));
    menu->addAction(action(QStringLiteral("locate"), tr("&Bring Selection into Sight"), tr("Ctrl+L"), [this] {
        if (const auto current = selection().current())
            selection().focus(*current);
    }));
}

void MainWindow::makeDesignMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Design"));
    menu->addAction(
        action(QStringLiteral("run"), tr("&Run"), QKeySequence(Qt::Key_F5), [this] { design(); }));
    menu->addAction(
        action(QStringLiteral("stop"), tr("&Cancel"), tr("Shift+F5"), [this] { m_session.cancel(); }));
    menu->addMenu(makeBaselineMenu(m_session, *this));
    menu->addSeparator();
    menu->addAction(tr("Show &Findings"), this, [this] { raiseDock(QStringLiteral("findings")); });
    menu->addAction(tr("Show C&lashes"), this, [this] { raiseDock(QStringLiteral("clashes")); });
    menu->addAction(tr("Show &Assumptions"), this, [this] { raiseDock(QStringLiteral("assumptions")); });
}

void MainWindow::makeToolsMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Tools"));
    menu->addAction(action(QStringLiteral("catalog"), tr("&Catalogue..."), {}, [this] { editCatalog(); }));
    menu->addAction(action(QStringLiteral("compareEditions"), tr("Compare Code &Editions..."), {},
                           [this] { compareEditions(); }));
    menu->addAction(action(QStringLiteral("compareScenarios"), tr("Compare Scena&rios..."), {},
                           [this] { compareScenarios(); }));
    addSigning(*menu, m_session, messages(), *this);
    menu->addSeparator();
    menu->addAction(action(QStringLiteral("signOffDock"), tr("Show Sign-&off"), {},
                           [this] { raiseDock(QStringLiteral("signOff")); }));
    menu->addAction(action(QStringLiteral("history"), tr("&History of the Project..."), {},
                           [this] { showHistory(m_session, *this); }));
}

void MainWindow::makeHelpMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&Help"));
    QAction* help = action(QStringLiteral("help"), tr("&Help on This Panel"), QKeySequence::HelpContents,
                           [this] { showHelp(*this, helpPageOf(QApplication::focusWidget())); });
    help->setShortcutContext(Qt::ApplicationShortcut);      // in dialogs that leave the window free, too
    menu->addAction(help);
    menu->addAction(action(QStringLiteral("firstSteps"), tr("&First Steps"), {},
                           [this] { showHelp(*this, QStringLiteral("start")); }));
    menu->addAction(action(QStringLiteral("palette"), tr("Find a &Command..."), tr("Ctrl+Shift+P"),
                           [this] { findCommand(); }));
    menu->addAction(action(QStringLiteral("keys"), tr("&Keyboard and Mouse"), {},
                           [this] { showHelp(*this, QStringLiteral("keys")); }));
    QAction* about = action(QStringLiteral("about"), tr("&About Holdfast"), {}, [this] { showAbout(*this); });
    about->setMenuRole(QAction::AboutRole);
    menu->addAction(about);
}

void MainWindow::makeToolBar()
{
    QToolBar* bar = addToolBar(tr("Main"));
    bar->setObjectName(QStringLiteral("mainToolBar"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const std::array<const char*, 8> names = {"new", "open", "save",         "importDrawings",
                                              "run", "stop", "exportReport", "fit"};
    for (const char* name : names) {
        QAction* shown = m_actions.at(QLatin1String(name));
        bar->addAction(shown);
        QString short_ = shown->text();
        shown->setIconText(short_.remove(QLatin1Char('&')).remove(QStringLiteral("...")));
        const QString keys = shown->shortcut().toString(QKeySequence::NativeText);
        shown->setToolTip(keys.isEmpty() ? shown->iconText()
                                         : QStringLiteral("%1 (%2)").arg(shown->iconText(), keys));
    }
    auto* between = new QWidget(bar);
    between->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(between);
    for (QAction* task : m_taskActions)
        bar->addAction(task);
}

void MainWindow::makeStatusBar()
{
    m_pointed = new QLabel(this);
    m_hint = new QLabel(this);
    m_hint->setObjectName(QStringLiteral("hint"));
    m_state = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(200);
    m_progress->hide();
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->hide();
    m_selected = new QLabel(tr("Nothing selected"), this);
    m_codes = new QLabel(this);
    statusBar()->addWidget(m_pointed);
    statusBar()->addWidget(m_hint, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*> {m_progress, m_cancel, m_state, m_selected, m_codes})
        statusBar()->addPermanentWidget(widget);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.cancel(); });
    connect(this, &Workspace::pointed, m_pointed, &QLabel::setText);
}

void MainWindow::fillRecentMenu()
{
    m_recent->clear();
    for (const QString& path : recentFiles()) {
        QAction* made = m_recent->addAction(QFileInfo(path).fileName(), this, [this, path] {
            if (mayDiscard())
                openProject(path);
        });
        made->setToolTip(path);
        made->setEnabled(QFileInfo::exists(path));
    }
    m_recent->addSeparator();
    m_recent->addAction(tr("Clear"), this, [] { forgetRecentFiles(); });
    m_recent->setToolTipsVisible(true);
}

} // namespace holdfast::window
