// A model as judge of another model's answers: several answers in one question, several questions at once, one voice or
// three. Only what the user allowed is asked: the master switch, consent and budgets are those of every call.
#pragma once

#include <functional>
#include <variant>

#include "core/engine/base/run.h"
#include "core/services/cloud/cloud.h"
#include "core/services/cloud/prompts.h"
#include "core/services/evaluation/verdict.h"

namespace holdfast::evaluation {

struct JudgeOrders {
    std::string provider;          // "" the router's choice
    bool ensemble = false;         // the policy's three providers, and how far they agree
    cloud::PromptTemplate prompt;  // the version in use
};

using Judged = std::variant<Score, Missing>;

struct JudgeCounts {
    int questions = 0, kept = 0;   // kept: judged before, and taken from the cache
    std::vector<std::string> warnings;   // sentences: budgets, voices that were not to be had
};

// In the order of `answers`. One question holds answers of one project only. An answer that its question brought
// nothing for is asked about once more by itself.
std::vector<Judged> judge(cloud::Cloud& cloud, const std::vector<const LoggedAnswer*>& answers, const Policy& policy,
                          const JudgeOrders& orders, const Run& run, JudgeCounts& counts);

// What the judge is shown of an answer.
std::string textForJudge(const LoggedAnswer& logged, int number, const Policy& policy);

// The voices' scores as one: their mean, surer the nearer they are and the more of them came. On both sides of the
// failure bound they disagree, and a person decides.
Score combined(const std::vector<Score>& voices, int asked, const Policy& policy);

} // namespace holdfast::evaluation
