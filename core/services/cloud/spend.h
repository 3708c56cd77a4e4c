// Money and tokens of one call. Money is whole micro-dollars: sums of cents in binary fractions drift.
#pragma once

#include <cstdint>
#include <string>

#include "core/engine/base/reflect.h"

namespace holdfast::cloud {

using MicroDollars = std::int64_t;

struct Usage {
    std::int64_t inputTokens = 0;
    std::int64_t cachedTokens = 0;   // of the input, billed at the lower price
    std::int64_t outputTokens = 0;
};
HOLDFAST_FIELDS(Usage, inputTokens, cachedTokens, outputTokens)

// What a call is for, and the most it may use.
struct Spend {
    std::string project, item, task;     // item: one site, one sheet; task: "review", "judge"
    std::string provider, model, promptVersion;
    Usage estimate;
    std::string priceTable;              // id of the dated table
    MicroDollars estimated = 0;
    // Price of a usage by that table.
    MicroDollars inputPerMillion = 0, cachedPerMillion = 0, outputPerMillion = 0;

    MicroDollars costOf(const Usage& usage) const;   // rounded up to a whole micro-dollar
};

// "$0.0123"
std::string dollars(MicroDollars amount);

} // namespace holdfast::cloud
