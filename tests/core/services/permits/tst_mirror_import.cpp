// Registers read from the cities' exports, with everything that is wrong in them.
#include <ctime>
#include <fstream>

#include <QTemporaryDir>
#include <QTest>

#include "core/services/permits/csv_reader.h"
#include "core/services/permits/mirror_import.h"
#include "core/services/permits/names.h"

using namespace holdfast;
using permits::CsvReader;
using permits::ImportReport;
using providers::City;

namespace {

constexpr std::int64_t kAsOf = 1'800'000'000;

// As the city's site writes the titles of DOB Permit Issuance.
constexpr const char* kBisHeader =
    "BOROUGH,Bin #,House #,Street Name,Job #,Job doc. #,Job Type,Block,Lot,Permit Status,Filing Status,Permit Type,"
    "Permit Sequence #,Filing Date,Issuance Date,Expiration Date,Job Start Date,Permittee's First Name,"
    "Permittee's Last Name,Permittee's Business Name,Permittee's License #,Owner's First Name,Owner's Last Name,"
    "Owner's Business Name,Superintendent First & Last Name,Superintendent Business Name,PERMIT_SI_NO\n";
constexpr const char* kSfHeader = "Permit Number,Permit Type Definition,Block,Lot,Street Number,Street Name,Street "
                                  "Suffix,Description,Current Status,"
                                  "Filed Date,Issued Date,Completed Date,Estimated Cost,Primary Address Flag\n";

std::string bisRow(int n)
{
    const std::string number = std::to_string(n);
    const bool isoDate = n % 3 == 0;
    return "BROOKLYN," + std::to_string(3'000'000 + n % 5000) + "," + std::to_string(1 + n % 5000)
           + ",EXAMPLE    STREET," + std::to_string(900'000'000 + n) + ",01,A1," + std::to_string(1 + n % 999)
           + ",000" + std::to_string(10 + n % 80) + ",ISSUED,INITIAL,AL,01,10/26/2020,"
           + (isoDate ? "2020-10-26" : "10/26/2020 12:00:00 AM") + (n % 4 == 0 ? "," : ",03/27/2021")
           + ",10/31/2002,JO,\"DOE, \"\"JR\"\"\",FICTIONAL BUILDERS " + std::to_string(n % 700) + " INC,0"
           + std::to_string(100'000 + n % 700) + ",AL,ROE,,,," + std::to_string(9'000'000 + n) + "\n";
}

} // namespace

class MirrorImport : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    providers::CityDatasets m_datasets = *providers::cityDatasets();

