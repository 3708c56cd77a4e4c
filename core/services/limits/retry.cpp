#include "core/services/limits/retry.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/base/json.h"

namespace holdfast::limits {

namespace {

// Codes of replies that no waiting mends (OpenAI and Anthropic error types).
constexpr std::array<std::string_view, 6> kNeedsUser = {
    "insufficient_quota", "billing_hard_limit_reached", "billing_error", "account_deactivated",
    "authentication_error", "permission_error",
};

std::string text(const Json& json, const char* key)
{
    const auto it = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && it != json.end() && it->is_string() ? it->get<std::string>() : std::string();
}

// {"error":{...}} or the object itself (Socrata writes "error":true beside its message).
Json errorObject(const http::Reply& reply)
{
    const Json json = Json::parse(reply.body, nullptr, false);
    if (!json.is_object())
        return {};
    const auto it = json.find("error");
    return it != json.end() && it->is_object() ? *it : json;
}

bool speaksOfSpending(const std::string& words)
{
    for (const char* sign : {"spend limit", "spending limit", "usage limit", "credit balance"})
        if (words.find(sign) != std::string::npos)
            return true;
    return false;
}

Meaning meaningOf(const http::Reply& reply)
{
    const int status = reply.status;
    const std::string code = errorCode(reply);
    if (status == 202)
        return Meaning::Again;  // Socrata: still working on it
    if ((status >= 200 && status < 300) || status == 304)
        return Meaning::Good;
    if (status == 401 || status == 402 || status == 403
        || std::ranges::find(kNeedsUser, code) != kNeedsUser.end())
        return Meaning::NeedsUser;
    if (status == 400 && speaksOfSpending(errorWords(reply)))
        return Meaning::NeedsUser;  // Anthropic answers so to a spend limit the account set itself
    if (reply.header("x-should-retry") == "false")
        return Meaning::Refused;
    if (status == 429)
        return Meaning::Throttled;
    if (status == 408 || status == 409 || status == 425 || status >= 500
        || reply.header("x-should-retry") == "true")
        return Meaning::Again;
    return Meaning::Refused;
}

} // namespace

std::string errorWords(const http::Reply& reply)
{
    if (std::string message = text(errorObject(reply), "message"); !message.empty())
        return message;
    std::string words = reply.body.substr(0, 200);
    std::ranges::replace_if(words, [](unsigned char c) { return c < 32 || c > 126; }, ' ');
    return words;
}

std::string errorCode(const http::Reply& reply)
{
    const Json error = errorObject(reply);
    for (const char* key : {"code", "errorCode", "type"})
        if (std::string code = text(error, key); !code.empty())
            return code;
    return {};
}

Reading readingOf(const http::Exchange& exchange, Span wallNow)
{
    using http::Trouble;
    switch (exchange.trouble) {
    case Trouble::None: break;
    case Trouble::Cancelled: return {Meaning::Cancelled, {}, exchange.words};
    case Trouble::BadAddress:
    case Trouble::TooLarge: return {Meaning::Refused, {}, exchange.words};
    case Trouble::NoConnection:
    case Trouble::TimedOut:
    case Trouble::CutShort: return {Meaning::Again, {}, exchange.words};
    }
    const http::Reply& reply = exchange.reply;
    Reading reading{meaningOf(reply), retryAfter(reply, wallNow), {}};
    if (reading.meaning != Meaning::Good)
        reading.words = "HTTP " + std::to_string(reply.status) + ": " + errorWords(reply);
    return reading;
}

Span Backoff::before(int next, const Reading& reading)
{
    const double base =
        std::min(m_policy.mostWaitSeconds,
                 m_policy.firstWaitSeconds * std::pow(m_policy.factor, std::max(0, next - 2)));
    const double draw = std::uniform_real_distribution<double>(-1.0, 1.0)(m_random);
    const double own = reading.meaning == Meaning::Throttled ? base * (0.75 + 0.25 * draw)
                                                              : base * (1 + m_policy.jitter * draw);
    const Span wait(std::int64_t(own * 1e9));
    if (!reading.notBefore)
        return wait;
    // Retry-After is the least; the jitter lies on top, so that not all come back in the same instant.
    return *reading.notBefore
           + Span(std::int64_t(m_policy.jitter * m_policy.firstWaitSeconds * std::abs(draw) * 1e9));
}

} // namespace holdfast::limits
