// The upper halves (0x80..0xFF) of the single-byte code pages that $DWGCODEPAGE names.
#pragma once

#include <cstdint>
#include <string_view>

namespace holdfast::ingest {

// "ANSI_1252", "dos850", "iso8859-1"... in any case; null when unknown. 0xFFFD where a page has no character.
const std::uint16_t* upperHalfOf(std::string_view codePage);

} // namespace holdfast::ingest
