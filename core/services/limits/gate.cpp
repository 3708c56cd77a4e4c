#include "core/services/limits/gate.h"

#include <algorithm>

#include "core/engine/base/invariant.h"

namespace holdfast::limits {

namespace {

// How often the places of other processes are looked at again.
constexpr Span kLook = std::chrono::milliseconds(10);
constexpr Span kWorthTelling = std::chrono::seconds(1);

} // namespace

Pass& Pass::operator=(Pass&& other) noexcept
{
    if (this == &other)
        return *this;
    giveBack();
    m_gate = std::exchange(other.m_gate, nullptr);
    m_places = other.m_places;
    m_lease = other.m_lease;
    return *this;
}

void Pass::giveBack()
{
    if (!m_gate)
        return;
    {
        const std::lock_guard lock(*m_gate->m_block);
        Lease& lease = m_gate->record().leases[m_lease];
        if (lease.process == thisProcess())
            lease = {};
    }
    m_gate->leave();
    m_gate = nullptr;
}

void Pass::sent(Span at)
{
    invariant(m_gate != nullptr, "a pass that was given back is used");
    const std::lock_guard lock(*m_gate->m_block);
    stamp(m_gate->record(), m_gate->m_plan, m_places, at);
}

void Pass::used(std::int64_t tokens)
{
    invariant(m_gate != nullptr, "a pass that was given back is used");
    const std::lock_guard lock(*m_gate->m_block);
    correct(m_gate->record(), m_gate->m_plan, m_places, tokens);
}

Gate::Gate(std::unique_ptr<SharedBlock> block, Plan plan, Clock& clock)
    : m_block(std::move(block)), m_plan(std::move(plan)), m_clock(clock)
{
    const std::lock_guard lock(*m_block);
    makeCurrent(record(), m_clock);
}

bool Gate::enter(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_left.wait(lock, stop, [this] { return m_inside < m_plan.atOnce; }))
        return false;
    ++m_inside;
    return true;
}

void Gate::leave()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
    }
    m_left.notify_one();
}

std::optional<std::size_t> Gate::lease(const Asking& asking)
{
    for (;;) {
        const Span now = m_clock.steady();
        {
            const std::lock_guard lock(*m_block);
            if (const auto place =
                    takeLease(record(), m_plan.atOnce, now, now + asking.patience + asking.hold))
                return place;
        }
        if (!m_clock.sleepUntil(now + kLook, asking.stop))
            return std::nullopt;
    }
}

Permission Gate::pass(const Asking& asking)
{
    if (!enter(asking.stop))
        return {Verdict::Cancelled, {}, {}};
    const auto place = lease(asking);
    if (!place) {
        leave();
        return {Verdict::Cancelled, {}, {}};
    }
    Pass held(*this, {}, *place);  // given back on every way out
    Permission permission = takeTurn(asking);
    if (permission.verdict == Verdict::Go) {
        const Places places = permission.pass.m_places;
        permission.pass = std::move(held);
        permission.pass.m_places = places;
    }
    return permission;
}

// Takes a slot, waits for it, and looks once more whether those before it went in time.
Permission Gate::takeTurn(const Asking& asking)
{
    const Span tooLate = narrowestWindow(m_plan) / 2;
    bool told = false;
    for (;;) {
        Places places{};
        Span slot{0};
        {
            const std::lock_guard lock(*m_block);
            const Span now = m_clock.steady();
            const auto when = earliest(record(), m_plan, asking.tokens, now);
            if (!when)
                return {Verdict::TooLarge, {}, {}};
            if (*when - now > asking.patience)
                return {Verdict::Later, m_clock.wall() + (*when - now), {}};
            slot = *when;
            places = reserve(record(), m_plan, asking.tokens, slot);
        }
        for (Span until = slot;;) {
            const Span ahead = until - m_clock.steady();
            if (asking.waiting && !told && ahead > kWorthTelling) {
                asking.waiting(m_clock.wall() + ahead);
                told = true;
            }
            if (!m_clock.sleepUntil(until, asking.stop))
                return {Verdict::Cancelled, {}, {}};
            const std::lock_guard lock(*m_block);
            const Span now = m_clock.steady();
            until = allowedNow(record(), m_plan, places, now);
            if (until - now > asking.patience)
                return {Verdict::Later, m_clock.wall() + (until - now), {}};
            if (until > slot + tooLate)
                break;  // those that came after may be counting on this turn's time: take a new one
            if (until > now)
                continue;
            stamp(record(), m_plan, places, now);
            Permission go;
            go.pass.m_places = places;
            return go;
        }
    }
}

void Gate::block(Span until)
{
    const std::lock_guard lock(*m_block);
    record().blockedUntil = std::max(record().blockedUntil, until.count());
}

void Gate::unblock()
{
    const std::lock_guard lock(*m_block);
    record().blockedUntil = 0;
}

Span Gate::blockedUntil()
{
    const std::lock_guard lock(*m_block);
    return Span(record().blockedUntil);
}

void Gate::learn(Unit unit, std::int64_t perMinute)
{
    const std::lock_guard lock(*m_block);
    record().learned[std::size_t(unit)] = perMinute;
}

Gate::Usage Gate::usage()
{
    const std::lock_guard lock(*m_block);
    Usage usage;
    const std::int64_t now = m_clock.steady().count();
    for (std::size_t r = 0; r < m_plan.rates.size(); ++r) {
        const Ring& ring = record().rings[r];
        std::int64_t sum = 0;
        for (std::uint64_t i = ring.head; i-- > 0 && ring.head - i <= Ring::kCapacity;) {
            if (ring.at(i).stamp + std::int64_t(m_plan.rates[r].windowSeconds * 1e9) <= now)
                break;
            sum += ring.at(i).cost;
        }
        usage.used.push_back(sum);
    }
    for (const Lease& lease : record().leases)
        usage.atOnce += lease.process != 0 && lease.until >= now;
    return usage;
}

} // namespace holdfast::limits
