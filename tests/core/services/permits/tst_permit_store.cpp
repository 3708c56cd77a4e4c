// What is kept of the cities' answers, asked of the stand-in cities over real sockets of this machine.
#include <QTemporaryDir>
#include <QTest>

#include "core/engine/base/archive.h"
#include "core/services/demo/drawn_rows.h"
#include "core/services/demo/services.h"
#include "core/services/permits/cities.h"
#include "core/services/permits/links.h"
#include "core/services/permits/nightly.h"
#include "core/services/permits/project_records.h"
#include "core/services/permits/refresh.h"

#include <QSignalSpy>

using namespace holdfast;
using permits::ChangeKind;
using permits::PermitStore;
using providers::City;
using providers::CityRecord;

namespace {

constexpr std::int64_t kMonday = 1'800'000'000;   // some time
constexpr std::int64_t kDay = 86'400;

struct Desk {
    QTemporaryDir dir;
    std::unique_ptr<demo::Services> services = std::move(*demo::Services::start({}));
    std::unique_ptr<cloud::Cloud> cloud;
    std::unique_ptr<PermitStore> store = std::move(*PermitStore::open(path("permits.db")));
    providers::CityDatasets datasets = *providers::cityDatasets();

    Desk() { connect(services->url()); }
    std::string path(const char* name) const { return dir.filePath(QLatin1String(name)).toStdString(); }
    permits::NightlyPlaces places() const
    {
        return {path("permits.db"), {dir.path().toStdString(), path("cache")}, services->url()};
    }
    void connect(const std::string& address)
    {
        cloud::Settings fast;
        for (const char* provider : {"socrata.nyc", "socrata.sf", "geosearch.nyc"})
            fast.plans[provider] = {{{limits::Unit::Calls, 500, 1.0, 50}}, 20, "test", true};
        (void)cloud::writeSettings(path("cloud.json"), fast);
        cloud = std::move(*cloud::Cloud::open({dir.path().toStdString(), path("cache")}, address));
    }
    permits::RefreshOutcome ask(const providers::Property& property, std::int64_t now)
    {
        return *permits::refreshProperty(*cloud, *store, datasets, property, true, now, {});
    }
};

providers::Property siteOf(City city, int index = 0)
{
    for (const demo::DrawnSite& site : demo::drawnSites(20))
        if (site.city == enumText(city) && index-- == 0)
            return *providers::parseProperty(city, site.address);
    return {};
}

// A report as the providers make it, of one register, told by a city at `asOf`.
providers::PropertyReport told(std::vector<CityRecord> records, std::int64_t asOf,
                               cloud::Origin origin = cloud::Origin::Remote)
{
    providers::PropertyReport report;
    report.property = *providers::parseProperty(City::Nyc, "100 Example Street, Brooklyn");
    report.datasets = {{"ipu4-2q9a", "DOB Permit Issuance (BIS)", true, {}, {origin, "test", asOf, 1, {}},
                        int(records.size()), {}}};
    report.records = std::move(records);
    return report;
}

CityRecord record(const char* key, const char* status)
{
    CityRecord r;
    r.dataset = "ipu4-2q9a";
    r.key = key;
    r.number = key;
    r.status = status;
    r.house = "100";
    r.street = "EXAMPLE STREET";
    r.borough = "BROOKLYN";
    r.contacts = {{"permittee", "Jo Doe", "FICTIONAL BUILDERS INC", "0999999"}};
    return r;
}

} // namespace

class PermitStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void citiesByTheirNamesAndInAddresses()
    {
        QCOMPARE(permits::cityNamed("new-york"), std::optional(City::Nyc));
        QCOMPARE(permits::cityNamed("San Francisco"), std::optional(City::Sf));
        QVERIFY(!permits::cityNamed("portland"));
        QCOMPARE(permits::cityOf("1 Main St, San Francisco, CA 94105"), std::optional(City::Sf));
        QCOMPARE(permits::cityOf("1 Main St, Brooklyn, NY"), std::optional(City::Nyc));
        QVERIFY(!permits::cityOf("1 Brooklyn Street, Portland"));
    }

    void theFirstAnswerIsNoNews()
    {
        Desk desk;
        const auto first = desk.store->keep(told({record("1", "ISSUED")}, kMonday), kMonday);
        QVERIFY(first->isFirst && first->added == 0);
        QVERIFY(desk.store->changes(0)->empty());
        const auto kept = desk.store->report(told({}, 0).property);
        QCOMPARE(kept->records.size(), 1u);
        QCOMPARE(kept->records[0].record.contacts.size(), 1u);
        QCOMPARE(kept->records[0].asOf, kMonday);
    }

    void newChangedAndGoneAreToldWithTheirDay()
    {
        Desk desk;
        (void)desk.store->keep(told({record("1", "ISSUED"), record("2", "ISSUED")}, kMonday), kMonday);
        const std::int64_t tuesday = kMonday + kDay;
        const auto second =
            desk.store->keep(told({record("1", "SIGNED OFF"), record("3", "ISSUED")}, tuesday), tuesday);
        QVERIFY(!second->isFirst);
        QCOMPARE(second->added, 1);
        QCOMPARE(second->changed, 1);
        QCOMPARE(second->gone, 1);
        const auto changes = desk.store->changes(0);
        QCOMPARE(changes->size(), 3u);
        const auto changed = std::ranges::find(*changes, ChangeKind::Changed, &permits::RecordChange::kind);
        QCOMPARE(changed->words, std::string("status: ISSUED -> SIGNED OFF"));
        QCOMPARE(changed->at, tuesday);
        QVERIFY(desk.store->changes(tuesday + 1)->empty());
        const auto kept = desk.store->report(told({}, 0).property);
        QCOMPARE(kept->records.size(), 3u);
        QCOMPARE(kept->records.back().goneAt, tuesday);     // gone ones last
        const auto third = desk.store->keep(
            told({record("1", "SIGNED OFF"), record("2", "ISSUED"), record("3", "ISSUED")}, tuesday + kDay),
            tuesday + kDay);
        QCOMPARE(third->added, 1);
        QCOMPARE(desk.store->changes(tuesday + kDay)->front().words, std::string("the city lists it again"));
    }

    void anOldOrPartialAnswerTakesNothingAway()
    {
        Desk desk;
        (void)desk.store->keep(told({record("1", "ISSUED"), record("2", "ISSUED")}, kMonday), kMonday);
        auto partial = told({record("1", "ISSUED")}, kMonday + 1);
        partial.datasets[0].doubts = {"the city counts 2 rows and gave 1 different ones"};
        QCOMPARE(desk.store->keep(partial, kMonday + 1)->gone, 0);
        QCOMPARE(
            desk.store->keep(told({record("1", "OLD")}, kMonday - kDay, cloud::Origin::StaleCache), kMonday + 2)
                ->gone,
            0);
        auto refused = told({}, 0);
        refused.datasets[0].refusal = "the city is asleep";
        QCOMPARE(desk.store->keep(refused, kMonday + 3)->gone, 0);
        const auto kept = desk.store->report(refused.property);
        QCOMPARE(kept->records.size(), 2u);
        QCOMPARE(kept->records[0].record.status, std::string("ISSUED"));
        QCOMPARE(kept->datasets[0].refusal, std::string("the city is asleep"));
        QCOMPARE(kept->datasets[0].provenance.asOf, kMonday + 1);
    }

    // By street the first time, by the building's number the second: the city changed nothing.
    void anotherQuestionIsNoNews()
    {
        Desk desk;
        (void)desk.store->keep(told({record("1", "ISSUED"), record("2", "ISSUED")}, kMonday), kMonday);
        auto numbered = told({record("1", "SIGNED OFF"), record("3", "ISSUED")}, kMonday + kDay);
        numbered.property.bin = "3900001";
        const auto second = desk.store->keep(numbered, kMonday + kDay);
        QVERIFY(second->isOtherQuestion);
        QCOMPARE(second->added + second->gone, 0);
        QCOMPARE(second->changed, 1);
        numbered = told({record("1", "SIGNED OFF")}, kMonday + 2 * kDay);
        numbered.property.bin = "3900001";
        QCOMPARE(desk.store->keep(numbered, kMonday + 2 * kDay)->gone, 2);
    }

    void theCitiesAreAskedAndAnsweredFromHereWhenTheyAreDown()
    {
        Desk desk;
        for (const City city : {City::Nyc, City::Sf}) {
            const auto first = desk.ask(siteOf(city), kMonday);
            QVERIFY(first.isFromCity && first.differences.isFirst);
            QVERIFY(!first.report.records.empty());
            const auto again = desk.ask(siteOf(city), kMonday + kDay);
            QCOMPARE(again.differences.added + again.differences.changed + again.differences.gone, 0);
        }
        const auto known = desk.store->report(siteOf(City::Nyc));
        desk.cloud->cache().clear();
        desk.services.reset();                                  // nobody listens any more
        const auto offline = desk.ask(siteOf(City::Nyc), kMonday + 2 * kDay);
        QVERIFY(offline.isAnswered && !offline.isFromCity);
        QCOMPARE(offline.report.records.size(), known->records.size());
        for (const auto& answer : offline.report.datasets)
            if (answer.asked && answer.refusal.empty()) {
                QCOMPARE(answer.provenance.origin, cloud::Origin::LocalMirror);
                QVERIFY(!answer.provenance.fallbackReason.empty());
            }
        QCOMPARE(offline.differences.gone, 0);
    }

    void searchFindsByEveryWayInto()
    {
        Desk desk;
        (void)desk.ask(siteOf(City::Nyc), kMonday);
        (void)desk.ask(siteOf(City::Sf), kMonday);
        const auto ny = desk.store->report(siteOf(City::Nyc))->property.property;
        const auto sf = desk.store->report(siteOf(City::Sf));
        const auto hits = [&](const std::string& text) { return desk.store->search(text)->size(); };
        QVERIFY(hits(ny.house + " " + ny.street) > 0);
        QVERIFY(hits(ny.bin) > 0);
        QVERIFY(hits(ny.bbl) > 0);
        QVERIFY(hits(ny.bbl.substr(0, 1) + "-" + ny.bbl.substr(1, 5) + "-" + ny.bbl.substr(6)) > 0);
        QVERIFY(hits(sf->records[0].record.block + "/" + sf->records[0].record.lot) > 0);
        QVERIFY(hits(sf->records[0].record.number) > 0);
        QVERIFY(hits("fictional eng") > 0);                      // words by their beginning
        QCOMPARE(hits("nobody of this name"), 0u);
        QCOMPARE(hits("\"AND( OR *"), 0u);                       // no operator of the database
        QVERIFY(!desk.store->search("  , "));
    }

    void partiesAreLinkedNeverMerged()
    {
        Desk desk;
        auto a = record("1", "ISSUED"), b = record("2", "ISSUED"), c = record("3", "ISSUED"),
             d = record("4", "ISSUED");
        b.contacts = {{"permittee", "Jo Doe", "Fictional Builders, Inc.", "999999"}}; // the same, written otherwise
        c.contacts = {{"owner", "", "FICTIONAL BUILDERS LLC", ""}};                      // no licence
        d.contacts = {
            {"permittee", "Al Roe", "FICTIONAL BUILDERS INC", "0777777"}}; // the same name, another licence
        (void)desk.store->keep(told({a, b, c, d}, kMonday), kMonday);
        const auto found = permits::partiesNamed(*desk.store, "fictional builders");
        QCOMPARE(found->parties.size(), 3u);
        QCOMPARE(found->parties[0].mentions.size(), 2u);
        QCOMPARE(found->parties[0].spellings.size(), 2u);
        QCOMPARE(found->links.size(), 3u);
        for (const permits::PartyLink& link : found->links)
            QVERIFY(link.confidence > 0 && link.confidence < 1);
        const auto licensed = permits::partiesNamed(*desk.store, "0999-999");
        QVERIFY(licensed->parties.size() >= 2);                  // the firm and its person
        QCOMPARE(licensed->parties[0].confidence, 1.0);
        const auto misspelt = permits::partiesNamed(*desk.store, "Fictionel Builders");
        QVERIFY(misspelt->parties.empty() || misspelt->parties[0].confidence < 0.7);
        QVERIFY(!permits::partiesNamed(*desk.store, " ,"));
    }

    void nightsAreAskedOnceAndMissedOnesMadeUpFor()
    {
        Desk desk;
        QVERIFY(desk.store->watch(siteOf(City::Nyc), true, kMonday));
        std::int64_t now = kMonday;
        permits::Nightly nightly(desk.places(), [&now] { return now; });
        QSignalSpy refreshed(&nightly, &permits::Nightly::refreshed);
        const auto night = [&] {
            nightly.look();
            QVERIFY(QTest::qWaitFor([&] { return !nightly.isRunning(); }, 30'000));
        };
        night();                                                 // watched, never asked: at once
        QCOMPARE(refreshed.count(), 1);
        QCOMPARE(refreshed.takeFirst().at(0).toInt(), 1);
        now = permits::Nightly::lastNight(kMonday) + kDay + 60;
        night();
        QCOMPARE(refreshed.count(), 1);
        refreshed.clear();
        night();
        QCOMPARE(refreshed.count(), 0);                          // done for this night
        now += 5 * kDay;                                         // the program did not run
        night();
        QCOMPARE(refreshed.count(), 1);
        const auto list = desk.store->refreshes();
        QCOMPARE(list->size(), 3u);
        QCOMPARE(list->front().cause, std::string("nightly"));
        QVERIFY(list->front().finished > 0 && list->front().failed == 0);
    }

    void twoProgramsDoNotRefreshAtOnce()
    {
        Desk desk;
        permits::Refresh first, second;
        first.started = second.started = kMonday;
        QCOMPARE(*desk.store->beginRefresh(first), true);
        QCOMPARE(*desk.store->beginRefresh(second), false);
        second.started = kMonday + 4000;                         // the first was killed
        QCOMPARE(*desk.store->beginRefresh(second), true);
    }

    void theProjectKeepsItsRecordsBesideItsFile()
    {
        Desk desk;
        (void)desk.ask(siteOf(City::Nyc), kMonday);
        const auto kept = desk.store->report(siteOf(City::Nyc));
        const std::string project = desk.path("tower.holdfast");
        QCOMPARE(permits::projectRecordsPath(project), desk.path("tower.permits.json"));
        QVERIFY(!permits::readProjectRecords(project)->has_value());
        const auto records = permits::projectRecords(*kept, kMonday);
        QVERIFY(permits::writeProjectRecords(project, records));
        QCOMPARE(hashOf(**permits::readProjectRecords(project)), hashOf(records));
        QVERIFY(permits::copyProjectRecords(project, desk.path("other.holdfast")));
        QVERIFY(permits::readProjectRecords(desk.path("other.holdfast"))->has_value());
        QFile broken(QString::fromStdString(permits::projectRecordsPath(project)));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"schema\": \"else\"}") > 0);
        broken.close();
        QVERIFY(!permits::readProjectRecords(project));
        QVERIFY(permits::dropProjectRecords(project));
    }

    void whatIsForgottenIsNotFound()
    {
        Desk desk;
        (void)desk.store->keep(told({record("1", "ISSUED")}, kMonday), kMonday);
        QVERIFY(desk.store->forget(told({}, 0).property));
        QCOMPARE(desk.store->search("example")->size(), 0u);
        QVERIFY(!desk.store->report(told({}, 0).property));
    }
};

QTEST_GUILESS_MAIN(PermitStoreTest)
#include "tst_permit_store.moc"
