#include "core/services/cloud/errand.h"

#include <algorithm>
#include <functional>

namespace holdfast::cloud {

using limits::Meaning;
using limits::Span;

namespace {

// A wait up to this is waited for; a longer one is told with its end (ecosystem: 120 s).
constexpr Span kPatience = std::chrono::seconds(120);
// An allowance this low is as good as none: the next calls would only learn so by a refusal.
constexpr std::int64_t kNothingLeft = 0;

std::int64_t secondsOf(Span wall)
{
    return (wall.count() + 999'999'999) / 1'000'000'000;
}

Span span(double seconds)
{
    return Span(std::int64_t(seconds * 1e9));
}

// Lost on the way: the server may have done the work, and charge for it.
bool mayBeBilled(const http::Exchange& exchange)
{
    return exchange.trouble == http::Trouble::CutShort || exchange.trouble == http::Trouble::TimedOut
        || exchange.trouble == http::Trouble::TooLarge || exchange.trouble == http::Trouble::Cancelled;
}

} // namespace

Errand::Errand(const Parts& parts, ProviderState& provider, const Call& call, std::stop_token stop,
               const Watch& watch)
    : m_parts(parts), m_provider(provider), m_call(call), m_stop(std::move(stop)), m_watch(watch)
{
}

void Errand::tell(CallEventKind kind, std::string words, std::int64_t until) const
{
    if (m_watch)
        m_watch({kind, m_call.provider, std::move(words), until});
}

void Errand::refuse(RefusalKind kind, std::string words, std::int64_t notBefore, std::string code)
{
    m_brought.refusal = {kind, m_call.source + ": " + words, notBefore, std::move(code)};
    m_over = true;
}

Brought Errand::run(const std::string& mark)
{
    if (const std::string paused = m_provider.pausedBecause(); !paused.empty()) {
        refuse(RefusalKind::NeedsUser, paused);
        return std::move(m_brought);
    }
    http::Request request = m_call.request;
    if (!mark.empty())
        request.headers.push_back({"If-None-Match", mark});
    limits::Gate& gate =
        m_parts.limiter->gate({m_call.provider, m_call.account, m_call.endpoint}, m_call.plan);
    // Calls of the same question jitter alike in two runs of the same seed.
    limits::Backoff backoff(m_call.retry,
                            m_parts.seed ^ std::hash<std::string>{}(request.url + request.body));
    m_end = m_parts.clock->steady() + span(m_call.retry.budgetSeconds);
    while (!m_over) {
        auto reply = attempt(gate, request);
        if (reply) {
            m_brought.reply = std::move(reply);
            break;
        }
        if (!m_over)
            prepareNext(gate, m_last, backoff);
    }
    return std::move(m_brought);
}

// True with a pass in hand.
bool Errand::enter(limits::Gate& gate, limits::Pass& pass)
{
    if (!m_provider.breaker.allows() && !awaitBreaker())
        return false;
    limits::Asking asking;
    asking.tokens =
        m_call.spend ? m_call.spend->estimate.inputTokens + m_call.spend->estimate.outputTokens : 0;
    asking.hold = m_call.request.deadline;
    asking.patience = kPatience;
    asking.stop = m_stop;
    asking.waiting = [this](Span until) {
        tell(CallEventKind::Waiting, "waits for its turn until " + timeText(secondsOf(until)),
             secondsOf(until));
    };
    limits::Permission permission = gate.pass(asking);
    switch (permission.verdict) {
    case limits::Verdict::Go: pass = std::move(permission.pass); return true;
    case limits::Verdict::Cancelled: refuse(RefusalKind::Cancelled, "the call was stopped"); break;
    case limits::Verdict::TooLarge:
        refuse(RefusalKind::Refused, "the call needs more tokens than the plan allows in a minute");
        break;
    case limits::Verdict::Later:
        refuse(RefusalKind::Waiting, "the limit of calls is reached", secondsOf(permission.notBefore));
        break;
    }
    m_provider.breaker.abandoned();
    return false;
}

bool Errand::awaitBreaker()
{
    const std::string words = "it failed repeatedly and is left alone for a minute";
    while (m_call.patient && m_parts.clock->steady() < m_end) {
        const Span look = m_parts.clock->steady() + std::chrono::milliseconds(250);
        if (!m_parts.clock->sleepUntil(std::max(look, m_provider.breaker.opensAgainAt()), m_stop)) {
            refuse(RefusalKind::Cancelled, "the call was stopped");
            return false;
        }
        if (m_provider.breaker.allows())
            return true;
    }
    refuse(RefusalKind::Unavailable, m_last.words.empty() ? words : m_last.words + "; " + words);
    return false;
}

limits::Reading Errand::read(const http::Exchange& exchange) const
{
    limits::Reading reading = limits::readingOf(exchange, m_parts.clock->wall());
    if (reading.meaning == Meaning::Good && exchange.reply.status != 304 && m_call.trouble)
        if (std::string why = m_call.trouble(exchange.reply); !why.empty())
            return {Meaning::Again, {}, std::move(why)};
    return reading;
}

std::optional<http::Reply> Errand::attempt(limits::Gate& gate, const http::Request& request)
{
    limits::Pass pass;
    if (!enter(gate, pass))
        return std::nullopt;
    ++m_brought.tries;
    ++m_provider.asked;
    http::Exchange exchange = m_parts.client->send(request, m_stop);
    m_last = read(exchange);
    account(exchange, m_last.meaning == Meaning::Good);
    if (exchange.ok()) {
        pass.sent(exchange.reply.sent.time_since_epoch());
        if (m_call.usage && m_last.meaning == Meaning::Good) {
            const Usage usage = m_call.usage(exchange.reply);
            pass.used(usage.inputTokens + usage.outputTokens);
        }
        learn(gate, exchange.reply);
    }
    switch (m_last.meaning) {
    case Meaning::Good:
        m_provider.breaker.succeeded();
        ++m_provider.good;
        return std::move(exchange.reply);
    case Meaning::Cancelled:
        m_provider.breaker.abandoned();
        refuse(RefusalKind::Cancelled, "the call was stopped");
        break;
    case Meaning::NeedsUser:
        m_provider.breaker.abandoned();
        m_provider.pause(m_last.words);
        tell(CallEventKind::NeedsUser, m_last.words);
        refuse(RefusalKind::NeedsUser, m_last.words, 0, limits::errorCode(exchange.reply));
        break;
    case Meaning::Refused:
        m_provider.breaker.succeeded();   // it is there; the question is wrong
        refuse(RefusalKind::Refused, m_last.words, 0, limits::errorCode(exchange.reply));
        break;
    case Meaning::Throttled:
        m_provider.breaker.abandoned();   // it is there and says slower
        ++m_provider.throttled;
        break;
    case Meaning::Again:
        m_provider.breaker.failed();
        if (++m_provider.failed, m_provider.breaker.state() == limits::BreakerState::Open)
            tell(CallEventKind::BreakerOpened, m_last.words + "; it is left alone for a minute");
        break;
    }
    return std::nullopt;
}

void Errand::account(const http::Exchange& exchange, bool good)
{
    if (!m_call.spend)
        return;
    Usage used;
    if (good && m_call.usage)
        used = m_call.usage(exchange.reply);
    else if (good || mayBeBilled(exchange) || (exchange.ok() && exchange.reply.status == 200))
        used = m_call.spend->estimate;
    else
        return;
    m_brought.billed = true;
    m_brought.usage.inputTokens += used.inputTokens;
    m_brought.usage.cachedTokens += used.cachedTokens;
    m_brought.usage.outputTokens += used.outputTokens;
}

void Errand::learn(limits::Gate& gate, const http::Reply& reply)
{
    for (const limits::Allowance& allowance : limits::allowances(reply, m_parts.clock->wall())) {
        if (allowance.limit > 0)
            gate.learn(allowance.unit, allowance.limit);
        if (allowance.remaining && *allowance.remaining <= kNothingLeft && allowance.reset)
            gate.block(m_parts.clock->steady() + *allowance.reset);
    }
}

// Waits before the next try; false (and over) when there is none.
bool Errand::prepareNext(limits::Gate& gate, const limits::Reading& reading, limits::Backoff& backoff)
{
    if (m_brought.tries >= m_call.retry.tries) {
        refuse(RefusalKind::Unavailable,
               reading.words + " (after " + std::to_string(m_brought.tries) + " tries)");
        return false;
    }
    const Span wait = backoff.before(m_brought.tries + 1, reading);
    const Span now = m_parts.clock->steady();
    const std::int64_t until = secondsOf(m_parts.clock->wall() + wait);
    if (reading.meaning == Meaning::Throttled)
        gate.block(now + wait);   // the other threads and processes too
    if (wait > kPatience || now + wait > m_end) {
        refuse(RefusalKind::Waiting, reading.words + "; it asks to wait", until);
        return false;
    }
    tell(CallEventKind::Retrying, reading.words + "; tried again", until);
    if (!m_parts.clock->sleepUntil(now + wait, m_stop))
        refuse(RefusalKind::Cancelled, "the call was stopped");
    return !m_over;
}

} // namespace holdfast::cloud