    std::string path(const char* name) const { return m_dir.filePath(QLatin1String(name)).toStdString(); }
    std::string written(const char* name, const std::string& text) const
    {
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    std::unique_ptr<permits::PermitStore> store(const char* name) const
    {
        return std::move(*permits::PermitStore::open(path(name)));
    }
    Result<ImportReport> imported(permits::PermitStore& store, const std::string& file, City city,
                                  std::int64_t asOf = kAsOf, const Run& run = {}) const
    {
        return permits::importMirror(store, m_datasets, {file, city, {}, asOf, asOf}, run);
    }
    const providers::CityDataset& dataset(const char* id) const
    {
        return *std::ranges::find(m_datasets.datasets, id, &providers::CityDataset::id);
    }

private Q_SLOTS:
    void rowsOfACsv()
    {
        const auto reader = *CsvReader::open(written("rows.csv", "\xEF\xBB\xBF"
                                                                 "a,\"b \"\"c\"\"\",\r\n\r\n\"two\nlines\",,x\n"
                                                                 "\"open,1\nplain,2\n\"bad\"x,3\nlast,4"));
        QCOMPARE(reader->next(), CsvReader::Met::Row);
        QCOMPARE(reader->fields().size(), 3u);
        QCOMPARE(reader->fields()[1], std::string_view("b \"c\""));
        QCOMPARE(reader->next(), CsvReader::Met::Row);
        QCOMPARE(reader->line(), 3);
        QCOMPARE(reader->fields()[0], std::string_view("two\nlines"));
        // The open quote ends in that of the row with a bad one, where no comma follows: told at the line where it
        // began.
        QCOMPARE(reader->next(), CsvReader::Met::BadRow);
        QCOMPARE(reader->line(), 5);
        QCOMPARE(reader->next(), CsvReader::Met::Row);
        QCOMPARE(reader->fields()[0], std::string_view("plain"));
        QCOMPARE(reader->next(), CsvReader::Met::BadRow);
        QCOMPARE(reader->next(), CsvReader::Met::Row);
        QCOMPARE(reader->fields()[1], std::string_view("4"));
        QCOMPARE(reader->next(), CsvReader::Met::End);
        QVERIFY(!CsvReader::open(path("none.csv")));
        QVERIFY(!CsvReader::open(written("empty.csv", "")));
    }

    void namesOfColumnsAndParties()
    {
        QCOMPARE(permits::columnKey("Permittee's License #"), permits::columnKey("permittee_s_license__"));
        QCOMPARE(permits::columnKey("Job doc. #"), permits::columnKey("job_doc___"));
        QCOMPARE(permits::columnKey("Current Status"), std::string("status"));
        QCOMPARE(permits::personKey("Smith, John A."), permits::personKey("JOHN A SMITH"));
        QVERIFY(permits::personKey("John A Smith") != permits::personKey("John B Smith"));
        QCOMPARE(permits::businessKey("Fictional Builders, L.L.C."), permits::businessKey("FICTIONAL BUILDERS INC"));
        QCOMPARE(permits::businessKey("A & B Co"), std::string("A AND B"));
        QCOMPARE(permits::licenseKey("0999-999"), std::string("999999"));
        QVERIFY(permits::licenseKey("none").empty());
        QVERIFY(permits::alike("FICTIONAL BUILDERS", "FICTIONAL BUILDER") >= permits::kAlike);
        QVERIFY(permits::alike("FICTIONAL BUILDERS", "SPECIMEN HOLDINGS") < permits::kAlike);
    }

    void aRegisterWithAllThatIsWrongInIt()
    {
        const auto kept = store("awkward.db");
        std::string text(kBisHeader);
        text += bisRow(1);
        text += "too,short\n";
        std::string keyless = bisRow(2);
        text += keyless.substr(0, keyless.rfind(',') + 1) + "\n";
        std::string baddate = bisRow(5);
        baddate.replace(baddate.find("10/26/2020"), 10, "13/45/2020");
        text += baddate;
        text += bisRow(1);                                        // the same once more
        const auto report = imported(*kept, written("awkward.csv", text), City::Nyc);
        QVERIFY2(report.ok(), report ? "" : describe(report.fault()).c_str());
        QCOMPARE(report->dataset, std::string("ipu4-2q9a"));
        QCOMPARE(report->rows, 5);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->same, 1);
        QCOMPARE(report->doubtful, 1);
        QCOMPARE(report->bad, 2);
        QCOMPARE(report->firstBad[0].line, 3);
        QCOMPARE(report->firstBad[1].line, 4);
        QVERIFY(report->firstBad[1].cause.find("permit_si_no") != std::string::npos);
        QVERIFY(report->complete);
        const auto hit = kept->search("9000001");
        QCOMPARE(hit->size(), 1u);
        const providers::CityRecord& r = hit->front().record;
        QCOMPARE(r.street, std::string("EXAMPLE STREET"));
        QCOMPARE(r.issued, std::string("2020-10-26"));
        QCOMPARE(r.bbl, std::string("3000020011"));
        QCOMPARE(r.contacts.front().name, std::string("JO DOE, \"JR\""));
        QCOMPARE(r.contacts.front().license, std::string("0100001"));
    }

    void readingItAgainUpdates()
    {
        const auto kept = store("again.db");
        (void)imported(*kept, written("one.csv", kBisHeader + bisRow(1) + bisRow(2)), City::Nyc);
        std::string changed = bisRow(2);
        changed.replace(changed.find("ISSUED"), 6, "SIGNED OFF");
        const auto second =
            imported(*kept, written("two.csv", kBisHeader + bisRow(1) + changed + bisRow(3)), City::Nyc, kAsOf + 1);
        QCOMPARE(second->same, 1);
        QCOMPARE(second->changed, 1);
        QCOMPARE(second->added, 1);
        const auto older = imported(*kept, path("one.csv"), City::Nyc, kAsOf);
        QCOMPARE(older->older, 2);
        QCOMPARE(kept->search("9000002")->front().record.status, std::string("SIGNED OFF"));
    }

