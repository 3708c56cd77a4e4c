#include "core/services/sites/inspector.h"

#include <algorithm>
#include <chrono>

#include <QDateTime>

#include "core/engine/base/log.h"
#include "core/services/sites/city_facts.h"
#include "core/services/sites/risk.h"

namespace holdfast::sites {

namespace {

using providers::DatasetAnswer;
using providers::PropertyReport;

constexpr std::size_t kMostPhotographs = 20;     // of one site; the budget of an item ends before

std::string itemOf(const SiteSettings& settings, const std::string& id)
{
    return "site " + id + " run " + settings.run;
}

SourceMark markOf(const DatasetAnswer& answer)
{
    SourceMark mark;
    mark.kind = SourceKind::Records;
    mark.name = answer.dataset + " " + answer.name;
    mark.answered = answer.refusal.empty();
    mark.origin = answer.provenance.origin;
    mark.asOf = answer.provenance.asOf;
    mark.tries = answer.provenance.tries;
    mark.reason = mark.answered ? answer.provenance.fallbackReason : answer.refusal;
    return mark;
}

SourceMark markOf(const PhotoReview& review)
{
    SourceMark mark;
    mark.kind = SourceKind::Photograph;
    mark.name = review.photograph;
    mark.answered = review.state == PhotoState::Looked;
    mark.origin = review.provenance.origin;
    mark.asOf = review.provenance.asOf;
    mark.tries = review.provenance.tries;
    mark.reason = review.reason;
    return mark;
}

void count(SiteResult& result, const PropertyReport& report)
{
    result.records = int(report.records.size());
    result.openRecords = report.openRecords;
    for (const providers::CityRecord& record : report.records) {
        result.permits += record.kind == providers::RecordKind::Permit;
        result.openViolations += record.open && record.kind == providers::RecordKind::Violation;
        result.openComplaints += record.open && record.kind == providers::RecordKind::Complaint;
        for (const std::string& doubt : record.doubts)
            result.doubts.push_back(record.dataset + " " + record.number + ": " + doubt);
    }
    for (const DatasetAnswer& answer : report.datasets)
        for (const std::string& doubt : answer.doubts)
            result.doubts.push_back(answer.dataset + ": " + doubt);
}

double coverageOf(const std::vector<SourceMark>& sources)
{
    double sum = 0;
    int asked = 0;
    for (const SourceMark& mark : sources) {
        if (mark.kind != SourceKind::Records && mark.kind != SourceKind::Photograph)
            continue;
        ++asked;
        sum += !mark.answered ? 0 : mark.isFallback() ? 0.5 : 1;
    }
    return asked > 0 ? sum / asked : 0;
}

bool isAnswered(const SiteResult& result, SourceKind kind)
{
    return std::ranges::any_of(result.sources,
                               [kind](const SourceMark& mark) { return mark.kind == kind && mark.answered; });
}

std::string today()
{
    return QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate).toStdString();
}

} // namespace

Result<std::shared_ptr<Inspector>> Inspector::open(std::shared_ptr<cloud::Cloud> cloud, SiteSettings settings)
{
    std::shared_ptr<Inspector> inspector(new Inspector(std::move(cloud), std::move(settings)));
    auto datasets = providers::cityDatasets();
    if (!datasets)
        return datasets.fault();
    auto prompt = cloud::promptTemplate("site-photograph");
    if (!prompt)
        return prompt.fault();
    auto rules = riskRules();
    if (!rules)
        return rules.fault();
    inspector->m_datasets = std::move(*datasets);
    inspector->m_prompt = std::move(*prompt);
    inspector->m_rules = std::move(*rules);
    return inspector;
}

SiteResult rowOf(const Site& site, int position)
{
    SiteResult row;
    row.position = position;
    row.line = site.line;
    row.id = site.id;
    row.name = site.name;
    row.note = site.note;
    row.priority = site.priority;
    if (site.hasProperty) {
        row.asked = site.property.asked;
        row.city = enumText(site.property.city);
        row.bin = site.property.bin;
        row.bbl = site.property.bbl;
    }
    return row;
}

