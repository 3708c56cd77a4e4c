// batch, jobs, metrics and health as a person uses them; every document of theirs against its schema.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

class JobsCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    const QString m_sample
        = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    static scenario::CliRun run(QStringList arguments) { return scenario::holdfastCli(arguments); }

    static std::string stateOf(const scenario::CliRun& ended, const char* list)
    {
        return ended.json().at(list).at(0).at("state").get<std::string>();
    }

    void obeys(const QByteArray& document, const char* schema)
    {
        QFile file(at("document.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(document);
        file.close();
        const QString form = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/%1.schema.json");
        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import json, sys, jsonschema\n"
                                    "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"),
                     file.fileName(),
                     form.arg(QLatin1String(schema))});
        QVERIFY(judge.waitForFinished(60'000));
        const QByteArray said = judge.readAllStandardError();
        if (said.contains("No module named"))
            QSKIP("python3-jsonschema is not installed");
        QVERIFY2(judge.exitCode() == 0, (document.left(2000) + said).constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_JOBS", at("jobs.db").toUtf8());
        qputenv("HOLDFAST_METRICS", at("metrics.db").toUtf8());
    }

    void aBatchWritesItsSummaryThreeTimes()
    {
        const auto done = run({QStringLiteral("--json"), QStringLiteral("batch"), m_sample, QStringLiteral("--out"),
                               at("out"), QStringLiteral("--steps"), QStringLiteral("schedules,dxf")});
        QVERIFY2(done.code == 0, done.err.constData());
        obeys(done.out, "batch");
        for (const char* name : {"out/summary.csv", "out/summary.json", "out/summary.pdf",
                                 "out/001-five-story-podium/rod_schedule.csv"})
            QVERIFY2(QFile::exists(at(name)), name);
        QVERIFY(!QFile::exists(at("out/001-five-story-podium/report.pdf")));
        QVERIFY(!QDir(at("out/001-five-story-podium")).entryList({QStringLiteral("*.dxf")}).isEmpty());
    }

    void goingOnNoticesWhatChanged()
    {
        const QStringList again{QStringLiteral("--json"), QStringLiteral("batch"), m_sample, QStringLiteral("--out"),
                                at("out"), QStringLiteral("--steps"), QStringLiteral("schedules,dxf"),
                                QStringLiteral("--resume")};
        QCOMPARE(stateOf(run(again), "projects"), std::string("skipped"));
        QVERIFY(QFile::remove(at("out/001-five-story-podium/rod_schedule.csv")));
        QCOMPARE(stateOf(run(again), "projects"), std::string("done"));
        QVERIFY(QFile::exists(at("out/001-five-story-podium/rod_schedule.csv")));
        QStringList otherSteps = again;
        otherSteps.replaceInStrings(QStringLiteral("schedules,dxf"), QStringLiteral("schedules"));
        QCOMPARE(stateOf(run(otherSteps), "projects"), std::string("done"));
    }

    void jobsAreListedAndOrdered()
    {
        const auto list = run({QStringLiteral("--json"), QStringLiteral("jobs"), QStringLiteral("list")});
        QCOMPARE(list.code, 0);
        obeys(list.out, "jobs");
        QCOMPARE(stateOf(list, "jobs"), std::string("succeeded"));
        const auto none = run({QStringLiteral("jobs"), QStringLiteral("cancel"), QStringLiteral("999")});
        QVERIFY2(none.code == 4 && none.err.contains("there is no such job"), none.err.constData());
        QCOMPARE(run({QStringLiteral("jobs"), QStringLiteral("pause"), QStringLiteral("design_calc")}).code, 0);
        QCOMPARE(run({QStringLiteral("jobs"), QStringLiteral("resume"), QStringLiteral("design_calc")}).code, 0);
    }

    void aWrongStepIsRefusedBeforeAnythingRuns()
    {
        const auto wrong = run({QStringLiteral("batch"), m_sample, QStringLiteral("--out"), at("wrong"),
                                QStringLiteral("--steps"), QStringLiteral("paint")});
        QVERIFY2(wrong.code == 4 && wrong.err.contains("'paint' is none of"), wrong.err.constData());
        QVERIFY(!QDir(at("wrong")).exists());
    }

    void metricsTellWhatRan()
    {
        const auto json = run({QStringLiteral("--json"), QStringLiteral("metrics")});
        QCOMPARE(json.code, 0);
        obeys(json.out, "metrics");
        const auto text = run({QStringLiteral("metrics"), QStringLiteral("--prometheus")});
        QVERIFY(text.out.contains("holdfast_operation_seconds_count{operation=\"stage.rods\"}"));
        QVERIFY(text.out.contains("holdfast_operation_seconds_count{operation=\"job.batch_project\"}"));
    }

    void healthTellsByItsExitCode()
    {
        const auto health = run({QStringLiteral("--json"), QStringLiteral("health")});
        obeys(health.out, "health");
        QCOMPARE(health.code, health.json().value("well", false) ? 0 : 5);
        QFile broken(at("jobs.db"));
        for (const char* beside : {"jobs.db-wal", "jobs.db-shm"})
            QFile::remove(at(beside));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(4096, 'x'));
        broken.close();
        const auto ill = run({QStringLiteral("health")});
        QVERIFY2(ill.code == 5 && ill.out.contains("jobs.db"), ill.out.constData());
    }
};

QTEST_GUILESS_MAIN(JobsCommand)
#include "tst_jobs_command.moc"
