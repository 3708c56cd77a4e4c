// score_plan_sets --seeds 1-40 [--kind dxf|pdf|scan|all] [--keep DIR] [--reasons N] [--style WORD]
//                 [--without WORD] [--dry]
// Draws random plan sets, reads them and prints how much of the truth was found: a line a seed, the totals,
// and the worst seeds with what was missed or invented. --style takes only seeds whose description has the
// word, --without those that do not have it; --dry only draws. Seeds 5000-5999 are for final measures and not
// looked at while developing.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/plan_sets/score.h"

namespace {

using namespace holdfast::support;

struct Wish {
    std::uint64_t first = 1, last = 20;
    std::vector<SetKind> kinds{SetKind::Dxf};
    std::string keep, style, without;
    std::size_t reasons = 6;
    bool dry = false;
};

const char* word(SetKind kind)
{
    return kind == SetKind::Dxf ? "dxf" : kind == SetKind::Pdf ? "pdf" : "scan";
}

Wish wishOf(int count, char** words)
{
    Wish wish;
    for (int i = 1; i < count; ++i) {
        const std::string option = words[i], value = i + 1 < count ? words[i + 1] : "";
        if (option == "--seeds") {
            wish.first = std::stoull(value);
            const std::size_t dash = value.find('-');
            wish.last = dash == std::string::npos ? wish.first : std::stoull(value.substr(dash + 1));
        } else if (option == "--kind") {
            wish.kinds = value == "all" ? std::vector{SetKind::Dxf, SetKind::Pdf, SetKind::Scan}
                                        : std::vector{value == "pdf"    ? SetKind::Pdf
                                                      : value == "scan" ? SetKind::Scan
                                                                        : SetKind::Dxf};
        } else if (option == "--keep") {
            wish.keep = value;
        } else if (option == "--style") {
            wish.style = value;
        } else if (option == "--without") {
            wish.without = value;
        } else if (option == "--reasons") {
            wish.reasons = std::stoul(value);
        } else if (option == "--dry") {
            wish.dry = true;
            continue;
        } else {
            std::fprintf(stderr, "unknown option %s\n", option.c_str());
            std::exit(2);
        }
        ++i;
    }
    return wish;
}

void keep(const PlanSetFiles& set, const std::string& folder)
{
    const std::filesystem::path here =
        std::filesystem::path(folder) / (std::string(word(set.style.kind)) + "-" + std::to_string(set.seed));
    std::filesystem::create_directories(here);
    for (const SetFile& file : set.files)
        std::ofstream(here / file.name, std::ios::binary) << file.bytes;
}

struct Scored {
    std::string name, words;
    Score score;
};

void scoreKind(const Wish& wish, SetKind kind)
{
    std::vector<Scored> all;
    Score total;
    std::printf("%s\n%s\n", word(kind), tableHead().c_str());
    for (std::uint64_t seed = wish.first; seed <= wish.last; ++seed) {
        const PlanSetFiles set = drawPlanSet(seed, kind);
        if (set.words.find(wish.style) == std::string::npos
            || (!wish.without.empty() && set.words.find(wish.without) != std::string::npos))
            continue;
        if (!wish.keep.empty())
            keep(set, wish.keep);
        if (wish.dry) {
            std::printf("%-6llu %s\n", static_cast<unsigned long long>(seed), set.words.c_str());
            continue;
        }
        Scored one{std::to_string(seed), set.words, score(set)};
        std::printf("%s  %s\n", tableRow(one.name, one.score).c_str(), one.words.c_str());
        std::fflush(stdout);
        total.add(one.score);
        all.push_back(std::move(one));
    }
    if (wish.dry)
        return;
    std::printf("%s\n\n", tableRow("all", total).c_str());
    const auto worth = [](const Scored& s) {
        return s.score.walls.f1() + s.score.holdowns.f1() + s.score.cells.f1();
    };
    std::stable_sort(all.begin(), all.end(),
                     [&](const Scored& a, const Scored& b) { return worth(a) < worth(b); });
    for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 10); ++i) {
        if (all[i].score.reasons.empty())
            continue;
        std::printf("seed %s, %zu remarks: %s\n", all[i].name.c_str(), all[i].score.reasons.size(),
                    all[i].words.c_str());
        for (std::size_t r = 0; r < std::min(all[i].score.reasons.size(), wish.reasons); ++r)
            std::printf("    %s\n", all[i].score.reasons[r].c_str());
    }
}

} // namespace

int main(int count, char** words)
{
    const Wish wish = wishOf(count, words);
    for (const SetKind kind : wish.kinds)
        scoreKind(wish, kind);
}
