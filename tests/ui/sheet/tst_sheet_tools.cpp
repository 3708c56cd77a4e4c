#include <QTest>

#include "tests/ui/support/sample_snapshot.h"
#include "ui/sheet/sheet_tools.h"

using namespace holdfast;
using geometry::Point2;
using sheet::SnapKind;
using sheet::WallPart;

class TestSheetTools : public QObject {
    Q_OBJECT

    // The sample's wall on grid D, level 1, runs from (0, 456) to (348, 456).
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = testing::sampleSnapshot();

private Q_SLOTS:
    void anEndOfAWallIsToldFromItsMiddle()
    {
        const auto& layout = *m_snapshot->layout;
        const auto start = sheet::hitWall(layout, 1, {3, 457}, 12),
                   body = sheet::hitWall(layout, 1, {170, 450}, 12),
                   end = sheet::hitWall(layout, 1, {350, 456}, 12);
        QVERIFY(start && body && end);
        QCOMPARE(start->part, WallPart::Start);
        QCOMPARE(body->part, WallPart::Body);
        QCOMPARE(body->along, 170.0);
        QCOMPARE(end->part, WallPart::End);
        QCOMPARE(end->along, 348.0);
        QVERIFY(!sheet::hitWall(layout, 1, {170, 430}, 12));
        QVERIFY(!sheet::hitWall(layout, 9, {170, 456}, 12));
    }

    void theEndsOfAShortWallLeaveItsMiddleFree()
    {
        building::WallLayout layout;
        layout.walls.resize(1);
        layout.walls[0].axis = {{0, 0}, {30, 0}};
        QCOMPARE(sheet::hitWall(layout, 1, {15, 0}, 40)->part, WallPart::Body);
        QCOMPARE(sheet::hitWall(layout, 1, {4, 0}, 40)->part, WallPart::Start);
    }

    void aClickSnapsToThePointADrafterMeans()
    {
        sheet::SheetPicture picture;
        picture.lines = {QLineF(100, 100, 100, 500)};
        const std::vector<building::GridLine> grids = {
            {"A", building::GridAxis::X, Length(200), {{200, 0}, {200, 900}}},
            {"1", building::GridAxis::Y, Length(300), {{0, 300}, {900, 300}}}};
        const sheet::SnapIndex index(&picture, m_snapshot->layout.get(), grids, 1);
        const auto kindAt = [&](Point2 at) { return index.snapped(at, 8).kind; };
        QCOMPARE(kindAt({103, 104}), SnapKind::LineEnd);
        QCOMPARE(kindAt({346, 460}), SnapKind::WallEnd);
        QCOMPARE(kindAt({203, 297}), SnapKind::GridCrossing);
        QCOMPARE(kindAt({205, 700}), SnapKind::GridLine);
        QCOMPARE(kindAt({250, 452}), SnapKind::WallAxis);
        QCOMPARE(kindAt({700, 700}), SnapKind::None);
        QCOMPARE(index.snapped({700, 700}, 8).at, (Point2{700, 700}));
        QCOMPARE(index.snapped({203, 297}, 8).at, (Point2{200, 300}));
        QCOMPARE(index.snapped({250, 452}, 8).at.y, 456.0);
    }

    void aDraggedEndStaysOnTheWallsLine()
    {
        const geometry::Segment2 wall{{0, 0}, {100, 0}};
        QCOMPARE(sheet::withEndAt(wall, WallPart::End, {130, 7}, false),
                 (geometry::Segment2{{0, 0}, {130, 0}}));
        QCOMPARE(sheet::withEndAt(wall, WallPart::End, {130, 7}, true),
                 (geometry::Segment2{{0, 0}, {130, 7}}));
        QCOMPARE(sheet::withEndAt(wall, WallPart::Start, {-10, 7}, false),
                 (geometry::Segment2{{-10, 0}, {100, 0}}));
    }

    void theLayerOfADrawnLineIsFound()
    {
        sheet::SheetPicture picture;
        picture.lines = {QLineF(0, 0, 100, 0), QLineF(0, 10, 100, 10)};
        picture.lineLayers = {0, 1};
        picture.layers = {"A-WALL", "S-SHEAR"};
        QCOMPARE(sheet::hitLayer(picture, {50, 7}, 8), "S-SHEAR");
        QCOMPARE(sheet::hitLayer(picture, {50, 2}, 8), "A-WALL");
        QCOMPARE(sheet::hitLayer(picture, {50, 40}, 8), "");
    }

    void onlyWallsInLineAreJoined()
    {
        building::ShearWall a, b;
        a.axis = {{0, 0}, {100, 0}};
        b.axis = {{240, 3}, {130, 3}};
        QVERIFY(sheet::areCollinear(a, b));
        b.axis = {{240, 40}, {130, 40}};
        QVERIFY(!sheet::areCollinear(a, b));
        b.axis = {{110, 0}, {110, 90}};
        QVERIFY(!sheet::areCollinear(a, b));
        b.axis = {{240, 3}, {130, 3}};
        b.level = 2;
        QVERIFY(!sheet::areCollinear(a, b));
    }
};

QTEST_GUILESS_MAIN(TestSheetTools)
#include "tst_sheet_tools.moc"
