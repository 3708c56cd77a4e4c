// Understanding a drawing beside reading it: the plan and the walls are to cost at most five times the reading. Each
// round must find what the first found.
// links: ingest plan detect
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <benchmark/benchmark.h>

#include "core/engine/detect/detect.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;

struct Sample {
    std::string name, bytes;
};

Result<drawing::Drawing> readOf(const Sample& sample)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(sample.bytes.data());
    return ingest::readDrawing({bytes, sample.bytes.size()}, sample.name, {});
}

void reading(benchmark::State& state, const Sample& sample)
{
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(readOf(sample).ok());
}

// What a round found, in a few numbers that any change would change.
std::string resultOf(const building::PlanSet& plan, const building::WallLayout& layout)
{
    std::ostringstream words;
    words.precision(17);
    words << plan.sheets.size() << ' ' << plan.grids.size() << ' ' << plan.findings.size() << ' '
          << layout.findings.size() << ' ' << layout.obstructions.size();
    for (const building::ShearWall& wall : layout.walls)
        words << ' ' << wall.label << wall.mark << wall.axis.a.x << wall.axis.b.y << wall.confidence;
    return words.str();
}

void understanding(benchmark::State& state, const Sample& sample)
{
    std::vector<drawing::Drawing> drawings;
    if (auto drawing = readOf(sample); drawing.ok())
        drawings.push_back(std::move(*drawing));
    std::string first;
    for ([[maybe_unused]] auto round : state) {
        const auto plan = plan::buildPlanSet(drawings, {}, {});
        const auto layout = plan.ok() ? detect::detectWalls(*plan, drawings, {}, {}) : plan.fault();
        const std::string found = layout.ok() ? resultOf(*plan, *layout) : "nothing";
        if (!first.empty() && found != first) {
            state.SkipWithError("a round found something else than the first");
            return;
        }
        first = found;
    }
}

} // namespace

int main(int argc, char** argv)
{
    static std::vector<Sample> samples;
    const fs::path corpus = fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus";
    for (const char* folder : {"dxf", "pdf"})
        if (fs::exists(corpus / folder))
            for (const auto& entry : fs::directory_iterator(corpus / folder)) {
                std::ifstream in(entry.path(), std::ios::binary);
                samples.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}});
            }
    std::ranges::sort(samples, {}, &Sample::name);
    for (const Sample& sample : samples) {
        benchmark::RegisterBenchmark(("read/" + sample.name).c_str(), reading, sample)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("understand/" + sample.name).c_str(), understanding, sample)
            ->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
