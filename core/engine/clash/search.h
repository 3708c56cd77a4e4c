// The search itself: which parts of rod runs are near which obstructions, and how near.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <variant>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/clash/rule_book.h"
#include "core/engine/geometry/box_grid.h"
#include "core/engine/geometry/proximity.h"
#include "core/engine/solids/model.h"

namespace holdfast::clash {

struct Hit {
    std::uint32_t part = 0;         // index into SolidModel::parts
    std::uint32_t obstruction = 0;  // index into the obstructions searched
    Term term;                      // what holds between the two
    geometry::Proximity near;       // first: the part, second: the obstruction
};

// A part as the search sees it.
struct Hardware {
    std::variant<geometry::Bar, geometry::OrientedBox> shape;
    std::uint32_t part = 0;
    solids::PartKind kind = solids::PartKind::Rod;
};

// Hardware and posts; walls, slabs and obstructions are not parts of a run.
bool isTestedPart(solids::PartKind kind);
Hardware hardwareOf(const solids::Part& part, std::uint32_t index);

// Obstructions as the geometry knows them.
inline geometry::Bar asShape(const building::RoundSweep& sweep) { return {sweep.axis, sweep.radius.value()}; }
inline const geometry::OrientedBox& asShape(const geometry::OrientedBox& box) { return box; }
inline geometry::MeshView asShape(const building::TriangleMesh& mesh) { return {mesh.points, mesh.triangles}; }

inline geometry::Box3 boundsOf(const building::RoundSweep& sweep) { return geometry::bounds(asShape(sweep)); }
inline geometry::Box3 boundsOf(const geometry::OrientedBox& box) { return geometry::bounds(box); }
inline geometry::Box3 boundsOf(const building::TriangleMesh& mesh)
{
    geometry::Box3 box;
    for (const geometry::Point3& p : mesh.points)
        box.add(p);
    return box;
}

// use(shape, bounds)
template<class Use>
void withShape(const building::Obstruction& obstruction, Use&& use)
{
    std::visit([&](const auto& drawn) { use(asShape(drawn), boundsOf(drawn)); }, obstruction.shape);
}

// Rods against many obstructions: the rods' parts are indexed and each obstruction is looked at once.
class Search {
public:
    Search(const solids::SolidModel& model, RuleBook rules);

    // Every pair with a gap below kWarningBand times its clearance, by obstruction, then part. Faults: Cancelled;
    // InvalidValue for a shape that is none, naming the obstruction.
    // `systems`: by obstruction, or empty. Many obstructions are shared among the processor's threads; the answer is
    // the same.
    Result<std::vector<Hit>> against(std::span<const building::Obstruction> obstructions, const Run& run,
                                     std::span<const std::string> systems = {}, Met met = Met::Drawn);

    // The same among the hardware of different rod runs; `obstruction` is the part of the later run.
    Result<std::vector<Hit>> amongRuns(const Run& run);

    const RuleBook& rules() const { return m_rules; }
    std::size_t allowedCount() const { return m_allowed; }
    std::size_t partCount() const { return m_hardware.size(); }
    std::size_t pairsTested() const { return m_pairsTested; }

private:
    struct Slice;                // a stretch of the obstructions, searched on one thread

    const solids::SolidModel& m_model;
    RuleBook m_rules;
    std::vector<Hardware> m_hardware;
    geometry::BoxGrid m_grid;
    std::size_t m_pairsTested = 0, m_allowed = 0;
};

// Few parts against the same obstructions again and again, as while a rod is dragged: the obstructions are
// indexed. They must outlive the index.
class ObstructionIndex {
public:
    // Faults as in Search::against.
    static Result<ObstructionIndex> of(std::span<const building::Obstruction> obstructions,
                                       RuleBook rules);
    // By part, then obstruction.
    std::vector<Hit> near(std::span<const solids::Part> parts) const;

private:
    ObstructionIndex(std::span<const building::Obstruction> obstructions, RuleBook rules);

    std::span<const building::Obstruction> m_obstructions;
    std::shared_ptr<const RuleBook> m_rules;   // shared by copies, because the terms are its own
    std::vector<const Terms*> m_terms;         // by obstruction
    geometry::BoxGrid m_grid;
};

// Finite, of positive size, boxes with right-handed unit axes, meshes with known corners.
Outcome validateShape(const building::Obstruction& obstruction);

} // namespace holdfast::clash
