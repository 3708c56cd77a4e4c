// File > Batch Run, page Sites, against the stand-in services.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/cloud/settings.h"
#include "core/services/demo/services.h"
#include "core/services/resources/resources.h"
#include "core/services/store/paths.h"
#include "tests/ui/support/stall_watch.h"
#include "ui/window/batch_dialog.h"
#include "ui/window/help.h"
#include "ui/window/sites_page.h"

using namespace holdfast;
using window::SitesPage;

class TestSitesPage : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<demo::Services> m_services;
    enum { SiteId, Name, State, Priority, Risk };

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }

    void writeList(const char* name, int sites, const QByteArray& photographs = {})
    {
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,name,bin,priority,photographs\n");
        for (int i = 0; i < sites; ++i)
            file.write("S" + QByteArray::number(i) + ",Tower " + QByteArray::number(i) + ","
                       + QByteArray::number(((i + 2) % 5 + 1) * 1'000'000 + 900'001 + i) + ",5," + photographs + "\n");
        file.write("X,Bad,12,5,\n");
    }

    void prepare(SitesPage& page, const char* list, const char* out)
    {
        page.setServices(QString::fromStdString(m_services->url()));
        page.setJobDatabase(at("jobs.db"));
        page.setList(at(list));
        page.setOutputFolder(at(out));
        page.setResume(true);
    }

    static void picture(QWidget& widget, const char* name)
    {
        if (const QString folder = qEnvironmentVariable("HOLDFAST_SHOTS"); !folder.isEmpty())
            widget.grab().save(QDir(folder).filePath(QLatin1String(name)));
    }

    void slower(int milliseconds)
    {
        demo::Script script;
        script.delays = {{"", milliseconds}};
        m_services->play(script);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_STATE", m_dir.path().toUtf8());
        qputenv("HOLDFAST_CACHE", at("cache").toUtf8());
        cloud::Settings settings;
        settings.plans["socrata.nyc"] = {{{limits::Unit::Calls, 500, 1.0, 50}}, 50, "test", true};
        QVERIFY(cloud::writeSettings(at("cloud.json").toStdString(), settings).ok());
        m_services = std::move(*demo::Services::start({}));
    }

    void aListIsLookedAtWhileTheWindowStaysFree()
    {
        writeList("list.csv", 12);
        window::BatchDialog dialog(*resources::catalogs());
        SitesPage& page = dialog.sites();
        prepare(page, "list.csv", "out");
        dialog.showSites();
        dialog.show();
        QCOMPARE(page.rowCount(), 12);
        QVERIFY2(page.outcome().contains(QStringLiteral("line 14, bin")), qPrintable(page.outcome()));
        slower(20);
        QSignalSpy finished(&page, &SitesPage::allFinished);
        test::StallWatch watch;
        page.start();
        QVERIFY(finished.wait(120'000));
        for (int row = 0; row < 12; ++row) {
            QCOMPARE(page.cell(row, State), QStringLiteral("Done"));
            QVERIFY(!page.cell(row, Risk).isEmpty());
        }
        QVERIFY(page.standing().startsWith(QStringLiteral("12 of 12")));
        QVERIFY(QFile::exists(at("out/summary.pdf")) && QFile::exists(at("out/sites/0001-tower-0.pdf")));
        qInfo("the event loop stood still for %lld ms at most", static_cast<long long>(watch.longestMs()));
        QVERIFY(watch.longestMs() < 2000);
        picture(dialog, "sites.png");
    }

    void aCancelIsFeltSoonAndTheRunGoesOn()
    {
        writeList("many.csv", 40);
        SitesPage page;
        prepare(page, "many.csv", "many");
        slower(150);
        QSignalSpy finished(&page, &SitesPage::allFinished);
        page.start();
        QTest::qWait(600);
        QElapsedTimer timer;
        timer.start();
        page.cancel();
        QVERIFY(finished.wait(20'000));
        qInfo("cancelled in %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY2(page.outcome().startsWith(QStringLiteral("Cancelled")), qPrintable(page.outcome()));
        slower(0);
        page.start();
        QVERIFY(finished.wait(60'000));
        for (int row = 0; row < 40; ++row)
            QCOMPARE(page.cell(row, State), QStringLiteral("Done"));
    }

    void consentIsAskedByTheBoxAndKept()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        QVERIFY(image.save(at("site.png")));
        writeList("photos.csv", 2, "site.png");
        qputenv("HOLDFAST_OPENAI_KEY", "sk-test");
        SitesPage page;
        prepare(page, "photos.csv", "photos");
        QSignalSpy finished(&page, &SitesPage::allFinished);
        m_services->log().clear();
        page.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(m_services->log().count("/v1/"), 0);
        QCOMPARE(page.cell(0, State), QStringLiteral("Partial"));
        page.setConsent(true);
        page.setResume(false);
        page.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(m_services->log().count("/v1/"), 1);
        QCOMPARE(page.cell(0, State), QStringLiteral("Done"));
        const auto settings = cloud::readSettings(at("cloud.json").toStdString());
        QVERIFY(cloud::mayDrawingsLeave(*settings, store::absolutePath(at("photos.csv").toStdString())));
        qunsetenv("HOLDFAST_OPENAI_KEY");
    }

    void itsHelpIsItsOwn()
    {
        SitesPage page;
        QCOMPARE(window::helpPageOf(&page), QStringLiteral("sites"));
    }
};

QTEST_MAIN(TestSitesPage)
#include "tst_sites_page.moc"