    void furtherAddressesOfAPermitAreLeftOut()
    {
        const auto kept = store("sf.db");
        const std::string rows =
            "209900000001,additions,03512,0008,100,Example,St,fictional work,issued,10/26/2020,,,\"1,200\",Y\n"
            "209900000001,additions,03512,0008,102,Example,St,fictional work,issued,10/26/2020,,,1200,N\n";
        const auto report = imported(*kept, written("sf.csv", kSfHeader + rows), City::Sf);
        QVERIFY2(report.ok(), report ? "" : describe(report.fault()).c_str());
        QCOMPARE(report->dataset, std::string("i98e-djp9"));
        QCOMPARE(report->furtherAddresses, 1);
        const auto& record = kept->search("209900000001")->front().record;
        QCOMPARE(record.house, std::string("100"));
        QCOMPARE(record.status, std::string("issued"));
        QCOMPARE(record.costCents, std::optional<std::int64_t>(120'000));
    }

    void anotherFileIsRefusedByName()
    {
        const auto kept = store("refused.db");
        const auto report = imported(*kept, written("other.csv", "name,colour\nx,red\n"), City::Nyc);
        QVERIFY(!report);
        QCOMPARE(report.fault().code, FaultCode::MissingField);
        QVERIFY(report.fault().cause.find("nearest") != std::string::npos);
        QVERIFY(!imported(*kept, path("sf.csv"), City::Nyc));
        QVERIFY(kept->mirrors()->empty());
    }

    void addressesAreAnsweredFromTheMirror()
    {
        const auto kept = store("mirror.db");
        std::string text(kBisHeader);
        for (int n = 1; n <= 50; ++n)
            text += bisRow(n);
        QVERIFY(imported(*kept, written("mirror.csv", text), City::Nyc));
        const auto answer = kept->localAnswer();
        const auto records = [&](const char* asked) {
            const auto local = answer(dataset("ipu4-2q9a"), *providers::parseProperty(City::Nyc, asked), {});
            return local ? int(local->records.size()) : -1;
        };
        QCOMPARE(records("8 Example St, Brooklyn"), 1);
        QCOMPARE(records("8 Example St, Manhattan"), 0);
        QCOMPARE(records("3000007"), 1);
        QCOMPARE(records("3-00008-0017"), 1);
        const auto local = answer(dataset("ipu4-2q9a"), *providers::parseProperty(City::Nyc, "3000007"), {});
        QCOMPARE(local->provenance.origin, cloud::Origin::LocalMirror);
        QCOMPARE(local->provenance.asOf, kAsOf);
        QVERIFY(!answer(dataset("3h2n-5cm9"), *providers::parseProperty(City::Nyc, "3000007"), {}));
    }

    void aStoppedImportSaysSo()
    {
        const auto kept = store("stopped.db");
        std::string text(kBisHeader);
        for (int n = 1; n <= 30'000; ++n)
            text += bisRow(n);
        std::stop_source stop;
        const Run run{stop.get_token(), Progress([&](double) { stop.request_stop(); })};
        const auto report = imported(*kept, written("stopped.csv", text), City::Nyc, kAsOf, run);
        QVERIFY(report.ok() && !report->complete);
        QVERIFY(report->added > 0 && report->added < 30'000);
        QVERIFY(!kept->mirrors()->front().complete);
        const auto rest = imported(*kept, path("stopped.csv"), City::Nyc);
        QCOMPARE(rest->same, report->added);
        QCOMPARE(rest->added, 30'000 - report->added);
        QVERIFY(kept->mirrors()->front().complete);
    }

    // 20,000 rows a second are the aim. Asked for is a quarter, and by the processor's time, because tests share
    // their machine.
    void aHundredThousandRows()
    {
        const auto kept = store("large.db");
        std::string text(kBisHeader);
        for (int n = 1; n <= 100'000; ++n)
            text += bisRow(n);
        const std::string file = written("large.csv", text);
        const std::clock_t begin = std::clock();
        const auto report = imported(*kept, file, City::Nyc);
        const double processor = double(std::clock() - begin) / CLOCKS_PER_SEC;
        QCOMPARE(report->added, 100'000);
        qInfo("%lld rows a second by the clock, %lld by the processor's time",
              static_cast<long long>(double(report->rows) / report->seconds),
              static_cast<long long>(double(report->rows) / processor));
        QVERIFY(double(report->rows) / processor > 5'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!kept->search("4321 example street brooklyn")->empty());
        qInfo("search %lld ms", static_cast<long long>(timer.restart()));
        QVERIFY(kept->search("fictional builders 321")->size() > 0);
        qInfo("search of a firm %lld ms", static_cast<long long>(timer.elapsed()));
    }
};

QTEST_GUILESS_MAIN(MirrorImport)
#include "tst_mirror_import.moc"
