// permits and what is below it, asked of the stand-in cities as a person would.
#include <fstream>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

class PermitsCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QProcess m_services;
    QString m_url;

    QString path(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    CliRun permits(QStringList arguments) const
    {
        arguments.prepend(QStringLiteral("permits"));
        arguments << QStringLiteral("--json") << QStringLiteral("--quiet");
        return holdfastCli(arguments);
    }
    void startServices()
    {
        m_services.start(QStringLiteral(HOLDFAST_CLI), {QStringLiteral("demo-services")});
        QVERIFY(m_services.waitForStarted() && m_services.waitForReadyRead(20'000));
        m_url = QString::fromUtf8(m_services.readLine()).trimmed();
        QVERIFY(m_url.startsWith(QStringLiteral("http://127.0.0.1:")));
    }
    void stopServices()
    {
        m_services.terminate();
        m_services.waitForFinished();
    }

    static constexpr const char* kNewYork = "100 EXAMPLE STREET, BROOKLYN";

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_STATE", m_dir.path().toUtf8());
        qputenv("HOLDFAST_CACHE", path("cache").toUtf8());
        startServices();
    }
    void cleanupTestCase() { stopServices(); }

    void withoutTheCloudNothingIsAskedAndItSaysHow()
    {
        const CliRun run = holdfastCli({QStringLiteral("permits"), QStringLiteral("1 UNKNOWN STREET, BROOKLYN")});
        QCOMPARE(run.code, 3);
        QVERIFY(run.err.contains("holdfast-cli cloud on"));
    }

    void anAddressIsAskedKeptAndWatched()
    {
        const CliRun found = holdfastCli({QStringLiteral("demo-services"), QStringLiteral("--help")});
        QCOMPARE(found.code, 0);
        const CliRun run =
            permits({QStringLiteral("3900001"), QStringLiteral("--services"), m_url, QStringLiteral("--watch")});
        QCOMPARE(run.code, 0);
        QVERIFY(run.json()["schema"] == "holdfast.permits/1");
        QVERIFY(!run.json()["records"].empty());
        const auto list = permits({QStringLiteral("list")}).json();
        QVERIFY(std::ranges::any_of(list["properties"], [](const auto& p) { return p["watched"] == true; }));
        const CliRun again = permits({QStringLiteral("refresh"), QStringLiteral("--services"), m_url});
        QCOMPARE(again.code, 0);
        QVERIFY(again.json()["properties"] == 1);
        QVERIFY(again.json()["gone"] == 0);
        QVERIFY(permits({QStringLiteral("changes")}).json()["changes"].empty());
    }

    void searchAndLinksNeedNoNetwork()
    {
        const auto hits = permits({QStringLiteral("search"), QStringLiteral("3900001")}).json()["records"];
        QVERIFY(!hits.empty());
        const auto links = permits({QStringLiteral("links"), QStringLiteral("fictional engineering")}).json();
        QVERIFY(!links["parties"].empty());
        QVERIFY(!links["parties"][0]["mentions"].empty());
        QCOMPARE(permits({QStringLiteral("search"), QStringLiteral(",")}).code, 2);
    }

    void aMirrorAnswersWhenTheCityIsDown()
    {
        std::ofstream(path("dob.csv").toStdString())
            << "Borough,Bin #,House #,Street Name,Job #,Job Type,Block,Lot,Permit Status,Permit Type,Filing Date,"
               "Issuance Date,Expiration Date,Permittee's Business Name,PERMIT_SI_NO\n"
               "BROOKLYN,3777777,77,MIRROR    STREET,900000001,A1,01234,00056,ISSUED,AL,10/26/2020,10/27/2020,,"
               "FICTIONAL BUILDERS INC,9777777\nshort,row\n";
        const CliRun imported =
            permits({QStringLiteral("import"), path("dob.csv"), QStringLiteral("--city"),
                     QStringLiteral("new-york"), QStringLiteral("--as-of"), QStringLiteral("2026-11-01")});
        QCOMPARE(imported.code, 0);
        QVERIFY(imported.json()["added"] == 1);
        QVERIFY(imported.json()["bad"] == 1);
        QVERIFY(imported.json()["first_bad"][0]["line"] == 3);
        const CliRun run = permits({QStringLiteral("77 Mirror St, Brooklyn")});
        QCOMPARE(run.code, 0);
        const auto answers = run.json()["datasets"];
        const auto mirror = std::ranges::find_if(answers, [](const auto& a) { return a["dataset"] == "ipu4-2q9a"; });
        QVERIFY((*mirror)["provenance"]["origin"] == "local_mirror");
        QVERIFY(!(*mirror)["provenance"]["fallback_reason"].template get<std::string>().empty());
        QVERIFY(run.json()["records"].size() == 1u);
    }

    void theReportGetsAnAppendixOnlyWithRecords()
    {
        const QString project = path("tower.holdfast");
        const QString sample =
            QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        QVERIFY(QFile::exists(sample));
        const CliRun plain = holdfastCli({QStringLiteral("report"), sample, QStringLiteral("--project"), project,
                                          QStringLiteral("--out"), path("plain.pdf"), QStringLiteral("--quiet")});
        QVERIFY2(plain.code == 0 || plain.code == 5, plain.err.constData());
        const CliRun run = permits({QStringLiteral("3900001"), QStringLiteral("--services"), m_url,
                                    QStringLiteral("--project"), project});
        QCOMPARE(run.code, 0);
        QVERIFY(QFile::exists(path("tower.permits.json")));
        const CliRun with = holdfastCli({QStringLiteral("report"), project, QStringLiteral("--project"), project,
                                         QStringLiteral("--out"), path("with.pdf"), QStringLiteral("--quiet")});
        QVERIFY2(with.code == 0 || with.code == 5, with.err.constData());
        QVERIFY(QFile(path("with.pdf")).size() > QFile(path("plain.pdf")).size());
        QFile broken(path("tower.permits.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") > 0);
        broken.close();
        const CliRun refused = holdfastCli({QStringLiteral("report"), project, QStringLiteral("--project"), project,
                                            QStringLiteral("--out"), path("refused.pdf"), QStringLiteral("--quiet")});
        QVERIFY(refused.code != 0 && refused.err.contains("tower.permits.json"));
    }

    void usage()
    {
        QCOMPARE(holdfastCli({QStringLiteral("permits")}).code, 2);
        QCOMPARE(permits({QStringLiteral("1 A STREET"), QStringLiteral("--city"), QStringLiteral("portland")}).code,
                 2);
        QCOMPARE(permits({QStringLiteral("import"), path("none.csv")}).code, 3);
        QCOMPARE(permits({QStringLiteral("refresh"), QStringLiteral("1 A STREET")}).code, 2);
        QCOMPARE(permits({QStringLiteral("changes"), QStringLiteral("--since"), QStringLiteral("yesterday")}).code,
                 2);
    }
};

QTEST_GUILESS_MAIN(PermitsCommand)
#include "tst_permits_command.moc"
