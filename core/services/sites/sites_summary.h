// A run over many sites in figures, and as the files others read: summary.csv, summary.json, summary.pdf.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/base/run.h"
#include "core/engine/report/report_document.h"
#include "core/services/sites/risk_rules.h"
#include "core/services/sites/site_list.h"
#include "core/services/sites/site_result.h"
#include "core/services/sites/site_settings.h"

namespace holdfast::sites {

enum class AlertKind { RiskOver, NothingKnown, FallbackShare, CostOver, TimeOver };
HOLDFAST_NAMES(AlertKind, RiskOver, NothingKnown, FallbackShare, CostOver, TimeOver)

struct Alert {
    AlertKind kind = AlertKind::RiskOver;
    std::string site;            // id; "" the run as a whole
    std::string words;
    double value = 0, threshold = 0;
};
HOLDFAST_FIELDS(Alert, kind, site, words, value, threshold)

struct SitesTotals {
    int sites = 0, done = 0, partial = 0, failed = 0, skipped = 0, cancelled = 0, waiting = 0, badRows = 0;
    int photographs = 0, looked = 0, notLooked = 0, invalid = 0;
    int sources = 0, fallbacks = 0, missing = 0, calls = 0, retries = 0, alerts = 0;
    double meanRisk = 0, worstRisk = 0;
    double finesDollars = 0, savingsDollars = 0;
    cloud::MicroDollars cost = 0, saved = 0;
    double seconds = 0;          // of the run
    double sitesAMinute = 0;
    int reported() const { return done + partial + failed; }
};
HOLDFAST_FIELDS(SitesTotals, sites, done, partial, failed, skipped, cancelled, waiting, badRows, photographs, looked,
                notLooked, invalid, sources, fallbacks, missing, calls, retries, alerts, meanRisk, worstRisk,
                finesDollars, savingsDollars, cost, saved, seconds, sitesAMinute)

struct SitesReport {
    std::string list, project;
    std::vector<SiteResult> sites;       // in the order of the list
    std::vector<Fault> bad;
    std::vector<std::string> unknownColumns;
    std::vector<Alert> alerts;
    SitesTotals totals;
};

// Of the rows as they are; `alerts` and `totals` of the report are filled.
void sumUp(SitesReport& report, const SiteSettings& settings, const RiskRules& rules, double seconds);

std::string summaryCsv(const std::vector<SiteResult>& sites);
Json summaryJson(const SitesReport& report);             // holdfast.sites/1
report::ReportDocument summaryDocument(const SitesReport& report, const RiskRules& rules);

// Into the folder, each file whole or not at all. Needs a QGuiApplication.
Outcome writeSummary(const SitesReport& report, const RiskRules& rules, const std::string& folder, const Run& run);

} // namespace holdfast::sites
