#include "core/engine/clash/search.h"

#include <algorithm>
#include <future>
#include <optional>
#include <thread>

namespace holdfast::clash {

namespace {

using building::Obstruction;
using building::ObstructionKind;
using solids::PartKind;

bool isHardware(PartKind kind)
{
    switch (kind) {
    case PartKind::Rod:
    case PartKind::Coupler:
    case PartKind::Nut:
    case PartKind::Plate:
    case PartKind::TakeUpDevice:
    case PartKind::Anchor: return true;
    default: return false;
    }
}

std::vector<geometry::Box3> hardwareBounds(const solids::SolidModel& model)
{
    std::vector<geometry::Box3> boxes;
    for (const solids::Part& part : model.parts)
        if (isTestedPart(part.kind))
            boxes.push_back(solids::bounds(part.shape));
    return boxes;
}

geometry::Box3 boxOf(const Obstruction& obstruction)
{
    geometry::Box3 box;
    withShape(obstruction, [&](const auto&, const geometry::Box3& bounds) { box = bounds; });
    return box;
}

// Adds the pair to the hits when it is near enough.
template<class Shape>
void testPair(const Hardware& hardware, const Shape& shape, const Term& term, std::uint32_t index,
              std::vector<Hit>& hits)
{
    const double limit = term.required.value() * kWarningBand;
    const auto near = std::visit([&](const auto& part) { return geometry::proximity(part, shape, limit); },
                                 hardware.shape);
    if (near && (near->gap < limit || near->gap < 0))
        hits.push_back({hardware.part, index, term, *near});
}

} // namespace

bool isTestedPart(PartKind kind)
{
    return isHardware(kind) || kind == PartKind::Post;
}

Hardware hardwareOf(const solids::Part& part, std::uint32_t index)
{
    if (const auto* round = std::get_if<solids::Cylinder>(&part.shape))
        return {geometry::Bar{round->axis, round->radius.value()}, index, part.kind};
    if (const auto* box = std::get_if<geometry::OrientedBox>(&part.shape))
        return {*box, index, part.kind};
    bug("hardware is modelled of cylinders and boxes");
}

Search::Search(const solids::SolidModel& model, RuleBook rules)
    : m_model(model), m_rules(std::move(rules)), m_grid(hardwareBounds(model))
{
    for (std::uint32_t i = 0; i < model.parts.size(); ++i)
        if (isTestedPart(model.parts[i].kind))
            m_hardware.push_back(hardwareOf(model.parts[i], i));
}

struct Search::Slice {
    const Search& search;
    RuleBook rules;              // remembers terms, so each thread has its own
    std::span<const Obstruction> obstructions;
    std::span<const std::string> systems;
    Met met;
    std::size_t from, to;
    std::vector<Hit> hits = {};
    std::size_t pairs = 0, allowed = 0;
    std::optional<Fault> fault = {};

    // The terms of an obstruction are asked for when something is near, which is seldom.
    void test(std::uint32_t index)
    {
        static const std::string none;
        const Obstruction& o = obstructions[index];
        const Terms* terms = nullptr;
        withShape(o, [&](const auto& shape, const geometry::Box3& bounds) {
            search.m_grid.visit(bounds.grown(rules.mostReach(met, o.kind)), [&](std::uint32_t i) {
                if (!terms)
                    terms = met == Met::Drawn ? &rules.termsFor(o, index < systems.size() ? systems[index] : none)
                                              : &rules.termsFor(met, o.level, o.label);
                const Hardware& hardware = search.m_hardware[i];
                const Term& term = terms->of(hardware.kind);
                ++(term.allowed ? allowed : pairs);
                if (!term.allowed)
                    testPair(hardware, shape, term, index, hits);
            });
        });
    }

