// Plan sets that nobody drew by hand, read and held against the building they were drawn from. The seeds here are few
// so that the test is quick; score_plan_sets runs as many as one likes.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>

#include <gtest/gtest.h>

#include "tests/support/plan_sets/score.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast::support;

struct Answer {
    int code = 0;
    std::string words;
};

Answer ask(const std::string& command)
{
    Answer answer;
    const auto close = [&](FILE* f) { answer.code = pclose(f); };
    {
        const std::unique_ptr<FILE, decltype(close)> pipe(popen((command + " 2>&1").c_str(), "r"), close);
        std::array<char, 4096> chunk;
        for (std::size_t got = 0; pipe && (got = fread(chunk.data(), 1, chunk.size(), pipe.get())) > 0;)
            answer.words.append(chunk.data(), got);
    }
    return answer;
}

// Files of the sets as they lie on disk, quoted for a command line.
std::string onDisk(const fs::path& folder, SetKind kind, std::uint64_t first, std::uint64_t last)
{
    std::string names;
    for (std::uint64_t seed = first; seed <= last; ++seed)
        for (const SetFile& file : drawPlanSet(seed, kind).files) {
            const fs::path path = folder / (std::to_string(seed) + "-" + file.name);
            std::ofstream(path, std::ios::binary) << file.bytes;
            names += " '" + path.string() + "'";
        }
    return names;
}

fs::path freshFolder(const char* name)
{
    const fs::path folder = fs::temp_directory_path() / name;
    fs::remove_all(folder);
    fs::create_directories(folder);
    return folder;
}

Score scoreOf(SetKind kind, std::uint64_t first, std::uint64_t last)
{
    Score total;
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        const PlanSetFiles set = drawPlanSet(seed, kind);
        if (kind == SetKind::Pdf && set.style.strokedText) // read by OCR, too slow for here
            continue;
        const Score one = score(set);
        std::printf("%s  %s\n", tableRow(std::to_string(seed), one).c_str(), set.words.c_str());
        total.add(one);
    }
    std::printf("%s\n", tableRow("all", total).c_str());
    return total;
}

TEST(PlanSets, ASeedDrawsTheSameFilesEveryTime)
{
    const PlanSetFiles once = drawPlanSet(7, SetKind::Pdf), again = drawPlanSet(7, SetKind::Pdf);
    ASSERT_EQ(once.files.size(), again.files.size());
    for (std::size_t i = 0; i < once.files.size(); ++i)
        EXPECT_EQ(once.files[i].bytes, again.files[i].bytes) << once.files[i].name;
    EXPECT_NE(once.words, drawPlanSet(8, SetKind::Pdf).words);
}

TEST(PlanSets, EveryBuildingHasShearWallsThatStandOverEachOther)
{
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        const PlanSetFiles set = drawPlanSet(seed, SetKind::Dxf);
        EXPECT_FALSE(set.truth.walls.empty()) << "seed " << seed << ": " << set.words;
        EXPECT_FALSE(set.truth.stacks.empty()) << "seed " << seed;
        EXPECT_FALSE(set.truth.plans.empty()) << "seed " << seed;
    }
}

TEST(PlanSets, DrawingsPassTheAuditOfEzdxf)
{
    const fs::path folder = freshFolder("holdfast-plan-sets-dxf");
    const Answer answer = ask("/usr/bin/python3 '" HOLDFAST_SOURCE_DIR "/tests/support/audit_dxf.py'"
                              + onDisk(folder, SetKind::Dxf, 1, 8));
    fs::remove_all(folder);
    if (WEXITSTATUS(answer.code) == 2)
        GTEST_SKIP() << "ezdxf is not installed";
    EXPECT_EQ(answer.words, "");
    EXPECT_EQ(answer.code, 0);
}

TEST(PlanSets, PagesPassTheCheckOfQpdf)
{
    if (ask("qpdf --version").code != 0)
        GTEST_SKIP() << "qpdf is not installed";
    const fs::path folder = freshFolder("holdfast-plan-sets-pdf");
    onDisk(folder, SetKind::Pdf, 1, 8);
    for (const fs::directory_entry& file : fs::directory_iterator(folder)) {
        const Answer answer = ask("qpdf --check '" + file.path().string() + "'");
        EXPECT_EQ(answer.code, 0) << answer.words;
    }
    fs::remove_all(folder);
}

// What holds today on seeds 1-24. A threshold only ever rises.
TEST(Detection, OfDrawings)
{
    const Score all = scoreOf(SetKind::Dxf, 1, 24);
    EXPECT_GE(all.walls.f1(), 0.985);
    EXPECT_GE(all.marks.recall(), 0.985);
    EXPECT_GE(all.holdowns.f1(), 0.985);
    EXPECT_GE(all.scales.recall(), 0.99);
    EXPECT_GE(all.levels.recall(), 0.99);
    EXPECT_GE(all.registrations.recall(), 0.99);
    EXPECT_GE(all.cells.f1(), 0.985);
    EXPECT_GE(all.stacks.recall(), 0.98);
    EXPECT_GE(all.grids.f1(), 0.985);
}

// Seeds 1-16, those with text drawn as strokes left out.
TEST(Detection, OfPages)
{
    const Score all = scoreOf(SetKind::Pdf, 1, 16);
    EXPECT_GE(all.walls.f1(), 0.97);
    EXPECT_GE(all.marks.recall(), 0.97);
    EXPECT_GE(all.holdowns.f1(), 0.98);
    EXPECT_GE(all.scales.recall(), 0.99);
    EXPECT_GE(all.levels.recall(), 0.99);
    EXPECT_GE(all.cells.f1(), 0.98);
    EXPECT_GE(all.stacks.recall(), 0.97);
}

} // namespace
