// Import, layers, schedule, overrides and the review queue, through the widgets a reader uses.
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>

#include "tests/ui/support/window_test.h"
#include "ui/window/import_dialog.h"

using namespace holdfast;
using building::OverrideAction;
using models::LayerModel;
using models::ReviewItem;
using models::ReviewKind;

class TestReading : public QObject, support::WindowTest {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_answer;

    ReviewItem itemOf(const building::ShearWall& wall)
    {
        ReviewItem item;
        item.subject = {SubjectKind::Wall, wall.label, wall.level};
        item.thing = QString::fromStdString(wall.label);
        item.confidence = 0.5;
        return item;
    }
    bool isShear(const std::string& label)
    {
        for (const building::ShearWall& wall : layout().walls)
            if (wall.label == label)
                return wall.isShear;
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        open();
        m_window->sheetPage().editor().setAsk(
            [this](const sheet::Question&) -> std::optional<QString> { return m_answer; });
        designed([this] { m_window->openPaths({sample("project.json")}); });
    }

    void cleanup() { undoAll(); }

    // --- review ------------------------------------------------------------------------------------------

    void theQueueIsWalkedWithTheKeyboard()
    {
        const building::ShearWall a = layout().walls[0], b = layout().walls[1], c = layout().walls[2];
        QListWidget& list = m_window->review().list();
        QSignalSpy count(&m_window->review(), &panels::ReviewPanel::countChanged);
        m_window->raiseDock(QStringLiteral("reviewDock"));
        m_window->review().setQueue({itemOf(a), itemOf(b), itemOf(c)});
        QCOMPARE(count.back().front().toInt(), 3);
        list.setFocus();
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(m_window->selection().current()->label, a.label);
        picture("review.png");
        QTest::keyClick(&list, Qt::Key_S); // skip a: b comes by itself
        QCOMPARE(m_window->review().current()->subject.label, b.label);
        QCOMPARE(count.back().front().toInt(), 2);
        QVERIFY(list.item(2)->text().contains(QStringLiteral("skipped")));
        designed([&] { QTest::keyClick(&list, Qt::Key_N); });
        QCOMPARE(said().back().action, OverrideAction::RejectWall);
        QCOMPARE(said().back().target, b.label);
        QVERIFY(!isShear(b.label));
        designed([&] { QTest::keyClick(&list, Qt::Key_U); });
        QVERIFY(said().empty() && isShear(b.label) == b.isShear);
        m_window->review().setQueue({itemOf(a), itemOf(b), itemOf(c)});
        list.setCurrentRow(0);
        designed([&] { QTest::keyClick(&list, Qt::Key_Y); });
        QCOMPARE(said().back().action, OverrideAction::ConfirmWall);
        // Yes to "not taken as a shear wall" leaves it none; no makes it one.
        models::ReviewItem partition = itemOf(c);
        partition.isTakenAsShear = false;
        for (const auto& [key, action] : {std::pair(Qt::Key_Y, OverrideAction::RejectWall),
                                          std::pair(Qt::Key_N, OverrideAction::ConfirmWall)}) {
            m_window->review().setQueue({partition});
            list.setCurrentRow(0);
            designed([&] { QTest::keyClick(&list, key); });
            QCOMPARE(said().back().action, action);
        }
        m_window->review().setQueue({itemOf(c)});
        list.setCurrentRow(0);
        m_answer = QStringLiteral("SW2");
        designed([&] { QTest::keyClick(&list, Qt::Key_M); });
        QCOMPARE(said().back().action, OverrideAction::SetWallMark);
        QCOMPARE(said().back().target, c.label);
    }

    void whatIsUnsureStandsInTheQueueWorstFirst()
    {
        pipeline::Snapshot snapshot = *m_session->snapshot();
        building::WallLayout unsure = layout();
        for (building::ShearWall& wall : unsure.walls)
        {
            wall.confidence = 1;
            wall.isShear = true;
        }
        unsure.findings.clear();
        unsure.walls[3].confidence = 0.69;
        unsure.walls[1].confidence = 0.41;
        unsure.walls[2].confidence = 0.70;       // the geometry gate wants more than that
        for (building::Holdown& holdown : unsure.holdowns)
            holdown.wall = building::WallId{0};
        unsure.holdowns.resize(1);
        unsure.holdowns[0].wall.reset();
        unsure.schedule[0].nail.clear();
        snapshot.layout = std::make_shared<const building::WallLayout>(unsure);
        auto plans = *snapshot.plans;
        plans.findings.clear();
        for (building::Sheet& sheet : plans.sheets) {
            sheet.scale.confidence = 1;
            sheet.kind = building::SheetKind::FloorPlan;
            sheet.level = 1;
        }
        plans.sheets[2].scale.confidence = 0.5;
        plans.sheets[1].level = -1;
        snapshot.plans = std::make_shared<const building::PlanSet>(plans);
        const auto queue = models::reviewQueue(snapshot);
        QStringList kinds;
        for (const ReviewItem& item : queue)
            kinds << QString::number(int(item.kind)) + QStringLiteral(":")
                         + QString::number(item.confidence, 'f', 2);
        QCOMPARE(kinds.join(QLatin1Char(' ')), QStringLiteral("1:0.30 3:0.40 0:0.41 2:0.45 1:0.50 0:0.69 0:0.70"));
        QCOMPARE(queue[0].sheet, 1);
    }

