// The PDF of one site: how it stands, why, what was seen, where every part is from.
#pragma once

#include <string>

#include "core/engine/report/report_document.h"
#include "core/services/sites/risk_rules.h"
#include "core/services/sites/site_result.h"
#include "core/services/sites/site_settings.h"

namespace holdfast::sites {

bool wantsReport(const SiteResult& result, const SiteSettings& settings);
// Its name below the output folder: "sites/0007-tower-a.pdf", by the place in the list.
std::string reportName(const SiteResult& result);
report::ReportDocument siteDocument(const SiteResult& result, const SiteSettings& settings, const RiskRules& rules);

// The name it was written under. Needs a QGuiApplication; any thread.
Result<std::string> writeSiteReport(const SiteResult& result, const SiteSettings& settings, const RiskRules& rules);

// How numbers and words are written in the reports of sites.
std::string riskText(const SiteResult& result);          // "31.9 of 100 (medium)", "unknown"
std::string dollarText(double dollars);                  // "$91,350"
std::string spoken(std::string name);                    // "fall_protection" -> "fall protection"

} // namespace holdfast::sites
