// How answers are evaluated, as data: resources/evaluation/policy.json, every figure with its source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/services/evaluation/item.h"

namespace holdfast::evaluation {

struct EvaluatorRow {
    EvaluatorKind evaluator = EvaluatorKind::Heuristic;
    double weight = 0;             // shares of 1
    double confidence = 0;         // 0..1
    int version = 1;               // raised when its rules change: kept results of the older one are not used
    int window = 0;                // turns it looks at, 0 all
    int windowFrom = 0;            // when there are more than so many
};
HOLDFAST_FIELDS(EvaluatorRow, evaluator, weight, confidence, version, window, windowFrom)
HOLDFAST_REQUIRED(EvaluatorRow, evaluator, weight, confidence, version)

struct RoutingRules {
    double accept = 0.85, look = 0.60;   // trust from which
    double failed = 0.50;                // a score below it is a failure, looked at first
    double incomplete = 0.80;            // completeness below which
    double incompleteFactor = 0.90;      // the score is multiplied with this
};
HOLDFAST_FIELDS(RoutingRules, accept, look, failed, incomplete, incompleteFactor)

struct TextBounds {
    int turnLetters = 4000;        // a turn is cut to so many, the first 60 % and the last 40 %
    double headShare = 0.60;
    int allLetters = 15000;        // of all turns together
    int answerLetters = 15000;     // a longer answer is complained about
    int slowMilliseconds = 60000;
};
HOLDFAST_FIELDS(TextBounds, turnLetters, headShare, allLetters, answerLetters, slowMilliseconds)

struct TokenBounds {
    std::int64_t evaluator = 20000, item = 50000;
    std::int64_t microDollars = 10'000'000;   // of one run
    double warnShare = 0.80;
};
HOLDFAST_FIELDS(TokenBounds, evaluator, item, microDollars, warnShare)

struct PatternRules {
    int least = 5;                 // items with the same failure
    int days = 7;
    int mostExamples = 5, mostItems = 10;
};
HOLDFAST_FIELDS(PatternRules, least, days, mostExamples, mostItems)

struct JudgeRules {
    std::string prompt = "judge-answers";
    int batch = 10;                // answers in one question
    int atOnce = 8;                // questions on their way
    std::vector<std::string> ensemble;   // providers of the three voices
};
HOLDFAST_FIELDS(JudgeRules, prompt, batch, atOnce, ensemble)

struct CoherenceRules {
    std::vector<std::string> oneForTheSet;     // keys with one value on all sheets
    std::vector<std::string> prefixesForTheSet;// and keys that begin so
    std::vector<std::string> differOnEach;     // keys whose values are different on every sheet
};
HOLDFAST_FIELDS(CoherenceRules, oneForTheSet, prefixesForTheSet, differOnEach)

// What to add to a template when answers by it fail in this way again and again.
struct Remedy {
    std::string kind;              // the complaint's, or how it begins ("schema.")
    std::string sentence;
};
HOLDFAST_FIELDS(Remedy, kind, sentence)
HOLDFAST_REQUIRED(Remedy, kind, sentence)

struct CalibrationRules {
    int bins = 10;
    double kappaReview = 0.60, kappaGood = 0.80;
    double driftPearson = 0.75, driftSpearman = 0.60;
    double blind = 0.30, weak = 0.50;          // recall of wrong answers below which
};
HOLDFAST_FIELDS(CalibrationRules, bins, kappaReview, kappaGood, driftPearson, driftSpearman, blind, weak)

struct Policy {
    std::string source;
    bool verified = false;
    std::vector<EvaluatorRow> evaluators;
    RoutingRules routing;
    TextBounds texts;
    TokenBounds tokens;
    PatternRules patterns;
    JudgeRules judge;
    CoherenceRules coherence;
    CalibrationRules calibration;
    std::vector<Remedy> remedies;

    const EvaluatorRow& row(EvaluatorKind evaluator) const;   // every policy has all four
    std::vector<EvaluatorKind> expectedOf(const Item& item) const;
};
HOLDFAST_FIELDS(Policy, source, verified, evaluators, routing, texts, tokens, patterns, judge, coherence, calibration,
                remedies)
HOLDFAST_REQUIRED(Policy, source, evaluators)

// Checked: all four evaluators once, weights that sum to 1, shares in 0..1.
Result<Policy> policyFromJson(const std::string& text, const std::string& file);
Result<Policy> shippedPolicy();

} // namespace holdfast::evaluation
