// A calc case by the editions of 2021 and 2022: what changes is listed, what cannot be chosen is refused.
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

class EditionsCommand : public QObject {
    Q_OBJECT

private:
    static QString sample()
    {
        return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/cases/published_five_story.json");
    }
    static CliRun editions(const QStringList& more)
    {
        return holdfastCli(QStringList{QStringLiteral("editions"), sample()} + more);
    }

private Q_SLOTS:
    void theSheathingOf2021IsListed()
    {
        const CliRun run =
            editions({QStringLiteral("--sheathing"), QStringLiteral("sdpws_2021"), QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto json = run.json();
        QCOMPARE(json.at("schema").get<std::string>(), std::string("holdfast.editions/1"));
        QVERIFY(json.at("changes").size() > 0);
        const auto& first = json.at("changes").at(0);
        QCOMPARE(first.at("quantity").get<std::string>(), std::string("Sheathing"));
        QCOMPARE(first.at("after").get<std::string>(), std::string("sdpws_2021"));
    }

    void theSameEditionsChangeNothing()
    {
        const CliRun run = editions({QStringLiteral("--json")});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json().at("changes").size(), std::size_t(0));
    }

    void anEditionThatDoesNotExistIsRefused()
    {
        const CliRun run = editions({QStringLiteral("--loads"), QStringLiteral("asce7_05")});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("asce7_16, asce7_22"));
    }
};

QTEST_GUILESS_MAIN(EditionsCommand)
#include "tst_editions_command.moc"
