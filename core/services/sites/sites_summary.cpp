#include "core/services/sites/sites_summary.h"

#include <algorithm>
#include <cstdio>

#include <QDir>

#include "core/services/exports/atomic_file.h"
#include "core/services/exports/csv.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/sites/site_report.h"
#include "core/services/sites/summary_charts.h"

namespace holdfast::sites {

namespace {

constexpr double kMicro = 1e6;

std::string fixed(double value, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

void countState(SitesTotals& totals, SiteState state)
{
    switch (state) {
    case SiteState::Waiting:
    case SiteState::Running: ++totals.waiting; break;
    case SiteState::Done: ++totals.done; break;
    case SiteState::Partial: ++totals.partial; break;
    case SiteState::Failed: ++totals.failed; break;
    case SiteState::Skipped: ++totals.skipped; break;
    case SiteState::Cancelled: ++totals.cancelled; break;
    }
}

void add(SitesTotals& totals, const SiteResult& site)
{
    countState(totals, site.state);
    for (const PhotoReview& review : site.photographs) {
        ++totals.photographs;
        totals.looked += review.state == PhotoState::Looked;
        totals.notLooked += review.state == PhotoState::NotLooked;
        totals.invalid += review.state == PhotoState::Invalid;
    }
    totals.sources += int(site.sources.size());
    totals.fallbacks += fallbacksOf(site);
    totals.missing += missingOf(site);
    totals.calls += site.calls;
    totals.retries += site.retries;
    totals.cost += site.cost;
    totals.saved += site.saved;
    totals.finesDollars += site.finesDollars;
    totals.savingsDollars += site.savingsDollars;
    totals.meanRisk += site.risk.value_or(0);            // the sum; divided at the end
    totals.worstRisk = std::max(totals.worstRisk, site.risk.value_or(0));
}

std::vector<Alert> alertsOf(const SitesReport& report, const SiteSettings& settings, const RiskRules& rules)
{
    std::vector<Alert> alerts;
    for (const SiteResult& site : report.sites) {
        if (site.risk && *site.risk > settings.alertOver)
            alerts.push_back({AlertKind::RiskOver, site.id, "risk " + riskText(site), *site.risk, settings.alertOver});
        if (site.state == SiteState::Failed)
            alerts.push_back({AlertKind::NothingKnown, site.id, site.fault, 0, 0});
    }
    std::ranges::stable_sort(alerts, std::ranges::greater(), &Alert::value);
    const SitesTotals& t = report.totals;
    const double share = t.sources > 0 ? double(t.fallbacks + t.missing) / t.sources : 0;
    if (share > rules.fallbackShareAlert)
        alerts.push_back({AlertKind::FallbackShare, {},
                          fixed(100 * share, 0) + " % of the sources did not answer themselves", share,
                          rules.fallbackShareAlert});
    const double each = t.reported() > 0 ? double(t.cost) / kMicro / t.reported() : 0;
    if (each > rules.dollarsEachSite)
        alerts.push_back({AlertKind::CostOver, {}, "a site costs $" + fixed(each, 4), each, rules.dollarsEachSite});
    const double seconds = t.reported() > 0 ? t.seconds / t.reported() : 0;
    if (seconds > rules.secondsEachSite)
        alerts.push_back({AlertKind::TimeOver, {}, "a site takes " + fixed(seconds, 1) + " s", seconds,
                          rules.secondsEachSite});
    return alerts;
}

Json badRows(const std::vector<Fault>& bad)
{
    Json rows = Json::array();
    for (const Fault& fault : bad)
        rows.push_back({{"place", fault.place}, {"cause", fault.cause}});
    return rows;
}

Outcome write(const QDir& folder, const char* name, const QByteArray& bytes)
{
    return exports::writeAtomically(folder.filePath(QLatin1String(name)), bytes);
}

std::string marksOf(const SiteResult& site)
{
    std::string text;
    for (const SourceMark& mark : site.sources)
        if (const std::string one = markText(mark); !one.empty())
            text += (text.empty() ? "" : "; ") + mark.name + ": " + one;
    return text;
}

} // namespace

void sumUp(SitesReport& report, const SiteSettings& settings, const RiskRules& rules, double seconds)
{
    SitesTotals totals;
    totals.sites = int(report.sites.size());
    totals.badRows = int(report.bad.size());
    totals.seconds = seconds;
    for (const SiteResult& site : report.sites)
        add(totals, site);
    const auto rated = std::ranges::count_if(report.sites, [](const SiteResult& s) { return s.risk.has_value(); });
    totals.meanRisk = rated > 0 ? totals.meanRisk / double(rated) : 0;
    totals.sitesAMinute = seconds > 0 ? 60 * totals.reported() / seconds : 0;
    report.totals = totals;
    report.alerts = alertsOf(report, settings, rules);
    report.totals.alerts = int(report.alerts.size());
}

std::string summaryCsv(const std::vector<SiteResult>& sites)
{
    std::string text = exports::csvHeader(
        {"id", "name", "line", "priority", "state", "risk", "band", "coverage", "open_violations", "open_complaints",
         "permits", "findings", "worst_finding", "photographs", "not_looked_at", "fines_dollars", "savings_dollars",
         "cost_dollars", "calls", "retries", "fallbacks", "missing", "marks", "seconds", "report", "fault"});
    for (const SiteResult& s : sites) {
        const auto unseen = std::ranges::count_if(
            s.photographs, [](const PhotoReview& review) { return review.state != PhotoState::Looked; });
        text += exports::CsvRow()
                    .text(s.id).text(s.name).whole(s.line).whole(s.priority).text(enumText(s.state))
                    .number(s.risk, 2).text(s.risk ? enumText(s.band) : "").number(s.coverage, 2)
                    .whole(s.openViolations).whole(s.openComplaints).whole(s.permits).whole(long(s.findings.size()))
                    .text(s.findings.empty() ? "" : s.findings.front().what).whole(long(s.photographs.size()))
                    .whole(long(unseen)).number(s.finesDollars, 0).number(s.savingsDollars, 0)
                    .number(double(s.cost) / kMicro, 6).whole(s.calls).whole(s.retries).whole(fallbacksOf(s))
                    .whole(missingOf(s)).text(marksOf(s)).number(s.seconds, 2).text(s.report).text(s.fault).line();
    }
    return text;
}

Json summaryJson(const SitesReport& report)
{
    return {{"schema", "holdfast.sites/1"},
            {"list", report.list},
            {"project", report.project},
            {"totals", toJson(report.totals)},
            {"alerts", toJson(report.alerts)},
            {"bad_rows", badRows(report.bad)},
            {"unknown_columns", report.unknownColumns},
            {"sites", toJson(report.sites)}};
}

Outcome writeSummary(const SitesReport& report, const RiskRules& rules, const std::string& folder, const Run& run)
{
    const QDir directory(QString::fromStdString(folder));
    if (const Outcome csv = write(directory, "summary.csv", QByteArray::fromStdString(summaryCsv(report.sites))); !csv)
        return csv;
    const std::string json = summaryJson(report).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (const Outcome written = write(directory, "summary.json", QByteArray::fromStdString(json)); !written)
        return written;
    const auto pdf = exports::renderDocumentPdf(summaryDocument(report, rules), run, summaryPainter(report));
    return pdf ? write(directory, "summary.pdf", *pdf) : Outcome(pdf.fault());
}

} // namespace holdfast::sites
