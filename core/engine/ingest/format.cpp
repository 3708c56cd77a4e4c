// The format of a file from its first bytes.
#include <algorithm>
#include <string_view>

#include "core/engine/ingest/binary_groups.h"
#include "core/engine/ingest/number_text.h"
#include "core/engine/ingest/reader.h"

namespace holdfast::ingest {

namespace {

using namespace std::literals;

struct Signature {
    std::string_view bytes;
    Format format;
};

constexpr Signature kSignatures[] = {
    {kBinarySentinel, Format::BinaryDxf},
    {"AC10"sv, Format::Dwg},
    {"AC1."sv, Format::Dwg},
    {"%PDF-"sv, Format::Pdf},
    {"\x89PNG\r\n\x1a\n"sv, Format::Png},
    {"II*\0"sv, Format::Tiff},
    {"MM\0*"sv, Format::Tiff},
    {"\xFF\xD8\xFF"sv, Format::Jpeg},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, Format::Rvt},  // OLE compound file, as Revit writes
    {"PK\x03\x04"sv, Format::Zip},
    {"\xFF\xFE\xFF\x0ES\0k\0e\0t\0c\0h\0U\0p\0"sv, Format::Skp},
    {"\x08\x09\xFE\x02"sv, Format::Dgn},  // the first element of a V7 design file, flat and solid
    {"\xC8\x09\xFE\x02"sv, Format::Dgn},
};

std::string_view nextLine(std::string_view& rest)
{
    const std::size_t end = rest.find_first_of("\r\n");
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(end == rest.npos ? rest.size() : end);
    if (rest.starts_with("\r\n"))
        rest.remove_prefix(2);
    else if (!rest.empty())
        rest.remove_prefix(1);
    return line;
}

// Comments (999), then 0 and SECTION; the word may be cut by the end of the probe.
bool looksLikeDxf(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    while (!text.empty()) {
        const std::string_view code = nextLine(text);
        if (code == "999") {
            nextLine(text);
            continue;
        }
        if (code.empty())
            continue;  // blank lines before the first group
        const std::string_view word = nextLine(text);
        return code == "0" && !word.empty() && ("SECTION"sv.starts_with(word) || word == "EOF");
    }
    return false;
}

Format part21Format(std::string_view text)
{
    std::size_t at = text.find("FILE_SCHEMA");
    if (at == text.npos)
        return Format::Step;
    at = text.find_first_not_of("( \t\r\n", at + 11);
    return at != text.npos && text.substr(at).starts_with("'IFC") ? Format::Ifc : Format::Step;
}

} // namespace

Format recognise(std::span<const std::uint8_t> firstBytes)
{
    constexpr std::size_t kProbe = 65536;  // comments may fill some of it
    const std::string_view text(reinterpret_cast<const char*>(firstBytes.data()),
                                std::min(firstBytes.size(), kProbe));
    for (const Signature& signature : kSignatures)
        if (text.starts_with(signature.bytes))
            return signature.format;
    constexpr std::size_t kBrand = 4;  // ISO 14496-12: a box begins with its size
    for (const std::string_view brand : {"ftypheic"sv, "ftypheix"sv, "ftypmif1"sv})
        if (text.size() > kBrand && text.substr(kBrand).starts_with(brand))
            return Format::Heic;
    if (text.starts_with("ISO-10303-21") || text.starts_with("\xEF\xBB\xBFISO-10303-21"))
        return part21Format(text);
    return looksLikeDxf(text) ? Format::Dxf : Format::Unknown;
}

} // namespace holdfast::ingest
