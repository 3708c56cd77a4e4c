// Two revisions of the sample building, as the engineer compares them: diff, the report, the workbook.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

const QString kSample = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium");

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What python3 says; empty where the module is not there.
QString judged(const QString& module, const QString& script, const QStringList& arguments)
{
    QProcess judge;
    judge.start(QStringLiteral("python3"),
                QStringList {QStringLiteral("-c"), QStringLiteral("try:\n import ") + module
                                 + QStringLiteral("\nexcept ImportError:\n raise SystemExit\n") + script} + arguments);
    if (!judge.waitForStarted() || !judge.waitForFinished(60000))
        return {};
    return QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()).trimmed();
}

}  // namespace

class RevisionCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    // The sample with the wind of the later revision: the same walls, more uplift.
    QString laterRevision()
    {
        const QString folder = m_folder.filePath(QStringLiteral("later"));
        QDir().mkpath(folder);
        for (const QString& name : QDir(kSample).entryList(QDir::Files))
            if (!QFile::exists(folder + u'/' + name))
                QFile::copy(kSample + u'/' + name, folder + u'/' + name);
        auto project = nlohmann::json::parse(read(kSample + QStringLiteral("/project.json")).toStdString());
        auto& seismic = project["criteria"]["seismic"];
        for (const char* key : {"sds", "Sds", "SDS"})
            if (seismic.contains(key))
                seismic[key] = seismic[key].get<double>() * 1.3;
        QFile file(folder + QStringLiteral("/project.json"));
        file.remove();
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(project.dump(1)));
        return file.fileName();
    }

private Q_SLOTS:
    void aProjectAgainstItselfIsUnchanged()
    {
        const QString project = kSample + QStringLiteral("/project.json");
        const CliRun run = holdfastCli({QStringLiteral("diff"), project, project, QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto json = run.json();
        QCOMPARE(json.at("changes").size(), std::size_t(0));
        QVERIFY(json.at("matched") == json.at("unchanged"));
        QVERIFY(json.at("matched").get<int>() > 50);
        for (const auto& row : json.at("quantities"))
            QCOMPARE(row.at("delta").get<double>(), 0.0);
    }

    void aGreaterEarthquakeChangesRodsAndNotWalls()
    {
        const QString before = kSample + QStringLiteral("/project.json"), after = laterRevision();
        const CliRun run = holdfastCli({QStringLiteral("diff"), before, after, QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto json = run.json();
        QVERIFY(json.at("changes").size() > 0);
        for (const auto& change : json.at("changes")) {
            QCOMPARE(change.at("subject").get<std::string>(), std::string("rod_run"));
            QCOMPARE(change.at("kind").get<std::string>(), std::string("modified"));
        }
        QVERIFY(json.at("recalculate").size() > 0);
        bool anyNut = false;
        for (const auto& row : json.at("quantities"))
            anyNut = anyNut || row.at("category") == "Nut";
        QVERIFY2(anyNut, "the take-off counts nuts");

        const QString document = m_folder.filePath(QStringLiteral("diff.json"));
        QFile file(document);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(run.out) == run.out.size());
        file.close();
        const QString verdict = judged(
            QStringLiteral("jsonschema"),
            QStringLiteral("import json,sys\nfrom jsonschema import Draft202012Validator as V\n"
                           "s=json.load(open(sys.argv[2])); V.check_schema(s)\n"
                           "e=[str(x.message)[:200] for x in V(s).iter_errors(json.load(open(sys.argv[1])))]\n"
                           "print('valid' if not e else e[:5])\n"),
            {document, QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/diff.schema.json")});
        if (verdict.isEmpty())
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(verdict, QStringLiteral("valid"));
    }

    void theTextSaysWhatAndHowMuch()
    {
        const CliRun run = holdfastCli(
            {QStringLiteral("diff"), kSample + QStringLiteral("/project.json"), laterRevision()});
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.contains("greatest tension (ASD): "), run.out.constData());
        QVERIFY(run.out.contains("impact critical, recalculate"));
        QVERIFY(run.out.contains(" matched, "));
        QVERIFY(run.out.contains("Quantities that differ"));
    }

    void theBaselineIsAChapterAndTwoSheets()
    {
        const QString out = m_folder.filePath(QStringLiteral("out"));
        const CliRun run = holdfastCli({QStringLiteral("export"), laterRevision(), QStringLiteral("--baseline"),
                                        kSample + QStringLiteral("/project.json"), QStringLiteral("--format"),
                                        QStringLiteral("pdf,xlsx"), QStringLiteral("--out"), out});
        QVERIFY2(run.code == 0, run.err.constData());
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), out + QStringLiteral("/report.pdf"),
                                                 QStringLiteral("-")});
        if (text.waitForStarted() && text.waitForFinished(60000)) {
            const QByteArray pages = text.readAllStandardOutput();
            QVERIFY(pages.contains("Changes since the baseline"));
            QVERIFY(pages.contains("what changed since the baseline"));
        }
        const QString books = QDir(out).entryList({QStringLiteral("*.xlsx")}).value(0);
        const QString sheets = judged(QStringLiteral("openpyxl"),
                                      QStringLiteral("import sys\nw=openpyxl.load_workbook(sys.argv[1])\n"
                                                     "print(w['Revisions'].max_row>1,"
                                                     " w['Quantity Changes'].max_row>1)\n"),
                                      {out + u'/' + books});
        if (sheets.isEmpty())
            QSKIP("python3-openpyxl is not installed");
        QCOMPARE(sheets, QStringLiteral("True True"));
    }
};

QTEST_GUILESS_MAIN(RevisionCommand)
#include "tst_revision_command.moc"
