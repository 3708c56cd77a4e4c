// holdfast-cli sites against the stand-in services, over real HTTP: failures, repetitions, consent, bad rows, a kill.
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"
#include "tests/scenarios/sites/stand_in.h"

using nlohmann::json;
using scenario::CliRun;
using scenario::StandIn;

namespace {

constexpr int kSites = 32;

// As the stand-in draws them: BINs of New York, block and lot of San Francisco.
QByteArray newYork(int index)
{
    const int borough = (index + 2) % 5 + 1;
    return QByteArray::number(borough * 1'000'000 + 900'001 + index);
}

} // namespace

class SitesCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<QTemporaryDir> m_user;       // state and cache of one user, new for each test
    int m_pictures = 0;

    QString at(const QString& name) const { return m_dir.filePath(name); }

    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    // A picture that no other test has.
    QByteArray picture()
    {
        QImage image(160, 120, QImage::Format_RGB32);
        image.fill(QColor::fromHsv((++m_pictures * 37) % 360, 200, 200));
        for (int i = 0; i < 160; ++i)
            image.setPixelColor(i, (i * m_pictures) % 120, Qt::white);
        const QString name = at(QStringLiteral("picture%1.png").arg(m_pictures));
        return image.save(name) ? name.toUtf8() : QByteArray();
    }

