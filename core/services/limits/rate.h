// What a provider allows, as its plan says: "50 a second, 10,000 a minute, 8 at once".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/services/limits/clock.h"

namespace holdfast::limits {

enum class Unit { Calls, Tokens };
HOLDFAST_NAMES(Unit, Calls, Tokens)

// At most `most` units in any window of that length, however it is laid.
struct Rate {
    Unit unit = Unit::Calls;
    std::int64_t most = 0;
    double windowSeconds = 1.0;
    int burst = 1;          // so many may go together before the pace is kept (calls, windows up to 1 s)
};
HOLDFAST_FIELDS(Rate, unit, most, windowSeconds, burst)
HOLDFAST_REQUIRED(Rate, most, windowSeconds)

struct Plan {
    std::vector<Rate> rates;
    int atOnce = 100;       // concurrent calls of all processes
    std::string source;     // where the figures are from
    bool verified = false;
};
HOLDFAST_FIELDS(Plan, rates, atOnce, source, verified)
HOLDFAST_REQUIRED(Plan, rates, source, verified)

} // namespace holdfast::limits
