// Whatever is handed in: one sentence on stderr that names the file, the right exit code, soon, and nothing else
// touched.
#include <functional>

#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/bad_input/bad_files.h"
#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

enum ExitCode { Ok = 0, Internal = 1, Usage = 2, Input = 3, Validation = 4 };
constexpr int kSoon = 60'000;  // ms, on a busy machine

QString text(const char* s)
{
    return QString::fromLatin1(s);
}

// Names and sizes of everything in a folder.
QStringList contents(const QDir& folder)
{
    QStringList list;
    for (const QFileInfo& f : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name))
        list << f.fileName() + QLatin1Char(' ') + (f.isDir() ? text("dir") : QString::number(f.size()));
    return list;
}

} // namespace

class BadInput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QDir folder() const { return QDir(m_folder.path()); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    static QString sample(const char* name)
    {
        return text(HOLDFAST_SOURCE_DIR "/resources/samples/") + text(name);
    }

    static QByteArray caseJson(const std::function<void(nlohmann::json&)>& spoil)
    {
        const QByteArray bytes = bad::bytesOf(sample("cases/published_five_story.json"));
        auto json = nlohmann::json::parse(bytes.toStdString(), nullptr, false);
        spoil(json);
        return QByteArray::fromStdString(json.dump(1));
    }

    // One line on stderr that holds `said`; nothing on stdout; the folder as it was.
    void refuses(const QStringList& arguments, int code, const QByteArray& said)
    {
        const QStringList before = contents(folder());
        const CliRun run = holdfastCli(arguments, kSoon);
        const QByteArray seen = arguments.join(QLatin1Char(' ')).toLocal8Bit() + " -> " + QByteArray::number(run.code)
            + "\n" + run.err + run.out.left(400);
        QVERIFY2(run.code == code, seen.constData());
        QVERIFY2(run.err.trimmed().count('\n') == 0 && run.err.startsWith("holdfast-cli: "), seen.constData());
        QVERIFY2(run.err.contains(said), (seen + "\nexpected: " + said).constData());
        QVERIFY2(run.err.trimmed().endsWith('.'), seen.constData());
        QVERIFY2(run.out.isEmpty(), seen.constData());
        QCOMPARE(contents(folder()), before);
    }

    // The same with --json: one document with the code and the sentence.
    void refusesInJson(QStringList arguments, int code, const char* name)
    {
        const CliRun run = holdfastCli(arguments << text("--json"), kSoon);
        QCOMPARE(run.code, code);
        const auto json = run.json();
        QVERIFY2(json.is_object() && json.contains("error"), run.out.constData());
        QCOMPARE(QByteArray::fromStdString(json["error"]["code"].get<std::string>()), QByteArray(name));
        QVERIFY(!json["error"]["message"].get<std::string>().empty());
    }

