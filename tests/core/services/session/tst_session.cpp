#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/session/design_run.h"
#include "core/services/session/session.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using session::Session;

namespace {

constexpr int kLongMs = 60000;

const char kDrawing[] = "  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\nA-WALL\n 10\n0\n 20\n0\n 11\n348\n 21\n0\n"
                        "  0\nENDSEC\n  0\nEOF\n";

QString stateOf(const pipeline::Snapshot& snapshot, pipeline::Stage stage)
{
    for (const pipeline::StageStatus& status : snapshot.stages)
        if (status.stage == stage)
            return QString::fromStdString(enumText(status.state));
    return {};
}

void designAndWait(Session& session)
{
    QSignalSpy finished(&session, &Session::runFinished);
    session.design();
    QVERIFY(session.isRunning());
    QVERIFY(finished.wait(kLongMs));
    QVERIFY(!session.isRunning());
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<const rods::Catalogs> m_catalogs = std::make_shared<rods::Catalogs>(sample::catalogs());

    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString drawing(const char* name, const QByteArray& content = kDrawing) const
    {
        QDir().mkpath(QFileInfo(path(name)).absolutePath());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0)
            qFatal("cannot write a drawing");
        return path(name);
    }

private Q_SLOTS:
    void aNewProjectIsUntitledAndEmpty();
    void aChangeMakesTheProjectModifiedAndStale();
    void aSavedProjectOpensWithItsInputs();
    void openingRubbishChangesNothing();
    void aFileThatIsGoneWhenItIsOpenedAgainLeavesAnEmptyProjectThatIsTold();
    void aRunReadsTheDrawingsAndTellsItsStages();
    void drawingsAreNotReadAgainWhenTheyAreGone();
    void aChangedDrawingIsReadAgain();
    void onlyTheNewestInputsAreDesigned();
    void cancelAnswersWithinASecond();
    void whatHappenedIsInTheTrail();
    void anEditedCatalogueIsPinnedWithTheProject();
    void aCatalogueTooOldForASectionTakesItFromTheProgram();
    void saveAsLeavesTheOldFile();
    void aSecondSessionOpensForReading();
    void labelsTellDrawingsApart();
};

void SessionTest::aNewProjectIsUntitledAndEmpty()
{
    Session session(m_catalogs);
    QCOMPARE(session.title(), QStringLiteral("Untitled"));
    QVERIFY(session.path().isEmpty() && !session.isModified() && session.snapshot() && session.inputs());
    QCOMPARE(session.save().fault().code, FaultCode::NothingToDo);
}

void SessionTest::aChangeMakesTheProjectModifiedAndStale()
{
    Session session(m_catalogs);
    QSignalSpy inputsChanged(&session, &Session::inputsChanged), projectChanged(&session, &Session::projectChanged);
    session.setInputs(sample::inputs("Alder House"));
    QVERIFY(session.isModified() && session.isStale());
    QCOMPARE(inputsChanged.count() + projectChanged.count(), 2);
    QVERIFY(session.saveAs(path("modified.holdfast")).ok());
    QVERIFY(!session.isModified());
    QCOMPARE(session.title(), QStringLiteral("modified.holdfast"));
}

void SessionTest::aSavedProjectOpensWithItsInputs()
{
    {
        Session session(m_catalogs);
        session.setInputs(sample::inputs("Alder House"));
        QVERIFY(session.saveAs(path("saved.holdfast")).ok());
        session.applyOverride({building::OverrideAction::RejectWall, "SW-1-C-1", {}, {}, "a partition", "jane"});
        QVERIFY(session.save().ok());
    }
    Session session(m_catalogs);
    QSignalSpy restored(&session, &Session::restoreFinished);
    QVERIFY(session.open(path("saved.holdfast")).ok());
    QCOMPARE(session.inputs()->criteria.project.name, "Alder House");
    QCOMPARE(session.inputs()->criteria.overrides.at(0).target, "SW-1-C-1");
    QVERIFY(!session.isModified());
    QVERIFY(restored.wait(kLongMs));
    QCOMPARE(restored.at(0).at(0).toBool(), false);   // never designed
}

void SessionTest::openingRubbishChangesNothing()
{
    Session session(m_catalogs);
    session.setInputs(sample::inputs("kept"));
    QCOMPARE(session.open(drawing("rubbish.holdfast", QByteArray("rubbish").repeated(99))).fault().code,
             FaultCode::NotAProject);
    QCOMPARE(session.open(path("missing.holdfast")).fault().code, FaultCode::FileNotFound);
    QCOMPARE(session.inputs()->criteria.project.name, "kept");
    QVERIFY(session.isModified());
}

