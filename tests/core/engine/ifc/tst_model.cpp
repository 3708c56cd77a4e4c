// Small models whose sizes are known by hand. 25.4 mm are one inch.
#include <random>

#include <gtest/gtest.h>

#include "ifc_text.h"

namespace {

using namespace holdfast;
using namespace holdfast::test;
using drawing::ModelElement;

const std::string kWallHead = "IFCWALL('w',$,'Basic Wall:SW4 - 6',$,$";
const std::string kWallTail = ",'tag',.SOLIDWALL.)";

// 2540 x 254 mm on plan, 2540 mm high: 100 x 10 x 100 in; from x = 0 to 100 in along y = 0.
std::string plainWall() { return extruded(100, kWallHead, kWallTail, "1270.,0.,0.", "2540.,254.", "2540."); }

TEST(Model, StoreysAreReadInInchesLowestFirst)
{
    const auto model = readIfc(ifcFile(plainWall()));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->storeys.size(), 2U);
    EXPECT_EQ(model->storeys[0].name, "Ground");
    EXPECT_DOUBLE_EQ(model->storeys[1].elevation, 3000 / 25.4);
    EXPECT_DOUBLE_EQ(model->storeys[1].stated, 3000 / 25.4);
    EXPECT_EQ(model->header.version, "IFC4");
    EXPECT_EQ(model->header.units, drawing::DrawingUnit::Millimeter);
}

TEST(Model, APlainWallIsABoxWithItsAxisAndSizes)
{
    const auto model = readIfc(ifcFile(plainWall()
        + "#200=IFCRELCONTAINEDINSPATIALSTRUCTURE('r',$,$,$,(#100),#10);"));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->elements.size(), 1U);
    const ModelElement& wall = model->elements[0];
    EXPECT_EQ(wall.ifcClass, "IfcWall");
    EXPECT_EQ(wall.name, "Basic Wall:SW4 - 6");
    EXPECT_EQ(wall.predefinedType, "SOLIDWALL");
    EXPECT_EQ(wall.storey, 0);
    ASSERT_EQ(wall.shapes.size(), 1U);
    ASSERT_TRUE(std::holds_alternative<geometry::OrientedBox>(wall.shapes[0]));
    EXPECT_NEAR(volumeOf(wall.shapes[0]), 100 * 10 * 100, 1e-6);
    ASSERT_TRUE(wall.wall);
    EXPECT_NEAR(wall.wall->length, 100, 1e-9);
    EXPECT_NEAR(wall.wall->thickness, 10, 1e-9);
    EXPECT_NEAR(wall.wall->height, 100, 1e-9);
    EXPECT_NEAR(wall.wall->axis.a.y, 0, 1e-9);
    EXPECT_NEAR(std::min(wall.wall->axis.a.x, wall.wall->axis.b.x), 0, 1e-9);
    EXPECT_TRUE(model->findings.empty());
}

// A door of 30 x 80 in, its near side 20 in from the start: the wall loses 30 x 80 x 10 in3.
TEST(Model, AnOpeningIsCutOutExactlyAndListed)
{
    const std::string door = extruded(110, "IFCOPENINGELEMENT('o',$,'Door',$,$", ",$,.OPENING.)", "889.,0.,0.",
                                      "762.,400.", "2032.")
        + "#300=IFCRELVOIDSELEMENT('v',$,$,$,#100,#110);";
    const auto model = readIfc(ifcFile(plainWall() + door));
    ASSERT_TRUE(model.ok());
    const ModelElement& wall = model->elements[0];
    ASSERT_EQ(wall.shapes.size(), 1U);
    EXPECT_NEAR(volumeOf(wall.shapes[0]), 100 * 10 * 100 - 30 * 80 * 10, 1e-4);
    ASSERT_TRUE(wall.wall);
    ASSERT_EQ(wall.wall->openings.size(), 1U);
    const drawing::ModelOpening& opening = wall.wall->openings[0];
    const bool fromLeft = wall.wall->axis.a.x < wall.wall->axis.b.x;
    EXPECT_NEAR(opening.offset, fromLeft ? 20 : 50, 1e-6);   // 889 - 381 = 508 mm = 20 in; 100 - 20 - 30 = 50
    EXPECT_NEAR(opening.width, 30, 1e-6);
    EXPECT_NEAR(opening.height, 80, 1e-6);
    EXPECT_NEAR(opening.sill, 0, 1e-6);
}

