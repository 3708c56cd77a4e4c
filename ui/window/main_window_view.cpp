// The View menu: standard views, panels, layouts, theme.
#include <algorithm>
#include <array>

#include <QActionGroup>
#include <QDockWidget>
#include <QInputDialog>
#include <QMenu>
#include <QMenuBar>

#include "ui/window/command_palette.h"
#include "ui/window/language.h"
#include "ui/window/main_window.h"
#include "ui/window/theme.h"

namespace holdfast::window {

namespace {

void addLanguages(QMenu& menu, MainWindow& window)
{
    auto* group = new QActionGroup(&window);
    for (const Language& language : languages()) {
        const QString name = language.code.isEmpty() ? MainWindow::tr("&System") : language.name;
        QAction* made = menu.addAction(name, &window, [&window, code = language.code] {
            saveLanguage(code);
            window.messages().say(MainWindow::tr("The window speaks this language from the next start on."));
        });
        made->setObjectName(QStringLiteral("language.") + language.code);
        made->setCheckable(true);
        made->setChecked(language.code == savedLanguage());
        group->addAction(made);
    }
}

} // namespace

void MainWindow::addStandardViews(QMenu& menu)
{
    using view3d::StandardView;
    struct Named {
        const char* text;
        StandardView view;
    };
    // Keys 1 to 7 belong to the 3D view alone, so that digits can still be typed into a filter.
    const std::array<Named, 7> views = {Named{QT_TR_NOOP("&Front"), StandardView::Front},
                                        {QT_TR_NOOP("&Back"), StandardView::Back},
                                        {QT_TR_NOOP("&Left"), StandardView::Left},
                                        {QT_TR_NOOP("&Right"), StandardView::Right},
                                        {QT_TR_NOOP("&Top"), StandardView::Top},
                                        {QT_TR_NOOP("B&ottom"), StandardView::Bottom},
                                        {QT_TR_NOOP("&Isometric"), StandardView::Isometric}};
    for (std::size_t i = 0; i < views.size(); ++i) {
        auto* made = menu.addAction(tr(views[i].text), this,
                                    [this, view = views[i].view] { view3d().setStandardView(view); });
        made->setShortcut(QKeySequence(Qt::Key_1 + int(i)));
        made->setShortcutContext(Qt::WidgetShortcut);
        view3d().addAction(made);
    }
    menu.addAction(action(QStringLiteral("fit"), tr("Fit &All"), tr("Ctrl+0"), [this] {
        view3d().fit();
        sheetView().fit();
    }));
}

void MainWindow::addThemes(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    const std::array<std::pair<const char*, Theme>, 3> themes = {
        std::pair {QT_TR_NOOP("&System"), Theme::System},
        {QT_TR_NOOP("&Light"), Theme::Light},
        {QT_TR_NOOP("&Dark"), Theme::Dark}};
    for (const auto& [text, theme] : themes) {
        QAction* made = menu.addAction(tr(text), this, [theme = theme] {
            saveTheme(theme);
            applyTheme(theme);
        });
        made->setCheckable(true);
        made->setChecked(theme == savedTheme());
        group->addAction(made);
    }
}

// One arrangement of the panels for each task, and those with a name of the user's.
void MainWindow::addLayouts(QMenu& menu)
{
    auto* group = new QActionGroup(this);
    for (const Task task : kTasks) {
        QAction* made = action(QStringLiteral("task%1").arg(int(task)), taskTitle(task),
                               QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_1 + m_taskActions.size())),
                               [this, task] { layouts().show(task); });
        made->setCheckable(true);
        made->setChecked(task == layouts().task());
        made->setToolTip(tr("Panels for the task: %1 (%2)")
                             .arg(taskTitle(task), made->shortcut().toString(QKeySequence::NativeText)));
        group->addAction(made);
        menu.addAction(made);
        m_taskActions.append(made);
    }
    connect(&layouts(), &TaskLayouts::shown, this, [this](Task shown) {
        m_taskActions.at(std::ranges::find(kTasks, shown) - kTasks.begin())->setChecked(true);
        shown == Task::Import ? showSheetTab() : show3dTab();
    });
    menu.addSeparator();
    menu.addAction(tr("&Save Layout As..."), this, [this] {
        const QString name = QInputDialog::getText(this, tr("Save layout"), tr("Name:")).trimmed();
        if (!name.isEmpty())
            layouts().saveAs(name);
    });
    QMenu* named = menu.addMenu(tr("&Own Layouts"));
    QMenu* remove = menu.addMenu(tr("&Delete Layout"));
    const auto fill = [this](QMenu* filled, void (TaskLayouts::*what)(const QString&)) {
        connect(filled, &QMenu::aboutToShow, this, [this, filled, what] {
            filled->clear();
            for (const QString& name : layouts().named())
                filled->addAction(name, this, [this, name, what] { (layouts().*what)(name); });
            if (filled->isEmpty())
                filled->addAction(tr("None saved yet"))->setEnabled(false);
        });
    };
    fill(named, &TaskLayouts::showNamed);
    fill(remove, &TaskLayouts::remove);
    menu.addAction(tr("&Reset Layout"), this, [this] { layouts().reset(); });
}

void MainWindow::makeViewMenu()
{
    QMenu* menu = menuBar()->addMenu(tr("&View"));
    addStandardViews(*menu);
    menu->addSeparator();
    QMenu* shown = menu->addMenu(tr("&Panels"));
    for (QDockWidget* dock : layouts().docks())
        shown->addAction(dock->toggleViewAction());
    addLayouts(*menu->addMenu(tr("La&yout")));
    menu->addSeparator();
    addThemes(*menu->addMenu(tr("Th&eme")));
    addLanguages(*menu->addMenu(tr("Lan&guage")), *this);
    QAction* full =
        menu->addAction(tr("F&ull Screen"), this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    full->setShortcut(QKeySequence(Qt::Key_F11));
    full->setCheckable(true);
}

void MainWindow::findCommand()
{
    std::vector<PaletteEntry> entries = commandsOf(*menuBar());
    for (PaletteEntry& place : placesOf(models::projectTree(*m_session.snapshot()), selection()))
        entries.push_back(std::move(place));
    auto* palette = new CommandPalette(std::move(entries), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, menuBar()->height())));
    palette->show();
}

} // namespace holdfast::window
