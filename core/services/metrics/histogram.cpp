#include "core/services/metrics/histogram.h"

#include <algorithm>
#include <cmath>

namespace holdfast::metrics {

namespace {

// 32 buckets for each doubling: a bucket is 2.2 % wide, its middle at most 1.1 % off.
constexpr double kPerDoubling = 32;
constexpr double kShortest = 1e-7;   // seconds; a clock tells no less

std::int32_t bucketOf(double seconds)
{
    return std::int32_t(std::floor(kPerDoubling * std::log2(std::max(seconds, kShortest) / kShortest)));
}

double middleOf(std::int32_t bucket)
{
    return kShortest * std::exp2((double(bucket) + 0.5) / kPerDoubling);
}

} // namespace

void Histogram::record(double seconds)
{
    ++buckets[bucketOf(seconds)];
    ++count;
    sum += seconds;
    max = std::max(max, seconds);
}

void Histogram::add(const Histogram& other)
{
    for (const auto& [bucket, n] : other.buckets)
        buckets[bucket] += n;
    count += other.count;
    sum += other.sum;
    max = std::max(max, other.max);
}

double Histogram::quantile(double share) const
{
    const auto wanted = std::uint64_t(std::ceil(share * double(count)));
    std::uint64_t seen = 0;
    for (const auto& [bucket, n] : buckets)
        if ((seen += n) >= wanted && wanted > 0)
            return std::min(middleOf(bucket), max);
    return count ? max : 0;
}

} // namespace holdfast::metrics
