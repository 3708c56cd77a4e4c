// Everything a call needs, assembled for one user of this machine.
#pragma once

#include <memory>
#include <string>

#include "core/services/cloud/calls.h"
#include "core/services/cloud/settings.h"

namespace holdfast::cloud {

struct CloudPlaces {
    std::string state;   // settings, ledger, records of calls
    std::string cache;
};
// HOLDFAST_STATE and HOLDFAST_CACHE in the environment, else the system's folders of this user.
CloudPlaces userPlaces();

class Cloud {
public:
    // `services`: all providers are at this address instead (the stand-in); naming it is allowing it.
    static Result<std::unique_ptr<Cloud>> open(const CloudPlaces& places, const std::string& services = {});
    ~Cloud();

    Calls& calls();
    cache::Cache& cache();
    Ledger& ledger();
    limits::Limiter& limiter();
    http::Client& client();
    const Settings& settings() const;
    Outcome changeSettings(const Settings& settings);
    // Nothing is asked from now on, not even of this machine; what is known stays.
    void goOffline();

    // A call of this provider with its address, plan, retries and, where it has one, its key's fingerprint.
    // `path` follows the base address.
    Result<Call> call(const std::string& provider, const std::string& endpoint,
                      const std::string& path) const;
    // The provider's key, "" when there is none.
    std::string key(const std::string& provider) const;

private:
    Cloud();
    std::string permission(const std::string& url) const;
    struct Rooms;
    std::unique_ptr<Rooms> m_rooms;
};

} // namespace holdfast::cloud
