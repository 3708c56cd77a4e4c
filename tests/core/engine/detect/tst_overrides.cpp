// The engineer's corrections, through the door of the stage: on the sample's walls, and on a drawing that changed.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/engine/detect/detect.h"
#include "core/engine/detect/overrides.h"
#include "core/engine/plan/plan.h"
#include "tests/support/drawn_drawings.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using namespace holdfast::building;
using geometry::Point2;
using geometry::Segment2;

namespace {

// The wall of story 2 on line 1: from (0, 0) to (0, 348), mark SW5.
const Segment2 kWall{{0, 0}, {0, 348}};

support::DrawnBuilding twoStories()
{
    auto drawn = support::fiveStoryPodium();
    drawn.plans.resize(3);
    return drawn;
}

WallLayout corrected(const support::DrawnBuilding& drawn, std::vector<Override> words)
{
    const auto drawings = support::drawAndRead(drawn);
    DesignCriteria criteria;
    criteria.overrides = std::move(words);
    const auto plan = plan::buildPlanSet(drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(plan.ok());
    auto layout = detect::detectWalls(*plan, drawings, criteria, holdfast::Run{});
    EXPECT_TRUE(layout.ok());
    for (std::size_t i = 0; i < layout->walls.size(); ++i)
        EXPECT_EQ(layout->walls[i].id.value, i);
    for (std::size_t i = 0; i < layout->holdowns.size(); ++i) {
        EXPECT_EQ(layout->holdowns[i].id.value, i);
        if (layout->holdowns[i].wall) {
            EXPECT_EQ(layout->walls[layout->holdowns[i].wall->value].level, layout->holdowns[i].level);
        }
    }
    return std::move(*layout);
}

Override word(OverrideAction action, const std::string& target, const std::string& value = "")
{
    Override o;
    o.action = action;
    o.target = target;
    o.value = value;
    o.author = "EOR";
    o.when = "2026-03-01T14:05:00Z";
    return o;
}

Override onWall(OverrideAction action, const std::string& value = "", const Segment2& axis = kWall)
{
    Override o = word(action, "SW-2-1-1", value);
    o.axis = axis;
    o.level = 2;
    return o;
}

const ShearWall* labelled(const WallLayout& layout, const std::string& label)
{
    const auto wall = std::ranges::find(layout.walls, label, &ShearWall::label);
    return wall == layout.walls.end() ? nullptr : &*wall;
}

const ShearWall* wallOver(const WallLayout& layout, int level, Point2 at)
{
    for (const ShearWall& wall : layout.walls)
        if (wall.level == level && wall.isShear && geometry::distanceTo(wall.axis, at) < 3)
            return &wall;
    return nullptr;
}

std::size_t holdownsOf(const WallLayout& layout, const ShearWall& wall)
{
    return std::size_t(std::ranges::count_if(layout.holdowns, [&](const Holdown& h) { return h.wall == wall.id; }));
}

const Finding* finding(const WallLayout& layout, const std::string& rule, const std::string& label = "")
{
    const auto f = std::ranges::find_if(layout.findings, [&](const Finding& x) {
        return x.rule == rule && (label.empty() || x.subject.label == label);
    });
    return f == layout.findings.end() ? nullptr : &*f;
}

TEST(Overrides, AWordSaysWhoAndWhen)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::ConfirmWall)});
    const ShearWall* wall = labelled(layout, "SW-2-1-1");
    ASSERT_NE(wall, nullptr);
    EXPECT_EQ(wall->confidence, 1);
    EXPECT_EQ(wall->reasons.back(), "confirmed by EOR, 2026-03-01T14:05:00Z");
}

// The drawing of the second issue: a wall more on the left, so all labels of the row move on.
TEST(Overrides, AWordFollowsItsWallThroughARevision)
{
    auto drawn = twoStories();
    support::DrawnWall fresh = drawn.plans[2].walls[0];
    fresh.axis = {{-160, 0}, {-160, 348}};
    drawn.plans[2].walls.insert(drawn.plans[2].walls.begin(), fresh);
    for (Point2* p : {&drawn.plans[2].walls[1].axis.a, &drawn.plans[2].walls[1].axis.b})
        p->x += 4;
    Override mark = onWall(OverrideAction::SetWallMark, "SW2");
    mark.target = "SW-2-1-7";  // as it was numbered then
    const auto layout = corrected(drawn, {mark});
    const ShearWall* wall = wallOver(layout, 2, {4, 100});
    ASSERT_NE(wall, nullptr);
    EXPECT_EQ(wall->mark, "SW2");
    EXPECT_EQ(wallOver(layout, 2, {-160, 100})->mark, "SW5");
    EXPECT_EQ(finding(layout, "detect.override.target"), nullptr);
}

