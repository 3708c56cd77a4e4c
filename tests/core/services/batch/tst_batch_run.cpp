#include <algorithm>

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/batch/batch.h"
#include "core/services/batch/csv.h"
#include "core/services/resources/resources.h"
#include "core/services/store/project_json.h"

using namespace holdfast;
using batch::ProjectState;
using batch::ProjectSummary;

// The sample building, a project that names no drawing, and the sample again.
class BatchRun : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::vector<batch::ProjectLine> m_projects;
    const std::string m_sample = HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json";

    batch::BatchOptions options(const char* folder) const
    {
        batch::BatchOptions how;
        how.out = m_dir.filePath(QString::fromLatin1(folder)).toStdString();
        how.jobs = m_dir.filePath(QStringLiteral("jobs.db")).toStdString();
        return how;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogs = resources::catalogs();
        QVERIFY(catalogs.ok());
        m_catalogs = *catalogs;
        QFile broken(m_dir.filePath(QStringLiteral("broken.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"drawings":["missing.dxf"],"criteria":{}})");
        broken.close();
        m_projects.resize(2);
        m_projects[0].project = m_sample;
        m_projects[1].project = broken.fileName().toStdString();
    }

    void oneThatFailsDoesNotStopTheOthers()
    {
        std::vector<ProjectState> told;
        const auto rows = batch::runBatch(m_projects, *m_catalogs, options("a"), {},
                                          [&told](const ProjectSummary& row) { told.push_back(row.state); });
        QVERIFY(rows.ok());
        QCOMPARE(rows->at(0).state, ProjectState::Done);
        QCOMPARE(rows->at(0).rodRuns, 28);
        QVERIFY(QFile::exists(QString::fromStdString(rows->at(0).out + "/report.pdf")));
        QCOMPARE(rows->at(1).state, ProjectState::Failed);
        QVERIFY2(rows->at(1).fault.find("missing.dxf") != std::string::npos, rows->at(1).fault.c_str());
        QCOMPARE(std::ranges::count(told, ProjectState::Done), 1);
        QCOMPARE(std::ranges::count(told, ProjectState::Failed), 1);
    }

    void theSummaryHasARowForEachProject()
    {
        const auto text = store::readWhole(options("a").out + "/summary.csv");
        QVERIFY(text.ok());
        const auto rows = batch::parseCsv(*text);
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[1][2], std::string("done"));
        QCOMPARE(rows[2][2], std::string("failed"));
    }

    void aResumedBatchSkipsWhatIsDone()
    {
        batch::BatchOptions how = options("a");
        how.resume = true;
        const auto rows = batch::runBatch(m_projects, *m_catalogs, how, {}, {});
        QVERIFY(rows.ok());
        QCOMPARE(rows->at(0).state, ProjectState::Skipped);
        QCOMPARE(rows->at(0).rodRuns, 28);
        QCOMPARE(rows->at(1).state, ProjectState::Failed);
    }

    void aDryRunWritesNothing()
    {
        batch::BatchOptions how = options("dry");
        how.dryRun = true;
        const auto rows = batch::runBatch(m_projects, *m_catalogs, how, {}, {});
        QVERIFY(rows.ok());
        QCOMPARE(rows->at(0).state, ProjectState::Waiting);
        QVERIFY(!QDir(QString::fromStdString(how.out)).exists());
    }

    void aStoppedBatchIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto rows = batch::runBatch(m_projects, *m_catalogs, options("stopped"), {stop.get_token(), {}}, {});
        QVERIFY(rows.ok());
        QCOMPARE(rows->at(0).state, ProjectState::Cancelled);
    }
};

// The report needs fonts, so a QGuiApplication, but no screen.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    BatchRun test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_batch_run.moc"
