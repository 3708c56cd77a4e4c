// Long conversations made short enough to be judged: the last turns as they are, what came before as its facts.
#pragma once

#include "core/services/evaluation/policy.h"

namespace holdfast::evaluation {

// The head and the tail of a text that is longer than the bound, and in between how much was left out.
std::string clipped(const std::string& text, int letters, double headShare);

struct Window {
    std::string summary;           // of the turns left out: their "key: value" lines and numbers; "" none were
    std::vector<Turn> turns;
};
// The last `row.window` turns when there are more than `row.windowFrom`; each clipped, all together within the bound.
Window windowOf(const std::vector<Turn>& turns, const EvaluatorRow& row, const TextBounds& bounds);

} // namespace holdfast::evaluation
