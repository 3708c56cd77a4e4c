// Hold-downs: which symbol has which mark, and which wall end.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/engine/detect/holdowns.h"

using namespace holdfast;
using namespace holdfast::detect;
using geometry::Point2;

namespace {

// A wall along y = 0 and one along x = 0 that meet in a corner, 240 in long, both marked; layer 0 says nothing.
struct Corner {
    building::Sheet sheet;
    PlanView view;
    std::vector<WallPiece> pieces;

    Corner()
    {
        view.sheet = &sheet;
        view.marks.layers = {"0", "S-HDWR"};
        view.roles = {plan::LayerRole::Other, plan::LayerRole::Holdown};
        view.shearNamed = {false, false};
        for (const Point2 far : {Point2{240, 0}, Point2{0, 240}}) {
            WallPiece piece;
            piece.axis = {{0, 0}, far};
            piece.thickness = 5.5;
            pieces.push_back(piece);
        }
    }

    void write(const std::string& words, Point2 middle, double height = 9)
    {
        drawing::TextMark text;
        text.text = words;
        text.middle = text.at = middle;
        text.height = height;
        view.marks.texts.push_back(text);
    }

    void circle(Point2 center, double radius = 2.5)
    {
        view.marks.arcs.push_back({center, radius, 0, 6.283185307179586, 1, {}, 0});
    }

    void triangle(Point2 at)
    {
        const Point2 corners[]{at + Point2{0, 4}, at + Point2{4, -3}, at + Point2{-4, -3}};
        for (int i = 0; i < 3; ++i)
            view.marks.strokes.push_back({{corners[i], corners[(i + 1) % 3]}, 0, {}, 0});
    }

    std::vector<HoldownMark> found() const { return findHoldowns(view, pieces, {true, true}); }
};

TEST(Holdowns, EachSymbolHasItsOwnMark)
{
    Corner corner;
    corner.circle({6, 0});
    corner.circle({0, 6.5});
    corner.write("HD1", {22, -10}); // nearer to both than HD2
    corner.write("HD2", {-26, 16});
    const auto found = corner.found();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].mark, "HD2");
    EXPECT_EQ(found[0].piece, 1u);
    EXPECT_EQ(found[1].mark, "HD1");
    EXPECT_EQ(found[1].piece, 0u);
}

TEST(Holdowns, ALargeMarkReachesFurther)
{
    Corner corner;
    corner.circle({6, 0});
    corner.write("HD5", {44, -20}, 15);
    const auto found = corner.found();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].mark, "HD5");
}

TEST(Holdowns, TwoMarksInACornerAreOneForEachWall)
{
    Corner corner;
    corner.write("HD1", {14, -12});
    corner.write("HD2", {-14, 12});
    const auto found = corner.found();
    ASSERT_EQ(found.size(), 2u);
    EXPECT_NE(found[0].piece, found[1].piece);
}

TEST(Holdowns, SmallTrianglesAtMarkedEndsAreHoldownsOnAnyLayer)
{
    Corner corner;
    for (const Point2 at : {Point2{6, 0}, Point2{234, 0}, Point2{0, 10}, Point2{0, 234}}) {
        corner.triangle(at);
        corner.write("ATS-1", at + Point2{12, -14});
    }
    const auto found = corner.found();
    ASSERT_EQ(found.size(), 4u);
    for (const HoldownMark& holdown : found)
        EXPECT_EQ(holdown.mark, "ATS-1");
    EXPECT_NEAR(found.back().at.x, 234, 1);
}

} // namespace
