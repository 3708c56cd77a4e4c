// How long an operation takes, as counts in buckets that grow with the value: quantiles to 2 % over microseconds to
// hours in a few hundred numbers, and histograms of several programs and hours add up.
#pragma once

#include <cstdint>
#include <map>

#include "core/engine/base/reflect.h"

namespace holdfast::metrics {

struct Histogram {
    std::map<std::int32_t, std::uint64_t> buckets;
    std::uint64_t count = 0;
    double sum = 0, max = 0;     // seconds

    void record(double seconds);
    void add(const Histogram& other);
    // The value below which `share` (0..1) of the records lie, in seconds; 0 when there are none.
    double quantile(double share) const;
    double mean() const { return count ? sum / double(count) : 0; }
};
HOLDFAST_FIELDS(Histogram, buckets, count, sum, max)

} // namespace holdfast::metrics
