// Rows as the cities publish them, and a walk through the stand-in cities.
#include <set>

#include <QTemporaryDir>
#include <QTest>

#include "core/services/demo/drawn_rows.h"
#include "core/services/demo/services.h"
#include "core/services/providers/permits.h"
#include "core/services/providers/soda.h"

using namespace holdfast;
using providers::City;
using providers::CityRecord;

namespace {

const providers::CityDatasets& table()
{
    static const auto datasets = *providers::cityDatasets();
    return datasets;
}

CityRecord read(const char* dataset, const char* row)
{
    const auto it = std::ranges::find(table().datasets, dataset, &providers::CityDataset::id);
    return providers::readRecord(*it, Json::parse(row), table());
}

std::unique_ptr<cloud::Cloud> cloudAt(const QTemporaryDir& dir, const std::string& services)
{
    const std::string folder = dir.path().toStdString();
    cloud::Settings fast;
    for (const char* provider : {"socrata.nyc", "socrata.sf", "geosearch.nyc"})
        fast.plans[provider] = {{{limits::Unit::Calls, 500, 1.0, 50}}, 20, "test", true};
    (void)cloud::writeSettings(folder + "/cloud.json", fast);
    return std::move(*cloud::Cloud::open({folder, folder + "/cache"}, services));
}

} // namespace

class CityRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The rows are public records as their cities publish them (NYC Open Data).
    void goldenPermit()
    {
        const CityRecord r = read("ipu4-2q9a", R"({"borough":"BROOKLYN","bin__":"3124272","house__":"261",
            "street_name":"EAST    4 STREET","job__":"301302007","job_doc___":"01","job_type":"A1","block":"05327",
            "lot":"00058","zip_code":"11218","permit_status":"ISSUED","filing_status":"RENEWAL","permit_type":"AL",
            "permit_sequence__":"16","filing_date":"10/26/2020","issuance_date":"10/26/2020",
            "expiration_date":"03/27/2021","job_start_date":"10/31/2002"})");
        QCOMPARE(r.street, std::string("EAST 4 STREET"));
        QCOMPARE(r.bbl, std::string("3053270058"));
        QCOMPARE(r.filed, std::string("2020-10-26"));
        QCOMPARE(r.expires, std::string("2021-03-27"));
        QVERIFY(r.open && r.doubts.empty() && !r.costCents);
    }

    void goldenViolation()
    {
        const CityRecord r =
            read("3h2n-5cm9", R"({"isn_dob_bis_viol":"544483","boro":"1","bin":"1031486","block":"01201",
            "lot":"00063","issue_date":"19980504","violation_type_code":"LL6291","house_number":"72",
            "street":"WEST   88 STREET","disposition_date":"20040716","number":"V*050498LL629108969",
            "violation_category":"V*-DOB VIOLATION - DISMISSED","violation_type":"LL6291-LOCAL LAW 62/91 - BOILERS"})");
        QCOMPARE(r.issued, std::string("1998-05-04"));
        QCOMPARE(r.closed, std::string("2004-07-16"));
        QCOMPARE(r.borough, std::string("MANHATTAN"));
        QCOMPARE(r.bbl, std::string("1012010063"));
        QVERIFY(!r.open);
    }

    void goldenSummons()
    {
        const CityRecord r =
            read("6bgk-3dad", R"({"isn_dob_bis_extract":"1644575","ecb_violation_number":"39029310H",
            "ecb_violation_status":"RESOLVE","bin":"1012699","boro":"1","block":"00720","lot":"0055",
            "hearing_date":"20210415","hearing_time":"830","served_date":"20200925","issue_date":"20200925",
            "severity":"CLASS - 1","violation_type":"Elevators","penality_imposed":"1250","amount_paid":"1250",
            "balance_due":"0",":id":"row-4vrv-gthn_dwjt"})");
        QCOMPARE(r.hearingTime, std::string("08:30"));
        QCOMPARE(r.penaltyCents, std::optional<std::int64_t>(125'000));
        QCOMPARE(r.balanceCents, std::optional<std::int64_t>(0));
        QCOMPARE(r.bbl, std::string("1007200055"));
        QVERIFY(!r.open);
    }

    void goldenComplaint()
    {
        const CityRecord r =
            read("eabe-havv", R"({"complaint_number":"4483428","status":"CLOSED","date_entered":"06/08/2011",
            "house_number":"10          ","house_street":"MUHLEBACH COURT                 ","bin":"4298330",
            "complaint_category":"05","disposition_date":"04/25/2013","disposition_code":"L3",
            "inspection_date":"04/25/2013"})");
        QCOMPARE(r.house, std::string("10"));
        QCOMPARE(r.street, std::string("MUHLEBACH COURT"));
        QCOMPARE(r.disposition, std::string("L3 (order rescinded)"));
        QVERIFY(!r.open);
    }

    void datesInEveryForm()
    {
        for (const char* form : {"2020-10-26T00:00:00.000", "2020-10-26", "10/26/2020", "20201026"})
            QCOMPARE(providers::cityDay(form), std::optional<std::string>("2020-10-26"));
        for (const char* form : {"13/45/2020", "2020-02-30", "20201301", "yesterday", "1/2", "00000000"})
            QVERIFY2(!providers::cityDay(form), form);
        QCOMPARE(providers::cityCents(".00"), std::optional<std::int64_t>(0));
        QCOMPARE(providers::cityCents("937.89"), std::optional<std::int64_t>(93'789));
        QCOMPARE(providers::cityCents("1,250.5"), std::optional<std::int64_t>(125'050));
        QVERIFY(!providers::cityCents("free") && !providers::cityCents("."));
    }

    void whatCannotBeReadIsNamedNotGuessed()
    {
        const CityRecord r = read("3h2n-5cm9", R"({"isn_dob_bis_viol":"1","issue_date":"19981304"})");
        QVERIFY(r.issued.empty());
        QCOMPARE(r.doubts.size(), 1u);
        QVERIFY(r.doubts.front().find("issue_date") != std::string::npos);
    }

    void propertiesAsPeopleNameThem()
    {
        const auto of = [](City city, const char* text) { return *providers::parseProperty(city, text); };
        QCOMPARE(of(City::Nyc, "3124272").bin, std::string("3124272"));
        QCOMPARE(of(City::Nyc, "3-05327-0058").lot, std::string("0058"));
        const auto address = of(City::Nyc, "261 E 4th St, Brooklyn");
        QCOMPARE(address.street, std::string("EAST 4 STREET"));
        QCOMPARE(address.borough, std::string("BROOKLYN"));
        QCOMPARE(of(City::Sf, "3512/008").lot, std::string("008"));
        QVERIFY(!providers::parseProperty(City::Nyc, "somewhere").ok());
        QVERIFY(!providers::parseProperty(City::Nyc, "9124272").ok());
        QVERIFY(!providers::parseProperty(City::Nyc, "1 Main Street, Boston").ok());
    }

    void aQuoteInANameStaysAName()
    {
        QCOMPARE(providers::soqlText("O'Farrell"), std::string("'O''Farrell'"));
    }

    // Every record of the drawn city is found by every way the property can be named.
    void everyWayLeadsToTheSameRecords()
    {
        QTemporaryDir dir;
        demo::Script script;
        script.sites = 40;
        const auto services = demo::Services::start(script);
        const auto cloud = cloudAt(dir, (*services)->url());
        const auto sites = demo::drawnSites(40);
        std::map<std::string, int> drawn;   // rows by bin
        for (const auto& dataset : demo::drawnDatasets(40))
            for (const auto& row : dataset.rows)
                for (const char* column : {"bin", "bin__"})
                    if (row.contains(column))
                        ++drawn[row.at(column)];
        for (int i = 0; i < 8; ++i) {
            const auto& site = sites[std::size_t(i)];
            std::set<int> counts;
            for (const std::string& name : {site.bin, site.address}) {
                const auto property = providers::parseProperty(City::Nyc, name);
                QVERIFY2(property.ok(), name.c_str());
                const auto report = providers::propertyReport(*cloud, table(), *property, {});
                counts.insert(int(report.records.size()));
                for (const auto& d : report.datasets)
                    QVERIFY2(d.asked && d.refusal.empty() && d.doubts.empty(),
                             (d.dataset + d.refusal).c_str());
                for (const auto& r : report.records)
                    QVERIFY2(r.doubts.empty() && !r.key.empty() && !r.number.empty(), r.key.c_str());
            }
            QCOMPARE(counts, (std::set<int>{drawn[site.bin]}));
        }
    }

    void sanFranciscoLeadsFromTheAddressToItsNotices()
    {
        QTemporaryDir dir;
        const auto services = demo::Services::start({});
        const auto cloud = cloudAt(dir, (*services)->url());
        int notices = 0, inspections = 0, complaints = 0;
        for (int i = 0; i < 6; ++i) {
            const auto site = demo::drawnSites(200)[std::size_t(200 + i)];
            const auto report = providers::propertyReport(
                *cloud, table(), *providers::parseProperty(City::Sf, site.address), {});
            QCOMPARE(report.property.block, site.block);
            for (const auto& r : report.records) {
                notices += r.kind == providers::RecordKind::Violation;
                inspections += r.kind == providers::RecordKind::Inspection;
                complaints += r.kind == providers::RecordKind::Complaint;
            }
        }
        QVERIFY(notices > 0 && inspections > 0 && complaints > 0);
        QCOMPARE(notices, 2 * complaints);   // two items a notice
    }

    void manyPagesAreReadOnceEach()
    {
        demo::Script script;
        script.sites = 900;
        const auto services = demo::Services::start(script);
        for (const char* token : {"", "t"}) {
            qputenv("HOLDFAST_SOCRATA_NYC_TOKEN", token);
            QTemporaryDir other;
            const auto own = cloudAt(other, (*services)->url());
            const auto outcome = providers::sodaRows(
                *own, {"socrata.nyc",
                       "rbx6-tga4",
                       "borough in ('BROOKLYN','QUEENS','BRONX','MANHATTAN','STATEN ISLAND')",
                       {"work_permit", "sequence_number"},
                       false});
            QVERIFY2(outcome.rows.has_value(), outcome.refusal.words.c_str());
            QVERIFY(outcome.rows->rows.size() > 2000);
            QVERIFY2(outcome.rows->doubts.empty(),
                     outcome.rows->doubts.empty() ? "" : outcome.rows->doubts.front().c_str());
        }
        qunsetenv("HOLDFAST_SOCRATA_NYC_TOKEN");
        QVERIFY((*services)->log().count("/api/v3/") > 2);
    }
};

QTEST_GUILESS_MAIN(CityRecords)
#include "tst_city_records.moc"
