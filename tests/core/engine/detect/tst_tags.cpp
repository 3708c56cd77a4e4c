// Marks of walls: within shapes, with leaders, split in two, and what only looks like one.
#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <set>

#include "core/engine/detect/legend.h"
#include "core/engine/detect/tags.h"

using namespace holdfast;
using namespace holdfast::detect;
using drawing::EnclosureShape;
using geometry::Point2;

namespace {

// A plan with a wall along y = 0 and one along y = 240, 240 in long.
struct Plan {
    drawing::Linework marks;
    std::vector<building::WallType> schedule;
    std::vector<WallPiece> pieces;
    std::vector<EnclosureShape> shapes;
    building::Sheet sheet;

    Plan()
    {
        marks.layers = {"0", "S-ANNO-TEXT"};
        for (const double y : {0.0, 240.0}) {
            WallPiece piece;
            piece.axis = {{0, y}, {240, y}};
            piece.thickness = 5.5;
            pieces.push_back(piece);
        }
    }

    void row(const std::string& mark)
    {
        building::WallType type;
        type.mark = mark;
        schedule.push_back(type);
    }

    void write(const std::string& words, Point2 middle, double height = 9, double rotation = 0)
    {
        drawing::TextMark text;
        text.text = words;
        text.middle = middle;
        text.at = middle - Point2{0.4 * height * double(words.size()), height / 2};
        text.height = height;
        text.rotation = rotation;
        text.layer = 1;
        text.source.handle = 100 + marks.texts.size();
        marks.texts.push_back(text);
    }

    void line(Point2 a, Point2 b) { marks.strokes.push_back({{a, b}, 1, {}}); }

    void polygon(Point2 center, double radius, int corners)
    {
        const auto corner = [&](int i) {
            const double at = 2 * std::numbers::pi * i / corners;
            return center + Point2{std::cos(at), std::sin(at)} * radius;
        };
        for (int i = 0; i < corners; ++i)
            line(corner(i), corner(i + 1));
    }

    void tag(const std::string& words, Point2 center, int corners = 6)
    {
        write(words, center);
        polygon(center, 14, corners);
    }

    PlanView view() const
    {
        PlanView made = planView(sheet, marks, {});
        made.markShapes = shapes;
        return made;
    }

    std::vector<std::string> found() const
    {
        std::vector<std::string> words;
        for (const Tag& tag : findWallTags(view(), schedule))
            words.push_back(tag.mark);
        return words;
    }

