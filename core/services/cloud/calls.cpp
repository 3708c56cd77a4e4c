#include "core/services/cloud/calls.h"

#include <random>

#include "core/engine/base/invariant.h"
#include "core/engine/base/log.h"
#include "core/services/cloud/errand.h"

namespace holdfast::cloud {

namespace {

Refusal cancelledCall()
{
    return {RefusalKind::Cancelled, "the call was stopped", 0, {}};
}

} // namespace

Calls::Calls(Parts parts) : m_parts(std::move(parts))
{
    invariant(m_parts.client && m_parts.limiter && m_parts.clock && m_parts.cache, "Calls without its parts");
    if (m_parts.seed == 0)
        m_parts.seed = std::random_device{}();
}

Calls::~Calls() = default;

ProviderState& Calls::provider(const std::string& name)
{
    const std::lock_guard lock(m_mutex);
    auto& provider = m_providers[name];
    if (!provider)
        provider = std::make_unique<ProviderState>(m_parts.breaker, *m_parts.clock);
    return *provider;
}

CallOutcome Calls::ask(const Call& call, std::stop_token stop, const Watch& watch)
{
    if (call.cacheClass.empty())
        return answered(call, stop, watch);
    for (;;) {
        auto outcome = m_flights.run(call.cacheClass + '\n' + call.cacheKey, stop,
                                     [&] { return answered(call, stop, watch); });
        if (!outcome)
            return {{}, cancelledCall()};
        // The one that went was stopped; this one was not.
        if (!*outcome && outcome->refusal.kind == RefusalKind::Cancelled && !stop.stop_requested())
            continue;
        return std::move(*outcome);
    }
}

CallOutcome Calls::answered(const Call& call, std::stop_token stop, const Watch& watch)
{
    cache::Found found;
    if (!call.cacheClass.empty())
        found = m_parts.cache->find(call.cacheClass, call.cacheKey);
    if (found.fresh && found.answer.negative)
        return fallen(
            call, {},
            {RefusalKind::Unavailable, found.answer.body + " (it was asked less than 30 s ago)", 0, {}},
            watch);
    if (found.fresh && !call.anew) {
        if (call.spend && m_parts.ledger)
            (void)m_parts.ledger->cacheHit(*call.spend);
        return kept(call, found.answer, Origin::Cache, {});
    }
    std::string no = m_parts.permission ? m_parts.permission(call.request.url) : std::string();
    if (!no.empty())
        return fallen(call, found, {RefusalKind::NotAllowed, std::move(no), 0, {}}, watch);
    CallOutcome outcome = fetched(call, found, stop, watch);
    if (outcome || outcome.refusal.kind == RefusalKind::Cancelled)
        return outcome;
    return fallen(call, found, std::move(outcome.refusal), watch);
}

CallOutcome Calls::fetched(const Call& call, const cache::Found& found, std::stop_token stop,
                           const Watch& watch)
{
    std::int64_t row = 0;
    if (call.spend && m_parts.ledger) {
        const auto reserved = m_parts.ledger->reserve(*call.spend, m_parts.budget);
        if (!reserved)
            return {{}, {RefusalKind::NotAllowed, reserved.fault().cause, 0, {}}};
        row = reserved->id;
        if (!reserved->warning.empty() && watch)
            watch({CallEventKind::BudgetWarning, call.provider, reserved->warning, 0});
    }
    Errand errand(m_parts, provider(call.provider), call, stop, watch);
    const Brought brought = errand.run(found.answer.mark);
    if (row != 0 && brought.billed)
        (void)m_parts.ledger->settle(row, *call.spend, brought.usage,
                                     brought.reply ? brought.reply->took.count() / 1000 : 0,
                                     brought.reply ? "good" : enumText(brought.refusal.kind));
    else if (row != 0)
        (void)m_parts.ledger->release(row);
    if (brought.reply)
        return fresh(call, *brought.reply, found, brought.tries);
    if (brought.refusal.kind == RefusalKind::Unavailable && !call.cacheClass.empty()
        && found.tier == cache::Tier::None)
        m_parts.cache->putNegative(call.cacheClass, call.cacheKey, brought.refusal.words);
    return {{}, brought.refusal};
}

CallOutcome Calls::fresh(const Call& call, const http::Reply& reply, const cache::Found& found, int tries)
{
    const std::int64_t now = std::chrono::duration_cast<std::chrono::seconds>(m_parts.clock->wall()).count();
    cache::StoredAnswer answer{reply.body, std::string(reply.header("etag")), call.cacheTag, now, false};
    if (reply.status == 304)
        answer = {found.answer.body, found.answer.mark, call.cacheTag, now, false};   // still the same
    Answer given{answer.body, {Origin::Remote, call.source, now, tries, {}}};
    if (!call.cacheClass.empty())
        m_parts.cache->put(call.cacheClass, call.cacheKey, std::move(answer));
    return {std::move(given), {}};
}

CallOutcome Calls::kept(const Call& call, const cache::StoredAnswer& answer, Origin origin,
                        std::string reason) const
{
    return {Answer{answer.body, {origin, call.source, answer.stored, 0, std::move(reason)}}, {}};
}

CallOutcome Calls::fallen(const Call& call, const cache::Found& found, Refusal refusal, const Watch& watch)
{
    const auto told = [&](const std::string& from) {
        log::warning(call.source + " is answered from " + from + ": " + refusal.words);
        if (watch)
            watch(
                {CallEventKind::FellBack, call.provider, "answered from " + from + ": " + refusal.words, 0});
    };
    // The provider's "this question is wrong" is an answer of its own; an old one would hide it.
    if (refusal.kind == RefusalKind::Refused)
        return {{}, std::move(refusal)};
    if (found.tier != cache::Tier::None && !found.answer.negative) {
        m_parts.cache->countStale(call.cacheClass);
        told("what was known at " + timeText(found.answer.stored));
        return kept(call, found.answer, Origin::StaleCache, refusal.words);
    }
    for (const Fallback& fallback : call.fallbacks)
        if (auto body = fallback.body()) {
            told(fallback.source);
            return {Answer{std::move(*body), {fallback.origin, fallback.source, 0, 0, refusal.words}}, {}};
        }
    return {{}, std::move(refusal)};
}

void Calls::retryNow(const std::string& name)
{
    ProviderState& state = provider(name);
    state.resume();
    state.breaker.reset();
    m_parts.limiter->unblock(name);
}

std::vector<ProviderHealth> Calls::health() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<ProviderHealth> all;
    for (const auto& [name, state] : m_providers)
        all.push_back({name, state->breaker.state(), state->breaker.failuresInARow(), state->asked,
                       state->good, state->failed, state->throttled, state->pausedBecause()});
    return all;
}

} // namespace holdfast::cloud
