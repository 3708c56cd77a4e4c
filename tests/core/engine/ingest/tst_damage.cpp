// Bad input: a sentence for each, never a crash, a hang or a wrong drawing in silence.
#include <filesystem>
#include <fstream>
#include <random>

#include <gtest/gtest.h>

#include "tests/core/engine/ingest/dxf_text.h"

namespace {

using namespace holdfast;
using namespace holdfast::ingest;
using drawing::EntityKind;

const std::string kLine = "0 LINE\n5 1A\n8 0\n10 1\n20 2\n11 3\n21 4\n";

std::string twoLines(const std::string& between) { return entities(kLine + between + kLine); }

TEST(Damage, anEmptyFileIsRefused)
{
    const auto read = readText("");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().code, FaultCode::Empty);
}

TEST(Damage, aMissingFileAndADirectoryAreRefused)
{
    EXPECT_EQ(readDrawingFile("/nonexistent/plan.dxf", {}).fault().code, FaultCode::FileNotFound);
    EXPECT_EQ(readDrawingFile("/", {}).fault().code, FaultCode::FileUnreadable);
}

TEST(Damage, aDwgByAnotherNameIsNamedWithItsRelease)
{
    const auto read = readText("AC1032 some binary content");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().code, FaultCode::UnsupportedFormat);
    EXPECT_NE(read.fault().cause.find("AutoCAD DWG drawing (R2018)"), std::string::npos);
}

TEST(Damage, otherFormatsAreNamed)
{
    const auto is = [](std::string_view bytes) {
        return recognise({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    };
    EXPECT_EQ(is("%PDF-1.5\n"), Format::Pdf);
    EXPECT_EQ(is("ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));"), Format::Ifc);
    EXPECT_EQ(is("ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));"), Format::Step);
    EXPECT_EQ(is("\x89PNG\r\n\x1a\n"), Format::Png);
    EXPECT_EQ(is(std::string_view("II*\0", 4)), Format::Tiff);
    EXPECT_EQ(is("\xFF\xD8\xFF\xE0"), Format::Jpeg);
    EXPECT_EQ(is("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), Format::Rvt);
    EXPECT_EQ(is("999\ncomment\n  0\nSECTION\n"), Format::Dxf);
    EXPECT_EQ(is("hello world"), Format::Unknown);
    EXPECT_EQ(is(std::string_view("\0\0\0\x18" "ftypheic", 12)), Format::Heic);
    EXPECT_EQ(is(std::string_view("\xFF\xFE\xFF\x0E" "S\0k\0e\0t\0c\0h\0U\0p\0", 20)), Format::Skp);
    EXPECT_EQ(is("\x08\x09\xFE\x02"), Format::Dgn);
}

TEST(Damage, whatCannotBeReadSaysWhatToExport)
{
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    const std::string_view stream("B\0a\0s\0i\0c\0F\0i\0l\0e\0I\0n\0f\0o\0", 26);
    EXPECT_NE(readText(compound + std::string(stream)).fault().cause.find("export it from there as IFC"),
              std::string::npos);
    EXPECT_NE(readText(compound).fault().cause.find("office document"), std::string::npos);
    EXPECT_NE(readText("AC1015 binary").fault().cause.find("dwg2dxf"), std::string::npos);
}

TEST(Damage, randomBytesAreRefused)
{
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string bytes(2000, '\0');
        for (char& c : bytes)
            c = char(random());
        EXPECT_FALSE(readText(bytes).ok());
    }
}

TEST(Damage, rubbishBehindAGoodBeginningIsRefused)
{
    std::mt19937 random(11);
    std::string bytes = "0\nSECTION\n2\nENTITIES\n";
    for (int i = 0; i < 100000; ++i)
        bytes += char(random());
    const auto read = readText(bytes);
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().place, "line 5");
}

TEST(Damage, aFileCutAnywhereIsRefusedOrSaysSo)
{
    const std::string whole
        = dxf(header("9 $ACADVER\n1 AC1015") + blocks(block("B", kLine))
              + entities(kLine
                         + "0 POLYLINE\n8 0\n66 1\n0 VERTEX\n10 1\n20 1\n0 VERTEX\n10 2\n20 "
                           "2\n0 SEQEND\n"
                         + kLine));
    const std::size_t all = readText(whole)->entities.size();
    for (std::size_t size = 1; size + std::string("\nEOF\n").size() < whole.size(); ++size) {
        const auto read = readText(whole.substr(0, size));
        if (read.ok() && read->findings.empty())
            ADD_FAILURE() << "cut after " << size << " bytes: nothing said, " << read->entities.size()
                          << " of " << all;
    }
}

TEST(Damage, aNumberCutInHalfIsNotTaken)
{
    const auto read = readText("0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n1\n20\n2\n11\n3\n21\n123.4");
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read->entities.empty());
    EXPECT_TRUE(reports(*read, "drawing.damaged"));
}

TEST(Damage, aFileCutBeforeItsEntitiesNamesTheLine)
{
    const auto read = readText("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC10");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().code, FaultCode::Malformed);
    EXPECT_EQ(read.fault().place, "line 7");
}

