#include <gtest/gtest.h>

#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

// A line with the check's own demand, capacity and verdict.
bool isExplained(const rods::Check& check, const std::vector<Calculation>& lines)
{
    return std::ranges::any_of(lines, [&](const Calculation& line) {
        return line.demand && line.capacity
            && std::fabs(*line.demand - check.demand) < 1e-9 * (1 + check.demand)
            && std::fabs(*line.capacity - check.capacity) < 1e-9 * (1 + check.capacity)
            && (line.verdict == Verdict::Ok) == (check.ratio <= 1.0 + 1e-9)
            && line.title.starts_with(title(check.kind));
    });
}

void everyCheckIsExplained(const building::DesignCriteria& criteria)
{
    const auto made = published::design(criteria);
    for (const auto& run : made.schedule.runs)
        for (const auto& check : run.checks) {
            const auto lines = rods::explain(run, check.story, made.path, made.criteria, made.catalogs);
            EXPECT_TRUE(isExplained(check, lines)) << rods::title(check.kind) << ", story " << check.story;
        }
}

TEST(Explain, EveryCheckOfARunHasItsLineWithTheSameNumbers)
{
    everyCheckIsExplained(published::criteria());
}

TEST(Explain, EveryCheckIsExplainedInStrengthDesignToo)
{
    auto criteria = published::criteria();
    criteria.codes.basis = building::DesignBasis::Lrfd;
    criteria.codes.sheathing = building::Sdpws::Sdpws_2021;
    criteria.anchor.route = building::AnchorRoute::Overstrength;
    everyCheckIsExplained(criteria);
}

TEST(Explain, EverySymbolOfALineStandsInItsFormula)
{
    const auto made = published::design(published::criteria());
    for (int story = 1; story <= 5; ++story) {
        auto lines = rods::explain(made.schedule.runs[0], story, made.path, made.criteria, made.catalogs);
        const auto loads = loadpath::explain(made.path, made.path.stacks[0], story, made.criteria);
        lines.insert(lines.end(), loads.begin(), loads.end());
        for (const auto& line : lines)
            for (const auto& symbol : line.symbols)
                EXPECT_NE(line.formula.find(symbol.name, line.formula.find('=')), std::string::npos)
                    << line.formula << " lacks " << symbol.name;
    }
}

TEST(Explain, TheBaseStoryShowsTheRoundedAndTheUnroundedTension)
{
    const auto made = published::design(published::criteria());
    const auto lines = loadpath::explain(made.path, made.path.stacks[0], 1, made.criteria);
    const auto result = [&](const std::string& rule) {
        const auto at = std::ranges::find(lines, rule, &Calculation::rule);
        return at == lines.end() ? 0.0 : at->result;
    };
    EXPECT_NEAR(result("loadpath.tension"), 25723, 1.0);
    EXPECT_NEAR(result("loadpath.tension_comparison"), 25758, 3e-4 * 25758);
    EXPECT_NEAR(result("loadpath.resisting"), 889778, 1.0);
    EXPECT_NEAR(result("loadpath.seismic_overturning"), 1502751, 45.0);
}

} // namespace
