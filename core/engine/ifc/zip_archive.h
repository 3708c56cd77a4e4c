// The model inside an .ifczip: a ZIP archive with one .ifc file.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::ifc {

bool looksLikeZip(std::span<const std::uint8_t> bytes);

// The first entry that ends in .ifc, unpacked. Faults: Malformed, UnsupportedFormat (no .ifc in it, encrypted,
// packed otherwise than by deflate), LimitExceeded above 2 GB.
Result<std::vector<std::uint8_t>> unpackModel(std::span<const std::uint8_t> bytes, const std::string& path);

} // namespace holdfast::ifc
