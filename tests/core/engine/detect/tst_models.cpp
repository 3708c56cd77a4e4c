// Models in three dimensions become walls and obstructions. Inches throughout.
#include <gtest/gtest.h>

#include "core/engine/detect/detect.h"
#include "core/engine/detect/model_obstructions.h"

namespace {

using namespace holdfast;
using drawing::ModelElement;

drawing::Drawing tower()
{
    drawing::Drawing model;
    model.path = "tower.ifc";
    model.storeys = {{"Garage", -120, -120}, {"Level 1", 0, 0}, {"Level 2", 121, 121}, {"Roof", 240, 240}};
    return model;
}

building::DesignCriteria twoStories()
{
    building::DesignCriteria criteria;
    criteria.stories.resize(2);
    criteria.stories[0].story = 1;
    criteria.stories[1].story = 2;
    criteria.stories[0].height = criteria.stories[1].height = Length(120);
    return criteria;
}

ModelElement wall(int storey, double base, const std::string& type)
{
    ModelElement element;
    element.id = 7;
    element.ifcClass = "IfcWallStandardCase";
    element.typeName = type;
    element.storey = storey;
    element.wall = drawing::ModelWall{{{0, 0}, {144, 0}}, base, 144, 6, 108, {{36, 36, 84, 0}}};
    return element;
}

ModelElement box(const std::string& ifcClass, int storey, double z)
{
    ModelElement element;
    element.id = 9;
    element.ifcClass = ifcClass;
    element.storey = storey;
    element.shapes = {geometry::OrientedBox{{0, 0, z}, {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, {10, 5, 4}}};
    return element;
}

building::WallLayout detected(const drawing::Drawing& model, const building::DesignCriteria& criteria)
{
    const auto layout = detect::detectWalls({}, {model}, criteria, {});
    EXPECT_TRUE(layout.ok());
    return layout.ok() ? *layout : building::WallLayout{};
}

const Finding* findingOf(const building::WallLayout& layout, const std::string& rule)
{
    const auto found = std::ranges::find(layout.findings, rule, &Finding::rule);
    return found == layout.findings.end() ? nullptr : &*found;
}

TEST(Models, AMarkInTheTypeMakesAShearWallOnTheLevelOfItsStorey)
{
    drawing::Drawing model = tower();
    model.elements = {wall(1, 0, "Basic Wall:SW-4"), wall(2, 121, "SW 12")};
    const auto layout = detected(model, twoStories());
    ASSERT_EQ(layout.walls.size(), 2U);
    EXPECT_TRUE(layout.walls[0].isShear);
    EXPECT_EQ(layout.walls[0].mark, "SW4");
    EXPECT_EQ(layout.walls[0].level, 1);
    EXPECT_EQ(layout.walls[1].mark, "SW12");
    EXPECT_EQ(layout.walls[1].level, 2);   // 121 in lies within 6 in of the entered 120 in
    ASSERT_EQ(layout.walls[0].openings.size(), 1U);
    EXPECT_EQ(layout.walls[0].openings[0].to, Length(72));
    EXPECT_NE(layout.walls[0].label, layout.walls[1].label);
    EXPECT_FALSE(findingOf(layout, "detect.model.storeys"));
    ASSERT_EQ(layout.stacks.size(), 1U);
    EXPECT_EQ(layout.stacks[0].walls.size(), 2U);
}

TEST(Models, LoadBearingAloneIsNoShearWall)
{
    drawing::Drawing model = tower();
    model.elements = {wall(1, 0, "Basic Wall:2x6")};
    model.elements[0].properties = {{"Pset_WallCommon.LoadBearing", "true", ""}};
    const auto layout = detected(model, twoStories());
    ASSERT_EQ(layout.walls.size(), 1U);
    EXPECT_FALSE(layout.walls[0].isShear);
    EXPECT_TRUE(findingOf(layout, "detect.model.wall.bearing"));
    EXPECT_TRUE(findingOf(layout, "detect.wall.none"));
}

TEST(Models, APropertyMakesAShearWallAndConcreteDoesNot)
{
    drawing::Drawing model = tower();
    model.elements = {wall(1, 0, "2x6"), wall(1, 0, "SW4")};
    model.elements[0].properties = {{"CTR_ShearWall.ShearWall", "true", ""}};
    model.elements[1].material = "Concrete 8 in";
    model.elements[1].wall->axis = {{0, 200}, {144, 200}};
    const auto layout = detected(model, twoStories());
    ASSERT_EQ(layout.walls.size(), 2U);
    EXPECT_TRUE(layout.walls[0].isShear);
    EXPECT_FALSE(layout.walls[1].isShear);
}

TEST(Models, WallsOfTheGarageAreLeftOut)
{
    drawing::Drawing model = tower();
    model.elements = {wall(0, -120, "SW4")};
    const auto layout = detected(model, twoStories());
    EXPECT_TRUE(layout.walls.empty());
    EXPECT_TRUE(findingOf(layout, "detect.model.wall.below"));
}

TEST(Models, StoreysThatFitNoHeightsAreAnError)
{
    drawing::Drawing model = tower();
    model.storeys = {{"Level 1", 0, 0}, {"Level 2", 150, 150}};
    model.elements = {wall(0, 0, "SW4")};
    const Finding* finding = findingOf(detected(model, twoStories()), "detect.model.storeys");
    ASSERT_TRUE(finding);
}

TEST(Models, ClassesAndTypesSayWhatAnObstructionIs)
{
    const auto kind = [](const std::string& ifcClass, const std::string& typeClass = {},
                         const std::string& predefined = {}, const std::string& name = {}) {
        ModelElement element;
        element.ifcClass = ifcClass;
        element.typeClass = typeClass;
        element.predefinedType = predefined;
        element.name = name;
        return detect::obstructionKind(element);
    };
    using enum building::ObstructionKind;
    EXPECT_EQ(kind("IfcBeam"), Beam);
    EXPECT_EQ(kind("IfcBeam", "", "LINTEL"), Header);
    EXPECT_EQ(kind("IfcDuctSegment"), Duct);
    EXPECT_EQ(kind("IfcFlowSegment", "IfcDuctSegmentType"), Duct);
    EXPECT_EQ(kind("IfcFlowSegment", "IfcPipeSegmentType"), Pipe);
    EXPECT_EQ(kind("IfcFlowSegment", "", "", "Conduit 2 in"), Conduit);
    EXPECT_EQ(kind("IfcCableCarrierSegment", "", "CABLETRAYSEGMENT"), CableTray);
    EXPECT_EQ(kind("IfcCableCarrierSegment", "", "CONDUITSEGMENT"), Conduit);
    EXPECT_EQ(kind("IfcFireSuppressionTerminal", "", "SPRINKLER"), Sprinkler);
    EXPECT_EQ(kind("IfcFlowTerminal", "IfcFireSuppressionTerminalType"), Sprinkler);
    EXPECT_EQ(kind("IfcMember", "", "RAFTER"), Beam);
    EXPECT_EQ(kind("IfcMember", "", "STUD"), std::nullopt);
    EXPECT_EQ(kind("IfcColumn"), Architectural);
    EXPECT_EQ(kind("Solid"), Architectural);
    EXPECT_EQ(kind("IfcSlab"), std::nullopt);
    EXPECT_EQ(kind("IfcWall"), std::nullopt);
}

TEST(Models, ObstructionsStandInTheSetsFrame)
{
    drawing::Drawing model = tower();
    for (drawing::ModelStorey& storey : model.storeys)
        storey.elevation += 1000;   // the model counts from the sea
    model.elements = {box("IfcBeam", 2, 1100), box("IfcDuctSegment", 0, 900), box("IfcColumn", 1, 1050)};
    model.elements[2].predefinedType = "POST";
    const auto layout = detected(model, twoStories());
    ASSERT_EQ(layout.obstructions.size(), 1U);   // the duct lies in the garage, the post is wall framing
    EXPECT_EQ(layout.obstructions[0].label, "BEAM-2-1");
    EXPECT_EQ(layout.obstructions[0].level, 2);
    EXPECT_DOUBLE_EQ(std::get<geometry::OrientedBox>(layout.obstructions[0].shape).center.z, 100);
    EXPECT_EQ(layout.obstructions[0].source.handles, std::vector<std::uint64_t>{9});
    EXPECT_TRUE(findingOf(layout, "detect.model.below"));
    EXPECT_TRUE(findingOf(layout, "detect.model.framing"));
}

TEST(Models, TheGridLaysTheModelOverThePlans)
{
    drawing::Drawing model = tower();
    model.modelGrids = {{"1", {{50, 0}, {50, 400}}}, {"A", {{0, 30}, {400, 30}}}};
    model.elements = {wall(1, 0, "SW4")};
    building::PlanSet plan;
    plan.grids = {{"1", building::GridAxis::X, Length(0), {{0, 0}, {0, 400}}},
                  {"A", building::GridAxis::Y, Length(0), {{0, 0}, {400, 0}}}};
    const auto layout = detect::detectWalls(plan, {model}, twoStories(), {});
    ASSERT_TRUE(layout.ok());
    ASSERT_EQ(layout->walls.size(), 1U);
    EXPECT_DOUBLE_EQ(layout->walls[0].axis.a.x, -50);
    EXPECT_DOUBLE_EQ(layout->walls[0].axis.a.y, -30);
}

TEST(Models, WithoutSheetsAndElementsThereIsNothingToDo)
{
    EXPECT_EQ(detect::detectWalls({}, {tower()}, {}, {}).fault().code, FaultCode::NothingToDo);
}

} // namespace
