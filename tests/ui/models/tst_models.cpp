#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/sample_snapshot.h"
#include "ui/models/relations.h"
#include "ui/models/selection.h"
#include "ui/models/stage_model.h"
#include "ui/models/table_model.h"
#include "ui/models/table_set.h"
#include "ui/models/text.h"
#include "ui/models/tree_model.h"

using namespace holdfast;
using namespace holdfast::models;

class TestModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTableSatisfiesTheModelTester();
    void everyRowHasACellForEachColumn();
    void wallsShowFeetAndInches();
    void loadPathListsTheRoofFirst();
    void numbersSortAsNumbers();
    void filterKeepsRowsWithEveryWord();
    void unverifiedHardwareSaysSo();
    void aRatioJustAboveOneNeverReadsOne();
    void notANumberIsSaidInWords();
    void treeListsEveryWallAndRun();
    void treeFindsASubject();
    void anEmptySnapshotGivesEmptyTablesWithTitles();
    void selectionSpeaksOnceForOneChange();
    void aClashIsPicturedByItsRodAndItsObstruction();
    void aWallBelongsToItsStackStory();
    void equalFindingsAreOneRowThatStandsForAll();
    void stagesWaitThenReportTheirFault();

private:
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = testing::sampleSnapshot();
};

namespace {

std::vector<TableContent> allTables(const pipeline::Snapshot& snapshot)
{
    TableSet set = buildTables(snapshot);
    return {set.walls, set.loadPath, set.rodRuns, set.rodSchedule, clashTable(snapshot), set.checks, set.verification,
            set.findings, set.assumptions};
}

QString cellText(const TableContent& table, std::size_t row, const QString& title)
{
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].text == title)
            return table.rows.at(row).cells.at(column).text;
    return QStringLiteral("no such column");
}

} // namespace

void TestModels::everyTableSatisfiesTheModelTester()
{
    for (TableContent& content : allTables(*m_snapshot)) {
        TableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setContent(content);
        TableProxy proxy;
        QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.setSourceModel(&model);
        proxy.sort(0);
    }
    TreeModel tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setRoot(projectTree(*m_snapshot));
}

void TestModels::everyRowHasACellForEachColumn()
{
    for (const TableContent& content : allTables(*m_snapshot))
        for (const TableRow& row : content.rows)
            QCOMPARE(row.cells.size(), content.columns.size());
}

void TestModels::wallsShowFeetAndInches()
{
    QCOMPARE(cellText(wallTable(*m_snapshot), 0, QStringLiteral("Length (ft-in)")),
             QStringLiteral("29'-0\""));
    QCOMPARE(cellText(wallTable(*m_snapshot), 0, QStringLiteral("Thickness (in)")),
             QStringLiteral("5 1/2\""));
}

void TestModels::loadPathListsTheRoofFirst()
{
    const TableContent table = loadPathTable(*m_snapshot);
    QCOMPARE(cellText(table, 0, QStringLiteral("Story")), QStringLiteral("5"));
    QCOMPARE(cellText(table, 0, QStringLiteral("T ASD (lb)")), QStringLiteral("2,316"));
    QCOMPARE(cellText(table, 4, QStringLiteral("T ASD (lb)")), QStringLiteral("25,723"));
    QCOMPARE(cellText(table, 4, QStringLiteral("M_OT (ft-lb)")), QStringLiteral("1,502,751"));
}

void TestModels::numbersSortAsNumbers()
{
    TableModel model;
    model.setContent(loadPathTable(*m_snapshot));
    TableProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(11, Qt::AscendingOrder);
    QCOMPARE(proxy.index(0, 11).data().toString(), QStringLiteral("2,316"));
    QCOMPARE(proxy.index(proxy.rowCount() - 1, 11).data().toString(), QStringLiteral("25,723"));
}

void TestModels::filterKeepsRowsWithEveryWord()
{
    TableModel model;
    model.setContent(wallTable(*m_snapshot));
    TableProxy proxy;
    proxy.setSourceModel(&model);
    QCOMPARE(proxy.rowCount(), 10);
    proxy.setWords(QStringLiteral("st-d-1"));
    QCOMPARE(proxy.rowCount(), 5);
    proxy.setWords(QStringLiteral("st-d-1 SW-2"));
    QCOMPARE(proxy.rowCount(), 1);
    proxy.setWords(QStringLiteral("nothing like this"));
    QCOMPARE(proxy.rowCount(), 0);
}

void TestModels::unverifiedHardwareSaysSo()
{
    const TableContent table = rodScheduleTable(*m_snapshot);
    QCOMPARE(cellText(table, 0, QStringLiteral("Plate")), QStringLiteral("PL 3x5.5x0.5"));
    QCOMPARE(cellText(table, 0, QStringLiteral("Take-up device")),
             QStringLiteral("Ratchet 1-1/4 (unverified)"));
}

