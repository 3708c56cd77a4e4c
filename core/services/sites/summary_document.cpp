// The summary of a run as a document.
#include <algorithm>
#include <cstdio>

#include <QCoreApplication>

#include "core/services/sites/site_report.h"
#include "core/services/sites/sites_summary.h"
#include "core/services/sites/summary_charts.h"

namespace holdfast::sites {

namespace {

using report::Align;
using report::Chapter;
using report::Paragraph;
using report::ParagraphStyle;
using report::Table;

constexpr std::size_t kMostRows = 200;           // of the ranked sites; the others are in summary.csv

std::string fixed(double value, int decimals)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string countSentence(const SitesTotals& t)
{
    std::string text = std::to_string(t.sites) + " sites: " + std::to_string(t.done) + " complete, "
        + std::to_string(t.partial) + " with a source that was old, local or missing, " + std::to_string(t.failed)
        + " of which nothing could be had";
    if (t.skipped > 0)
        text += ", " + std::to_string(t.skipped) + " left out by the wish for critical sites alone";
    if (t.cancelled + t.waiting > 0)
        text += ", " + std::to_string(t.cancelled + t.waiting) + " not reached";
    return text + ". " + std::to_string(t.badRows) + " rows of the list could not be read.";
}

Table figureTable(const SitesTotals& t, const RiskRules& rules)
{
    const double each = t.reported() > 0 ? t.seconds / t.reported() : 0;
    const double dollars = t.reported() > 0 ? double(t.cost) / 1e6 / t.reported() : 0;
    const auto verdict = [](bool good) { return std::string(good ? "kept" : "NOT KEPT"); };
    Table table;
    table.caption = "The run in figures";
    table.columns = {{"Figure", Align::Left, 2}, {"Value", Align::Right, 1.4}, {"Aim", Align::Left, 1.6}};
    table.rows = {
        {"Mean risk, worst risk", fixed(t.meanRisk, 1) + ", " + fixed(t.worstRisk, 1), ""},
        {"Photographs looked at, not looked at, not taken",
         std::to_string(t.looked) + ", " + std::to_string(t.notLooked) + ", " + std::to_string(t.invalid), ""},
        {"Sources that did not answer themselves",
         std::to_string(t.fallbacks + t.missing) + " of " + std::to_string(t.sources), ""},
        {"Calls, of which repeated", std::to_string(t.calls) + ", " + std::to_string(t.retries), ""},
        {"Time, sites a minute", fixed(t.seconds, 1) + " s, " + fixed(t.sitesAMinute, 1), ""},
        {"Time a site", fixed(each, 2) + " s",
         "at most " + fixed(rules.secondsEachSite, 1) + " s: " + verdict(each <= rules.secondsEachSite)},
        {"Cost of the models", cloud::dollars(t.cost), ""},
        {"Cost a site", "$" + fixed(dollars, 4),
         "at most $" + fixed(rules.dollarsEachSite, 2) + ": " + verdict(dollars <= rules.dollarsEachSite)},
        {"Fines of what the photographs show, by the rules", dollarText(t.finesDollars), ""},
        {"... which acting first may avoid", dollarText(t.savingsDollars), ""}};
    return table;
}

Chapter alertChapter(const SitesReport& report)
{
    Chapter chapter{"Alerts", 2, {}};
    if (report.alerts.empty()) {
        chapter.blocks.push_back(Paragraph{"None.", ParagraphStyle::Body});
        return chapter;
    }
    Table table;
    table.columns = {{"Site", Align::Left, 1}, {"Kind", Align::Left, 1}, {"What", Align::Left, 3},
                     {"Threshold", Align::Right, 0.8}};
    for (std::size_t i = 0; i < std::min(kMostRows, report.alerts.size()); ++i) {
        const Alert& alert = report.alerts[i];
        table.rows.push_back({alert.site.empty() ? "the run" : alert.site, spoken(enumText(alert.kind)), alert.words,
                              alert.threshold > 0 ? fixed(alert.threshold, 2) : ""});
    }
    chapter.blocks.push_back(std::move(table));
    return chapter;
}

Chapter rankChapter(const SitesReport& report)
{
    std::vector<const SiteResult*> rank;
    for (const SiteResult& site : report.sites)
        if (isSettled(site.state))
            rank.push_back(&site);
    std::ranges::stable_sort(rank, std::ranges::greater(),
                             [](const SiteResult* site) { return site->risk.value_or(101); });   // unknown first
    Chapter chapter{"Sites, the gravest first", 2, {}};
    Table table;
    table.columns = {{"Site", Align::Left, 1.6}, {"State", Align::Left, 0.9}, {"Risk", Align::Right, 0.7},
                     {"Band", Align::Left, 0.8}, {"Open records", Align::Right, 0.8},
                     {"Gravest finding", Align::Left, 2.6},
                     {"Answered (%)", Align::Right, 0.9}, {"Cost ($)", Align::Right, 0.8}};
    for (std::size_t i = 0; i < std::min(kMostRows, rank.size()); ++i) {
        const SiteResult& s = *rank[i];
        table.rows.push_back({s.id + (s.name.empty() ? "" : " " + s.name), enumText(s.state),
                              s.risk ? fixed(*s.risk, 1) : "unknown", s.risk ? enumText(s.band) : "",
                              std::to_string(s.openRecords), s.findings.empty() ? s.fault : s.findings.front().what,
                              fixed(100 * s.coverage, 0), fixed(double(s.cost) / 1e6, 4)});
    }
    chapter.blocks.push_back(std::move(table));
    if (rank.size() > kMostRows)
        chapter.blocks.push_back(Paragraph{"The other " + std::to_string(rank.size() - kMostRows)
                                               + " sites are in summary.csv.", ParagraphStyle::Note});
    return chapter;
}

Chapter badRowChapter(const SitesReport& report)
{
    Chapter chapter{"Rows that could not be read", 2, {}};
    for (const Fault& fault : report.bad)
        chapter.blocks.push_back(Paragraph{fault.place + ": " + fault.cause, ParagraphStyle::Bullet});
    if (!report.unknownColumns.empty()) {
        std::string names;
        for (const std::string& name : report.unknownColumns)
            names += (names.empty() ? "" : ", ") + name;
        chapter.blocks.push_back(Paragraph{"Columns that nothing was read from: " + names, ParagraphStyle::Note});
    }
    return chapter;
}

report::FigureRef chart(const char* subject, const char* caption, double share)
{
    return {{}, subject, caption, share};
}

} // namespace

report::ReportDocument summaryDocument(const SitesReport& report, const RiskRules& rules)
{
    report::ReportDocument document;
    document.project = "Site compliance summary";
    document.subject = "Permits, violations and photographs of many sites";
    document.footer = "Holdfast " + QCoreApplication::applicationVersion().toStdString();
    Chapter front{"Site compliance summary", 1, {}};
    front.blocks.push_back(Paragraph{countSentence(report.totals), ParagraphStyle::Body});
    front.blocks.push_back(figureTable(report.totals, rules));
    front.blocks.push_back(chart(kRiskChart, "Distribution of the risk; unknown ones are not in it", 0.27));
    front.blocks.push_back(chart(kFailureChart, "Sources that did not answer themselves, by what came instead", 0.22));
    front.blocks.push_back(chart(kCostChart, "Distribution of the cost", 0.22));
    front.blocks.push_back(chart(kCostRiskChart, "What a site cost and how grave it is", 0.3));
    document.chapters = {std::move(front), alertChapter(report), rankChapter(report)};
    if (!report.bad.empty() || !report.unknownColumns.empty())
        document.chapters.push_back(badRowChapter(report));
    document.chapters.back().blocks.push_back(Paragraph{
        std::string("Weights: ") + rules.source + ".", ParagraphStyle::Note});
    return document;
}

} // namespace holdfast::sites
