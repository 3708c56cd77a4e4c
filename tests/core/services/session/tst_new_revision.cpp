// A correction survives a new revision of the drawing, in which the walls are numbered anew.
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "core/services/resources/resources.h"
#include "core/services/session/session.h"
#include "core/services/store/project_json.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using session::Session;

namespace {

constexpr int kLongMs = 60000;

const building::ShearWall* wallAt(const Session& session, geometry::Point2 at)
{
    for (const building::ShearWall& wall : session.snapshot()->layout->walls)
        if (wall.level == 2 && geometry::distanceTo(wall.axis, at) < 3)
            return &wall;
    return nullptr;
}

template<class Do>
void designed(Session& session, Do act)
{
    QSignalSpy finished(&session, &Session::runFinished);
    act();
    QVERIFY(finished.count() > 0 || finished.wait(kLongMs));
    QVERIFY(session.snapshot()->layout);
}

} // namespace

class RevisionTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QStringList written(const support::DrawnBuilding& building, const QString& suffix) const
    {
        QStringList paths;
        for (const support::DrawnSheet& sheet : support::drawSheets(building)) {
            QFile file(m_folder.filePath(
                QString::fromStdString(sheet.file).replace(QStringLiteral(".dxf"), suffix)));
            if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(sheet.content)) < 0)
                qFatal("cannot write a sheet");
            paths << file.fileName();
        }
        return paths;
    }

private Q_SLOTS:
    void aRejectedWallStaysRejectedThoughItIsNumberedAnew()
    {
        const auto sample =
            store::projectFromJson(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        QVERIFY(sample.ok());
        support::DrawnBuilding building = support::fiveStoryPodium();
        const QStringList first = written(building, QStringLiteral(".dxf"));
        support::DrawnWall fresh = building.plans[2].walls[0]; // the wall of story 2 on line 1
        fresh.axis = {{-160, 0}, {-160, 348}};
        building.plans[2].walls.insert(building.plans[2].walls.begin(), fresh);
        for (geometry::Point2* p : {&building.plans[2].walls[1].axis.a, &building.plans[2].walls[1].axis.b})
            p->x += 4;
        const QStringList second = written(building, QStringLiteral(" rev 1.dxf"));

        Session session(*resources::catalogs());
        pipeline::ProjectInputs inputs;
        inputs.criteria = sample->criteria;
        session.startWith(inputs);
        QVERIFY(session.importDrawings(first).ok());
        designed(session, [&] { session.design(); });
        const building::ShearWall before = *wallAt(session, {0, 100});
        QVERIFY(before.isShear);
        designed(session, [&] { session.correct(session::rejectWall(before)); });
        QVERIFY(!wallAt(session, {0, 100})->isShear);

        designed(session, [&] { QVERIFY(session.replaceDrawing(first[2], second[2]).ok()); });
        QVERIFY(wallAt(session, {4, 100}) && wallAt(session, {-160, 100}));
        QVERIFY(!wallAt(session, {4, 100})->isShear);
        QVERIFY(wallAt(session, {-160, 100})->isShear);
        for (const Finding& finding : session.snapshot()->layout->findings)
            QVERIFY2(finding.rule != "detect.override.target", finding.message.c_str());

        designed(session, [&] { session.history().undo(); }); // the old revision again, still rejected
        QVERIFY(!wallAt(session, {0, 100})->isShear);
        designed(session, [&] { session.history().undo(); });
        QVERIFY(wallAt(session, {0, 100})->isShear);
    }
};

QTEST_GUILESS_MAIN(RevisionTest)
#include "tst_new_revision.moc"