TEST(Damage, coordinatesThatAreNoNumbersCostTheirEntity)
{
    for (const char* bad : {"nan", "inf", "-inf", "1e308", "1e999", "1.#QNAN", "12abc", ""}) {
        const auto read
            = readText(dxf(twoLines("0 LINE\n8 0\n10 " + std::string(bad) + "\n20 1\n11 2\n21 2\n")));
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(read->entities.size(), 2U) << bad;
        ASSERT_TRUE(reports(*read, "drawing.entity.skipped")) << bad;
        EXPECT_NE(read->findings.front().message.find("line 24"), std::string::npos)
            << read->findings.front().message;
    }
}

TEST(Damage, manySkippedEntitiesAreCounted)
{
    std::string lines;
    for (int i = 0; i < 50; ++i)
        lines += "0 LINE\n10 nan\n";
    const auto read = readText(dxf(entities(lines)));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->findings.size(), 11U);
    EXPECT_NE(read->findings.back().message.find("50 in all"), std::string::npos);
}

TEST(Damage, aStrayLineCostsOneEntity)
{
    std::string text = dxf(twoLines("0 LINE\n8 0\n10 7\n20 7\n11 8\n21 8\n"));
    const std::size_t second = text.find("\n7\n");
    text.insert(second + 1, "stray\n");
    const auto read = readText(text);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->entities.size(), 2U);
    EXPECT_TRUE(reports(*read, "drawing.damaged"));
}

TEST(Damage, aLostLineCostsOneEntity)
{
    std::string text = dxf(twoLines("0 LINE\n8 0\n10 7.5\n20 7\n11 8\n21 8\n"));
    text.erase(text.find("7.5\n"), 4);
    const auto read = readText(text);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->entities.size(), 2U);
    EXPECT_TRUE(reports(*read, "drawing.damaged"));
}

TEST(Damage, missingEndsectionsAreBridged)
{
    const auto read = readText(
        dxf("0 SECTION\n2 TABLES\n0 LAYER\n2 A\n62 1\n70 0\n0 SECTION\n2 ENTITIES\n" + kLine + "0 EOF\n"));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->entities.size(), 1U);
    EXPECT_TRUE(reports(*read, "drawing.section.open"));
}

TEST(Damage, aMissingEofIsReported)
{
    const auto read = readText(dxf("0 SECTION\n2 ENTITIES\n" + kLine + "0 ENDSEC\n"));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->entities.size(), 1U);
    EXPECT_TRUE(reports(*read, "drawing.eof.missing"));
}

TEST(Damage, absurdCountsAllocateNothing)
{
    const std::string huge = "2000000000";
    const auto read = readText(dxf(entities(
        "0 LWPOLYLINE\n90 " + huge + "\n10 1\n20 1\n10 2\n20 2\n0 HATCH\n91 " + huge + "\n92 2\n93 " + huge
        + "\n10 0\n20 0\n0 SPLINE\n71 3\n72 " + huge + "\n73 " + huge + "\n0 POLYLINE\n70 16\n71 " + huge
        + "\n72 " + huge + "\n0 VERTEX\n10 0\n20 0\n0 SEQEND\n")));
    ASSERT_TRUE(read.ok());
    EXPECT_LT(read->numbers.size(), 100U);
    EXPECT_TRUE(drawing::linework(*read, {}, {}).ok());
}

std::string nested(int levels)
{
    std::string all;
    for (int i = 0; i < levels; ++i)
        all += block("B" + std::to_string(i),
                     "0 INSERT\n8 0\n2 B" + std::to_string(i + 1) + "\n10 0\n20 0\n");
    return all + block("B" + std::to_string(levels), kLine);
}