// The wall is gone; its label now belongs to one 13 ft away, which the word did not mean.
TEST(Overrides, AWordDoesNotFallOnAnotherWallOfTheSameLabel)
{
    Override reject = onWall(OverrideAction::RejectWall, "", {{240, 50}, {240, 250}});
    const auto layout = corrected(twoStories(), {reject});
    EXPECT_NE(finding(layout, "detect.override.target"), nullptr);
    EXPECT_TRUE(labelled(layout, "SW-2-1-1")->isShear);
}

TEST(Overrides, AMarkThatIsInNoScheduleIsSaid)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::SetWallMark, "SW77")});
    EXPECT_NE(finding(layout, "detect.mark.unknown", "SW-2-1-1"), nullptr);
}

TEST(Overrides, SheathingOfOneWallIsARowOfItsOwn)
{
    const auto layout
        = corrected(twoStories(), {onWall(OverrideAction::SetSheathing,
                                          "7/16 OSB, 8d, 3 in edge, 12 in field, 1 side")});
    const ShearWall* wall = labelled(layout, "SW-2-1-1");
    EXPECT_EQ(wall->mark, "SW-2-1-1");
    const auto row = std::ranges::find(layout.schedule, wall->mark, &WallType::mark);
    ASSERT_NE(row, layout.schedule.end());
    EXPECT_EQ(row->sheathing, "7/16 OSB");
    EXPECT_EQ(row->nail, "8d");
    EXPECT_DOUBLE_EQ(row->edgeSpacing.value(), 3);
    EXPECT_DOUBLE_EQ(row->fieldSpacing.value(), 12);
    EXPECT_EQ(row->sides, 1);
    EXPECT_DOUBLE_EQ(row->allowable.value(), 0);
    EXPECT_EQ(finding(layout, "detect.mark.unknown", "SW-2-1-1"), nullptr);
    EXPECT_EQ(wallOver(layout, 1, {0, 100})->mark, "SW5");
}

TEST(Overrides, SheathingThatSaysNothingIsRefused)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::SetSheathing, "as before")});
    EXPECT_NE(finding(layout, "detect.override.value"), nullptr);
    EXPECT_EQ(labelled(layout, "SW-2-1-1")->mark, "SW5");
}

// The ten of "10d" is no spacing, and a figure that nobody understood is not left out.
TEST(Overrides, ANailBesideItsSpacingIsReadAsBoth)
{
    for (const char* words : {"15/32 STR I, 10d 4 in edge, 12 in field", "15/32 STR I, 10d @ 4/12",
                              "15/32 STR I; edge 10d at 4\"; field 12\""}) {
        const auto layout = corrected(twoStories(), {onWall(OverrideAction::SetSheathing, words)});
        const auto row = std::ranges::find(layout.schedule, "SW-2-1-1", &WallType::mark);
        ASSERT_NE(row, layout.schedule.end()) << words;
        EXPECT_EQ(row->nail, "10d") << words;
        EXPECT_DOUBLE_EQ(row->edgeSpacing.value(), 4) << words;
        EXPECT_DOUBLE_EQ(row->fieldSpacing.value(), 12) << words;
    }
    for (const char* words : {"15/32 OSB 8d, 4 in edge", "15/32 STR I, 4 in edge 12 in field",
                              "15/32 STR I, 8d 4, 12 in field", "15/32 STR I, 10d, 4 to 6 in edge"}) {
        const auto layout = corrected(twoStories(), {onWall(OverrideAction::SetSheathing, words)});
        EXPECT_NE(finding(layout, "detect.override.value"), nullptr) << words;
        EXPECT_EQ(labelled(layout, "SW-2-1-1")->mark, "SW5") << words;
    }
}