// A plane at 45 degrees through the middle of the top edge takes half of a 100 x 100 square above it: along x
// from 0 the height falls from 100 in ... the plane x + z = 100 in leaves half of the wall.
TEST(Model, AHalfSpaceClipsAWall)
{
    std::string data = plainWall();
    const std::string plain = "#105=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#106));";
    data.replace(data.find(plain), plain.size(),
                 "#105=IFCSHAPEREPRESENTATION($,'Body','Clipping',(#150));"
                 "#150=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#106,#151);#151=IFCHALFSPACESOLID(#152,.F.);"
                 "#152=IFCPLANE(#153);#153=IFCAXIS2PLACEMENT3D(#154,#155,$);#154=IFCCARTESIANPOINT((1270.,0.,0.));"
                 "#155=IFCDIRECTION((1.,0.,1.));");
    const auto model = readIfc(ifcFile(data));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->elements[0].shapes.size(), 1U);
    EXPECT_NEAR(volumeOf(model->elements[0].shapes[0]), 100 * 10 * 100 / 2.0, 1e-4);
}

// The polygon bounds the cut to the right half: of the triangle above x + z = 100 in only x > 50 in goes,
// 50 in wide and 50 to 100 in high: 3750 of 10000 in2.
TEST(Model, ABoundedHalfSpaceCutsInsideItsBoundaryOnly)
{
    std::string data = plainWall();
    const std::string plain = "#105=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#106));";
    data.replace(data.find(plain), plain.size(),
                 "#105=IFCSHAPEREPRESENTATION($,'Body','Clipping',(#150));"
                 "#150=IFCBOOLEANCLIPPINGRESULT(.DIFFERENCE.,#106,#151);"
                 "#151=IFCPOLYGONALBOUNDEDHALFSPACE(#152,.F.,#5,#156);"
                 "#152=IFCPLANE(#153);#153=IFCAXIS2PLACEMENT3D(#154,#155,$);#154=IFCCARTESIANPOINT((1270.,0.,0.));"
                 "#155=IFCDIRECTION((1.,0.,1.));#156=IFCPOLYLINE((#157,#158,#159,#160,#157));"
                 "#157=IFCCARTESIANPOINT((0.,-900.));#158=IFCCARTESIANPOINT((3000.,-900.));"
                 "#159=IFCCARTESIANPOINT((3000.,900.));#160=IFCCARTESIANPOINT((0.,900.));");
    const auto model = readIfc(ifcFile(data));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->elements[0].shapes.size(), 1U);
    EXPECT_NEAR(volumeOf(model->elements[0].shapes[0]), 10 * (10000 - 3750), 1e-4);
}

TEST(Model, FeetAndInchesAreExact)
{
    const std::string foot = "IFCCONVERSIONBASEDUNIT($,.LENGTHUNIT.,'FOOT',#90);#90=IFCMEASUREWITHUNIT("
                             "IFCLENGTHMEASURE(0.3048),#91);#91=IFCSIUNIT(*,.LENGTHUNIT.,$,.METRE.)";
    const auto model = readIfc(ifcFile(extruded(100, kWallHead, kWallTail, "5.,0.,0.", "10.,0.5", "9."),
        foot, "IFC2X3"));
    ASSERT_TRUE(model.ok());
    ASSERT_TRUE(model->elements[0].wall);
    EXPECT_DOUBLE_EQ(model->elements[0].wall->length, 120);
    EXPECT_DOUBLE_EQ(model->elements[0].wall->thickness, 6);
    EXPECT_DOUBLE_EQ(model->elements[0].wall->height, 108);
    EXPECT_EQ(model->header.units, drawing::DrawingUnit::Foot);
}

TEST(Model, AModelWithoutUnitsSaysSo)
{
    std::string text = ifcFile(plainWall());
    text.replace(text.find("(#3)"), 4, "()");
    const auto model = readIfc(text);
    ASSERT_TRUE(model.ok());
    const Finding* finding = findingOf(model->findings, "ifc.unit.missing");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->severity, Severity::Error);
}