    // Fast plans, and the consents of these lists.
    void settle(const QStringList& consents) const
    {
        const json plan = {{"rates", {{{"most", 500}, {"window_seconds", 1}, {"burst", 50}}}}, {"at_once", 50},
                           {"source", "test"}, {"verified", true}};
        json settings = {{"enabled", false}, {"plans", json::object()}, {"consents", json::array()},
                         {"budget", {{"item", 1'000'000}, {"user_day", 0}, {"stop_day", 0}}}};
        for (const char* provider : {"socrata.nyc", "socrata.sf", "geosearch.nyc", "openai"})
            settings["plans"][provider] = plan;
        for (const QString& list : consents)
            settings["consents"].push_back({{"project", list.toStdString()}});
        QFile file(m_user->filePath(QStringLiteral("cloud.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(settings.dump()));
    }

    QStringList command(const QString& list, const QString& out, const StandIn& services, const QStringList& more) const
    {
        return QStringList{QStringLiteral("--json"), QStringLiteral("sites"), QStringLiteral("run"), at(list),
                           QStringLiteral("--out"), at(out), QStringLiteral("--services"), services.url()}
            + more;
    }
    CliRun run(const QString& list, const QString& out, const StandIn& services, const QStringList& more = {}) const
    {
        return scenario::holdfastCli(command(list, out, services, more), 300'000);
    }

    // New York by BIN, every fourth site of San Francisco by block and lot.
    static QByteArray rows(int count, const QByteArray& photographs = {})
    {
        QByteArray text = "id,name,city,bin,block,lot,priority,photographs\r\n";
        for (int i = 0; i < count; ++i) {
            const QByteArray id = "S" + QByteArray::number(i), priority = i % 10 == 3 ? "critical" : "normal";
            text += i % 4 == 3 ? id + ",Tower " + id + ",sf,,9900," + QByteArray::number(1 + i) + ","
                               : id + ",Tower " + id + ",nyc," + newYork(i) + ",,,";
            text += priority + "," + photographs + "\r\n";
        }
        return text;
    }

    void obeys(const QByteArray& document, const char* schema) const
    {
        write(QStringLiteral("document.json"), document);
        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"),
                     QStringLiteral("import json, sys, jsonschema\n"
                                    "jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"),
                     at(QStringLiteral("document.json")),
                     QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/%1.schema.json")
                         .arg(QLatin1String(schema))});
        QVERIFY(judge.waitForFinished(60'000));
        const QByteArray said = judge.readAllStandardError();
        if (!said.contains("No module named"))
            QVERIFY2(judge.exitCode() == 0, said.right(3000).constData());
    }

private Q_SLOTS:
    void init()
    {
        m_user = std::make_unique<QTemporaryDir>();
        qputenv("HOLDFAST_STATE", m_user->path().toUtf8());
        qputenv("HOLDFAST_CACHE", m_user->filePath(QStringLiteral("cache")).toUtf8());
        qputenv("HOLDFAST_JOBS", m_user->filePath(QStringLiteral("jobs.db")).toUtf8());
        qputenv("HOLDFAST_OPENAI_KEY", "sk-test-sites");
        settle({});
    }

    // Requirement 0-33: 23 % of the answers fail; every site is reported, every fallback is marked, and the second run
    // asks nobody.
    void everySiteIsReportedThoughAQuarterFails()
    {
        write(QStringLiteral("faults.json"), R"({"failure_share": 0.23, "seed": 95})");
        StandIn services(at(QStringLiteral("faults.json")));
        QVERIFY(!services.url().isEmpty());
        write(QStringLiteral("many.csv"), rows(kSites));
        const CliRun first = run(QStringLiteral("many.csv"), QStringLiteral("many"), services);
        QVERIFY2(first.code == 0, first.err.right(3000).constData());
        obeys(first.out, "sites");
        const json report = first.json();
        QCOMPARE(report["totals"]["sites"].get<int>(), kSites);
        QCOMPARE(report["totals"]["failed"].get<int>(), 0);
        QVERIFY(report["totals"]["retries"].get<int>() > 5);
        int marked = 0;
        for (const auto& site : report["sites"]) {
            QVERIFY(site["state"] == "done" || site["state"] == "partial");
            QVERIFY(QFile::exists(at(QStringLiteral("many/"))
                                  + QString::fromStdString(site["report"].get<std::string>())));
            bool odd = false;
            for (const auto& source : site["sources"])
                odd = odd || !source["answered"].get<bool>()
                    || (source["origin"] != "remote" && source["origin"] != "cache");
            QCOMPARE(odd, site["state"] == "partial");
            marked += odd;
        }
        QCOMPARE(marked, report["totals"]["partial"].get<int>());
        for (const char* name : {"summary.csv", "summary.json", "summary.pdf"})
            QVERIFY2(QFile::exists(at(QStringLiteral("many/") + QLatin1String(name))), name);

        services.play(R"({"failure_share": 0})");
        if (marked > 0)                          // a no is kept for 30 s
            QTest::qWait(31'000);
        if (marked > 0)                          // what was missing is asked for again, and only that
            QCOMPARE(run(QStringLiteral("many.csv"), QStringLiteral("again"), services).code, 0);
        services.forget();
        const CliRun second = run(QStringLiteral("many.csv"), QStringLiteral("second"), services);
        QVERIFY2(second.code == 0, second.err.right(3000).constData());
        QCOMPARE(services.count("/"), 0);
        QCOMPARE(second.json()["totals"]["done"].get<int>(), kSites);
        QCOMPARE(second.json()["totals"]["calls"].get<int>(), 0);
    }

    void criticalSitesComeFirst()
    {
        StandIn services;
        write(QStringLiteral("order.csv"), rows(30));
        const CliRun done = run(QStringLiteral("order.csv"), QStringLiteral("order"), services,
                                {QStringLiteral("--workers"), QStringLiteral("1"), QStringLiteral("--slots"),
                                 QStringLiteral("1"), QStringLiteral("--reports"), QStringLiteral("none")});
        QVERIFY2(done.code == 0, done.err.right(2000).constData());
        // S3, S13 and S23 are critical; the first two requests' buildings are theirs.
        const json requests = services.requests();
        QVERIFY(requests.size() > 10);
        const std::string first = requests[0]["query"].get<std::string>();
        QVERIFY2(first.find("9900") != std::string::npos, first.c_str());   // S3 is in San Francisco
        const CliRun few = run(QStringLiteral("order.csv"), QStringLiteral("few"), services,
                               {QStringLiteral("--priority-only"), QStringLiteral("--reports"),
                                QStringLiteral("none")});
        QCOMPARE(few.json()["totals"]["skipped"].get<int>(), 27);
        QCOMPARE(few.json()["totals"]["done"].get<int>(), 3);
    }

    void withoutConsentNoPhotographLeaves()
    {
        StandIn services;
        write(QStringLiteral("photos.csv"), rows(3, picture()));
        const CliRun silent = run(QStringLiteral("photos.csv"), QStringLiteral("silent"), services);
        QCOMPARE(silent.code, 0);
        QCOMPARE(services.count("/v1/"), 0);
        const json report = silent.json();
        QCOMPARE(report["totals"]["not_looked"].get<int>(), 3);
        const json photograph = report["sites"][0]["photographs"][0];
        QCOMPARE(photograph["state"].get<std::string>(), std::string("not_looked"));
        QVERIFY(photograph["findings"].is_null());
        QVERIFY(photograph["reason"].get<std::string>().find("consent") != std::string::npos);
        QVERIFY2(silent.err.contains("was not looked at"), silent.err.constData());

        settle({at(QStringLiteral("photos.csv"))});
        qunsetenv("HOLDFAST_OPENAI_KEY");
        const CliRun keyless = run(QStringLiteral("photos.csv"), QStringLiteral("keyless"), services);
        QCOMPARE(services.count("/v1/"), 0);
        QVERIFY(keyless.json()["sites"][0]["photographs"][0]["reason"].get<std::string>().find("key")
                != std::string::npos);

        qputenv("HOLDFAST_OPENAI_KEY", "sk-test-sites");
        const CliRun looked = run(QStringLiteral("photos.csv"), QStringLiteral("looked"), services);
        QCOMPARE(looked.json()["totals"]["looked"].get<int>(), 3);
        QCOMPARE(services.count("/v1/"), 1);     // the same picture three times: asked once
        QVERIFY(looked.json()["totals"]["cost"].get<int>() > 0);
    }

    void anAnswerOfAnotherShapeIsNotTaken()
    {
        json script;
        script["answers"][0]["text"] = R"({"violations":[{"category":"crack"}]})";
        write(QStringLiteral("odd.json"), QByteArray::fromStdString(script.dump()));
        StandIn services(at(QStringLiteral("odd.json")));
        write(QStringLiteral("odd.csv"), rows(1, picture()));
        settle({at(QStringLiteral("odd.csv"))});
        const CliRun done = run(QStringLiteral("odd.csv"), QStringLiteral("odd"), services);
        QCOMPARE(done.code, 0);
        const json photograph = done.json()["sites"][0]["photographs"][0];
        QCOMPARE(photograph["state"].get<std::string>(), std::string("invalid"));
        QVERIFY(photograph["findings"].is_null());
        QCOMPARE(done.json()["sites"][0]["state"].get<std::string>(), std::string("partial"));
    }

    void badRowsAreNamedAndTheOthersGoOn()
    {
        StandIn services;
        write(QStringLiteral("bad.csv"), rows(2) + "X,Bad,nyc,12,,,,\r\nY,Bad,Chicago,,,,,\r\n");
        const CliRun done = run(QStringLiteral("bad.csv"), QStringLiteral("bad"), services);
        QCOMPARE(done.code, 4);
        QVERIFY2(done.err.contains("bad.csv, line 4, bin"), done.err.constData());
        QVERIFY2(done.err.contains("bad.csv, line 5, city"), done.err.constData());
        QCOMPARE(done.json()["totals"]["done"].get<int>(), 2);
        QCOMPARE(done.json()["bad_rows"].size(), 2u);
        const CliRun none = run(QStringLiteral("missing.csv"), QStringLiteral("none"), services);
        QCOMPARE(none.code, 3);
    }

    void alertsAreTold()
    {
        StandIn services;
        write(QStringLiteral("alerts.csv"), rows(12));
        const QStringList over{QStringLiteral("--alert-over"), QStringLiteral("5"), QStringLiteral("--fail-on-alert")};
        const CliRun done = run(QStringLiteral("alerts.csv"), QStringLiteral("alerts"), services, over);
        QCOMPARE(done.code, 5);
        const json report = done.json();
        QVERIFY(!report["alerts"].empty());
        for (const auto& site : report["sites"]) {
            bool told = false;
            for (const auto& alert : report["alerts"])
                told = told || alert["site"] == site["id"];
            QCOMPARE(told, site["risk"].get<double>() > 5);
        }
    }

    void offlineUsesWhatIsKnown()
    {
        StandIn services;
        write(QStringLiteral("known.csv"), rows(3));
        write(QStringLiteral("more.csv"), rows(5));
        QCOMPARE(run(QStringLiteral("known.csv"), QStringLiteral("known"), services).code, 0);
        services.forget();
        const CliRun offline
            = run(QStringLiteral("more.csv"), QStringLiteral("more"), services, {QStringLiteral("--offline")});
        QCOMPARE(offline.code, 1);               // of two sites nothing is known
        QCOMPARE(services.count("/"), 0);
        QCOMPARE(offline.json()["totals"]["done"].get<int>(), 3);
        QCOMPARE(offline.json()["totals"]["failed"].get<int>(), 2);
        QVERIFY(offline.json()["sites"][4]["risk"].is_null());

        QDir(m_dir.path()).mkpath(QStringLiteral("copies"));
        write(QStringLiteral("copies/3h2n-5cm9.csv"),
              "ISN_DOB_BIS_VIOL,BORO,BIN,BLOCK,LOT,NUMBER,VIOLATION_CATEGORY,VIOLATION_TYPE\r\n"
              "77,2,2900005,90004,00005,V77,V-DOB VIOLATION - ACTIVE,E-ELEVATOR\r\n");
        const CliRun copied = run(QStringLiteral("more.csv"), QStringLiteral("copied"), services,
                                  {QStringLiteral("--offline"), QStringLiteral("--copies"),
                                   at(QStringLiteral("copies"))});
        const json site = copied.json()["sites"][4];
        QCOMPARE(site["bin"].get<std::string>(), std::string("2900005"));
        QCOMPARE(site["state"].get<std::string>(), std::string("partial"));
        QCOMPARE(site["open_violations"].get<int>(), 1);
        bool marked = false;
        for (const auto& source : site["sources"])
            marked = marked || (source["origin"] == "local_mirror" && source["as_of"].get<long>() > 0);
        QVERIFY(marked);
    }

    void whatAPersonEnteredIsUsedAndMarked()
    {
        StandIn services;
        write(QStringLiteral("manual.csv"), "id,bin,open_violations,stop_work\r\nA,3900001,2,yes\r\n");
        const CliRun done
            = run(QStringLiteral("manual.csv"), QStringLiteral("manual"), services, {QStringLiteral("--offline")});
        QCOMPARE(done.code, 0);
        const json site = done.json()["sites"][0];
        QCOMPARE(site["risk"].get<double>(), 50.0);          // 40 for the order, 2 x 5
        QCOMPARE(site["findings"][0]["origin"].get<std::string>(), std::string("manual"));
        QCOMPARE(site["state"].get<std::string>(), std::string("partial"));
    }

    // Requirement 0-5: of a list whose pictures are known to 75 %, at least 72 % of the cost is saved.
    void repeatsAreNotPaidForAgain()
    {
        StandIn services;
        QByteArray first = "id,photographs\r\n", repeated = "id,photographs\r\n";
        QList<QByteArray> known;
        for (int i = 0; i < 16; ++i) {
            known << picture();
            first += "A" + QByteArray::number(i) + "," + known.back() + "\r\n";
        }
        for (int i = 0; i < 16; ++i)
            repeated += "B" + QByteArray::number(i) + "," + (i % 4 == 0 ? picture() : known[i]) + "\r\n";
        write(QStringLiteral("first.csv"), first);
        write(QStringLiteral("repeated.csv"), repeated);
        settle({at(QStringLiteral("first.csv")), at(QStringLiteral("repeated.csv"))});
        const CliRun whole = run(QStringLiteral("first.csv"), QStringLiteral("first"), services);
        QVERIFY2(whole.code == 0, whole.err.right(2000).constData());
        QCOMPARE(services.count("/v1/"), 16);
        const CliRun again = run(QStringLiteral("repeated.csv"), QStringLiteral("repeated"), services);
        QCOMPARE(services.count("/v1/"), 20);
        const double before = whole.json()["totals"]["cost"].get<double>(),
                     after = again.json()["totals"]["cost"].get<double>();
        QCOMPARE(again.json()["totals"]["looked"].get<int>(), 16);
        qInfo("cost %.0f, then %.0f micro-dollars: %.1f %% less", before, after, 100 * (1 - after / before));
        QVERIFY(before > 0 && after <= 0.28 * before);
    }

    void aKilledRunGoesOnAndPaysNothingTwice()
    {
        write(QStringLiteral("slow.json"), R"({"delays": [{"path": "/", "milliseconds": 120}]})");
        StandIn services(at(QStringLiteral("slow.json")));
        QByteArray list = "id,bin,photographs\r\n";
        for (int i = 0; i < 40; ++i)
            list += "K" + QByteArray::number(i) + "," + newYork(i) + "," + picture() + "\r\n";
        write(QStringLiteral("kill.csv"), list);
        settle({at(QStringLiteral("kill.csv"))});
        const QStringList few{QStringLiteral("--workers"), QStringLiteral("2"), QStringLiteral("--slots"),
                              QStringLiteral("2"), QStringLiteral("--resume")};
        int kills = 0;
        for (int round = 0; round < 5; ++round) {
            QProcess process;
            process.start(QStringLiteral(HOLDFAST_CLI), command(QStringLiteral("kill.csv"), QStringLiteral("kill"),
                                                                services, few));
            QVERIFY(process.waitForStarted());
            if (process.waitForFinished(1200 + 150 * round))
                break;
            process.kill();                      // SIGKILL: no handler runs
            process.waitForFinished();
            ++kills;
        }
        QVERIFY(kills >= 3);
        const auto status = scenario::holdfastCli({QStringLiteral("--json"), QStringLiteral("sites"),
                                                   QStringLiteral("status"), QStringLiteral("--out"),
                                                   at(QStringLiteral("kill"))});
        QCOMPARE(status.code, 0);
        obeys(status.out, "sites_status");
        QCOMPARE(status.json()["sites"].get<int>(), 40);
        const QStringList goOn{QStringLiteral("--resume")};
        const CliRun last = run(QStringLiteral("kill.csv"), QStringLiteral("kill"), services, goOn);
        QVERIFY2(last.code == 0, last.err.right(2000).constData());
        QCOMPARE(last.json()["totals"]["done"].get<int>(), 40);
        // A call that was under way when the program died may be asked again: at most one for each slot and kill.
        const int asked = services.count("/v1/");
        QVERIFY2(asked >= 40 && asked <= 40 + 4 * kills, qPrintable(QString::number(asked)));
        qInfo("%d kills, %d questions for 40 pictures", kills, asked);
        services.forget();
        const CliRun done = run(QStringLiteral("kill.csv"), QStringLiteral("kill"), services, goOn);
        QCOMPARE(done.code, 0);
        QCOMPARE(services.count("/"), 0);
    }
};

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    SitesCommand test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sites_command.moc"
