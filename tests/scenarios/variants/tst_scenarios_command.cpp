// Variants of a design side by side, by the command line: the same numbers as designing each one alone.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

QString sample() { return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json"); }

nlohmann::json resultNamed(const nlohmann::json& comparison, const std::string& name)
{
    for (const auto& result : comparison.at("results"))
        if (result.at("name") == name)
            return result;
    return {};
}

} // namespace

class ScenariosCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString in(const QString& name) const { return m_folder.filePath(name); }
    CliRun compare(const QStringList& more) const
    {
        return holdfastCli(QStringList{QStringLiteral("scenarios"), sample(), QStringLiteral("--json")} + more);
    }

private Q_SLOTS:
    void aThinnerGradeCostsUtilization()
    {
        const CliRun run = compare({QStringLiteral("--scenario"), QStringLiteral("Mild: rods.grades=A36"),
                                    QStringLiteral("--scenario"), QStringLiteral("rods.preference=fewest_parts")});
        QVERIFY2(run.code == 0, run.err.constData());
        const auto json = run.json();
        QCOMPARE(json.at("schema").get<std::string>(), std::string("holdfast.scenario_comparison/1"));
        QCOMPARE(json.at("results").size(), std::size_t(3));
        QCOMPARE(json.at("results").at(0).at("name").get<std::string>(), std::string("As designed"));
        const auto mild = resultNamed(json, "Mild");
        QCOMPARE(mild.at("changes").at(0).get<std::string>(), std::string("rods.grades = A36"));
        const auto& designed = json.at("results").at(0).at("figures");
        QVERIFY(mild.at("figures").at("steel_weight_lb") > designed.at("steel_weight_lb"));
        QVERIFY(resultNamed(json, "rods.preference=fewest_parts").is_object());
    }

    void aVariantIsWhatDesigningItAloneGives()
    {
        const QString project = in(QStringLiteral("alone.holdfast"));
        const CliRun designed = holdfastCli({QStringLiteral("design"), sample(), QStringLiteral("--project"), project,
                                             QStringLiteral("--out"), in(QStringLiteral("out"))});
        QCOMPARE(designed.code, 0);
        const QStringList variant = {QStringLiteral("--scenario"), QStringLiteral("Longer: rods.end_offset=8 in")};
        const auto compared = compare(variant).json();
        const CliRun adopted = holdfastCli(QStringList{QStringLiteral("scenarios"), project} + variant
                                           + QStringList{QStringLiteral("--adopt"), QStringLiteral("Longer")});
        QVERIFY2(adopted.code == 0, adopted.err.constData());
        const auto again = holdfastCli({QStringLiteral("scenarios"), project, QStringLiteral("--json"),
                                        QStringLiteral("--scenario"), QStringLiteral("codes.basis=asd")}).json();
        QVERIFY(again.at("results").at(0).at("figures") == resultNamed(compared, "Longer").at("figures"));
        QVERIFY(again.at("results").at(0).at("figures") != compared.at("results").at(0).at("figures"));
    }

    void whatIsNoCriterionIsRefusedBeforeAnythingRuns()
    {
        const CliRun unknown = compare({QStringLiteral("--scenario"), QStringLiteral("rods.colour=red")});
        QCOMPARE(unknown.code, 4);
        QVERIFY(unknown.err.contains("rods.colour"));
        const CliRun absurd = compare({QStringLiteral("--scenario"), QStringLiteral("seismic.sds=12")});
        QCOMPARE(absurd.code, 4);
        QVERIFY(absurd.err.contains("sds"));
        QVERIFY(compare({QStringLiteral("--scenario"), QStringLiteral("nothing")}).err.contains("codes.basis=lrfd"));
    }

    void aListIsWrittenEditedAndGivenAgain()
    {
        const QString list = in(QStringLiteral("list.json")), csv = in(QStringLiteral("table.csv"));
        QCOMPARE(compare({QStringLiteral("--usual"), QStringLiteral("--write"), list}).code, 0);
        QFile file(list);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto json = nlohmann::json::parse(file.readAll().toStdString());
        file.close();
        QVERIFY(json.at("scenarios").size() > 4);
        json["scenarios"] = nlohmann::json::array({json["scenarios"][0]});
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray::fromStdString(json.dump()));
        file.close();
        const CliRun run = compare({QStringLiteral("--list"), list, QStringLiteral("--csv"), csv});
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.json().at("results").size(), std::size_t(2));
        QFile table(csv);
        QVERIFY(table.open(QIODevice::ReadOnly));
        QVERIFY(table.readAll().contains("Greatest utilization"));
    }
};

QTEST_GUILESS_MAIN(ScenariosCommand)
#include "tst_scenarios_command.moc"