    void refusesDrawing(const char* name, const QByteArray& bytes, const QByteArray& said)
    {
        const QString file = bad::write(folder(), text(name), bytes);
        for (const char* command : {"ingest", "detect"})
            refuses({text(command), file}, Input, said);
        QCOMPARE(bad::bytesOf(file), bytes);
    }

private Q_SLOTS:
    void anEmptyDrawing() { refusesDrawing("empty.dxf", {}, "empty.dxf"); }
    void rubbishNamedDxf() { refusesDrawing("rubbish.dxf", bad::rubbish(100'000), "rubbish.dxf"); }
    void blanksNamedDxf() { refusesDrawing("blank.dxf", QByteArray(10'000, '\n'), "blank.dxf"); }
    void zeroesNamedDxf() { refusesDrawing("zero.dxf", QByteArray(10'000, '\0'), "zero.dxf"); }
    void aDwgByAnotherName() { refusesDrawing("plan.dxf", "AC1032" + bad::rubbish(5'000), "DWG"); }
    void aPdfByAnotherName() { refusesDrawing("print.dxf", "%PDF-1.7\n" + bad::rubbish(2'000), "PDF"); }

    void aMissingDrawing() { refuses({text("ingest"), path(text("nowhere.dxf"))}, Input, "nowhere.dxf"); }

    void anUnreadableDrawing()
    {
        const QString file = bad::write(folder(), text("locked.dxf"), bad::drawing({}, {}));
        QFile::setPermissions(file, {});
        if (QFile(file).open(QIODevice::ReadOnly))
            QSKIP("this user reads everything");
        refuses({text("ingest"), file}, Input, "locked.dxf");
    }

    // A cut drawing is refused, or read with a finding that says so; never read as if it were whole.
    void aDrawingCutInHalf()
    {
        const QByteArray whole = bad::bytesOf(sample("five-story-podium/S-201.dxf"));
        QVERIFY(!whole.isEmpty());
        for (const qsizetype part : {whole.size() / 3, whole.size() / 2, whole.size() - 40}) {
            const QString file = bad::write(folder(), text("cut.dxf"), whole.left(part));
            const CliRun run = holdfastCli({text("ingest"), file, text("--json")}, kSoon);
            QVERIFY2(run.code == Ok || run.code == Input, run.err.constData());
            const auto json = run.json();
            QVERIFY(json.is_object());
            if (run.code == Ok)
                QVERIFY2(!json["drawings"][0]["findings"].empty(), run.out.left(600).constData());
            else
                QVERIFY(run.err.contains("cut.dxf"));
        }
    }

    void blocksAHundredThousandDeep()
    {
        const QString file = bad::write(folder(), text("deep.dxf"), bad::nestedBlocks(100'000));
        for (const char* command : {"ingest", "detect"}) {
            const CliRun run = holdfastCli({text(command), file, text("--json")}, kSoon);
            QVERIFY2(run.code == Ok || run.code == Input, run.err.constData());
            QVERIFY(run.json().is_object());
        }
    }

    void blocksThatHoldEachOther()
    {
        const QString file = bad::write(folder(), text("circle.dxf"), bad::blocksInEachOther());
        for (const char* command : {"ingest", "detect"}) {
            const CliRun run = holdfastCli({text(command), file, text("--json")}, kSoon);
            QVERIFY2(run.code == Ok || run.code == Input, run.err.constData());
            QVERIFY(run.json().is_object());
        }
    }

    void blocksThatMultiply()
    {
        const QString file = bad::write(folder(), text("bomb.dxf"), bad::blockBomb(12));
        for (const char* command : {"ingest", "detect"}) {
            const CliRun run = holdfastCli({text(command), file, text("--json")}, kSoon);
            QVERIFY2(run.code == Ok || run.code == Input, run.err.constData());
            QVERIFY(run.json().is_object());
        }
    }

    // A coordinate that is no number never becomes a wall.
    void coordinatesThatAreNoNumbers()
    {
        for (const char* value : {"nan", "-nan", "inf", "1e999", "abc"}) {
            const QByteArray lines = bad::wallLine(value, "0", "120", "0") + bad::wallLine("0", value, "120", "5.5");
            const QString file = bad::write(folder(), text("nan.dxf"), bad::drawing({}, lines));
            const CliRun run = holdfastCli({text("detect"), file, text("--json")}, kSoon);
            QVERIFY2(run.code == Ok || run.code == Input, run.err.constData());
            const auto json = run.json();
            QVERIFY(json.is_object());
            if (run.code == Ok) {
                QVERIFY2(json["walls"].empty(), run.out.constData());
                QVERIFY2(!json["findings"].empty(), run.out.constData());
            }
        }
    }

    void aProjectThatIsAText() { refusesProject("text.holdfast", "this is a letter\n", "text.holdfast"); }
    void aProjectThatIsEmpty() { refusesProject("empty.holdfast", {}, "empty.holdfast"); }

    void aProjectOfANewerVersion()
    {
        // user_version is the big-endian number at offset 60 of every SQLite file.
        QByteArray bytes = projectBytes();
        bytes[60] = 0;
        bytes[61] = 0;
        bytes[62] = 3;
        bytes[63] = char(0xE7);
        refusesProject("newer.holdfast", bytes, "newer");
    }

    void aDatabaseOfAnotherProgram()
    {
        // application_id at offset 68.
        QByteArray bytes = projectBytes();
        for (int i = 68; i < 72; ++i)
            bytes[i] = 0;
        refusesProject("other.holdfast", bytes, "other.holdfast");
    }

    void aProjectCutInHalf()
    {
        const QByteArray bytes = projectBytes();
        refusesProject("half.holdfast", bytes.left(bytes.size() / 2), "half.holdfast");
    }

    void cases_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("said");
        using Json = nlohmann::json;
        const auto row = [](const char* name, const char* said, const std::function<void(Json&)>& spoil) {
            QTest::newRow(name) << caseJson(spoil) << QByteArray(said);
        };
        row("no walls", "walls", [](Json& j) { j["stacks"][0].erase("walls"); });
        row("no stacks", "stacks", [](Json& j) { j.erase("stacks"); });
        row("unknown field", "colour", [](Json& j) { j["colour"] = "red"; });
        row("misspelt field", "wal_lines", [](Json& j) { j["criteria"]["loads"]["wal_lines"] = Json::array(); });
        row("no unit", "length", [](Json& j) {
            j["stacks"][0]["walls"][0].erase("length_ft");
            j["stacks"][0]["walls"][0]["length"] = 29;
        });
        row("two units", "length", [](Json& j) { j["stacks"][0]["walls"][0]["length_in"] = 348; });
        row("wrong unit", "length", [](Json& j) {
            j["stacks"][0]["walls"][0].erase("length_ft");
            j["stacks"][0]["walls"][0]["length"] = "29 lb";
        });
        row("negative length", "length", [](Json& j) { j["stacks"][0]["walls"][0]["length_ft"] = -29; });
        row("endless length", "length", [](Json& j) { j["stacks"][0]["walls"][0]["length_ft"] = 1e9; });
        row("absurd S_DS", "sds", [](Json& j) { j["criteria"]["seismic"]["sds"] = 50; });
        row("negative S_DS", "sds", [](Json& j) { j["criteria"]["seismic"]["sds"] = -1; });
        row("a text for a number", "sds", [](Json& j) { j["criteria"]["seismic"]["sds"] = "high"; });
        row("null", "sds", [](Json& j) { j["criteria"]["seismic"]["sds"] = nullptr; });
        row("no height", "height", [](Json& j) { j["criteria"]["stories"][0].erase("height_ft"); });
        row("height of nothing", "height", [](Json& j) { j["criteria"]["stories"][0]["height_ft"] = 0; });
        row("moisture of 900 %", "moisture", [](Json& j) { j["criteria"]["materials"]["moisture_initial"] = 9; });
        QTest::newRow("not JSON") << QByteArray("{\"stacks\": [") << QByteArray("case.json");
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("case.json");
        QTest::newRow("empty") << QByteArray() << QByteArray("case.json");
        QTest::newRow("a hundred thousand brackets") << QByteArray(100'000, '[') << QByteArray("case.json");
        QTest::newRow("rubbish") << bad::rubbish(5'000) << QByteArray("case.json");
    }

    void cases()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, said);
        const QString file = bad::write(folder(), text("case.json"), bytes);
        const CliRun run = holdfastCli({text("calc"), file}, kSoon);
        const int code = bytes.isEmpty() && run.code == Input ? Input : Validation;
        refuses({text("calc"), file}, code, said);
    }

    void aMissingCase() { refuses({text("calc"), path(text("none.json"))}, Input, "none.json"); }
    void aCaseThatIsAFolder() { refuses({text("calc"), m_folder.path()}, Input, m_folder.path().toLocal8Bit()); }

    void faultsAreADocumentWithJson()
    {
        refusesInJson({text("calc"), path(text("none.json"))}, Input, "file_not_found");
        const QString file =
            bad::write(folder(), text("case.json"), caseJson([](auto& j) { j["criteria"]["seismic"]["sds"] = 50; }));
        refusesInJson({text("calc"), file}, Validation, "invalid_value");
    }

    void anOutputFolderThatCannotBe()
    {
        const QString file = bad::write(folder(), text("a_file"), "not a folder");
        const QStringList before = contents(folder());
        const CliRun run = holdfastCli({text("design"), sample("five-story-podium/project.json"), text("--out"),
                                        file + text("/below")}, 2 * kSoon);
        QVERIFY2(run.code == Internal, run.err.constData());
        QVERIFY2(run.err.contains("a_file"), run.err.constData());
        QCOMPARE(contents(folder()), before);
    }

    void wordsThatMeanNothing()
    {
        for (const QStringList& arguments :
             {QStringList{}, QStringList{text("desing")}, QStringList{text("calc")},
              QStringList{text("design"), text("--colour")}}) {
            const CliRun run = holdfastCli(arguments, kSoon);
            QCOMPARE(run.code, int(Usage));
            QVERIFY(!run.err.isEmpty());
        }
    }

private:
    void refusesProject(const char* name, const QByteArray& bytes, const QByteArray& said)
    {
        const QString file = bad::write(folder(), text(name), bytes);
        refuses({text("audit-verify"), file}, Input, said);
        QCOMPARE(bad::bytesOf(file), bytes);
    }

    // A sound project file, made once.
    QByteArray projectBytes()
    {
        const QString file = path(text("sound.holdfast"));
        if (!QFile::exists(file)) {
            const CliRun run = holdfastCli({text("detect"), sample("five-story-podium/project.json"),
                                            text("--project"), file}, 2 * kSoon);
            if (run.code != Ok)
                qWarning("%s", run.err.constData());
        }
        const QByteArray bytes = bad::bytesOf(file);
        return bytes.size() > 100 ? bytes : QByteArray(4096, '\0');
    }
};

QTEST_GUILESS_MAIN(BadInput)
#include "tst_bad_input.moc"