void SessionTest::aFileThatIsGoneWhenItIsOpenedAgainLeavesAnEmptyProjectThatIsTold()
{
    Session session(m_catalogs);
    session.setInputs(sample::inputs("gone"));
    QVERIFY(session.saveAs(path("gone.holdfast")).ok());
    QVERIFY(QFile::remove(path("gone.holdfast")));
    QSignalSpy project(&session, &Session::projectChanged), inputs(&session, &Session::inputsChanged);
    QVERIFY(!session.open(path("gone.holdfast")).ok());
    QCOMPARE(session.path(), QString());
    QVERIFY(project.count() > 0 && inputs.count() > 0);
}

void SessionTest::aRunReadsTheDrawingsAndTellsItsStages()
{
    Session session(m_catalogs);
    QVERIFY(session.importDrawings({drawing("A-201.dxf"), drawing("A-202.dxf")}).ok());
    QVERIFY(session.importDrawings({path("A-201.dxf")}).ok());   // the same file twice is one
    QSignalSpy stages(&session, &Session::stageChanged), changed(&session, &Session::snapshotChanged);
    designAndWait(session);
    QCOMPARE(changed.count(), 1);
    QVERIFY(stages.count() >= 2);
    QVERIFY(!session.isStale());
    const auto snapshot = session.snapshot();
    QCOMPARE(stateOf(*snapshot, pipeline::Stage::Ingest), QStringLiteral("computed"));
    QCOMPARE(snapshot->drawings->size(), std::size_t(2));
    QCOMPARE(snapshot->drawings->at(0).path, "A-201.dxf");
    QCOMPARE(session.inputs()->drawings.at(0).sha256.size(), std::size_t(64));
}

void SessionTest::drawingsAreNotReadAgainWhenTheyAreGone()
{
    {
        Session session(m_catalogs);
        session.setInputs(sample::inputs("gone"));
        QVERIFY(session.importDrawings({drawing("gone/A-201.dxf")}).ok());
        designAndWait(session);
        QVERIFY(session.saveAs(path("gone/p.holdfast")).ok());
    }
    QVERIFY(QFile::remove(path("gone/A-201.dxf")));
    QVERIFY(QDir(m_folder.path()).rename(QStringLiteral("gone"), QStringLiteral("gone-to-a-colleague")));
    Session session(m_catalogs);
    QSignalSpy restored(&session, &Session::restoreFinished);
    QVERIFY(session.open(path("gone-to-a-colleague/p.holdfast")).ok());
    QVERIFY(restored.wait(kLongMs));
    QCOMPARE(stateOf(*session.snapshot(), pipeline::Stage::Ingest), QStringLiteral("reused"));
    QCOMPARE(stateOf(*session.snapshot(), pipeline::Stage::Plan), QStringLiteral("reused"));
    designAndWait(session);
    const auto& findings = session.snapshot()->drawings->at(0).findings;
    QVERIFY(std::ranges::any_of(findings, [](const Finding& f) { return f.rule == "ingest.stored_content"; }));

    session.newProject();
    QVERIFY(session.importDrawings({drawing("later-gone.dxf")}).ok());
    QVERIFY(QFile::remove(path("later-gone.dxf")));
    designAndWait(session);
    QCOMPARE(stateOf(*session.snapshot(), pipeline::Stage::Ingest), QStringLiteral("failed"));
    QVERIFY(session.snapshot()->stages.at(0).fault.find("later-gone.dxf") != std::string::npos);
}

void SessionTest::aChangedDrawingIsReadAgain()
{
    Session session(m_catalogs);
    QVERIFY(session.importDrawings({drawing("changing.dxf")}).ok());
    designAndWait(session);
    const std::string before = session.snapshot()->drawings->at(0).sha256;
    drawing("changing.dxf", QByteArray(kDrawing).replace("348", "360"));
    designAndWait(session);
    QVERIFY(session.snapshot()->drawings->at(0).sha256 != before);
}

void SessionTest::onlyTheNewestInputsAreDesigned()
{
    Session session(m_catalogs);
    QSignalSpy changed(&session, &Session::snapshotChanged), finished(&session, &Session::runFinished);
    for (int i = 0; i < 10; ++i) {
        session.setInputs(sample::inputs("edit " + std::to_string(i)));
        session.design();
    }
    QVERIFY(finished.wait(kLongMs));
    QTest::qWait(100);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(session.snapshot()->inputs->criteria.project.name, "edit 9");
    QVERIFY(!session.isStale());
}

void SessionTest::cancelAnswersWithinASecond()
{
    Session session(m_catalogs);
    QSignalSpy finished(&session, &Session::runFinished), changed(&session, &Session::snapshotChanged);
    session.design();
    session.cancel();
    QVERIFY(!session.isRunning());
    QVERIFY(finished.count() > 0 || finished.wait(1000));
    QCOMPARE(finished.at(0).at(0).toBool(), true);
    QTest::qWait(100);
    QCOMPARE(changed.count(), 0);
    session.cancel();   // nothing runs, nothing is told
    QTest::qWait(20);
    QCOMPARE(finished.count(), 1);
}

