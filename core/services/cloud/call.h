// One question to one service.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/services/cloud/answer.h"
#include "core/services/cloud/spend.h"
#include "core/services/http/http.h"
#include "core/services/limits/rate.h"
#include "core/services/limits/retry.h"

namespace holdfast::cloud {

// Where else an answer may come from when the source and the cache have none.
struct Fallback {
    Origin origin = Origin::LocalMirror;
    std::string source;
    std::function<std::optional<std::string>()> body;   // nullopt: none here either
};

struct Call {
    std::string provider;       // "socrata.nyc": breaker and limits are its
    std::string endpoint;       // "query"
    std::string account;        // fingerprint of the key, "" without one
    std::string source;         // for provenance, as the user calls it
    http::Request request;
    limits::Plan plan;
    limits::RetryPolicy retry;

    std::string cacheClass;     // "" the answer is not kept
    std::string cacheKey;
    std::string cacheTag;       // the event that makes it old
    bool anew = false;          // what the cache has serves only where the source gives nothing
    // "" when the reply is an answer; otherwise why not (HTML instead of JSON, cut short): another try.
    std::function<std::string(const http::Reply&)> trouble;
    std::vector<Fallback> fallbacks;
    bool patient = false;       // batch work: waits for an open breaker rather than fail

    std::optional<Spend> spend; // what it will cost at most; without: it is free
    std::function<Usage(const http::Reply&)> usage;   // what it did cost; empty: as estimated
};

enum class CallEventKind { Waiting, Retrying, BreakerOpened, FellBack, NeedsUser, BudgetWarning };
HOLDFAST_NAMES(CallEventKind, Waiting, Retrying, BreakerOpened, FellBack, NeedsUser, BudgetWarning)

struct CallEvent {
    CallEventKind kind = CallEventKind::Retrying;
    std::string provider;
    std::string words;            // a sentence for the user
    std::int64_t until = 0;       // Waiting: seconds since 1970 UTC
};
using Watch = std::function<void(const CallEvent&)>;

} // namespace holdfast::cloud
