// Walls sheathed on two sides, the notes of SDPWS Table 4.3A, and gypsum wallboard. The boards' figures are
// made up.
#include <gtest/gtest.h>

#include "core/engine/rods/sheathing.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

using building::Sdpws;

rods::Catalogs withBoards()
{
    auto c = published::shippedCatalogs();
    c.gypsum = {{"GWB 1/2", 7_in, 150_plf, 150_plf, LineLoad(4000), "made up", false},
                {"GWB 1/2", 4_in, 220_plf, 220_plf, LineLoad(6000), "made up", false},
                {"GWB 5/8", 4_in, 400_plf, 400_plf, LineLoad(8000), "made up", false}};
    return c;
}

// 15/32 sheathing, 10d at 6 in: 620 and 870 plf, G_a plywood 14.
building::WallType wall(std::string other = "", std::string nail = "", Length spacing = Length(0))
{
    building::WallType t{"SW", "15/32 SHEATHING", "10d", 6_in, 12_in, 1, LineLoad(0), ""};
    t.otherSheathing = std::move(other);
    t.otherNail = std::move(nail);
    t.otherEdgeSpacing = spacing;
    return t;
}

rods::SheathingUse use(const building::WallType& type, const building::DesignCriteria& c = {})
{
    return rods::sheathingUse(type, withBoards(), c);
}

TEST(SheathingSides, EqualSidesAddUp)
{
    auto type = wall();
    type.sides = 2;
    EXPECT_NEAR(use(type).nominalSeismic.in(1_plf), 1240, 1e-9);
    EXPECT_NEAR(use(type).stiffness.value(), 28000, 1e-9);
    EXPECT_EQ(use(type).rule, "");
}

// Table 4.3A is for common and galvanized box nails; what it does not cover has no value, not that of a common nail.
TEST(SheathingSides, NailsThatTheTableDoesNotCoverHaveNoValue)
{
    for (const char* nail : {"10d box", "10d BOX", "10d sinker", "#10 screw 10d", "10d cooler", "16ga STAPLE 10d"}) {
        auto type = wall();
        type.nail = nail;
        EXPECT_EQ(use(type).nominalSeismic.value(), 0) << nail;
    }
    for (const char* nail : {"10d", "10d COMMON", "10d GALV BOX", "10d galvanized box"}) {
        auto type = wall();
        type.nail = nail;
        EXPECT_NEAR(use(type).nominalSeismic.in(1_plf), 620, 1e-9) << nail;
    }
}

TEST(SheathingSides, TwoPanelsNailedDifferentlyMoveTogether)
{
    // 620/14 = 44.29 and 920/17 = 54.12 (10d at 4 in): 44.29*31 = 1372.9; wind 870/14*31 = 1926.4.
    const auto made = use(wall("15/32 SHEATHING", "10d", 4_in));
    EXPECT_NEAR(made.nominalSeismic.in(1_plf), 620.0 / 14 * 31, 1e-6);
    EXPECT_NEAR(made.nominalWind.in(1_plf), 870.0 / 14 * 31, 1e-6);
    EXPECT_NEAR(made.stiffness.value(), 31000, 1e-9);
    EXPECT_FALSE(made.verified);
}

TEST(SheathingSides, TheSidesOfOneWallCanBeSwapped)
{
    auto swapped = wall("15/32 SHEATHING", "10d", 6_in);
    swapped.edgeSpacing = 4_in;
    const auto a = use(wall("15/32 SHEATHING", "10d", 4_in)), b = use(swapped);
    EXPECT_NEAR(a.nominalSeismic.value(), b.nominalSeismic.value(), 1e-9);
    EXPECT_NEAR(a.stiffness.value(), b.stiffness.value(), 1e-9);
}

TEST(SheathingSides, AWeakBoardAddsNothingUnderEarthquake)
{
    const auto made = use(wall("1/2 GWB", "", 7_in)); // 2 * 150 < 620
    EXPECT_NEAR(made.nominalSeismic.in(1_plf), 620, 1e-9);
    EXPECT_NEAR(made.nominalWind.in(1_plf), 870, 1e-9);
    EXPECT_NEAR(made.stiffness.value(), 14000, 1e-9);
}

