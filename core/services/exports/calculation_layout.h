// Calculations line by line: title and clause, formula, substitution and result aligned at the equals sign,
// the sources of the symbols, and for a check demand, capacity, ratio and verdict.
#pragma once

#include "core/engine/report/report_document.h"
#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

void layCalculations(PageFlow& flow, const report::CalculationBlock& block);

}  // namespace holdfast::exports
