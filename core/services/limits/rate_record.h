// What was called when, as it lies in the shared file of one (provider, account, endpoint). Plain numbers of
// fixed places: every process of the machine maps the same bytes. Every change is written so that a process
// killed between two stores leaves at worst a turn that nobody takes, never one too many.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/services/limits/rate.h"

namespace holdfast::limits {

// Times are nanoseconds of Clock::steady.
struct Turn {
    std::int64_t slot = 0;    // when it was to go
    std::int64_t stamp = 0;   // when it went (or will go at the earliest); never falls along the ring
    std::int64_t cost = 0;    // calls: 1
};

struct Ring {
    static constexpr std::uint64_t kCapacity = 1u << 15;   // a rate of more a window is kept to this many
    std::uint64_t head = 0;                                // turns ever given
    std::array<Turn, kCapacity> turns;

    Turn& at(std::uint64_t i) { return turns[i % kCapacity]; }
    const Turn& at(std::uint64_t i) const { return turns[i % kCapacity]; }
};

struct Lease {
    std::int64_t process = 0;  // 0: free
    std::int64_t until = 0;
};

struct RateRecord {
    static constexpr std::uint64_t kMagic = 0x31306c666c68u;   // layout 01
    static constexpr std::size_t kRings = 4;
    static constexpr std::size_t kLeases = 256;

    std::uint64_t magic = 0;
    std::array<char, 64> boot{};            // of the machine's run the times belong to
    std::int64_t wallMinusSteady = 0;       // as last seen, to carry the times over a restart
    std::int64_t blockedUntil = 0;          // by Retry-After or an empty allowance
    std::array<std::int64_t, 2>
        learned{}; // units a minute as the provider's headers say, by Unit; 0: unknown
    std::array<Ring, kRings> rings;
    std::array<Lease, kLeases> leases;
};

// Makes the record fit for use: a new or foreign one is emptied; the times of one from before a restart of
// the machine are carried over by the wall clock, none of them into the future.
void makeCurrent(RateRecord& record, const Clock& clock);

// When a turn of `tokens` may go, at the earliest `now`. nullopt: never, it is larger than a window allows.
std::optional<Span> earliest(const RateRecord& record, const Plan& plan, std::int64_t tokens, Span now);

// The places of one turn in the rings of its plan.
using Places = std::array<std::uint64_t, RateRecord::kRings>;
Places reserve(RateRecord& record, const Plan& plan, std::int64_t tokens, Span slot);

// A turn is about to go at `now`: `now`, or a later time when a turn before it went late.
Span allowedNow(const RateRecord& record, const Plan& plan, const Places& places, Span now);
// It went at `when`.
void stamp(RateRecord& record, const Plan& plan, const Places& places, Span when);
// It cost this many tokens in the end.
void correct(RateRecord& record, const Plan& plan, const Places& places, std::int64_t tokens);

// The narrowest window: a turn later than half of it gives up its place and takes a new one.
Span narrowestWindow(const Plan& plan);

// A place among those at once, or nullopt. Places of dead processes and of calls past their end are free.
std::optional<std::size_t> takeLease(RateRecord& record, int atOnce, Span now, Span until);

} // namespace holdfast::limits
