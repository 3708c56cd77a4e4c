// Rods against boxes: Holdfast beside CGAL and FCL, interleaved in one run, each answer compared.
//   bench_clash --benchmark_filter=Peers      ratios of one interleaved run, and their spread
//links: clash
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <memory>
#include <random>

#include <benchmark/benchmark.h>

#ifdef HOLDFAST_WITH_CGAL
#include <CGAL/Box_intersection_d/Box_with_handle_d.h>
#include <CGAL/box_intersection_d.h>
#endif
#ifdef HOLDFAST_WITH_FCL
#include <fcl/fcl.h>
#endif

#include "core/engine/clash/clash_report.h"
#include "core/engine/clash/search.h"
#include "core/engine/geometry/nearest.h"

using namespace holdfast;
using geometry::Point3;

namespace {

constexpr int kRods = 2000, kBoxes = 100000;
constexpr double kClearance = 1.0, kRadius = 0.5, kStory = 120;

struct Scene {
    solids::SolidModel model;
    std::vector<building::Obstruction> obstructions;
    building::ClearanceCriteria clearances;

    const geometry::OrientedBox& box(std::size_t i) const
    {
        return std::get<geometry::OrientedBox>(obstructions[i].shape);
    }
    geometry::Bar rod(std::size_t i) const
    {
        const auto& c = std::get<solids::Cylinder>(model.parts[i].shape);
        return {c.axis, c.radius.value()};
    }
};

// Vertical rods of one story, and boxes, every other one turned in space, over 150 x 150 ft and six stories.
Scene makeScene()
{
    constexpr double kSide = 1800, kHeight = 6 * kStory;
    std::mt19937 random(42);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    Scene scene;
    scene.clearances.architectural = Length(kClearance / clash::kWarningBand);
    for (int i = 0; i < kRods; ++i) {
        const double x = number(0, kSide), y = number(0, kSide), z = kStory * std::floor(number(0, 6));
        scene.model.parts.push_back({solids::PartKind::Rod,
                                     {SubjectKind::RodRun, "RR-" + std::to_string(i), 1},
                                     1,
                                     "rod",
                                     solids::Cylinder{{{x, y, z}, {x, y, z + kStory}}, Length(kRadius)}});
    }
    for (int i = 0; i < kBoxes; ++i) {
        geometry::OrientedBox box;
        box.center = {number(0, kSide), number(0, kSide), number(0, kHeight)};
        box.half = {number(2, 32), number(2, 12), number(2, 12)};
        if (i % 2) {
            const Point3 u{number(-1, 1), number(-1, 1), number(-1, 1)}, v{number(-1, 1), number(-1, 1), number(-1, 1)};
            const Point3 w = cross(u, v);
            box.axes[0] = u * (1 / length(u));
            box.axes[2] = w * (1 / length(w));
            box.axes[1] = cross(box.axes[2], box.axes[0]);
        }
        building::Obstruction o;
        o.label = "BOX-" + std::to_string(i);
        o.shape = box;
        scene.obstructions.push_back(std::move(o));
    }
    return scene;
}

const Scene& scene()
{
    static const Scene made = makeScene();
    return made;
}

[[noreturn]] void disagree(const char* who, std::size_t theirs, std::size_t ours)
{
    std::cerr << who << " finds " << theirs << " pairs, Holdfast " << ours << "\n";
    std::exit(1);
}

std::size_t holdfastHits()
{
    clash::Search search(scene().model, scene().clearances);
    return search.against(scene().obstructions, {})->size();
}

#ifdef HOLDFAST_WITH_CGAL
// Candidates by CGAL, distances by `isHit`.
template<class IsHit>
std::size_t cgalHits(double reach, IsHit&& isHit)
{
    using Box = CGAL::Box_intersection_d::Box_d<double, 3, CGAL::Box_intersection_d::ID_EXPLICIT>;
    struct Numbered : Box {
        Numbered(geometry::Box3 b, std::uint32_t number) : Box(&b.low.x, &b.high.x), index(number) {}
        std::uint32_t index;
    };
    std::vector<Numbered> rods, boxes;
    rods.reserve(kRods);
    boxes.reserve(kBoxes);
    for (std::uint32_t i = 0; i < kRods; ++i)
        rods.emplace_back(geometry::bounds(scene().rod(i)).grown(reach), i);
    for (std::uint32_t i = 0; i < kBoxes; ++i)
        boxes.emplace_back(geometry::bounds(scene().box(i)), i);
    std::size_t hits = 0;
    CGAL::box_intersection_d(rods.begin(), rods.end(), boxes.begin(), boxes.end(),
                             [&](const Numbered& r, const Numbered& b) {
                                 hits += isHit(scene().rod(r.index), scene().box(b.index));
                             });
    return hits;
}

std::size_t cgalFlatHits()
{
    return cgalHits(kClearance, [](const geometry::Bar& rod, const geometry::OrientedBox& box) {
        const auto near = geometry::proximity(rod, box, kClearance);
        return near && near->gap < kClearance;
    });
}

[[maybe_unused]] std::size_t cgalBallEndedHits()
{
    return cgalHits(kClearance + kRadius, [](const geometry::Bar& rod, const geometry::OrientedBox& box) {
        return geometry::nearest(rod.axis, box).distance - rod.radius < kClearance;
    });
}
#endif

#ifdef HOLDFAST_WITH_FCL
// FCL's quickest way to this answer: a capsule swollen by the clearance meets the box. Capsules end in balls, so
// it also counts boxes that only a ball end would come near.
std::vector<fcl::CollisionObjectd> fclRods()
{
    const auto capsule = std::make_shared<fcl::Capsuled>(kRadius + kClearance, kStory);
    std::vector<fcl::CollisionObjectd> rods;
    for (std::size_t i = 0; i < kRods; ++i) {
        const Point3 m = (scene().rod(i).axis.a + scene().rod(i).axis.b) * 0.5;
        rods.emplace_back(capsule, fcl::Matrix3d::Identity(), fcl::Vector3d(m.x, m.y, m.z));
        rods.back().computeAABB();
    }
    return rods;
}

std::vector<fcl::CollisionObjectd> fclBoxes()
{
    std::vector<fcl::CollisionObjectd> boxes;
    boxes.reserve(kBoxes);
    for (std::size_t i = 0; i < kBoxes; ++i) {
        const auto& b = scene().box(i);
        fcl::Matrix3d turn;
        for (int k = 0; k < 3; ++k)
            turn.col(k) = fcl::Vector3d(b.axes[k].x, b.axes[k].y, b.axes[k].z);
        boxes.emplace_back(std::make_shared<fcl::Boxd>(2 * b.half.x, 2 * b.half.y, 2 * b.half.z), turn,
                           fcl::Vector3d(b.center.x, b.center.y, b.center.z));
        boxes.back().computeAABB();
    }
    return boxes;
}

bool countIfMet(fcl::CollisionObjectd* a, fcl::CollisionObjectd* b, void* count)
{
    fcl::CollisionRequestd request;
    fcl::CollisionResultd result;
    *static_cast<std::size_t*>(count) += fcl::collide(a, b, request, result) > 0;
    return false;
}

std::size_t fclHits()
{
    auto rods = fclRods(), boxes = fclBoxes();
    std::vector<fcl::CollisionObjectd*> rodList, boxList;
    for (auto& r : rods)
        rodList.push_back(&r);
    for (auto& b : boxes)
        boxList.push_back(&b);
    fcl::DynamicAABBTreeCollisionManagerd rodTree, boxTree;
    rodTree.registerObjects(rodList);
    boxTree.registerObjects(boxList);
    rodTree.setup();
    boxTree.setup();
    std::size_t hits = 0;
    boxTree.collide(&rodTree, &hits, countIfMet);
    return hits;
}

struct NearestSoFar {
    double distance = 1e9;
};
bool keepNearest(fcl::CollisionObjectd* a, fcl::CollisionObjectd* b, void* data, double& distance)
{
    auto& nearest = *static_cast<NearestSoFar*>(data);
    fcl::DistanceRequestd request;
    fcl::DistanceResultd result;
    nearest.distance = std::min(nearest.distance, fcl::distance(a, b, request, result));
    distance = nearest.distance;
    return distance <= 0;
}
#endif

// What the engineer waits, and what the processor works: Holdfast takes all its threads, the peers take one.
struct Spent {
    double wall = 0, processor = 0;
};
Spent secondsOf(std::size_t (*work)(), std::size_t& answer)
{
    const std::clock_t start = std::clock();
    const auto began = std::chrono::steady_clock::now();
    answer = work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(),
            double(std::clock() - start) / CLOCKS_PER_SEC};
}

