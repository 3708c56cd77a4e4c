#include "core/services/cloud/spend.h"

#include <algorithm>
#include <cstdio>

namespace holdfast::cloud {

MicroDollars Spend::costOf(const Usage& usage) const
{
    const std::int64_t plain = std::max<std::int64_t>(0, usage.inputTokens - usage.cachedTokens);
    const std::int64_t scaled = plain * inputPerMillion + usage.cachedTokens * cachedPerMillion
                                + usage.outputTokens * outputPerMillion;
    return (scaled + 999'999) / 1'000'000;
}

std::string dollars(MicroDollars amount)
{
    char text[48];
    std::snprintf(text, sizeof text, "%s$%lld.%04lld", amount < 0 ? "-" : "",
                  static_cast<long long>(std::abs(amount) / 1'000'000),
                  static_cast<long long>(std::abs(amount) % 1'000'000 / 100));
    return text;
}

} // namespace holdfast::cloud
