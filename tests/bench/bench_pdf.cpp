// Reading PDF beside a bare Poppler output device, which interprets the pages and keeps nothing, and beside
// pdftocairo -svg: the same files, warm, one after the other in every round; what counts is the ratio inside
// one round. Processor time is compared. Painted paths, points and glyphs must be as many as the bare device
// is given.
// links: pdf PkgConfig::poppler
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <sys/resource.h>

#include <benchmark/benchmark.h>
#include <poppler/Gfx.h>
#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Stream.h>

#include "core/engine/pdf/pdf_reader.h"
#include "tests/bench/timing.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;
using bench::median;
using bench::seconds;

struct Painted {
    std::size_t paths = 0, points = 0, glyphs = 0;
    auto operator<=>(const Painted&) const = default;
};

// Interprets everything, decodes no image, unrolls no pattern and keeps nothing.
class BareDevice final : public OutputDev {
public:
    bool upsideDown() override { return false; }
    bool useDrawChar() override { return true; }
    bool interpretType3Chars() override { return false; }
    bool useTilingPatternFill() override { return true; }
    bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int,
                           double, double) override
    {
        return true;
    }
    void stroke(GfxState* state) override { count(state); }
    void fill(GfxState* state) override { count(state); }
    void eoFill(GfxState* state) override { count(state); }
    void drawChar(GfxState*, double, double, double, double, double, double, CharCode, int, const Unicode*,
                  int) override
    {
        ++m_painted.glyphs;
    }
    const Painted& painted() const { return m_painted; }

private:
    void count(GfxState* state)
    {
        ++m_painted.paths;
        const GfxPath* path = state->getPath();
        for (int i = 0; i < path->getNumSubpaths(); ++i)
            m_painted.points += std::size_t(path->getSubpath(i)->getNumPoints());
    }
    Painted m_painted;
};

using Bytes = std::vector<std::uint8_t>;

Painted readHoldfast(const Bytes& bytes)
{
    Painted painted;
    const auto reading = pdf::readPages(bytes, "bench.pdf", {});
    if (reading.ok())
        for (const pdf::PageCounts& page : reading->pages) {
            painted.paths += page.strokes + page.fills;
            painted.points += page.points;
            painted.glyphs += page.glyphs;
        }
    return painted;
}

Painted readBare(const Bytes& bytes)
{
    PDFDoc document(new MemStream(reinterpret_cast<const char*>(bytes.data()), 0, Goffset(bytes.size()),
                                  Object(objNull)));
    BareDevice device;
    document.displayPages(&device, 1, document.getNumPages(), 72, 72, 0, false, true, false);
    return device.painted();
}

// Processor seconds of a child process; 0 when the program is not installed.
double pdftocairoSeconds(const std::string& file, int pages)
{
    const auto used = [] {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
               + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
    };
    const double before = used();
    for (int page = 1; page <= pages; ++page) {
        const std::string number = std::to_string(page);
        const std::string command =
            "pdftocairo -svg -f " + number + " -l " + number + " '" + file + "' - >/dev/null 2>&1";
        if (std::system(command.c_str()) != 0)
            return 0;
    }
    return used() - before;
}

void readFile(benchmark::State& state, const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    const Bytes bytes((std::istreambuf_iterator<char>(in)), {});
    std::vector<double> own, bare;
    const Painted expected = readHoldfast(bytes);
    const auto reading = pdf::readPages(bytes, file, {});
    const double pages = reading.ok() ? double(reading->pages.size()) : 0;
    for ([[maybe_unused]] auto round : state) {
        const double took = seconds([&] { benchmark::DoNotOptimize(readHoldfast(bytes)); });
        state.SetIterationTime(took);
        own.push_back(took);
        Painted theirs;
        bare.push_back(seconds([&] { theirs = readBare(bytes); }) / took);
        if (theirs != expected)
            state.SkipWithError(("the bare device is given " + std::to_string(theirs.paths) + " paths, "
                                 + std::to_string(theirs.points) + " points, " + std::to_string(theirs.glyphs)
                                 + " glyphs, Holdfast " + std::to_string(expected.paths) + ", "
                                 + std::to_string(expected.points) + ", " + std::to_string(expected.glyphs))
                                    .c_str());
    }
    state.counters["pages/s"] = pages / median(own);
    state.counters["x_bare"] = median(bare);
    state.counters["x_bare_min"] = *std::ranges::min_element(bare);
    state.counters["x_bare_max"] = *std::ranges::max_element(bare);
    if (const double cairo = pdftocairoSeconds(file, int(pages)); cairo > 0)
        state.counters["x_pdftocairo"] = cairo / median(own);
}

} // namespace

int main(int argc, char** argv)
{
    const fs::path corpus = fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/pdf";
    constexpr int kRounds = 9;
    if (fs::exists(corpus))
        for (const auto& entry : fs::directory_iterator(corpus))
            benchmark::RegisterBenchmark(("read/" + entry.path().stem().string()).c_str(), readFile,
                                         entry.path().string())
                ->UseManualTime()
                ->Iterations(kRounds)
                ->Unit(benchmark::kMillisecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
