#include <algorithm>
#include <cmath>

#include "core/services/figures/figures.h"

namespace holdfast::figures {

namespace {

// Bands of figures.h; the shades keep apart for the common red-green deficiencies by lightness.
constexpr double kAmberFrom = 0.90, kRedAbove = 1.00;

QColor between(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) { return int(std::lround(from + share * (to - from))); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

QColor utilizationColor(double ratio)
{
    if (!std::isfinite(ratio))
        return {128, 128, 128};
    if (ratio > kRedAbove)
        return {196, 38, 38};
    if (ratio > kAmberFrom)
        return {226, 146, 12};
    return between({150, 206, 180}, {24, 122, 76}, std::clamp(ratio / kAmberFrom, 0.0, 1.0));
}

} // namespace holdfast::figures
