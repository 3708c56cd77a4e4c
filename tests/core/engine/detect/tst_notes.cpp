#include <gtest/gtest.h>

#include "core/engine/detect/obstruction_text.h"
#include "core/engine/detect/schedule_cells.h"
#include "core/engine/detect/tags.h"

using namespace holdfast;
using namespace holdfast::detect;

namespace {

TEST(ScheduleCell, HeadersAreToldByTheirWords)
{
    EXPECT_EQ(columnOf("MARK"), Column::Mark);
    EXPECT_EQ(columnOf("SHEAR WALL TYPE"), Column::Mark);
    EXPECT_EQ(columnOf("PANEL SHEATHING"), Column::Sheathing);
    EXPECT_EQ(columnOf("PANEL EDGE NAILING"), Column::Edge);
    EXPECT_EQ(columnOf("FIELD NAILING"), Column::Field);
    EXPECT_EQ(columnOf("NAIL SIZE"), Column::Nail);
    EXPECT_EQ(columnOf("SIDES SHEATHED"), Column::Sides);
    EXPECT_EQ(columnOf("ALLOWABLE SHEAR (PLF)"), Column::Capacity);
    EXPECT_EQ(columnOf("HOLD-DOWN"), Column::Holdown);
    EXPECT_EQ(columnOf("EDGE / FIELD NAILING"), Column::EdgeAndField);
    EXPECT_EQ(columnOf("SILL PLATE ANCHOR BOLTS"), Column::Anchor);
    EXPECT_NE(columnOf("SW-1"), Column::Mark);
}

TEST(ScheduleCell, TheOtherSideIsReadFromTheSheathing)
{
    const auto sides = detect::twoSidesIn("15/32 STR I ONE SIDE, 1/2 GWB OTHER SIDE");
    ASSERT_TRUE(sides);
    EXPECT_EQ(sides->first, "15/32 STR I");
    EXPECT_EQ(sides->other, "1/2 GWB");
    const auto on = detect::twoSidesIn("15/32 STR I ON ONE SIDE AND 7/16 OSB ON OPPOSITE SIDE");
    ASSERT_TRUE(on);
    EXPECT_EQ(on->first, "15/32 STR I");
    EXPECT_EQ(on->other, "7/16 OSB");
    EXPECT_FALSE(detect::twoSidesIn("15/32 STR I BOTH SIDES"));
    EXPECT_FALSE(detect::twoSidesIn("15/32 STR I ONE SIDE"));
    building::WallType row;
    EXPECT_TRUE(detect::readCell(row, Column::Sheathing, "15/32 STR I ONE SIDE, 1/2 GWB OTHER SIDE"));
    EXPECT_EQ(row.sheathing, "15/32 STR I");
    EXPECT_EQ(row.otherSheathing, "1/2 GWB");
    EXPECT_EQ(row.sides, 1);
    building::WallType column;
    EXPECT_EQ(detect::columnOf("OTHER SIDE SHEATHING"), Column::OtherSide);
    EXPECT_TRUE(detect::readCell(column, Column::OtherSide, "NONE"));
    EXPECT_TRUE(column.otherSheathing.empty());
}

TEST(ScheduleCell, TheMethodIsReadFromRemarks)
{
    using building::OpeningMethod;
    EXPECT_EQ(detect::columnOf("REMARKS"), Column::Remarks);
    EXPECT_EQ(detect::methodIn("FTAO, SEE 5/S501"), OpeningMethod::ForceTransfer);
    EXPECT_EQ(detect::methodIn("FORCE TRANSFER AROUND OPENINGS"), OpeningMethod::ForceTransfer);
    EXPECT_EQ(detect::methodIn("SEGMENTED"), OpeningMethod::Segmented);
    EXPECT_EQ(detect::methodIn("PERF. SHEAR WALL"), OpeningMethod::Perforated);
    EXPECT_FALSE(detect::methodIn("SEE PLAN").has_value());
    building::WallType row;
    EXPECT_TRUE(detect::readCell(row, Column::Remarks, "SEG"));
    EXPECT_EQ(row.method, OpeningMethod::Segmented);
}

TEST(ScheduleCell, SpacingsAreReadInEveryNotation)
{
    EXPECT_EQ(spacingIn("8D @ 4\" O.C.")->value(), 4);
    EXPECT_EQ(spacingIn("10D @ 3 1/2\" OC")->value(), 3.5);
    EXPECT_EQ(spacingIn("6\" O.C.")->value(), 6);
    EXPECT_EQ(spacingIn("4/12")->value(), 4);
    EXPECT_EQ(spacingIn("4/12", true)->value(), 12);
    EXPECT_NEAR(spacingIn("8D @ 150MM")->value(), 150 / 25.4, 1e-9);
    EXPECT_FALSE(spacingIn("BLOCKED").has_value());
}

TEST(ScheduleCell, SidesCapacityAndNail)
{
    EXPECT_EQ(sidesIn("BOTH"), 2);
    EXPECT_EQ(sidesIn("(2) SIDES"), 2);
    EXPECT_EQ(sidesIn("ONE SIDE"), 1);
    EXPECT_FALSE(sidesIn("15/32\" STR I").has_value());
    EXPECT_NEAR(capacityIn("1,200 PLF")->in(1_plf), 1200, 1e-9);
    EXPECT_NEAR(capacityIn("10 KN/M")->in(1_plf), 685.218, 1e-3);
    EXPECT_EQ(nailIn("10D COMMON"), "10d");
    EXPECT_EQ(nailIn("0.148\" X 3\""), "");
}

TEST(ObstructionNote, SizesOfDuctsBeamsAndPipes)
{
    EXPECT_EQ(readSizeNote("18X10 DUCT").width->value(), 18);
    EXPECT_EQ(readSizeNote("18X10 DUCT").depth->value(), 10);
    EXPECT_EQ(readSizeNote("18\"X10\" SA").depth->value(), 10);
    EXPECT_EQ(readSizeNote("GLB 5 1/8X18").width->value(), 5.125);
    EXPECT_EQ(readSizeNote("5-1/8 X 18 GLB").depth->value(), 18);
    EXPECT_EQ(readSizeNote("(2) 1 3/4 X 11 7/8 LVL").depth->value(), 11.875);
    EXPECT_EQ(readSizeNote("W10X33").depth->value(), 10);
    EXPECT_FALSE(readSizeNote("W10X33").width.has_value());
    EXPECT_EQ(readSizeNote("6X12 DF HEADER").width->value(), 5.5);
    EXPECT_EQ(readSizeNote("6X12 DF HEADER").depth->value(), 11.5);
    EXPECT_EQ(readSizeNote("4X10 HDR").depth->value(), 9.25);
    EXPECT_EQ(readSizeNote("4\"DIA WASTE").diameter->value(), 4);
    EXPECT_EQ(readSizeNote("1 1/2\" CPVC").diameter->value(), 1.5);
}

TEST(ObstructionNote, ElevationsOfBottomTopAndCentre)
{
    EXPECT_EQ(readElevationNote("BOD +8'-0\"")->height, 8_ft);
    EXPECT_EQ(readElevationNote("B.O. BEAM 9'-0\"")->height, 9_ft);
    EXPECT_EQ(readElevationNote("18X10 SA DUCT BOD +7'-8\"")->height, Length(92));
    EXPECT_EQ(readElevationNote("T.O. BEAM 9'-6\"")->of, ElevationOf::Top);
    EXPECT_EQ(readElevationNote("8'-0\" AFF")->height, 8_ft);
    EXPECT_FALSE(readElevationNote("18X10 DUCT").has_value());
}

TEST(Tag, HoldownMarksAreTold)
{
    for (const char* mark : {"HD3", "HDU8", "ATS-2", "CTR", "HTT5", "HDU8-SDS2.5"})
        EXPECT_TRUE(looksLikeHoldownMark(mark)) << mark;
    for (const char* other : {"SW4", "HDR", "HEADER", "A"})
        EXPECT_FALSE(looksLikeHoldownMark(other)) << other;
}

} // namespace
