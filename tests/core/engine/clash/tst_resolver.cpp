#include <gtest/gtest.h>

#include "core/engine/clash/resolver.h"

using namespace holdfast;
using namespace holdfast::clash;
using building::ObstructionKind;
using geometry::Point3;

namespace {

// A wall from x = 0; one rod at x = 6, shifts go along x.
struct Wall {
    solids::SolidModel model;
    building::WallLayout layout;
    building::DesignCriteria criteria;

    Wall()
    {
        criteria.stories.resize(1);
        criteria.stories[0].story = 1;
        model.parts = {{solids::PartKind::Rod, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "rod",
                        solids::Cylinder{{{6, 0, 0}, {6, 0, 120}}, Length(0.5)}}};
    }

    void add(ObstructionKind kind, building::ObstructionShape shape)
    {
        building::Obstruction o;
        o.label = "O" + std::to_string(layout.obstructions.size());
        o.kind = kind;
        o.shape = std::move(shape);
        layout.obstructions.push_back(std::move(o));
    }

    std::vector<Span> forbidden(Span range = {-5, 30}) const
    {
        const Coordination team{defaultRules()};
        const auto spans = forbiddenShifts({model, layout, criteria, team, "RR-A-1-S", {1, 0}, range}, {});
        EXPECT_TRUE(spans) << describe(spans.fault());
        return *spans;
    }
};

geometry::OrientedBox box(Point3 low, Point3 high, double turn = 0)
{
    return {(low + high) * 0.5,
            {Point3{std::cos(turn), std::sin(turn), 0}, {-std::sin(turn), std::cos(turn), 0}, {0, 0, 1}},
            (high - low) * 0.5};
}

TEST(Resolver, ABoxForbidsItsWidthAndTheClearanceBothWays)
{
    Wall wall;
    wall.add(ObstructionKind::Duct, box({4, -10, 50}, {14, 10, 60}));
    // Rod surface 0.5, clearance 2: the axis may not be in (4 - 2.5, 14 + 2.5).
    const auto spans = wall.forbidden();
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_NEAR(spans[0].from, 1.5 - 6, 1e-6);
    EXPECT_NEAR(spans[0].to, 16.5 - 6, 1e-6);
    // The next eighth of an inch that is clear: at the end of the interval itself the gap is the clearance, no more.
    EXPECT_NEAR(*smallestShift(spans, {-5, 30}, 6), -4.625, 1e-6);
    EXPECT_NEAR(*smallestShift(spans, {-5, 30}, 6.05), -4.55, 1e-6) << "1 1/2 in from the end";
    EXPECT_NEAR(*smallestShift(wall.forbidden({-3, 30}), {-3, 30}, 6), 10.625, 1e-6) << "the wall ends before";
}

TEST(Resolver, ARoundPipeAcrossTheWallForbidsTheSumOfRadii)
{
    Wall wall;
    wall.add(ObstructionKind::Pipe, building::RoundSweep{{{8, -30, 40}, {8, 30, 40}}, Length(1)});
    const auto spans = wall.forbidden();
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_NEAR(spans[0].from, 8 - 3.0 - 6, 1e-6);
    EXPECT_NEAR(spans[0].to, 8 + 3.0 - 6, 1e-6);
}

TEST(Resolver, ASkewPipeBesideTheWallForbidsItsChord)
{
    Wall wall;
    // Vertical pipe 2 in off the wall's axis: clear where the distance is 0.5 + 0.75 + 1.5.
    wall.add(ObstructionKind::Pipe, building::RoundSweep{{{10, 2, 0}, {10, 2, 100}}, Length(0.75)});
    const double half = std::sqrt(2.75 * 2.75 - 4);
    const auto spans = wall.forbidden();
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_NEAR(spans[0].from, 4 - half, 1e-6);
    EXPECT_NEAR(spans[0].to, 4 + half, 1e-6);
}

TEST(Resolver, AMeshForbidsItsInsideToo)
{
    Wall wall;
    building::TriangleMesh cube;
    for (int i = 0; i < 8; ++i)
        cube.points.push_back({i & 1 ? 25.0 : 5.0, i & 2 ? 40.0 : -40.0, i & 4 ? 200.0 : -50.0});
    cube.triangles = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                      2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    wall.add(ObstructionKind::Architectural, cube);
    const auto spans = wall.forbidden();
    ASSERT_EQ(spans.size(), 1u);
    EXPECT_NEAR(spans[0].from, 5 - 1.5 - 6, 1e-6);
    EXPECT_NEAR(spans[0].to, 25 + 1.5 - 6, 1e-6);
}

TEST(Resolver, ItGoesBetweenTwoDuctsOrSaysThatNothingIsFree)
{
    Wall wall;
    wall.add(ObstructionKind::Duct, box({4, -10, 50}, {8, 10, 60}));
    wall.add(ObstructionKind::Duct, box({14, -10, 50}, {40, 10, 60}));
    const Span range{-5, 30};
    // Free for the axis: 10.5 to 11.5, that is shifts of 4.5 to 5.5; and below 1.5, that is -4.5.
    EXPECT_NEAR(*smallestShift(wall.forbidden(range), range, 6), 4.625, 1e-6);
    const Span tight{-4, 4};
    EXPECT_FALSE(smallestShift(wall.forbidden(tight), tight, 6));
    EXPECT_EQ(smallestShift({}, range, 6.05), 0.0);
}

TEST(Resolver, AnUnknownRunIsAFault)
{
    const Wall wall;
    const Coordination team{defaultRules()};
    EXPECT_FALSE(forbiddenShifts({wall.model, wall.layout, wall.criteria, team, "RR-X", {1, 0}, {-1, 1}}, {}));
}

} // namespace