TEST(SheathingSides, AStrongBoardCountsTwiceTheWeakerSide)
{
    const auto made = use(wall("5/8 GYPSUM BOARD", "", 4_in)); // 2 * 400 > 620
    EXPECT_NEAR(made.nominalSeismic.in(1_plf), 800, 1e-9);
    EXPECT_NEAR(made.stiffness.value(), 22000, 1e-9);
    EXPECT_NEAR(made.nominalWind.in(1_plf), 870, 1e-9);
}

TEST(SheathingSides, BoardsAddUnderWindOnlyWhenTheEngineerSaysSo)
{
    building::DesignCriteria c;
    c.sheathing.countGypsum = true;
    const auto made = use(wall("1/2 GWB", "", 7_in), c);
    EXPECT_NEAR(made.nominalWind.in(1_plf), 1020, 1e-9);
    EXPECT_NEAR(made.nominalSeismic.in(1_plf), 620, 1e-9);
    EXPECT_FALSE(made.verified);
}

TEST(SheathingSides, TheBoardsStrengthUnderWindNeverRaisesTheSeismicOfTheNewEdition)
{
    building::DesignCriteria c;
    c.codes.sheathing = Sdpws::Sdpws_2021;
    c.sheathing.countGypsum = true;
    const auto made = use(wall("1/2 GWB", "", 7_in), c);
    const auto capacity = rods::shearCapacity(made, 0.5, 1, Sdpws::Sdpws_2021, building::DesignBasis::Asd);
    EXPECT_NEAR(capacity.seismic.in(1_plf), 870 / 2.8, 1e-9);
    EXPECT_NEAR(capacity.wind.in(1_plf), 1020 / 2.0, 1e-9);
}

TEST(SheathingSides, ABoardOfUnknownSpacingIsTheWeakestAndOneBetweenRowsTheWider)
{
    building::DesignCriteria c;
    c.sheathing.countGypsum = true;
    EXPECT_NEAR(use(wall("1/2 GWB"), c).nominalWind.in(1_plf), 1020, 1e-9);
    EXPECT_NEAR(use(wall("1/2 GWB", "", 5_in), c).nominalWind.in(1_plf), 1020, 1e-9);
}

TEST(SheathingSides, AnUnknownOtherSideIsNotCountedAndSaid)
{
    const auto made = use(wall("STUCCO"));
    EXPECT_NEAR(made.nominalSeismic.in(1_plf), 620, 1e-9);
    EXPECT_EQ(made.otherPanel, "");
    EXPECT_NE(made.rule, "");
}

TEST(SheathingNotes, AHoldownOnTheInsideFaceCostsEightPercentOfTenPennyInTheNewEdition)
{
    building::DesignCriteria c;
    c.sheathing.insideFaceHoldown = true;
    EXPECT_NEAR(use(wall(), c).nominalWind.in(1_plf), 870, 1e-9); // 2015 has no such note
    c.codes.sheathing = Sdpws::Sdpws_2021;
    EXPECT_NEAR(use(wall(), c).nominalWind.in(1_plf), 870 * 0.92, 1e-9);
    auto eight = wall();
    eight.nail = "8d";
    EXPECT_NEAR(use(eight, c).nominalWind.in(1_plf), 730, 1e-9);
}

TEST(SheathingNotes, GreenFramingHalvesTheStiffness)
{
    building::DesignCriteria c;
    c.materials.moistureInitial = 0.25;
    EXPECT_NEAR(use(wall(), c).stiffness.value(), 7000, 1e-9);
}

TEST(SheathingNotes, ThePermissionForThinPanelsIsReportedAndNotTaken)
{
    auto layout = published::scheduledLayout();
    layout.schedule[0].sheathing = "7/16 SHEATHING";
    layout.schedule[0].nail = "8d";
    const auto made = published::design(published::criteria(), layout);
    EXPECT_NEAR(made.schedule.runs[0].restraints[4].sheathing.nominalSeismic.in(1_plf), 480, 1e-9);
    EXPECT_TRUE(std::ranges::any_of(made.schedule.findings, [](const auto& f) {
        return f.rule == "rods.sheathing.note" && f.severity == Severity::Info
               && f.message.find("SHEATH 15/32") != std::string::npos;
    }));
}

} // namespace
