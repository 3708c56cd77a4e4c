// What is measured, how it is kept, and when it calls.
#include <cmath>
#include <random>

#include <QTemporaryDir>
#include <QTest>

#include "core/services/metrics/alerts.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/metrics_text.h"

using namespace holdfast;
using namespace holdfast::metrics;

class MetricsTest : public QObject {
    Q_OBJECT

    static AlertRule rule(double warning, double critical, double forSeconds = 0)
    {
        AlertRule made;
        made.id = "r";
        made.reading = "x";
        made.warning = warning;
        made.critical = critical;
        made.forSeconds = forSeconds;
        made.hysteresis = 0.1;
        return made;
    }

private Q_SLOTS:
    void quantilesAreWithinTwoPercentOfTheSortedValues()
    {
        std::mt19937 random(3);
        std::lognormal_distribution<double> spread(-3, 2);   // 1 ms to minutes
        std::vector<double> values(20'000);
        Histogram whole, half, other;
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = spread(random);
            whole.record(values[i]);
            (i % 2 ? half : other).record(values[i]);
        }
        half.add(other);
        std::ranges::sort(values);
        for (const double q : {0.5, 0.95, 0.99}) {
            const double exact = values[std::size_t(std::ceil(q * double(values.size()))) - 1];
            QVERIFY(std::abs(whole.quantile(q) - exact) <= 0.02 * exact);
            QCOMPARE(half.quantile(q), whole.quantile(q));
        }
        QCOMPARE(whole.max, values.back());
        QCOMPARE(Histogram().quantile(0.5), 0.0);
    }

    void takenCountersBeginAgainAndGaugesStay()
    {
        Registry registry;
        registry.time("stage.rods", 0.25);
        registry.time("stage.rods", 0.5, false);
        registry.count("tokens", 7);
        registry.gauge("queue.depth", 3);
        const Measures first = registry.take(), second = registry.take();
        QCOMPARE(first.operations.at("stage.rods").errors, std::uint64_t(1));
        QCOMPARE(first.counters.at("tokens"), 7.0);
        QVERIFY(second.isEmpty());
        QCOMPARE(second.gauges.at("queue.depth"), 3.0);
    }

    void whatIsOldIsKeptByTheHourThenGoes()
    {
        QTemporaryDir dir;
        std::int64_t now = 1'000'000LL * 3600 * 1000;
        const auto store = MetricsStore::open(dir.filePath(QStringLiteral("m.db")).toStdString(), [&] { return now; });
        QVERIFY(store.ok());
        Registry registry;
        for (int i = 0; i < 6; ++i) {
            registry.time("job.x", 0.1);
            QVERIFY((*store)->keep(registry.take()).ok());
            now += 20 * 60 * 1000;               // three an hour
        }
        now += kRawKept;
        QVERIFY((*store)->rollUp().ok());
        QCOMPARE((*store)->samples(0)->size(), std::size_t(2));
        QCOMPARE((*store)->since(0)->operations.at("job.x").seconds.count, std::uint64_t(6));
        now += kHoursKept;
        QVERIFY((*store)->rollUp().ok());
        QVERIFY((*store)->samples(0)->empty());
    }

    void prometheusReadsIt()
    {
        Registry registry;
        registry.time("stage.rods", 2);
        registry.count("cache.hits", 5);
        registry.gauge("machine.cpu", 0.25);
        const std::string text = prometheusText(registry.take());
        for (const char* line : {"# TYPE holdfast_operation_seconds summary\n",
                                 "holdfast_operation_seconds_count{operation=\"stage.rods\"} 1\n",
                                 "holdfast_operation_errors_total{operation=\"stage.rods\"} 0\n",
                                 "holdfast_cache_hits_total 5\n", "holdfast_machine_cpu 0.25\n"})
            QVERIFY2(text.find(line) != std::string::npos, line);
    }

    void theShippedRulesAreReadable()
    {
        const auto rules = readAlertRules(HOLDFAST_SOURCE_DIR "/resources/metrics/alerts.json");
        QVERIFY2(rules.ok(), rules.ok() ? "" : describe(rules.fault()).c_str());
        QVERIFY(rules->size() >= 8);
    }

    void anAlertStandsUntilItIsClearOfTheThreshold()
    {
        AlertBoard board({rule(0.8, 0.95)});
        QVERIFY(board.update({{"x", 0.79}}, 0).empty());
        QCOMPARE(board.update({{"x", 0.81}}, 1).size(), std::size_t(1));
        QVERIFY(board.update({{"x", 0.75}}, 2).empty());     // within the hysteresis: stands, told once
        QCOMPARE(board.standing().size(), std::size_t(1));
        QVERIFY(board.update({{"x", 0.71}}, 3).empty());
        QVERIFY(board.standing().empty());
    }

    void itMustHoldLongEnough()
    {
        AlertBoard board({rule(0.8, 2, 300)});
        QVERIFY(board.update({{"x", 0.9}}, 0).empty());
        QVERIFY(board.update({{"x", 0.5}}, 100).empty());    // begins anew
        QVERIFY(board.update({{"x", 0.9}}, 200).empty());
        QVERIFY(board.update({{"x", 0.9}}, 499).empty());
        QCOMPARE(board.update({{"x", 0.9}}, 500).size(), std::size_t(1));
    }

    void itIsToldAgainAfterAnHourOrWhenItGetsWorse()
    {
        AlertBoard board({rule(0.8, 0.95)});
        QCOMPARE(board.update({{"x", 0.9}}, 0).size(), std::size_t(1));
        QVERIFY(board.update({{"x", 0.9}}, 3599).empty());
        QCOMPARE(board.update({{"x", 0.96}}, 3599).front().level, AlertLevel::Critical);
        QCOMPARE(board.update({{"x", 0.96}}, 7199).size(), std::size_t(1));
    }

    void errorsAreJudgedWhenThereAreEnough()
    {
        Measures few, many;
        few.operations["a"].errors = many.operations["a"].errors = 1;
        for (int i = 0; i < 20; ++i) {
            if (i < 5)
                few.operations["a"].seconds.record(1);
            many.operations["a"].seconds.record(1);
        }
        QVERIFY(!readingsOf(few).contains("all.errors"));
        QCOMPARE(readingsOf(many).at("all.errors"), 0.05);
    }
};

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
