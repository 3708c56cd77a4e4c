#include <gtest/gtest.h>

#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/region.h"

using namespace holdfast;
using plan::LayerRole;

namespace {

building::Override mapped(std::string target, std::string role)
{
    return {building::OverrideAction::MapLayer, std::move(target), std::move(role), std::nullopt, "", ""};
}

building::DesignCriteria with(std::vector<building::Override> overrides)
{
    building::DesignCriteria criteria;
    criteria.overrides = std::move(overrides);
    return criteria;
}

TEST(LayerRoles, ACorrectionWinsOverTheNameOfTheLayer)
{
    const auto roles = plan::layerRoles({"A-WALL", "X-LINES"}, with({mapped("x-lines", "shear_wall")}));
    EXPECT_EQ(roles[0], LayerRole::Wall);
    EXPECT_EQ(roles[1], LayerRole::ShearWall);
}

TEST(LayerRoles, APatternNamesManyLayersAndTheLastWordWins)
{
    const auto criteria = with({mapped("PL-*", "Wall"), mapped("PL-?2", "duct"), mapped("PL-*", "no such role")});
    const auto roles = plan::layerRoles({"PL-1", "PL-A2", "PL-AB2", "APL-1"}, criteria);
    EXPECT_EQ(roles[0], LayerRole::Wall);
    EXPECT_EQ(roles[1], LayerRole::Duct);
    EXPECT_EQ(roles[2], LayerRole::Wall);
    EXPECT_EQ(roles[3], LayerRole::Other);
}

TEST(LayerRoles, ANameIsFoundUnderTheNextXrefToo)
{
    const auto criteria = with({mapped("WALLS-X", "shear_wall")});
    EXPECT_EQ(plan::layerRoles({"arch-07$0$WALLS-X", "arch|walls-x"}, criteria),
              (std::vector{LayerRole::ShearWall, LayerRole::ShearWall}));
}

TEST(LayerRoles, AMappedLayerSpeaksOfShearWallsOnlyWhenMappedToThem)
{
    EXPECT_TRUE(plan::namesShearWall("S-SHEAR-PATT", {}));
    EXPECT_FALSE(plan::namesShearWall("S-SHEAR-PATT", with({mapped("S-SHEAR*", "annotation")})));
    EXPECT_TRUE(plan::namesShearWall("0", with({mapped("0", "shear_wall")})));
}

TEST(LayerRoles, OfficeNames)
{
    EXPECT_NE(plan::layerRole("A-CLNG-GRID"), LayerRole::Grid);
    EXPECT_NE(plan::layerRole("S-GRID-IDEN"), LayerRole::Annotation);
    EXPECT_EQ(plan::layerRole("COLUMN LINES"), LayerRole::Grid);
    EXPECT_EQ(plan::layerRole("A-WALL-PRHT"), LayerRole::Wall);
    EXPECT_EQ(plan::layerRole("A-WALL-IDEN"), LayerRole::Annotation);
    EXPECT_EQ(plan::layerRole("S-STEM-WALL"), LayerRole::Structure);
    EXPECT_EQ(plan::layerRole("HD5"), LayerRole::Holdown);
    EXPECT_EQ(plan::layerRole("SHEARWALLS"), LayerRole::ShearWall);
}

TEST(Region, MarksCountWhereTheirMiddleLies)
{
    drawing::Linework marks;
    marks.strokes = {{{{0, 0}, {4, 0}}, 0, {}, 0}, {{{4, 0}, {20, 0}}, 0, {}, 0}};
    marks.texts.push_back({"A", {1, 1}, 1, 0, 0, {}, {1, 1}, 0});
    marks.texts.push_back({"B", {15, 1}, 1, 0, 0, {}, {15, 1}, 0});
    EXPECT_EQ(plan::marksWithin(marks, {}).strokes.size(), 2u);
    const auto left = plan::marksWithin(marks, {{-1, -1}, {8, 8}});
    ASSERT_EQ(left.strokes.size(), 1u);
    EXPECT_EQ(left.strokes.front().line.b.x, 4);
    ASSERT_EQ(left.texts.size(), 1u);
    EXPECT_EQ(left.texts.front().text, "A");
    EXPECT_EQ(left.extents.high.x, 4);
}

} // namespace
