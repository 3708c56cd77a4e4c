// Drawings of offices we do not know: all are read or refused with a reason, none crashes, none takes long.
#include <QDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

class RealDrawings : public QObject {
    Q_OBJECT

private:
    static constexpr int kLimit = 180'000;  // ms, on a busy machine

    static QStringList drawings()
    {
        QStringList files;
        const QDir folder(QStringLiteral(HOLDFAST_SOURCE_DIR "/../shared/corpus/dxf"));
        for (const QFileInfo& f : folder.entryInfoList({QStringLiteral("*.dxf")}, QDir::Files, QDir::Name))
            files << f.absoluteFilePath();
        return files;
    }

    static void addRows()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : drawings())
            QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
    }

    static bool isNumber(const nlohmann::json& value) { return value.is_number(); }

private Q_SLOTS:
    void initTestCase()
    {
        if (drawings().isEmpty())
            QSKIP("the corpus is not here");
    }

    void areIngested_data() { addRows(); }
    void areIngested()
    {
        QFETCH(QString, file);
        const CliRun run = holdfastCli({QStringLiteral("ingest"), file, QStringLiteral("--json")}, kLimit);
        QVERIFY2(run.code == 0 || run.code == 3, run.err.constData());
        const auto json = run.json();
        QVERIFY(json.is_object());
        QCOMPARE(json["drawings"].size() + json["refused"].size(), std::size_t(1));
        if (run.code == 0)
            QVERIFY(!json["drawings"][0]["entities"].empty() || !json["drawings"][0]["findings"].empty());
        else
            QVERIFY(!json["refused"][0]["message"].get<std::string>().empty());
    }

    void areSearchedForWalls_data() { addRows(); }
    void areSearchedForWalls()
    {
        QFETCH(QString, file);
        const CliRun run = holdfastCli({QStringLiteral("detect"), file, QStringLiteral("--json")}, kLimit);
        QVERIFY2(run.code == 0 || run.code == 3 || run.code == 4, run.err.constData());
        const auto json = run.json();
        QVERIFY(json.is_object());
        if (run.code != 0) {
            QVERIFY(!json["error"]["message"].get<std::string>().empty());
            return;
        }
        QVERIFY(json["schema"] == "holdfast.detect/1");
        for (const auto& wall : json["walls"])
            for (const char* point : {"start", "end"})
                QVERIFY(isNumber(wall[point][0]) && isNumber(wall[point][1]));
        for (const auto& wall : json["walls"])
            QVERIFY(wall["length_in"].get<double>() > 0 && wall["confidence"].get<double>() <= 1);
    }
};

QTEST_GUILESS_MAIN(RealDrawings)
#include "tst_real_drawings.moc"
