// What the stand-in services are told to do: how slow, how strict, how often and how they fail.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::demo {

enum class FaultKind {
    None,
    Processing,         // 202, body empty
    NoSuchColumn,       // 400 query.soql.no-such-column
    MissingDataset,     // 404 dataset.missing
    TooMany,            // 429, with Retry-After when retry_after_s is given
    QuotaUsedUp,        // 429 insufficient_quota, never a Retry-After
    Billing,            // 402
    Unauthorized,       // 401
    ServerErrorHtml,    // 500 with a page of HTML
    Unavailable,        // 503
    Overloaded,         // 529
    HtmlInsteadOfJson,  // 200 with a page of HTML
    Drip,               // byte by byte, slower than a deadline
    Cut,                // half of the promised body, then the end
    BadJson,            // 200, the body ends in the middle, its length says so too
    Reset,              // the connection is torn down
    RenamedColumn,      // schema drift: the first column of every row has another name
    Truncated,          // model: finish_reason length / stop_reason max_tokens
    Refusal,            // model: refuses
    NullContent,        // model: content null
    NoRateHeaders,      // model: without them
    Extra,              // model: unknown fields and unknown kinds of content
};
HOLDFAST_NAMES(FaultKind, None, Processing, NoSuchColumn, MissingDataset, TooMany, QuotaUsedUp, Billing,
               Unauthorized, ServerErrorHtml, Unavailable, Overloaded, HtmlInsteadOfJson, Drip, Cut, BadJson,
               Reset, RenamedColumn, Truncated, Refusal, NullContent, NoRateHeaders, Extra)

struct ScriptedFault {
    FaultKind kind = FaultKind::None;
    std::string path;            // the request's path starts so; "" every one
    int after = 0;               // let so many such requests through first
    int times = 1;               // then do it so often; -1 for ever
    double retryAfterS = -1.0;   // TooMany; < 0: without the header
};
HOLDFAST_FIELDS(ScriptedFault, kind, path, after, times, retryAfterS)
HOLDFAST_REQUIRED(ScriptedFault, kind)

struct ScriptedDelay {
    std::string path;
    int milliseconds = 0;
};
HOLDFAST_FIELDS(ScriptedDelay, path, milliseconds)
HOLDFAST_REQUIRED(ScriptedDelay, path, milliseconds)

// More in any window than this is answered with 429 and Retry-After 1.
struct ScriptedLimit {
    std::string path;
    int most = 0;
    double windowS = 1.0;
};
HOLDFAST_FIELDS(ScriptedLimit, path, most, windowS)
HOLDFAST_REQUIRED(ScriptedLimit, path, most)

// What a model answers: to the picture of this SHA-256, to a question that contains this text, or, without either, to
// any that no other answer is for. The last answer whose text is contained wins over the general ones.
struct ScriptedAnswer {
    std::string imageSha256;
    std::string text;
    std::string contains = {};
};
HOLDFAST_FIELDS(ScriptedAnswer, imageSha256, text, contains)
HOLDFAST_REQUIRED(ScriptedAnswer, text)

struct Script {
    std::vector<ScriptedDelay> delays;
    std::vector<ScriptedLimit> limits;
    std::vector<ScriptedFault> faults;
    double failureShare = 0.0;       // of all requests: 503, 500 with HTML, 429 and torn connections in turn
    std::uint64_t seed = 1;
    int sites = 200;                 // fictional buildings a city
    std::string token;               // SODA 3 and the models want this key; "" any
    int requestsAMinute = 600;       // the models' allowance, counted down in the rate headers
    int tokensAMinute = 600000;
    std::vector<ScriptedAnswer> answers;
};
HOLDFAST_FIELDS(Script, delays, limits, faults, failureShare, seed, sites, token, requestsAMinute,
                tokensAMinute, answers)

// The fault for a request, counted down; the header `x-double-fault: kind` of the request goes before the
// script.
class FaultPlan {
public:
    explicit FaultPlan(const Script& script);
    ScriptedFault next(const std::string& path, const std::string& header);

private:
    std::vector<ScriptedFault> m_faults;
    double m_share;
    std::uint64_t m_state;
    int m_turn = 0;
};

} // namespace holdfast::demo