SiteResult Inspector::inspect(const Site& site, const Run& run, const cloud::Watch& watch) const
{
    SiteResult result = rowOf(site);
    result.at = cloud::timeText(QDateTime::currentSecsSinceEpoch());
    const auto began = std::chrono::steady_clock::now();
    try {
        look(result, site, run, watch);
    } catch (const std::exception& e) {
        result.state = SiteState::Failed;
        result.fault = std::string("unexpected: ") + e.what() + "; please report it";
        log::error("site " + site.id + ": " + result.fault);
    }
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (run.stopped())
        result.state = SiteState::Cancelled;
    return result;
}

void Inspector::look(SiteResult& result, const Site& site, const Run& run, const cloud::Watch& watch) const
{
    PropertyReport report;
    if (site.hasProperty) {
        providers::PropertyManner manner{.patient = true};
        if (!m_settings.copies.empty())
            manner.local = [this](const auto& dataset, const auto& property, const auto& complaints) {
                return m_copies.records(m_datasets, dataset, property, complaints);
            };
        report = providers::propertyReport(*m_cloud, m_datasets, site.property, {run.stop, {}}, watch, manner);
        result.bin = report.property.bin;
        result.bbl = report.property.bbl;
        for (const std::string& doubt : report.doubts)
            result.sources.push_back({SourceKind::Address, "address search", false, {}, 0, 0, doubt});
        for (const DatasetAnswer& answer : report.datasets)
            if (answer.asked)
                result.sources.push_back(markOf(answer));
    }
    for (std::size_t i = 0; i < site.photographs.size() && !run.stopped(); ++i) {
        PhotoReview review;
        review.photograph = site.photographs[i];
        review.reason = "at most " + std::to_string(kMostPhotographs) + " photographs of a site are looked at";
        if (i < kMostPhotographs)
            review = reviewPhotograph(*m_cloud, m_prompt, site.photographs[i],
                                      {m_settings.project, itemOf(m_settings, site.id)}, run.stop, watch);
        result.sources.push_back(markOf(review));
        result.photographs.push_back(std::move(review));
    }
    reckon(result, site, report);
    readLedger(result);
}

void Inspector::reckon(SiteResult& result, const Site& site, const PropertyReport& report) const
{
    count(result, report);
    result.coverage = coverageOf(result.sources);
    for (const SourceMark& mark : result.sources) {
        result.calls += mark.tries;
        result.retries += std::max(0, mark.tries - 1);
    }
    std::vector<FactHit> hits = cityFacts(report, today());
    // No record of an address that the city does not know is no good news.
    const bool isLost = !report.doubts.empty() && report.records.empty();
    const bool cityAnswered = isAnswered(result, SourceKind::Records) && !isLost;
    const std::vector<FactHit> entered = enteredFacts(report, site.manual, m_datasets);
    hits.insert(hits.end(), entered.begin(), entered.end());
    const bool manual = site.manual.isGiven() && (!entered.empty() || !cityAnswered);
    if (manual)
        result.sources.push_back({SourceKind::Manual, "the list of sites", true, cloud::Origin::Manual, 0, 0,
                                  "the city did not answer; what the list says is taken"});
    const bool looked = isAnswered(result, SourceKind::Photograph);
    const bool photographsOnly = looked && !cityAnswered && !manual;
    if (photographsOnly)
        result.sources.push_back({SourceKind::Heuristic, "photographs alone", true, cloud::Origin::Heuristic, 0, 0,
                                  "no record of the city could be had; confidence of the photographs is lowered"});
    const bool isKnown = looked || cityAnswered || manual;
    const bool isWhole = std::ranges::all_of(
        result.sources, [](const SourceMark& mark) { return mark.answered && !mark.isFallback(); });
    if (isKnown)
        rate(result, hits, m_rules, photographsOnly);
    result.state = !isKnown ? SiteState::Failed : isWhole ? SiteState::Done : SiteState::Partial;
    if (!isKnown)
        result.fault = result.sources.empty() ? "nothing is known of the site that it could be asked by"
                                              : "nothing could be had: " + result.sources.front().reason;
}

void Inspector::readLedger(SiteResult& result) const
{
    if (result.photographs.empty())
        return;
    if (const auto totals = m_cloud->ledger().totals(m_settings.project, 0, itemOf(m_settings, result.id))) {
        result.cost = totals->cost;
        result.saved = totals->saved;
    }
}

} // namespace holdfast::sites