TEST(Model, TypesPropertiesAndMaterialsKeepTheirWords)
{
    const auto model = readIfc(ifcFile(
        plainWall()
        + "#200=IFCRELDEFINESBYTYPE('t',$,$,$,(#100),#201);#201=IFCWALLTYPE('y',$,'SW4',$,$,$,$,$,$,.SHEAR.);\n"
          "#202=IFCRELDEFINESBYPROPERTIES('d',$,$,$,(#100),#203);"
          "#203=IFCPROPERTYSET('q',$,'Pset_WallCommon',$,(#204,#205));\n"
          "#204=IFCPROPERTYSINGLEVALUE('LoadBearing',$,IFCBOOLEAN(.T.),$);\n"
          "#205=IFCPROPERTYSINGLEVALUE('Width',$,IFCLENGTHMEASURE(254.),$);\n"
          "#206=IFCRELASSOCIATESMATERIAL('m',$,$,$,(#100),#207);"
          "#207=IFCMATERIALLAYERSETUSAGE(#208,.AXIS2.,.POSITIVE.,0.,$);\n"
          "#208=IFCMATERIALLAYERSET((#209),$,$);#209=IFCMATERIALLAYER(#210,254.,$,$,$,$,$);"
          "#210=IFCMATERIAL('Wood \\X2\\00E9\\X0\\',$,$);"));
    ASSERT_TRUE(model.ok());
    const ModelElement& wall = model->elements[0];
    EXPECT_EQ(wall.typeName, "SW4");
    EXPECT_EQ(wall.typeClass, "IfcWallType");
    EXPECT_EQ(wall.predefinedType, "SOLIDWALL");
    ASSERT_EQ(wall.properties.size(), 2U);
    EXPECT_EQ(wall.properties[0].key, "Pset_WallCommon.LoadBearing");
    EXPECT_EQ(wall.properties[0].value, "true");
    EXPECT_EQ(wall.properties[1].value, "254");
    EXPECT_EQ(wall.properties[1].unit, "mm");
    EXPECT_EQ(wall.material, "Wood \xC3\xA9 10 in");
}

// Four walls' worth of one picture, moved, turned by 90 degrees and mirrored: the volume stays.
TEST(Model, MappedItemsAreMovedTurnedAndMirrored)
{
    const std::string column
        = "#100=IFCCOLUMN('c',$,'C',$,$,#6,#101,$,.COLUMN.);#101=IFCPRODUCTDEFINITIONSHAPE($,$,(#102));"
          "#102=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#103,#113));"
          "#103=IFCMAPPEDITEM(#104,#105);#113=IFCMAPPEDITEM(#104,#115);#104=IFCREPRESENTATIONMAP(#5,#106);"
          "#105=IFCCARTESIANTRANSFORMATIONOPERATOR3D(#14,$,#7,2.,#12);"
          "#115=IFCCARTESIANTRANSFORMATIONOPERATOR3D(#13,#116,#4,1.,#12);#116=IFCDIRECTION((0.,-1.,0.));"
          "#106=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#107));#107=IFCEXTRUDEDAREASOLID(#108,#5,#12,254.);"
          "#108=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#109);#109=IFCPOLYLINE((#4,#110,#111,#4));"
          "#110=IFCCARTESIANPOINT((254.,0.));#111=IFCCARTESIANPOINT((0.,254.));";
    const auto model = readIfc(ifcFile(column));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->elements[0].shapes.size(), 2U);
    // A triangle of 50 in2 10 in high, twice as large.
    EXPECT_NEAR(volumeOf(model->elements[0].shapes[0]), 8 * 500, 1e-6);
    EXPECT_NEAR(volumeOf(model->elements[0].shapes[1]), 500, 1e-6);       // mirrored, still facing outwards
}

TEST(Model, APipeIsARoundSweep)
{
    const std::string pipe
        = "#100=IFCFLOWSEGMENT('f',$,'Pipe',$,$,#9,#101,$);#101=IFCPRODUCTDEFINITIONSHAPE($,$,(#102));"
          "#102=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#103));#103=IFCEXTRUDEDAREASOLID(#104,#105,#12,2540.);"
          "#104=IFCCIRCLEPROFILEDEF(.AREA.,$,$,25.4);#105=IFCAXIS2PLACEMENT3D(#4,#13,#14);"
          "#120=IFCRELDEFINESBYTYPE('t',$,$,$,(#100),#121);"
          "#121=IFCPIPESEGMENTTYPE('y',$,'Copper',$,$,$,$,$,$,.RIGIDSEGMENT.);";
    const auto model = readIfc(ifcFile(pipe, "IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.)", "IFC2X3"));
    ASSERT_TRUE(model.ok());
    const ModelElement& element = model->elements[0];
    EXPECT_EQ(element.typeClass, "IfcPipeSegmentType");
    EXPECT_EQ(element.predefinedType, "RIGIDSEGMENT");
    ASSERT_EQ(element.shapes.size(), 1U);
    const auto* sweep = std::get_if<drawing::ModelSweep>(&element.shapes[0]);
    ASSERT_TRUE(sweep);
    EXPECT_NEAR(sweep->radius, 1, 1e-12);
    EXPECT_NEAR(sweep->axis.b.x - sweep->axis.a.x, 100, 1e-9);
    EXPECT_NEAR(sweep->axis.a.z, 3000 / 25.4, 1e-9);
}