void TestModels::aRatioJustAboveOneNeverReadsOne()
{
    QCOMPARE(ratioText(1.0), QStringLiteral("1.000"));
    QCOMPARE(verdictText(1.0), QStringLiteral("OK"));
    QCOMPARE(ratioText(1.00004), QStringLiteral("1.001"));
    QCOMPARE(verdictText(1.00004), QStringLiteral("NG"));
    QCOMPARE(ratioText(0.8694), QStringLiteral("0.869"));
}

void TestModels::notANumberIsSaidInWords()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(number(nan), QStringLiteral("not a number"));
    QCOMPARE(feetInches(Length(nan)), QStringLiteral("not a number"));
    QCOMPARE(verdictText(nan), QStringLiteral("NG"));
}

void TestModels::treeListsEveryWallAndRun()
{
    TreeModel tree;
    tree.setRoot(projectTree(*m_snapshot));
    for (const building::ShearWall& wall : m_snapshot->layout->walls)
        QVERIFY(tree.indexOf({SubjectKind::Wall, wall.label, wall.level}).isValid());
    for (const rods::RodRun& run : m_snapshot->schedule->runs)
        QVERIFY(tree.indexOf({SubjectKind::RodRun, run.label, -1}).isValid());
}

void TestModels::treeFindsASubject()
{
    TreeModel tree;
    tree.setRoot(projectTree(*m_snapshot));
    const Subject wall{SubjectKind::Wall, "SW-2-C-1", 2};
    const QModelIndex index = tree.indexOf(wall);
    QCOMPARE(index.data().toString(), QStringLiteral("SW-2-C-1"));
    QVERIFY(tree.subject(index) == wall);
    QVERIFY(!tree.indexOf({SubjectKind::Wall, "SW-9-Z-1", 9}).isValid());
}

void TestModels::anEmptySnapshotGivesEmptyTablesWithTitles()
{
    for (const TableContent& content : allTables(pipeline::Snapshot{})) {
        QVERIFY(content.columns.size() >= 5);
        QVERIFY(content.rows.empty());
    }
}

void TestModels::selectionSpeaksOnceForOneChange()
{
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    const Subject wall{SubjectKind::Wall, "SW-1-C-1", 1};
    selection.select(wall);
    selection.select(wall);
    QCOMPARE(changed.count(), 1);
    selection.clear();
    selection.clear();
    QCOMPARE(changed.count(), 2);
    QSignalSpy focused(&selection, &Selection::focusRequested);
    selection.focus(wall);
    QCOMPARE(focused.count(), 1);
    QVERIFY(selection.current() == wall);
}

void TestModels::aClashIsPicturedByItsRodAndItsObstruction()
{
    const auto pictures = pictured(*m_snapshot, {SubjectKind::Clash, "CLH-1A2B3C4D", 3});
    QCOMPARE(pictures.size(), 3u);
    QVERIFY(sameThing(pictures[1], {SubjectKind::RodRun, "RR-C-1-S", 3}));
    QVERIFY(sameThing(pictures[2], {SubjectKind::Obstruction, "DUCT-3-1", 3}));
}

void TestModels::aWallBelongsToItsStackStory()
{
    const auto stack = stackOf(*m_snapshot, {SubjectKind::Wall, "SW-4-D-1", 4});
    QVERIFY(stack == (Subject{SubjectKind::Stack, "ST-D-1", 4}));
    QVERIFY(!stackOf(*m_snapshot, {SubjectKind::Obstruction, "DUCT-3-1", 3}));
}

void TestModels::stagesWaitThenReportTheirFault()
{
    StageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), pipeline::kStageCount);
    pipeline::StageStatus failed;
    failed.stage = pipeline::Stage::Detect;
    failed.state = pipeline::StageState::Failed;
    failed.fault = "No wall was found.";
    model.setStatus(failed);
    QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("Failed"));
    QCOMPARE(model.index(2, 3).data().toString(), QStringLiteral("No wall was found."));
    model.startRun();
    QCOMPARE(model.index(2, 1).data().toString(), QStringLiteral("Waiting"));
}

void TestModels::equalFindingsAreOneRowThatStandsForAll()
{
    pipeline::Snapshot snapshot = *m_snapshot;
    auto schedule = std::make_shared<rods::RodSchedule>(*snapshot.schedule);
    schedule->findings.clear();
    for (const char* run : {"RR-C-1-S", "RR-C-1-E", "RR-D-1-S"})
        schedule->findings.push_back({"rod.drift", Severity::Warning, {SubjectKind::RodRun, run, -1},
                                      "The drift of run " + std::string(run) + " is 2.1 in.", "", "", {}});
    snapshot.schedule = schedule;
    TableModel model;
    model.setContent(findingTable(snapshot));
    const int row = model.rowOf({SubjectKind::RodRun, "RR-D-1-S", -1});
    QVERIFY(row >= 0);
    QCOMPARE(model.rowOf({SubjectKind::RodRun, "RR-C-1-S", -1}), row);
    QVERIFY(model.content().rows[std::size_t(row)].cells[1].text.endsWith(QStringLiteral(" and 2 more")));
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
