// Failures that repeat become proposals; people decide; the history stays. And how good the evaluators are.
#include <QTemporaryDir>
#include <QTest>

#include "core/services/evaluation/calibration.h"
#include "core/services/evaluation/proposals.h"

using namespace holdfast;
using namespace holdfast::evaluation;

namespace {

constexpr std::int64_t kStart = 1'800'000'000, kDay = 86'400;

bool near(std::optional<double> value, double wanted) { return value && std::abs(*value - wanted) < 1e-9; }

Verdict verdict(const std::string& item, double trust, Route route, const std::string& kind = {},
                const std::string& prompt = "review-schedule@1")
{
    Verdict v;
    v.item = item;
    v.prompt = prompt;
    v.score = v.trust = trust;
    v.route = route;
    Score score{EvaluatorKind::Schema, trust, 0.8, {}};
    if (!kind.empty())
        score.complaints.push_back({kind, "a number is missing", true});
    v.scores = {score};
    return v;
}

} // namespace

class Proposals : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    std::int64_t m_now = kStart;
    int m_files = 0;
    Policy m_policy = *shippedPolicy();

    std::unique_ptr<Record> newRecord()
    {
        auto record = Record::open(m_dir.filePath(QStringLiteral("r%1.db").arg(++m_files)).toStdString(),
                                   [this] { return m_now; });
        return std::move(*record);
    }
    void fail(Record& record, int first, int count, const std::string& prompt = "review-schedule@1")
    {
        for (int i = first; i < first + count; ++i)
            QVERIFY(record.keep({verdict("item " + std::to_string(i), 0.2, Route::Human, "schema.required", prompt)})
                        .ok());
    }

