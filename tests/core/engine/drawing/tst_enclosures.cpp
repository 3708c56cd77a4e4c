#include <gtest/gtest.h>

#include <cmath>
#include <numbers>

#include "core/engine/drawing/enclosures.h"

using namespace holdfast;
using namespace holdfast::drawing;
using geometry::Point2;

namespace {

constexpr double kPi = std::numbers::pi;

Linework sheet()
{
    Linework marks;
    marks.layers = {"0"};
    return marks;
}

void write(Linework& marks, const std::string& words, Point2 middle, double height = 9)
{
    TextMark text;
    text.text = words;
    text.middle = middle;
    text.at = middle - Point2{0.4 * height * double(words.size()), height / 2};
    text.height = height;
    marks.texts.push_back(text);
}

void draw(Linework& marks, Point2 a, Point2 b)
{
    Stroke stroke;
    stroke.line = {a, b};
    marks.strokes.push_back(stroke);
}

void polygon(Linework& marks, Point2 center, double radius, int corners, double turn)
{
    const auto corner = [&](int i) {
        const double at = turn + 2 * kPi * i / corners;
        return center + Point2{std::cos(at), std::sin(at)} * radius;
    };
    for (int i = 0; i < corners; ++i)
        draw(marks, corner(i), corner(i + 1));
}

EnclosureShape shapeOf(int corners, double turn)
{
    auto marks = sheet();
    write(marks, "4", {100, 50});
    polygon(marks, {100, 50}, 12, corners, turn);
    const auto found = enclosures(marks);
    EXPECT_EQ(found.size(), 1u);
    return found.empty() ? EnclosureShape::Oblong : found.front().shape;
}

TEST(Enclosures, PolygonsAreToldByTheirCorners)
{
    EXPECT_EQ(shapeOf(3, kPi / 2), EnclosureShape::Triangle);
    EXPECT_EQ(shapeOf(4, 0), EnclosureShape::Diamond);
    EXPECT_EQ(shapeOf(4, kPi / 4), EnclosureShape::Box);
    EXPECT_EQ(shapeOf(5, kPi / 2), EnclosureShape::Pentagon);
    EXPECT_EQ(shapeOf(6, 0), EnclosureShape::Hexagon);
    EXPECT_EQ(shapeOf(8, kPi / 8), EnclosureShape::Octagon);
    EXPECT_EQ(shapeOf(32, 0), EnclosureShape::Circle);
}

TEST(Enclosures, LooseStrokesInAnyOrderAndDirectionMakeAShape)
{
    auto marks = sheet();
    write(marks, "SW4", {0, 0});
    const Point2 top{0, 24}, right{24, 0}, bottom{0, -24}, left{-24, 0};
    draw(marks, top, right);
    draw(marks, left, bottom);
    draw(marks, {200, 0}, {200, 30});
    draw(marks, top, left);
    draw(marks, bottom, right);
    draw(marks, right, {60, 10}); // the leader
    const auto found = enclosures(marks);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().shape, EnclosureShape::Diamond);
    EXPECT_NEAR(found.front().radius, 24, 0.01);
}

TEST(Enclosures, TextsOfOneShapeAreReadFromTheTop)
{
    auto marks = sheet();
    write(marks, "12'-6\"", {0, -7}, 6);
    write(marks, "SW4", {0, 7}, 6);
    polygon(marks, {0, 0}, 26, 6, 0);
    draw(marks, {-26, 0}, {26, 0});
    const auto found = enclosures(marks);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().texts, (std::vector<std::size_t>{1, 0}));
}

TEST(Enclosures, AnOblongOfTwoArcsAndTwoLines)
{
    auto marks = sheet();
    write(marks, "SW12", {0, 0});
    draw(marks, {-15, 10}, {15, 10});
    draw(marks, {15, -10}, {-15, -10});
    marks.arcs.push_back({{15, 0}, 10, -kPi / 2, kPi, 0, {}});
    marks.arcs.push_back({{-15, 0}, 10, kPi / 2, kPi, 0, {}});
    const auto found = enclosures(marks);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().shape, EnclosureShape::Oblong);
}

TEST(Enclosures, TheLeastShapeHoldsTheText)
{
    auto marks = sheet();
    write(marks, "3", {0, 0});
    polygon(marks, {0, 0}, 40, 4, kPi / 4);
    marks.arcs.push_back({{0, 0}, 10, 0, 2 * kPi, 0, {}});
    const auto found = enclosures(marks);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().shape, EnclosureShape::Circle);
}

TEST(Enclosures, LettersAloneAndFarShapesAreNone)
{
    auto marks = sheet();
    write(marks, "NOTES", {0, 0});
    polygon(marks, {300, 0}, 12, 6, 0);
    draw(marks, {-50, -10}, {50, -10});
    EXPECT_TRUE(enclosures(marks).empty());
    EXPECT_TRUE(enclosures(sheet()).empty());
}

} // namespace
