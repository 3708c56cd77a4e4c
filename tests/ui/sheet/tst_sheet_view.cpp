#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/support/sample_snapshot.h"
#include "ui/sheet/sheet_view.h"

using namespace holdfast;
using sheet::MarkKind;
using sheet::SheetView;

class TestSheetView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsTheDraftersLinesAndTheWalls();
    void everyWallOfTheLevelIsMarked();
    void aClickPicksTheWall();
    void aRodLiesOverItsWall();
    void bringingAWallIntoSightTurnsToItsSheet();
    void aMissingDrawingIsSaidInASentence();
    void zoomKeepsThePointUnderTheMouse();
    void whatWasZoomedToBeforeTheViewWasShownStaysInSight();

private:
    std::unique_ptr<SheetView> shown();
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = testing::sampleSnapshot();
};

std::unique_ptr<SheetView> TestSheetView::shown()
{
    auto view = std::make_unique<SheetView>();
    QSignalSpy ready(view.get(), &SheetView::pictureReady);
    view->resize(1000, 700);
    view->show();
    view->setSnapshot(m_snapshot);
    return ready.wait() ? std::move(view) : nullptr;
}

void TestSheetView::drawsTheDraftersLinesAndTheWalls()
{
    auto view = shown();
    QVERIFY(view);
    QTest::qWait(100);
    const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
    folder.mkpath(QStringLiteral("."));
    const QPixmap picture = view->grab();
    QVERIFY(picture.save(folder.filePath(QStringLiteral("sheet.png"))));
    const QImage image = picture.toImage();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            inked += image.pixelColor(x, y) != view->palette().color(QPalette::Base);
    QVERIFY(inked > 2000);
}

void TestSheetView::everyWallOfTheLevelIsMarked()
{
    int walls = 0, rods = 0;
    for (const sheet::SheetMark& mark : sheet::marksOf(*m_snapshot, 3)) {
        walls += mark.kind == MarkKind::ShearWall;
        rods += mark.kind == MarkKind::Rod;
    }
    QCOMPARE(walls, 2);
    QCOMPARE(rods, 4);
}

void TestSheetView::aClickPicksTheWall()
{
    auto view = shown();
    QSignalSpy picked(view.get(), &SheetView::picked);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, view->onWidget({174, 456}).toPoint());
    QCOMPARE(picked.count(), 1);
    const auto subject = picked.front().front().value<Subject>();
    QCOMPARE(QString::fromStdString(subject.label), QStringLiteral("SW-1-D-1"));
}

void TestSheetView::aRodLiesOverItsWall()
{
    auto view = shown();
    const auto subject = view->pick(view->onWidget({6, 456}));
    QVERIFY(subject && subject->kind == SubjectKind::RodRun);
    QCOMPARE(QString::fromStdString(subject->label), QStringLiteral("RR-D-1-S"));
}

void TestSheetView::bringingAWallIntoSightTurnsToItsSheet()
{
    auto view = shown();
    QCOMPARE(view->shownSheet(), 0);
    view->bringIntoSight({{SubjectKind::Wall, "SW-4-C-1", 4}});
    QCOMPARE(view->shownSheet(), 3);
}

void TestSheetView::aMissingDrawingIsSaidInASentence()
{
    auto snapshot = std::make_shared<pipeline::Snapshot>(*m_snapshot);
    snapshot->drawings = nullptr;
    SheetView view;
    view.resize(600, 400);
    view.setSnapshot(snapshot);
    QTRY_VERIFY(view.note().contains(QStringLiteral("is not loaded")));
}

void TestSheetView::zoomKeepsThePointUnderTheMouse()
{
    auto view = shown();
    const QPointF wall(174, 456), before = view->onWidget(wall);
    QWheelEvent wheel(before, view->mapToGlobal(before), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.get(), &wheel);
    QVERIFY((view->onWidget(wall) - before).manhattanLength() < 1);
}

void TestSheetView::whatWasZoomedToBeforeTheViewWasShownStaysInSight()
{
    SheetView view;
    QSignalSpy ready(&view, &SheetView::pictureReady);
    view.setSnapshot(m_snapshot);
    view.zoomTo({{SubjectKind::Wall, "SW-1-D-1", 1}});
    view.resize(1000, 700);
    view.show();
    QVERIFY(ready.wait());
    QTest::qWait(200);
    const QPointF start = view.onWidget({6, 456}), end = view.onWidget({342, 456});
    QVERIFY(QRectF(view.rect()).contains(start) && QRectF(view.rect()).contains(end));
    QVERIFY2(end.x() - start.x() > 200, "zoomed to the wall, not fitted to the sheet");
}

QTEST_MAIN(TestSheetView)
#include "tst_sheet_view.moc"
