// The panels of each task, layouts with a name, and commands found by typing.
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

#include "core/services/resources/resources.h"
#include "tests/ui/support/window_test.h"
#include "tests/ui/support/sample_snapshot.h"
#include "ui/window/command_palette.h"
#include "ui/window/main_window.h"

using namespace holdfast;
using window::Task;

class TestLayouts : public QObject {
    Q_OBJECT

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;

    bool isThere(const char* name) const
    {
        return m_window->findChild<QDockWidget*>(QLatin1String(name))->toggleViewAction()->isChecked();
    }
    void open()
    {
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        m_catalogs = *resources::catalogs();
    }
    void init() { open(); }
    void cleanup()
    {
        m_window.reset();
        m_session.reset();
    }
    void cleanupTestCase() { QSettings().clear(); }

    void eachTaskShowsItsPanels()
    {
        QVERIFY(isThere("rodRuns") && !isThere("layersDock") && !isThere("clashes"));
        m_window->layouts().show(Task::Import);
        QVERIFY(isThere("layersDock") && isThere("reviewDock") && !isThere("rodRuns"));
        m_window->layouts().show(Task::Coordinate);
        QVERIFY(isThere("clashes") && !isThere("layersDock"));
        m_window->layouts().show(Task::Review);
        QVERIFY(isThere("verification") && isThere("findings"));
    }

    void aTaskComesBackAsItWasLeft()
    {
        m_window->findChild<QDockWidget*>(QStringLiteral("loadPath"))->hide();
        m_window->layouts().show(Task::Review);
        m_window->layouts().show(Task::Design);
        QVERIFY(!isThere("loadPath") && isThere("rodRuns"));
        m_window->close();
        open();
        QVERIFY(!isThere("loadPath") && isThere("rodRuns"));
        m_window->layouts().reset();
        QVERIFY(isThere("loadPath"));
    }

    // No panel may ask for so much room that the window outgrows a small screen.
    void everyTaskFitsASmallScreen()
    {
        constexpr int kSmallScreen = 1366;
        for (const Task task : window::kTasks) {
            m_window->layouts().show(task);
            m_window->layouts().reset();
            QVERIFY2(m_window->minimumSizeHint().width() <= kSmallScreen, qPrintable(window::taskTitle(task)));
        }
        m_window->layouts().show(Task::Design);
    }

    // As the program opens it: at the size that the window chose itself.
    void theWindowOpensNoWiderThanItAsked()
    {
        window::MainWindow fresh(*m_session, m_catalogs);
        fresh.show();
        QCOMPARE(fresh.width(), 1600);
    }

    void aLayoutWithANameIsKept()
    {
        m_window->layouts().show(Task::Design);
        m_window->layouts().reset();
        m_window->findChild<QDockWidget*>(QStringLiteral("walls"))->hide();
        m_window->layouts().saveAs(QStringLiteral("Big screen / \"zwei\""));
        m_window->layouts().reset();
        QVERIFY(isThere("walls"));
        QCOMPARE(m_window->layouts().named(), QStringList{QStringLiteral("Big screen / \"zwei\"")});
        m_window->layouts().showNamed(QStringLiteral("Big screen / \"zwei\""));
        QVERIFY(!isThere("walls"));
        m_window->layouts().remove(QStringLiteral("Big screen / \"zwei\""));
        QVERIFY(m_window->layouts().named().isEmpty());
        m_window->layouts().reset();
    }

    void aCommandIsFoundByItsWordsAndRuns()
    {
        int ran = 0;
        window::CommandPalette palette({{"Import Drawings", "File", "Ctrl+I", [&] { ran = 1; }},
                                        {"Import Criteria", "File", {}, [&] { ran = 2; }},
                                        {"Reset Layout", "View", {}, [&] { ran = 3; }}},
                                       m_window.get());
        palette.show();
        QTest::keyClicks(&palette.words(), QStringLiteral("import file"));
        QCOMPARE(palette.view().model()->rowCount(), 2);
        QTest::keyClick(&palette.words(), Qt::Key_Down);
        QTest::keyClick(&palette.words(), Qt::Key_Return);
        QCOMPARE(ran, 2);
        QVERIFY(!palette.isVisible());
    }

    void everyMenuCommandIsInThePalette()
    {
        const auto entries = window::commandsOf(*m_window->menuBar());
        const auto has = [&](const char* text) {
            return std::ranges::any_of(entries, [&](const auto& entry) { return entry.text == QLatin1String(text); });
        };
        QVERIFY(has("Import Drawings") && has("Run") && has("Reset Layout") && has("Walls"));
        QVERIFY(entries.size() > 40);
    }

    void aWallIsFoundByItsName()
    {
        const auto snapshot = testing::sampleSnapshot();
        const auto places = window::placesOf(models::projectTree(*snapshot), m_window->selection());
        const auto wall = std::ranges::find_if(
            places, [](const auto& p) { return p.text == QLatin1String("SW-1-D-1"); });
        QVERIFY(wall != places.end());
        wall->run();
        QCOMPARE(QString::fromStdString(m_window->selection().current()->label), QStringLiteral("SW-1-D-1"));
    }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestLayouts>(argc, argv, "holdfast-layouts-test");
}
#include "tst_layouts.moc"
