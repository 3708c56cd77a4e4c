#include "core/services/permits/refresh.h"

#include <algorithm>
#include <chrono>

namespace holdfast::permits {

using providers::DatasetAnswer;

namespace {

bool isFromCity(const DatasetAnswer& answer)
{
    return !answer.asked || (answer.refusal.empty() && answer.provenance.origin <= cloud::Origin::Cache);
}

std::string troubleOf(const providers::PropertyReport& report)
{
    for (const DatasetAnswer& answer : report.datasets)
        if (!isFromCity(answer))
            return report.property.asked + ": " + answer.name + ": "
                   + (answer.refusal.empty() ? answer.provenance.fallbackReason : answer.refusal);
    return report.doubts.empty() ? std::string() : report.property.asked + ": " + report.doubts.front();
}

} // namespace

std::int64_t systemSeconds()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

Result<RefreshOutcome> refreshProperty(cloud::Cloud& cloud, PermitStore& store,
                                       const providers::CityDatasets& datasets, const providers::Property& property,
                                       bool anew, std::int64_t now, const Run& run, const cloud::Watch& watch)
{
    RefreshOutcome outcome;
    outcome.report =
        providers::propertyReport(cloud, datasets, property, run, watch, {false, anew, store.localAnswer()});
    if (run.stopped())
        return cancelled("the permits");
    outcome.isAnswered = std::ranges::any_of(outcome.report.datasets,
                                             [](const DatasetAnswer& a) { return a.asked && a.refusal.empty(); });
    outcome.isFromCity = outcome.isAnswered && std::ranges::all_of(outcome.report.datasets, isFromCity);
    const auto differences = store.keep(outcome.report, now);
    if (!differences)
        return differences.fault();
    outcome.differences = *differences;
    return outcome;
}

Result<Refresh> refreshWatched(cloud::Cloud& cloud, PermitStore& store, const providers::CityDatasets& datasets,
                               const std::string& cause, std::int64_t before,
                               const std::function<std::int64_t()>& now, const Run& run, const cloud::Watch& watch)
{
    auto properties = store.properties();
    if (!properties)
        return properties.fault();
    std::erase_if(*properties, [&](const KeptProperty& p) { return !p.watched || p.lastAsked >= before; });
    Refresh refresh;
    refresh.cause = cause;
    refresh.started = now();
    const auto mayBegin = store.beginRefresh(refresh);
    if (!mayBegin)
        return mayBegin.fault();
    if (!*mayBegin)
        return Fault{FaultCode::NothingToDo, {}, "permits", "another program is refreshing them just now"};
    for (std::size_t i = 0; i < properties->size() && !run.stopped(); ++i) {
        const Run part = run.part(double(i) / double(properties->size()), double(i + 1) / double(properties->size()));
        const auto one = refreshProperty(cloud, store, datasets, (*properties)[i].property, true, now(), part, watch);
        if (!one && one.fault().code == FaultCode::Cancelled)
            break;
        ++refresh.properties;
        const bool isGood = one && one->isFromCity;
        refresh.failed += !isGood;
        if (!isGood && refresh.words.empty())
            refresh.words = one ? troubleOf(one->report) : describe(one.fault());
        if (!one)
            continue;
        refresh.added += one->differences.added;
        refresh.changed += one->differences.changed;
        refresh.gone += one->differences.gone;
    }
    refresh.finished = now();
    if (const auto ended = store.endRefresh(refresh); !ended)
        return ended.fault();
    return run.stopped() ? Result<Refresh>(cancelled("the refresh of permits")) : refresh;
}

} // namespace holdfast::permits