double median(std::vector<Spent> all, double Spent::* of)
{
    std::ranges::sort(all, {}, of);
    return all[all.size() / 2].*of;
}

void compare(benchmark::State& state, const std::string& who, const std::vector<Spent>& ours,
             const std::vector<Spent>& theirs)
{
    state.counters[who + "_ms"] = median(theirs, &Spent::wall) * 1e3;
    state.counters["over_" + who] = median(theirs, &Spent::wall) / median(ours, &Spent::wall);
    state.counters["over_" + who + "_cpu"] = median(theirs, &Spent::processor) / median(ours, &Spent::processor);
}

// One after another in every round, so that what slows the machine slows all.
void Peers(benchmark::State& state)
{
    std::vector<Spent> ours, cgal, fcl;
    std::size_t hits = 0, theirs = 0;
    for (auto _ : state) {
        ours.push_back(secondsOf(holdfastHits, hits));
        state.SetIterationTime(ours.back().wall);
#ifdef HOLDFAST_WITH_CGAL
        cgal.push_back(secondsOf(cgalFlatHits, theirs));
        if (theirs != hits)
            disagree("CGAL", theirs, hits);
#endif
#ifdef HOLDFAST_WITH_FCL
        fcl.push_back(secondsOf(fclHits, theirs));
#endif
    }
    state.counters["hits"] = double(hits);
    state.counters["holdfast_ms"] = median(ours, &Spent::wall) * 1e3;
#ifdef HOLDFAST_WITH_CGAL
    compare(state, "cgal", ours, cgal);
#endif
#ifdef HOLDFAST_WITH_FCL
    compare(state, "fcl", ours, fcl);
#ifdef HOLDFAST_WITH_CGAL
    if (const std::size_t ballEnded = cgalBallEndedHits(); theirs != ballEnded)
        disagree("FCL (ball ends)", theirs, ballEnded);
    else
        state.counters["ball_end_hits"] = double(ballEnded);
#endif
#endif
}
BENCHMARK(Peers)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(9);