// A cube of 10 in with a square hole of 4 in through it, as faces with holes: 1000 - 160 in3.
TEST(Model, ABrepWithHolesInItsFacesClosesAroundItsVolume)
{
    std::string data = "#100=IFCBEAM('b',$,'B',$,$,#6,#101,$,.BEAM.);#101=IFCPRODUCTDEFINITIONSHAPE($,$,(#102));"
                       "#102=IFCSHAPEREPRESENTATION($,'Body','Brep',(#103));#103=IFCFACETEDBREP(#104);";
    int next = 200;
    std::string faces;
    const auto loop = [&](const std::vector<std::array<int, 3>>& corners, bool outer) {
        std::string list;
        for (const auto& c : corners) {
            data += "#" + std::to_string(next) + "=IFCCARTESIANPOINT((" + std::to_string(c[0] * 25.4) + ","
                + std::to_string(c[1] * 25.4) + "," + std::to_string(c[2] * 25.4) + "));";
            list += (list.empty() ? "#" : ",#") + std::to_string(next++);
        }
        data += "#" + std::to_string(next) + "=IFCPOLYLOOP((" + list + "));#" + std::to_string(next + 1)
            + (outer ? "=IFCFACEOUTERBOUND(#" : "=IFCFACEBOUND(#") + std::to_string(next) + ",.T.);";
        next += 2;
        return next - 1;
    };
    const auto face = [&](const std::vector<int>& bounds) {
        std::string list;
        for (const int b : bounds)
            list += (list.empty() ? "#" : ",#") + std::to_string(b);
        data += "#" + std::to_string(next) + "=IFCFACE((" + list + "));\n";
        faces += (faces.empty() ? "#" : ",#") + std::to_string(next++);
    };
    face({loop({{0, 0, 0}, {0, 10, 0}, {10, 10, 0}, {10, 0, 0}}, true), loop({{3, 3, 0}, {7, 3, 0}, {7, 7,
        0}, {3, 7, 0}}, false)});
    face({loop({{3, 3, 10}, {3, 7, 10}, {7, 7, 10}, {7, 3, 10}}, false), loop({{0, 0, 10}, {10, 0, 10},
        {10, 10, 10}, {0, 10, 10}}, true)});
    const int o[4][2] = {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, h[4][2] = {{3, 3}, {3, 7}, {7, 7}, {7, 3}};
    for (int i = 0; i < 4; ++i)
        for (const auto* ring : {o, h}) {
            const int* a = ring[i];
            const int* b = ring[(i + 1) % 4];
            face({loop({{a[0], a[1], 0}, {b[0], b[1], 0}, {b[0], b[1], 10}, {a[0], a[1], 10}}, true)});
        }
    data += "#104=IFCCLOSEDSHELL((" + faces + "));";
    const auto model = readIfc(ifcFile(data));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->elements[0].shapes.size(), 1U);
    EXPECT_NEAR(volumeOf(model->elements[0].shapes[0]), 840, 1e-3);
}

TEST(Model, WhatCannotBeShapedIsCountedWithItsReason)
{
    const auto model = readIfc(ifcFile(
        "#100=IFCBEAM('b',$,'B',$,$,#6,#101,$,.BEAM.);#101=IFCPRODUCTDEFINITIONSHAPE($,$,(#102));"
        "#102=IFCSHAPEREPRESENTATION($,'Body','AdvancedSweptSolid',(#103));"
        "#103=IFCSURFACECURVESWEPTAREASOLID($,$,$,$,$,$);"
        "#110=IFCBEAM('c',$,'B',$,$,#6,#101,$,.BEAM.);"));
    ASSERT_TRUE(model.ok());
    EXPECT_EQ(model->elements.size(), 2U);
    const Finding* finding = findingOf(model->findings, "ifc.element.skipped");
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->message, "2 of 2 IfcBeam have no shape (#100, #110): "
                                "IFCSURFACECURVESWEPTAREASOLID is not read.");
}

