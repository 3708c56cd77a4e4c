// The double-byte code pages 932, 936, 949 and 950. The system's iconv knows them; where there is none
// (Windows builds) their characters are lost and counted.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::ingest {

// "ANSI_932" -> 932; 0 for all other names.
int doubleBytePageOf(std::string_view codePage);

struct DoubleByteText {
    std::string text;      // UTF-8
    std::size_t lost = 0;  // characters that became U+FFFD
};
DoubleByteText fromDoubleByte(int page, std::string_view raw);

} // namespace holdfast::ingest
