#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "core/services/session/session.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using building::Override;
using building::OverrideAction;
using session::Session;
using session::withWord;

namespace {

building::ShearWall wallAt(double y, const char* label)
{
    building::ShearWall wall;
    wall.label = label;
    wall.level = 2;
    wall.axis = {{0, y}, {240, y}};
    return wall;
}

Override word(const session::Correction& correction)
{
    return correction.words.at(0);
}

} // namespace

class CorrectionsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::shared_ptr<const rods::Catalogs> m_catalogs = std::make_shared<rods::Catalogs>(sample::catalogs());

    const std::vector<Override>& said(const Session& session) const
    {
        return session.inputs()->criteria.overrides;
    }

private Q_SLOTS:
    void aLaterWordOnTheSameWallReplacesTheEarlier()
    {
        auto words = withWord({}, word(session::rejectWall(wallAt(0, "SW-2-A-1"))));
        words = withWord(words, word(session::rejectWall(wallAt(120, "SW-2-B-1"))));
        words =
            withWord(words, word(session::confirmWall(wallAt(2, "SW-2-A-7")))); // numbered anew, same place
        QCOMPARE(words.size(), std::size_t(2));
        QCOMPARE(words[0].target, "SW-2-B-1");
        QCOMPARE(words[1].action, OverrideAction::ConfirmWall);
        words = withWord(words, word(session::markWall(wallAt(0, "SW-2-A-1"), "SW4"))); // another question
        QCOMPARE(words.size(), std::size_t(3));
    }

    void wallsOfOneLabelOnTwoLevelsAreTwo()
    {
        auto above = wallAt(0, "SW");
        above.level = 3;
        const auto words =
            withWord({word(session::rejectWall(wallAt(0, "SW")))}, word(session::rejectWall(above)));
        QCOMPARE(words.size(), std::size_t(2));
    }

    void twoDragsOfAWallAreOneMove()
    {
        const auto first = wallAt(0, "SW-2-A-1"), moved = wallAt(30, "SW-2-A-1");
        const auto words = withWord({word(session::moveWall(first, moved.axis))},
                                    word(session::moveWall(moved, {{0, 50}, {240, 50}})));
        QCOMPARE(words.size(), std::size_t(1));
        QCOMPARE(words[0].axis->a.y, 0.0);
        QCOMPARE(words[0].becomes->a.y, 50.0);
    }

    // The first half after a split is not the whole the earlier word was said of.
    void aWordOnOneHalfOfASplitWallLeavesTheOtherItsWord()
    {
        const auto whole = wallAt(0, "SW-2-A-1");
        auto half = whole;
        half.axis.b.x = 150;
        auto words = withWord({}, word(session::markWall(whole, "SW4")));
        words = withWord(words, word(session::splitWall(whole, Length(150))));
        words = withWord(words, word(session::markWall(half, "SW6")));
        QCOMPARE(words.size(), std::size_t(3));
        words = withWord(words, word(session::markWall(half, "SW8")));
        QCOMPARE(words.size(), std::size_t(3));
        QCOMPARE(words[0].value, "SW4");
        QCOMPARE(words[2].value, "SW8");
    }

    // Said before the move, a word must stand before it: it names the wall where it was then.
    void aWordOnAMovedWallLeavesTheOneBeforeTheMove()
    {
        const auto found = wallAt(0, "SW-2-A-1"), moved = wallAt(8, "SW-2-A-1");
        auto words = withWord({}, word(session::rejectWall(found)));
        words = withWord(words, word(session::moveWall(found, moved.axis)));
        words = withWord(words, word(session::confirmWall(moved)));
        QCOMPARE(words.size(), std::size_t(3));
        QCOMPARE(words[2].action, OverrideAction::ConfirmWall);
    }

    // Placed, taken away and placed again: the removal needs the first to take away.
    void aHoldownPlacedAgainLeavesItsRemovalSomethingToRemove()
    {
        building::Holdown holdown;
        holdown.level = 2;
        holdown.at = {6, 0};
        auto words = withWord({}, word(session::placeHoldown(2, holdown.at, "HD9")));
        words = withWord(words, word(session::removeHoldown(holdown)));
        words = withWord(words, word(session::placeHoldown(2, holdown.at, "HD5")));
        QCOMPARE(words.size(), std::size_t(3));
        words = withWord(words, word(session::placeHoldown(2, holdown.at, "HD6")));
        QCOMPARE(words.size(), std::size_t(3));
        QCOMPARE(words[2].value, "HD6");
    }

    void cellsOfOneRowStandBesideEachOther()
    {
        auto words = withWord({}, word(session::setScheduleCell("SW4", "edge_spacing", "4\"")));
        words = withWord(words, word(session::setScheduleCell("SW4", "nail", "10d")));
        words = withWord(words, word(session::setScheduleCell("SW4", "edge_spacing", "3\"")));
        QCOMPARE(words.size(), std::size_t(2));
        QCOMPARE(words[1].value, "edge_spacing=3\"");
    }

    void anEmptyRoleTakesTheLayersWordBack()
    {
        auto words = withWord({}, word(session::mapLayers({{"S-WALL", "shear_wall"}})));
        words = withWord(words, word(session::mapLayers({{"S-WALL", ""}})));
        QVERIFY(words.empty());
    }

    void aPageIsNamedByItsNumberAndItsPlanByItsPlace()
    {
        building::PlanSet plans;
        plans.sheets.resize(3);
        for (building::Sheet& sheet : plans.sheets)
            sheet.file = "set.pdf";
        plans.sheets[0].space.layout = 0;
        plans.sheets[0].page = 1;
        for (int i = 1; i < 3; ++i) {
            plans.sheets[std::size_t(i)].space.layout = 2;
            plans.sheets[std::size_t(i)].page = 3;
        }
        QCOMPARE(session::sheetName(plans, 0), "set.pdf#1");
        QCOMPARE(session::sheetName(plans, 2), "set.pdf#3/2");
        plans.sheets.resize(1);
        plans.sheets[0] = {};
        plans.sheets[0].file = "S-201.dxf";
        QCOMPARE(session::sheetName(plans, 0), "S-201.dxf");
    }

    void aCorrectionSaysWhoAndWhen()
    {
        Session session(m_catalogs);
        session.setActor(QStringLiteral("jane"));
        session.setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(8, 0), Qt::UTC); });
        session.correct(session::rejectWall(wallAt(0, "SW-2-A-1")));
        QCOMPARE(said(session).at(0).author, "jane");
        QCOMPARE(said(session).at(0).when, "2026-11-21T08:00:00Z");
        QCOMPARE(session.history().undoText(), QStringLiteral("Reject wall SW-2-A-1"));
    }

    void whatIsUndoneIsAsItWasAndCanBeDoneAgain()
    {
        Session session(m_catalogs);
        session.startWith(sample::inputs("Alder House"));
        QVERIFY(session.isModified() && !session.history().canUndo());
        QVERIFY(session.saveAs(m_folder.filePath("undo.holdfast")).ok());
        session.correct(session::rejectWall(wallAt(0, "SW-2-A-1")));
        session.correct(session::confirmWall(wallAt(0, "SW-2-A-1")));
        QCOMPARE(said(session).size(), std::size_t(1));
        session.history().undo();
        QCOMPARE(said(session).at(0).action, OverrideAction::RejectWall);
        QVERIFY(session.isModified());
        session.history().undo();
        QVERIFY(said(session).empty());
        QVERIFY(!session.isModified()); // as in the file again
        session.history().redo();
        QVERIFY(session.isModified());
        QVERIFY(session.save().ok());
        QVERIFY(!session.isModified());
        session.history().undo(); // also after a save
        QVERIFY(said(session).empty() && session.isModified());
    }

    void importsRevisionsAndCataloguesAreStepsToo()
    {
        Session session(m_catalogs);
        const auto file = [&](const char* name) {
            QFile made(m_folder.filePath(QLatin1String(name)));
            if (!made.open(QIODevice::WriteOnly))
                qFatal("cannot write a drawing");
            return made.fileName();
        };
        const QString first = file("S-201.dxf"), second = file("S-201 rev B.dxf");
        QVERIFY(
            session.importDrawings({first}, {{OverrideAction::SetUnit, "S-201.dxf", "ft", {}, {}, {}}}).ok());
        QVERIFY(session.replaceDrawing(first, second).ok());
        QCOMPARE(session.inputs()->drawings.at(0).path, second.toStdString());
        QCOMPARE(said(session).at(0).target, "S-201 rev B.dxf");
        QVERIFY(!session.replaceDrawing(first, second).ok());
        session.history().undo();
        QCOMPARE(session.inputs()->drawings.at(0).path, first.toStdString());
        QCOMPARE(said(session).at(0).target, "S-201.dxf");
        session.removeDrawing(first);
        QVERIFY(session.inputs()->drawings.empty());
        session.history().undo();
        auto edited = std::make_shared<rods::Catalogs>(*m_catalogs);
        edited->edition = "edited";
        session.setCatalogs(edited);
        session.history().undo();
        QCOMPARE(session.catalogEdition(), session.shippedEdition());
        session.history().undo();
        QVERIFY(session.inputs()->drawings.empty() && said(session).empty() && !session.history().canUndo());
    }

    // The second S-201.dxf gives the first another name; what was said of the first is not said of the second.
    void aDrawingOfTheSameNameDoesNotTakeTheWordsOfTheOther()
    {
        Session session(m_catalogs);
        QVERIFY(session.saveAs(m_folder.filePath("twins.holdfast")).ok());
        const auto file = [&](const char* folder) {
            QDir(m_folder.path()).mkpath(QLatin1String(folder));
            QFile made(m_folder.filePath(QLatin1String(folder) + QStringLiteral("/S-201.dxf")));
            if (!made.open(QIODevice::WriteOnly))
                qFatal("cannot write a drawing");
            return made.fileName();
        };
        const QString first = file("tower"), second = file("garage");
        QVERIFY(session.importDrawings({first}, {{OverrideAction::SetUnit, "S-201.dxf", "ft", {}, {}, {}}}).ok());
        QCOMPARE(session.auditTrail()->back().description, "set_unit S-201.dxf");
        QVERIFY(session.importDrawings({second}).ok());
        QCOMPARE(said(session).at(0).target, "tower/S-201.dxf");
        session.removeDrawing(second);
        QCOMPARE(said(session).at(0).target, "S-201.dxf");
        session.history().undo();
        QCOMPARE(said(session).at(0).target, "tower/S-201.dxf");
    }

    void aWithdrawnWordIsGoneUntilUndo()
    {
        Session session(m_catalogs);
        session.correct(session::rejectWall(wallAt(0, "SW-2-A-1")));
        session.retract(0);
        QVERIFY(said(session).empty());
        session.retract(7); // there is none
        session.history().undo();
        QCOMPARE(said(session).size(), std::size_t(1));
    }

    void undoneStepsAreInTheTrail()
    {
        Session session(m_catalogs);
        QVERIFY(session.saveAs(m_folder.filePath("trail.holdfast")).ok());
        session.correct(session::rejectWall(wallAt(0, "SW-2-A-1")));
        session.history().undo();
        const auto trail = session.auditTrail();
        QCOMPARE(trail->back().description, "undone: Reject wall SW-2-A-1");
    }

    void aNewProjectForgetsTheSteps()
    {
        Session session(m_catalogs);
        session.correct(session::rejectWall(wallAt(0, "SW-2-A-1")));
        session.newProject();
        QVERIFY(!session.history().canUndo() && !session.isModified());
    }
};

QTEST_GUILESS_MAIN(CorrectionsTest)
#include "tst_corrections.moc"