TEST(Model, GridAxesAreLines)
{
    const auto model = readIfc(ifcFile(
        "#100=IFCGRID('g',$,'G',$,$,#6,$,(#101),(#102),$);#101=IFCGRIDAXIS('A',#103,.T.);"
        "#102=IFCGRIDAXIS('1',#104,.T.);"
        "#103=IFCPOLYLINE((#4,#105));#104=IFCPOLYLINE((#4,#106));#105=IFCCARTESIANPOINT((2540.,0.));"
        "#106=IFCCARTESIANPOINT((0.,5080.));"));
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->modelGrids.size(), 2U);
    EXPECT_EQ(model->modelGrids[0].label, "A");
    EXPECT_NEAR(model->modelGrids[0].line.b.x, 100, 1e-9);
    EXPECT_NEAR(model->modelGrids[1].line.b.y, 200, 1e-9);
}

// Placements, maps, curves, profiles and results that refer to themselves end with a reason, not in a hang.
TEST(Model, CirclesOfReferencesEnd)
{
    const auto model = readIfc(ifcFile(
        "#50=IFCLOCALPLACEMENT(#51,#5);#51=IFCLOCALPLACEMENT(#50,#5);"
        + extruded(100, kWallHead, kWallTail, "0.,0.,0.", "10.,10.", "10.", "#50")
        + "#200=IFCBEAM('b',$,'B',$,$,#6,#201,$,.BEAM.);#201=IFCPRODUCTDEFINITIONSHAPE($,$,(#202));"
          "#202=IFCSHAPEREPRESENTATION($,'Body','MappedRepresentation',(#203,#203,#203));"
          "#203=IFCMAPPEDITEM(#204,$);#204=IFCREPRESENTATIONMAP(#5,#202);"
          "#210=IFCBEAM('d',$,'B',$,$,#6,#211,$,.BEAM.);#211=IFCPRODUCTDEFINITIONSHAPE($,$,(#212));"
          "#212=IFCSHAPEREPRESENTATION($,'Body','CSG',(#213));#213=IFCBOOLEANRESULT(.UNION.,#213,#213);"
          "#220=IFCBEAM('e',$,'B',$,$,#6,#221,$,.BEAM.);#221=IFCPRODUCTDEFINITIONSHAPE($,$,(#222));"
          "#222=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#223));#223=IFCEXTRUDEDAREASOLID(#224,#5,#12,1.);"
          "#224=IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,#225);#225=IFCCOMPOSITECURVE((#226,#226,#226),.F.);"
          "#226=IFCCOMPOSITECURVESEGMENT(.CONTINUOUS.,.T.,#225);"
          "#230=IFCRELAGGREGATES('r',$,$,$,#200,(#210));#231=IFCRELAGGREGATES('r',$,$,$,#210,(#200));"));
    ASSERT_TRUE(model.ok());
    for (const ModelElement& element : model->elements)
        EXPECT_TRUE(element.shapes.empty()) << element.id;
}

TEST(Model, ACutFileSaysSo)
{
    std::string text = ifcFile(plainWall());
    text.resize(text.find("ENDSEC;\nEND-ISO"));
    const auto model = readIfc(text);
    ASSERT_TRUE(model.ok());
    EXPECT_TRUE(findingOf(model->findings, "ifc.cut"));
}

// Overwritten, cut and doubled bytes: a model or a fault, never a crash.
TEST(Model, AnyBytesGiveAModelOrAFault)
{
    const std::string good = ifcFile(plainWall()
        + extruded(110, "IFCOPENINGELEMENT('o',$,'Door',$,$", ",$,.OPENING.)", "889.,0.,0.", "762.,400.", "2032.")
        + "#300=IFCRELVOIDSELEMENT('v',$,$,$,#100,#110);");
    std::mt19937 random(11);
    const std::string alphabet = "#=();'.,$*0123456789E-";
    const std::size_t first = good.find("DATA;");
    for (int round = 0; round < 600; ++round) {
        std::string text = good;
        for (unsigned change = 0; change < 1 + random() % 4; ++change)
            text[first + random() % (text.size() - first)] = alphabet[random() % alphabet.size()];
        const auto model = readIfc(text);
        if (!model)
            continue;
        for (const ModelElement& element : model->elements)
            for (const drawing::ModelShape& shape : element.shapes)
                EXPECT_TRUE(std::isfinite(volumeOf(shape)));
    }
}

} // namespace
