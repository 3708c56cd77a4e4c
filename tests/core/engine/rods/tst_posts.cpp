// Where the compression posts stand and what they carry both ways. Douglas fir No. 2, 2x6, numbers by hand.
#include <gtest/gtest.h>

#include "core/engine/rods/bearing.h"
#include "core/engine/rods/post.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

constexpr auto kWind = rods::LoadDuration::Lateral;

rods::LumberGrade douglasFir()
{
    const auto made = published::shippedCatalogs();
    return *std::ranges::find_if(made.lumber, [](const rods::LumberGrade& l) {
        return l.species == "douglas_fir_larch" && l.grade == "No.2";
    });
}

building::DesignCriteria unbraced()
{
    building::DesignCriteria c;
    c.posts.sheathingBraces = false;
    return c;
}

TEST(PostLayout, FourStudsStandEvenlyAboutTheRod)
{
    // 2.75 and 4.25 outside, 7.75 and 9.25 inside of a 1 in rod 6 in from the end.
    const auto made = rods::postLayout(4, 1_in, Length(0), {});
    EXPECT_EQ(made.outside, 2);
    EXPECT_NEAR(made.centre.value(), 6.0, 1e-12);
    EXPECT_NEAR(made.innerFace.value(), 10.0, 1e-12);
}

TEST(PostLayout, WhatDoesNotFitOutsideGoesInside)
{
    // Room for (6 - 1)/1.5 = 3 studs: 1.25, 2.75, 4.25; then 7.75 ... 13.75; (8.25 + 53.75)/8.
    const auto made = rods::postLayout(8, 1_in, Length(0), {});
    EXPECT_EQ(made.outside, 3);
    EXPECT_EQ(made.inside, 5);
    EXPECT_NEAR(made.centre.value(), 7.75, 1e-12);
}

TEST(PostLayout, APairWidensTheGapByHalfItsSpacing)
{
    // Gap 1 + 3 in: one stud at 1.25; three at 10.75, 12.25, 13.75; 38/4.
    const auto made = rods::postLayout(4, 1_in, 6_in, {});
    EXPECT_EQ(made.outside, 1);
    EXPECT_NEAR(made.centre.value(), 9.5, 1e-12);
}

TEST(PostLayout, WithoutRoomAtTheEndAllStudsStandInside)
{
    building::DesignCriteria c;
    c.rods.endOffset = 1.5_in;
    const auto made = rods::postLayout(2, 1_in, Length(0), c);
    EXPECT_EQ(made.outside, 0);
    EXPECT_NEAR(made.centre.value(), 4.0, 1e-12); // 3.25 and 4.75
}

TEST(PostLayout, TheCentreNeverLiesOutsideOfTheRod)
{
    for (const double d : {0.5, 1.0, 1.5, 2.0})
        for (const double e : {2.0, 4.0, 6.0, 9.0})
            for (int studs = 2; studs <= 24; studs += 2) {
                building::DesignCriteria c;
                c.rods.endOffset = Length(e);
                EXPECT_GE(rods::postLayout(studs, Length(d), Length(0), c).centre.value(), e - 1e-9);
            }
}

TEST(PostStrength, BracedStudsBuckleOverTheirDepthOnly)
{
    const auto made = rods::postStrength({2, 2, 6_in, 10_in}, douglasFir(), 9_ft, kWind, {});
    EXPECT_NEAR(made.capacity().value(), 1063.916 * 33, 5); // computed case 2x6pack_9ft times 4 x 8.25 in2
    EXPECT_NEAR(made.slenderness, 108 / 5.5, 1e-9);
    EXPECT_FALSE(made.weakGoverns());
}

