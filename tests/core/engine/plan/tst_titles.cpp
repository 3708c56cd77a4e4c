#include <gtest/gtest.h>

#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/titles.h"

using namespace holdfast;
using namespace holdfast::plan;
using building::SheetKind;

namespace {

double ratioOf(const char* note)
{
    const auto read = readScaleNote(note);
    return read ? read->ratio : -1;
}

TEST(ScaleNote, ReadsEveryArchitecturalScale)
{
    EXPECT_DOUBLE_EQ(ratioOf("1/16\" = 1'-0\""), 192);
    EXPECT_DOUBLE_EQ(ratioOf("SCALE: 3/32\" = 1'-0\""), 128);
    EXPECT_DOUBLE_EQ(ratioOf("SCALE: 1/8\" = 1'-0\""), 96);
    EXPECT_DOUBLE_EQ(ratioOf("3/16\"=1'-0\""), 64);
    EXPECT_DOUBLE_EQ(ratioOf("1/4\"=1'"), 48);
    EXPECT_DOUBLE_EQ(ratioOf("3/8\" = 1'-0\""), 32);
    EXPECT_DOUBLE_EQ(ratioOf("1/2\" = 1'-0\""), 24);
    EXPECT_DOUBLE_EQ(ratioOf("3/4\" = 1'-0\""), 16);
    EXPECT_DOUBLE_EQ(ratioOf("1\" = 1'-0\""), 12);
    EXPECT_DOUBLE_EQ(ratioOf("1 1/2\" = 1'-0\""), 8);
    EXPECT_DOUBLE_EQ(ratioOf("3\" = 1'-0\""), 4);
    EXPECT_DOUBLE_EQ(ratioOf("1\" = 20'"), 240);
    EXPECT_DOUBLE_EQ(ratioOf("1:100"), 100);
    EXPECT_DOUBLE_EQ(ratioOf("SCALE 1 : 48"), 48);
}

TEST(ScaleNote, ReadsTypographicMarks)
{
    EXPECT_DOUBLE_EQ(ratioOf("1/8\xE2\x80\xB3 = 1\xE2\x80\xB2-0\xE2\x80\xB3"), 96);
    EXPECT_DOUBLE_EQ(ratioOf("1/8'' = 1'-0''"), 96);
    EXPECT_DOUBLE_EQ(ratioOf("\xC2\xBC\" = 1'-0\""), 48);
}

TEST(ScaleNote, KnowsNotToScaleAndAsNoted)
{
    EXPECT_TRUE(readScaleNote("NTS")->notToScale);
    EXPECT_TRUE(readScaleNote("SCALE: N.T.S.")->notToScale);
    EXPECT_DOUBLE_EQ(ratioOf("SCALE: AS NOTED"), 0);
}

TEST(ScaleNote, LeavesOtherTextsAlone)
{
    EXPECT_DOUBLE_EQ(ratioOf("8d @ 4\" O.C."), -1);
    EXPECT_DOUBLE_EQ(ratioOf("29'-0\""), -1);
    EXPECT_DOUBLE_EQ(ratioOf("LEVEL 2 SHEAR WALL PLAN"), -1);
}

TEST(Title, KindAndFloorComeFromTheWords)
{
    EXPECT_EQ(readTitle("SECOND FLOOR FRAMING PLAN").kind, SheetKind::FloorPlan);
    EXPECT_EQ(readTitle("SECOND FLOOR FRAMING PLAN").floor, 2);
    EXPECT_EQ(readTitle("2ND FLOOR SHEAR WALL PLAN").floor, 2);
    EXPECT_EQ(readTitle("LEVEL 4 PLAN").floor, 4);
    EXPECT_EQ(readTitle("Shear Wall Plan - Level 3").floor, 3);
    EXPECT_EQ(readTitle("PODIUM SLAB PLAN").kind, SheetKind::Foundation);
    EXPECT_EQ(readTitle("FOUNDATION PLAN").kind, SheetKind::Foundation);
    EXPECT_EQ(readTitle("LEVEL 2 PLAN (OVER PODIUM)").kind, SheetKind::FloorPlan);
    EXPECT_EQ(readTitle("SHEAR WALL SCHEDULE").kind, SheetKind::Schedule);
    EXPECT_EQ(readTitle("SHEAR WALL SCHEDULE AND DETAILS").kind, SheetKind::Detail);
    EXPECT_EQ(readTitle("BUILDING ELEVATIONS").kind, SheetKind::Elevation);
    EXPECT_EQ(readTitle("WALL SECTIONS").kind, SheetKind::Section);
    EXPECT_EQ(readTitle("GENERAL NOTES").kind, SheetKind::Notes);
    EXPECT_TRUE(readTitle("ROOF FRAMING PLAN").roof);
    EXPECT_EQ(readTitle("3RD WOOD STORY SHEAR WALL PLAN").woodStory, 3);
}

TEST(Title, SeveralLevelsAreAllNamed)
{
    using Floors = std::vector<int>;
    EXPECT_EQ(floorsNamed("LEVELS 2-4 TYPICAL FRAMING PLAN"), (Floors{2, 3, 4}));
    EXPECT_EQ(floorsNamed("2ND, 3RD & 4TH FLOOR PLAN"), (Floors{2, 3, 4}));
    EXPECT_EQ(floorsNamed("SECOND THRU FIFTH FLOOR FRAMING"), (Floors{2, 3, 4, 5}));
    EXPECT_EQ(floorsNamed("LEVEL 2 AND LEVEL 3 PLAN"), (Floors{2, 3}));
    EXPECT_EQ(floorsNamed("TYPICAL FLOOR PLAN (2-4)"), (Floors{2, 3, 4}));
    EXPECT_EQ(floorsNamed("L2 - L4 PLAN"), (Floors{2, 3, 4}));
    EXPECT_EQ(floorsNamed("LEVEL 2 - SHEAR WALL PLAN"), (Floors{2}));
    EXPECT_EQ(floorsNamed("LEVEL 2 1/8\" = 1'-0\""), (Floors{2}));
    EXPECT_EQ(floorsNamed("S-204 FRAMING PLAN"), Floors{});
    EXPECT_EQ(floorsNamed("1750 N OXFORD AVE"), Floors{});
}

TEST(Title, AGarageBesideAHouseIsNoFoundation)
{
    EXPECT_EQ(readTitle("FLOOR PLAN - 2 CAR GARAGE").kind, SheetKind::FloorPlan);
    EXPECT_EQ(readTitle("PARKING GARAGE LEVEL PLAN").kind, SheetKind::Foundation);
    EXPECT_NE(readTitle("FUTURE PARKING").kind, SheetKind::Foundation);
    EXPECT_EQ(readTitle("ENLARGED STAIR PLAN").kind, SheetKind::Detail);
    EXPECT_EQ(readTitle("SECOND FLOOR REFLECTED CEILING PLAN").kind, SheetKind::Other);
}

TEST(Title, TheScaleBehindATitleIsNoPartOfIt)
{
    EXPECT_EQ(withoutScale("SECOND FLOOR PLAN 1/8\" = 1'-0\""), "SECOND FLOOR PLAN");
    EXPECT_EQ(withoutScale("DETAIL 1 1/2\" = 1'-0\""), "DETAIL");
    EXPECT_EQ(withoutScale("ROOF PLAN - SCALE: 1/4\"=1'"), "ROOF PLAN");
    EXPECT_EQ(withoutScale("SECOND FLOOR PLAN"), "SECOND FLOOR PLAN");
}

TEST(Title, LaminatedMembersAreNoLevel)
{
    EXPECT_FALSE(readTitle("(2) LVL HEADER").floor.has_value());
    EXPECT_EQ(readTitle("(2) 1 3/4 X 11 7/8 LVL").kind, SheetKind::Other);
}

TEST(Title, SheetNumbersAreTold)
{
    for (const char* number : {"S-201", "S2.1", "A101", "S-100A", "S 301"})
        EXPECT_TRUE(looksLikeSheetNumber(number)) << number;
    for (const char* other : {"SW4", "HDU11", "SW-12", "PLAN", "2'-0\"", "LEVEL 2"})
        EXPECT_FALSE(looksLikeSheetNumber(other)) << other;
}

TEST(LayerRole, NationalAndOfficeNamesMeanTheSame)
{
    EXPECT_EQ(layerRole("S-GRID"), LayerRole::Grid);
    EXPECT_EQ(layerRole("GRIDLINELAYER"), LayerRole::Grid);
    EXPECT_EQ(layerRole("A-WALL-EXTR-N"), LayerRole::Wall);
    EXPECT_EQ(layerRole("xref-arch$0$A-WALL"), LayerRole::Wall);
    EXPECT_EQ(layerRole("arch|a-wall"), LayerRole::Wall);
    EXPECT_EQ(layerRole("S-WALL-SHRW"), LayerRole::ShearWall);
    EXPECT_EQ(layerRole("S-SHEAR"), LayerRole::ShearWall);
    EXPECT_EQ(layerRole("Shear Walls"), LayerRole::ShearWall);
    EXPECT_EQ(layerRole("S_SW"), LayerRole::ShearWall);
    EXPECT_EQ(layerRole("S-HDWR"), LayerRole::Holdown);
    EXPECT_EQ(layerRole("HOLDOWNS"), LayerRole::Holdown);
    EXPECT_EQ(layerRole("A-DOOR"), LayerRole::Opening);
    EXPECT_EQ(layerRole("M-HVAC-DUCT"), LayerRole::Duct);
    EXPECT_EQ(layerRole("P-DOMW"), LayerRole::Pipe);
    EXPECT_EQ(layerRole("FP-SPRN-PIPE"), LayerRole::Sprinkler);
    EXPECT_EQ(layerRole("S-BEAM"), LayerRole::Beam);
    EXPECT_EQ(layerRole("S-WALL-SHRW-IDEN"), LayerRole::Annotation);
    EXPECT_EQ(layerRole("S-ANNO-DIMS"), LayerRole::Annotation);
    EXPECT_EQ(layerRole("xref-Bishop-Overland-08$0$S-STEM-WALL"), LayerRole::Structure);
    EXPECT_EQ(layerRole("0"), LayerRole::Other);
}

} // namespace
