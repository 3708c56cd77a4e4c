#include <set>

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSurfaceFormat>
#include <QTest>

#include "tests/ui/support/sample_snapshot.h"
#include "ui/view3d/view3d.h"

using namespace holdfast;
using view3d::StandardView;
using view3d::View3D;

class TestView3D : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void drawsTheBuilding();
    void aClickOnARodPicksItsRun();
    void aClickOnTheWallBesideTheRodPicksTheWall();
    void aClickOnNothingSaysSo();
    void aSelectedRunTurnsBlue();
    void theLevelClipHidesWhatIsAbove();
    void wheelKeepsThePointUnderTheMouse();
    void everyStandardViewShowsTheBuilding();
    void anUnchangedModelKeepsItsSurfaces();
    void tenThousandPartsStayFluent();

private:
    std::unique_ptr<View3D> shown(std::shared_ptr<const pipeline::Snapshot> snapshot);
    void save(View3D& view, const QString& name);
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = testing::sampleSnapshot();
};

namespace {

int colorsIn(const QImage& image)
{
    std::set<QRgb> colors;
    for (int y = 0; y < image.height(); y += 2)
        for (int x = 0; x < image.width(); x += 2)
            colors.insert(image.pixel(x, y));
    return int(colors.size());
}

int bluePixels(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            count += c.blue() > 150 && c.red() < 90;
        }
    return count;
}

geometry::Point3 rodMiddle(const pipeline::Snapshot& snapshot, std::size_t run, int story)
{
    const geometry::Point2 at = snapshot.schedule->runs[run].at;
    return {at.x, at.y, (story - 0.5) * 120};
}

} // namespace

std::unique_ptr<View3D> TestView3D::shown(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    auto view = std::make_unique<View3D>();
    view->resize(1000, 700);
    view->setSnapshot(std::move(snapshot));
    view->show();
    if (!QTest::qWaitForWindowExposed(view.get()))
        return nullptr;
    view->setStandardView(StandardView::Isometric);
    return view;
}

void TestView3D::save(View3D& view, const QString& name)
{
    const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
    folder.mkpath(QStringLiteral("."));
    QVERIFY(view.grab().save(folder.filePath(name)));
}

void TestView3D::initTestCase()
{
    if (QGuiApplication::platformName() == QStringLiteral("offscreen"))
        QSKIP("needs a display with OpenGL; run under xvfb-run");
}

void TestView3D::drawsTheBuilding()
{
    auto view = shown(m_snapshot);
    QVERIFY(view);
    QVERIFY(colorsIn(view->grabFramebuffer()) > 50);
    save(*view, QStringLiteral("view3d.png"));
}

void TestView3D::aClickOnARodPicksItsRun()
{
    auto view = shown(m_snapshot);
    QSignalSpy picked(view.get(), &View3D::picked);
    const QPointF at = view->onWidget(rodMiddle(*m_snapshot, 2, 2));
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(picked.count(), 1);
    const auto subject = picked.front().front().value<Subject>();
    QVERIFY(subject.kind == SubjectKind::RodRun);
    QCOMPARE(QString::fromStdString(subject.label), QStringLiteral("RR-D-1-S"));
    QCOMPARE(subject.level, 2);
}

void TestView3D::aClickOnTheWallBesideTheRodPicksTheWall()
{
    auto view = shown(m_snapshot);
    const building::ShearWall& wall = m_snapshot->layout->walls[3];
    const geometry::Point2 middle = geometry::middle(wall.axis);
    view->setStandardView(StandardView::Front);
    const auto subject = view->pick(view->onWidget({middle.x, middle.y, (wall.level - 0.5) * 120}));
    QVERIFY(subject);
    QCOMPARE(QString::fromStdString(subject->label), QString::fromStdString(wall.label));
}

void TestView3D::aClickOnNothingSaysSo()
{
    auto view = shown(m_snapshot);
    QSignalSpy nothing(view.get(), &View3D::pickedNothing);
    QTest::mouseClick(view.get(), Qt::LeftButton, {}, QPoint(995, 5));
    QCOMPARE(nothing.count(), 1);
}

void TestView3D::aSelectedRunTurnsBlue()
{
    auto view = shown(m_snapshot);
    const int before = bluePixels(view->grabFramebuffer());
    view->highlight({{SubjectKind::RodRun, "RR-D-1-E", -1}});
    view->bringIntoSight({{SubjectKind::RodRun, "RR-D-1-E", -1}});
    QVERIFY(bluePixels(view->grabFramebuffer()) > before + 200);
    save(*view, QStringLiteral("view3d_selected.png"));
}

void TestView3D::theLevelClipHidesWhatIsAbove()
{
    auto view = shown(m_snapshot);
    view->setStandardView(StandardView::Front);
    const QPointF high = view->onWidget(rodMiddle(*m_snapshot, 0, 5));
    QVERIFY(view->pick(high));
    view->setLevelClip(1, 2);
    QVERIFY(!view->pick(high));
    QVERIFY(view->pick(view->onWidget(rodMiddle(*m_snapshot, 0, 1))));
    save(*view, QStringLiteral("view3d_clipped.png"));
}

void TestView3D::wheelKeepsThePointUnderTheMouse()
{
    auto view = shown(m_snapshot);
    view->setStandardView(StandardView::Front);
    view->setParallel(true);
    const geometry::Point3 rod = rodMiddle(*m_snapshot, 0, 3);
    const QPointF before = view->onWidget(rod);
    QWheelEvent wheel(before, view->mapToGlobal(before), {}, {0, 360}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.get(), &wheel);
    const QPointF after = view->onWidget(rod);
    QVERIFY2((after - before).manhattanLength() < 2, "the point moved away from the mouse");
}

void TestView3D::everyStandardViewShowsTheBuilding()
{
    auto view = shown(m_snapshot);
    for (const auto standard :
         {StandardView::Isometric, StandardView::Front, StandardView::Back, StandardView::Left,
          StandardView::Right, StandardView::Top, StandardView::Bottom}) {
        view->setStandardView(standard);
        QVERIFY(colorsIn(view->grabFramebuffer()) > 20);
    }
}

void TestView3D::anUnchangedModelKeepsItsSurfaces()
{
    auto view = shown(m_snapshot);
    const std::size_t before = view->scene().surfacesBuilt();
    auto next = std::make_shared<pipeline::Snapshot>(*m_snapshot);
    next->clashes = nullptr;
    view->setSnapshot(next);
    QCOMPARE(view->scene().surfacesBuilt(), before);
}

void TestView3D::tenThousandPartsStayFluent()
{
    auto snapshot = testing::largeSnapshot(220);
    QVERIFY(snapshot->solids->parts.size() > 9000);
    QElapsedTimer timer;
    timer.start();
    auto view = shown(snapshot);
    qInfo("%zu parts shown after %lld ms", snapshot->solids->parts.size(), timer.elapsed());
    view->grabFramebuffer();
    timer.restart();
    constexpr int kFrames = 10;
    for (int i = 0; i < kFrames; ++i) {
        QTest::keyClick(view.get(), Qt::Key_Right);
        view->grabFramebuffer();
    }
    qInfo("%lld ms a frame", timer.elapsed() / kFrames);
    timer.restart();
    view->pick({500, 350});
    qInfo("%lld ms a pick", timer.elapsed());
    QVERIFY2(timer.elapsed() < 50, "a pick may not be felt");
    save(*view, QStringLiteral("view3d_large.png"));
}

int main(int argc, char** argv)
{
    QSurfaceFormat format;
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication app(argc, argv);
    TestView3D test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_view3d.moc"
