// A coordinator's week with one project file: clashes found, judged, sent out, brought home, gone and back.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using nlohmann::json;
using scenario::CliRun;
using scenario::holdfastCli;

class ClashStatuses : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString project() const { return m_folder.filePath(QStringLiteral("tower.holdfast")); }
    CliRun clash(QStringList more = {}) const
    {
        return holdfastCli(QStringList{QStringLiteral("clash"), project(), QStringLiteral("--json")} + more);
    }
    static json labelled(const json& list, const std::string& label)
    {
        for (const json& one : list)
            if (one.at("label") == label)
                return one;
        return {};
    }
    // The sample's pipe beside a rod: 1 1/4 in where 1 1/2 in are asked for.
    static std::string minorOf(const json& document)
    {
        for (const json& one : document.at("clashes"))
            if (one.at("severity") == "minor")
                return one.at("label");
        return {};
    }
    QString written(const char* name, const QByteArray& text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString sample = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        const CliRun run = holdfastCli({QStringLiteral("clash"), sample, QStringLiteral("--project"), project(),
                                        QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json().at("summary").at("by_status").value("new", 0), 2);
        QCOMPARE(run.json().at("summary").at("open").get<int>(), 2);
    }

    void aWordIsKeptWithWhoAndWhen()
    {
        const std::string label = minorOf(clash().json());
        const CliRun said = clash({QStringLiteral("--status"), QString::fromStdString(label), QStringLiteral("--set"),
                                   QStringLiteral("approved"), QStringLiteral("--assign"), QStringLiteral("Plumber"),
                                   QStringLiteral("--comment"), QStringLiteral("insulated there"),
                                   QStringLiteral("--by"), QStringLiteral("Ann")});
        QVERIFY2(said.code == 0, said.err.constData());
        const json again = clash().json();
        QCOMPARE(again.at("summary").at("open").get<int>(), 1);
        QCOMPARE(labelled(again.at("clashes"), label).at("status").get<std::string>(), std::string("approved"));
        const json record = labelled(again.at("records"), label);
        QCOMPARE(record.at("assignee").get<std::string>(), std::string("Plumber"));
        QCOMPARE(record.at("comments").at(0).at("text").get<std::string>(), std::string("insulated there"));
        QCOMPARE(record.at("changes").at(0).at("author").get<std::string>(), std::string("Ann"));
        QCOMPARE(record.at("changes").at(0).at("time").get<std::string>().substr(0, 2), std::string("20"));
    }

    void nonsenseIsRefusedAndNothingIsKept()
    {
        QCOMPARE(clash({QStringLiteral("--status"), QStringLiteral("CLH-00000000"), QStringLiteral("--set"),
                        QStringLiteral("active")}).code, 4);
        QCOMPARE(clash({QStringLiteral("--status"), QStringLiteral("CLH-00000000")}).code, 2);
        QCOMPARE(clash({QStringLiteral("--status"), QStringLiteral("CLH-00000000"), QStringLiteral("--set"),
                        QStringLiteral("fine")}).code, 2);
        QCOMPARE(clash().json().at("records").size(), 2u);
    }

    void statusesTravelInAPackageAndComeHome()
    {
        const std::string label = minorOf(clash().json());
        const CliRun exported = holdfastCli({QStringLiteral("export"), project(), QStringLiteral("--format"),
                                             QStringLiteral("bcf"), QStringLiteral("--out"), m_folder.path()});
        QVERIFY2(exported.code == 0, exported.err.constData());
        clash({QStringLiteral("--status"), QString::fromStdString(label), QStringLiteral("--set"),
               QStringLiteral("active"), QStringLiteral("--by"), QStringLiteral("Bob")});
        const CliRun home = clash({QStringLiteral("--import-bcf"), m_folder.filePath(QStringLiteral("clashes.bcf")),
                                   QStringLiteral("--by"), QStringLiteral("Cid")});
        QVERIFY2(home.code == 0, home.err.constData());
        const json record = labelled(clash().json().at("records"), label);
        QCOMPARE(record.at("status").get<std::string>(), std::string("approved"));
        QCOMPARE(record.at("comments").size(), 1u);
        QCOMPARE(record.at("changes").back().at("author").get<std::string>(), std::string("Cid"));
        QCOMPARE(record.at("changes").back().at("cause").get<std::string>(), std::string("from clashes.bcf"));
    }

    void aClashThatARuleClearsIsResolvedAndReopenedWithoutIt()
    {
        const std::string label = minorOf(clash().json());
        const QString rules = written("rules.json", R"({"schema": "holdfast.clash_rules/1", "name": "Tight",
            "rules": [{"name": "Pipes may be near", "kinds": ["pipe"], "clearance_in": 0.5, "source": "plumber"}]})");
        const json cleared = clash({QStringLiteral("--rules"), rules}).json();
        QVERIFY(labelled(cleared.at("clashes"), label).is_null());
        QCOMPARE(cleared.at("rules").get<std::string>(), std::string("Tight"));
        const json gone = labelled(cleared.at("records"), label);
        QCOMPARE(gone.at("status").get<std::string>(), std::string("resolved"));
        QVERIFY(!gone.at("found").get<bool>());

        const json back = clash({QStringLiteral("--rules"), QStringLiteral("shipped")}).json();
        const json clashBack = labelled(back.at("clashes"), label);
        QCOMPARE(clashBack.at("status").get<std::string>(), std::string("reopened"));
        QCOMPARE(labelled(back.at("records"), label).at("comments").size(), 1u);
    }

    void rulesAreWrittenAsTheyAreRead()
    {
        const QString path = m_folder.filePath(QStringLiteral("shared.json"));
        QCOMPARE(clash({QStringLiteral("--write-rules"), path}).code, 0);
        QCOMPARE(clash({QStringLiteral("--rules"), path}).code, 0);
        QCOMPARE(clash({QStringLiteral("--rules"), written("bad.json", "{\"rules\": []}")}).code, 3);
    }

    void groupsHoldEveryClashOnce()
    {
        for (const char* by : {"level", "grid", "element", "rod_run", "trade", "proximity"}) {
            const json document = clash({QStringLiteral("--group"), QString::fromLatin1(by)}).json();
            std::size_t count = 0;
            for (const json& group : document.at("groups"))
                count += group.at("clashes").size();
            QCOMPARE(count, document.at("clashes").size());
        }
    }

    void theTrailTellsEveryWord()
    {
        const CliRun verified = holdfastCli({QStringLiteral("audit-verify"), project(), QStringLiteral("--log"),
                                             m_folder.filePath(QStringLiteral("log.json"))});
        QVERIFY2(verified.code == 0, verified.err.constData());
        QFile log(m_folder.filePath(QStringLiteral("log.json")));
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(log.readAll().contains("Clashes were judged by Ann."));
    }

    void aWayOutIsDesignedAgainBeforeItIsOffered()
    {
        const json before = clash().json();
        const std::string run = labelled(before.at("clashes"), minorOf(before)).at("rod_run");
        const CliRun asked = clash({QStringLiteral("--resolve"), QString::fromStdString(run)});
        QVERIFY2(asked.code == 0, asked.err.constData());
        const json proposal = asked.json().at("proposal");
        QCOMPARE(proposal.at("before").at("clashes").get<int>(), 1);
        QCOMPARE(proposal.at("after").at("clashes").get<int>(), 0);
        QVERIFY(proposal.at("shift_in").get<double>() != 0);
        QVERIFY(proposal.at("after").at("utilization").get<double>() > 0);
        QCOMPARE(clash().json().at("clashes").size(), before.at("clashes").size());

        const CliRun taken = clash({QStringLiteral("--resolve"), QString::fromStdString(run),
                                    QStringLiteral("--accept"), QStringLiteral("--by"), QStringLiteral("Ann")});
        QVERIFY2(taken.code == 0, taken.err.constData());
        for (const json& one : clash().json().at("clashes"))
            QVERIFY(one.at("rod_run") != run || one.at("kind") == "warning");
    }
};

QTEST_MAIN(ClashStatuses)
#include "tst_clash_statuses.moc"
