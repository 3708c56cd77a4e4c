// What surrounds the entities of a DXF file: header, tables, blocks, layouts, code pages and the binary form.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/engine/ingest/dxf_text.h"

namespace {

using namespace holdfast;
using namespace holdfast::ingest;
using drawing::Drawing;
using drawing::EntityKind;

TEST(Sections, theHeaderGivesUnitsAndVersion)
{
    const Drawing d = drawn(
        header("9 $ACADVER\n1 AC1015\n9 $DWGCODEPAGE\n3 ANSI_1252\n9 $INSUNITS\n70 1\n9 $MEASUREMENT\n70 "
               "0\n9 $LUNITS\n70 4\n9 $DIMLFAC\n40 2.0\n9 $EXTMIN\n10 1e20\n20 1e20")
        + entities(""));
    EXPECT_EQ(d.header.version, "AC1015");
    EXPECT_EQ(d.header.units, drawing::DrawingUnit::Inch);
    EXPECT_EQ(d.header.measurement, 0);
    EXPECT_EQ(d.header.linearUnits, 4);
    EXPECT_EQ(d.header.dimensionFactor, 2.0);
}

TEST(Sections, unusualUnitsAreLeftOpenAndReported)
{
    const Drawing d = drawn(header("9 $INSUNITS\n70 14") + entities("0 LINE"));
    EXPECT_EQ(d.header.units, drawing::DrawingUnit::Unitless);
    EXPECT_TRUE(reports(d, "drawing.units.unsupported"));
}

TEST(Sections, layersKnowWhetherTheyShow)
{
    const Drawing d = drawn(
        tables("0 TABLE\n2 LAYER\n0 LAYER\n2 OFF\n62 -3\n70 0\n6 DASHED\n0 LAYER\n2 FROZEN\n62 1\n70 1\n"
               "0 LAYER\n2 NOPLOT\n62 1\n70 0\n290 0\n0 ENDTAB")
        + entities("0 LINE\n8 off"));
    ASSERT_EQ(d.layers.size(), 3U);
    EXPECT_TRUE(d.layers[0].off);
    EXPECT_EQ(d.layers[0].color, 3);
    EXPECT_EQ(d.layers[0].linetype, "DASHED");
    EXPECT_TRUE(d.layers[1].frozen);
    EXPECT_FALSE(d.layers[2].plotted);
    EXPECT_EQ(d.entities[0].layer, 0U);
}

TEST(Sections, entitiesStandInOrderBlocksModelPaper)
{
    const std::string paper = block("*Paper_Space0", "0 CIRCLE\n40 1");
    const Drawing ordered = drawn(
        blocks(block("B", "0 POINT") + paper)
        + entities("0 LINE\n67 1\n0 INSERT\n67 1\n66 1\n2 B\n0 ATTRIB\n2 T\n1 v\n0 SEQEND\n0 ARC\n40 1"));
    ASSERT_EQ(ordered.entities.size(), 6U);
    EXPECT_EQ(ordered.entities[0].block, 1U);
    EXPECT_EQ(ordered.entities[1].kind, EntityKind::Arc);
    EXPECT_EQ(ordered.entities[2].kind, EntityKind::Circle);
    EXPECT_EQ(ordered.entities[4].kind, EntityKind::Insert);
    EXPECT_EQ(ordered.entities[5].owner, 5U);
    ASSERT_EQ(ordered.layouts.size(), 2U);
    EXPECT_NE(ordered.entities[2].owner, ordered.entities[3].owner);
}

TEST(Sections, blocksMayFollowTheEntities)
{
    const Drawing d
        = drawn("0 SECTION\n2 ENTITIES\n0 INSERT\n66 1\n2 B\n0 ATTRIB\n2 T\n1 v\n0 SEQEND\n0 ENDSEC\n"
                + blocks(block("EMPTY", "") + block("B", "0 POINT")) + "0 EOF\n");
    ASSERT_EQ(d.entities.size(), 3U);
    EXPECT_EQ(d.entities[d.blocks[1].firstEntity].kind, EntityKind::Point);
    EXPECT_EQ(d.entities[1].kind, EntityKind::Insert);
    EXPECT_EQ(d.entities[2].owner, 2U);
}

TEST(Sections, layoutsHaveNamesAndPaper)
{
    const std::string objects = "0 SECTION\n2 OBJECTS\n0 LAYOUT\n5 9\n100 AcDbPlotSettings\n1 printer\n44 "
                                "914.4\n45 609.6\n72 0\n73 "
                                "0\n100 AcDbLayout\n1 S-201\n70 1\n71 1\n330 1F\n0 ENDSEC\n0 EOF\n";
    const std::string records
        = tables("0 TABLE\n2 BLOCK_RECORD\n0 BLOCK_RECORD\n5 1F\n2 *Paper_Space\n0 ENDTAB");
    const Drawing d = drawn(records + "0 SECTION\n2 ENTITIES\n0 TEXT\n67 1\n1 SHEET\n0 ENDSEC\n" + objects);
    ASSERT_EQ(d.layouts.size(), 1U);
    EXPECT_EQ(d.layouts[0].name, "S-201");
    EXPECT_NEAR(d.layouts[0].paperWidth, 36, 1e-9);
    EXPECT_NEAR(d.layouts[0].paperHeight, 24, 1e-9);
    EXPECT_EQ(d.entities[0].owner, 0U);
    EXPECT_TRUE(d.entities[0].paperSpace);
}

TEST(Sections, externalReferencesAreReported)
{
    EXPECT_TRUE(
        reports(drawn(blocks("0 BLOCK\n2 ARCH\n70 4\n1 arch.dwg\n0 ENDBLK") + entities("")), "drawing.xref"));
}

TEST(TextEncoding, oldFilesUseTheirCodePageNewOnesUtf8)
{
    const auto text = [](const std::string& version, const std::string& page, const std::string& raw) {
        return textsOf(drawn(header("9 $ACADVER\n1 " + version + "\n9 $DWGCODEPAGE\n3 " + page)
                             + entities("0 TEXT\n1 " + raw)))[0];
    };
    EXPECT_EQ(text("AC1015", "ANSI_1252", "\xBD in \xE9"), "\u00BD in \u00E9");
    EXPECT_EQ(text("AC1015", "ANSI_1251", "\xD1\xF2"), "\u0421\u0442");
    EXPECT_EQ(text("AC1015", "ANSI_932", "\x8A\xB2"), "\u5E79");
    EXPECT_EQ(text("AC1009", "dos850", "\x82"), "\u00E9");
    EXPECT_EQ(text("AC1021", "ANSI_1252", "\xC2\xBD"), "\u00BD");
    EXPECT_EQ(text("AC1015", "ANSI_1252", "\\U+00BD and ^ A ^Jb"), "\u00BD and ^A \nb");
    EXPECT_EQ(text("AC1015", "ANSI_1252", "\\M+18AB2"), "\u5E79");
}

TEST(TextEncoding, whatCannotBeReadIsReported)
{
    const Drawing d = drawn(header("9 $ACADVER\n1 AC1027") + entities("0 TEXT\n1 a\xFFz"));
    EXPECT_EQ(textsOf(d)[0], "a\uFFFDz");
    EXPECT_TRUE(reports(d, "drawing.text.lost"));
    EXPECT_TRUE(reports(drawn(header("9 $ACADVER\n1 AC1015\n9 $DWGCODEPAGE\n3 KLINGON") + entities("0 LINE")),
                        "drawing.codepage.unknown"));
}

// Binary: 22 bytes of sentinel, two-byte codes, values by the type of their code.
TEST(Binary, groupsReadLikeText)
{
    std::string bytes("AutoCAD Binary DXF\r\n\x1a\0", 22);
    const auto code = [&](std::int16_t c) { bytes.append(reinterpret_cast<const char*>(&c), 2); };
    const auto text = [&](std::int16_t c, const std::string& value) {
        code(c);
        bytes += value;
        bytes += '\0';
    };
    const auto real = [&](std::int16_t c, double value) {
        code(c);
        bytes.append(reinterpret_cast<const char*>(&value), 8);
    };
    text(0, "SECTION");
    text(2, "ENTITIES");
    text(0, "LINE");
    text(5, "2B");
    text(8, "S-WALL");
    code(62);
    code(-2);
    real(10, 1.25);
    real(21, -7.5);
    text(0, "ENDSEC");
    text(0, "EOF");
    const auto read = readText(bytes);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(numbersOf(*read), (std::vector<double>{1.25, 0, 0, 0, -7.5, 0}));
    EXPECT_EQ(read->entities[0].handle, 0x2BU);
    EXPECT_EQ(read->entities[0].color, -2);
    for (std::size_t size = 23; size < bytes.size(); ++size) {
        const auto cut = readText(bytes.substr(0, size));
        EXPECT_TRUE(!cut.ok() || !cut->findings.empty()) << size;
    }
}

} // namespace
