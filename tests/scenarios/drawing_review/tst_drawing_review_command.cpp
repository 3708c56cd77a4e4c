// check-sheets, review-drawings and evaluate as a person runs them, the models being those of demo-services.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using nlohmann::json;
using scenario::CliRun;
using scenario::holdfastCli;

namespace {

json finding(const std::string& what, const std::string& about, const std::string& value)
{
    return {{"what", what}, {"about", about}, {"value", value}, {"box", {0.1, 0.1, 0.5, 0.5}}, {"confidence", 0.9}};
}

json judgements()
{
    json list = json::array();
    for (int i = 1; i <= 10; ++i)
        list.push_back({{"number", i}, {"score", 0.95}, {"wrong", ""}, {"reason", "as it stands"}});
    return {{"judgements", list}};
}

} // namespace

class ReviewCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_demo;
    QString m_services, m_project;

    QString file(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    static QString sample(const char* name)
    {
        return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/") + QLatin1String(name);
    }
    static void write(const QString& path, const std::string& text)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(text));
    }
    CliRun review(const QStringList& more) const
    {
        return holdfastCli(QStringList{QStringLiteral("review-drawings"), m_project, QStringLiteral("--services"),
                                       m_services, QStringLiteral("--json")} + more);
    }
    static CliRun evaluate(const QStringList& more)
    {
        return holdfastCli(QStringList{QStringLiteral("evaluate")} + more + QStringList{QStringLiteral("--json")});
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_STATE", file("state").toUtf8());
        qputenv("HOLDFAST_CACHE", file("cache").toUtf8());
        qputenv("HOLDFAST_OPENAI_KEY", "sk-test-0123456789");
        qunsetenv("HOLDFAST_ANTHROPIC_KEY");
        // More a minute than a small account: the limits are tested elsewhere.
        QDir().mkpath(file("state"));
        write(file("state/cloud.json"), R"({"plans":{"openai":{"rates":[{"unit":"calls","most":5000,"window_seconds":1,
            "burst":500}],"at_once":20,"source":"test","verified":true}}})");
        m_project = file("tower.holdfast");
        const CliRun made = holdfastCli({QStringLiteral("design"), sample("project.json"), QStringLiteral("--project"),
                                         m_project, QStringLiteral("--out"), file("out"), QStringLiteral("-q")});
        QVERIFY2(made.code == 0, made.err.constData());
        const json detected = holdfastCli({QStringLiteral("detect"), m_project, QStringLiteral("--json")}).json();
        const std::string mark = detected.at("schedule").at(0).at("mark").get<std::string>();
        const json script{
            {"answers",
             {{{"text", json{{"findings", {finding("sides", mark, "2"), finding("sides", mark, "1"),
                                           finding("sides", "SW99", "2")}}}.dump()},
               {"contains", "shear wall schedule on sheet"}},
              {{"text", json{{"findings", {finding("project_name", "", "SECOND NAME")}}}.dump()},
               {"contains", "is the title block of sheet"}},
              {{"text", judgements().dump()}, {"contains", "Judge each of these"}}}}};
        write(file("script.json"), script.dump());
        m_demo.start(QStringLiteral(HOLDFAST_CLI), {QStringLiteral("demo-services"), QStringLiteral("--script"),
                                                    file("script.json"), QStringLiteral("-q")});
        QVERIFY(m_demo.waitForStarted() && m_demo.waitForReadyRead(20'000));
        m_services = QString::fromUtf8(m_demo.readLine()).trimmed();
        QVERIFY2(m_services.startsWith(QStringLiteral("http://127.0.0.1:")), qPrintable(m_services));
    }
    void cleanupTestCase()
    {
        m_demo.kill();
        m_demo.waitForFinished();
    }

    void theSampleIsCheckedAsASet()
    {
        const CliRun run = holdfastCli({QStringLiteral("check-sheets"), m_project, QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        const json document = run.json();
        QCOMPARE(document.at("schema").get<std::string>(), std::string("holdfast.sheet_checks/1"));
        QCOMPARE(document.at("sheets").size(), std::size_t(7));
        for (const json& one : document.at("findings"))
            QVERIFY(one.at("rule").get<std::string>().starts_with("sheets."));
    }

    void aMissingSheetFailsWhereItIsAskedTo()
    {
        const QStringList some{QStringLiteral("check-sheets"), sample("S-201.dxf"), sample("S-203.dxf"),
                               QStringLiteral("--json")};
        const CliRun run =
            holdfastCli(some + QStringList{QStringLiteral("--fail-on"), QStringLiteral("sheets.level.")});
        QCOMPARE(run.code, 5);
        QVERIFY(run.out.contains("sheets.level.missing"));
        QCOMPARE(holdfastCli({QStringLiteral("check-sheets"), file("no such.dxf")}).code, 3);
    }

    void aReviewProposesAndChangesNothing()
    {
        const CliRun run = review({});
        QVERIFY2(run.code == 0, run.err.constData());
        const json document = run.json();
        QVERIFY(document.at("suggestions").size() >= 2);
        for (const json& one : document.at("suggestions")) {
            QCOMPARE(one.at("state").get<std::string>(), std::string("open"));
            QCOMPARE(one.at("in_project").get<bool>(), false);
            QVERIFY(one.at("verdict").at("trust").get<double>() <= 0.9);
        }
        const json detected = holdfastCli({QStringLiteral("detect"), m_project, QStringLiteral("--json")}).json();
        QVERIFY(detected.is_object());
        // Said twice over the set, once 1 and once 2: a contradiction, and a person's affair.
        const json again = review({QStringLiteral("--list")}).json();
        bool contradicted = false;
        for (const json& one : again.at("suggestions"))
            contradicted |= one.at("what") == "sides" && one.at("verdict").at("route") == "human";
        QVERIFY(contradicted);
    }

    void acceptedOnesAreTheEngineersAndRejectedOnesAreKnown()
    {
        const json listed = review({QStringLiteral("--list")}).json();
        std::string name, other;
        for (const json& one : listed.at("suggestions"))
            (one.at("what") == "project_name" ? name : other) = one.at("id").get<std::string>();
        QVERIFY(!name.empty() && !other.empty());
        const CliRun run = review({QStringLiteral("--accept"), QString::fromStdString(name), QStringLiteral("--reject"),
                                   QString::fromStdString(other), QStringLiteral("--by"), QStringLiteral("Jane Doe")});
        QVERIFY2(run.code == 0, run.err.constData());
        for (const json& one : run.json().at("suggestions")) {
            if (one.at("id") == name) {
                QCOMPARE(one.at("state").get<std::string>(), std::string("accepted"));
                QCOMPARE(one.at("in_project").get<bool>(), true);
                QCOMPARE(one.at("decided_by").get<std::string>(), std::string("Jane Doe"));
            }
            if (one.at("id") == other)
                QCOMPARE(one.at("state").get<std::string>(), std::string("rejected"));
        }
        const CliRun trail = holdfastCli({QStringLiteral("audit-verify"), m_project, QStringLiteral("--log"),
                                          file("trail.json")});
        QVERIFY2(trail.code == 0, trail.err.constData());
        QFile log(file("trail.json"));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("accepted by Jane Doe"));
        QCOMPARE(review({QStringLiteral("--accept"), QStringLiteral("SG-00000000")}).code, 4);
        // What people said counts in the statistics.
        const json stats = evaluate({QStringLiteral("stats")}).json();
        QCOMPARE(stats.at("compared").get<int>(), 2);
        QCOMPARE(stats.at("right").get<int>(), 1);
    }

    void theTileIsKept()
    {
        const json listed = review({QStringLiteral("--list")}).json();
        const QString id = QString::fromStdString(listed.at("suggestions").at(0).at("id").get<std::string>());
        const CliRun run = review({QStringLiteral("--tile"), id, QStringLiteral("--out"), file("tile.png")});
        QVERIFY2(run.code == 0, run.err.constData());
        QFile png(file("tile.png"));
        QVERIFY(png.open(QIODevice::ReadOnly) && png.read(4) == QByteArray("\x89PNG"));
    }

    void withoutConsentNothingIsSent()
    {
        const CliRun run = holdfastCli({QStringLiteral("review-drawings"), m_project});
        QCOMPARE(run.code, 3);
        QVERIFY2(run.err.contains("consent"), run.err.constData());
        QCOMPARE(holdfastCli({QStringLiteral("review-drawings"), sample("S-201.dxf")}).code, 2);
        QCOMPARE(review({QStringLiteral("--kinds"), QStringLiteral("roof")}).code, 2);
    }

    void answersOfAFileAreEvaluated()
    {
        std::string lines;
        for (int i = 0; i < 6; ++i)
            lines += json{{"item", {{"id", "case " + std::to_string(i)}, {"prompt", "review-schedule@1"},
                                    {"schema", R"({"type":"object","required":["mark"]})"}}},
                          {"answer", {{"text", i < 5 ? "{}" : R"({"mark":"SW4"})"}}},
                          {"truth", {{"right", i == 5}}}}.dump() + "\n";
        write(file("answers.jsonl"), lines);
        const CliRun run = evaluate({QStringLiteral("run"), file("answers.jsonl"), QStringLiteral("--judge"),
                                     QStringLiteral("--services"), m_services});
        QVERIFY2(run.code == 0, run.err.constData());
        const json document = run.json();
        QCOMPARE(document.at("verdicts").size(), std::size_t(6));
        QCOMPARE(document.at("verdicts").at(0).at("route").get<std::string>(), std::string("human"));
        QVERIFY(document.at("new_proposals").get<int>() >= 1);
        const json proposals = evaluate({QStringLiteral("proposals")}).json();
        std::string id;
        for (const json& one : proposals.at("proposals"))
            if (one.at("kind") == "schema.required")
                id = std::to_string(one.at("id").get<int>());
        QVERIFY(!id.empty());
        const CliRun approved = evaluate({QStringLiteral("proposals"), QStringLiteral("--approve"),
                                          QString::fromStdString(id), QStringLiteral("--by"), QStringLiteral("Jane")});
        QVERIFY2(approved.code == 0, approved.err.constData());
        QVERIFY(approved.out.contains("review-schedule@2"));
        QVERIFY(evaluate({QStringLiteral("proposals"), QStringLiteral("--approve"), QString::fromStdString(id)}).code
                != 0);
        const CliRun back = evaluate({QStringLiteral("templates"), QStringLiteral("--use"),
                                      QStringLiteral("review-schedule@1")});
        QVERIFY2(back.code == 0, back.err.constData());
        write(file("broken.jsonl"), "{\"item\":{\"id\":\"1\"},\"answer\":{\"text\":\"x\"}}\n{");
        const CliRun broken = evaluate({QStringLiteral("run"), file("broken.jsonl")});
        QVERIFY(broken.code != 0);
        QVERIFY2(broken.err.contains("line 2"), broken.err.constData());
    }
};

QTEST_GUILESS_MAIN(ReviewCommand)
#include "tst_drawing_review_command.moc"
