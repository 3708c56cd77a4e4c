// Files of pictures: what they hold, how they lie, and what is refused.
#include <gtest/gtest.h>

#include "core/engine/scan/jpeg_orientation.h"
#include "core/engine/scan/picture.h"

namespace {

using namespace holdfast;

using Bytes = std::vector<std::uint8_t>;

// A TIFF without compression (TIFF 6.0, sections 2 to 4): each page all of one grey.
class Tiff {
public:
    void add(std::uint32_t width, std::uint32_t height, std::uint8_t grey, std::uint32_t dots, int orientation = 1)
    {
        const std::uint32_t pixels = std::uint32_t(m_bytes.size());
        m_bytes.insert(m_bytes.end(), std::size_t(width) * height, grey);
        m_bytes[pixels] = 0;  // one black dot in the first corner
        const std::uint32_t rational = std::uint32_t(m_bytes.size());
        put(dots, 4);
        put(1, 4);
        patch(m_link, std::uint32_t(m_bytes.size()));
        const std::uint32_t entries[][3] = {
            {256, 4, width}, {257, 4, height}, {258, 3, 8},        {259, 3, 1},      {262, 3, 1},
            {273, 4, pixels}, {274, 3, std::uint32_t(orientation)}, {277, 3, 1},      {278, 4, height},
            {279, 4, width * height},          {282, 5, rational},  {283, 5, rational}, {296, 3, 2}};
        put(std::size(entries), 2);
        for (const auto& [tag, type, value] : entries) {
            put(tag, 2);
            put(type, 2);
            put(1, 4);
            put(value, 4);
        }
        m_link = m_bytes.size();
        put(0, 4);
    }
    const Bytes& bytes() const { return m_bytes; }

private:
    void put(std::uint64_t value, int size)
    {
        for (int i = 0; i < size; ++i)
            m_bytes.push_back(std::uint8_t(value >> 8 * i));
    }
    void patch(std::size_t at, std::uint32_t value)
    {
        for (std::size_t i = 0; i < 4; ++i)
            m_bytes[at + i] = std::uint8_t(value >> 8 * i);
    }

    Bytes m_bytes{'I', 'I', 42, 0, 0, 0, 0, 0};
    std::size_t m_link = 4;
};

TEST(Pictures, everyPageOfATiffWithItsResolution)
{
    Tiff tiff;
    tiff.add(40, 30, 200, 300);
    tiff.add(50, 20, 100, 200);
    const auto pages = scan::readPictures(tiff.bytes(), "scan.tif", {});
    ASSERT_TRUE(pages.ok());
    ASSERT_EQ(pages->size(), 2U);
    EXPECT_EQ((*pages)[0].width, 40);
    EXPECT_EQ((*pages)[0].height, 30);
    EXPECT_EQ((*pages)[0].grey[5], 200);
    EXPECT_EQ((*pages)[0].grey[0], 0);
    EXPECT_EQ((*pages)[0].dotsPerInch, 300);
    EXPECT_FALSE((*pages)[0].dotsAssumed);
    EXPECT_EQ((*pages)[1].width, 50);
    EXPECT_EQ((*pages)[1].dotsPerInch, 200);
}

TEST(Pictures, aResolutionOfAScreenIsNone)
{
    Tiff tiff;
    tiff.add(40, 30, 200, 72);
    const auto pages = scan::readPictures(tiff.bytes(), "scan.tif", {});
    ASSERT_TRUE(pages.ok());
    EXPECT_TRUE(pages->front().dotsAssumed);
    EXPECT_EQ(pages->front().dotsPerInch, scan::kAssumedDots);
}

TEST(Pictures, damagedOnesAreRefused)
{
    Tiff tiff;
    tiff.add(40, 30, 200, 300);
    Bytes cut(tiff.bytes().begin(), tiff.bytes().begin() + 100);
    const auto half = scan::readPictures(cut, "scan.tif", {});
    ASSERT_FALSE(half.ok());
    EXPECT_EQ(half.fault().code, FaultCode::Malformed);
    const Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    EXPECT_FALSE(scan::readPictures(png, "scan.png", {}).ok());
    const Bytes jpeg{0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F'};
    EXPECT_FALSE(scan::readPictures(jpeg, "scan.jpg", {}).ok());
}

// The header alone asks for 40,000 by 40,000 dots.
TEST(Pictures, tooLargeOnesAreRefusedBeforeTheyAreUnpacked)
{
    const Bytes png{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0,    0,    0, 13, 'I', 'H',  'D',  'R',
                    0,    0,   0x9C, 0x40, 0, 0,     0x9C, 0x40, 8,    0,    0, 0,  0,   0x6E, 0x1F, 0x6B, 0x5E,
                    0,    0,   0,    1,    'I', 'D',  'A', 'T',  0, 0};
    const auto read = scan::readPictures(png, "scan.png", {});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().code, FaultCode::LimitExceeded);
}

TEST(Pictures, aCameraSaysHowItWasHeld)
{
    const auto jpeg = [](std::uint8_t orientation) {
        return Bytes{0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8,
                     0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, 0xFF, 0xDA};
    };
    EXPECT_EQ(scan::jpegOrientation(jpeg(6)), 6);
    EXPECT_EQ(scan::jpegOrientation(jpeg(3)), 3);
    EXPECT_EQ(scan::jpegOrientation(jpeg(77)), 1);
    EXPECT_EQ(scan::jpegOrientation(Bytes{0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2}), 1);
}

} // namespace