// The whole stage: search, worst part, words, labels, findings.
void FullReport(benchmark::State& state)
{
    building::WallLayout layout;
    layout.obstructions = scene().obstructions;
    building::DesignCriteria criteria;
    criteria.clearances = scene().clearances;
    criteria.stories.resize(6);
    for (int i = 0; i < 6; ++i)
        criteria.stories[i].story = i + 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(clash::findClashes(scene().model, layout, {}, criteria, {}));
}
BENCHMARK(FullReport)->Unit(benchmark::kMillisecond);

// One rod is dragged among the boxes; the index of the boxes stays.
void MovedRod(benchmark::State& state)
{
    const auto index = clash::ObstructionIndex::of(scene().obstructions, scene().clearances);
    std::vector<solids::Part> parts = {scene().model.parts[0]};
    std::size_t i = 0, hits = 0;
    for (auto _ : state) {
        parts[0].shape = scene().model.parts[i++ % kRods].shape;
        hits += index->near(parts).size();
    }
    state.counters["hits_each"] = double(hits) / double(state.iterations());
}
BENCHMARK(MovedRod)->Unit(benchmark::kMicrosecond);

#ifdef HOLDFAST_WITH_FCL
void MovedRodFclNearest(benchmark::State& state)
{
    auto rods = fclRods(), boxes = fclBoxes();
    std::vector<fcl::CollisionObjectd*> list;
    for (auto& b : boxes)
        list.push_back(&b);
    fcl::DynamicAABBTreeCollisionManagerd tree;
    tree.registerObjects(list);
    tree.setup();
    std::size_t i = 0;
    for (auto _ : state) {
        NearestSoFar nearest;
        tree.distance(&rods[i++ % kRods], &nearest, keepNearest);
        benchmark::DoNotOptimize(nearest);
    }
}
BENCHMARK(MovedRodFclNearest)->Unit(benchmark::kMicrosecond);
#endif

} // namespace

BENCHMARK_MAIN();