TEST(Damage, blocksNestedAHundredThousandDeepAreRefusedWhenExpanded)
{
    const auto read = readText(dxf(blocks(nested(100000)) + entities("0 INSERT\n8 0\n2 B0\n10 0\n20 0\n")));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->blocks.size(), 100001U);
    const auto marks = drawing::linework(*read, {}, {});
    ASSERT_FALSE(marks.ok());
    EXPECT_EQ(marks.fault().code, FaultCode::LimitExceeded);
}

TEST(Damage, blocksNestedSixtyDeepExpand)
{
    const auto marks = marksOf(blocks(nested(60)) + entities("0 INSERT\n8 0\n2 B0\n10 0\n20 0\n"));
    EXPECT_EQ(marks.strokes.size(), 1U);
}

TEST(Damage, blocksThatIncludeEachOtherAreExpandedOnceAndReported)
{
    const std::string insertA = "0 INSERT\n8 0\n2 A\n10 1\n20 0\n",
                      insertB = "0 INSERT\n8 0\n2 B\n10 1\n20 0\n";
    const auto read = readText(
        dxf(blocks(block("A", kLine + insertB) + block("B", kLine + insertA)) + entities(insertA)));
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(reports(*read, "drawing.block.cycle"));
    const auto marks = drawing::linework(*read, {}, {});
    ASSERT_TRUE(marks.ok());
    EXPECT_EQ(marks->strokes.size(), 2U);
}

TEST(Damage, blocksThatMultiplyAreStoppedAtTheLimit)
{
    std::string all, tenTimes;
    for (int level = 0; level < 12; ++level) {
        tenTimes.clear();
        for (int i = 0; i < 10; ++i)
            tenTimes += "0 INSERT\n8 0\n2 B" + std::to_string(level + 1) + "\n10 0\n20 0\n";
        all += block("B" + std::to_string(level), tenTimes);
    }
    const auto read
        = readText(dxf(blocks(all + block("B12", "")) + entities("0 INSERT\n8 0\n2 B0\n10 0\n20 0\n")));
    ASSERT_TRUE(read.ok());
    const auto marks = drawing::linework(*read, {}, {});
    ASSERT_FALSE(marks.ok());
    EXPECT_EQ(marks.fault().code, FaultCode::LimitExceeded);
}

TEST(Damage, aHugeArrayIsStoppedAtTheLimit)
{
    const auto read = readText(
        dxf(blocks(block("A", kLine)) + entities("0 INSERT\n8 0\n2 A\n70 32767\n71 32767\n44 1\n45 1\n")));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(drawing::linework(*read, {}, {}).fault().code, FaultCode::LimitExceeded);
}

TEST(Damage, aMissingBlockIsReported)
{
    EXPECT_TRUE(reports(drawn(entities("0 INSERT\n8 0\n2 GONE\n10 0\n20 0\n")), "drawing.block.missing"));
}

TEST(Damage, readingStopsWhenAsked)
{
    std::string lines;
    for (int i = 0; i < 20000; ++i)
        lines += kLine;
    std::stop_source source;
    source.request_stop();
    const auto read = readText(dxf(entities(lines)), holdfast::Run{source.get_token(), {}});
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.fault().code, FaultCode::Cancelled);
}

// Every corpus file, cut and with bytes changed: no crash, and a change that is read is a drawing that
// expands or a fault that says why not.
TEST(Damage, corpusFilesSurviveCutsAndChangedBytes)
{
    const std::filesystem::path corpus = std::filesystem::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/dxf";
    if (!std::filesystem::exists(corpus))
        GTEST_SKIP() << "no corpus at " << corpus;
    std::mt19937 random(3);
    for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        if (whole.size() > 1'000'000)
            continue;
        for (int round = 0; round < 12; ++round) {
            std::string bytes = whole.substr(0, round % 3 == 0 ? random() % whole.size() : whole.size());
            for (int i = 0; i < round * 4 && !bytes.empty(); ++i)
                bytes[random() % bytes.size()] = char(random());
            const auto read = readText(bytes);
            if (read.ok())
                (void)drawing::linework(*read, {}, {}).ok();
            else
                EXPECT_FALSE(read.fault().cause.empty());
        }
    }
}

} // namespace
