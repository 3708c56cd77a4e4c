// The statistics against numbers computed by hand.
#include <QTest>

#include "core/services/evaluation/statistics.h"

using namespace holdfast::evaluation;

namespace {

bool near(std::optional<double> value, double wanted) { return value && std::abs(*value - wanted) < 1e-9; }

} // namespace

class Statistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // (0.1^2 + 0.4^2 + 0.2^2 + 0.7^2) / 4 = (0.01 + 0.16 + 0.04 + 0.49) / 4
    void brierIsTheMeanSquare()
    {
        QVERIFY(near(brier({{0.9, true}, {0.4, false}, {0.8, true}, {0.7, false}}), 0.175));
        QVERIFY(near(brier({{0.5, true}, {0.5, false}}), 0.25));
        QVERIFY(!brier({}));
    }

    // Two bins: [0, 0.5) holds 0.2 (wrong) and 0.4 (right): |0.3 - 0.5| = 0.2; [0.5, 1] holds 0.9, 0.7 (right) and 0.8
    // (wrong): |0.8 - 2/3| = 2/15. (2 x 0.2 + 3 x 2/15) / 5 = 0.16
    void calibrationErrorIsWeightedByBins()
    {
        const std::vector<Forecast> forecasts{{0.2, false}, {0.4, true}, {0.9, true}, {0.7, true}, {0.8, false}};
        QVERIFY(near(calibrationError(forecasts, 2), 0.16));
        const auto bins = calibrationBins(forecasts, 2);
        QCOMPARE(bins[0].count, 2);
        QVERIFY(near(bins[0].sure, 0.3) && near(bins[0].right, 0.5));
        QCOMPARE(calibrationBins({{1.0, true}}, 10).back().count, 1);
        QVERIFY(!calibrationError({}, 10));
    }

    // The example of every textbook: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no. p_o = 0.7, p_e = 0.5 x 0.6 + 0.5 x 0.4
    // = 0.5, kappa = 0.4
    void cohensKappaOfTheTextbook()
    {
        std::vector<std::pair<std::string, std::string>> labels;
        const auto add = [&](int count, const char* a, const char* b) {
            labels.insert(labels.end(), std::size_t(count), {a, b});
        };
        add(20, "yes", "yes");
        add(5, "yes", "no");
        add(10, "no", "yes");
        add(15, "no", "no");
        QVERIFY(near(cohensKappa(labels), 0.4));
        QVERIFY(!cohensKappa({{"yes", "yes"}, {"yes", "yes"}}));   // no spread: nothing beyond chance to agree on
        QVERIFY(near(cohensKappa({{"a", "a"}, {"b", "b"}}), 1));
        QVERIFY(near(cohensKappa({{"a", "b"}, {"b", "a"}}), -1));
    }

    // Three judges, two labels, four things: (3,0) (3,0) (0,3) (2,1). P_i = 1, 1, 1, (4+1-3)/6 = 1/3; mean 5/6. Shares
    // 8/12 and 4/12: p_e = 4/9 + 1/9 = 5/9. kappa = (5/6 - 5/9) / (4/9) = 0.625
    void fleissKappaByHand()
    {
        QVERIFY(near(fleissKappa({{3, 0}, {3, 0}, {0, 3}, {2, 1}}), 0.625));
        QVERIFY(!fleissKappa({{3, 0}, {3, 0}}));
        QVERIFY(!fleissKappa({}));
    }

    // 3 found, 1 false alarm, 2 missed, 4 rightly passed: 3/4, 3/5, 2 x .75 x .6 / 1.35 = 2/3
    void precisionRecallAndF1()
    {
        std::vector<std::pair<bool, bool>> pairs;
        const auto add = [&](int count, bool said, bool is) {
            pairs.insert(pairs.end(), std::size_t(count), {said, is});
        };
        add(3, true, true);
        add(1, true, false);
        add(2, false, true);
        add(4, false, false);
        const Detection d = detection(pairs);
        QVERIFY(near(d.precision, 0.75) && near(d.recall, 0.6) && near(d.f1, 2.0 / 3));
        QCOMPARE(d.trueNegative, 4);
        QVERIFY(!detection({{false, false}}).precision);
    }

    // x 1 2 3 4, y 1 3 2 4: means 2.5; xy sum 4, xx 5, yy 5: 0.8; as ranks the same
    void correlationsByHand()
    {
        QVERIFY(near(pearson({1, 2, 3, 4}, {1, 3, 2, 4}), 0.8));
        QVERIFY(near(spearman({10, 20, 30, 4000}, {1, 3, 2, 4}), 0.8));
        // Ties share their rank: x 1 1.5 1.5 ... of {1, 2, 2} is {1, 2.5, 2.5}; y {1, 2, 3}: 1.5 / sqrt(1.5 x 2)
        QVERIFY(near(spearman({1, 2, 2}, {1, 2, 3}), 1.5 / std::sqrt(3.0)));
        QVERIFY(!pearson({1, 1, 1}, {1, 2, 3}));
        QVERIFY(!pearson({1}, {1}));
    }

    void percentilesAreNearestRanks()
    {
        QVERIFY(near(percentile({50, 15, 20, 35, 40}, 0.40), 20));
        QVERIFY(near(percentile({50, 15, 20, 35, 40}, 0.95), 50));
        QVERIFY(near(percentile({7}, 0), 7));
        QVERIFY(!percentile({}, 0.5));
    }
};

QTEST_GUILESS_MAIN(Statistics)
#include "tst_statistics.moc"
