// Pens: what a line looks like on paper, by layer and by block resolved.
#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/drawing/pens.h"

namespace {

using namespace holdfast;
using namespace holdfast::drawing;

TEST(Pens, ColourIndexesAreThoseOfTheColourWheel)
{
    EXPECT_EQ(rgbOfIndex(1), 0xFF0000u);
    EXPECT_EQ(rgbOfIndex(7), 0x000000u);   // the pen on white paper
    EXPECT_EQ(rgbOfIndex(10), 0xFF0000u);
    EXPECT_EQ(rgbOfIndex(11), 0xFF8080u);
    EXPECT_EQ(rgbOfIndex(170), 0x0000FFu);
    EXPECT_EQ(rgbOfIndex(300), 0u);
}

TEST(Pens, LinetypesByTheirUsualNames)
{
    EXPECT_EQ(dashOfLinetype("HIDDEN2"), DashClass::Dashed);
    EXPECT_EQ(dashOfLinetype("Center"), DashClass::DashDot);
    EXPECT_EQ(dashOfLinetype("DASHDOTX2"), DashClass::DashDot);
    EXPECT_EQ(dashOfLinetype("DOT"), DashClass::Dotted);
    EXPECT_EQ(dashOfLinetype("Continuous"), DashClass::Continuous);
}

// A block drawn by block takes the insert's colour and pen; on layer 0 it takes the insert's layer's.
TEST(Pens, ABlockDrawnByBlockTakesTheInsertsPen)
{
    Drawing d;
    d.layers.resize(2);
    d.layers[0].name = "0";
    d.layers[1].name = "S-SHEAR";
    d.layers[1].color = 1;
    d.layers[1].linetype = "DASHED";
    d.layers[1].lineweight = 50;
    d.blocks = {{"WALL", {}, 0, 2}};
    EntityHead line;
    line.kind = EntityKind::Line;
    line.block = 1;
    line.numberCount = 6;
    line.color = 0;
    line.lineweight = -2;
    line.dash = DashClass::ByBlock;
    EntityHead onZero = line;
    onZero.color = 256;
    onZero.lineweight = -1;
    onZero.dash = DashClass::ByLayer;
    EntityHead insert;
    insert.kind = EntityKind::Insert;
    insert.layer = 1;
    insert.color = 5;
    insert.lineweight = 35;
    insert.dash = DashClass::DashDot;
    insert.firstNumber = 6;
    insert.numberCount = 11;
    insert.textCount = 1;
    d.entities = {line, onZero, insert};
    d.numbers = {0, 0, 0, 10, 0, 0, /* insert */ 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0};
    d.texts = {"WALL"};

    const auto marks = linework(d, {}, {});
    ASSERT_TRUE(marks.ok());
    ASSERT_EQ(marks->strokes.size(), 2u);
    const PaintStyle& byBlock = marks->paints[marks->strokes[0].paint];
    EXPECT_EQ(byBlock.rgb, 0x0000FFu);
    EXPECT_FLOAT_EQ(byBlock.width, 35.0F / 2540);
    EXPECT_EQ(byBlock.dash, DashClass::DashDot);
    const PaintStyle& byLayer = marks->paints[marks->strokes[1].paint];
    EXPECT_EQ(byLayer.rgb, 0xFF0000u);
    EXPECT_FLOAT_EQ(byLayer.width, 50.0F / 2540);
    EXPECT_EQ(byLayer.dash, DashClass::Dashed);
}

} // namespace
