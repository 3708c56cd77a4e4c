// ezdxf, an independent reader, judges what is read: entities by kind, texts, and lines with all blocks
// expanded.
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"
#include "tests/support/awkward_dxf.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;
using drawing::Drawing;
using drawing::EntityKind;

fs::path corpus() { return fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/dxf"; }

struct Facts {
    std::map<std::string, int> kinds;
    std::vector<std::string> texts;
    double lines = 0, length = 0, x = 0, y = 0;
};

std::string squeezed(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool blank = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
        const bool hardBlank = text.compare(i, 2, "\xC2\xA0") == 0;
        if (hardBlank)
            ++i;
        else if (!blank)
            out += text[i] == '#' ? '/' : text[i];  // stacked fractions: the judge keeps their kind
    }
    return out;
}

// Empty when ezdxf is not installed.
std::string askJudge(const fs::path& file)
{
    const std::string command = "/usr/bin/python3 '" HOLDFAST_SOURCE_DIR "/tests/support/judge_dxf.py' '"
        + file.string() + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string answer;
    std::array<char, 4096> chunk;
    for (std::size_t got = 0; pipe && (got = fread(chunk.data(), 1, chunk.size(), pipe.get())) > 0;)
        answer.append(chunk.data(), got);
    return answer;
}

Facts factsOf(const std::string& answer)
{
    Facts facts;
    std::istringstream lines(answer);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string what, kind;
        words >> what;
        if (what == "kind" && words >> kind)
            words >> facts.kinds[kind];
        else if (what == "text")
            facts.texts.push_back(squeezed(line.substr(5)));
        else if (what == "lines")
            words >> facts.lines >> facts.length >> facts.x >> facts.y;
    }
    std::ranges::sort(facts.texts);
    return facts;
}

// Lines alone, on whatever layer.
Drawing onlyLines(Drawing drawing)
{
    for (drawing::Layer& layer : drawing.layers) {
        layer.off = layer.frozen = false;
        if (layer.name != "0")
            layer.name = "L";
    }
    for (drawing::EntityHead& head : drawing.entities) {
        // The judge does not expand the pictures of ACAD_TABLE.
        const bool insert
            = head.kind == EntityKind::Insert && !drawing.texts[head.firstText].starts_with("*T");
        head.visible = head.kind == EntityKind::Line || insert;
    }
    return drawing;
}

Facts factsOf(const Drawing& drawing)
{
    Facts facts;
    for (const drawing::EntityHead& head : drawing.entities) {
        ++facts.kinds[std::string(enumName(head.kind))];
        if (head.kind == EntityKind::Text || head.kind == EntityKind::MText
            || head.kind == EntityKind::Attrib)
            facts.texts.push_back(squeezed(drawing.texts[head.firstText]));
    }
    std::ranges::sort(facts.texts);
    const auto marks = drawing::linework(onlyLines(drawing), {}, {});
    EXPECT_TRUE(marks.ok());
    for (const drawing::Stroke& stroke : marks->strokes) {
        const geometry::Point2 middle = geometry::middle(stroke.line);
        facts.lines += 1;
        facts.length += length(stroke.line);
        facts.x += middle.x;
        facts.y += middle.y;
    }
    return facts;
}

std::vector<std::string> missing(const std::vector<std::string>& from, const std::vector<std::string>& in)
{
    std::vector<std::string> list;
    std::ranges::set_difference(in, from, std::back_inserter(list));
    return list;
}

void expectAgreement(const fs::path& file)
{
    const std::string answer = askJudge(file);
    if (answer.empty())
        GTEST_SKIP() << "python3-ezdxf is not installed";
    const Facts judged = factsOf(answer);
    const auto drawing = ingest::readDrawingFile(file.string(), {});
    ASSERT_TRUE(drawing.ok()) << describe(drawing.fault());
    const Facts read = factsOf(*drawing);
    EXPECT_EQ(read.kinds, judged.kinds);
    EXPECT_EQ(missing(read.texts, judged.texts), std::vector<std::string>()) << "only the judge has these";
    EXPECT_EQ(missing(judged.texts, read.texts), std::vector<std::string>()) << "the judge has not";
    EXPECT_EQ(read.lines, judged.lines);
    // Sums of up to 100,000 coordinates of 15 digits.
    EXPECT_NEAR(read.length, judged.length, 1e-9 * (1 + judged.length));
    EXPECT_NEAR(read.x, judged.x, 1e-9 * (1 + std::fabs(judged.x) + judged.length));
    EXPECT_NEAR(read.y, judged.y, 1e-9 * (1 + std::fabs(judged.y) + judged.length));
}

class Judge : public testing::TestWithParam<std::string> {};

TEST_P(Judge, agrees)
{
    const fs::path file = corpus() / GetParam();
    if (!fs::exists(file))
        GTEST_SKIP() << "no corpus at " << corpus();
    expectAgreement(file);
}

// Drawings of everything that is easily read wrong.
TEST(JudgeOfThrownDrawings, agrees)
{
    const fs::path file = fs::temp_directory_path() / "holdfast-awkward.dxf";
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        std::ofstream(file, std::ios::binary) << support::awkwardDxf(seed);
        expectAgreement(file);
        if (testing::Test::IsSkipped())
            return;
    }
    fs::remove(file);
}

INSTANTIATE_TEST_SUITE_P(Corpus, Judge,
                         testing::Values("ac1003_line.dxf", "bin_dxf_r13.dxf", "ceco_arch_tm53.dxf",
                                         "ctr_2nd_floor_ramp_area.dxf", "ctr_S213_third_floor_framing.dxf",
                                         "cw750_details.dxf", "dimensions_small.dxf", "electric_mep.dxf",
                                         "floorplan_house.dxf", "libredwg_example_2018.dxf",
                                         "libredwg_example_r12.dxf", "oakfire_restaurant_fitout.dxf",
                                         "poli_all210_r12.dxf", "postgis_ex3.dxf", "sample_AC1009_ascii.dxf",
                                         "sample_AC1009_binary.dxf", "sample_AC1032_ascii.dxf",
                                         "sample_AC1032_binary.dxf"));

} // namespace