void SessionTest::whatHappenedIsInTheTrail()
{
    Session session(m_catalogs);
    session.setActor(QStringLiteral("jane"));
    session.setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC); });
    QVERIFY(session.importDrawings({drawing("trail.dxf")}).ok());   // before the first save: kept until then
    QVERIFY(session.saveAs(path("trail.holdfast")).ok());
    session.applyOverride({building::OverrideAction::ConfirmWall, "SW-1-C-1", {}, {}, "seen on site", "jane"});
    designAndWait(session);
    QVERIFY(session.save().ok());
    QStringList types;
    const auto trail = session.auditTrail();
    for (const store::AuditEvent& event : *trail)
        types += QString::fromStdString(event.type);
    QCOMPARE(types.join(QLatin1Char(' ')), QStringLiteral("PROJECT_CREATED DRAWING_UPLOADED MANUAL_OVERRIDE "
                                                          "DESIGN_STARTED DESIGN_COMPLETED INPUTS_CHANGED"));
    QCOMPARE(trail->at(2).actorId, "jane");
    QCOMPARE(trail->at(2).time, "2026-11-21T08:00:00.000Z");
    QVERIFY(trail->at(2).after.find("\"reason\":\"seen on site\"") != std::string::npos);
    QVERIFY(session.verifyAuditTrail()->intact());
}

void SessionTest::anEditedCatalogueIsPinnedWithTheProject()
{
    auto edited = std::make_shared<rods::Catalogs>(*m_catalogs);
    edited->edition = "2026.1, edited";
    {
        Session session(m_catalogs);
        session.setInputs(sample::inputs("pinned"));
        QVERIFY(session.usesShippedCatalogs());
        session.setCatalogs(edited);
        QVERIFY(session.isModified());
        QVERIFY(session.saveAs(path("pinned.holdfast")).ok());
    }
    Session later(m_catalogs);
    QVERIFY(later.open(path("pinned.holdfast")).ok());
    QCOMPARE(later.catalogEdition(), QStringLiteral("2026.1, edited"));
    QVERIFY(!later.usesShippedCatalogs());
    later.useShippedCatalogs();
    QCOMPARE(later.catalogEdition(), later.shippedEdition());
    QVERIFY(later.save().ok());
    bool told = false;
    const auto trail = later.auditTrail();
    for (const store::AuditEvent& event : *trail)
        told = told || event.after.find("\"edition\":\"2026.1\"") != std::string::npos;
    QVERIFY(told);
}

void SessionTest::aCatalogueTooOldForASectionTakesItFromTheProgram()
{
    auto older = std::make_shared<rods::Catalogs>(*m_catalogs);
    older->edition = "2025";
    older->anchors.clear();
    {
        Session session(m_catalogs);
        session.setInputs(sample::inputs("old"));
        session.setCatalogs(older);
        QVERIFY(session.saveAs(path("old.holdfast")).ok());
    }
    auto newer = std::make_shared<rods::Catalogs>(*m_catalogs);
    newer->edition = "2026.2";
    newer->anchors = {{"headed rod", "GENERIC", 1_in, 12_in, 3_in, "A36", "made for the test", true}};
    Session later(newer);
    QVERIFY(later.open(path("old.holdfast")).ok());
    QCOMPARE(later.catalogs()->anchors.size(), std::size_t(1));
    QCOMPARE(later.catalogEdition(), QStringLiteral("2025, with anchors of 2026.2"));
}

void SessionTest::saveAsLeavesTheOldFile()
{
    Session session(m_catalogs);
    session.setInputs(sample::inputs("first"));
    QVERIFY(session.saveAs(path("first.holdfast")).ok());
    session.setInputs(sample::inputs("second"));
    QVERIFY(session.saveAs(path("second.holdfast")).ok());
    QCOMPARE(session.title(), QStringLiteral("second.holdfast"));
    Session other(m_catalogs);
    QVERIFY(other.open(path("first.holdfast")).ok());
    QVERIFY(!other.isReadOnly());
    QCOMPARE(other.inputs()->criteria.project.name, "first");
}

void SessionTest::aSecondSessionOpensForReading()
{
    Session first(m_catalogs), second(m_catalogs);
    first.setInputs(sample::inputs("shared"));
    QVERIFY(first.saveAs(path("shared.holdfast")).ok());
    QVERIFY(second.open(path("shared.holdfast")).ok());
    QVERIFY(second.isReadOnly());
    QVERIFY(!second.save().ok());
    QVERIFY(second.saveAs(path("shared-copy.holdfast")).ok());
    QVERIFY(!second.isReadOnly());
}

void SessionTest::labelsTellDrawingsApart()
{
    using Labels = std::vector<std::string>;
    QCOMPARE(session::drawingLabels({"/a/arch/A-1.dxf", "/a/str/A-1.dxf", "/a/str/S-1.dxf"}),
             (Labels{"arch/A-1.dxf", "str/A-1.dxf", "S-1.dxf"}));
    QCOMPARE(session::drawingLabels({"A-1.dxf"}), Labels{"A-1.dxf"});
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
