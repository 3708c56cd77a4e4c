// ZIP by its central directory (APPNOTE 6.3.3, 4.3.12 and 4.3.16). Narrow: no ZIP64, no encryption.
#include "core/engine/ifc/zip_archive.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <string_view>

#include <zlib.h>

namespace holdfast::ifc {

namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint32_t kEndMark = 0x06054b50, kEntryMark = 0x02014b50, kFileMark = 0x04034b50;
constexpr std::size_t kEndSize = 22, kEntrySize = 46, kFileSize = 30, kLongestComment = 65535;
constexpr std::size_t kLargestModel = 2'000'000'000;

std::uint32_t little(Bytes bytes, std::size_t at, int size)
{
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value |= std::uint32_t(bytes[at + std::size_t(i)]) << (8 * i);
    return value;
}

std::optional<std::size_t> endRecord(Bytes bytes)
{
    if (bytes.size() < kEndSize)
        return std::nullopt;
    const std::size_t first =
        bytes.size() > kEndSize + kLongestComment ? bytes.size() - kEndSize - kLongestComment : 0;
    for (std::size_t at = bytes.size() - kEndSize + 1; at-- > first;)
        if (little(bytes, at, 4) == kEndMark)
            return at;
    return std::nullopt;
}

bool isModelName(std::string name)
{
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return name.ends_with(".ifc") && !name.starts_with("__macosx");
}

// The output buffer is as large as the directory says and no larger, so a bomb stops at its own word.
bool inflateInto(Bytes packed, std::vector<std::uint8_t>& out)
{
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return false;
    stream.next_in = const_cast<Bytef*>(packed.data());
    stream.avail_in = uInt(packed.size());
    stream.next_out = out.data();
    stream.avail_out = uInt(out.size());
    const int status = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return status == Z_STREAM_END && stream.avail_out == 0;
}

} // namespace

bool looksLikeZip(Bytes bytes) { return bytes.size() >= 4 && little(bytes, 0, 4) == kFileMark; }

Result<std::vector<ZipEntry>> zipEntries(Bytes bytes, const std::string& path)
{
    const auto broken = [&](const char* cause) { return Fault{FaultCode::Malformed, path, {}, cause}; };
    const auto end = endRecord(bytes);
    if (!end)
        return broken("the ZIP archive has no directory");
    std::vector<ZipEntry> entries;
    std::size_t at = little(bytes, *end + 16, 4);
    for (std::uint32_t count = little(bytes, *end + 10, 2); count > 0; --count) {
        if (at > bytes.size() || bytes.size() - at < kEntrySize || little(bytes, at, 4) != kEntryMark)
            return broken("the directory of the ZIP archive is damaged");
        const std::size_t nameSize = little(bytes, at + 28, 2);
        if (bytes.size() - at - kEntrySize < nameSize)
            return broken("the directory of the ZIP archive is damaged");
        entries.push_back({std::string(reinterpret_cast<const char*>(bytes.data()) + at + kEntrySize, nameSize),
                           little(bytes, at + 10, 2), little(bytes, at + 8, 2), little(bytes, at + 20, 4),
                           little(bytes, at + 24, 4), little(bytes, at + 16, 4), little(bytes, at + 42, 4)});
        at += kEntrySize + nameSize + little(bytes, at + 30, 2) + little(bytes, at + 32, 2);
    }
    return entries;
}

Result<std::vector<std::uint8_t>> unpackEntry(Bytes bytes, const ZipEntry& entry, const std::string& path,
                                              std::size_t limit)
{
    const auto fault = [&](FaultCode code, std::string cause) {
        return Fault{code, path, entry.name, std::move(cause)};
    };
    if ((entry.flags & 1) != 0 || (entry.method != 0 && entry.method != 8))
        return fault(FaultCode::UnsupportedFormat, "it is encrypted or packed in an unknown way");
    if (entry.size > limit)
        return fault(FaultCode::LimitExceeded, "it is larger than " + std::to_string(limit / 1'000'000) + " MB");
    if (entry.offset > bytes.size() || bytes.size() - entry.offset < kFileSize
        || little(bytes, entry.offset, 4) != kFileMark)
        return fault(FaultCode::Malformed, "the ZIP archive is cut");
    const std::size_t start = entry.offset + kFileSize + little(bytes, entry.offset + 26, 2)
        + little(bytes, entry.offset + 28, 2);
    if (start > bytes.size() || bytes.size() - start < entry.packed)
        return fault(FaultCode::Malformed, "the ZIP archive is cut");
    const Bytes packed = bytes.subspan(start, entry.packed);
    constexpr std::size_t kBestRatio = 1032;   // deflate packs no better (zlib, "Maximum Compression Factor")
    if (entry.size > kBestRatio * (packed.size() + 1))
        return fault(FaultCode::Malformed, "the size in the ZIP directory is impossible");
    std::vector<std::uint8_t> out(entry.size);
    if (entry.method == 0 && packed.size() == out.size())
        std::ranges::copy(packed, out.begin());
    else if (entry.method == 0 || !inflateInto(packed, out))
        return fault(FaultCode::Malformed, "it cannot be unpacked");
    if (crc32(crc32(0, nullptr, 0), out.data(), uInt(out.size())) != entry.check)
        return fault(FaultCode::Malformed, "it is damaged (its checksum differs)");
    return out;
}

Result<std::vector<std::uint8_t>> unpackModel(Bytes bytes, const std::string& path)
{
    const auto entries = zipEntries(bytes, path);
    if (!entries)
        return entries.fault();
    const auto model = std::ranges::find_if(*entries, [](const ZipEntry& e) { return isModelName(e.name); });
    if (model == entries->end())
        return Fault{FaultCode::UnsupportedFormat, path, {}, "the ZIP archive holds no .ifc file"};
    return unpackEntry(bytes, *model, path, kLargestModel);
}

} // namespace holdfast::ifc
