#include "core/services/evaluation/verdict.h"

#include <algorithm>

namespace holdfast::evaluation {

namespace {

// Sums of decimal shares miss their value by some 1e-16; 0.85 shall be 0.85.
constexpr double kRounding = 1e-9;

struct Sums {
    double expected = 0, present = 0, score = 0, confidence = 0;
};

Sums sumsOf(const std::vector<Score>& scores, const std::vector<Missing>& missing, const Policy& policy)
{
    Sums sums;
    for (const Score& score : scores) {
        const double weight = policy.row(score.evaluator).weight;
        sums.expected += weight;
        sums.present += weight;
        sums.score += weight * score.value;
        sums.confidence += weight * score.confidence;
    }
    for (const Missing& one : missing)
        sums.expected += policy.row(one.evaluator).weight;
    return sums;
}

void route(Verdict& verdict, const RoutingRules& rules)
{
    const auto complaints = complaintsOf(verdict);
    const auto grave = std::ranges::find(complaints, true, &Complaint::grave);
    if (grave != complaints.end()) {
        verdict.route = Route::Human;
        verdict.why = grave->words;
    } else if (verdict.trust >= rules.accept - kRounding) {
        verdict.route = Route::Accept;
        verdict.why = "nothing speaks against it";
    } else {
        verdict.route = verdict.trust >= rules.look - kRounding ? Route::Look : Route::Human;
        if (verdict.claimed && *verdict.claimed < verdict.score)
            verdict.why = "the model itself is not surer";
        else if (!verdict.missing.empty())
            verdict.why = enumText(verdict.missing.front().evaluator) + " is missing: " + verdict.missing.front().why;
        else if (!complaints.empty())
            verdict.why = complaints.front().words;
        else
            verdict.why = "the evaluators are not surer";
    }
    const bool failed = verdict.score < rules.failed - kRounding || grave != complaints.end();
    verdict.priority = failed ? 1 : verdict.route == Route::Human ? 2 : 3;
}

} // namespace

Verdict verdictOf(const Item& item, const Answer& answer, std::vector<Score> scores, std::vector<Missing> missing,
                  const Policy& policy)
{
    Verdict verdict;
    verdict.item = item.id;
    verdict.subject = item.subject;
    verdict.prompt = item.prompt;
    verdict.model = answer.model;
    verdict.scores = std::move(scores);
    verdict.missing = std::move(missing);
    const Sums sums = sumsOf(verdict.scores, verdict.missing, policy);
    verdict.claimed = answer.claimed;
    if (sums.expected > 0 && sums.present > 0) {
        verdict.completeness = sums.present / sums.expected;
        verdict.score = sums.score / sums.present * verdict.completeness;
        verdict.confidence = sums.confidence / sums.expected;
        if (verdict.completeness < policy.routing.incomplete - kRounding)
            verdict.score *= policy.routing.incompleteFactor;
    }
    verdict.trust = std::min(verdict.score, verdict.claimed.value_or(1.0));
    route(verdict, policy.routing);
    return verdict;
}

std::vector<Complaint> complaintsOf(const Verdict& verdict)
{
    std::vector<Complaint> all;
    for (const Score& score : verdict.scores)
        all.insert(all.end(), score.complaints.begin(), score.complaints.end());
    return all;
}

} // namespace holdfast::evaluation
