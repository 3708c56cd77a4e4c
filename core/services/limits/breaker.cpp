#include "core/services/limits/breaker.h"

#include <algorithm>

namespace holdfast::limits {

namespace {

Span span(double seconds)
{
    return Span(std::int64_t(seconds * 1e9));
}

} // namespace

bool Breaker::allows()
{
    const std::lock_guard lock(m_mutex);
    if (m_state == BreakerState::Closed)
        return true;
    if (m_state == BreakerState::Open && m_clock.steady() < m_openUntil)
        return false;
    if (m_state == BreakerState::Probing && m_probeOut)
        return false;
    m_state = BreakerState::Probing;
    m_probeOut = true;
    return true;
}

void Breaker::succeeded()
{
    const std::lock_guard lock(m_mutex);
    m_row = 0;
    if (m_state == BreakerState::Probing) {
        m_state = BreakerState::Closed;
        m_recent.clear();
        m_probeOut = false;
    }
    m_recent.emplace_back(m_clock.steady(), false);
}

// 3 in 120 s alone would open at once under a steady 23 % of failures that every second try mends; so they
// must also be more than half of what was asked.
bool Breaker::tripped() const
{
    const auto failures = std::ranges::count_if(m_recent, [](const auto& r) { return r.second; });
    return m_row >= m_policy.inARow
        || (failures >= m_policy.inWindow && failures * 2 > std::ptrdiff_t(m_recent.size()));
}

void Breaker::failed()
{
    const std::lock_guard lock(m_mutex);
    const Span now = m_clock.steady();
    ++m_row;
    m_recent.emplace_back(now, true);
    while (!m_recent.empty() && m_recent.front().first + span(m_policy.windowSeconds) < now)
        m_recent.pop_front();
    if (m_state == BreakerState::Probing || tripped()) {
        m_state = BreakerState::Open;
        m_openUntil = now + span(m_policy.openSeconds);
        m_probeOut = false;
    }
}

void Breaker::abandoned()
{
    const std::lock_guard lock(m_mutex);
    m_probeOut = false;
}

BreakerState Breaker::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

int Breaker::failuresInARow() const
{
    const std::lock_guard lock(m_mutex);
    return m_row;
}

Span Breaker::opensAgainAt() const
{
    const std::lock_guard lock(m_mutex);
    return m_state == BreakerState::Closed ? Span(0) : m_openUntil;
}

void Breaker::reset()
{
    const std::lock_guard lock(m_mutex);
    m_state = BreakerState::Closed;
    m_row = 0;
    m_recent.clear();
    m_probeOut = false;
}

} // namespace holdfast::limits
