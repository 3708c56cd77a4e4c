// File > Batch Run, and what the docks say of it.
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/metrics/metrics_store.h"
#include "core/services/resources/resources.h"
#include "tests/ui/support/stall_watch.h"
#include "ui/panels/metrics_panel.h"
#include "ui/panels/queue_panel.h"
#include "ui/window/batch_dialog.h"

using namespace holdfast;
using window::BatchDialog;

class TestBatchDialog : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    const QString m_sample
        = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");

    QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
    void prepare(BatchDialog& dialog, const char* out)
    {
        dialog.setJobDatabase(at("jobs.db"));
        dialog.setOutputFolder(at(out));
        dialog.setSteps({QStringLiteral("schedules")});
        dialog.show();
    }
    // HOLDFAST_SHOTS names a folder for pictures to look at.
    static void picture(QWidget& widget, const char* name)
    {
        if (const QString folder = qEnvironmentVariable("HOLDFAST_SHOTS"); !folder.isEmpty())
            widget.grab().save(QDir(folder).filePath(QLatin1String(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalogs = *resources::catalogs();
        QFile broken(at("broken.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(R"({"drawings":["missing.dxf"],"criteria":{}})");
    }

    void aBatchRunsWhileTheWindowStaysFree()
    {
        BatchDialog dialog(m_catalogs);
        prepare(dialog, "out");
        dialog.addProjects({m_sample, at("broken.json")});
        QSignalSpy finished(&dialog, &BatchDialog::allFinished);
        test::StallWatch watch;
        dialog.start();
        QVERIFY(finished.wait(120'000));
        QCOMPARE(dialog.status(0), QStringLiteral("Done"));
        QVERIFY2(dialog.status(1).contains(QStringLiteral("missing.dxf")), qPrintable(dialog.status(1)));
        QVERIFY(QFile::exists(at("out/summary.pdf")) && QFile::exists(at("out/summary.json")));
        qInfo("the event loop stood still for %lld ms at most", static_cast<long long>(watch.longestMs()));
        QVERIFY(watch.longestMs() < 2000);   // loose: the machine may be busy; the figure is the finding
        picture(dialog, "batch.png");
    }

    void goingOnSkipsWhatIsDone()
    {
        BatchDialog dialog(m_catalogs);
        prepare(dialog, "out");
        dialog.setDryRun(true);
        dialog.addProjects({m_sample, at("broken.json")});
        QSignalSpy finished(&dialog, &BatchDialog::allFinished);
        dialog.start();
        QVERIFY(finished.wait(60'000));
        QCOMPARE(dialog.status(0), QStringLiteral("Skipped"));
        QCOMPARE(dialog.status(1), QStringLiteral("Waiting"));
    }

    void aCancelIsFeltSoon()
    {
        BatchDialog dialog(m_catalogs);
        prepare(dialog, "cancelled");
        dialog.addProjects({m_sample});
        QSignalSpy finished(&dialog, &BatchDialog::allFinished);
        dialog.start();
        QTRY_VERIFY_WITH_TIMEOUT(dialog.status(0).startsWith(QStringLiteral("Running")), 60'000);
        QElapsedTimer timer;
        timer.start();
        dialog.cancel();
        QVERIFY(finished.wait(60'000));
        qInfo("cancelled after %lld ms", static_cast<long long>(timer.elapsed()));
        QVERIFY(dialog.status(0).startsWith(QStringLiteral("Cancelled")) || dialog.status(0) == QStringLiteral("Done"));
    }

    void theDockShowsTheBatchAndTakesOrders()
    {
        panels::QueuePanel panel(at("jobs.db").toStdString());
        panel.resize(1100, 260);
        panel.show();
        QTRY_VERIFY_WITH_TIMEOUT(panel.rowCount() == 2, 20'000);
        picture(panel, "jobs.png");
        const auto store = jobs::JobStore::open(at("jobs.db").toStdString());
        jobs::JobFilter failed;
        failed.state = jobs::JobState::Failed;
        const auto before = (*store)->list(failed);
        QVERIFY(!before->empty());
    }

    void theMetricsDockDrawsWhatWasMeasured()
    {
        const std::string path = at("metrics.db").toStdString();
        std::int64_t now = metrics::systemMilliseconds() - 3000 * 1000;
        const auto store = metrics::MetricsStore::open(path, [&now] { return now; });
        for (int i = 0; i < 300; ++i, now += 10'000) {
            metrics::Registry registry;
            registry.time("stage.rods", 0.05 + 0.03 * (i % 7));
            registry.time("job.batch_project", 0.8 + 0.1 * (i % 5), i % 40 != 0);
            registry.gauge("machine.cpu", 0.5 + 0.4 * ((i / 30) % 2));
            registry.gauge("machine.memory", 0.3 + 0.001 * i);
            QVERIFY((*store)->keep(registry.take()).ok());
        }
        panels::MetricsPanel panel(path);
        panel.resize(1100, 360);
        QSignalSpy shown(&panel, &panels::MetricsPanel::shown);
        panel.show();
        QVERIFY(shown.wait(20'000));
        QCOMPARE(panel.rowCount(), 2);
        picture(panel, "metrics.png");
    }
};

QTEST_MAIN(TestBatchDialog)
#include "tst_batch_dialog.moc"
