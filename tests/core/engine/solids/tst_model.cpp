#include <gtest/gtest.h>

#include "core/engine/solids/model.h"

using namespace holdfast;
using namespace holdfast::solids;

namespace {

building::DesignCriteria twoStories()
{
    building::DesignCriteria c;
    c.stories.resize(2);
    c.stories[0].height = 10_ft;
    c.stories[1].story = 2;
    c.stories[1].height = 9_ft;
    return c;
}

building::WallLayout oneWall()
{
    building::WallLayout layout;
    building::ShearWall wall;
    wall.label = "SW-1-A-1";
    wall.level = 1;
    wall.axis = {{0, 0}, {240, 0}};
    wall.length = 20_ft;
    wall.thickness = 5.5_in;
    wall.isShear = true;
    wall.mark = "SW4";
    layout.walls = {wall};
    return layout;
}

rods::RodSegment segment(int story, Length bottom, Length top, Length diameter)
{
    rods::RodSegment s;
    s.story = story;
    s.bottom = bottom;
    s.top = top;
    s.diameter = diameter;
    s.grade = "A36";
    return s;
}

rods::Restraint restraint(int story, Length elevation)
{
    rods::Restraint r;
    r.story = story;
    r.elevation = elevation;
    r.plate = "BP3";
    r.plateWidth = 3_in;
    r.plateLength = 5_in;
    r.plateThickness = 0.5_in;
    r.device = "TU1";
    r.deviceHeight = 4_in;
    r.deviceWidth = 2_in;
    r.studs = 4;
    r.studsOutside = 2;
    return r;
}

// At 6 in from the start of a wall along x: 1 in rod to 10 ft, 3/4 in to 19 ft.
rods::RodSchedule oneRun()
{
    rods::RodRun run;
    run.label = "RR-A-1-S";
    run.at = {6, 0};
    run.segments = {segment(1, 0_in, 120_in, 1_in), segment(2, 120_in, 228_in, 0.75_in)};
    run.restraints = {restraint(1, 120_in), restraint(2, 228_in)};
    rods::Coupler coupler;
    coupler.model = "CR";
    coupler.elevation = 60_in;
    coupler.length = 4_in;
    coupler.outer = 1.5_in;
    run.couplers = {coupler};
    run.anchor.model = "AB";
    run.anchor.diameter = 1_in;
    run.anchor.embedment = 12_in;
    run.anchor.headBearing = 3_in;
    rods::RodSchedule schedule;
    schedule.runs = {run};
    return schedule;
}

SolidModel built(const building::WallLayout& layout, const rods::RodSchedule& schedule)
{
    return *buildSolids(layout, schedule, twoStories(), {});
}

std::vector<const Part*> partsOf(const SolidModel& model, PartKind kind)
{
    std::vector<const Part*> found;
    for (const Part& part : model.parts)
        if (part.kind == kind)
            found.push_back(&part);
    return found;
}

TEST(Model, AStoryStandsOnTheHeightsBelowIt)
{
    EXPECT_EQ(storyBase(twoStories(), 1), 0_in);
    EXPECT_EQ(storyBase(twoStories(), 2), 10_ft);
    EXPECT_EQ(storyBase(twoStories(), 3), 19_ft);
}

TEST(Model, ARodIsACylinderFromRestraintToRestraint)
{
    const auto model = built({}, oneRun());
    const auto rods = partsOf(model, PartKind::Rod);
    ASSERT_EQ(rods.size(), 2u);
    const auto& lower = std::get<Cylinder>(rods[0]->shape);
    EXPECT_EQ(lower.axis, (geometry::Segment3{{6, 0, 0}, {6, 0, 120}}));
    EXPECT_EQ(lower.radius, 0.5_in);
    EXPECT_EQ(rods[0]->name, "1 in rod, A36");
    EXPECT_EQ(rods[1]->name, "3/4 in rod, A36");
    EXPECT_EQ(rods[0]->owner, (Subject{SubjectKind::RodRun, "RR-A-1-S", 1}));
}

TEST(Model, TheLastRodEndsFlushWithItsNut)
{
    const auto model = built({}, oneRun());
    const auto& top = std::get<Cylinder>(partsOf(model, PartKind::Rod)[1]->shape);
    const auto& nut = std::get<Cylinder>(partsOf(model, PartKind::Nut)[1]->shape);
    // 228 + plate 1/2 + device 4 + nut 3/4.
    EXPECT_DOUBLE_EQ(top.axis.b.z, 233.25);
    EXPECT_DOUBLE_EQ(nut.axis.b.z, 233.25);
    // Heavy hex: 1-1/2 x 3/4 + 1/8 = 1-1/4 across flats, 1.4434 across corners.
    EXPECT_NEAR(nut.radius.value() * 2, 1.4434, 1e-4);
}

TEST(Model, PlateAndDeviceSitOnTheStoryTop)
{
    const auto model = built({}, oneRun());
    const auto& plate = std::get<geometry::OrientedBox>(partsOf(model, PartKind::Plate)[0]->shape);
    EXPECT_EQ(plate.center, (geometry::Point3{6, 0, 120.25}));
    EXPECT_EQ(plate.half, (geometry::Point3{2.5, 1.5, 0.25}));
    const auto& device = std::get<Cylinder>(partsOf(model, PartKind::TakeUpDevice)[0]->shape);
    EXPECT_EQ(device.axis, (geometry::Segment3{{6, 0, 120.5}, {6, 0, 124.5}}));
    EXPECT_EQ(device.radius, 1_in);
}

TEST(Model, PlatesLieAlongTheirWall)
{
    auto schedule = oneRun();
    schedule.runs[0].wallAngle = 1.5707963267948966;
    const auto model = built({}, schedule);
    const geometry::Box3 plate = bounds(partsOf(model, PartKind::Plate)[0]->shape);
    EXPECT_NEAR(plate.high.y - plate.low.y, 5, 1e-9);
    EXPECT_NEAR(plate.high.x - plate.low.x, 3, 1e-9);
}

TEST(Model, PostsStandAgainstTheGapOfTheRod)
{
    const auto model = built({}, oneRun());
    const auto posts = partsOf(model, PartKind::Post);
    ASSERT_EQ(posts.size(), 4u);
    // Rod of 1 in at x = 6: a gap of 1 in each side, two studs outside from 2 to 5, two inside from 7 to 10.
    const geometry::Box3 outer = bounds(posts[0]->shape), inner = bounds(posts[1]->shape);
    EXPECT_NEAR(outer.low.x, 2, 1e-9);
    EXPECT_NEAR(outer.high.x, 5, 1e-9);
    EXPECT_NEAR(inner.low.x, 7, 1e-9);
    EXPECT_NEAR(inner.high.x, 10, 1e-9);
    // On the sole plate, under two top plates below 12 in of floor.
    EXPECT_NEAR(outer.low.z, 1.5, 1e-9);
    EXPECT_NEAR(outer.high.z, 120 - 12 - 3, 1e-9);
}

TEST(Model, StudsThatDoNotFitOutsideStandInside)
{
    auto schedule = oneRun();
    schedule.runs[0].restraints[0].studs = 10;
    schedule.runs[0].restraints[0].studsOutside = 3;
    const auto model = built({}, schedule);
    const auto posts = partsOf(model, PartKind::Post);
    EXPECT_NEAR(bounds(posts[0]->shape).low.x, 5 - 3 * 1.5, 1e-9);
    EXPECT_NEAR(bounds(posts[1]->shape).high.x, 7 + 7 * 1.5, 1e-9);
}

TEST(Model, APairHasEveryPartOfItsRodsTwice)
{
    auto schedule = oneRun();
    const auto single = built({}, schedule);
    schedule.runs[0].rods = 2;
    schedule.runs[0].pairSpacing = 5_in;
    const auto pair = built({}, schedule);
    for (const auto kind : {PartKind::Rod, PartKind::Coupler, PartKind::Plate, PartKind::TakeUpDevice, PartKind::Nut,
                            PartKind::Anchor})
        EXPECT_EQ(partsOf(pair, kind).size(), 2 * partsOf(single, kind).size());
    const geometry::Box3 first = bounds(partsOf(pair, PartKind::Rod)[0]->shape);
    EXPECT_NEAR((first.low.x + first.high.x) / 2, 6 - 2.5, 1e-9);
    // The posts leave room for both: 1 in and half the spacing on each side.
    EXPECT_NEAR(bounds(partsOf(pair, PartKind::Post)[0]->shape).high.x, 6 - 3.5, 1e-9);
}

TEST(Model, ARunOnATransferElementHasNoAnchorOfItsOwn)
{
    auto schedule = oneRun();
    schedule.runs[0].base = building::StackBase::Transfer;
    EXPECT_TRUE(partsOf(built({}, schedule), PartKind::Anchor).empty());
}

TEST(Model, TheAnchorGoesIntoThePodium)
{
    const auto model = built({}, oneRun());
    const auto anchors = partsOf(model, PartKind::Anchor);
    ASSERT_EQ(anchors.size(), 2u);
    EXPECT_EQ(std::get<Cylinder>(anchors[0]->shape).axis, (geometry::Segment3{{6, 0, -12}, {6, 0, 0}}));
    EXPECT_EQ(std::get<geometry::OrientedBox>(anchors[1]->shape).half, (geometry::Point3{1.5, 1.5, 0.5}));
    EXPECT_EQ(anchors[0]->level, 0);
}

TEST(Model, APartWithoutSizeIsAFindingNotAPoint)
{
    auto schedule = oneRun();
    schedule.runs[0].couplers[0].outer = 0_in;
    const auto model = built({}, schedule);
    EXPECT_TRUE(partsOf(model, PartKind::Coupler).empty());
    ASSERT_EQ(model.findings.size(), 1u);
    EXPECT_EQ(model.findings[0].rule, "solids.size.missing");
}

TEST(Model, AWallIsCutAtItsOpenings)
{
    auto layout = oneWall();
    layout.walls[0].openings = {{60_in, 96_in, 80_in}, {150_in, 180_in, 0_in}};
    const auto model = built(layout, {});
    const auto walls = partsOf(model, PartKind::Wall);
    // Three piers and the piece above the door whose height is known.
    ASSERT_EQ(walls.size(), 4u);
    double volume = 0;
    for (const Part* part : walls) {
        const auto& half = std::get<geometry::OrientedBox>(part->shape).half;
        volume += 8 * half.x * half.y * half.z;
    }
    EXPECT_NEAR(volume, 5.5 * ((240 - 36 - 30) * 108 + 36 * (108 - 80)), 1e-6);
}

TEST(Model, AWallWithoutStoryHeightIsAFinding)
{
    auto layout = oneWall();
    layout.walls[0].level = 7;
    const auto model = built(layout, {});
    EXPECT_TRUE(partsOf(model, PartKind::Wall).empty());
    ASSERT_EQ(model.findings.size(), 1u);
    EXPECT_EQ(model.findings[0].rule, "solids.story.missing");
}

TEST(Model, ObstructionsAndSlabAreParts)
{
    auto layout = oneWall();
    building::Obstruction pipe;
    pipe.label = "PIPE-1-1";
    pipe.kind = building::ObstructionKind::Pipe;
    pipe.shape = building::RoundSweep{{{0, 0, 90}, {100, 0, 90}}, 2_in};
    layout.obstructions = {pipe};
    const auto model = built(layout, {});
    ASSERT_EQ(partsOf(model, PartKind::Obstruction).size(), 1u);
    EXPECT_EQ(partsOf(model, PartKind::Obstruction)[0]->owner.label, "PIPE-1-1");
    EXPECT_EQ(bounds(partsOf(model, PartKind::Slab)[0]->shape).low.z, -14);
    EXPECT_EQ(model.bounds.low.z, -14);
    EXPECT_EQ(model.bounds.high.z, 108);
}

TEST(Model, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const auto model = buildSolids({}, oneRun(), twoStories(), {stop.get_token(), {}});
    ASSERT_FALSE(model);
    EXPECT_EQ(model.fault().code, FaultCode::Cancelled);
}

TEST(Model, ASlantedCylinderIsBoundedExactly)
{
    const geometry::Box3 box = bounds(PartShape{Cylinder{{{0, 0, 0}, {30, 40, 0}}, 5_in}});
    EXPECT_DOUBLE_EQ(box.low.x, -4);  // 5 x sin of the angle to x
    EXPECT_DOUBLE_EQ(box.high.y, 43);
    EXPECT_DOUBLE_EQ(box.high.z, 5);
}

} // namespace
