// The sample drawings that are shipped.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/engine/building/criteria.h"
#include "tests/support/five_story_podium.h"

using namespace holdfast;
using namespace holdfast::building;

namespace {

TEST(Sample, TheShippedFilesAreWhatTheGeneratorDraws)
{
    const std::filesystem::path folder =
        std::string(HOLDFAST_SOURCE_DIR) + "/resources/samples/five-story-podium";
    for (const support::DrawnSheet& file : support::fiveStorySampleFiles()) {
        std::ifstream in(folder / file.file, std::ios::binary);
        const std::string shipped{std::istreambuf_iterator<char>(in), {}};
        EXPECT_TRUE(shipped == file.content) << file.file << " differs; run draw_sample";
    }
}

TEST(Sample, ItsCriteriaAreAccepted)
{
    const auto files = support::fiveStorySampleFiles();
    const auto json = parseJson(files.back().content, "project.json");
    ASSERT_TRUE(json.ok());
    const auto criteria = criteriaFromJson(json->at("criteria"), "project.json");
    ASSERT_TRUE(criteria.ok()) << describe(criteria.fault());
    EXPECT_EQ(criteria->stories.size(), 5u);
    EXPECT_DOUBLE_EQ(criteria->loads.wallLines[0].seismic[4].value(), 12989);
}

// ezdxf judges the files; python3-ezdxf is a test dependency.
TEST(Sample, EzdxfFindsNothingToMend)
{
    const std::string python = "/usr/bin/python3";
    if (std::system((python + " -c 'import ezdxf' 2>/dev/null").c_str()) != 0)
        GTEST_SKIP() << "python3-ezdxf is not installed";
    const std::string script = "import sys, ezdxf, glob\n"
                               "bad = [f for f in glob.glob(sys.argv[1] + '/*.dxf') for a in "
                               "[ezdxf.readfile(f).audit()] if a.errors or a.fixes]\n"
                               "sys.exit(len(bad))\n";
    const std::filesystem::path file = std::filesystem::temp_directory_path() / "holdfast_audit_sample.py";
    std::ofstream(file) << script;
    const std::string command =
        python + " " + file.string() + " " + HOLDFAST_SOURCE_DIR + "/resources/samples/five-story-podium";
    EXPECT_EQ(std::system(command.c_str()), 0);
}

} // namespace
