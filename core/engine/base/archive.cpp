#include "core/engine/base/archive.h"

#include <cstdio>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace holdfast {

std::string contentHash(std::span<const std::uint8_t> bytes)
{
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    char text[33];
    std::snprintf(text, sizeof text, "%016llx%016llx", static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return text;
}

} // namespace holdfast
