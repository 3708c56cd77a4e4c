// Reading DXF beside dime, dxflib and ezdxf: the same files, warm, one after the other in every round; what
// counts is the ratio inside one round. All readers use one thread, so processor time is compared: it does
// not see what else the machine does. Lines, arcs and circles must be as many as the peer finds.
// links: ingest
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"
#include "tests/bench/timing.h"

#ifdef HOLDFAST_HAS_DIME
#include <dime/Input.h>
#include <dime/Model.h>
#include <dime/entities/Entity.h>
#include <dime/sections/EntitiesSection.h>
#endif
#ifdef HOLDFAST_HAS_DXFLIB
#include <dxflib/dl_creationadapter.h>
#include <dxflib/dl_dxf.h>
#endif

namespace {

namespace fs = std::filesystem;
using namespace holdfast;
using bench::median;
using bench::seconds;

// Lines, arcs and circles outside blocks.
struct Reading {
    std::size_t simple = 0;
};

Reading readHoldfast(const std::string& file)
{
    const auto drawing = ingest::readDrawingFile(file, {});
    Reading reading;
    if (drawing.ok())
        reading.simple
            = std::size_t(std::ranges::count_if(drawing->entities, [](const drawing::EntityHead& head) {
                  using enum drawing::EntityKind;
                  return head.block == 0 && (head.kind == Line || head.kind == Arc || head.kind == Circle);
              }));
    return reading;
}

#ifdef HOLDFAST_HAS_DIME
Reading readDime(const std::string& file)
{
    dimeInput input;
    dimeModel model;
    Reading reading;
    if (!input.setFile(file.c_str()) || !model.read(&input))
        return reading;
    const auto* entities = static_cast<const dimeEntitiesSection*>(model.findSection("ENTITIES"));
    for (int i = 0; entities != nullptr && i < entities->getNumEntities(); ++i) {
        const int type = const_cast<dimeEntitiesSection*>(entities)->getEntity(i)->typeId();
        reading.simple += type == dimeBase::dimeLineType || type == dimeBase::dimeArcType
            || type == dimeBase::dimeCircleType;
    }
    return reading;
}
#endif

#ifdef HOLDFAST_HAS_DXFLIB
class Counter : public DL_CreationAdapter {
public:
    void addBlock(const DL_BlockData&) override { m_inBlock = true; }
    void endBlock() override { m_inBlock = false; }
    void addLine(const DL_LineData&) override { count(); }
    void addArc(const DL_ArcData&) override { count(); }
    void addCircle(const DL_CircleData&) override { count(); }
    Reading reading() const { return m_reading; }

private:
    void count() { m_reading.simple += m_inBlock ? 0 : 1; }
    bool m_inBlock = false;
    Reading m_reading;
};

Reading readDxflib(const std::string& file)
{
    Counter counter;
    DL_Dxf dxf;
    dxf.in(file, &counter);
    return counter.reading();
}
#endif

// Seconds of ezdxf in a process of its own, its start not counted; 0 when it is not installed.
double ezdxfSeconds(const std::string& file)
{
    const std::string command
        = "/usr/bin/python3 -c \"import ezdxf,time;t=time.process_time();ezdxf.readfile('" + file
        + "');print(time.process_time()-t)\" 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    double took = 0;
    return pipe && std::fscanf(pipe.get(), "%lf", &took) == 1 ? took : 0;
}

struct Peer {
    const char* name;
    Reading (*read)(const std::string&);
};

const std::vector<Peer> kPeers = {
#ifdef HOLDFAST_HAS_DIME
    {"dime", readDime},
#endif
#ifdef HOLDFAST_HAS_DXFLIB
    {"dxflib", readDxflib},
#endif
};

void readFile(benchmark::State& state, const std::string& file)
{
    const double megabytes = double(fs::file_size(file)) / 1e6;
    std::vector<double> own;
    std::vector<std::vector<double>> ratios(kPeers.size());
    Reading expected = readHoldfast(file);
    for ([[maybe_unused]] auto round : state) {
        const double took = seconds([&] { benchmark::DoNotOptimize(readHoldfast(file)); });
        state.SetIterationTime(took);
        own.push_back(took);
        for (std::size_t i = 0; i < kPeers.size(); ++i) {
            Reading theirs;
            ratios[i].push_back(seconds([&] { theirs = kPeers[i].read(file); }) / took);
            if (theirs.simple != expected.simple)
                state.SkipWithError((std::string(kPeers[i].name) + " finds " + std::to_string(theirs.simple)
                                     + " lines, arcs and circles, Holdfast "
                                     + std::to_string(expected.simple))
                                        .c_str());
        }
    }
    state.counters["MB/s"] = megabytes / median(own);
    for (std::size_t i = 0; i < kPeers.size(); ++i) {
        const std::string name = std::string("x_") + kPeers[i].name;
        state.counters[name] = median(ratios[i]);
        state.counters[name + "_min"] = *std::ranges::min_element(ratios[i]);
        state.counters[name + "_max"] = *std::ranges::max_element(ratios[i]);
    }
    if (const double ezdxf = ezdxfSeconds(file); ezdxf > 0)
        state.counters["x_ezdxf"] = ezdxf / median(own);
}

void flattenFile(benchmark::State& state, const std::string& file)
{
    const auto drawing = ingest::readDrawingFile(file, {});
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(drawing::linework(*drawing, {}, {}));
    state.counters["MB/s"] = benchmark::Counter(double(fs::file_size(file)) / 1e6,
                                                benchmark::Counter::kIsIterationInvariantRate);
}

// 60 % polylines, 30 % lines, 10 % texts on eight layers, coordinates as CAD writes them.
void writeLargeDrawing(const std::string& file, bool r12, int count)
{
    std::ofstream out(file);
    out << "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\n" << (r12 ? "AC1009" : "AC1015")
        << "\n  0\nENDSEC\n  0\nSECTION\n  2\nENTITIES\n";
    std::array<char, 64> number;
    std::uint32_t random = 12345;
    const auto coordinate = [&] {
        random = random * 1664525U + 1013904223U;
        std::snprintf(number.data(), number.size(), "%.10f", double(random) / 1e6);
        return number.data();
    };
    for (int i = 0; i < count; ++i) {
        const int kind = i % 10;
        const bool line = r12 || kind >= 6;
        const char* type = kind == 9 ? "TEXT" : line ? "LINE" : "LWPOLYLINE";
        out << "  0\n" << type << "\n  5\n" << std::hex << i + 256 << std::dec << "\n";
        if (!r12)
            out << "330\n1F\n100\nAcDbEntity\n";
        out << "  8\nA-WALL-" << i % 8 << "\n";
        if (!r12)
            out << "100\nAcDb" << (kind == 9 ? "Text" : line ? "Line" : "Polyline") << "\n";
        if (kind == 9) {
            out << " 10\n"
                << coordinate() << "\n 20\n"
                << coordinate() << "\n 40\n9.0\n  1\nSW-" << i % 40 << "\n";
        } else if (line) {
            out << " 10\n"
                << coordinate() << "\n 20\n"
                << coordinate() << "\n 30\n0.0\n 11\n"
                << coordinate();
            out << "\n 21\n" << coordinate() << "\n 31\n0.0\n";
        } else {
            out << " 90\n4\n 70\n1\n 43\n0.0\n";
            for (int vertex = 0; vertex < 4; ++vertex) {
                out << " 10\n" << coordinate();
                out << "\n 20\n" << coordinate() << "\n";
            }
        }
    }
    out << "  0\nENDSEC\n  0\nEOF\n";
}

void registerFile(const std::string& name, const std::string& file, int rounds)
{
    benchmark::RegisterBenchmark(("read/" + name).c_str(), readFile, file)
        ->UseManualTime()->Iterations(rounds)->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("flatten/" + name).c_str(), flattenFile, file)
        ->Iterations(rounds)->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int argc, char** argv)
{
    constexpr std::uintmax_t kLarge = 1'000'000;
    const fs::path corpus = fs::path(HOLDFAST_SOURCE_DIR) / "../shared/corpus/dxf";
    if (fs::exists(corpus))
        for (const auto& entry : fs::directory_iterator(corpus))
            if (entry.file_size() > kLarge && entry.path().string().find("binary") == std::string::npos)
                registerFile(entry.path().stem().string(), entry.path().string(), 9);
    const fs::path made
        = fs::temp_directory_path() / ("holdfast_bench_" + std::to_string(std::uintptr_t(&argc)));
    fs::create_directories(made);
    writeLargeDrawing((made / "r2000.dxf").string(), false, 190'000);
    writeLargeDrawing((made / "r12.dxf").string(), true, 390'000);
    registerFile("synthetic_r2000", (made / "r2000.dxf").string(), 5);
    registerFile("synthetic_r12", (made / "r12.dxf").string(), 5);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    fs::remove_all(made);
    return 0;
}
