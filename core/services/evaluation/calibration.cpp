#include "core/services/evaluation/calibration.h"

#include <algorithm>
#include <map>

namespace holdfast::evaluation {

namespace {

const Score* scoreBy(const Verdict& verdict, EvaluatorKind evaluator)
{
    const auto it = std::ranges::find(verdict.scores, evaluator, &Score::evaluator);
    return it == verdict.scores.end() ? nullptr : &*it;
}

EvaluatorStats statsOf(EvaluatorKind evaluator, const std::vector<KeptVerdict>& verdicts,
                       const std::vector<Pair>& pairs, const Policy& policy)
{
    EvaluatorStats stats;
    stats.evaluator = evaluator;
    for (const KeptVerdict& kept : verdicts) {
        stats.scored += scoreBy(kept.verdict, evaluator) != nullptr;
        stats.missing += int(std::ranges::count(kept.verdict.missing, evaluator, &Missing::evaluator));
    }
    std::vector<double> values, truths;
    std::vector<std::pair<bool, bool>> wrong;
    for (const Pair& pair : pairs)
        if (const Score* score = scoreBy(pair.verdict, evaluator)) {
            values.push_back(score->value);
            truths.push_back(pair.truth.right ? 1 : 0);
            wrong.emplace_back(score->value < policy.routing.failed, !pair.truth.right);
        }
    stats.compared = int(values.size());
    stats.wrong = detection(wrong);
    stats.pearson = pearson(values, truths);
    stats.spearman = spearman(values, truths);
    const CalibrationRules& rules = policy.calibration;
    stats.blind = stats.wrong.recall && *stats.wrong.recall < rules.blind;
    stats.weak = stats.wrong.recall && !stats.blind && *stats.wrong.recall < rules.weak;
    stats.drifts = (stats.pearson && *stats.pearson < rules.driftPearson)
                || (stats.spearman && *stats.spearman < rules.driftSpearman);
    return stats;
}

void countVerdicts(const std::vector<KeptVerdict>& verdicts, const Policy& policy, EvaluationStats& stats)
{
    std::vector<double> times;
    std::map<std::string, int> failures;
    double score = 0, trust = 0;
    for (const KeptVerdict& kept : verdicts) {
        const Verdict& v = kept.verdict;
        ++(v.route == Route::Accept ? stats.accept : v.route == Route::Look ? stats.look : stats.human);
        stats.failed += v.score < policy.routing.failed;
        score += v.score;
        trust += v.trust;
        if (kept.milliseconds > 0)
            times.push_back(double(kept.milliseconds));
        for (const Complaint& complaint : complaintsOf(v))
            ++failures[complaint.kind];
    }
    stats.verdicts = int(verdicts.size());
    if (!verdicts.empty()) {
        stats.meanScore = score / double(verdicts.size());
        stats.meanTrust = trust / double(verdicts.size());
    }
    stats.p50 = percentile(times, 0.50);
    stats.p95 = percentile(times, 0.95);
    stats.p99 = percentile(times, 0.99);
    stats.failures.assign(failures.begin(), failures.end());
    std::ranges::stable_sort(stats.failures, std::ranges::greater{}, [](const auto& entry) { return entry.second; });
}

std::string agreementOf(std::optional<double> kappa, const CalibrationRules& rules)
{
    if (!kappa)
        return {};
    return *kappa >= rules.kappaGood ? "good" : *kappa < rules.kappaReview ? "review" : "fair";
}

void compare(const std::vector<Pair>& pairs, const Policy& policy, EvaluationStats& stats)
{
    std::vector<Forecast> forecasts;
    std::vector<std::pair<std::string, std::string>> labels;
    std::vector<std::pair<bool, bool>> accepted;
    const auto label = [](bool right) { return std::string(right ? "right" : "wrong"); };
    for (const Pair& pair : pairs) {
        forecasts.push_back({pair.verdict.trust, pair.truth.right});
        labels.emplace_back(label(pair.verdict.route != Route::Human), label(pair.truth.right));
        accepted.emplace_back(pair.verdict.route == Route::Accept, pair.truth.right);
        stats.right += pair.truth.right;
    }
    stats.compared = int(pairs.size());
    stats.brier = brier(forecasts);
    stats.bins = calibrationBins(forecasts, policy.calibration.bins);
    stats.calibrationError = calibrationError(forecasts, policy.calibration.bins);
    stats.kappa = cohensKappa(labels);
    stats.agreement = agreementOf(stats.kappa, policy.calibration);
    stats.accepted = detection(accepted);
}

} // namespace

EvaluationStats statsOf(const std::vector<KeptVerdict>& verdicts, const std::vector<Pair>& pairs, const Policy& policy)
{
    EvaluationStats stats;
    countVerdicts(verdicts, policy, stats);
    compare(pairs, policy, stats);
    for (const EvaluatorRow& row : policy.evaluators)
        stats.evaluators.push_back(statsOf(row.evaluator, verdicts, pairs, policy));
    return stats;
}

} // namespace holdfast::evaluation
