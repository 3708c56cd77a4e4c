// The STEP file as another program sees it: the kernel's document reader, which the product does not use.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include <BRepBndLib.hxx>
#include <Bnd_Box.hxx>
#include <Quantity_ColorRGBA.hxx>
#include <STEPCAFControl_Controller.hxx>
#include <STEPCAFControl_Reader.hxx>
#include <TDF_LabelSequence.hxx>
#include <TDataStd_Name.hxx>
#include <TDocStd_Document.hxx>
#include <TopExp_Explorer.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_ShapeTool.hxx>

#include "core/engine/solids/part_colours.h"
#include "core/engine/solids/solid.h"

using namespace holdfast;
using namespace holdfast::solids;
using geometry::Point3;

namespace {

constexpr int kRuns = 300;

Part rod(int run, double height)
{
    const double x = 40.0 * run;
    return {PartKind::Rod, {SubjectKind::RodRun, "RR-" + std::to_string(run), 1}, 1, "1 in rod, A36",
            Cylinder{{{x, 5, 0}, {x, 5, height}}, 0.5_in}};
}

Part plate(int run, double angle)
{
    const double c = std::cos(angle), s = std::sin(angle);
    geometry::OrientedBox box{{40.0 * run, 5, 121}, {Point3{c, s, 0}, {-s, c, 0}, {0, 0, 1}}, {2, 1.5, 0.25}};
    return {PartKind::Plate, {SubjectKind::RodRun, "RR-" + std::to_string(run), 1}, 1, "plate 4 x 3", box};
}

SolidModel manyRuns()
{
    SolidModel model;
    for (int run = 0; run < kRuns; ++run) {
        model.parts.push_back(rod(run, run % 2 ? 120 : 96));
        model.parts.push_back(plate(run, 0.1 * run));
    }
    model.parts.push_back(rod(0, 96));   // drawn twice at one place
    building::TriangleMesh open;
    open.points = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
    open.triangles = {0, 1, 2, 1, 3, 2};
    model.parts.push_back({PartKind::Obstruction, {SubjectKind::Obstruction, "SHEET-1", 1}, 1, "sheet", open});
    return model;
}

struct Seen {
    std::string name;
    int solids = 0;
    std::array<double, 3> centre{};
    PartColour colour;
    bool hasColour = false;
};

std::string nameOf(const TDF_Label& label)
{
    Handle(TDataStd_Name) name;
    if (!label.FindAttribute(TDataStd_Name::GetID(), name))
        return {};
    return TCollection_AsciiString(name->Get(), '?').ToCString();
}

Seen seen(const TDF_Label& component, XCAFDoc_ColorTool& colours)
{
    Seen one{nameOf(component), 0, {}, {}, false};
    const TopoDS_Shape shape = XCAFDoc_ShapeTool::GetShape(component);
    for (TopExp_Explorer solids(shape, TopAbs_SOLID); solids.More(); solids.Next())
        ++one.solids;
    Bnd_Box box;
    BRepBndLib::AddOptimal(shape, box, Standard_False, Standard_False);
    double low[3], high[3];
    box.Get(low[0], low[1], low[2], high[0], high[1], high[2]);
    for (std::size_t i = 0; i < 3; ++i)
        one.centre[i] = (low[i] + high[i]) / 2;
    TDF_Label product;
    XCAFDoc_ShapeTool::GetReferredShape(component, product);
    Quantity_ColorRGBA found;
    one.hasColour = colours.GetColor(product, XCAFDoc_ColorSurf, found)
        || colours.GetColor(product, XCAFDoc_ColorGen, found);
    double r = 0, g = 0, b = 0;
    found.GetRGB().Values(r, g, b, Quantity_TOC_sRGB);
    one.colour = {std::uint8_t(std::lround(r * 255)), std::uint8_t(std::lround(g * 255)),
                  std::uint8_t(std::lround(b * 255)), found.Alpha()};
    return one;
}

class StepJudge : public testing::Test {
protected:
    void SetUp() override
    {
        const StepHeader header{"Sample", "E. Engineer", "Firm", "2026-11-21T09:00:00"};
        ASSERT_TRUE(writeStep(m_model, header, m_path, {}));
        STEPCAFControl_Controller::Init();
        STEPCAFControl_Reader reader;
        reader.SetNameMode(Standard_True);
        reader.SetColorMode(Standard_True);
        ASSERT_EQ(reader.ReadFile(m_path.c_str()), IFSelect_RetDone);
        ASSERT_TRUE(reader.Transfer(m_document));
        const auto shapes = XCAFDoc_DocumentTool::ShapeTool(m_document->Main());
        const auto colours = XCAFDoc_DocumentTool::ColorTool(m_document->Main());
        TDF_LabelSequence roots;
        shapes->GetFreeShapes(roots);
        ASSERT_EQ(roots.Length(), 1);
        m_root = nameOf(roots.Value(1));
        TDF_LabelSequence components;
        XCAFDoc_ShapeTool::GetComponents(roots.Value(1), components);
        for (int i = 1; i <= components.Length(); ++i)
            m_seen.push_back(seen(components.Value(i), *colours));
    }
    void TearDown() override { std::filesystem::remove(m_path); }

