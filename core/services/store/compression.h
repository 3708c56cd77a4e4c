// zstd with a checksum over the content: damaged bytes are refused, never decoded into another value.
#pragma once

#include <span>

#include "core/engine/base/archive.h"
#include "core/engine/base/result.h"

namespace holdfast::store {

Bytes compress(std::span<const std::uint8_t> bytes);
// Malformed when damaged; LimitExceeded when the content would be larger than 4 GiB.
Result<Bytes> decompress(std::span<const std::uint8_t> bytes);

} // namespace holdfast::store
