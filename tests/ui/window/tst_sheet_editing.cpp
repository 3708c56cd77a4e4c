// The engineer corrects the sample building on its sheets: real clicks, real menus, the design run again.
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include "core/engine/base/feet_inch.h"
#include "core/services/resources/resources.h"
#include "ui/window/main_window.h"

using namespace holdfast;
using building::OverrideAction;
using sheet::Tool;

namespace {
constexpr int kLongMs = 60'000;
}

class TestSheetEditing : public QObject {
    Q_OBJECT

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;
    QString m_asked; // the label of the last question
    QString m_answer;

    sheet::SheetView& view() { return m_window->sheetView(); }
    const building::WallLayout& layout() { return *m_session->snapshot()->layout; }
    const std::vector<building::Override>& said() { return m_session->inputs()->criteria.overrides; }
    const building::ShearWall& wall(const std::string& label)
    {
        for (const building::ShearWall& w : layout().walls)
            if (w.label == label)
                return w;
        qFatal("no wall %s", label.c_str());
    }
    // A long shear wall of the shown level.
    const building::ShearWall& someWall()
    {
        const building::ShearWall* longest = nullptr;
        for (const building::ShearWall& w : layout().walls)
            if (w.level == view().shownLevel() && w.isShear && (!longest || w.length > longest->length))
                longest = &w;
        if (!longest)
            qFatal("no wall on the sheet");
        return *longest;
    }
    QPoint pixels(geometry::Point2 p) { return view().onWidget({p.x, p.y}).toPoint(); }
    void click(geometry::Point2 p, Qt::KeyboardModifiers keys = {})
    {
        QTest::mouseMove(&view(), pixels(p));
        QTest::mouseClick(&view(), Qt::LeftButton, keys, pixels(p));
    }
    void choose(Tool tool) { m_window->sheetPage().toolAction(tool)->trigger(); }
    // Does something that starts a run, and waits for its end.
    template<class Do>
    void designed(Do act)
    {
        QSignalSpy finished(m_session.get(), &session::Session::runFinished);
        act();
        QVERIFY(finished.count() > 0 || finished.wait(kLongMs));
        QVERIFY(!m_session->isStale());
    }
    // Opens the menu at a place by a right click and triggers what begins with `words`.
    void chooseInMenu(geometry::Point2 at, const QString& words)
    {
        bool found = false;
        QTimer::singleShot(0, this, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction* action : menu->actions())
                if (action->text().remove(QLatin1Char('&')).startsWith(words)) {
                    found = true;
                    menu->close();
                    action->trigger();
                    return;
                }
            menu->close();
        });
        QTest::mouseClick(&view(), Qt::RightButton, {}, pixels(at));
        QVERIFY2(found, qPrintable(words));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_catalogs = *resources::catalogs();
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_session->setActor(QStringLiteral("jane"));
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
        m_window->sheetPage().editor().setAsk(
            [this](const sheet::Question& question) -> std::optional<QString> {
                m_asked = question.label;
                if (question.objection && !question.objection(m_answer).isEmpty())
                    return std::nullopt;
                return m_answer;
            });
        m_window->showSheetTab();
        designed([this] {
            m_window->openPaths(
                {QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json")});
        });
        QVERIFY(m_session->snapshot()->layout);
        QTRY_VERIFY(view().picture());
        QVERIFY(!m_session->history().canUndo());
    }

    void cleanup()
    {
        choose(Tool::Select);
        while (m_session->history().canUndo())
            designed([this] { m_session->history().undo(); });
        QVERIFY(said().empty());
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
        QVERIFY(m_window->sheetPage().editor().hint().contains(QStringLiteral("begins")));
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
        QVERIFY(m_window->sheetPage().editor().hint().contains(QStringLiteral("too short")));
        QTest::keyClick(&view(), Qt::Key_Escape); // starts anew
        QCOMPARE(m_window->sheetPage().editor().tool(), Tool::DrawWall);
        QTest::keyClick(&view(), Qt::Key_Escape); // leaves
        QCOMPARE(m_window->sheetPage().editor().tool(), Tool::Select);
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
        QVERIFY(m_window->sheetPage().editor().hint().contains(QStringLiteral("not in line")));
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
        m_window->sheetPage().editor().fillMenu(menu, at);
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
        m_window->sheetPage().editor().fillSheetMenu(menu);
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

    void cleanupTestCase()
    {
        m_window.reset();
        m_session.reset();
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
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-editing-test"));
    TestSheetEditing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sheet_editing.moc"
