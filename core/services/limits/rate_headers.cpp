#include "core/services/limits/rate_headers.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <QDateTime>
#include <QLocale>

namespace holdfast::limits {

namespace {

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Span seconds(double s)
{
    // A hundred years: a longer wait is a mistake of the server and would overflow.
    return Span(std::int64_t(std::clamp(s, 0.0, 3.2e9) * 1e9));
}

double unitSeconds(std::string_view unit)
{
    if (unit == "h")
        return 3600;
    if (unit == "m")
        return 60;
    if (unit == "s")
        return 1;
    if (unit == "ms")
        return 1e-3;
    return unit == "us" ? 1e-6 : unit == "ns" ? 1e-9 : 0;
}

struct Family {
    std::string_view limit, remaining, reset;
    Unit unit;
    bool resetIsTime;  // RFC 3339 rather than a duration
};

constexpr Family kFamilies[] = {
    {"x-ratelimit-limit-requests", "x-ratelimit-remaining-requests", "x-ratelimit-reset-requests",
     Unit::Calls, false},
    {"x-ratelimit-limit-tokens", "x-ratelimit-remaining-tokens", "x-ratelimit-reset-tokens", Unit::Tokens,
     false},
    {"anthropic-ratelimit-requests-limit", "anthropic-ratelimit-requests-remaining",
     "anthropic-ratelimit-requests-reset", Unit::Calls, true},
    {"anthropic-ratelimit-tokens-limit", "anthropic-ratelimit-tokens-remaining",
     "anthropic-ratelimit-tokens-reset", Unit::Tokens, true},
    {"anthropic-ratelimit-input-tokens-limit", "anthropic-ratelimit-input-tokens-remaining",
     "anthropic-ratelimit-input-tokens-reset", Unit::Tokens, true},
};

} // namespace

std::optional<Span> goDuration(std::string_view text)
{
    double total = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        const auto digits = std::min(text.find_first_not_of("0123456789."), text.size());
        const auto value = number(text.substr(0, digits));
        text.remove_prefix(digits);
        const auto letters = std::min(text.find_first_of("0123456789."), text.size());
        const double unit = unitSeconds(text.substr(0, letters));
        text.remove_prefix(letters);
        if (!value || unit == 0)
            return std::nullopt;
        total += *value * unit;
    }
    return seconds(total);
}

std::optional<Span> wallTime(std::string_view text)
{
    const QString line = QString::fromUtf8(text.data(), qsizetype(text.size()));
    QDateTime time = QDateTime::fromString(line, Qt::ISODateWithMs);
    if (!time.isValid())
        time = QDateTime::fromString(line, Qt::RFC2822Date);
    if (!time.isValid() && line.endsWith(QLatin1String(" GMT"))) {
        time = QLocale::c().toDateTime(line.chopped(4), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
        time.setTimeSpec(Qt::UTC);
    }
    if (!time.isValid())
        return std::nullopt;
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}

std::optional<Span> retryAfter(const http::Reply& reply, Span wallNow)
{
    if (const auto ms = number(reply.header("retry-after-ms")))
        return seconds(*ms / 1e3);
    const std::string_view text = reply.header("retry-after");
    if (text.empty())
        return std::nullopt;
    if (const auto s = number(text))
        return seconds(*s);
    const auto at = wallTime(text);
    return at ? std::optional(std::max(Span(0), *at - wallNow)) : std::nullopt;
}

std::vector<Allowance> allowances(const http::Reply& reply, Span wallNow)
{
    std::vector<Allowance> found;
    for (const Family& family : kFamilies) {
        const auto limit = number(reply.header(family.limit));
        const auto remaining = number(reply.header(family.remaining));
        if (!limit && !remaining)
            continue;
        Allowance allowance{family.unit, limit ? std::int64_t(*limit) : 0, {}, {}};
        if (remaining)
            allowance.remaining = std::int64_t(*remaining);
        const std::string_view reset = reply.header(family.reset);
        if (!family.resetIsTime)
            allowance.reset = goDuration(reset);
        else if (const auto at = wallTime(reset))
            allowance.reset = std::max(Span(0), *at - wallNow);
        found.push_back(allowance);
    }
    return found;
}

} // namespace holdfast::limits
