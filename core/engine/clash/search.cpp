#include "core/engine/clash/search.h"

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

bool framesIntoPosts(ObstructionKind kind)
{
    return kind == ObstructionKind::Beam || kind == ObstructionKind::Header;
}

Length byKind(const building::ClearanceCriteria& c, ObstructionKind kind)
{
    switch (kind) {
    case ObstructionKind::Duct: return c.duct;
    case ObstructionKind::Pipe: return c.pipe;
    case ObstructionKind::Conduit: return c.conduit;
    case ObstructionKind::Beam: return c.beam;
    case ObstructionKind::Header: return c.header;
    case ObstructionKind::Sprinkler: return c.sprinkler;
    case ObstructionKind::CableTray: return c.cableTray;
    case ObstructionKind::Architectural: return c.architectural;
    }
    bug("an obstruction kind without a clearance");
}

bool isTested(PartKind kind) { return isHardware(kind) || kind == PartKind::Post; }

std::vector<geometry::Box3> hardwareBounds(const solids::SolidModel& model)
{
    std::vector<geometry::Box3> boxes;
    for (const solids::Part& part : model.parts)
        if (isTested(part.kind))
            boxes.push_back(solids::bounds(part.shape));
    return boxes;
}

Hardware hardwareOf(const solids::Part& part, std::uint32_t index)
{
    if (const auto* round = std::get_if<solids::Cylinder>(&part.shape))
        return {geometry::Bar{round->axis, round->radius.value()}, index, part.kind};
    if (const auto* box = std::get_if<geometry::OrientedBox>(&part.shape))
        return {*box, index, part.kind};
    bug("hardware is modelled of cylinders and boxes");
}

geometry::Bar asShape(const building::RoundSweep& sweep) { return {sweep.axis, sweep.radius.value()}; }
const geometry::OrientedBox& asShape(const geometry::OrientedBox& box) { return box; }
geometry::MeshView asShape(const building::TriangleMesh& mesh) { return {mesh.points, mesh.triangles}; }

geometry::Box3 boundsOf(const building::RoundSweep& sweep) { return geometry::bounds(asShape(sweep)); }
geometry::Box3 boundsOf(const geometry::OrientedBox& box) { return geometry::bounds(box); }
geometry::Box3 boundsOf(const building::TriangleMesh& mesh)
{
    geometry::Box3 box;
    for (const geometry::Point3& p : mesh.points)
        box.add(p);
    return box;
}

double reachOf(const building::ClearanceCriteria& clearances, ObstructionKind kind)
{
    return byKind(clearances, kind).value() * kWarningBand;
}

geometry::Box3 boundsOf(const Obstruction& obstruction)
{
    return std::visit([](const auto& shape) { return boundsOf(shape); }, obstruction.shape);
}

bool areTested(PartKind part, ObstructionKind obstruction)
{
    return part != PartKind::Post || !framesIntoPosts(obstruction);
}

// Adds the pair to the hits when it is near enough.
template<class Shape>
void testPair(const Hardware& hardware, const Shape& shape, Length required, std::uint32_t index,
              std::vector<Hit>& hits)
{
    const double limit = required.value() * kWarningBand;
    const auto near = std::visit([&](const auto& part) { return geometry::proximity(part, shape, limit); },
                                 hardware.shape);
    if (near && (near->gap < limit || near->gap < 0))
        hits.push_back({hardware.part, index, required, *near});
}

} // namespace

Length requiredClearance(const building::ClearanceCriteria& clearances, ObstructionKind kind, PartKind part)
{
    return part == PartKind::Post ? Length(0) : byKind(clearances, kind);
}

Search::Search(const solids::SolidModel& model, const building::ClearanceCriteria& clearances)
    : m_clearances(clearances), m_grid(hardwareBounds(model))
{
    for (std::uint32_t i = 0; i < model.parts.size(); ++i)
        if (isTested(model.parts[i].kind))
            m_hardware.push_back(hardwareOf(model.parts[i], i));
}

void Search::testAll(const Obstruction& obstruction, std::uint32_t index, std::vector<Hit>& hits)
{
    const Length clearance = byKind(m_clearances, obstruction.kind);
    std::visit(
        [&](const auto& drawn) {
            const auto& shape = asShape(drawn);
            m_grid.visit(boundsOf(drawn).grown(clearance.value() * kWarningBand), [&](std::uint32_t i) {
                const Hardware& hardware = m_hardware[i];
                if (!areTested(hardware.kind, obstruction.kind))
                    return;
                ++m_pairsTested;
                const Length required = hardware.kind == PartKind::Post ? Length(0) : clearance;
                testPair(hardware, shape, required, index, hits);
            });
        },
        obstruction.shape);
}

Result<std::vector<Hit>> Search::against(std::span<const Obstruction> obstructions, const Run& run)
{
    constexpr std::size_t kAskEvery = 256;  // obstructions; some tens of microseconds
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < obstructions.size(); ++i) {
        if (i % kAskEvery == 0) {
            if (run.stopped())
                return cancelled("clash detection");
            run.progress.report(double(i) / double(obstructions.size()));
        }
        if (const Outcome valid = validateShape(obstructions[i]); !valid)
            return valid.fault();
        const std::size_t before = hits.size();
        testAll(obstructions[i], std::uint32_t(i), hits);
        std::sort(hits.begin() + std::ptrdiff_t(before), hits.end(),
                  [](const Hit& a, const Hit& b) { return a.part < b.part; });
    }
    run.progress.report(1);
    return hits;
}

Result<ObstructionIndex> ObstructionIndex::of(std::span<const Obstruction> obstructions,
                                              const building::ClearanceCriteria& clearances)
{
    for (const Obstruction& obstruction : obstructions)
        if (const Outcome valid = validateShape(obstruction); !valid)
            return valid.fault();
    return ObstructionIndex(obstructions, clearances);
}

ObstructionIndex::ObstructionIndex(std::span<const Obstruction> obstructions,
                                   const building::ClearanceCriteria& clearances)
    : m_obstructions(obstructions), m_clearances(clearances), m_grid([&] {
          std::vector<geometry::Box3> boxes;
          for (const Obstruction& o : obstructions)
              boxes.push_back(boundsOf(o).grown(reachOf(clearances, o.kind)));
          return geometry::BoxGrid(boxes);
      }())
{
}

std::vector<Hit> ObstructionIndex::near(std::span<const solids::Part> parts) const
{
    std::vector<Hit> hits;
    for (std::uint32_t p = 0; p < parts.size(); ++p) {
        if (!isTested(parts[p].kind))
            continue;
        const Hardware hardware = hardwareOf(parts[p], p);
        const std::size_t before = hits.size();
        m_grid.visit(solids::bounds(parts[p].shape), [&](std::uint32_t i) {
            const Obstruction& o = m_obstructions[i];
            if (areTested(hardware.kind, o.kind))
                std::visit([&](const auto& shape) {
                    testPair(hardware, asShape(shape), requiredClearance(m_clearances, o.kind, hardware.kind), i, hits);
                }, o.shape);
        });
        std::sort(hits.begin() + std::ptrdiff_t(before), hits.end(),
                  [](const Hit& a, const Hit& b) { return a.obstruction < b.obstruction; });
    }
    return hits;
}

} // namespace holdfast::clash
