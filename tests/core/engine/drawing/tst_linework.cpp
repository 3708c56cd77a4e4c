// A drawing flattened: what stands in blocks arrives on the sheet where CAD shows it.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"

namespace {

using namespace holdfast;
using namespace holdfast::drawing;
using geometry::Point2;

constexpr double kPi = std::numbers::pi;

// Builds drawings entity by entity, blocks first.
class Sketch {
public:
    Sketch() { layer("0"); }

    std::uint32_t layer(const std::string& name, bool off = false, bool frozen = false)
    {
        m_drawing.layers.push_back({name, 7, "", off, frozen, true});
        return std::uint32_t(m_drawing.layers.size() - 1);
    }
    void beginBlock(const std::string& name, Point2 base = {})
    {
        m_drawing.blocks.push_back({name, base, std::uint32_t(m_drawing.entities.size()), 0});
        m_block = std::uint32_t(m_drawing.blocks.size());
    }
    void endBlock()
    {
        Block& block = m_drawing.blocks.back();
        block.entityCount = std::uint32_t(m_drawing.entities.size()) - block.firstEntity;
        m_block = 0;
    }
    EntityHead& add(EntityKind kind, std::vector<double> numbers, std::vector<std::string> texts = {},
                    std::uint32_t onLayer = 0)
    {
        EntityHead head;
        head.kind = kind;
        head.layer = onLayer;
        head.block = m_block;
        head.handle = m_drawing.entities.size() + 1;
        head.firstNumber = std::uint32_t(m_drawing.numbers.size());
        head.numberCount = std::uint32_t(numbers.size());
        head.firstText = std::uint32_t(m_drawing.texts.size());
        head.textCount = std::uint32_t(texts.size());
        m_drawing.numbers.insert(m_drawing.numbers.end(), numbers.begin(), numbers.end());
        m_drawing.texts.insert(m_drawing.texts.end(), texts.begin(), texts.end());
        m_drawing.entities.push_back(head);
        return m_drawing.entities.back();
    }
    EntityHead& line(Point2 a, Point2 b, std::uint32_t onLayer = 0)
    {
        return add(EntityKind::Line, {a.x, a.y, 0, b.x, b.y, 0}, {}, onLayer);
    }
    EntityHead& insert(const std::string& block, Point2 at, double sx = 1, double sy = 1, double degrees = 0,
                       bool mirrored = false, std::uint32_t onLayer = 0)
    {
        return add(EntityKind::Insert,
                   {at.x, at.y, 0, sx, sy, degrees * kPi / 180, 1, 1, 0, 0, mirrored ? 1.0 : 0.0}, {block},
                   onLayer);
    }
    Linework marks(int layout = -1) const
    {
        Result<Linework> marks = linework(m_drawing, {layout}, {});
        EXPECT_TRUE(marks.ok());
        return std::move(marks).value();
    }
    Drawing& drawing() { return m_drawing; }

private:
    Drawing m_drawing;
    std::uint32_t m_block = 0;
};

void expectAt(Point2 read, Point2 expected)
{
    EXPECT_NEAR(read.x, expected.x, 1e-9);
    EXPECT_NEAR(read.y, expected.y, 1e-9);
}

TEST(Linework, aBlockIsScaledTurnedAndMovedAboutItsBase)
{
    Sketch sketch;
    sketch.beginBlock("B", {1, 1});
    sketch.line({1, 1}, {2, 1});
    sketch.endBlock();
    sketch.insert("B", {10, 20}, 3, 1, 90);
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.strokes.size(), 1U);
    expectAt(marks.strokes[0].line.a, {10, 20});
    expectAt(marks.strokes[0].line.b, {10, 23});
    EXPECT_EQ(marks.strokes[0].source.handle, 1U);
    EXPECT_EQ(marks.strokes[0].source.insert, 2U);
}