TEST(Overrides, AMovedWallTakesItsHoldownsWhereTheyStillReach)
{
    Override move = onWall(OverrideAction::MoveWall);
    move.becomes = Segment2{{0, 0}, {0, 240}};
    const auto layout = corrected(twoStories(), {move});
    const ShearWall* wall = labelled(layout, "SW-2-1-1");
    EXPECT_DOUBLE_EQ(wall->length.value(), 240);
    EXPECT_EQ(wall->axis.b, (Point2{0, 240}));
    EXPECT_EQ(holdownsOf(layout, *wall), 1u);
    EXPECT_NE(finding(layout, "detect.holdown.stray"), nullptr);
    EXPECT_NE(finding(layout, "detect.holdown.missing", "SW-2-1-1"), nullptr);
}

// The joined wall has its doorway from y = 348 on; the wall now ends before it.
TEST(Overrides, AnOpeningThatAMovedWallLosesIsSaid)
{
    const auto join = onWall(OverrideAction::JoinWalls, "SW-2-1-2");
    Override move = onWall(OverrideAction::MoveWall, "", {{0, 0}, {0, 780}});
    move.becomes = Segment2{{6, 0}, {6, 780}};
    EXPECT_EQ(finding(corrected(twoStories(), {join, move}), "detect.opening.lost"), nullptr);
    move.becomes = Segment2{{0, 0}, {0, 300}};
    EXPECT_NE(finding(corrected(twoStories(), {join, move}), "detect.opening.lost", "SW-2-1-1"), nullptr);
}

TEST(Overrides, ASplitWallIsTwoWallsWithTheirHoldowns)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::SplitWall, "10'-6\"")});
    const ShearWall *first = labelled(layout, "SW-2-1-1"), *second = labelled(layout, "SW-2-1-1-S2");
    ASSERT_NE(first, nullptr);
    ASSERT_NE(second, nullptr);
    EXPECT_NEAR(first->length.value(), 126, 0.01);
    EXPECT_NEAR(second->length.value(), 348 - 126, 0.01);
    EXPECT_EQ(second->mark, "SW5");
    EXPECT_EQ(holdownsOf(layout, *first), 1u);
    EXPECT_EQ(holdownsOf(layout, *second), 1u);
    EXPECT_NE(labelled(layout, "SW-2-1-2"), nullptr);  // nobody else is renumbered
}

// The distance counts from where the wall began when the word was said.
TEST(Overrides, ASplitStaysInPlaceWhenTheWallGrew)
{
    auto drawn = twoStories();
    drawn.plans[2].walls[0].axis.a.y = -48;
    const auto layout = corrected(drawn, {onWall(OverrideAction::SplitWall, "10'-6\"")});
    const ShearWall* first = wallOver(layout, 2, {0, 30});
    ASSERT_NE(first, nullptr);
    EXPECT_NEAR(std::max(first->axis.a.y, first->axis.b.y), 126, 0.01);
}

TEST(Overrides, ASplitOutsideTheWallIsRefused)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::SplitWall, "40'-0\"")});
    EXPECT_NE(finding(layout, "detect.override.value"), nullptr);
    EXPECT_NEAR(labelled(layout, "SW-2-1-1")->length.value(), 348, 0.1);
}

TEST(Overrides, JoinedWallsAreOneWithTheGapAsAnOpening)
{
    const auto before = corrected(twoStories(), {});
    const std::size_t walls = before.walls.size();
    const double gap = wallOver(before, 2, {0, 500})->axis.a.y - 348;
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::JoinWalls, "SW-2-1-2")});
    const ShearWall* wall = labelled(layout, "SW-2-1-1");
    EXPECT_EQ(layout.walls.size(), walls - 1);
    EXPECT_NEAR(wall->length.value(), 65 * 12, 0.1);
    ASSERT_EQ(wall->openings.size(), 1u);
    EXPECT_NEAR((wall->openings[0].to - wall->openings[0].from).value(), gap, 0.1);
    EXPECT_EQ(holdownsOf(layout, *wall), 2u);
}

TEST(Overrides, WallsThatAreNotInLineAreNotJoined)
{
    const auto layout = corrected(twoStories(), {onWall(OverrideAction::JoinWalls, "SW-2-2-1")});
    EXPECT_NE(finding(layout, "detect.override.value"), nullptr);
}