    void searchAll(const Run& run, const Progress& progress)
    {
        constexpr std::size_t kAskEvery = 256;  // obstructions; some tens of microseconds
        for (std::size_t i = from; i < to; ++i) {
            if (i % kAskEvery == 0) {
                if (run.stopped()) {
                    fault = cancelled("clash detection");
                    return;
                }
                progress.report(double(i - from) / double(to - from));
            }
            if (const Outcome valid = validateShape(obstructions[i]); !valid) {
                fault = valid.fault();
                return;
            }
            const std::size_t before = hits.size();
            test(std::uint32_t(i));
            std::sort(hits.begin() + std::ptrdiff_t(before), hits.end(),
                      [](const Hit& a, const Hit& b) { return a.part < b.part; });
        }
    }
};

Result<std::vector<Hit>> Search::against(std::span<const Obstruction> obstructions, const Run& run,
                                         std::span<const std::string> systems, Met met)
{
    // A thread costs some tens of microseconds, which is what a thousand obstructions take.
    constexpr std::size_t kWorthAThread = 10'000, kMostThreads = 8;
    const std::size_t threads = std::clamp<std::size_t>(
        std::min<std::size_t>(std::thread::hardware_concurrency(), obstructions.size() / kWorthAThread), 1,
        kMostThreads);
    std::vector<Slice> slices;
    for (std::size_t n = 0; n < threads; ++n)
        slices.push_back({*this, m_rules, obstructions, systems, met, obstructions.size() * n / threads,
                          obstructions.size() * (n + 1) / threads});
    std::vector<std::future<void>> others;   // waits when it goes, also with an exception on the way
    for (std::size_t n = 1; n < threads; ++n)
        others.push_back(std::async(std::launch::async, [&slice = slices[n], &run] { slice.searchAll(run, {}); }));
    slices[0].searchAll(run, run.progress);
    for (std::future<void>& other : others)
        other.get();
    std::vector<Hit> hits;
    for (Slice& slice : slices) {
        if (slice.fault)
            return *slice.fault;
        hits.insert(hits.end(), slice.hits.begin(), slice.hits.end());
        m_pairsTested += slice.pairs;
        m_allowed += slice.allowed;
    }
    run.progress.report(1);
    return hits;
}

// Every pair of runs from its lower part number up, so that none is met twice.
Result<std::vector<Hit>> Search::amongRuns(const Run& run)
{
    std::vector<Hit> hits;
    for (std::uint32_t i = 0; i < m_hardware.size(); ++i) {
        if (run.stopped())
            return cancelled("clash detection");
        const Hardware& second = m_hardware[i];
        const solids::Part& part = m_model.parts[second.part];
        if (!isHardware(second.kind))
            continue;
        const Terms& terms = m_rules.termsFor(Met::RodRun, part.level, part.owner.label);
        m_grid.visit(solids::bounds(part.shape).grown(terms.reach), [&](std::uint32_t n) {
            const Hardware& first = m_hardware[n];
            if (n >= i || !isHardware(first.kind) || m_model.parts[first.part].owner.label == part.owner.label)
                return;
            const Term& term = terms.of(first.kind);
            if (term.allowed)
                return;
            ++m_pairsTested;
            std::visit([&](const auto& shape) { testPair(first, shape, term, second.part, hits); }, second.shape);
        });
    }
    return hits;
}

Result<ObstructionIndex> ObstructionIndex::of(std::span<const Obstruction> obstructions,
                                              RuleBook rules)
{
    for (const Obstruction& obstruction : obstructions)
        if (const Outcome valid = validateShape(obstruction); !valid)
            return valid.fault();
    return ObstructionIndex(obstructions, std::move(rules));
}

ObstructionIndex::ObstructionIndex(std::span<const Obstruction> obstructions, RuleBook rules)
    : m_obstructions(obstructions)
    , m_rules(std::make_shared<const RuleBook>(std::move(rules)))
    , m_terms([&] {
        std::vector<const Terms*> terms;
        for (const Obstruction& o : obstructions)
            terms.push_back(&m_rules->termsFor(o));
        return terms;
    }())
    , m_grid([&] {
        std::vector<geometry::Box3> boxes;
        for (std::size_t i = 0; i < obstructions.size(); ++i)
            boxes.push_back(boxOf(obstructions[i]).grown(m_terms[i]->reach));
        return geometry::BoxGrid(boxes);
    }())
{
}

std::vector<Hit> ObstructionIndex::near(std::span<const solids::Part> parts) const
{
    std::vector<Hit> hits;
    hits.reserve(16);
    for (std::uint32_t p = 0; p < parts.size(); ++p) {
        if (!isTestedPart(parts[p].kind))
            continue;
        const Hardware hardware = hardwareOf(parts[p], p);
        const std::size_t before = hits.size();
        m_grid.visit(solids::bounds(parts[p].shape), [&](std::uint32_t i) {
            const Term& term = m_terms[i]->of(hardware.kind);
            if (!term.allowed)
                std::visit([&](const auto& shape) { testPair(hardware, asShape(shape), term, i, hits); },
                           m_obstructions[i].shape);
        });
        std::sort(hits.begin() + std::ptrdiff_t(before), hits.end(),
                  [](const Hit& a, const Hit& b) { return a.obstruction < b.obstruction; });
    }
    return hits;
}

} // namespace holdfast::clash