TEST(Linework, aMirroredInsertTurnsTheOtherWay)
{
    Sketch sketch;
    sketch.beginBlock("B");
    sketch.line({0, 0}, {1, 0});
    sketch.line({0, 0}, {0, 1});
    sketch.endBlock();
    sketch.insert("B", {5, 5}, 1, 1, 30, true);
    const Linework marks = sketch.marks();
    expectAt(marks.strokes[0].line.b, {5 - std::cos(kPi / 6), 5.5});
    expectAt(marks.strokes[1].line.b, {5.5, 5 + std::cos(kPi / 6)});
    EXPECT_LT(marks.symbols[0].scaleX * marks.symbols[0].scaleY, 0);
}

TEST(Linework, arraysRepeatAlongTheTurnedAxes)
{
    Sketch sketch;
    sketch.beginBlock("B");
    sketch.line({0, 0}, {1, 0});
    sketch.endBlock();
    sketch.add(EntityKind::Insert, {0, 0, 0, 2, 2, kPi / 2, 3, 2, 10, 100, 0}, {"B"});
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.strokes.size(), 6U);
    EXPECT_EQ(marks.symbols.size(), 6U);
    expectAt(marks.strokes[2].line.a, {0, 20});
    expectAt(marks.strokes[3].line.a, {-100, 0});
}

TEST(Linework, layerZeroInsideABlockIsTheLayerOfItsInsert)
{
    Sketch sketch;
    const auto wall = sketch.layer("S-WALL"), door = sketch.layer("A-DOOR");
    sketch.beginBlock("INNER");
    sketch.line({0, 0}, {1, 0});
    sketch.line({0, 0}, {2, 0}, door);
    sketch.endBlock();
    sketch.beginBlock("OUTER");
    sketch.insert("INNER", {0, 0});
    sketch.endBlock();
    sketch.insert("OUTER", {0, 0}, 1, 1, 0, false, wall);
    const Linework marks = sketch.marks();
    EXPECT_EQ(marks.layers[marks.strokes[0].layer], "S-WALL");
    EXPECT_EQ(marks.layers[marks.strokes[1].layer], "A-DOOR");
    EXPECT_EQ(marks.symbols[1].depth, 1);
}

TEST(Linework, whatDoesNotShowIsLeftOut)
{
    Sketch sketch;
    const auto off = sketch.layer("OFF", true), frozen = sketch.layer("FROZEN", false, true);
    const auto points = sketch.layer("xref$0$Defpoints"), shown = sketch.layer("SHOWN");
    sketch.beginBlock("B");
    sketch.line({0, 0}, {1, 0}, shown);
    sketch.line({0, 0}, {1, 0});
    sketch.endBlock();
    sketch.line({0, 0}, {1, 0}, off);
    sketch.line({0, 0}, {1, 0}, frozen);
    sketch.line({0, 0}, {1, 0}, points);
    sketch.line({0, 0}, {1, 0}, shown).visible = false;
    EXPECT_TRUE(sketch.marks().strokes.empty());
    // A block on a layer that is off still shows what lies on other layers; on a frozen one nothing.
    sketch.insert("B", {0, 0}, 1, 1, 0, false, off);
    sketch.insert("B", {0, 0}, 1, 1, 0, false, frozen);
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.strokes.size(), 1U);
    EXPECT_EQ(marks.strokes[0].layer, shown);
    EXPECT_TRUE(marks.symbols.empty());
}

TEST(Linework, bulgesAreArcs)
{
    Sketch sketch;
    // A half circle to the right of the way up (bulge 1 runs counter-clockwise), then back down straight.
    sketch.add(EntityKind::Polyline, {1, 2, 0, 0, 1, 0, 2, 0});
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.arcs.size(), 1U);
    ASSERT_EQ(marks.strokes.size(), 1U);
    expectAt(marks.arcs[0].center, {0, 1});
    EXPECT_NEAR(marks.arcs[0].radius, 1, 1e-12);
    EXPECT_NEAR(marks.arcs[0].start, 1.5 * kPi, 1e-12);
    EXPECT_NEAR(marks.arcs[0].sweep, kPi, 1e-12);
    EXPECT_NEAR(marks.extents.high.x, 1, 1e-12);
    EXPECT_NEAR(marks.extents.low.x, 0, 1e-9);
}