    std::string text() const
    {
        std::ostringstream all;
        all << std::ifstream(m_path).rdbuf();
        return all.str();
    }

    const SolidModel m_model = manyRuns();
    const std::string m_path = testing::TempDir() + "holdfast_step_judge.step";
    Handle(TDocStd_Document) m_document = new TDocStd_Document("BinXCAF");
    std::string m_root;
    std::vector<Seen> m_seen;
};

TEST_F(StepJudge, EveryPartIsAnOccurrenceWithItsNameAndPlace)
{
    EXPECT_EQ(m_root, "Sample");
    ASSERT_EQ(m_seen.size(), m_model.parts.size());
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        const Part& part = m_model.parts[i];
        EXPECT_EQ(m_seen[i].name, part.owner.label + ": " + part.name);
        EXPECT_EQ(m_seen[i].solids, part.kind == PartKind::Obstruction ? 0 : 1) << m_seen[i].name;
        const geometry::Box3 box = bounds(part.shape);
        EXPECT_NEAR(m_seen[i].centre[0], (box.low.x + box.high.x) / 2, 1e-4) << m_seen[i].name;
        EXPECT_NEAR(m_seen[i].centre[1], (box.low.y + box.high.y) / 2, 1e-4) << m_seen[i].name;
        EXPECT_NEAR(m_seen[i].centre[2], (box.low.z + box.high.z) / 2, 1e-4) << m_seen[i].name;
    }
}

TEST_F(StepJudge, EveryProductHasTheColourOfItsKind)
{
    for (std::size_t i = 0; i < m_seen.size(); ++i) {
        const PartColour wanted = colourOf(m_model.parts[i].kind);
        ASSERT_TRUE(m_seen[i].hasColour) << m_seen[i].name;
        EXPECT_EQ(m_seen[i].colour.red, wanted.red) << m_seen[i].name;
        EXPECT_EQ(m_seen[i].colour.green, wanted.green) << m_seen[i].name;
        EXPECT_EQ(m_seen[i].colour.blue, wanted.blue) << m_seen[i].name;
        EXPECT_NEAR(m_seen[i].colour.opacity, wanted.opacity, 1e-6) << m_seen[i].name;
    }
}

TEST_F(StepJudge, EqualPartsShareOneShape)
{
    const std::string file = text();
    std::size_t solids = 0;
    for (std::size_t at = file.find("MANIFOLD_SOLID_BREP("); at != std::string::npos;
         at = file.find("MANIFOLD_SOLID_BREP(", at + 1))
        ++solids;
    EXPECT_EQ(solids, 3u) << "rods of 96 and 120 in, one plate";
}

TEST_F(StepJudge, OurOwnReaderSeesTheSame)
{
    const auto read = readStep(m_path);
    ASSERT_TRUE(read);
    ASSERT_EQ(read->size(), m_model.parts.size() - 1) << "all but the open mesh";
    for (std::size_t i = 0; i < read->size(); ++i) {
        EXPECT_EQ((*read)[i].name, m_seen[i].name);
        const auto mesh = (*read)[i].solid.tessellate(0.01_in);
        ASSERT_TRUE(mesh);
        geometry::Box3 box;
        for (const Point3& p : mesh->points)
            box.add(p);
        EXPECT_NEAR((box.low.x + box.high.x) / 2, m_seen[i].centre[0], 0.02) << m_seen[i].name;
        EXPECT_NEAR((box.low.z + box.high.z) / 2, m_seen[i].centre[2], 0.02) << m_seen[i].name;
    }
}

} // namespace
