// Lists of sites as people write them.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/sites/site_jobs.h"
#include "core/services/sites/site_list.h"

using namespace holdfast;
using providers::City;
using sites::SiteList;

class TestSiteList : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    void write(const char* name, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(at(name)).absolutePath());
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    Result<SiteList> read(const QByteArray& text, City city = City::Nyc)
    {
        write("list.csv", text);
        return sites::readSiteList(at("list.csv").toStdString(), city);
    }

private Q_SLOTS:
    void headersAreForgiving()
    {
        const auto list = read("\xEF\xBB\xBFSite ID,Site Name,Street Address,BORO,B.I.N.,Photos,Urgency,Weather\r\n"
                               "A1,Tower,,,3900001,,Critical,fine\r\n"
                               "A2,,\"100 Example St\",Brooklyn,,,,\r\n");
        QVERIFY2(list.ok(), list.ok() ? "" : describe(list.fault()).c_str());
        QCOMPARE(list->sites.size(), 2u);
        QCOMPARE(list->sites[0].id, std::string("A1"));
        QCOMPARE(list->sites[0].property.bin, std::string("3900001"));
        QCOMPARE(list->sites[0].priority, 9);
        QCOMPARE(list->sites[1].property.borough, std::string("BROOKLYN"));
        QCOMPARE(list->sites[1].property.street, std::string("EXAMPLE STREET"));
        QCOMPARE(list->unknownColumns, std::vector<std::string>{"Weather"});
    }

    void blockAndLotNeedTheirCity()
    {
        const auto list = read("id,city,borough,block,lot\n"
                               "a,,Brooklyn,5327,58\n"
                               "b,San Francisco,,3512,8\n"
                               "c,,,5327,58\n"
                               "d,Chicago,,1,1\n");
        QVERIFY(list.ok());
        QCOMPARE(list->sites.size(), 2u);
        QCOMPARE(list->sites[0].property.bbl, std::string("3053270058"));
        QVERIFY(list->sites[1].property.city == City::Sf);
        QCOMPARE(list->sites[1].property.block + "/" + list->sites[1].property.lot, std::string("3512/008"));
        QCOMPARE(list->bad.size(), 2u);
        QCOMPARE(list->bad[0].place, std::string("line 4, borough"));
        QCOMPARE(list->bad[1].place, std::string("line 5, city"));
    }

    void aBadRowNamesItsLineAndTheOthersGoOn()
    {
        const auto list = read("# our sites\n"
                               "id,bin,note,priority\n"
                               "a,3900001,\"two\nlines\",\n"
                               "\n"
                               "b,12,,\n"
                               "c,3900002,,perhaps\n"
                               "a,3900003,,\n"
                               "e,,,\n"
                               "f,3900004,,0\n");
        QVERIFY(list.ok());
        QCOMPARE(list->sites.size(), 2u);
        QCOMPARE(list->sites[1].priority, 0);
        std::vector<std::string> places;
        for (const Fault& fault : list->bad) {
            places.push_back(fault.place);
            QVERIFY(fault.file.ends_with("list.csv"));
        }
        QCOMPARE(places,
                 (std::vector<std::string>{"line 6, bin", "line 7, priority", "line 8, id", "line 9, address"}));
    }

    void photographsAreFilesAndFolders()
    {
        write("pictures/b.JPG", "x");
        write("pictures/a.png", "x");
        write("pictures/notes.txt", "x");
        const auto list = read("id,images\nA,pictures; lone.jpg\n");
        QVERIFY(list.ok());
        const auto& photographs = list->sites.front().photographs;
        QCOMPARE(photographs.size(), 3u);
        QCOMPARE(photographs[0], at("pictures/a.png").toStdString());
        QCOMPARE(photographs[2], at("lone.jpg").toStdString());
        QVERIFY(!list->sites.front().hasProperty);
    }

    void aListWithoutSitesSaysWhy()
    {
        QCOMPARE(read("").fault().code, FaultCode::Empty);
        QCOMPARE(read("colour,size\nred,5\n").fault().code, FaultCode::MissingField);
        QCOMPARE(read("id,bin\n").fault().code, FaultCode::NothingToDo);
        QCOMPARE(read("id,bin\na,1\n").fault().place, std::string("line 2, bin"));
        QCOMPARE(sites::readSiteList(at("none.csv").toStdString()).fault().code, FaultCode::FileNotFound);
    }

    void tenThousandSitesAreTwoHundredJobsCriticalOnesFirst()
    {
        std::vector<sites::PlacedSite> all(10'000);
        for (int i = 0; i < int(all.size()); ++i) {
            all[std::size_t(i)].position = i;
            all[std::size_t(i)].site.priority = i % 100 == 7 ? 9 : 5;
        }
        const auto jobs = sites::cutIntoJobs(all);
        QCOMPARE(jobs.size(), 200u);
        for (int i = 0; i < 2; ++i)
            for (const sites::PlacedSite& placed : jobs[std::size_t(i)])
                QCOMPARE(placed.site.priority, 9);
        QCOMPARE(jobs[2].front().position, 0);
        all.resize(32);
        QCOMPARE(sites::cutIntoJobs(all).size(), 7u);
    }
};

QTEST_GUILESS_MAIN(TestSiteList)
#include "tst_site_list.moc"
