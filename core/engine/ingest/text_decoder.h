// Strings of a DXF to UTF-8: the code page of the header before AC1021, UTF-8 from there on, and the escapes
// \U+XXXX, \M+nXXXX and ^J on top.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace holdfast::ingest {

class TextDecoder {
public:
    // `version` and `codePage` as the header gives them, either may be empty.
    void configure(std::string_view version, std::string_view codePage, bool byteOrderMark);
    std::string decode(std::string_view raw);

    // Characters that could not be read and became U+FFFD.
    std::size_t lost() const { return m_lost; }
    // True when the header names a code page that is not known here; ANSI_1252 was used in its place.
    bool unknownCodePage() const { return m_unknownCodePage; }

private:
    void appendBytes(std::string& out, std::string_view raw);
    std::string decodeMultiByte(std::string_view raw);

    const std::uint16_t* m_upperHalf = nullptr;  // 128 characters of a single-byte page; null: UTF-8
    int m_doubleBytePage = 0;                    // 932, 936, 949, 950
    bool m_tryUtf8 = true;                       // no page named: valid UTF-8 is taken as such
    bool m_unknownCodePage = false;
    std::size_t m_lost = 0;
};

bool isValidUtf8(std::string_view bytes);

} // namespace holdfast::ingest
