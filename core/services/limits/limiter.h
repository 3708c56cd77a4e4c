// All gates of the machine: a folder with one small file a (provider, account, endpoint).
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/services/limits/gate.h"

namespace holdfast::limits {

struct GateKey {
    std::string provider;   // "socrata.nyc"
    std::string account;    // a fingerprint of the key, never the key; "" without one
    std::string endpoint;   // "query", "messages"
    auto operator<=>(const GateKey&) const = default;
};

class Limiter {
public:
    // With no folder, "", the gates hold for this process only; with one that cannot be written too, and the
    // log says so.
    Limiter(std::string folder, Clock& clock);

    // The gate stays as long as the limiter. Its plan is that of the first asking.
    Gate& gate(const GateKey& key, const Plan& plan);

    // The user says "retry now" to this provider.
    void unblock(const std::string& provider);

    struct Standing {
        GateKey key;
        Plan plan;
        Gate::Usage usage;
        Span blockedFor{0};
    };
    std::vector<Standing> standing();

private:
    std::string m_folder;
    Clock& m_clock;
    std::mutex m_mutex;
    std::map<GateKey, std::unique_ptr<Gate>> m_gates;
};

} // namespace holdfast::limits