TEST(PostStrength, UnbracedNailedStudsAreWeakAlongTheWall)
{
    // Two 2x6 each side: l_e/d = 108/3 = 36, F_cE = 0.822*580000/1296 = 367.9, F_c* = 1350*1.6*1.1 = 2376,
    // a = 0.1548, (1+a)/1.6 = 0.7218, C_P = 0.6*(0.7218 - sqrt(0.5209 - 0.1935)) = 0.0898, 0.0898*2376*33 =
    // 7039.
    const auto nailed = rods::postStrength({2, 2, 6_in, 10_in}, douglasFir(), 9_ft, kWind, unbraced());
    EXPECT_NEAR(nailed.capacity().value(), 7039, 30);
    EXPECT_NEAR(nailed.slenderness, 36, 1e-9);
    EXPECT_TRUE(nailed.weakGoverns());
    auto bolts = unbraced();
    bolts.posts.fastening = building::PostFastening::Bolted;
    const auto bolted = rods::postStrength({2, 2, 6_in, 10_in}, douglasFir(), 9_ft, kWind, bolts);
    EXPECT_NEAR(bolted.capacity() / nailed.capacity(), 0.75 / 0.6, 1e-9);
}

TEST(PostStrength, ASingleUnbracedStudOfNineFeetIsTooSlenderToCount)
{
    const auto made = rods::postStrength({1, 1, 6_in, 8.5_in}, douglasFir(), 9_ft, kWind, unbraced());
    EXPECT_NEAR(made.slenderness, 72, 1e-9);
    EXPECT_EQ(made.capacity(), Force(0));
}

TEST(PostStrength, WetServiceReducesStrengthStiffnessAndBearing)
{
    auto c = building::DesignCriteria{};
    c.posts.wetService = true;
    // F_c* = 0.8*2376 = 1900.8, F_cE = 0.9*1236.45 = 1112.8, a = 0.58544, C_P = 0.49082.
    const auto made = rods::postStrength({1, 1, 6_in, 8.5_in}, douglasFir(), 9_ft, kWind, c);
    EXPECT_NEAR(made.strongColumn.allowable.value(), 932.96, 0.2);
    EXPECT_NEAR(rods::perpendicularStress(625_psi, c).value(), 418.75, 1e-9);
}

TEST(Posts, UnbracedPostsGetEnoughStudsToBeStout)
{
    auto criteria = published::criteria();
    criteria.posts.sheathingBraces = false;
    const auto made = published::design(criteria);
    const auto braced = published::design(published::criteria());
    for (std::size_t i = 0; i < 5; ++i)
        EXPECT_GE(made.schedule.runs[0].restraints[i].studs, braced.schedule.runs[0].restraints[i].studs);
    for (const auto& c : made.schedule.runs[0].checks)
        EXPECT_TRUE(c.kind != rods::CheckKind::PostSlenderness || c.ratio <= 1.0) << "story " << c.story;
}

TEST(Posts, TheScheduleSaysWhereTheyStand)
{
    const auto made = published::design(published::criteria());
    for (const auto& run : made.schedule.runs)
        for (std::size_t i = 0; i < 5; ++i) {
            const auto& r = run.restraints[i];
            const auto layout = rods::postLayout(r.studs, run.segments[i].diameter, Length(0), made.criteria);
            EXPECT_EQ(r.studsOutside, layout.outside);
            EXPECT_EQ(r.postCentre, layout.centre);
        }
}

TEST(Posts, AnArmLongerThanThePostsAllowIsFound)
{
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].leverArm = {28_ft, 28_ft, 28_ft, 28_ft, 28_ft}; // 29 ft less 6 in each end
    criteria.materials.studDepth = 3.5_in;                                      // many studs, not all outside
    const auto made = published::design(criteria);
    EXPECT_TRUE(std::ranges::any_of(made.schedule.findings, [](const auto& f) {
        return f.rule == "rods.lever_arm" && f.ratio && *f.ratio > 1;
    }));
}

TEST(Posts, AGroupOfAThirdOfTheWallIsNoBoundaryAnyMore)
{
    auto layout = published::scheduledLayout();
    for (auto& wall : layout.walls) {
        wall.axis.b.x = 72; // 6 ft walls under the forces of 29 ft
        wall.length = 6_ft;
    }
    auto criteria = published::criteria();
    criteria.loads.wallLines[0].leverArm.clear();
    const auto made = published::design(criteria, layout);
    EXPECT_TRUE(std::ranges::any_of(made.schedule.findings, [](const auto& f) {
        return f.rule == "rods.post_group" && f.severity == Severity::Error;
    }));
}

} // namespace
