// The engineer corrects the sample building on its sheets: real clicks, real menus, the design run again.
#include <QContextMenuEvent>

#include "core/engine/base/feet_inch.h"
#include "tests/ui/support/sheet_test.h"

using namespace holdfast;
using building::OverrideAction;
using sheet::Tool;

class TestSheetEditing : public QObject, support::SheetTest {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openSheets(); }

    void cleanup()
    {
        choose(Tool::Select);
        undoAll();
    }

    void aRejectedWallIsNoShearWallUntilUndo()
    {
        const building::ShearWall before = someWall();
        designed([&] { chooseInMenu(geometry::middle(before.axis), QStringLiteral("Not a Shear Wall")); });
        QVERIFY(!wall(before.label).isShear);
        QCOMPARE(said().size(), std::size_t(1));
        QCOMPARE(said()[0].author, "jane");
        auto* undo = m_window->findChild<QAction*>(QStringLiteral("undo"));
        auto* redo = m_window->findChild<QAction*>(QStringLiteral("redo"));
        QVERIFY(undo->text().contains(QString::fromStdString(before.label)));
        designed([&] { undo->trigger(); });
        QVERIFY(wall(before.label).isShear);
        designed([&] { redo->trigger(); });
        QVERIFY(!wall(before.label).isShear);
    }

    void theMarkIsAskedAndSet()
    {
        const building::ShearWall before = someWall();
        m_answer = QStringLiteral("SW9");
        designed([&] { chooseInMenu(geometry::middle(before.axis), QStringLiteral("Mark")); });
        QCOMPARE(wall(before.label).mark, "SW9");
    }

    void aWallIsDrawnByTwoClicks()
    {
        const building::ShearWall beside = someWall();
        const geometry::Point2 a = beside.axis.a + geometry::Point2{60, 60}, b = a + geometry::Point2{150, 0};
        m_answer = QStringLiteral("SW2");
        const std::size_t walls = layout().walls.size();
        choose(Tool::DrawWall);
        QVERIFY(editor().hint().contains(QStringLiteral("begins")));
        click(a);
        designed([&] { click(b, Qt::ShiftModifier); });
        QCOMPARE(layout().walls.size(), walls + 1);
        QCOMPARE(said().back().action, OverrideAction::AddWall);
        QCOMPARE(said().back().axis->a.y, said().back().axis->b.y);
    }

    void twoClicksOnOnePlaceDrawNothing()
    {
        choose(Tool::DrawWall);
        click(someWall().axis.a);
        click(someWall().axis.a);
        QVERIFY(said().empty());
        QVERIFY(editor().hint().contains(QStringLiteral("too short")));
        QTest::keyClick(&view(), Qt::Key_Escape); // starts anew
        QCOMPARE(editor().tool(), Tool::DrawWall);
        QTest::keyClick(&view(), Qt::Key_Escape); // leaves
        QCOMPARE(editor().tool(), Tool::Select);
    }

    void theEndOfAWallIsDragged()
    {
        const building::ShearWall before = someWall();
        const geometry::Point2 along = (before.axis.b - before.axis.a) * (1 / geometry::length(before.axis));
        const QPoint from = pixels(before.axis.b), to = pixels(before.axis.b - along * 50);
        choose(Tool::MoveWall);
        designed([&] {
            QTest::mousePress(&view(), Qt::LeftButton, {}, from);
            QTest::mouseMove(&view(), (from + to) / 2);
            QTest::mouseMove(&view(), to);
            QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
        });
        QCOMPARE(said().back().action, OverrideAction::MoveWall);
        const double shorter =
            geometry::length(*said().back().axis) - geometry::length(*said().back().becomes);
        QVERIFY2(std::abs(shorter - 50) < 14, qPrintable(QString::number(shorter))); // the pixel grid, a snap
    }

    void aWallIsSplitWhereItIsClicked()
    {
        choose(Tool::SplitWall);
        designed([&] { click(geometry::middle(someWall().axis)); });
        QCOMPARE(said().back().action, OverrideAction::SplitWall);
    }

    void wallsAcrossEachOtherAreNotJoined()
    {
        const building::ShearWall first = someWall();
        const building::ShearWall* across = nullptr;
        for (const building::ShearWall& w : layout().walls)
            if (w.level == first.level && w.label != first.label && !sheet::areCollinear(first, w))
                across = &w;
        QVERIFY(across);
        choose(Tool::JoinWalls);
        click(geometry::middle(first.axis));
        click(geometry::middle(across->axis));
        QVERIFY(said().empty());
        QVERIFY(editor().hint().contains(QStringLiteral("not in line")));
    }

    void aHoldownIsPlacedAtTheEndOfAWall()
    {
        const building::ShearWall before = someWall();
        m_answer = QStringLiteral("HD7");
        choose(Tool::PlaceHoldown);
        designed([&] { click(before.axis.a); });
        QCOMPARE(said().back().action, OverrideAction::PlaceHoldown);
        QCOMPARE(said().back().value, "HD7");
        QVERIFY(geometry::distance(*said().back().at, before.axis.a) < 12);
    }

    void twoPointsAndTheirDistanceCalibrate()
    {
        const building::ShearWall before = someWall();
        const double units = geometry::length(before.axis) / view().sheet()->toSet.scale();
        choose(Tool::Calibrate);
        m_answer = QStringLiteral("100 pots"); // refused by the question
        click(before.axis.a);
        click(before.axis.b);
        QVERIFY(said().empty());
        m_answer = QString::fromStdString(formatFeetInches(Length(geometry::length(before.axis))));
        click(before.axis.a);
        designed([&] { click(before.axis.b); });
        QCOMPARE(said().back().action, OverrideAction::SetScale);
        const QString value = QString::fromStdString(said().back().value);
        QVERIFY(value.startsWith(QStringLiteral("calibrated ")));
        const double inches = value.mid(11).toDouble();
        QVERIFY2(std::abs(inches * units / geometry::length(before.axis) - 1) < 0.02, qPrintable(value));
    }

    void theLayerOfALineGetsARole()
    {
        const building::ShearWall wall = someWall();
        QMenu menu;
        const QPointF at = view().onWidget({wall.axis.a.x, wall.axis.a.y});
        editor().fillMenu(menu, at);
        QMenu* roles = nullptr;
        for (QAction* action : menu.actions())
            if (action->text().startsWith(QStringLiteral("Role of")))
                roles = action->menu();
        QVERIFY(roles);
        designed([&] { roles->actions().at(1)->trigger(); });
        QCOMPARE(said().back().action, OverrideAction::MapLayer);
        QCOMPARE(said().back().value, "other");
    }

    void levelAndKindOfTheSheetAreSet()
    {
        const QString file = QString::fromStdString(view().sheet()->file);
        QMenu menu;
        editor().fillSheetMenu(menu);
        QAction* podium = nullptr;
        for (QAction* action : menu.actions().front()->menu()->actions())
            if (action->text().startsWith(QStringLiteral("Podium")))
                podium = action;
        QVERIFY(podium);
        designed([&] { podium->trigger(); });
        QCOMPARE(said().back().action, OverrideAction::SetSheetLevel);
        QCOMPARE(said().back().value, "0");
        bool told = false;
        for (const building::Sheet& sheet : m_session->snapshot()->plans->sheets)
            told = told || (QString::fromStdString(sheet.file) == file && sheet.level == 0);
        QVERIFY(told);
    }

    void cleanupTestCase() { close(); }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestSheetEditing>(argc, argv, "holdfast-editing-test");
}
#include "tst_sheet_editing.moc"
