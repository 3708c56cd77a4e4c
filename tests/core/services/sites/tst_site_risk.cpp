// The score, the answer of the model, the city's records, and copies on this machine.
#include <cmath>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/cloud/prompts.h"
#include "core/services/figures/bar_chart.h"
#include "core/services/sites/local_copies.h"
#include "core/services/sites/risk.h"

using namespace holdfast;
using providers::CityRecord;
using providers::RecordKind;
using sites::CityFact;
using sites::RiskLevel;

namespace {

sites::PhotoFinding seen(RiskLevel risk, double confidence)
{
    return {sites::Category::Guardrail, "an open edge", {0.1, 0.1, 0.4, 0.5}, risk, confidence, ""};
}

sites::SiteResult photographed(std::vector<sites::PhotoFinding> findings)
{
    sites::SiteResult result;
    result.photographs.resize(1);
    result.photographs[0].state = sites::PhotoState::Looked;
    result.photographs[0].photograph = "/p/site.jpg";
    result.photographs[0].findings = std::move(findings);
    return result;
}

CityRecord record(RecordKind kind, const char* number, bool open, const char* filed, const char* disposition = "")
{
    CityRecord r;
    r.kind = kind;
    r.dataset = "d";
    r.number = number;
    r.open = open;
    r.filed = filed;
    r.disposition = disposition;
    return r;
}

std::vector<CityFact> factsOf(std::vector<CityRecord> records)
{
    providers::PropertyReport report;
    report.records = std::move(records);
    std::vector<CityFact> facts;
    for (const sites::FactHit& hit : sites::cityFacts(report, "2026-11-21"))
        facts.push_back(hit.fact);
    return facts;
}

std::string answer(const char* box = "[0.1,0.1,0.4,0.5]", const char* confidence = "0.8", const char* more = "")
{
    return std::string(R"({"violations":[{"category":"netting","what":"torn","box":)") + box
        + R"(,"risk":"high","confidence":)" + confidence + R"(,"rule":"")" + more + "}]}";
}

} // namespace

class TestSiteRisk : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    sites::RiskRules m_rules;

