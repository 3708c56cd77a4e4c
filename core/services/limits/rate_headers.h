// What a reply says about when to come again: Retry-After, x-ratelimit-*, anthropic-ratelimit-*.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/services/http/http.h"
#include "core/services/limits/rate.h"

namespace holdfast::limits {

// "6m0s", "1h2m3s", "12ms", "1s": durations as Go writes them. nullopt when it is none.
std::optional<Span> goDuration(std::string_view text);
// RFC 3339 or an HTTP date (RFC 7231), as wall clock.
std::optional<Span> wallTime(std::string_view text);
// retry-after-ms before retry-after (seconds, with a fraction or not, or a date). Never negative.
std::optional<Span> retryAfter(const http::Reply& reply, Span wallNow);

struct Allowance {
    Unit unit = Unit::Calls;
    std::int64_t limit = 0;                  // a minute; 0: not said
    std::optional<std::int64_t> remaining;
    std::optional<Span> reset;               // from now
};
// What the rate headers say; empty when there are none.
std::vector<Allowance> allowances(const http::Reply& reply, Span wallNow);

} // namespace holdfast::limits
