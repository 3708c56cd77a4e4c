// The published drawings: all are read, with as many entities as their manifest counts (ezdxf).
#include <filesystem>

#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;

fs::path corpus() { return fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/dxf"; }

// `modelSpace`: entities outside blocks and paper space, attributes with their inserts, as the manifest counts.
struct Expected {
    const char* file;
    std::size_t modelSpace;
    drawing::DrawingUnit units;
    const char* version;
};

using enum drawing::DrawingUnit;
constexpr Expected kExpected[] = {
    {"ac1003_line.dxf", 22, Unitless, "AC1003"},
    {"bin_dxf_r13.dxf", 3, Unitless, "AC1012"},
    {"ceco_arch_tm53.dxf", 711, Meter, "AC1015"},
    {"ctr_2nd_floor_ramp_area.dxf", 4, Meter, "AC1032"},
    {"ctr_S213_third_floor_framing.dxf", 17118, Unitless, "AC1014"},
    {"cw750_details.dxf", 1372, Unitless, "AC1027"},
    {"dimensions_small.dxf", 7, Millimeter, "AC1021"},
    {"electric_mep.dxf", 1234, Unitless, "AC1009"},
    {"floorplan_house.dxf", 967, Millimeter, "AC1018"},
    {"libredwg_example_2018.dxf", 68, Millimeter, "AC1032"},
    {"libredwg_example_r12.dxf", 64, Unitless, "AC1009"},
    {"oakfire_restaurant_fitout.dxf", 6438, Unitless, "AC1027"},
    {"poli_all210_r12.dxf", 31, Unitless, "AC1009"},
    {"postgis_ex3.dxf", 3584, Millimeter, "AC1024"},
    {"sample_AC1009_ascii.dxf", 157, Unitless, "AC1009"},
    {"sample_AC1009_binary.dxf", 157, Unitless, "AC1009"},
    {"sample_AC1032_ascii.dxf", 163, Inch, "AC1032"},
    {"sample_AC1032_binary.dxf", 163, Inch, "AC1032"},
};

// The faces of a mesh have one handle together and are one entity in the file.
std::size_t modelSpaceCount(const drawing::Drawing& drawing)
{
    std::size_t count = 0;
    std::uint64_t lastFace = 0;
    for (const drawing::EntityHead& head : drawing.entities) {
        const bool attached = head.kind == drawing::EntityKind::Attrib && head.owner != 0;
        const bool face = head.kind == drawing::EntityKind::Face3d && head.handle != 0;
        const bool sameMesh = face && head.handle == lastFace;
        lastFace = face ? head.handle : 0;
        count += head.block == 0 && !head.paperSpace && !attached && !sameMesh ? 1 : 0;
    }
    return count;
}

TEST(Corpus, everyDrawingIsReadWhole)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "no corpus at " << corpus();
    for (const Expected& expected : kExpected) {
        const auto drawing = ingest::readDrawingFile((corpus() / expected.file).string(), {});
        ASSERT_TRUE(drawing.ok()) << describe(drawing.fault());
        EXPECT_EQ(modelSpaceCount(*drawing), expected.modelSpace) << expected.file;
        EXPECT_EQ(drawing->header.units, expected.units) << expected.file;
        EXPECT_EQ(drawing->header.version, expected.version) << expected.file;
        for (const Finding& finding : drawing->findings)
            ADD_FAILURE() << expected.file << ": " << finding.message;
    }
}

TEST(Corpus, everyDrawingExpands)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "no corpus at " << corpus();
    for (const auto& file : fs::directory_iterator(corpus())) {
        const auto drawing = ingest::readDrawingFile(file.path().string(), {});
        ASSERT_TRUE(drawing.ok()) << describe(drawing.fault());
        const auto marks = drawing::linework(*drawing, {}, {});
        ASSERT_TRUE(marks.ok()) << describe(marks.fault());
        EXPECT_FALSE(marks->strokes.empty()) << file.path();
    }
}

} // namespace
