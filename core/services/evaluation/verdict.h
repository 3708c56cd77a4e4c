// What the evaluators make of an answer together, and where it goes from there.
#pragma once

#include "core/services/evaluation/item.h"
#include "core/services/evaluation/policy.h"

namespace holdfast::evaluation {

// A failure of a kind that can repeat: "schema.required", "coherence.contradiction".
struct Complaint {
    std::string kind;
    std::string words;             // what is wrong, one clause
    bool grave = false;            // no score makes up for it: a person decides
    bool operator==(const Complaint&) const = default;
};
HOLDFAST_FIELDS(Complaint, kind, words, grave)
HOLDFAST_REQUIRED(Complaint, kind, words)

struct Score {
    EvaluatorKind evaluator = EvaluatorKind::Heuristic;
    double value = 0;              // 0..1
    double confidence = 0;         // 0..1, in the value
    std::vector<Complaint> complaints;
};
HOLDFAST_FIELDS(Score, evaluator, value, confidence, complaints)
HOLDFAST_REQUIRED(Score, evaluator, value, confidence)

struct Missing {
    EvaluatorKind evaluator = EvaluatorKind::Judge;
    std::string why;
};
HOLDFAST_FIELDS(Missing, evaluator, why)

// Accept: may be proposed as it is; Look: proposed, to be looked at; Human: nothing is proposed as right. None of
// the three changes a design: a person accepts or rejects.
enum class Route { Accept, Look, Human };
HOLDFAST_NAMES(Route, Accept, Look, Human)

struct Verdict {
    std::string item, subject, prompt, model;
    std::vector<Score> scores;
    std::vector<Missing> missing;
    double completeness = 0;       // weight of the scores over the weight expected
    double score = 0;              // weighted mean x completeness, x the penalty where much is missing
    double confidence = 0;         // of the evaluators, weighted; a missing one counts as 0
    std::optional<double> claimed; // by the model itself
    double trust = 0;              // the score, at most what the model claims: this is routed
    Route route = Route::Human;
    int priority = 3;              // 1 first
    std::string why;               // of the route, one sentence
};
HOLDFAST_FIELDS(Verdict, item, subject, prompt, model, scores, missing, completeness, score, confidence, claimed,
                trust, route, priority, why)

// `scores` and `missing` together are the evaluators that were expected.
Verdict verdictOf(const Item& item, const Answer& answer, std::vector<Score> scores, std::vector<Missing> missing,
                  const Policy& policy);
std::vector<Complaint> complaintsOf(const Verdict& verdict);

} // namespace holdfast::evaluation
