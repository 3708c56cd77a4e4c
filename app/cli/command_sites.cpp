// sites run, sites status.
#include <algorithm>
#include <cstdio>

#include "app/cli/commands_sites.h"
#include "core/services/sites/site_report.h"
#include "core/services/sites/sites_run.h"

namespace holdfast::cli {

namespace {

using sites::SiteResult;
using sites::SitesTotals;

constexpr int kMostTold = 10;    // alerts on the console; all of them are in the summary

Result<sites::SitesOptions> read(const SitesOptions& options)
{
    sites::SitesOptions how;
    how.list = options.list;
    how.out = options.out;
    how.jobs = options.jobs;
    how.project = options.project;
    how.services = options.services;
    how.copies = options.copies;
    how.resume = options.resume;
    how.offline = options.offline;
    how.priorityOnly = options.priorityOnly;
    how.alertOver = options.alertOver;
    how.workers = options.workers;
    how.atOnce = options.atOnce;
    if (!parseEnum(options.city, how.city))
        return Fault{FaultCode::InvalidValue, {}, "--city", "must be nyc or sf"};
    if (!parseEnum(options.reports, how.reports))
        return Fault{FaultCode::InvalidValue, {}, "--reports", "must be all, alerts or none"};
    return how;
}

void sayRow(const Console& console, const SiteResult& site)
{
    console.endProgress();
    console.note(enumText(site.state) + "  " + site.id + "  risk " + sites::riskText(site)
                 + (site.fault.empty() ? "" : "  " + site.fault));
}

sites::SitesListener listener(const Console& console)
{
    sites::SitesListener tell;
    tell.listed = [&console](const sites::SiteList& list) {
        for (const Fault& fault : list.bad)
            console.error(fault);
        for (const std::string& column : list.unknownColumns)
            console.note("nothing is read from the column '" + column + "'; known are " + sites::knownColumns());
    };
    tell.settled = [&console](const SiteResult& site) { sayRow(console, site); };
    tell.progress = [&console](const sites::SitesProgress& p) {
        char text[96];
        std::snprintf(text, sizeof text, "%d of %d, %.0f a minute, %s so far", p.settled, p.sites, p.sitesAMinute,
                      cloud::dollars(p.cost).c_str());
        console.remark(text + (p.left.empty() ? std::string() : ", " + p.left));
    };
    return tell;
}

void sayTotals(const Console& console, const sites::SitesReport& report, const std::string& out)
{
    const SitesTotals& t = report.totals;
    console.say(std::to_string(t.sites) + " sites: " + std::to_string(t.done) + " done, " + std::to_string(t.partial)
                + " partial, " + std::to_string(t.failed) + " failed"
                + (t.skipped > 0 ? ", " + std::to_string(t.skipped) + " skipped" : "")
                + (t.cancelled > 0 ? ", " + std::to_string(t.cancelled) + " cancelled" : "") + "; "
                + std::to_string(t.badRows) + " bad rows");
    console.say(std::to_string(t.fallbacks) + " fallbacks and " + std::to_string(t.missing) + " missing of "
                + std::to_string(t.sources) + " sources; " + std::to_string(t.calls) + " calls, "
                + std::to_string(t.retries) + " of them repeated");
    if (t.photographs > 0)
        console.say(std::to_string(t.photographs) + " photographs: " + std::to_string(t.looked) + " looked at, "
                    + std::to_string(t.notLooked) + " not looked at, " + std::to_string(t.invalid) + " not taken; cost "
                    + cloud::dollars(t.cost));
    for (std::size_t i = 0; i < std::min<std::size_t>(kMostTold, report.alerts.size()); ++i)
        console.say("ALERT " + (report.alerts[i].site.empty() ? std::string("run") : report.alerts[i].site) + ": "
                    + report.alerts[i].words);
    char rate[64];
    std::snprintf(rate, sizeof rate, "%.1f s, %.0f sites a minute", t.seconds, t.sitesAMinute);
    console.say(std::string(rate) + ", summary in " + out);
}

// The first reason why a photograph was not looked at: consent and keys are the same for all of them.
void sayNotLooked(const Console& console, const sites::SitesReport& report)
{
    for (const SiteResult& site : report.sites)
        for (const sites::PhotoReview& review : site.photographs)
            if (review.state == sites::PhotoState::NotLooked)
                return console.note(review.photograph + " was not looked at: " + review.reason);
}

} // namespace

ExitCode sitesRun(const Console& console, const SitesOptions& options)
{
    const auto how = read(options);
    if (!how)
        return console.fail(how.fault(), kUsage);
    const auto report = sites::runSites(*how, console.run("sites"), listener(console));
    console.endProgress();
    if (!report)
        return console.fail(report.fault());
    sayNotLooked(console, *report);
    sayTotals(console, *report, options.out);
    console.document(sites::summaryJson(*report));
    if (wasInterrupted() || report->totals.cancelled > 0)
        return kCancelled;
    if (report->totals.failed > 0)
        return kInternal;
    if (!report->bad.empty())
        return kValidation;
    return options.failOnAlert && !report->alerts.empty() ? kFindings : kOk;
}

ExitCode sitesStatus(const Console& console, const SitesOptions& options)
{
    const auto status = sites::sitesStatus(options.out, options.jobs);
    if (!status)
        return console.fail(status.fault());
    console.say(status->list + ": " + status->state + (status->isPaused ? ", paused" : "") + ", "
                + std::to_string(status->finished) + " of " + std::to_string(status->sites) + " sites, "
                + std::to_string(status->failed) + " failed, " + cloud::dollars(status->cost) + " so far");
    Json document = toJson(*status);
    document["schema"] = "holdfast.sites_status/1";
    console.document(document);
    return kOk;
}

} // namespace holdfast::cli
