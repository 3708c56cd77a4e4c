// A day in the window: open the sample building, design it, look at a rod run and a clash, export, save, reopen.
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QSurfaceFormat>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include "core/services/resources/resources.h"
#include "ui/window/main_window.h"

using namespace holdfast;

class TestWalk : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<window::MainWindow> m_window;

    void picture(const char* name)
    {
        QTest::qWait(400);
        const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        folder.mkpath(QStringLiteral("."));
        QVERIFY(m_window->grab().save(folder.filePath(QString::fromLatin1(name))));
    }
    void select(SubjectKind kind, const std::string& label) { m_window->selection().focus({kind, label, -1}); }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        const auto catalogs = resources::catalogs();
        QVERIFY(catalogs.ok());
        m_catalogs = *catalogs;
        m_session = std::make_unique<session::Session>(m_catalogs);
        m_window = std::make_unique<window::MainWindow>(*m_session, m_catalogs);
        m_window->resize(1600, 1000);
        m_window->show();
    }

    void theSampleIsDesignedWithoutBlockingTheWindow()
    {
        QSignalSpy finished(m_session.get(), &session::Session::runFinished);
        QSignalSpy tables(m_window.get(), &window::Workspace::tablesShown);
        m_window->openPaths({QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json")});
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
    QCoreApplication::setApplicationName(QStringLiteral("holdfast-walk-test"));
    TestWalk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_walk.moc"
