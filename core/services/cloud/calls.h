// The way of every call: permission, cache, one flight for equal questions, budget, breaker, the machine's
// limits, the network, retries, and where it fails the fallbacks, marked as such. Any thread; blocks.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

#include "core/services/cache/cache.h"
#include "core/services/cache/flights.h"
#include "core/services/cloud/call.h"
#include "core/services/cloud/ledger.h"
#include "core/services/http/client.h"
#include "core/services/limits/breaker.h"
#include "core/services/limits/limiter.h"

namespace holdfast::cloud {

// What a call passes through. The pointers outlive Calls; ledger may be null where nothing is paid.
struct Parts {
    http::Client* client = nullptr;
    limits::Limiter* limiter = nullptr;
    limits::Clock* clock = nullptr;
    cache::Cache* cache = nullptr;
    Ledger* ledger = nullptr;
    Budget budget;
    limits::BreakerPolicy breaker;
    std::uint64_t seed = 0;   // of the jitter; 0: from the machine
    // "" when this address may be asked now, else why not: the master switch.
    std::function<std::string(const std::string& url)> permission;
};

struct ProviderHealth {
    std::string provider;
    limits::BreakerState breaker = limits::BreakerState::Closed;
    int failuresInARow = 0;
    std::int64_t asked = 0, good = 0, failed = 0, throttled = 0;
    std::string pausedBecause;   // "" when it is not
};

class ProviderState;

class Calls {
public:
    explicit Calls(Parts parts);
    ~Calls();

    CallOutcome ask(const Call& call, std::stop_token stop = {}, const Watch& watch = {});

    // "Retry now": closes the breaker and drops the waits of a provider.
    void retryNow(const std::string& provider);
    std::vector<ProviderHealth> health() const;

private:
    CallOutcome answered(const Call& call, std::stop_token stop, const Watch& watch);
    CallOutcome fetched(const Call& call, const cache::Found& found, std::stop_token stop,
                        const Watch& watch);
    // The old answer, then the call's own fallbacks; the refusal when there is none.
    CallOutcome fallen(const Call& call, const cache::Found& found, Refusal refusal, const Watch& watch);
    CallOutcome kept(const Call& call, const cache::StoredAnswer& answer, Origin origin,
                     std::string reason) const;
    CallOutcome fresh(const Call& call, const http::Reply& reply, const cache::Found& found, int tries);
    ProviderState& provider(const std::string& name);

    Parts m_parts;
    mutable std::mutex m_mutex;
    std::map<std::string, std::unique_ptr<ProviderState>> m_providers;
    cache::Flights<CallOutcome> m_flights;
};

} // namespace holdfast::cloud
