// An inspector's records against the sample's design: form, import, decision, chapter.
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

class AsBuiltCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString in(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    CliRun asBuilt(const QStringList& more) const
    {
        return holdfastCli(QStringList{QStringLiteral("asbuilt"),
                                       QStringLiteral(HOLDFAST_SOURCE_DIR
                                                      "/resources/samples/five-story-podium/project.json"),
                                       QStringLiteral("--records"), in("site.json"), QStringLiteral("--json")}
                           + more);
    }
    void write(const char* name, const QByteArray& text) const
    {
        QFile file(in(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

private Q_SLOTS:
    void theFormHasARowForEveryLevel()
    {
        const CliRun run = asBuilt({QStringLiteral("--form"), in("form.csv")});
        QVERIFY2(run.code == 0, run.err.constData());
        QFile form(in("form.csv"));
        QVERIFY(form.open(QIODevice::ReadOnly));
        const auto lines = form.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 1 + 140);
        QVERIFY(lines[0].startsWith("rod_run,story,rod_diameter"));
        QVERIFY(lines[1].startsWith("RR-1-1-S,1,"));
    }

    void recordsAreComparedAndWhatIsWrongIsToldByLine()
    {
        write("site.csv", "\xEF\xBB\xBFLevel,Rod run,rod_diameter_in,rod_grade,nut tight,anchor_offset_mm,date,"
                          "inspector\r\n"
                          "1,RR-1-1-S,0.75,A36,yes,3,2026-03-01,\"Lee, K.\"\r\n"
                          "2,RR-1-1-S,one,,loose,,2026-03-01,Lee\r\n"
                          "x,RR-1-1-E,1,A36,yes,,2026-03-01,Lee\r\n"
                          "1,RR-99-1-S,1,A36,yes,,2026-03-01,Lee\r\n");
        const CliRun run = asBuilt({QStringLiteral("--import"), in("site.csv")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto report = run.json().at("report");
        QCOMPARE(report.at("inspected").get<int>(), 2);
        QCOMPARE(report.at("levels").get<int>(), 140);
        QCOMPARE(run.json().at("open").get<int>(), 2);
        QCOMPARE(report.at("deviations").at(0).at("rank").get<std::string>(), std::string("critical"));
        QCOMPARE(report.at("deviations").at(0).at("item").get<std::string>(), std::string("Rod"));
        QVERIFY(run.err.contains("site.csv, line 3, rod_diameter: \"one\""));
        QVERIFY(run.err.contains("site.csv, line 4"));
        QVERIFY(run.err.contains("RR-99-1-S"));
    }

    void aDecisionIsKeptAndPrinted()
    {
        const auto before = asBuilt({}).json().at("report").at("deviations");
        const QString rod = QString::fromStdString(before.at(0).at("label").get<std::string>());
        QCOMPARE(asBuilt({QStringLiteral("--repair"), rod}).code, 4);   // nobody named
        QCOMPARE(asBuilt({QStringLiteral("--approve"), QStringLiteral("DEV-0"), QStringLiteral("--by"),
                          QStringLiteral("Ann")}).code, 4);
        const CliRun run = asBuilt({QStringLiteral("--repair"), rod, QStringLiteral("--by"), QStringLiteral("Ann Roe"),
                                    QStringLiteral("--note"), QStringLiteral("replace by 1 in"),
                                    QStringLiteral("--out"), in("chapter.pdf"), QStringLiteral("--csv"), in("d.csv")});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json().at("open").get<int>(), 1);
        QCOMPARE(asBuilt({}).json().at("open").get<int>(), 1);
        QFile csv(in("d.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("Ann Roe"));
        const QString pdftotext = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (pdftotext.isEmpty())
            QSKIP("pdftotext is not installed");
        QProcess judge;
        judge.start(pdftotext, {QStringLiteral("-layout"), in("chapter.pdf"), QStringLiteral("-")});
        QVERIFY(judge.waitForFinished());
        const QByteArray text = judge.readAllStandardOutput();
        QVERIFY(text.contains("As-built record") && text.contains("replace by 1 in") && text.contains("Not inspected"));
    }

    void aFileThatHoldsNoRecordsIsRefused()
    {
        write("other.csv", "a,b\r\n1,2\r\n");
        const CliRun run = asBuilt({QStringLiteral("--import"), in("other.csv")});
        QCOMPARE(run.code, 4);
        QVERIFY(run.err.contains("rod_run"));
        write("broken.json", "{}");
        QVERIFY(holdfastCli({QStringLiteral("asbuilt"),
                             QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json"),
                             QStringLiteral("--records"), in("broken.json")}).code != 0);
    }
};

QTEST_GUILESS_MAIN(AsBuiltCommand)
#include "tst_asbuilt_command.moc"
