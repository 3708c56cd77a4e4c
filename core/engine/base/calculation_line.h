// Short ways to write the two sorts of calculation lines: a step, and a check.
#pragma once

#include "core/engine/base/calculation.h"

namespace holdfast {

Calculation calculationStep(std::string rule, std::string title, std::string formula, std::vector<Symbol> symbols,
                            double result, Unit unit, std::string clause);
// The verdict is Ok up to a ratio of 1 (round-off apart) and Ng above it, or when a side is not a number.
Calculation calculationCheck(std::string rule, std::string title, std::string formula, std::vector<Symbol> symbols,
                             double demand, double capacity, Unit unit, std::string clause);
// demand / capacity; infinite when something is asked of no capacity.
double utilization(double demand, double capacity);

} // namespace holdfast
