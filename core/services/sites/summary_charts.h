// The pictures of a run's summary, by the subjects that its document names.
#pragma once

#include "core/services/exports/report_pdf.h"
#include "core/services/figures/bar_chart.h"
#include "core/services/sites/sites_summary.h"

namespace holdfast::sites {

inline constexpr const char *kRiskChart = "risk", *kCostChart = "cost", *kFailureChart = "failures",
                            *kCostRiskChart = "cost_risk";

figures::BarChart riskChart(const SitesReport& report);      // 20 classes of 5
figures::BarChart costChart(const SitesReport& report);      // cents a site
figures::BarChart failureChart(const SitesReport& report);   // what did not answer itself, and how often
void drawCostOverRisk(QPainter& painter, const QRectF& area, const SitesReport& report);

// Outlived by `report`.
exports::PaintFigure summaryPainter(const SitesReport& report);

} // namespace holdfast::sites