TEST(Linework, aNegativeBulgeRunsTheOtherWay)
{
    Sketch sketch;
    sketch.add(EntityKind::Polyline, {0, 2, 0, 0, -0.414213562373095, 2, 0, 0});
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.arcs.size(), 1U);
    expectAt(marks.arcs[0].center, {1, -1});
    EXPECT_NEAR(marks.arcs[0].sweep, kPi / 2, 1e-9);
    EXPECT_NEAR(marks.arcs[0].start, kPi / 4, 1e-9);
    EXPECT_NEAR(marks.extents.high.y, std::sqrt(2.0) - 1, 1e-9);
}

TEST(Linework, arcsStayArcsUnderUniformScaleAndMirroring)
{
    Sketch sketch;
    sketch.beginBlock("DOOR");
    sketch.add(EntityKind::Arc, {0, 0, 0, 3, 0, kPi / 2});
    sketch.endBlock();
    sketch.insert("DOOR", {10, 0}, -2, 2);
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.arcs.size(), 1U);
    EXPECT_NEAR(marks.arcs[0].radius, 6, 1e-12);
    EXPECT_NEAR(marks.arcs[0].start, kPi / 2, 1e-12);
    EXPECT_NEAR(marks.arcs[0].sweep, kPi / 2, 1e-12);
}

TEST(Linework, arcsUnderNonUniformScaleBecomeStrokesWithinASixtyFourth)
{
    Sketch sketch;
    sketch.beginBlock("B");
    sketch.add(EntityKind::Circle, {0, 0, 0, 100});
    sketch.endBlock();
    sketch.insert("B", {0, 0}, 10, 5);
    const Linework marks = sketch.marks();
    EXPECT_TRUE(marks.arcs.empty());
    ASSERT_GT(marks.strokes.size(), 10U);
    for (const Stroke& stroke : marks.strokes) {
        const Point2 m = geometry::middle(stroke.line);
        // Distance to the ellipse x^2/1000^2 + y^2/500^2 = 1 by its gradient.
        const double f = m.x * m.x / 1e6 + m.y * m.y / 25e4 - 1;
        const double slope = 2 * std::hypot(m.x / 1e6, m.y / 25e4);
        EXPECT_LE(std::fabs(f) / slope, 1.0 / 64 + 1e-9);
    }
}

TEST(Linework, splinesFollowTheirCurve)
{
    Sketch sketch;
    // A rational quadratic that is a quarter of the unit circle.
    const double w = std::sqrt(0.5);
    sketch.add(EntityKind::Spline, {2, 0, 3, 1, 0, 1, 1, 0, 1, 6, 0, 0, 0, 1, 1, 1, 3, 1, w, 1, 0});
    const Linework marks = sketch.marks();
    ASSERT_GT(marks.strokes.size(), 4U);
    for (const Stroke& stroke : marks.strokes) {
        EXPECT_NEAR(geometry::length(stroke.line.b), 1, 1e-12);
        EXPECT_NEAR(geometry::length(geometry::middle(stroke.line)), 1, 1.0 / 1024);
    }
    expectAt(marks.strokes.back().line.b, {0, 1});
}

TEST(Linework, textsHatchesAndSolidsArriveInPlace)
{
    Sketch sketch;
    sketch.beginBlock("B");
    sketch.add(EntityKind::Text, {1, 0, 2, 0, 1, 2, 1}, {"A", "STANDARD"});
    sketch.add(EntityKind::Hatch, {1, 1, 3, 0, 0, 1, 0, 1, 1}, {"SOLID"});
    sketch.add(EntityKind::Solid, {0, 0, 1, 0, 0, 1, 1, 1});
    sketch.endBlock();
    sketch.insert("B", {10, 0}, 2, 2, 90);
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.texts.size(), 1U);
    expectAt(marks.texts[0].at, {10, 2});
    expectAt(marks.texts[0].middle, {10, 2});
    EXPECT_NEAR(marks.texts[0].height, 4, 1e-12);
    EXPECT_NEAR(marks.texts[0].rotation, kPi / 2, 1e-12);
    ASSERT_EQ(marks.fills.size(), 2U);
    expectAt(marks.fills[0].ring[2], {8, 2});
    expectAt(marks.fills[1].ring[2], {8, 2});
    EXPECT_EQ(marks.fills[1].ring.size(), 4U);
}

