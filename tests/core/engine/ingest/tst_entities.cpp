// Each entity kind from a few groups to its numbers and texts.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tests/core/engine/ingest/dxf_text.h"

namespace {

using namespace holdfast;
using namespace holdfast::ingest;
using drawing::Drawing;
using drawing::EntityKind;

constexpr double kPi = std::numbers::pi;

void expectNear(const std::vector<double>& read, const std::vector<double>& expected)
{
    ASSERT_EQ(read.size(), expected.size());
    for (std::size_t i = 0; i < read.size(); ++i)
        EXPECT_NEAR(read[i], expected[i], 1e-9) << "number " << i;
}

TEST(Entities, aLineKeepsItsHandleLayerColourAndVisibility)
{
    const Drawing d
        = drawn(entities("0 LINE\n5 1AF\n8 S-SHEAR\n62 3\n60 1\n10 1\n20 2\n30 3\n11 4\n21 5\n31 6"));
    EXPECT_EQ(numbersOf(d), (std::vector<double>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(d.entities[0].handle, 0x1AFU);
    EXPECT_EQ(d.layers[d.entities[0].layer].name, "S-SHEAR");
    EXPECT_EQ(d.entities[0].color, 3);
    EXPECT_FALSE(d.entities[0].visible);
}

// A wall of two faces 5.5 apart around a corner, as AutoCAD writes MLINE; the miter of the corner is longer.
TEST(Entities, aMultilineIsItsParallels)
{
    const Drawing d = drawn(entities(
        "0 MLINE\n8 A-WALL\n70 1\n71 1\n72 3\n73 2\n10 0\n20 0\n30 0\n"
        "11 0\n21 0\n31 0\n12 1\n22 0\n32 0\n13 0\n23 1\n33 0\n"
        "74 2\n41 2.75\n41 0\n75 0\n74 2\n41 -2.75\n41 0\n75 0\n"
        "11 100\n21 0\n31 0\n12 0\n22 1\n32 0\n13 -1\n23 1\n33 0\n"
        "74 2\n41 2.75\n41 0\n75 0\n74 2\n41 -2.75\n41 0\n75 0\n"
        "11 100\n21 50\n31 0\n12 0\n22 1\n32 0\n13 -1\n23 0\n33 0\n"
        "74 2\n41 2.75\n41 0\n75 0\n74 2\n41 -2.75\n41 0\n75 0"));
    ASSERT_EQ(d.entities.size(), 1u);
    EXPECT_EQ(d.entities[0].kind, EntityKind::Multiline);
    expectNear(numbersOf(d), {2, 3, 0, 2.75, 97.25, 2.75, 97.25, 50, 3, 0, -2.75, 102.75, -2.75, 102.75, 50});
    const auto marks = drawing::linework(d, {}, {});
    ASSERT_TRUE(marks.ok());
    EXPECT_EQ(marks->strokes.size(), 4u);
}

TEST(Entities, crLfAndCrFilesReadTheSame)
{
    const std::string groups = entities("0 LINE\n8 A\n10 1.5\n20 2\n11 4\n21 5");
    for (const char* lineEnd : {"\n", "\r\n", "\r"}) {
        const auto read = readText(dxf(groups, lineEnd));
        ASSERT_TRUE(read.ok());
        EXPECT_EQ(numbersOf(*read), (std::vector<double>{1.5, 2, 0, 4, 5, 0}));
        EXPECT_EQ(read->layers[0].name, "A");
    }
}

TEST(Entities, numbersAreTheNearestDoubles)
{
    for (const char* text :
         {"0.1", "-12345.678901234567", "1e-7", "1.7976931E+2", "+5.5", "  3.25  ", ".5", "5.",
          "123456789012345678901.5", "9007199254740993", "0.000000000000000000001"}) {
        const Drawing d = drawn(entities("0 LINE\n10 " + std::string(text)));
        const bool far = std::fabs(std::strtod(text, nullptr)) > 1e12;
        if (far)
            EXPECT_TRUE(reports(d, "drawing.entity.skipped")) << text;
        else
            EXPECT_EQ(numbersOf(d)[0], std::strtod(text, nullptr)) << text;
    }
}

TEST(Entities, anArcRunsCounterClockwiseFromStartToEnd)
{
    const Drawing d = drawn(entities("0 ARC\n10 1\n20 2\n40 5\n50 350\n51 10"));
    expectNear(numbersOf(d), {1, 2, 0, 5, 350 * kPi / 180, 370 * kPi / 180});
}

TEST(Entities, anArcSeenFromBelowIsMirrored)
{
    // From 0 to 90 degrees about (-1, 2) in a plane whose x axis points to the left.
    const Drawing d = drawn(entities("0 ARC\n10 1\n20 2\n40 5\n50 0\n51 90\n210 0\n220 0\n230 -1"));
    const std::vector<double> n = numbersOf(d);
    EXPECT_NEAR(n[0], -1, 1e-12);
    EXPECT_NEAR(n[1], 2, 1e-12);
    EXPECT_NEAR(std::cos(n[4]), 0, 1e-12);
    EXPECT_NEAR(std::sin(n[4]), 1, 1e-12);
    EXPECT_NEAR(std::cos(n[5]), -1, 1e-12);
    EXPECT_NEAR(n[5] - n[4], kPi / 2, 1e-12);
}

TEST(Entities, aCircleInATiltedPlaneIsAnEllipse)
{
    // Tilted by 60 degrees about x: half as high in plan.
    const Drawing d = drawn(entities("0 CIRCLE\n10 0\n20 0\n40 4\n210 0\n220 -0.866025403784439\n230 0.5"));
    EXPECT_EQ(d.entities[0].kind, EntityKind::Ellipse);
    const std::vector<double> n = numbersOf(d);
    EXPECT_NEAR(std::hypot(n[2], n[3]), 4, 1e-9);
    EXPECT_NEAR(n[4], 0.5, 1e-9);
}

TEST(Entities, lwPolylineKeepsBulgesAndMirrorsThem)
{
    const std::string groups = "0 LWPOLYLINE\n90 3\n70 1\n10 0\n20 0\n42 1\n10 2\n20 0\n10 2\n20 2\n";
    EXPECT_EQ(numbersOf(drawn(entities(groups))), (std::vector<double>{1, 3, 0, 0, 1, 2, 0, 0, 2, 2, 0}));
    EXPECT_EQ(numbersOf(drawn(entities(groups + "210 0\n220 0\n230 -1"))),
              (std::vector<double>{1, 3, -0.0, 0, -1, -2, 0, 0, -2, 2, 0}));
}

TEST(Entities, polylineTakesItsVerticesAndLeavesControlPointsOut)
{
    const Drawing d
        = drawn(entities("0 POLYLINE\n8 A\n66 1\n70 4\n0 VERTEX\n8 A\n10 9\n20 9\n70 16\n"
                         "0 VERTEX\n10 1\n20 1\n70 8\n0 VERTEX\n10 2\n20 1\n42 0.5\n0 SEQEND\n0 LINE"));
    EXPECT_EQ(d.entities.size(), 2U);
    EXPECT_EQ(numbersOf(d), (std::vector<double>{0, 2, 1, 1, 0, 2, 1, 0.5}));
}

TEST(Entities, aPolyfaceMeshBecomesItsFaces)
{
    std::string vertices;
    for (const char* at : {"10 0\n20 0", "10 1\n20 0", "10 1\n20 1", "10 0\n20 1"})
        vertices += "0 VERTEX\n" + std::string(at) + "\n30 5\n70 192\n";
    const Drawing d = drawn(entities(
        "0 POLYLINE\n70 64\n" + vertices
        + "0 VERTEX\n70 128\n71 1\n72 2\n73 -3\n0 VERTEX\n70 128\n71 1\n72 2\n73 3\n74 4\n0 SEQEND"));
    ASSERT_EQ(d.entities.size(), 2U);
    EXPECT_EQ(d.entities[0].kind, EntityKind::Face3d);
    EXPECT_EQ(numbersOf(d, 0), (std::vector<double>{0, 0, 5, 1, 0, 5, 1, 1, 5, 1, 1, 5, 4}));
    EXPECT_EQ(numbersOf(d, 1), (std::vector<double>{0, 0, 5, 1, 0, 5, 1, 1, 5, 0, 1, 5, 0}));
}

TEST(Entities, textIsPlacedByItsJustificationPoint)
{
    const Drawing d
        = drawn(entities("0 TEXT\n10 1\n20 1\n40 6\n1 SW-1 %%d %%c %%p %%utag%%u 50%%%\n50 90\n72 1\n73 2\n"
                         "11 7\n21 8\n7 ROMANS"));
    expectNear(numbersOf(d), {7, 8, 6, kPi / 2, 1, 2, 1});
    EXPECT_EQ(textsOf(d), (std::vector<std::string>{"SW-1 \u00B0 \u00D8 \u00B1 tag 50%", "ROMANS"}));
}

TEST(Entities, mTextLosesItsCodesAndKeepsItsLines)
{
    const Drawing d
        = drawn(entities("0 MTEXT\n10 1\n20 2\n40 6\n71 5\n11 0\n21 1\n3 {\\fArial|b1;\\H0.7x;SHEAR} \n"
                         "1 WALL\\PSW-1\\~\\A1;\\C2;7/16\\\\\\{OSB\\} \\LUNDER\\l 3\\S1/2;\""));
    expectNear(numbersOf(d), {1, 2, 6, kPi / 2, 1, 2, 1});
    EXPECT_EQ(textsOf(d)[0], "SHEAR WALL\nSW-1 7/16\\{OSB} UNDER 3 1/2\"");
}

TEST(Entities, aStackedFractionNeverJoinsItsWholeNumber)
{
    EXPECT_EQ(textsOf(drawn(entities("0 MTEXT\n1 10'-6{\\H0.7x;\\S1#2;}\"")))[0], "10'-6 1/2\"");
    EXPECT_EQ(textsOf(drawn(entities("0 MTEXT\n1 \\S5^ 8; ROD")))[0], "5/8 ROD");
}

TEST(Entities, columnTextEmbeddedInATextIsNotReadTwice)
{
    const Drawing d
        = drawn(entities("0 MTEXT\n10 1\n20 2\n40 6\n1 NOTE\n101 Embedded Object\n10 99\n20 99\n1 NO"));
    EXPECT_EQ(numbersOf(d)[0], 1);
    EXPECT_EQ(textsOf(d)[0], "NOTE");
}

TEST(Entities, attributesBelongToTheirInsert)
{
    const Drawing d = drawn(blocks(block("HD", "0 LINE")) + entities(
        "0 INSERT\n5 A1\n8 S-HOLD\n66 1\n2 HD\n10 5\n20 6\n41 2\n42 3\n50 90\n"
        "0 ATTRIB\n8 S-HOLD\n10 1\n20 1\n40 3\n1 HD-3\n2 MARK\n70 1\n0 SEQEND\n0 TEXT\n1 x"));
    ASSERT_EQ(d.entities.size(), 4U);
    EXPECT_EQ(d.entities[2].kind, EntityKind::Attrib);
    EXPECT_EQ(d.entities[2].owner, 2U);
    EXPECT_FALSE(d.entities[2].visible);
    EXPECT_EQ(textsOf(d, 2), (std::vector<std::string>{"HD-3", "MARK"}));
    expectNear(numbersOf(d, 1), {5, 6, 0, 2, 3, kPi / 2, 1, 1, 0, 0, 0});
}

TEST(Entities, dimensionsKeepWhatIsMeasuredAndWhatIsWritten)
{
    const Drawing d = drawn(entities("0 DIMENSION\n2 *D1\n70 32\n10 0\n20 5\n11 5\n21 5\n13 0\n23 0\n14 "
                                     "120\n24 0\n42 120\n1 <> TYP\n50 0"));
    expectNear(numbersOf(d), {0, 120, 0, 5, 5, 5, 0, 0, 120, 0, 0});
    EXPECT_EQ(textsOf(d), (std::vector<std::string>{"<> TYP", "*D1"}));
}

TEST(Entities, aDimensionThatDoesNotSayItsMeasureIsMeasured)
{
    const auto measured
        = [](const std::string& groups) { return numbersOf(drawn(entities("0 DIMENSION\n" + groups)))[1]; };
    EXPECT_NEAR(measured("70 0\n13 0\n23 0\n14 3\n24 4\n50 0"), 3, 1e-12);
    EXPECT_NEAR(measured("70 0\n13 0\n23 0\n14 3\n24 4\n50 90"), 4, 1e-12);
    EXPECT_NEAR(measured("70 1\n13 0\n23 0\n14 3\n24 4"), 5, 1e-12);
    EXPECT_NEAR(measured("70 4\n10 0\n20 0\n15 0\n25 2"), 2, 1e-12);
    EXPECT_NEAR(measured("70 70\n10 1\n20 1\n13 8\n23 3"), 7, 1e-12);
}

TEST(Entities, hatchPathsBecomeRings)
{
    const Drawing polyline
        = drawn(entities("0 HATCH\n10 0\n20 0\n30 0\n2 SOLID\n70 1\n91 1\n92 3\n72 0\n73 1\n93 3\n10 0\n20 "
                         "0\n10 4\n20 0\n10 4\n20 3\n97 0\n75 0\n76 1\n98 1\n10 9\n20 9"));
    EXPECT_EQ(numbersOf(polyline), (std::vector<double>{1, 1, 3, 0, 0, 4, 0, 4, 3}));
    EXPECT_EQ(textsOf(polyline), (std::vector<std::string>{"SOLID"}));
    // The second edge is written backwards.
    const Drawing edges
        = drawn(entities("0 HATCH\n2 ANSI31\n70 0\n91 1\n92 1\n93 3\n72 1\n10 0\n20 0\n11 4\n21 0\n"
                         "72 1\n10 4\n20 3\n11 4\n21 0\n72 1\n10 4\n20 3\n11 0\n21 0\n97 0\n75 0"));
    EXPECT_EQ(numbersOf(edges), (std::vector<double>{0, 1, 4, 0, 0, 4, 0, 4, 3, 0, 0}));
}

TEST(Entities, splinesKeepControlPointsKnotsAndWeights)
{
    const Drawing d = drawn(entities("0 SPLINE\n70 8\n71 2\n72 6\n73 3\n40 0\n40 0\n40 0\n40 1\n40 1\n40 "
                                     "1\n10 0\n20 0\n41 1\n10 1\n20 2\n41 0.5\n10 2\n20 0\n41 1"));
    EXPECT_EQ(numbersOf(d),
              (std::vector<double> {2, 0, 3, 0, 0, 1, 2, 2, 0, 6, 0, 0, 0, 1, 1, 1, 3, 1, 0.5, 1, 0}));
}

TEST(Entities, aMultiLeaderKeepsItsLinesAndItsText)
{
    const Drawing d = drawn(
        entities("0 MULTILEADER\n300 CONTEXT_DATA{\n41 3\n12 9\n22 8\n42 0\n304 HDU8\\PTYP\n302 LEADER{\n"
                 "10 7\n20 7\n304 LEADER_LINE{\n10 1\n20 2\n10 3\n20 4\n305 }\n303 }\n301 }\n42 5"));
    EXPECT_EQ(numbersOf(d), (std::vector<double>{1, 2, 1, 2, 3, 4, 9, 8, 3, 0}));
    EXPECT_EQ(textsOf(d)[0], "HDU8\nTYP");
}

TEST(Entities, whatIsNotKnownKeepsItsName)
{
    const Drawing d = drawn(entities("0 3DSOLID\n5 7\n8 A\n1 abc"));
    EXPECT_EQ(d.entities[0].kind, EntityKind::Other);
    EXPECT_EQ(textsOf(d)[0], "3DSOLID");
}

TEST(Entities, aTableIsAnInsertOfItsPicture)
{
    const Drawing d = drawn(blocks(block("*T1", "0 TEXT\n1 SW-1"))
                            + entities("0 ACAD_TABLE\n2 *T1\n10 3\n20 4\n11 1\n21 0\n1 text\n2 FIELD"));
    EXPECT_EQ(d.entities[1].kind, EntityKind::Insert);
    EXPECT_EQ(textsOf(d, 1)[0], "*T1");
}

} // namespace
