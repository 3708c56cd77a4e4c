#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/services/exports/csv.h"
#include "core/services/exports/tables.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

QString contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                          : QStringLiteral("cannot be read");
}

// "valid", or what the judge says; "no judge" when python3-jsonschema is not there.
QString judged(const QString& document, const QString& schema)
{
    const QString script
        = QStringLiteral("import json,sys\n"
                         "try:\n from jsonschema import Draft202012Validator as V\n"
                         "except ImportError:\n print('no judge'); sys.exit()\n"
                         "s=json.load(open(sys.argv[2])); V.check_schema(s)\n"
                         "e=sorted(V(s).iter_errors(json.load(open(sys.argv[1]))),key=str)\n"
                         "print('valid' if not e else '; '.join('/'.join(map(str,x.path))+': "
                         "'+x.message[:200] for x in e))\n");
    QProcess judge;
    judge.start(QStringLiteral("python3"), {QStringLiteral("-c"), script, document, schema});
    if (!judge.waitForStarted())
        return QStringLiteral("no judge");
    judge.waitForFinished(60000);
    return QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()).trimmed();
}

}  // namespace

class TestTables : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = sample::snapshot();
        m_path = m_folder.filePath(QStringLiteral("out/new"));
        const Outcome written = exports::writeDeliverables(m_snapshot, m_path, {});
        QVERIFY2(written.ok(), written ? "" : describe(written.fault()).c_str());
    }

    void allSevenFilesAreThereAndNothingElse()
    {
        const QStringList names = QDir(m_path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
        QCOMPARE(names.join(u' '),
                 QStringLiteral("audit.json clashes.json hardware_schedule.csv model.json "
                                "report.pdf rod_schedule.csv rod_schedule.json"));
    }

    void theRodScheduleHasItsTwentyOneColumnsInOrder()
    {
        const QStringList lines
            = contents(m_path + QStringLiteral("/rod_schedule.csv")).split(QStringLiteral("\r\n"));
        QCOMPARE(lines.size(), 6);  // header, four runs, and what follows the last line end
        QCOMPARE(lines[0].split(u',').size(), 21);
        QCOMPARE(
            lines[1],
            QStringLiteral("RR-A-1-S,24-117,Y,A,start,0,2,0.750,A36,20.000,2,5322.000,9610.000,0.620,0.520,"
                           "0.133,0.660,Headed rod,12.000,2026-11-21,0.930"));
    }

    void hardwareIsCountedOverAllRuns()
    {
        const QString csv = contents(m_path + QStringLiteral("/hardware_schedule.csv"));
        QVERIFY(csv.contains(QLatin1String("Rod,A36,0.500,40.0,ft,,,yes,2024.1\r\n")));
        QVERIFY(csv.contains(QLatin1String("Take-up device,TUD-9,,8,pieces,,,no,2024.1\r\n")));
        QVERIFY(csv.contains(QLatin1String("Coupler,CNW-3/4-1/2,,4,pieces,,,yes,2024.1\r\n")));
    }

    void aTextThatLooksLikeAFormulaIsDisarmedAndNumbersAreNot()
    {
        exports::CsvRow row;
        row.text("=HYPERLINK(\"x\")").text("a,b").text("+1").number(-2.5).number(std::nullopt);
        QCOMPARE(row.line(), std::string("\"'=HYPERLINK(\"\"x\"\")\",\"a,b\",'+1,-2.500,\r\n"));
    }

    void noNumberIsAMinusZeroAndTheGreatestFits()
    {
        exports::CsvRow row;
        row.number(-0.0001).number(-0.0, 0).number(-0.0006).number(-1e300, 0);
        QVERIFY(row.line().starts_with("0.000,0,-0.001,-1000"));
        QCOMPARE(row.line().size(), std::string("0.000,0,-0.001,").size() + 302 + 2);
    }

    void theDocumentsKeepTheirForm_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"rod_schedule", "clashes", "audit", "model"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theDocumentsKeepTheirForm()
    {
        QFETCH(QString, name);
        const QString verdict = judged(m_path + u'/' + name + QStringLiteral(".json"), schema(name));
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(verdict, QStringLiteral("valid"));
    }

    void detectionHasExactlyTheDocumentedForm()
    {
        const Json json = exports::detectJson(m_snapshot);
        const QString path = m_folder.filePath(QStringLiteral("detect.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(json.dump()));
        file.close();
        QCOMPARE(json["walls"][0].dump(),
                 std::string(R"({"id":"SW-1-A-1","file":"S-201.dxf","page":1,"level":1,"start":[120.0,60.0],)"
                             R"("end":[120.0,408.0],"length_in":348.0,"thickness_in":5.5,"is_shear":true,)"
                             R"("mark":"SW4","confidence":0.93})"));
        QCOMPARE(json["stacks"][0].dump(), std::string(R"({"walls":["SW-1-A-1","SW-2-A-1"]})"));
        QCOMPARE(json["sheets"][0]["scale"].dump(),
                 std::string(R"({"ratio":96.0,"source":"title_block","confidence":0.9})"));
        const QString verdict = judged(path, schema(QStringLiteral("detect")));
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(verdict, QStringLiteral("valid"));
    }

    void explainedItAlsoSaysWhereEverythingComesFrom()
    {
        const Json json = exports::detectJson(m_snapshot, exports::Detail::Explained);
        QVERIFY(json["walls"][0].contains("reasons") && json["walls"][0].contains("handles"));
        QVERIFY(json["sheets"][0]["region"].is_null());
        const QString path = m_folder.filePath(QStringLiteral("detect_explained.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(json.dump()));
        file.close();
        const QString verdict = judged(path, schema(QStringLiteral("detect")));
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3-jsonschema is not installed");
        QCOMPARE(verdict, QStringLiteral("valid"));
    }

    void theSchemaWouldNoticeAMissingField()
    {
        Json json = exports::clashesJson(m_snapshot);
        json["clashes"][0].erase("gap_in");
        const QString path = m_folder.filePath(QStringLiteral("broken.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(json.dump()));
        file.close();
        const QString verdict = judged(path, schema(QStringLiteral("clashes")));
        if (verdict == QLatin1String("no judge"))
            QSKIP("python3-jsonschema is not installed");
        QVERIFY2(verdict.contains(QLatin1String("gap_in")), qPrintable(verdict));
    }

    void aFolderThatCannotBeMadeIsAFault()
    {
        const Outcome outcome
            = exports::writeDeliverables(m_snapshot, QStringLiteral("/proc/nowhere/out"), {});
        QVERIFY(!outcome.ok());
        QVERIFY(describe(outcome.fault()).find("/proc/nowhere/out") != std::string::npos);
    }

private:
    static QString schema(const QString& name)
    {
        return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/") + name
            + QStringLiteral(".schema.json");
    }

    QTemporaryDir m_folder;
    QString m_path;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestTables test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_tables.moc"
