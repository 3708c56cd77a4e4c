// The published sheets: what a page paints is counted as the manifest counts it (found by another program),
// the words are those pdftotext reads.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <regex>

#include <gtest/gtest.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/pdf/pdf_reader.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;

fs::path corpus()
{
    return fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/pdf";
}

Result<pdf::Reading> readFile(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    const std::vector<std::uint8_t> bytes((std::istreambuf_iterator<char>(in)), {});
    return pdf::readPages(bytes, file.string(), {});
}

// Points, painted paths, glyphs and images of all pages as the manifest gives them; width and height of the
// first page upright, from its boxes and /Rotate.
struct Expected {
    const char* file;
    std::size_t pages, points, paths, glyphs, images;
    double width, height;
};

constexpr Expected kExpected[] = {
    {"ctr_S213_third_floor_framing.pdf", 1, 55721, 20311, 7307, 10, 42, 30},
    {"kegonsa_progress_set.pdf", 12, 30001, 9097, 2300, 3528, 17, 11},
    {"kegonsa_S101_framing.pdf", 1, 4721, 1940, 1405, 25, 17, 11},
    {"kegonsa_A101_first_floor.pdf", 1, 35677, 17352, 387, 1, 17, 11},
    {"kegonsa_A301_sections.pdf", 1, 39298, 18900, 787, 1, 17, 11},
    {"kegonsa_lateral_stability.pdf", 1, 149, 43, 280, 24, 17, 11},
    {"kegonsa_framing_1st.pdf", 5, 1912, 779, 1313, 125, 17, 11},
    {"kegonsa_asbuilt_1st.pdf", 1, 52147, 810, 0, 0, 8.5, 11},
    {"kegonsa_foundation.pdf", 1, 9633, 3596, 2394, 118, 42, 30},
    {"kegonsa_steel_shop.pdf", 3, 12483, 108, 1929, 5, 17, 11},
    {"kegonsa_deck_application.pdf", 3, 76883, 4037, 986, 2, 616.488 / 72, 840.962 / 72},
    {"qed_facility_set.pdf", 6, 37141, 17425, 3268, 680, 34, 22},
    {"oakfire2_set.pdf", 1, 370610, 178875, 1629, 4, 34, 22},
    {"takeoff_finish_plan.pdf", 2, 91837, 40052, 10456, 24866, 42, 30},
    {"takeoff_scanned_plan.pdf", 1, 0, 0, 0, 1, 17, 11},
};

TEST(PdfCorpus, EveryPageIsReadInFull)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "the corpus is not here";
    for (const Expected& e : kExpected) {
        SCOPED_TRACE(e.file);
        const auto reading = readFile(corpus() / e.file);
        ASSERT_TRUE(reading.ok()) << describe(reading.fault());
        pdf::PageCounts sum;
        for (const pdf::PageCounts& page : reading->pages) {
            sum.points += page.points;
            sum.strokes += page.strokes + page.fills;
            sum.glyphs += page.glyphs;
            sum.images += page.images;
        }
        EXPECT_EQ(reading->pages.size(), e.pages);
        EXPECT_EQ(sum.points, e.points);
        EXPECT_EQ(sum.strokes, e.paths);
        EXPECT_EQ(sum.glyphs, e.glyphs);
        EXPECT_EQ(sum.images, e.images);
        EXPECT_NEAR(reading->drawing.layouts[0].paperWidth, e.width, 1e-3);
        EXPECT_NEAR(reading->drawing.layouts[0].paperHeight, e.height, 1e-3);
    }
}

TEST(PdfCorpus, PageAfterPageIsASheetOfMarksOnItsPaper)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "the corpus is not here";
    for (const Expected& e : kExpected) {
        const auto reading = readFile(corpus() / e.file);
        ASSERT_TRUE(reading.ok());
        const drawing::Drawing& d = reading->drawing;
        EXPECT_EQ(d.strokes.size(), d.entities.size());
        for (std::size_t i = 0; i < d.layouts.size(); ++i) {
            const auto marks = drawing::linework(d, {int(i)}, {});
            ASSERT_TRUE(marks.ok());
            if (marks->strokes.empty())
                continue;
            constexpr double kSlack = 0.01;
            EXPECT_GE(marks->extents.low.x, -kSlack) << e.file;
            EXPECT_GE(marks->extents.low.y, -kSlack) << e.file;
            EXPECT_LE(marks->extents.high.x, d.layouts[i].paperWidth + kSlack) << e.file;
            EXPECT_LE(marks->extents.high.y, d.layouts[i].paperHeight + kSlack) << e.file;
        }
    }
}

