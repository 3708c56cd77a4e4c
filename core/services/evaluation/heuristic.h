// What can be said of an answer by looking at it alone: empty, refused, cut, repeated, echoing instructions, unsure.
#pragma once

#include "core/services/evaluation/verdict.h"

namespace holdfast::evaluation {

Score heuristic(const Item& item, const Answer& answer, const Policy& policy);

} // namespace holdfast::evaluation
