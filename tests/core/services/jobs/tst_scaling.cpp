// The rows of the requirements, against traces of load; the cache of drawings against random use.
#include <random>

#include <QTest>

#include "core/services/jobs/drawing_cache.h"
#include "core/services/jobs/scaling.h"

using namespace holdfast;
using namespace holdfast::jobs;

class ScalingTest : public QObject {
    Q_OBJECT

    ScalingRules m_rules;
    const PoolPolicy& pool(const std::string& queue)
    {
        return *std::ranges::find(m_rules.pools, queue, &PoolPolicy::queue);
    }
    static LoadSample at(double seconds, double depth, double cpu = 0.5, double memory = 0.5)
    {
        LoadSample sample;
        sample.seconds = seconds;
        sample.depth = depth;
        sample.cpu = cpu;
        sample.memory = memory;
        return sample;
    }
    int after(const std::string& queue, const LoadSample& now, int workers, std::optional<double> since = {},
              int cores = 16)
    {
        return scale(m_rules, pool(queue), std::span(&now, 1), workers, since, cores).workers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto rules = readScalingRules(HOLDFAST_SOURCE_DIR "/resources/jobs/pools.json");
        QVERIFY2(rules.ok(), rules.ok() ? "" : describe(rules.fault()).c_str());
        m_rules = *rules;
        QCOMPARE(m_rules.pools.size(), std::size_t(6));
    }

    void theRowsOfTheSeed()
    {
        QCOMPARE(after("drawing_parse", at(0, 0, 0.71), 2), 4);
        QCOMPARE(after("drawing_parse", at(0, 0, 0.29), 5), 4);
        QCOMPARE(after("drawing_parse", at(0, 0, 0.50), 5), 5);
        QCOMPARE(after("design_calc", at(0, 101), 4), 8);
        QCOMPARE(after("design_calc", at(0, 9), 8), 6);
        QCOMPARE(after("clash_detect", at(0, 0, 0.5, 0.81), 2), 4);
        QCOMPARE(after("clash_detect", at(0, 0, 0.5, 0.39), 4), 3);
        QCOMPARE(after("report_gen", at(0, 21), 2), 3);
    }

    void aSurgeCallsForFiveMore() { QCOMPARE(after("design_calc", at(0, 1001), 4), 9); }

    void nothingChangesInTheCooldown()
    {
        QCOMPARE(after("design_calc", at(0, 500), 4, 179.0), 4);
        QCOMPARE(after("design_calc", at(0, 500), 4, 180.0), 8);
    }

    void guardsForbidMoreButNotLess()
    {
        QCOMPARE(after("design_calc", at(0, 500, 0.81), 4), 4);
        QCOMPARE(after("design_calc", at(0, 500, 0.5, 0.86), 4), 4);
        LoadSample full = at(0, 500);
        full.diskFreeMegabytes = 100;
        QCOMPARE(after("design_calc", full, 4), 4);
        QCOMPARE(after("design_calc", at(0, 0, 0.99, 0.99), 8), 6);
    }

    void theMachineClamps()
    {
        QCOMPARE(fewest(pool("design_calc"), 2), 2);
        QCOMPARE(most(pool("design_calc"), 64), 20);
        QCOMPARE(most(pool("api_call"), 2), 100);
        QCOMPARE(after("design_calc", at(0, 500), 2, {}, 2), 2);
        QCOMPARE(after("design_calc", at(0, 50), 12, {}, 8), 8);
    }

    void theWindowIsAveraged()
    {
        std::vector<LoadSample> samples;
        for (int i = 0; i < 12; ++i)
            samples.push_back(at(5.0 * i, i < 11 ? 40 : 400));   // one spike in the last 30 s
        QCOMPARE(scale(m_rules, pool("design_calc"), samples, 4, {}, 16).workers, 4);
    }

    void theCacheNeverPassesNineTenths()
    {
        std::minstd_rand random(7);
        DrawingCache cache(10'000);
        const auto drawing = std::make_shared<const drawing::Drawing>();
        for (int i = 0; i < 5000; ++i) {
            cache.put(std::to_string(random() % 60), drawing, 1 + random() % 2500);
            QVERIFY(cache.bytes() <= 9000);
        }
    }

    void theLeastRecentlyUsedLeaves()
    {
        DrawingCache cache(1000);
        const auto drawing = std::make_shared<const drawing::Drawing>();
        QVERIFY(cache.put("a", drawing, 400) && cache.put("b", drawing, 400));
        QVERIFY(cache.find("a"));
        QVERIFY(cache.put("c", drawing, 400));
        QVERIFY(cache.find("a") && cache.find("c") && !cache.find("b"));
        QCOMPARE(cache.hitRate(), 0.75);
        QVERIFY(cache.put("a", drawing, 100));
        QCOMPARE(cache.bytes(), std::uint64_t(500));       // replaced, not counted twice
        QVERIFY(!cache.put("huge", drawing, 901));
        QCOMPARE(cache.count(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(ScalingTest)
#include "tst_scaling.moc"
