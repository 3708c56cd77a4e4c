// The large class: 7 stories, 125 stacks, 875 walls, 250 rod runs with rigid and flexible diaphragms, designed and
// audited from detected walls. Every timing stands beside the check that all runs are there and that both
// calculations agree; peak memory is printed at the end.
// links: pipeline
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/engine/pipeline/pipeline.h"

using namespace holdfast;

namespace {

constexpr int kStories = 7, kRows = 25, kColumns = 5;

rods::Catalogs shipped()
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/resources/catalogs/catalog.json");
    std::stringstream text;
    text << file.rdbuf();
    return *rods::catalogsFromJson(text.str(), "catalog.json");
}

void addStack(building::WallLayout& layout, int row, int column)
{
    building::WallStack stack;
    stack.id = {std::uint32_t(layout.stacks.size())};
    stack.gridLabel = std::to_string(row + 1);
    stack.label = "ST-" + stack.gridLabel + "-" + std::to_string(column + 1);
    for (int level = 1; level <= kStories; ++level) {
        building::ShearWall wall;
        wall.id = {std::uint32_t(layout.walls.size())};
        wall.label = "SW-" + std::to_string(level) + "-" + stack.gridLabel + "-" + std::to_string(column + 1);
        wall.level = level;
        wall.length = 12_ft + double((row * 7 + column * 3) % 11) * 1_ft;
        const double x = 480.0 * column, y = 240.0 * row;
        // Every fifth row runs across, so that a rigid diaphragm has walls both ways.
        const bool across = row % 5 == 4;
        wall.axis = {{x, y}, {across ? x : x + wall.length.value(), across ? y + wall.length.value() : y}};
        wall.thickness = 5.5_in;
        wall.isShear = true;
        wall.mark = "SW";
        wall.gridLabel = stack.gridLabel;
        wall.confidence = 1;
        stack.walls.push_back(wall.id);
        layout.walls.push_back(std::move(wall));
    }
    layout.stacks.push_back(std::move(stack));
}

pipeline::ProjectInputs building(bool rigid)
{
    pipeline::ProjectInputs inputs;
    building::WallLayout layout;
    building::WallType type;
    type.mark = "SW";
    type.sheathing = "15/32 STR I";
    type.nail = "10d";
    type.edgeSpacing = 2_in;
    type.fieldSpacing = 12_in;
    type.sides = 2;
    layout.schedule = {type};
    for (int row = 0; row < kRows; ++row)
        for (int column = 0; column < kColumns; ++column)
            addStack(layout, row, column);
    inputs.layout = std::move(layout);
    auto& c = inputs.criteria;
    c.project.name = "Large class";
    c.seismic.sds = 1.0;
    c.seismic.sd1 = 0.6;
    for (int n = 1; n <= kStories; ++n) {
        c.stories.push_back({n, "Level " + std::to_string(n), 10_ft});
        c.loads.storyWeights.push_back({n, n == kStories ? 1200_kip : 2000_kip});
        if (!rigid)
            continue;
        building::DiaphragmCriteria d;
        d.story = n;
        d.kind = building::DiaphragmKind::Envelope;
        d.massX = 100_ft;
        d.massY = 240_ft;
        d.extentX = 200_ft;
        d.extentY = 500_ft;
        c.loads.diaphragms.push_back(d);
    }
    for (int row = 0; row < kRows; ++row) {
        const bool across = row % 5 == 4;
        c.loads.tributary.push_back({{std::to_string(row + 1)}, across ? 0.2 : 0.05});
        building::WallLineInput gravity;
        gravity.lines = {std::to_string(row + 1)};
        gravity.dead.assign(kStories, 300_plf);
        gravity.live.assign(kStories, 200_plf);
        c.loads.wallLines.push_back(gravity);
    }
    return inputs;
}

pipeline::Snapshot run(const pipeline::ProjectInputs& inputs)
{
    static const rods::Catalogs catalogs = shipped();
    pipeline::InlineExecutor executor;
    return pipeline::runPipeline(inputs, catalogs, {executor, nullptr, {}, {}, {}}, {}, pipeline::Stage::Audit);
}

void requireWhole(const pipeline::Snapshot& s)
{
    const std::size_t runs = s.schedule ? s.schedule->runs.size() : 0;
    const bool agree = s.audit && s.audit->verifiedRuns == s.audit->totalRuns;
    if (runs == 2 * kRows * kColumns && agree)
        return;
    for (const auto& status : s.stages)
        if (!status.fault.empty())
            std::cerr << enumText(status.stage) << ": " << status.fault << "\n";
    std::cerr << runs << " runs, " << (s.audit ? s.audit->verifiedRuns : 0) << " of them verified\n";
    std::abort();
}

void designAndAudit(benchmark::State& state)
{
    const auto inputs = building(state.range(0) != 0);
    pipeline::Snapshot made;
    for (auto _ : state)
        made = run(inputs);
    requireWhole(made);
    state.counters["rounds"] = made.forces->rounds;
    state.counters["comparisons"] = double(made.audit->comparisons.size());
}

BENCHMARK(designAndAudit)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

void printPeakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM"))
            std::cout << "peak memory " << line.substr(6) << "\n";
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    printPeakMemory();
    return 0;
}