private Q_SLOTS:
    void initTestCase()
    {
        const auto rules = sites::riskRules();
        QVERIFY2(rules.ok(), rules.ok() ? "" : describe(rules.fault()).c_str());
        m_rules = *rules;
        QVERIFY(!m_rules.verified && !m_rules.source.empty());
    }

    // The fixture of the source system: one critical, one high, one medium finding; 31.92 and $91,350.
    void threeFindingsGiveTheScoreOfTheSource()
    {
        auto result = photographed({seen(RiskLevel::Critical, 0.94), seen(RiskLevel::High, 0.89),
                                    seen(RiskLevel::Medium, 0.60)});
        sites::rate(result, {}, m_rules, false);
        QCOMPARE(std::round(100 * *result.risk) / 100, 31.92);
        QCOMPARE(result.finesDollars, 105'000.0);
        QCOMPARE(std::round(result.savingsDollars), 91'350.0);
        QVERIFY(result.band == RiskLevel::Medium);
        QCOMPARE(result.findings.size(), 3u);
        QVERIFY(result.findings[0].risk == RiskLevel::Critical);
        QVERIFY(result.formulas.back().formula.starts_with("R = "));
    }

    void aDoubtfulFindingIsNotCritical()
    {
        QVERIFY(sites::levelFor(m_rules, RiskLevel::Critical, 0.95) == RiskLevel::Critical);
        QVERIFY(sites::levelFor(m_rules, RiskLevel::Critical, 0.75) == RiskLevel::High);
        QVERIFY(sites::levelFor(m_rules, RiskLevel::Critical, 0.10) == RiskLevel::Low);
        QVERIFY(sites::levelFor(m_rules, RiskLevel::Low, 0.99) == RiskLevel::Low);
    }

    void photographsAloneAreTrustedLess()
    {
        auto result = photographed({seen(RiskLevel::High, 0.9)});
        sites::rate(result, {}, m_rules, true);
        QCOMPARE(*result.findings[0].confidence, 0.9 * 0.85);
        QVERIFY(result.findings[0].origin == cloud::Origin::Heuristic);
    }

    void pointsOfTheCityHaveTheirBound()
    {
        sites::SiteResult result;
        std::vector<sites::FactHit> hits(30);
        for (sites::FactHit& hit : hits)
            hit.fact = CityFact::OpenViolation;
        hits.push_back({CityFact::StopWork, {}});
        sites::rate(result, hits, m_rules, false);
        QCOMPARE(*result.risk, 25.0 + 40.0);
        QCOMPARE(result.findings.size(), 31u);
        QVERIFY(result.findings[0].risk == RiskLevel::Critical);
        sites::SiteResult none;
        sites::rate(none, {}, m_rules, false);
        QCOMPARE(*none.risk, 0.0);
    }

    void ordersHoldUntilTheyAreRescinded()
    {
        const auto stop = record(RecordKind::Complaint, "1", false, "2026-01-10", "A3 (stop work order)");
        QVERIFY(factsOf({stop}) == std::vector{CityFact::StopWork});
        const auto later = record(RecordKind::Complaint, "2", false, "2026-02-01", "L2 (order rescinded)");
        QVERIFY(factsOf({stop, later}).empty());
        const auto before = record(RecordKind::Complaint, "2", false, "2025-12-01", "L2 (order rescinded)");
        QVERIFY(factsOf({stop, before}) == std::vector{CityFact::StopWork});
        const auto vacate = record(RecordKind::Complaint, "3", true, "2026-03-01", "Y1 (vacate order)");
        QVERIFY(factsOf({vacate}) == (std::vector{CityFact::Vacate, CityFact::OpenComplaint}));
    }

    void onlyTheLastPermitOfANumberRunsOut()
    {
        auto old = record(RecordKind::Permit, "P1", true, "2024-01-01");
        old.expires = "2025-01-01";
        auto renewed = old;
        renewed.expires = "2027-01-01";
        QVERIFY(factsOf({old}) == std::vector{CityFact::ExpiredPermit});
        QVERIFY(factsOf({old, renewed}).empty());
    }

    void anAnswerIsTakenWholeOrNotAtAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("findings");           // -1: not taken
        const auto row = [](const char* name, const std::string& text, int findings) {
            QTest::newRow(name) << QString::fromStdString(text) << findings;
        };
        row("good", answer(), 1);
        row("nothing seen", R"({"violations":[]})", 0);
        row("words around it", "Here you are: " + answer(), -1);
        row("another shape", R"({"findings":[]})", -1);
        row("a field more", answer("[0.1,0.1,0.4,0.5]", "0.8", R"(,"mood":"good")"), -1);
        row("box outside", answer("[0.1,0.1,1.4,0.5]"), -1);
        row("box of three", answer("[0.1,0.1,0.4]"), -1);
        row("box turned", answer("[0.4,0.1,0.1,0.5]"), -1);
        row("confidence over one", answer("[0.1,0.1,0.4,0.5]", "1.8"), -1);
        row("confidence a text", answer("[0.1,0.1,0.4,0.5]", "\"high\""), -1);
        row("cut short", answer().substr(0, 60), -1);
        row("empty", "", -1);
    }
    void anAnswerIsTakenWholeOrNotAtAll()
    {
        QFETCH(QString, text);
        QFETCH(int, findings);
        const auto read = sites::readPhotoAnswer(text.toStdString());
        QCOMPARE(read.ok() ? int(read->size()) : -1, findings);
    }

    // Requirement 0-6: 22 tokens by the local estimate.
    void theQuestionIsShort()
    {
        const auto prompt = cloud::promptTemplate("site-photograph");
        QVERIFY(prompt.ok());
        QVERIFY(cloud::tokensOfText(prompt->user) <= 22);
    }

    void aCopyAnswersByItsRows()
    {
        QFile file(m_dir.filePath(QStringLiteral("3h2n-5cm9.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ISN DOB BIS VIOL,BORO,BIN,BLOCK,LOT,NUMBER,VIOLATION CATEGORY\r\n"
                   "1,3,3900001,90000,00001,V1,\"V-DOB VIOLATION - ACTIVE, \"\"x\"\"\"\r\n"
                   "2,3,3900002,90001,00002,V2,\r\n"
                   "3,3,3900001,90000,00001,V3,\"two\nlines\"\r\n");
        file.close();
        const auto datasets = providers::cityDatasets();
        const auto dataset = std::ranges::find(datasets->datasets, "3h2n-5cm9", &providers::CityDataset::id);
        sites::LocalCopies copies(m_dir.path().toStdString());
        const auto found = [&](const auto& of, const char* property) {
            return copies.records(*datasets, *of, *providers::parseProperty(providers::City::Nyc, property), {});
        };
        const auto local = found(dataset, "3900001");
        QVERIFY(local && local->provenance.asOf > 0);
        QCOMPARE(local->provenance.origin, cloud::Origin::LocalMirror);
        QCOMPARE(local->records.size(), 2u);
        QCOMPARE(local->records[0].number, std::string("V1"));
        const auto byLot = found(dataset, "3900010002");
        QVERIFY(byLot);
        QCOMPARE(byLot->records.size(), 1u);
        const auto other = found(dataset, "1000001");
        QVERIFY(other && other->records.empty());
        const auto none = std::ranges::find(datasets->datasets, "6bgk-3dad", &providers::CityDataset::id);
        QVERIFY(!found(none, "3900001"));
    }

    void aBorderBelongsToTheUpperClass()
    {
        QCOMPARE(figures::histogram({0, 4.99, 5, 99, 100}, 0, 100, 20)[0], 2);
        QCOMPARE(figures::histogram({0, 4.99, 5, 99, 100}, 0, 100, 20)[1], 1);
        QCOMPARE(figures::histogram({0, 4.99, 5, 99, 100}, 0, 100, 20)[19], 2);
    }
};

QTEST_GUILESS_MAIN(TestSiteRisk)
#include "tst_site_risk.moc"
