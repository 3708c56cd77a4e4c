// How good the evaluators are, held against what people said of the same answers.
#pragma once

#include "core/services/evaluation/record.h"
#include "core/services/evaluation/statistics.h"

namespace holdfast::evaluation {

struct EvaluatorStats {
    EvaluatorKind evaluator = EvaluatorKind::Heuristic;
    int scored = 0, missing = 0;               // of all verdicts
    int compared = 0;                          // with a person's word
    Detection wrong;                           // of wrong answers: score below the failure bound
    std::optional<double> pearson, spearman;   // of score and right
    bool blind = false, weak = false, drifts = false;
};
HOLDFAST_FIELDS(EvaluatorStats, evaluator, scored, missing, compared, wrong, pearson, spearman, blind, weak, drifts)

struct EvaluationStats {
    int verdicts = 0, accept = 0, look = 0, human = 0, failed = 0;
    std::optional<double> meanScore, meanTrust;
    std::optional<double> p50, p95, p99;       // milliseconds of the answers that were timed
    int compared = 0, right = 0;               // with a person's word
    std::optional<double> brier, calibrationError, kappa;
    std::string agreement;                     // good, fair, review; "" too little to say
    Detection accepted;                        // accept proposed and right
    std::vector<CalibrationBin> bins;
    std::vector<EvaluatorStats> evaluators;
    std::vector<std::pair<std::string, int>> failures;   // kind and count, the most frequent first
};
HOLDFAST_FIELDS(EvaluationStats, verdicts, accept, look, human, failed, meanScore, meanTrust, p50, p95, p99, compared,
                right, brier, calibrationError, kappa, agreement, accepted, bins, evaluators, failures)

EvaluationStats statsOf(const std::vector<KeptVerdict>& verdicts, const std::vector<Pair>& pairs, const Policy& policy);

} // namespace holdfast::evaluation
