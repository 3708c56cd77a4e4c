// Real models: counts beside those of a plain reading of the lines, storeys as their writers named them.
// Skipped where the corpus is not at hand.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "core/engine/ifc/classes.h"
#include "ifc_text.h"

namespace {

using namespace holdfast;

std::string corpusFile(const std::string& name)
{
    const std::filesystem::path path = std::filesystem::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/ifc" / name;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::map<std::string, std::size_t> linesOf(const std::string& text)
{
    std::map<std::string, std::size_t> counts;
    std::istringstream in(text);
    const std::regex instance("^#[0-9]+ ?= ?(IFC[A-Z0-9]+) ?\\([^]*");   // lines may end in CR LF
    std::smatch found;
    for (std::string line; std::getline(in, line);)
        if (line.starts_with('#') && std::regex_match(line, found, instance))
            if (const auto* kind = ifc::elementClass(found[1].str()))
                ++counts[std::string(kind->name)];
    return counts;
}

class Corpus : public ::testing::TestWithParam<const char*> {};

TEST_P(Corpus, EveryElementIsCountedAndAlmostAllHaveShapes)
{
    const std::string text = corpusFile(GetParam());
    if (text.empty())
        GTEST_SKIP() << "no corpus here";
    const auto model = test::readIfc(text);
    ASSERT_TRUE(model.ok()) << describe(model.fault());
    std::map<std::string, std::size_t> counts;
    std::size_t bodies = 0, shaped = 0;
    for (const auto& element : model->elements) {
        ++counts[element.ifcClass];
        const std::string keyword = [&] {
            std::string upper = element.ifcClass;
            for (char& c : upper)
                c = char(std::toupper(static_cast<unsigned char>(c)));
            return upper;
        }();
        if (ifc::elementClass(keyword)->use == ifc::ElementUse::Words)
            continue;
        ++bodies;
        shaped += !element.shapes.empty();
        for (const auto& shape : element.shapes)
            EXPECT_TRUE(std::isfinite(test::volumeOf(shape))) << element.id;
    }
    EXPECT_EQ(counts, linesOf(text));
    for (const Finding& finding : model->findings)
        std::printf("  %s\n", finding.message.c_str());
    std::printf("  %zu of %zu elements with bodies have shapes\n", shaped, bodies);
    EXPECT_GE(double(shaped), 0.9 * double(bodies));
}

INSTANTIATE_TEST_SUITE_P(Files, Corpus, ::testing::Values("tall_building.ifc", "fzk_haus.ifc", "hhs_construction.ifc",
                                                          "schependomlaan_structural.ifc"));

TEST(CorpusStoreys, AreWhereTheirWritersSay)
{
    const std::string text = corpusFile("tall_building.ifc");
    if (text.empty())
        GTEST_SKIP() << "no corpus here";
    const auto model = test::readIfc(text);
    ASSERT_TRUE(model.ok());
    ASSERT_EQ(model->storeys.size(), 5U);
    for (std::size_t i = 0; i < 5; ++i)   // 4 m each, the first at 0
        EXPECT_NEAR(model->storeys[i].elevation, double(i) * 4000 / 25.4, 1e-6);
    EXPECT_EQ(model->storeys[2].name, "Level 4");
}

} // namespace