// Three walls in a row: the labels are numbered anew, the place is not.
support::DrawnBuilding threeInARow()
{
    auto drawn = twoStories();
    support::DrawnWall third = drawn.plans[2].walls[0];
    third.axis = {{0, -500}, {0, -300}};
    drawn.plans[2].walls.push_back(third);
    return drawn;
}

TEST(Overrides, AJoinFindsTheOtherWallByItsPlace)
{
    Override join = onWall(OverrideAction::JoinWalls, "SW-2-1-3");   // as it was numbered then
    join.becomes = Segment2{{0, -500}, {0, -300}};
    const auto layout = corrected(threeInARow(), {join});
    const ShearWall* wall = wallOver(layout, 2, {0, 100});
    ASSERT_NE(wall, nullptr);
    EXPECT_NEAR(std::min(wall->axis.a.y, wall->axis.b.y), -500, 0.1);
    EXPECT_NEAR(std::max(wall->axis.a.y, wall->axis.b.y), 348, 0.1);
    join.becomes = Segment2{{0, -900}, {0, -700}};   // gone: the label is another wall's now
    EXPECT_NE(finding(corrected(threeInARow(), {join}), "detect.override.value"), nullptr);
}

TEST(Overrides, WallsWithAThirdBetweenThemAreNotJoined)
{
    const auto drawn = threeInARow();
    const double far = wallOver(corrected(drawn, {}), 2, {0, 500})->axis.b.y;
    Override join = onWall(OverrideAction::JoinWalls, "", {{0, -500}, {0, -300}});
    join.becomes = Segment2{{0, 450}, {0, far}};
    const auto layout = corrected(drawn, {join});
    EXPECT_NE(finding(layout, "detect.override.value"), nullptr);
    EXPECT_NEAR(wallOver(layout, 2, {0, -400})->length.value(), 200, 0.1);
}

TEST(Overrides, WallsOfTwoMarksAreJoinedWithAWarningAboutThem)
{
    const auto join = onWall(OverrideAction::JoinWalls, "SW-2-1-2");
    EXPECT_EQ(finding(corrected(twoStories(), {join}), "detect.mark.conflict"), nullptr);
    const auto other = onWall(OverrideAction::SetWallMark, "SW2");
    EXPECT_NE(finding(corrected(twoStories(), {other, join}), "detect.mark.conflict", "SW-2-1-1"), nullptr);
}

TEST(Overrides, AnAddedWallThatTheDrawingHasNowIsNotTwice)
{
    Override add = word(OverrideAction::AddWall, "2", "SW2");
    add.axis = kWall;
    const auto layout = corrected(twoStories(), {add});
    EXPECT_EQ(labelled(layout, "SW-2-ADD-1"), nullptr);
    EXPECT_EQ(labelled(layout, "SW-2-1-1")->mark, "SW2");
}

TEST(Overrides, AnAddedWallKnowsItsGridLine)
{
    Override add = word(OverrideAction::AddWall, "2", "SW2");
    add.axis = Segment2{{80, 100}, {80, 300}};
    const auto layout = corrected(twoStories(), {add});
    const ShearWall* wall = labelled(layout, "SW-2-ADD-1");
    ASSERT_NE(wall, nullptr);
    EXPECT_EQ(wall->gridLabel, "");
    EXPECT_DOUBLE_EQ(wall->thickness.value(), 5.5);
    add.axis = Segment2{{160, 355}, {160, 420}};
    EXPECT_EQ(labelled(corrected(twoStories(), {add}), "SW-2-ADD-1")->gridLabel, "2");
}

