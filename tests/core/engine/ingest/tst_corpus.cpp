// The published drawings: all are read or refused with a reason.
#include <filesystem>

#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;

fs::path corpus() { return fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/dxf"; }

TEST(Corpus, everyDrawingIsReadAndExpands)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "no corpus at " << corpus();
    for (const auto& file : fs::directory_iterator(corpus())) {
        const auto drawing = ingest::readDrawingFile(file.path().string(), {});
        ASSERT_TRUE(drawing.ok()) << describe(drawing.fault());
        EXPECT_FALSE(drawing->entities.empty()) << file.path();
        const auto marks = drawing::linework(*drawing, {}, {});
        ASSERT_TRUE(marks.ok()) << describe(marks.fault());
        EXPECT_FALSE(marks->strokes.empty()) << file.path();
    }
}

} // namespace
