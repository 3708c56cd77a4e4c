// What this process knows of a provider: whether it fails, and whether it waits for the user.
#pragma once

#include <atomic>
#include <mutex>
#include <string>

#include "core/services/limits/breaker.h"

namespace holdfast::cloud {

class ProviderState {
public:
    ProviderState(limits::BreakerPolicy policy, const limits::Clock& clock) : breaker(policy, clock) {}

    limits::Breaker breaker;
    std::atomic<std::int64_t> asked = 0, good = 0, failed = 0, throttled = 0;

    // Nothing is sent until resume(). "" when it is not paused.
    std::string pausedBecause() const
    {
        const std::lock_guard lock(m_mutex);
        return m_paused;
    }
    void pause(std::string words)
    {
        const std::lock_guard lock(m_mutex);
        m_paused = std::move(words);
    }
    void resume() { pause({}); }

private:
    mutable std::mutex m_mutex;
    std::string m_paused;
};

} // namespace holdfast::cloud