TEST(Overrides, AHoldownIsPlacedAtTheNearestWallEndAndTakenAway)
{
    auto drawn = twoStories();
    drawn.plans[2].walls[0].holdown.clear();
    std::vector<Override> words;
    for (const double y : {6.0, 342.0}) {
        words.push_back(word(OverrideAction::PlaceHoldown, "2", "HD9"));
        words.back().at = Point2{0, y};
    }
    auto layout = corrected(drawn, words);
    const ShearWall* wall = labelled(layout, "SW-2-1-1");
    EXPECT_EQ(holdownsOf(layout, *wall), 2u);
    EXPECT_EQ(finding(layout, "detect.holdown.missing", "SW-2-1-1"), nullptr);

    words.push_back(word(OverrideAction::RemoveHoldown, "HD-2-ADD-1"));
    words.back().level = 2;
    words.back().at = Point2{2, 345};
    layout = corrected(drawn, words);
    wall = labelled(layout, "SW-2-1-1");
    ASSERT_EQ(holdownsOf(layout, *wall), 1u);
    const auto left = std::ranges::find(layout.holdowns, std::optional(wall->id), &Holdown::wall);
    EXPECT_EQ(left->at, (Point2{0, 6}));
    EXPECT_NE(finding(layout, "detect.holdown.missing", "SW-2-1-1"), nullptr);
}

TEST(Overrides, EveryWordThatFindsNothingIsSaid)
{
    using enum OverrideAction;
    for (const OverrideAction action :
         {ConfirmWall, RejectWall, SetWallMark, SetSheathing, MoveWall, SplitWall, JoinWalls}) {
        const auto layout = corrected(twoStories(), {word(action, "SW-9-9-9", "x")});
        EXPECT_NE(finding(layout, "detect.override.target", "SW-9-9-9"), nullptr) << enumText(action);
    }
    for (const Override& lost : {word(RemoveHoldown, "HD-9-9-9-L"), word(SetElevation, "layer:NONE", "8'-0\"")})
        EXPECT_NE(finding(corrected(twoStories(), {lost}), "detect.override.target", lost.target), nullptr);
}

// What the sample's duct of story 2 is called by, each way.
class ElevationTargets : public testing::TestWithParam<const char*> { };

TEST_P(ElevationTargets, TheUndersideIsWhereTheEngineerPutsIt)
{
    const auto layout = corrected(twoStories(), {word(OverrideAction::SetElevation, GetParam(), "8'-2\"")});
    const auto duct = std::ranges::find(layout.obstructions, "DUCT-2-1", &Obstruction::label);
    ASSERT_NE(duct, layout.obstructions.end());
    const auto& box = std::get<geometry::OrientedBox>(duct->shape);
    EXPECT_NEAR(box.center.z - box.half.z, 120 + 98, 0.01);
    EXPECT_EQ(finding(layout, "detect.override.target"), nullptr);
}

INSTANTIATE_TEST_SUITE_P(Overrides, ElevationTargets, testing::Values("DUCT-2-1", "tag:14x8 duct", "layer:M-DUCT"));

TEST(Overrides, AnElevationThatIsNoHeightIsRefused)
{
    const auto layout = corrected(twoStories(), {word(OverrideAction::SetElevation, "DUCT-2-1", "high")});
    EXPECT_NE(finding(layout, "detect.override.value"), nullptr);
}

// A segment of a wall with openings is rejected alone: its word waits until the wall is parted.
TEST(Overrides, TheWordOnASegmentWaitsForThePartedWall)
{
    building::DesignCriteria criteria;
    building::Override whole, segment, sheet;
    whole.action = segment.action = building::OverrideAction::RejectWall;
    whole.target = "SW-1-A-1";
    segment.target = "SW-1-A-1-b";
    sheet.action = building::OverrideAction::SetSheetLevel;
    sheet.target = "s-a";
    criteria.overrides = {whole, segment, sheet};
    EXPECT_EQ(detect::overridesOfSegments(criteria, false).overrides.size(), 2u);
    const auto segments = detect::overridesOfSegments(criteria, true);
    ASSERT_EQ(segments.overrides.size(), 1u);
    building::WallLayout layout;
    for (const double from : {0.0, 192.0}) {
        building::ShearWall wall;
        wall.id = {std::uint32_t(layout.walls.size())};
        wall.label = from > 0 ? "SW-1-A-1-b" : "SW-1-A-1-a";
        wall.level = 1;
        wall.axis = {{from, 0}, {from + 168, 0}};
        wall.isShear = true;
        layout.walls.push_back(wall);
    }
    detect::applyOverrides(segments, {}, layout);
    EXPECT_TRUE(layout.walls[0].isShear);
    EXPECT_FALSE(layout.walls[1].isShear);
}

} // namespace
