// Two revisions in the window: the panel, the marks over the sheet and in the building, and the baseline's menu.
#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTest>
#include <QUndoStack>

#include "core/services/resources/resources.h"
#include "tests/ui/support/sample_snapshot.h"
#include "ui/models/table_content.h"
#include "ui/sheet/sheet_marks.h"
#include "ui/view3d/content.h"
#include "ui/window/export_memory.h"
#include "ui/window/main_window.h"

using namespace holdfast;
using revision::ChangeKind;

namespace {

// The sample against an earlier revision in which one wall stood 3 ft aside, one was shorter, one was not there, and
// one more stood.
pipeline::Snapshot compared()
{
    pipeline::Snapshot s = *testing::sampleSnapshot();
    revision::Baseline before{*s.layout, *s.schedule};
    auto& walls = before.layout.walls;
    walls[0].axis.a.x -= 36;
    walls[0].axis.b.x -= 36;
    walls[1].axis.b.x -= 24;
    walls[1].length -= 24_in;
    building::ShearWall gone = walls[0];
    gone.label = "SW-1-Z-9";
    gone.axis = {{5000, 9000}, {5120, 9000}};
    walls.push_back(gone);
    walls.erase(walls.begin() + 2);
    const auto report = revision::compareRuns(before, {*s.layout, *s.schedule}, rods::Catalogs{}, Run{});
    s.revisions = std::make_shared<const revision::RevisionReport>(report.ok() ? *report : revision::RevisionReport{});
    return s;
}

}  // namespace

class TestRevisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
    }
    void cleanupTestCase() { QSettings().clear(); }

    void theTableTellsEveryKindOfChange()
    {
        const auto table = models::revisionTable(compared());
        QStringList kinds;
        for (const models::TableRow& row : table.rows) {
            QCOMPARE(row.cells.size(), table.columns.size());
            if (!kinds.contains(row.cells[0].text))
                kinds << row.cells[0].text;
        }
        for (const char* kind : {"Relocated", "Modified", "Removed", "Added"})
            QVERIFY2(kinds.contains(QLatin1String(kind)), kind);
    }

    void theSheetDrawsEachKindWithItsOwnLine()
    {
        std::map<ChangeKind, int> drawn;
        for (const sheet::SheetMark& mark : sheet::marksOf(compared(), 1))
            if (mark.kind == sheet::MarkKind::Change)
                ++drawn[mark.change];
        QCOMPARE(drawn[ChangeKind::Relocated], 1);
        QCOMPARE(drawn[ChangeKind::Removed], 2);   // the wall that is gone, and where the relocated one stood
        for (const sheet::SheetMark& mark : sheet::marksOf(*testing::sampleSnapshot(), 1))
            QVERIFY(mark.kind != sheet::MarkKind::Change);
    }

    void theBuildingBreaksTheLineOfWhatIsGone()
    {
        const scene::Content content = view3d::contentOf(compared());
        QCOMPARE(content.changes.size(), compared().revisions->changes.size());
        for (const scene::ChangeMark& mark : content.changes) {
            QVERIFY(!mark.bars.empty());
            double longest = 0;
            for (const geometry::OrientedBox& bar : mark.bars)
                longest = std::max(longest, 2 * bar.half.x);
            if (mark.subject.label == "SW-1-Z-9")
                QVERIFY(longest <= 36 + 1e-9);
        }
        QVERIFY(view3d::contentOf(*testing::sampleSnapshot()).changes.empty());
    }

    void thePanelFollowsTheSnapshotAndTheBaselineIsOneStep()
    {
        const auto catalogs = *resources::catalogs();
        session::Session session(catalogs);
        window::MainWindow window(session, catalogs);
        window.show();
        window.showSnapshot(std::make_shared<const pipeline::Snapshot>(compared()));
        QTRY_COMPARE(window.revisions().model().rowCount(), int(compared().revisions->changes.size()));

        auto* menu = window.findChild<QMenu*>(QStringLiteral("baselineMenu"));
        QVERIFY(menu);
        Q_EMIT menu->aboutToShow();
        const auto enabled = [menu](const char* name) {
            return menu->findChild<QAction*>(QLatin1String(name))->isEnabled();
        };
        QVERIFY(!enabled("keepBaseline"));          // the session has designed nothing
        QVERIFY(!enabled("forgetBaseline"));
        pipeline::ProjectInputs inputs = *session.inputs();
        inputs.baseline = revision::Baseline{};
        session.setInputs(inputs, QStringLiteral("Keep"));
        Q_EMIT menu->aboutToShow();
        QVERIFY(enabled("forgetBaseline"));
        session.history().undo();
        QVERIFY(!session.inputs()->baseline);
        menu->findChild<QAction*>(QStringLiteral("showChanges"))->setChecked(false);
        QVERIFY(!window.view3d().scene().look().changesShown);
    }

    void everyProjectRemembersWhereItWasExported()
    {
        window::ExportMemory one(QStringLiteral("/jobs/a/one.holdfast")), two(QStringLiteral("/jobs/b/two.holdfast"));
        QCOMPARE(one.folder(QStringLiteral("dxf")), QStringLiteral("/jobs/a"));
        one.setFolder(QStringLiteral("dxf"), QStringLiteral("/out/dxf"));
        one.setFolder(QStringLiteral("ifc"), QStringLiteral("/out/ifc"));
        QCOMPARE(one.folder(QStringLiteral("dxf")), QStringLiteral("/out/dxf"));
        QCOMPARE(one.folder(QStringLiteral("xlsx")), QStringLiteral("/out/ifc"));
        QCOMPARE(two.folder(QStringLiteral("dxf")), QStringLiteral("/jobs/b"));
        one.setFirmTemplate(QStringLiteral("/firm/a.json"));
        QCOMPARE(two.firmTemplate(), QStringLiteral("/firm/a.json"));   // a project that never chose
        two.setFirmTemplate({});
        QCOMPARE(one.firmTemplate(), QStringLiteral("/firm/a.json"));
    }
};

int main(int argc, char** argv)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Holdfast"));
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-revisions-test"));
    TestRevisions test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_revisions.moc"
