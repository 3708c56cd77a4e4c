// When a failed call is worth another try, and after how long.
#pragma once

#include <optional>
#include <random>
#include <string>

#include "core/services/http/http.h"
#include "core/services/limits/rate_headers.h"

namespace holdfast::limits {

struct RetryPolicy {
    int tries = 5;                    // of one call, the first included
    double firstWaitSeconds = 1.0;
    double factor = 2.0;
    double mostWaitSeconds = 30.0;    // of our own choosing; Retry-After is never cut
    double jitter = 0.10;             // +- of the wait; after 429 the wait is drawn from [half, whole]
    double budgetSeconds = 900.0;     // of one call with all its waits
};
HOLDFAST_FIELDS(RetryPolicy, tries, firstWaitSeconds, factor, mostWaitSeconds, jitter, budgetSeconds)

// What an exchange means for the one who asked.
enum class Meaning {
    Good,        // 2xx or 304
    Again,       // passing: worth another try
    Throttled,   // too fast: another try after a wait
    NeedsUser,   // quota used up, bill unpaid, key refused: no try helps until somebody acts
    Refused,     // our own mistake, or not there: no try helps
    Cancelled,
};
HOLDFAST_NAMES(Meaning, Good, Again, Throttled, NeedsUser, Refused, Cancelled)

struct Reading {
    Meaning meaning = Meaning::Good;
    std::optional<Span> notBefore;   // from now, as the server asks
    std::string words;               // what the server or the network said, for the user
};
Reading readingOf(const http::Exchange& exchange, Span wallNow);

// How long to wait before try `next` (2 is the first repetition). `words` of the same seed are the same.
class Backoff {
public:
    Backoff(RetryPolicy policy, std::uint64_t seed) : m_policy(policy), m_random(seed) {}
    Span before(int next, const Reading& reading);
    const RetryPolicy& policy() const { return m_policy; }

private:
    RetryPolicy m_policy;
    std::mt19937_64 m_random;
};

// The message of an error body: {"error":{"message"}}, {"message","errorCode"}, {"message","code"}; else its
// first words.
std::string errorWords(const http::Reply& reply);
// The code in it: "insufficient_quota", "dataset.missing"; "" without one.
std::string errorCode(const http::Reply& reply);

} // namespace holdfast::limits
