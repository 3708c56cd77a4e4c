#include "core/services/limits/rate_record.h"

#include <algorithm>
#include <cstring>

#include "core/engine/base/invariant.h"
#include "core/engine/base/log.h"
#include "core/services/limits/shared_block.h"

namespace holdfast::limits {

namespace {

// The pace leaves 1.6 % between what is allowed and what is done, for requests that reach the server earlier or
// later than they left; the hard check on what really went leaves 1.2 %, so that a turn that went late does
// not slow those a window later. At most half a second: a day needs no quarter of an hour.
constexpr double kPaceGuard = 0.016;
constexpr double kWindowGuard = 0.012;
constexpr Span kMostGuard = std::chrono::milliseconds(500);
constexpr double kPacedWindow = 1.0;     // seconds; longer windows fill as fast as the shorter ones let them
constexpr double kLearnedWindow = 60.0;  // the window the providers' headers speak of

Span window(const Rate& rate)
{
    return Span(std::int64_t(rate.windowSeconds * 1e9));
}

Span guarded(const Rate& rate, double share)
{
    return window(rate) + std::min(kMostGuard, Span(std::int64_t(rate.windowSeconds * 1e9 * share)));
}

std::int64_t mostOf(const RateRecord& record, const Rate& rate)
{
    std::int64_t most = rate.most;
    const std::int64_t learned = record.learned[std::size_t(rate.unit)];
    if (rate.windowSeconds == kLearnedWindow && learned > 0)
        most = std::min(most, learned);
    return rate.unit == Unit::Calls ? std::min(most, std::int64_t(Ring::kCapacity / 2)) : most;
}

// Calls: the turn `most` before this one must be a window old.
Span afterCalls(const RateRecord& record, const Rate& rate, const Ring& ring, std::uint64_t place)
{
    const auto most = std::uint64_t(mostOf(record, rate));
    if (place < most)
        return Span(0);
    return Span(ring.at(place - most).stamp) + guarded(rate, kWindowGuard);
}

Span afterPace(const RateRecord& record, const Rate& rate, const Ring& ring)
{
    const auto burst = std::uint64_t(std::max(1, rate.burst));
    if (rate.windowSeconds > kPacedWindow || ring.head < burst)
        return Span(0);
    const Span apart = guarded(rate, kPaceGuard) / mostOf(record, rate);
    return Span(ring.at(ring.head - burst).slot) + apart * std::int64_t(burst);
}

// Tokens: so many of the oldest turns must have left the window that the new one fits.
std::optional<Span> afterTokens(const RateRecord& record, const Rate& rate, const Ring& ring,
                                std::int64_t cost)
{
    const std::int64_t most = mostOf(record, rate);
    if (cost > most)
        return std::nullopt;
    std::int64_t sum = cost;
    const std::uint64_t oldest = ring.head > Ring::kCapacity ? ring.head - Ring::kCapacity : 0;
    for (std::uint64_t i = ring.head; i-- > oldest;) {
        sum += ring.at(i).cost;
        if (sum > most)
            return Span(ring.at(i).stamp) + guarded(rate, kWindowGuard);
    }
    return ring.head > Ring::kCapacity ? Span(ring.at(oldest).stamp) + guarded(rate, kWindowGuard) : Span(0);
}

std::size_t ringsOf(const Plan& plan)
{
    invariant(plan.rates.size() <= RateRecord::kRings, "a plan has more rates than a record has rings");
    return plan.rates.size();
}

void carryOver(RateRecord& record, std::int64_t shift, std::int64_t now)
{
    const auto moved = [&](std::int64_t& time) { time = std::min(time + shift, now); };
    for (Ring& ring : record.rings) {
        const std::uint64_t kept = std::min(ring.head, Ring::kCapacity);
        for (std::uint64_t i = ring.head - kept; i < ring.head; ++i) {
            moved(ring.at(i).slot);
            moved(ring.at(i).stamp);
        }
    }
    // A wait that was asked for may lie ahead.
    record.blockedUntil = record.blockedUntil == 0 ? 0 : record.blockedUntil + shift;
    record.leases.fill({});
}

} // namespace

void makeCurrent(RateRecord& record, const Clock& clock)
{
    std::array<char, 64> boot{};
    const std::string name = clock.boot();
    std::memcpy(boot.data(), name.data(), std::min(name.size(), boot.size() - 1));
    const std::int64_t offset = (clock.wall() - clock.steady()).count();
    if (record.magic != RateRecord::kMagic) {
        if (record.magic != 0)
            log::warning("the record of calls is damaged; counting of calls starts again");
        std::memset(static_cast<void*>(&record), 0, sizeof(RateRecord));
        record.boot = boot;
        record.magic = RateRecord::kMagic;
    } else if (record.boot != boot) {
        carryOver(record, record.wallMinusSteady - offset, clock.steady().count());
        record.boot = boot;
    }
    record.wallMinusSteady = offset;
}

std::optional<Span> earliest(const RateRecord& record, const Plan& plan, std::int64_t tokens, Span now)
{
    Span when = std::max(now, Span(record.blockedUntil));
    for (std::size_t r = 0; r < ringsOf(plan); ++r) {
        const Rate& rate = plan.rates[r];
        const Ring& ring = record.rings[r];
        if (rate.unit == Unit::Tokens) {
            const auto free = afterTokens(record, rate, ring, tokens);
            if (!free)
                return std::nullopt;
            when = std::max(when, *free);
        } else {
            when = std::max({when, afterCalls(record, rate, ring, ring.head), afterPace(record, rate, ring)});
        }
    }
    return when;
}

Places reserve(RateRecord& record, const Plan& plan, std::int64_t tokens, Span slot)
{
    Places places{};
    for (std::size_t r = 0; r < ringsOf(plan); ++r) {
        Ring& ring = record.rings[r];
        const std::int64_t last = ring.head > 0 ? ring.at(ring.head - 1).stamp : 0;
        const std::int64_t cost = plan.rates[r].unit == Unit::Tokens ? tokens : 1;
        ring.at(ring.head) = {slot.count(), std::max(slot.count(), last), cost};
        places[r] = ring.head;
        ++ring.head;  // last: before this the turn does not exist
    }
    return places;
}

Span allowedNow(const RateRecord& record, const Plan& plan, const Places& places, Span now)
{
    Span when = std::max(now, Span(record.blockedUntil));
    for (std::size_t r = 0; r < ringsOf(plan); ++r)
        if (plan.rates[r].unit == Unit::Calls)
            when = std::max(when, afterCalls(record, plan.rates[r], record.rings[r], places[r]));
    return when;
}

void stamp(RateRecord& record, const Plan& plan, const Places& places, Span when)
{
    for (std::size_t r = 0; r < ringsOf(plan); ++r) {
        Ring& ring = record.rings[r];
        if (ring.head - places[r] > Ring::kCapacity)
            continue;  // long ago
        // Turns after it that are earlier are taken as late as this one: never too early for the check above.
        for (std::uint64_t i = places[r]; i < ring.head && ring.at(i).stamp < when.count(); ++i)
            ring.at(i).stamp = when.count();
    }
}

void correct(RateRecord& record, const Plan& plan, const Places& places, std::int64_t tokens)
{
    for (std::size_t r = 0; r < ringsOf(plan); ++r) {
        Ring& ring = record.rings[r];
        if (plan.rates[r].unit == Unit::Tokens && ring.head - places[r] <= Ring::kCapacity)
            ring.at(places[r]).cost = tokens;
    }
}

Span narrowestWindow(const Plan& plan)
{
    Span narrowest = std::chrono::hours(1);
    for (const Rate& rate : plan.rates)
        narrowest = std::min(narrowest, window(rate));
    return narrowest;
}

std::optional<std::size_t> takeLease(RateRecord& record, int atOnce, Span now, Span until)
{
    const auto most = std::min(std::size_t(std::max(1, atOnce)), RateRecord::kLeases);
    const auto taken = [&](std::size_t i) {
        record.leases[i].until = until.count();
        record.leases[i].process = thisProcess();
        return i;
    };
    for (std::size_t i = 0; i < most; ++i)
        if (record.leases[i].process == 0 || record.leases[i].until < now.count())
            return taken(i);
    for (std::size_t i = 0; i < most; ++i)
        if (!isAlive(record.leases[i].process))
            return taken(i);
    return std::nullopt;
}

} // namespace holdfast::limits
