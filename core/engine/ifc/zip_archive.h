// ZIP archives by their central directory: the model inside an .ifczip, the parts of other packages.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::ifc {

bool looksLikeZip(std::span<const std::uint8_t> bytes);

struct ZipEntry {
    std::string name;            // as written: folders end in a slash
    std::uint32_t method = 0, flags = 0, packed = 0, size = 0, check = 0, offset = 0;
};

// In the directory's order. Faults: Malformed.
Result<std::vector<ZipEntry>> zipEntries(std::span<const std::uint8_t> bytes, const std::string& path);
// One entry, whole and with its checksum right. Faults: Malformed, UnsupportedFormat (encrypted, packed otherwise
// than by deflate), LimitExceeded above `limit` bytes.
Result<std::vector<std::uint8_t>> unpackEntry(std::span<const std::uint8_t> bytes, const ZipEntry& entry,
                                              const std::string& path, std::size_t limit);

// The first entry that ends in .ifc, unpacked. Faults: Malformed, UnsupportedFormat (no .ifc in it, encrypted,
// packed otherwise than by deflate), LimitExceeded above 2 GB.
Result<std::vector<std::uint8_t>> unpackModel(std::span<const std::uint8_t> bytes, const std::string& path);

} // namespace holdfast::ifc
