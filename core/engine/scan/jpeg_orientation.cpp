#include "core/engine/scan/jpeg_orientation.h"

#include <cstring>

namespace holdfast::scan {

namespace {

constexpr int kUpright = 1;

class Exif {
public:
    explicit Exif(std::span<const std::uint8_t> tiff) : m_tiff(tiff)
    {
        m_little = m_tiff.size() > 8 && m_tiff[0] == 'I';
    }

    int orientation() const
    {
        constexpr std::uint32_t kOrientation = 0x0112, kEntrySize = 12;
        const std::size_t table = number(4, 4);
        const std::uint32_t count = number(table, 2);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::size_t entry = table + 2 + std::size_t(i) * kEntrySize;
            if (entry + kEntrySize > m_tiff.size())
                break;
            if (number(entry, 2) != kOrientation)
                continue;
            const std::uint32_t value = number(entry + 8, 2);
            return value >= 1 && value <= 8 ? int(value) : kUpright;
        }
        return kUpright;
    }

private:
    std::uint32_t number(std::size_t at, int bytes) const
    {
        std::uint32_t value = 0;
        if (at + std::size_t(bytes) > m_tiff.size())
            return 0;
        for (int i = 0; i < bytes; ++i)
            value |= std::uint32_t(m_tiff[at + std::size_t(i)]) << 8 * (m_little ? i : bytes - 1 - i);
        return value;
    }

    std::span<const std::uint8_t> m_tiff;
    bool m_little = false;
};

} // namespace

int jpegOrientation(std::span<const std::uint8_t> bytes)
{
    constexpr std::uint8_t kMarker = 0xFF, kApp1 = 0xE1, kScan = 0xDA;
    std::size_t at = 2; // after the start of the image
    while (at + 4 <= bytes.size() && bytes[at] == kMarker && bytes[at + 1] != kScan) {
        const std::size_t size = std::size_t(bytes[at + 2]) << 8 | bytes[at + 3];
        const auto segment = bytes.subspan(at + 4, std::min(bytes.size() - at - 4, size < 2 ? 0 : size - 2));
        if (bytes[at + 1] == kApp1 && segment.size() > 6 && std::memcmp(segment.data(), "Exif\0", 6) == 0)
            return Exif(segment.subspan(6)).orientation();
        at += 2 + size;
    }
    return kUpright;
}

} // namespace holdfast::scan
