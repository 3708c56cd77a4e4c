#include "core/engine/clash/search.h"

namespace holdfast::clash {

namespace {

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

std::vector<geometry::Box3> hardwareBounds(const solids::SolidModel& model)
{
    std::vector<geometry::Box3> boxes;
    for (const solids::Part& part : model.parts)
        if (isHardware(part.kind) || part.kind == PartKind::Post)
            boxes.push_back(solids::bounds(part.shape));
    return boxes;
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

} // namespace

Length requiredClearance(const building::ClearanceCriteria& clearances, ObstructionKind kind, PartKind part)
{
    return part == PartKind::Post ? Length(0) : byKind(clearances, kind);
}

Search::Search(const solids::SolidModel& model, const building::ClearanceCriteria& clearances)
    : m_clearances(clearances), m_grid(hardwareBounds(model))
{
    for (std::uint32_t i = 0; i < model.parts.size(); ++i) {
        const solids::Part& part = model.parts[i];
        if (!isHardware(part.kind) && part.kind != PartKind::Post)
            continue;
        if (const auto* round = std::get_if<solids::Cylinder>(&part.shape))
            m_hardware.push_back({geometry::Bar{round->axis, round->radius.value()}, i, part.kind});
        else if (const auto* box = std::get_if<geometry::OrientedBox>(&part.shape))
            m_hardware.push_back({*box, i, part.kind});
        else
            bug("hardware is modelled of cylinders and boxes");
    }
}

template<class Shape>
void Search::test(const Hardware& hardware, const Shape& shape, const building::Obstruction& obstruction,
                  std::uint32_t index, std::vector<Hit>& hits)
{
    const bool post = hardware.kind == PartKind::Post;
    if (post && framesIntoPosts(obstruction.kind))
        return;
    ++m_pairsTested;
    const Length required = requiredClearance(m_clearances, obstruction.kind, hardware.kind);
    const double limit = required.value() * kWarningBand;
    const auto near = std::visit([&](const auto& part) { return geometry::proximity(part, shape, limit); },
                                 hardware.shape);
    if (near && (near->gap < limit || near->gap < 0))
        hits.push_back({hardware.part, index, required, *near});
}

void Search::testAll(const building::Obstruction& obstruction, std::uint32_t index, std::vector<Hit>& hits)
{
    const double reach = byKind(m_clearances, obstruction.kind).value() * kWarningBand;
    std::visit(
        [&](const auto& drawn) {
            const auto& shape = asShape(drawn);
            m_grid.visit(boundsOf(drawn).grown(reach), [&](std::uint32_t i) {
                test(m_hardware[i], shape, obstruction, index, hits);
            });
        },
        obstruction.shape);
}

Result<std::vector<Hit>> Search::against(std::span<const building::Obstruction> obstructions, const Run& run)
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

} // namespace holdfast::clash
