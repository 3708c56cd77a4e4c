#include <thread>

#include <QDir>
#include <QSignalSpy>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTreeView>
#include <QTreeWidget>

#include "tests/ui/support/sample_snapshot.h"
#include "ui/window/workspace.h"

using namespace holdfast;
using window::Workspace;

class TestWorkspace : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEveryTableOfASnapshot();
    void selectingInATableSelectsEverywhere();
    void selectingInTheTreeSelectsEverywhere();
    void aRunShowsTheCalculationOfItsTension();
    void theElevationFollowsTheSelection();
    void aLineLoggedOnAnotherThreadIsShown();
    void anEmptySnapshotEmptiesTheViews();

private:
    std::unique_ptr<Workspace> shown(std::shared_ptr<const pipeline::Snapshot> snapshot);
    void save(Workspace& workspace, const QString& name);
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = testing::sampleSnapshot();
};

std::unique_ptr<Workspace> TestWorkspace::shown(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    auto workspace = std::make_unique<Workspace>();
    QSignalSpy tables(workspace.get(), &Workspace::tablesShown);
    workspace->resize(1600, 1000);
    workspace->show();
    workspace->showSnapshot(std::move(snapshot));
    return tables.wait() ? std::move(workspace) : nullptr;
}

void TestWorkspace::save(Workspace& workspace, const QString& name)
{
    QTest::qWait(300);
    const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
    folder.mkpath(QStringLiteral("."));
    QVERIFY(workspace.grab().save(folder.filePath(name)));
}

void TestWorkspace::showsEveryTableOfASnapshot()
{
    auto workspace = shown(m_snapshot);
    QVERIFY(workspace);
    QCOMPARE(workspace->rodRuns().model().rowCount(), 4);
    QCOMPARE(workspace->walls().model().rowCount(), 10);
    QCOMPARE(workspace->clashes().model().rowCount(), 1);
    save(*workspace, QStringLiteral("workspace.png"));
}

void TestWorkspace::selectingInATableSelectsEverywhere()
{
    auto workspace = shown(m_snapshot);
    QTableView& runs = workspace->rodRuns().view();
    runs.setCurrentIndex(runs.model()->index(2, 0));
    QVERIFY(workspace->selection().current());
    QCOMPARE(QString::fromStdString(workspace->selection().current()->label), QStringLiteral("RR-D-1-S"));
    QCOMPARE(workspace->tree().view().currentIndex().data().toString(), QStringLiteral("RR-D-1-S"));
    QVERIFY(workspace->properties().facts().topLevelItemCount() > 3);
    save(*workspace, QStringLiteral("workspace_selected.png"));
    workspace->raiseDock(QStringLiteral("clashes"));
    workspace->selection().focus({SubjectKind::Clash, "CLH-1A2B3C4D", 3});
    QVERIFY(workspace->clashes().view().currentIndex().isValid());
    workspace->showSheetTab();
    save(*workspace, QStringLiteral("workspace_sheet.png"));
}

void TestWorkspace::selectingInTheTreeSelectsEverywhere()
{
    auto workspace = shown(m_snapshot);
    workspace->selection().select({SubjectKind::Wall, "SW-2-C-1", 2});
    QTreeView& tree = workspace->tree().view();
    QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("SW-2-C-1"));
    tree.setCurrentIndex(tree.indexBelow(tree.currentIndex()));
    const QString below = tree.currentIndex().data().toString();
    QCOMPARE(QString::fromStdString(workspace->selection().current()->label), below);
    QCOMPARE(workspace->walls().view().currentIndex().siblingAtColumn(0).data().toString(), below);
}

void TestWorkspace::aRunShowsTheCalculationOfItsTension()
{
    auto snapshot = std::make_shared<pipeline::Snapshot>(*m_snapshot);
    compliance::ComplianceReport report;
    Calculation c;
    c.rule = "rod.tension";
    c.title = "Rod tension";
    c.formula = "T = P_1 + P_2";
    c.symbols = {{"P_1", 1000, Unit::Pound, "entered", true}, {"P_2", 500, Unit::Pound, "entered", true}};
    c.result = 1500;
    c.unit = Unit::Pound;
    c.clause = "AISC 360-16 J3.6";
    report.checks.push_back({"rod.tension", {SubjectKind::Obstruction, "DUCT-3-1", 3}, c});
    snapshot->compliance = std::make_shared<compliance::ComplianceReport>(report);
    auto workspace = shown(snapshot);
    workspace->selection().select({SubjectKind::Obstruction, "DUCT-3-1", 3});
    QTreeWidget& lines = workspace->properties().calculations();
    QCOMPARE(lines.topLevelItemCount(), 1);
    lines.setCurrentItem(lines.topLevelItem(0)->child(0));
    const QString detail = workspace->properties().detail().toPlainText();
    for (const char* part : {"T = P_1 + P_2", "1,000 + 500", "1,500 lb", "AISC 360-16 J3.6"})
        QVERIFY2(detail.contains(QLatin1String(part)), part);
}

void TestWorkspace::theElevationFollowsTheSelection()
{
    auto workspace = shown(m_snapshot);
    workspace->showElevationTab();
    workspace->selection().select({SubjectKind::RodRun, "RR-D-1-S", -1});
    QCOMPARE(workspace->elevation().shownRun(), QStringLiteral("RR-D-1-S"));
    workspace->selection().select({SubjectKind::Wall, "SW-2-C-1", 2});         // a wall shows a run of its stack
    QVERIFY(workspace->elevation().shownRun().startsWith(QStringLiteral("RR-C-1")));
    workspace->selection().clear();                                            // and stays
    QVERIFY(workspace->elevation().shownRun().startsWith(QStringLiteral("RR-C-1")));
    save(*workspace, QStringLiteral("workspace_elevation.png"));
}

void TestWorkspace::aLineLoggedOnAnotherThreadIsShown()
{
    auto workspace = shown(m_snapshot);
    auto* panel = workspace->findChild<panels::LogPanel*>();
    std::jthread([] { log::info("a line from elsewhere"); }).join();
    QTRY_VERIFY(panel->shownText().contains(QStringLiteral("info: a line from elsewhere")));
}

void TestWorkspace::anEmptySnapshotEmptiesTheViews()
{
    auto workspace = shown(m_snapshot);
    QSignalSpy tables(workspace.get(), &Workspace::tablesShown);
    workspace->selection().select({SubjectKind::Wall, "SW-2-C-1", 2});
    workspace->showSnapshot(std::make_shared<pipeline::Snapshot>());
    QVERIFY(tables.wait());
    QCOMPARE(workspace->walls().model().rowCount(), 0);
    QVERIFY(workspace->view3d().scene().bounds().empty());
}

int main(int argc, char** argv)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    TestWorkspace test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspace.moc"
