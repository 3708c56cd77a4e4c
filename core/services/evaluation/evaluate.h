// Answers evaluated: one by what can be said without a model, or many together, with the judge where it is allowed.
#pragma once

#include "core/services/evaluation/coherence.h"
#include "core/services/evaluation/judge.h"

namespace holdfast::evaluation {

// Heuristic, form and coherence; what cannot be had is missing and says why. `others`: what else is said of the same.
Verdict evaluate(const Item& item, const Answer& answer, const std::vector<Fact>& others, const Policy& policy,
                 Judged judged = Missing{EvaluatorKind::Judge, "no judge was asked"});

struct EvaluationOrders {
    bool judge = false;
    JudgeOrders judgeBy;
    std::function<void(const Verdict&)> each;   // as they become known, in the order of the answers
};

struct EvaluationRun {
    std::vector<Verdict> verdicts;              // in the order of the answers
    JudgeCounts judge;
};

// `cloud` may be null when no judge is wanted. Fault Cancelled only; what one evaluator cannot do lowers the score.
Result<EvaluationRun> evaluateAll(const std::vector<LoggedAnswer>& answers, const Policy& policy,
                                  const EvaluationOrders& orders, cloud::Cloud* cloud, const Run& run);

// A file of one LoggedAnswer a line. The fault names the line; an id that stands twice is one.
Result<std::vector<LoggedAnswer>> readAnswers(const std::string& text, const std::string& file);

} // namespace holdfast::evaluation