TEST(Linework, attributesShowAndAreNamedDefinitionsDoNot)
{
    Sketch sketch;
    sketch.beginBlock("HD");
    sketch.add(EntityKind::AttDef, {0, 0, 1, 0, 0, 0, 1, 0}, {"", "MARK"});
    sketch.add(EntityKind::AttDef, {0, 0, 1, 0, 0, 0, 1, 2}, {"CONSTANT", "K"});
    sketch.endBlock();
    sketch.insert("HD", {5, 5});
    sketch.add(EntityKind::Attrib, {6, 5, 1, 0, 0, 0, 1, 0}, {"HD-3", "MARK"}).owner = 3;
    EntityHead& hidden = sketch.add(EntityKind::Attrib, {6, 5, 1, 0, 0, 0, 1, 1}, {"secret", "NOTE"});
    hidden.owner = 3;
    hidden.visible = false;
    const Linework marks = sketch.marks();
    ASSERT_EQ(marks.symbols.size(), 1U);
    ASSERT_EQ(marks.symbols[0].attributes.size(), 2U);
    EXPECT_EQ(marks.symbols[0].attributes[0], (std::pair<std::string, std::string>{"MARK", "HD-3"}));
    ASSERT_EQ(marks.texts.size(), 2U);
    EXPECT_EQ(marks.texts[0].text, "CONSTANT");
    EXPECT_EQ(marks.texts[1].text, "HD-3");
}

TEST(Linework, aDimensionIsAMarkAndNotItsPicture)
{
    Sketch sketch;
    sketch.beginBlock("*D1");
    sketch.line({0, 0}, {120, 0});
    sketch.endBlock();
    sketch.add(EntityKind::Dimension, {0, 120, 0, 5, 60, 5, 0, 0, 120, 0, 0}, {"10'-0\"", "*D1"});
    sketch.add(EntityKind::Dimension, {2, 1.57, 0, 5, 60, 5, 0, 0, 120, 0, 0}, {"", "*D1"});
    const Linework marks = sketch.marks();
    EXPECT_TRUE(marks.strokes.empty());
    ASSERT_EQ(marks.dimensions.size(), 1U);
    EXPECT_EQ(marks.dimensions[0].measured, 120);
    EXPECT_EQ(marks.dimensions[0].written, "10'-0\"");
    expectAt(marks.dimensions[0].to, {120, 0});
}

TEST(Linework, aLayoutIsASheetOfItsOwn)
{
    Sketch sketch;
    sketch.drawing().layouts = {{"S-1", 36, 24}, {"S-2", 36, 24}};
    sketch.line({0, 0}, {1, 0});
    EntityHead& paper = sketch.line({0, 0}, {2, 0});
    paper.paperSpace = true;
    paper.owner = 1;
    EntityHead& view = sketch.add(EntityKind::Viewport, {18, 12, 30, 20, 500, 600, 960, 0, 2});
    view.paperSpace = true;
    view.owner = 1;
    EXPECT_EQ(sketch.marks().strokes.size(), 1U);
    EXPECT_TRUE(sketch.marks(0).strokes.empty());
    const Linework second = sketch.marks(1);
    EXPECT_EQ(second.strokes.size(), 1U);
    ASSERT_EQ(second.views.size(), 1U);
    EXPECT_EQ(second.views[0].viewHeight / second.views[0].height, 48);
}

TEST(Linework, hiddenEdgesOfAFaceAreNotDrawn)
{
    Sketch sketch;
    sketch.add(EntityKind::Face3d, {0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 5});
    EXPECT_EQ(sketch.marks().strokes.size(), 2U);
}

TEST(Linework, stopsWhenAsked)
{
    Sketch sketch;
    for (int i = 0; i < 10000; ++i)
        sketch.line({0, 0}, {1, double(i)});
    std::stop_source source;
    source.request_stop();
    const auto marks = linework(sketch.drawing(), {}, holdfast::Run{source.get_token(), {}});
    ASSERT_FALSE(marks.ok());
    EXPECT_EQ(marks.fault().code, FaultCode::Cancelled);
}

} // namespace