private Q_SLOTS:
    void fourAreNoPatternAndFiveAre()
    {
        const auto record = newRecord();
        fail(*record, 0, 4);
        QCOMPARE(*noteProposals(*record, m_policy), 0);
        fail(*record, 4, 1);
        QCOMPARE(*noteProposals(*record, m_policy), 1);
        QCOMPARE(*noteProposals(*record, m_policy), 0);   // it is known
        const auto proposals = record->proposals();
        QCOMPARE(proposals->front().count, 5);
        QCOMPARE(proposals->front().kind, std::string("schema.required"));
        QVERIFY(proposals->front().sentence.starts_with("Give every field"));
        QCOMPARE(proposals->front().state, ProposalState::Open);
    }

    void theSameItemCountsOnceAndOldOnesNot()
    {
        const auto record = newRecord();
        for (int i = 0; i < 6; ++i)
            fail(*record, 0, 1);
        QCOMPARE(*noteProposals(*record, m_policy), 0);
        fail(*record, 1, 3);
        m_now += 8 * kDay;
        fail(*record, 10, 3);
        QCOMPARE(*noteProposals(*record, m_policy), 0);   // three within seven days
        m_now = kStart;
    }

    void manyAreShownAsFew()
    {
        const auto record = newRecord();
        fail(*record, 0, 30);
        QCOMPARE(*noteProposals(*record, m_policy), 1);
        const Proposal proposal = record->proposals()->front();
        QCOMPARE(proposal.count, 30);
        QCOMPARE(proposal.examples.size(), std::size_t(5));
        QCOMPARE(proposal.items.size(), std::size_t(10));
    }

    void nothingChangesUntilAPersonApproves()
    {
        const auto record = newRecord();
        fail(*record, 0, 5);
        (void)noteProposals(*record, m_policy);
        QCOMPARE(templateInUse(*record, "review-schedule")->version, 1);
        const auto approved = approve(*record, 1, "jane", "seen on three sets");
        QVERIFY2(approved.ok(), approved ? "" : describe(approved.fault()).c_str());
        QCOMPARE(approved->became, std::string("review-schedule@2"));
        QCOMPARE(approved->decidedBy, std::string("jane"));
        const auto now = templateInUse(*record, "review-schedule");
        QCOMPARE(now->version, 2);
        QVERIFY(now->system.ends_with(approved->sentence));
        QCOMPARE(now->schema, cloud::promptTemplate("review-schedule")->schema);
        // The old one stays, and can be chosen again.
        QCOMPARE(templateNamed(*record, "review-schedule@1")->version, 1);
        QVERIFY(record->choose("review-schedule", 1, "jane").ok());
        QCOMPARE(templateInUse(*record, "review-schedule")->version, 1);
        QVERIFY(!approve(*record, 1, "jane"));            // decided once
        QVERIFY(!approve(*record, 7, "jane"));
        QVERIFY(!templateNamed(*record, "review-schedule@9"));
        // The new version fails in the same way: a proposal of its own, on top of it.
        QVERIFY(record->choose("review-schedule", 2, "jane").ok());
        fail(*record, 50, 5, "review-schedule@2");
        QCOMPARE(*noteProposals(*record, m_policy), 1);
        QCOMPARE(approve(*record, 2, "jane")->became, std::string("review-schedule@3"));
        const std::string system = templateInUse(*record, "review-schedule")->system;
        QCOMPARE(system.find(approved->sentence), system.rfind(approved->sentence));   // said once
    }

    void aRejectedOneStaysRejected()
    {
        const auto record = newRecord();
        fail(*record, 0, 5);
        (void)noteProposals(*record, m_policy);
        QVERIFY(reject(*record, 1, "jane", "the scans were bad").ok());
        fail(*record, 5, 5);
        QCOMPARE(*noteProposals(*record, m_policy), 0);
        QCOMPARE(templateInUse(*record, "review-schedule")->version, 1);
        QCOMPARE(record->proposals()->front().state, ProposalState::Rejected);
    }

    void whatPeopleCorrectIsAPatternToo()
    {
        const auto record = newRecord();
        for (int i = 0; i < 5; ++i) {
            const std::string item = "good " + std::to_string(i);
            QVERIFY(record->keep({verdict(item, 0.9, Route::Accept)}).ok());
            QVERIFY(record->keep(Truth{item, false, "SW3", "jane", {}}).ok());
        }
        QCOMPARE(*noteProposals(*record, m_policy), 1);
        QCOMPARE(record->proposals()->front().kind, std::string("person.corrected"));
        QVERIFY(record->forgetTruth("good 0").ok());
        QCOMPARE(record->pairs()->size(), std::size_t(4));
    }

    // Trust .9 right, .9 right, .7 wrong, .3 wrong: Brier (.01 + .01 + .49 + .09) / 4 = 0.15; the labels right right
    // right wrong against right right wrong wrong: p_o .75, p_e .75 x .5 + .25 x .5 = .5, kappa .5.
    void statisticsOfFourAnswers()
    {
        const auto record = newRecord();
        const auto add = [&](const char* item, double trust, Route route, bool right) {
            QVERIFY(record->keep({verdict(item, trust, route)}, {1000}).ok());
            QVERIFY(record->keep(Truth{item, right, {}, "jane", {}}).ok());
        };
        add("a", 0.9, Route::Accept, true);
        add("b", 0.9, Route::Accept, true);
        add("c", 0.7, Route::Look, false);
        add("d", 0.3, Route::Human, false);
        const EvaluationStats stats = statsOf(*record->verdicts(), *record->pairs(), m_policy);
        QCOMPARE(stats.verdicts, 4);
        QCOMPARE(stats.accept, 2);
        QVERIFY(near(stats.brier, 0.15) && near(stats.kappa, 0.5));
        QCOMPARE(stats.agreement, std::string("review"));
        QVERIFY(near(stats.accepted.precision, 1) && near(stats.accepted.recall, 1));
        QVERIFY(near(stats.p95, 1000));
        // The form scored .9 .9 .7 .3: one of two wrong answers below 0.5.
        const auto form = std::ranges::find(stats.evaluators, EvaluatorKind::Schema, &EvaluatorStats::evaluator);
        QVERIFY(near(form->wrong.recall, 0.5) && !form->blind && !form->weak);
        const auto judge = std::ranges::find(stats.evaluators, EvaluatorKind::Judge, &EvaluatorStats::evaluator);
        QCOMPARE(judge->compared, 0);
        QVERIFY(!judge->wrong.recall && !judge->blind);
    }

    void aDamagedRowIsAFault()
    {
        const auto record = newRecord();
        Verdict broken = verdict("x", 0.9, Route::Accept);
        broken.trust = std::nan("");                      // has no form in JSON
        QVERIFY(record->keep({broken}).ok());
        QVERIFY(!record->verdicts());
    }
};

QTEST_GUILESS_MAIN(Proposals)
#include "tst_proposals.moc"