std::string outputOf(const std::string& command)
{
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string out;
    std::array<char, 4096> chunk;
    for (std::size_t got = 0; pipe && (got = fread(chunk.data(), 1, chunk.size(), pipe.get())) > 0;)
        out.append(chunk.data(), got);
    return out;
}

std::map<char, int> letters(const std::string& text)
{
    std::map<char, int> counts;
    for (const char c : text)
        if (c > ' ' && c < 127)
            ++counts[c];
    return counts;
}

std::map<std::string, int> words(const std::string& text)
{
    std::map<std::string, int> counts;
    std::string word;
    for (const char c : text + " ")
        if (c != ' ' && c != '\n' && c != '\f')
            word += c;
        else if (!word.empty()) {
            ++counts[word];
            word.clear();
        }
    return counts;
}

template<class Counts>
double shareIn(const Counts& expected, const Counts& found)
{
    double all = 0, met = 0;
    for (const auto& [key, count] : expected) {
        all += count;
        const auto at = found.find(key);
        met += at == found.end() ? 0 : std::min(count, at->second);
    }
    return all > 0 ? met / all : 1;
}

// pdftotext leaves out what it takes for overprinted or clipped, and parts words by its own rule; letters
// agree to 1 %, words to 7 %.
TEST(PdfCorpus, TheWordsAreThosePdftotextReads)
{
    if (!fs::exists(corpus()))
        GTEST_SKIP() << "the corpus is not here";
    for (const char* name : {"ctr_S213_third_floor_framing.pdf", "kegonsa_S101_framing.pdf",
                             "kegonsa_foundation.pdf", "kegonsa_progress_set.pdf", "qed_facility_set.pdf"}) {
        SCOPED_TRACE(name);
        const std::string theirs = outputOf("pdftotext '" + (corpus() / name).string() + "' - 2>/dev/null");
        if (theirs.empty())
            GTEST_SKIP() << "pdftotext is not installed";
        const auto reading = readFile(corpus() / name);
        ASSERT_TRUE(reading.ok());
        std::string ours;
        for (const drawing::EntityHead& head : reading->drawing.entities)
            if (head.kind == drawing::EntityKind::Text)
                ours += reading->drawing.texts[head.firstText] + "\n";
        EXPECT_GE(shareIn(letters(theirs), letters(ours)), 0.99);
        EXPECT_GE(shareIn(words(theirs), words(ours)), 0.93);
    }
}

// A word of pdftotext -bbox stands where the text with that word stands: box in points from the top left.
TEST(PdfCorpus, WordsStandWherePdftotextSeesThem)
{
    const fs::path file = corpus() / "ctr_S213_third_floor_framing.pdf";
    const std::string theirs = outputOf("pdftotext -bbox '" + file.string() + "' - 2>/dev/null");
    if (theirs.empty())
        GTEST_SKIP() << "no corpus or no pdftotext";
    const auto reading = readFile(file);
    ASSERT_TRUE(reading.ok());
    const drawing::Drawing& d = reading->drawing;
    const std::regex pattern(
        R"re(xMin="([0-9.]+)" yMin="([0-9.]+)" xMax="([0-9.]+)" yMax="([0-9.]+)">([^<]+)<)re");
    int unique = 0, near = 0;
    const auto counts = words(outputOf("pdftotext '" + file.string() + "' -"));
    for (std::sregex_iterator it(theirs.begin(), theirs.end(), pattern), end; it != end; ++it) {
        const std::string word = (*it)[5];
        const auto known = counts.find(word);
        if (word.size() < 5 || known == counts.end() || known->second != 1)
            continue;
        for (const drawing::EntityHead& head : d.entities) {
            if (head.kind != drawing::EntityKind::Text || d.texts[head.firstText].rfind(word, 0) != 0)
                continue;
            const double* n = d.numbers.data() + head.firstNumber;
            const double left = std::stod((*it)[1]) / 72, right = std::stod((*it)[3]) / 72;
            const double top = d.layouts[0].paperHeight - std::stod((*it)[2]) / 72;
            const double bottom = d.layouts[0].paperHeight - std::stod((*it)[4]) / 72;
            ++unique;
            constexpr double kSlack = 0.05;
            near +=
                n[0] > left - kSlack && n[0] < right + kSlack && n[1] > bottom - kSlack && n[1] < top + kSlack
                    ? 1
                    : 0;
        }
    }
    EXPECT_GE(unique, 20);
    EXPECT_GE(near, unique * 9 / 10);
}

} // namespace