    // --- schedule ----------------------------------------------------------------------------------------

    void aCellOfTheScheduleIsTypedOver()
    {
        models::ScheduleModel& model = m_window->wallSchedule().model();
        QVERIFY(model.rowCount() > 0);
        m_window->raiseDock(QStringLiteral("scheduleDock"));
        const QModelIndex edge = model.index(0, 3);
        const QString before = edge.data(Qt::EditRole).toString();
        QTableView& view = m_window->wallSchedule().view();
        view.setCurrentIndex(edge);
        view.edit(edge);
        auto* editor = view.findChild<QLineEdit*>();
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, QStringLiteral("2"));
        designed([&] { QTest::keyClick(editor, Qt::Key_Return); });
        QCOMPARE(said().back().action, OverrideAction::SetScheduleCell);
        QCOMPARE(said().back().value, "edge_spacing=2\"");
        QCOMPARE(said().back().target, layout().schedule[0].mark);
        QVERIFY(model.index(0, 3).data().toString().endsWith(QLatin1Char('*'))
                || before == QStringLiteral("2\""));
        picture("schedule.png");
    }

    void whatACellCannotTakeIsSaid()
    {
        models::ScheduleModel& model = m_window->wallSchedule().model();
        QVERIFY(!model.setData(model.index(0, 3), QStringLiteral("a lot"), Qt::EditRole));
        QVERIFY(!model.setData(model.index(0, 5), QStringLiteral("3"), Qt::EditRole));
        QVERIFY(m_window->wallSchedule().message().contains(QStringLiteral("1 or 2 sides")));
        QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("SW99"), Qt::EditRole));
        QVERIFY(said().empty());
    }

    // --- layers ------------------------------------------------------------------------------------------

    void aLayerGetsARoleAndTheOfficesProfileIsKept()
    {
        LayerModel& model = m_window->layers().model();
        QVERIFY(model.rowCount() > 3);
        int row = -1;
        for (int i = 0; i < model.rowCount(); ++i)
            if (model.rows()[std::size_t(i)].entities > 0 && model.rows()[std::size_t(i)].byName != "duct")
                row = i;
        const std::string layer = model.rows()[std::size_t(row)].layer;
        designed([&] {
            QVERIFY(model.setData(model.index(row, LayerModel::Role), QStringLiteral("duct"), Qt::EditRole));
        });
        QCOMPARE(said().back().target, layer);
        QCOMPARE(model.rows()[std::size_t(row)].said, "duct");
        const QString path = m_folder.filePath(QStringLiteral("office.json"));
        QVERIFY(m_window->saveLayerProfile(path).ok());
        designed([&] { // by its name again
            QVERIFY(
                model.setData(model.index(row, LayerModel::Role), QStringLiteral("by name"), Qt::EditRole));
        });
        QVERIFY(said().empty());
        designed([&] { QVERIFY(m_window->loadLayerProfile(path).ok()); });
        QCOMPARE(said().size(), std::size_t(1));
        QCOMPARE(said()[0].value, "duct");
        m_window->raiseDock(QStringLiteral("layersDock"));
        picture("layers.png");
    }

    void aProfileThatIsNoneIsRefused()
    {
        QFile file(m_folder.filePath(QStringLiteral("bad.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            R"({"schema": "holdfast.layer_profile/1", "layers": [{"pattern": "S-*", "role": "shear"}]})");
        file.close();
        const Outcome loaded = m_window->loadLayerProfile(file.fileName());
        QVERIFY(!loaded.ok());
        QVERIFY(describe(loaded.fault()).find("layers[0].role") != std::string::npos);
        QVERIFY(said().empty());
    }

    void aHiddenLayerIsNotDrawn()
    {
        m_window->showSheetTab();
        QTRY_VERIFY(m_window->sheetView().picture());
        const std::size_t all = m_window->sheetView().picture()->lines.size();
        LayerModel& model = m_window->layers().model();
        for (int row = 0; row < model.rowCount(); ++row)
            model.setData(model.index(row, LayerModel::Shown), Qt::Unchecked, Qt::CheckStateRole);
        QTRY_VERIFY(m_window->sheetView().picture() && m_window->sheetView().picture()->lines.size() < all);
        for (int row = 0; row < model.rowCount(); ++row)
            model.setData(model.index(row, LayerModel::Shown), Qt::Checked, Qt::CheckStateRole);
        QTRY_VERIFY(m_window->sheetView().picture() && m_window->sheetView().picture()->lines.size() == all);
    }

    // --- overrides ---------------------------------------------------------------------------------------

    void anOverrideIsListedWithdrawnAndFlaggedWhenLost()
    {
        const building::ShearWall wall = layout().walls[0];
        designed([&] { m_session->correct(session::rejectWall(wall)); });
        building::ShearWall nowhere = wall;
        nowhere.label = "SW-9-Q-1";
        nowhere.axis = {{-9000, -9000}, {-8800, -9000}};
        designed([&] { m_session->correct(session::rejectWall(nowhere)); });
        const auto state = [&](int row) {
            return m_window->overrides().model().index(row, 0).data().toString();
        };
        QCOMPARE(m_window->overrides().model().rowCount(), 2);
        QCOMPARE(state(0), QStringLiteral("in use"));
        QCOMPARE(state(1), QStringLiteral("NOT FOUND"));
        QCOMPARE(m_window->overrides().model().index(0, 4).data().toString(), QStringLiteral("jane"));
        m_window->raiseDock(QStringLiteral("overrides"));
        QTableView& view = m_window->overrides().view();
        view.setCurrentIndex(view.model()->index(1, 0));
        designed([&] { m_window->findChild<QAction*>(QStringLiteral("withdraw"))->trigger(); });
        QCOMPARE(said().size(), std::size_t(1));
        QCOMPARE(said()[0].target, wall.label);
    }

    // --- import ------------------------------------------------------------------------------------------

    void theImportIsLookedAtAndAskedAboutFirst()
    {
        QFile broken(m_folder.filePath(QStringLiteral("broken.dxf")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("this is no drawing");
        broken.close();
        auto inputs = std::make_shared<pipeline::ProjectInputs>();
        inputs->criteria = m_session->inputs()->criteria;
        window::ImportDialog dialog(inputs, {sample("S-201.dxf"), broken.fileName(),
                                             sample("S-202.dxf")});
        QSignalSpy understood(&dialog, &window::ImportDialog::understood);
        dialog.show();
        QVERIFY(understood.count() > 0 || understood.wait(kLongMs));
        QCOMPARE(dialog.chosen().size(), 2);
        QVERIFY(dialog.files().item(1, 2)->text().contains(QStringLiteral("broken.dxf")));
        QCOMPARE(dialog.sheets().rowCount(), 2);
        QVERIFY2(dialog.question().startsWith(QStringLiteral("This building is ")),
                 qPrintable(dialog.question()));
        QVERIFY2(dialog.question().contains(QStringLiteral("right?")), qPrintable(dialog.question()));
        const QString asRead = dialog.question();
        QTest::qWait(300);
        QVERIFY(dialog.grab().save(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots/import.png")));

        dialog.sheets().setCurrentCell(1, 0);
        dialog.unit().setCurrentText(QStringLiteral("feet"));
        Q_EMIT dialog.unit().textActivated(QStringLiteral("feet"));
        QVERIFY(understood.wait(kLongMs));
        QVERIFY(dialog.question() != asRead);
        QCOMPARE(dialog.words().size(), std::size_t(1));
        QCOMPARE(dialog.words()[0].value, "ft");
        for (const char* size : {"1:100", "feet"}) { // a scale takes the unit back, and a unit the scale
            Q_EMIT dialog.unit().textActivated(QLatin1String(size));
            QVERIFY(understood.wait(kLongMs));
            QCOMPARE(dialog.words().size(), std::size_t(1));
        }
        const int level = dialog.level().findData(QStringLiteral("3"));
        dialog.level().setCurrentIndex(level);
        Q_EMIT dialog.level().activated(level);
        QVERIFY(understood.wait(kLongMs));
        QCOMPARE(dialog.sheets().item(1, 1)->text(), QStringLiteral("3"));

        session::Session fresh(m_catalogs);
        QVERIFY(fresh.importDrawings(dialog.chosen(), dialog.words()).ok());
        QCOMPARE(fresh.inputs()->drawings.size(), std::size_t(2));
        QCOMPARE(fresh.inputs()->criteria.overrides.size(), std::size_t(2));
        fresh.history().undo(); // all of it is one step
        QVERIFY(fresh.inputs()->drawings.empty() && fresh.inputs()->criteria.overrides.empty());

        dialog.files().setCurrentCell(2, 0); // taken out again, with what was said of it
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("&Remove"))
                button->click();
        QVERIFY(understood.wait(kLongMs));
        QVERIFY(dialog.words().empty());
    }

    void aDialogClosedWhileItReadsLeavesNothing()
    {
        auto inputs = std::make_shared<pipeline::ProjectInputs>();
        auto dialog = std::make_unique<window::ImportDialog>(
            inputs, QStringList{sample("S-201.dxf")});
        QVERIFY(dialog->isReading());
        dialog.reset();
        QTest::qWait(200);
    }

    void cleanupTestCase() { close(); }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestReading>(argc, argv, "holdfast-reading-test");
}
#include "tst_reading.moc"
