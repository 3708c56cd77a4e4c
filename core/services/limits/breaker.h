// Stops asking a provider that keeps failing: open after 5 failures in a row or 3 within 120 s that are more
// than half of the calls; after 60 s one probe decides.
#pragma once

#include <deque>
#include <mutex>

#include "core/services/limits/clock.h"
#include "core/engine/base/reflect.h"

namespace holdfast::limits {

enum class BreakerState { Closed, Open, Probing };
HOLDFAST_NAMES(BreakerState, Closed, Open, Probing)

struct BreakerPolicy {
    int inARow = 5;
    int inWindow = 3;
    double windowSeconds = 120.0;
    double openSeconds = 60.0;
};
HOLDFAST_FIELDS(BreakerPolicy, inARow, inWindow, windowSeconds, openSeconds)

class Breaker {
public:
    Breaker(BreakerPolicy policy, const Clock& clock) : m_policy(policy), m_clock(clock) {}

    // May a call go? The first asking after the open time is the probe; others wait for its end.
    bool allows();
    // The outcome of a call that was allowed. A cancelled call is neither: say abandoned().
    void succeeded();
    void failed();
    void abandoned();

    BreakerState state() const;
    int failuresInARow() const;
    Span opensAgainAt() const;   // Clock::steady of the next probe; 0 when closed
    void reset();                // the user says "retry now"

private:
    bool tripped() const;

    BreakerPolicy m_policy;
    const Clock& m_clock;
    mutable std::mutex m_mutex;
    BreakerState m_state = BreakerState::Closed;
    int m_row = 0;
    std::deque<std::pair<Span, bool>> m_recent;   // when, failed
    Span m_openUntil{0};
    bool m_probeOut = false;
};

} // namespace holdfast::limits