    // The walls that got a mark: index and mark.
    std::set<std::pair<std::size_t, std::string>> matched() const
    {
        const auto seen = view();
        const auto tags = findWallTags(seen, schedule);
        std::set<std::pair<std::size_t, std::string>> pairs;
        for (const TagMatch& match : matchTags(seen, tags, pieces, {}))
            pairs.insert({match.piece, tags[match.tag].mark});
        return pairs;
    }
};

using Words = std::vector<std::string>;

TEST(Tags, FiguresInHexagonsAreMarksWhereTheScheduleHasThem)
{
    Plan plan;
    plan.row("SW4");
    plan.row("SW6");
    plan.tag("4", {100, 20});
    plan.tag("6", {100, 220});
    EXPECT_EQ(plan.found(), (Words{"SW4", "SW6"}));
    EXPECT_EQ(plan.matched(), (std::set<std::pair<std::size_t, std::string>>{{0, "SW4"}, {1, "SW6"}}));
}

TEST(Tags, FiguresAloneAreNoMarks)
{
    Plan plan;
    plan.row("4");
    plan.write("4", {100, 20});
    EXPECT_TRUE(plan.found().empty());
}

TEST(Tags, KeynotesInOtherShapesAreLeftOut)
{
    Plan plan;
    for (const char* mark : {"1", "2", "3"})
        plan.row(mark);
    plan.shapes = {EnclosureShape::Diamond};
    plan.tag("2", {100, 20}, 4);
    plan.tag("1", {150, 60}, 6);
    plan.tag("2", {200, 60}, 6);
    EXPECT_EQ(plan.found(), Words{"2"});
}

TEST(Tags, WithoutAHintTheShapeWithMostMarksWins)
{
    Plan plan;
    for (const char* mark : {"1", "2", "3"})
        plan.row(mark);
    for (int i = 1; i <= 3; ++i)
        plan.tag(std::to_string(i), {50.0 * i, 20}, 6);
    for (int i = 1; i <= 9; ++i)
        plan.tag(std::to_string(i), {40.0 * i, 120}, 4);
    EXPECT_EQ(plan.found().size(), 3u);
}

TEST(Tags, SectionAndGridBubblesAreNoMarks)
{
    Plan plan;
    plan.row("4");
    plan.shapes = {EnclosureShape::Circle};
    plan.write("4", {100, 27}, 6);
    plan.write("S422", {100, 15}, 6);
    plan.polygon({100, 20}, 16, 24);
    building::GridLine grid;
    grid.label = "4";
    grid.line = {{200, -100}, {200, 400}};
    plan.sheet.grids = {grid};
    plan.write("4", {200, -40});
    plan.polygon({200, -40}, 14, 24);
    EXPECT_TRUE(plan.found().empty());
}

TEST(Tags, AMarkInTheShapeThatIsNotInTheScheduleIsFoundAllTheSame)
{
    Plan plan;
    plan.row("4");
    plan.row("6");
    plan.shapes = {EnclosureShape::Hexagon};
    plan.tag("4", {60, 20});
    plan.tag("6", {120, 20});
    plan.tag("9", {180, 20});
    const auto tags = findWallTags(plan.view(), plan.schedule);
    ASSERT_EQ(tags.size(), 3u);
    EXPECT_EQ(tags.back().mark, "9");
    EXPECT_FALSE(tags.back().inSchedule);
}

TEST(Tags, ALegendShowsTheShapeWithoutASchedule)
{
    Plan plan;
    plan.write("WOOD SHEARWALL", {600, 600});
    plan.write("AND HOLDOWN TAG", {600, 585});
    plan.polygon({700, 590}, 14, 4);
    plan.write("1T", {700, 590});
    plan.write("HD1", {675, 597}, 4);   // the hold-down's box is nearer to the words
    plan.line({667, 590}, {683, 590});
    plan.line({683, 590}, {683, 604});
    plan.line({683, 604}, {667, 604});
    plan.line({667, 604}, {667, 590});
    plan.polygon({700, 520}, 14, 6);
    plan.write("1", {700, 520});
    const auto samples = legendSamples(plan.marks);
    ASSERT_EQ(samples.size(), 1u);
    EXPECT_EQ(samples.front().shape, EnclosureShape::Diamond);
}

// As published: one side of the diamond runs on to the box beside it, so that no two ends meet in that corner.
TEST(Tags, ASideThatRunsPastItsCornerStillClosesAShape)
{
    Plan plan;
    plan.write("WOOD SHEARWALL TAG", {600, 590});
    plan.write("1T", {700, 590});
    plan.line({714, 590}, {700, 604});
    plan.line({700, 604}, {686, 590});
    plan.line({700, 576}, {683, 593});
    plan.line({714, 590}, {700, 576});
    const auto samples = legendSamples(plan.marks);
    ASSERT_EQ(samples.size(), 1u);
    EXPECT_EQ(samples.front().shape, EnclosureShape::Diamond);
}

TEST(Tags, TwoLeadersOfOneTagMarkTwoWalls)
{
    Plan plan;
    plan.row("SW3");
    plan.tag("SW3", {120, 120});
    plan.line({120, 134}, {130, 237.25});
    plan.line({120, 106}, {110, 2.75});
    EXPECT_EQ(plan.matched(), (std::set<std::pair<std::size_t, std::string>>{{0, "SW3"}, {1, "SW3"}}));
}

TEST(Tags, ALeaderGoesPastTheNearerWall)
{
    Plan plan;
    plan.row("SW3");
    plan.write("SW3", {100, 30});
    plan.line({115, 32}, {130, 32});
    plan.line({130, 32}, {180, 237.25});
    EXPECT_EQ(plan.matched(), (std::set<std::pair<std::size_t, std::string>>{{1, "SW3"}}));
}

// The words stand a line away from the leader; its arrow head says that it is one.
TEST(Tags, AnArrowBelongsToTheWordsNearestItsTail)
{
    Plan plan;
    plan.row("SW3");
    plan.row("SW4");
    plan.write("SW3", {100, 45});
    plan.write("SW4", {170, 45});
    plan.line({100, 24}, {70, 237.25}); // up, past the wall below
    plan.line({70, 237.25}, {68, 228});
    plan.line({70, 237.25}, {75, 229});
    EXPECT_EQ(plan.matched(), (std::set<std::pair<std::size_t, std::string>>{{1, "SW3"}, {0, "SW4"}}));
}

TEST(Tags, MarksInTwoTextsAndWithALength)
{
    Plan plan;
    plan.row("SW4");
    plan.row("P1-4");
    plan.write("SW", {60, 30});
    plan.write("4", {60, 17});
    plan.write("P1-4", {150, 36}, 6);
    plan.write("20'-0\"", {150, 24}, 6);
    plan.polygon({150, 30}, 24, 6);
    const auto tags = findWallTags(plan.view(), plan.schedule);
    ASSERT_EQ(tags.size(), 2u);
    EXPECT_EQ(tags[0].mark, "P1-4");
    ASSERT_TRUE(tags[0].length);
    EXPECT_NEAR(tags[0].length->value(), 240, 1e-9);
    EXPECT_EQ(tags[1].mark, "SW4");
}

TEST(Tags, PostAndHeaderMarksAreNotThoseOfWalls)
{
    Plan plan;
    plan.row("SW4");
    for (const char* words : {"HP2", "WP3", "G4", "W12", "101", "TYP.", "SEE SW4 DETAIL"})
        plan.write(words, {100, 20});
    EXPECT_TRUE(plan.found().empty());
}

TEST(MarkWords, TheNearestSpellingIsOffered)
{
    EXPECT_EQ(nearestMark("SW14", {"SW1", "SW4", "P2"}), "SW1");
    EXPECT_EQ(nearestMark("SVV4", {"SW4", "P2"}), "SW4");
    EXPECT_FALSE(nearestMark("Q9", {"SW4", "P2"}).has_value());
}

} // namespace
