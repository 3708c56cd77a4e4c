// Reading IFC: the index alone beside the floor of any reader, one count of the line ends; and the whole model
// with its shapes.
// links: ifc
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <benchmark/benchmark.h>

#include "core/engine/ifc/model_reader.h"
#include "core/engine/ifc/part21.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;

std::string contentOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void rate(benchmark::State& state, std::size_t bytes)
{
    state.counters["MB/s"] = benchmark::Counter(double(bytes) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
}

void countLines(benchmark::State& state, const std::string& text)
{
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(std::ranges::count(text, '\n'));
    rate(state, text.size());
}

void indexOnly(benchmark::State& state, const std::string& text)
{
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(ifc::Part21::index(text, "model.ifc", {}).ok());
    rate(state, text.size());
}

void decodeAll(benchmark::State& state, const std::string& text)
{
    const auto file = ifc::Part21::index(text, "model.ifc", {});
    for ([[maybe_unused]] auto round : state)
        for (const auto& [type, count] : file->types())
            for (const ifc::InstanceId id : file->instancesOf(type))
                benchmark::DoNotOptimize(file->record(id).size());
    rate(state, text.size());
}

void wholeModel(benchmark::State& state, const std::string& text)
{
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(ifc::readModel(bytes, "model.ifc", {}).ok());
    rate(state, text.size());
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::pair<std::string, std::string>> models;
    const fs::path corpus = fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/ifc";
    if (fs::exists(corpus))
        for (const auto& entry : fs::directory_iterator(corpus))
            if (entry.path().extension() == ".ifc")
                models.emplace_back(entry.path().stem().string(), contentOf(entry.path()));
    std::ranges::sort(models);
    for (const auto& [name, text] : models) {
        benchmark::RegisterBenchmark(("lines/" + name).c_str(), countLines, text)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("index/" + name).c_str(), indexOnly, text)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("decode/" + name).c_str(), decodeAll, text)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark(("model/" + name).c_str(), wholeModel, text)->Unit(benchmark::kMillisecond);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
