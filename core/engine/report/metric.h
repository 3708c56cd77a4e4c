// Metric equivalents beside US units, for readers who think in them.
#pragma once

#include "core/engine/report/report_document.h"

namespace holdfast::report {

// Every table column whose title ends with a US unit, "T (lb)", gets the metric one, "T (lb) [kN]", and its numbers
// their equivalents in brackets; feet-inch texts are left. A note says that the US values govern. Factors: NIST SP 811
// (2008), appendix B.8, all exact or to seven digits.
ReportDocument withMetric(ReportDocument document);

} // namespace holdfast::report
