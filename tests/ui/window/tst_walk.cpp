// A day in the window: open the sample building, design it, look at a rod run and a clash, export, save, reopen.
#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>

#include "tests/ui/support/window_test.h"

using namespace holdfast;

class TestWalk : public QObject, support::WindowTest {
    Q_OBJECT

    QTemporaryDir m_dir;
    void select(SubjectKind kind, const std::string& label) { m_window->selection().focus({kind, label, -1}); }

private Q_SLOTS:
    void initTestCase() { open(); }

    void theSampleIsDesignedWithoutBlockingTheWindow()
    {
        QSignalSpy finished(m_session.get(), &session::Session::runFinished);
        QSignalSpy tables(m_window.get(), &window::Workspace::tablesShown);
        m_window->openPaths({sample("project.json")});
        m_session->design();
        QVERIFY(m_session->isRunning());  // design() came back before the work was done
        QVERIFY(finished.wait(60'000));
        QVERIFY(!finished.first().first().toBool());
        QVERIFY(tables.count() > 0 || tables.wait(20'000));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->rodRuns().model().rowCount(), 28, 20'000);
        QTRY_COMPARE(m_window->clashes().model().rowCount(), 2);
        picture("walk_designed.png");
    }

    void aSelectedRodRunShowsItsNumbersEverywhere()
    {
        select(SubjectKind::RodRun, "RR-3-1-S");
        QVERIFY(m_window->rodRuns().view().currentIndex().isValid());
        QVERIFY(m_window->properties().facts().topLevelItemCount() > 3);
        picture("walk_rod_run.png");
        m_window->showSheetTab();
        picture("walk_sheet.png");
    }

    void aSelectedClashIsShown()
    {
        const auto& clash = m_session->snapshot()->clashes->clashes.front();
        m_window->raiseDock(QStringLiteral("clashes"));
        select(SubjectKind::Clash, clash.label);
        QVERIFY(m_window->clashes().view().currentIndex().isValid());
        picture("walk_clash.png");
    }

    void isolatingAClashIsTakenBackExactly()
    {
        const scene::Look before = m_window->view3d().scene().look();
        QTableView& view = m_window->clashes().view();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_P);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentIndex().row(), 1);
        QTest::keyClick(&view, Qt::Key_I);
        QVERIFY(m_window->view3d().scene().look().section.has_value());
        QVERIFY(!m_window->view3d().scene().look().only.empty());
        picture("walk_clash_isolated.png");
        QTest::keyClick(&view, Qt::Key_R);
        QVERIFY(m_window->view3d().scene().look() == before);
    }

    void manyClashesAreJudgedInOneStep()
    {
        const auto statuses = [this] {
            std::vector<clash::ClashStatus> list;
            for (const clash::Clash& c : m_session->snapshot()->clashes->clashes)
                list.push_back(c.status);
            return list;
        };
        using enum clash::ClashStatus;
        QSignalSpy finished(m_session.get(), &session::Session::runFinished);
        m_window->clashes().view().selectAll();
        const int steps = m_session->history().count();
        QAction* reviewed = nullptr;
        for (QAction* action : m_window->clashPanel().findChildren<QAction*>())
            if (action->text() == QStringLiteral("Reviewed"))
                reviewed = action;
        QVERIFY(reviewed);
        reviewed->trigger();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(m_session->history().count(), steps + 1);
        QTRY_VERIFY(statuses() == (std::vector{Reviewed, Reviewed}));
        QCOMPARE(m_window->clashPanel().selected().size(), 2u);
        picture("walk_clash_reviewed.png");
        m_session->history().undo();
        QVERIFY(finished.wait(60'000));
        QTRY_VERIFY(statuses() == (std::vector{New, New}));
    }

    void theReportIsWritten()
    {
        QSignalSpy exported(m_session.get(), &session::Session::exportFinished);
        const QString pdf = m_dir.filePath(QStringLiteral("report.pdf"));
        m_session->exportReport(pdf);
        QVERIFY(exported.count() > 0 || exported.wait(60'000));
        QCOMPARE(exported.first().at(1).toString(), QString());
        QVERIFY(QFile(pdf).size() > 100'000);
    }

    void aSavedProjectOpensWithItsResults()
    {
        const QString path = m_dir.filePath(QStringLiteral("tower.holdfast"));
        const auto saved = m_session->saveAs(path);
        QVERIFY2(saved.ok(), saved ? "" : describe(saved.fault()).c_str());
        const auto trail = m_session->verifyAuditTrail();  // waits until the last stage is on the disk
        QVERIFY(trail.ok() && trail->intact());
        session::Session again(m_catalogs);
        QSignalSpy restored(&again, &session::Session::restoreFinished);
        QVERIFY(again.open(path).ok());
        QVERIFY(restored.count() > 0 || restored.wait(30'000));
        QVERIFY(restored.first().first().toBool());
        QVERIFY(again.snapshot()->schedule);
        QCOMPARE(again.snapshot()->schedule->runs.size(), std::size_t(28));
    }

    void aCancelledRunAnswersWithinASecond()
    {
        session::Session other(m_catalogs);
        pipeline::ProjectInputs inputs = *m_session->inputs();
        inputs.criteria.seismic.sds = 1.1;  // nothing of it is stored
        other.setInputs(inputs);
        QSignalSpy finished(&other, &session::Session::runFinished);
        other.design();
        QElapsedTimer clock;
        clock.start();
        other.cancel();
        QVERIFY(finished.count() > 0 || finished.wait(5'000));
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
    }

    void cleanupTestCase() { close(); }
};

int main(int argc, char** argv)
{
    return support::runWindowTest<TestWalk>(argc, argv, "holdfast-walk-test");
}
#include "tst_walk.moc"
