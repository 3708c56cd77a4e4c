// .ifczip: archives made by hand, byte by byte, and damaged ones.
#include <random>

#include <gtest/gtest.h>

#include "core/engine/ifc/zip_archive.h"

namespace {

using namespace holdfast;
using Bytes = std::vector<std::uint8_t>;

void put(Bytes& out, std::uint32_t value, int size)
{
    for (int i = 0; i < size; ++i)
        out.push_back(std::uint8_t(value >> (8 * i)));
}

// CRC-32 as PKZIP has it, bit by bit.
std::uint32_t checksum(const std::string& text)
{
    std::uint32_t crc = 0xFFFFFFFF;
    for (const unsigned char c : text) {
        crc ^= c;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~crc;
}

// One stored entry (method 0), or one deflated as a single stored block (method 8, RFC 1951, 3.2.4).
Bytes archive(const std::string& name, const std::string& content, std::uint32_t method, std::uint32_t size)
{
    Bytes body;
    if (method == 8) {
        body = {1};
        put(body, std::uint32_t(content.size()), 2);
        put(body, ~std::uint32_t(content.size()), 2);
    }
    body.insert(body.end(), content.begin(), content.end());
    const auto common = [&](Bytes& out) {
        put(out, 20, 2);
        put(out, 0, 2);
        put(out, method, 2);
        put(out, 0, 4);
        put(out, checksum(content), 4);
        put(out, std::uint32_t(body.size()), 4);
        put(out, size, 4);
        put(out, std::uint32_t(name.size()), 2);
        put(out, 0, 2);
    };
    Bytes out;
    put(out, 0x04034b50, 4);
    common(out);
    out.insert(out.end(), name.begin(), name.end());
    out.insert(out.end(), body.begin(), body.end());
    const auto directory = std::uint32_t(out.size());
    put(out, 0x02014b50, 4);
    put(out, 20, 2);
    common(out);
    put(out, 0, 2);   // comment
    put(out, 0, 4);   // disk, internal attributes
    put(out, 0, 4);   // external attributes
    put(out, 0, 4);   // offset
    out.insert(out.end(), name.begin(), name.end());
    const auto end = std::uint32_t(out.size());
    put(out, 0x06054b50, 4);
    put(out, 0, 4);
    put(out, 1, 2);
    put(out, 1, 2);
    put(out, end - directory, 4);
    put(out, directory, 4);
    put(out, 0, 2);
    return out;
}

TEST(Zip, StoredAndDeflatedModelsAreUnpacked)
{
    for (const std::uint32_t method : {0U, 8U}) {
        const Bytes zip = archive("tower.IFC", "ISO-10303-21;", method, 13);
        EXPECT_TRUE(ifc::looksLikeZip(zip));
        const auto model = ifc::unpackModel(zip, "tower.ifczip");
        ASSERT_TRUE(model.ok()) << describe(model.fault());
        EXPECT_EQ(std::string(model->begin(), model->end()), "ISO-10303-21;");
    }
}

TEST(Zip, WhatItCannotBeIsAFault)
{
    EXPECT_EQ(ifc::unpackModel(archive("a.txt", "x", 0, 1), "z").fault().code, FaultCode::UnsupportedFormat);
    EXPECT_EQ(ifc::unpackModel(archive("a.ifc", "x", 12, 1), "z").fault().code, FaultCode::UnsupportedFormat);
    EXPECT_EQ(ifc::unpackModel(archive("a.ifc", "x", 8, 2), "z").fault().code, FaultCode::Malformed);
    // A bomb: one byte that says it becomes 1.9 GB.
    EXPECT_EQ(ifc::unpackModel(archive("a.ifc", "x", 8, 1'900'000'000), "z").fault().code, FaultCode::Malformed);
    EXPECT_EQ(ifc::unpackModel(archive("a.ifc", "x", 8, 0xFFFFFFF0), "z").fault().code, FaultCode::LimitExceeded);
    Bytes damaged = archive("a.ifc", "hello", 0, 5);
    damaged[35 + 1] ^= 1;   // behind the header of 30 bytes and the name of 5
    EXPECT_EQ(ifc::unpackModel(damaged, "z").fault().code, FaultCode::Malformed);
    EXPECT_EQ(ifc::unpackModel(Bytes{'P', 'K', 3, 4}, "z").fault().code, FaultCode::Malformed);
}

TEST(Zip, AnyBytesGiveAModelOrAFault)
{
    const Bytes good = archive("a.ifc", "ISO-10303-21;", 8, 13);
    std::mt19937 random(3);
    for (int round = 0; round < 20000; ++round) {
        Bytes bytes = good;
        for (unsigned change = 0; change < 1 + random() % 4; ++change)
            bytes[random() % bytes.size()] = std::uint8_t(random());
        bytes.resize(random() % 8 == 0 ? random() % bytes.size() : bytes.size());
        (void)ifc::unpackModel(bytes, "z").ok();
    }
}

} // namespace
