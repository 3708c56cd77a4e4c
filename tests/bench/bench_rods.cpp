// Load path and rod design of 6-story stacks: one run with all its checks, on one and two threads, and the
// lines of a whole run as the report asks for them. Beside every timing the result is held against the first
// one.
// links: rods
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/engine/rods/rod_schedule.h"

using namespace holdfast;

namespace {

constexpr int kStacks = 50, kStories = 6;

rods::Catalogs shipped()
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/resources/catalogs/catalog.json");
    std::stringstream text;
    text << file.rdbuf();
    return *rods::catalogsFromJson(text.str(), "catalog.json");
}

// Stacks of growing length, so that no two are alike.
building::WallLayout manyStacks()
{
    building::WallLayout layout;
    layout.schedule = {{"SW", "15/32 STR I", "10d", 3_in, 12_in, 2, LineLoad(0), "CTR"}};
    for (int s = 0; s < kStacks; ++s) {
        building::WallStack stack{{std::uint32_t(s)}, "ST-A-" + std::to_string(s + 1), "A", {}, {}};
        for (int level = 1; level <= kStories; ++level) {
            building::ShearWall wall;
            wall.id = {std::uint32_t(layout.walls.size())};
            wall.level = level;
            wall.length = 12_ft + double(s) * 0.5_ft;
            wall.axis = {{0, 120.0 * s}, {wall.length.value(), 120.0 * s}};
            wall.isShear = true;
            wall.mark = "SW";
            stack.walls.push_back(wall.id);
            layout.walls.push_back(wall);
        }
        layout.stacks.push_back(stack);
    }
    return layout;
}

struct Problem {
    building::WallLayout layout = manyStacks();
    building::DesignCriteria criteria;
    rods::Catalogs catalogs = shipped();
    loadpath::LoadPath path;
    rods::RodSchedule first;

    Problem()
    {
        criteria.seismic.sds = 1.0;
        for (int n = 1; n <= kStories; ++n)
            criteria.stories.push_back({n, "", 10_ft});
        building::WallLineInput line;
        line.lines = {"A"};
        line.seismic = {800_lb, 1600_lb, 2400_lb, 3200_lb, 4000_lb, 3600_lb};
        line.wind = {1500_lb, 1500_lb, 1500_lb, 1500_lb, 1500_lb, 900_lb};
        line.dead = {300_plf, 300_plf, 300_plf, 300_plf, 300_plf, 120_plf};
        criteria.loads.wallLines = {line};
        path = trace();
        first = *rods::designRods(layout, path, criteria, catalogs, {});
    }
    loadpath::LoadPath trace() const
    {
        return *loadpath::traceLoadPath(layout, *loads::storyForces(layout, criteria, {}), criteria, {});
    }
};

const Problem& problem()
{
    static const Problem made;
    return made;
}

void sameAsFirst(const rods::RodSchedule& made)
{
    const auto& first = problem().first;
    bool same = made.runs.size() == first.runs.size();
    for (std::size_t i = 0; same && i < made.runs.size(); ++i)
        same = made.runs[i].utilization == first.runs[i].utilization
            && made.runs[i].checks.size() == first.runs[i].checks.size();
    if (!same) {
        std::cerr << "two designs of the same building differ\n";
        std::abort();
    }
}

void loadPath(benchmark::State& state)
{
    const Problem& p = problem();
    for (auto _ : state)
        benchmark::DoNotOptimize(p.trace());
    state.SetItemsProcessed(state.iterations() * kStacks);
}

// Items are runs: two for each stack.
void designRuns(benchmark::State& state)
{
    const Problem& p = problem();
    rods::RodSchedule made;
    for (auto _ : state) {
        made = *rods::designRods(p.layout, p.path, p.criteria, p.catalogs, {});
        benchmark::DoNotOptimize(made);
    }
    sameAsFirst(made);
    state.SetItemsProcessed(state.iterations() * std::int64_t(made.runs.size()));
}

void explainRun(benchmark::State& state)
{
    const Problem& p = problem();
    std::size_t lines = 0;
    for (auto _ : state)
        for (int story = 1; story <= kStories; ++story)
            lines += rods::explain(p.first.runs[0], story, p.path, p.criteria, p.catalogs).size();
    benchmark::DoNotOptimize(lines);
    state.SetItemsProcessed(state.iterations());
}

BENCHMARK(loadPath)->Unit(benchmark::kMicrosecond);
BENCHMARK(designRuns)->Unit(benchmark::kMicrosecond);
BENCHMARK(designRuns)->Threads(2)->Unit(benchmark::kMicrosecond)->UseRealTime();
BENCHMARK(explainRun)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
