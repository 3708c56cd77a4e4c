// The search itself: which parts of rod runs are near which obstructions, and how near.
#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/geometry/box_grid.h"
#include "core/engine/geometry/proximity.h"
#include "core/engine/solids/model.h"

namespace holdfast::clash {

// Gaps up to this share of the required clearance are warned of.
inline constexpr double kWarningBand = 1.5;

// Surface to surface, from the clearances by kind. Posts are framing, not hardware: they must not be cut, but
// anything may pass close by, and beams and headers may bear on them.
Length requiredClearance(const building::ClearanceCriteria& clearances, building::ObstructionKind kind,
                         solids::PartKind part);

struct Hit {
    std::uint32_t part = 0;         // index into SolidModel::parts
    std::uint32_t obstruction = 0;  // index into the obstructions searched
    Length required;
    geometry::Proximity near;       // first: the part, second: the obstruction
};

// A part as the search sees it.
struct Hardware {
    std::variant<geometry::Bar, geometry::OrientedBox> shape;
    std::uint32_t part = 0;
    solids::PartKind kind = solids::PartKind::Rod;
};

// Rods against many obstructions: the rods' parts are indexed and each obstruction is looked at once.
class Search {
public:
    Search(const solids::SolidModel& model, const building::ClearanceCriteria& clearances);

    // Every pair with a gap below kWarningBand times its clearance, by obstruction, then part. Faults: Cancelled;
    // InvalidValue for a shape that is none, naming the obstruction.
    Result<std::vector<Hit>> against(std::span<const building::Obstruction> obstructions, const Run& run);

    std::size_t partCount() const { return m_hardware.size(); }
    std::size_t pairsTested() const { return m_pairsTested; }

private:
    void testAll(const building::Obstruction& obstruction, std::uint32_t index, std::vector<Hit>& hits);

    building::ClearanceCriteria m_clearances;
    std::vector<Hardware> m_hardware;
    geometry::BoxGrid m_grid;
    std::size_t m_pairsTested = 0;
};

// Few parts against the same obstructions again and again, as while a rod is dragged: the obstructions are
// indexed. They must outlive the index.
class ObstructionIndex {
public:
    // Faults as in Search::against.
    static Result<ObstructionIndex> of(std::span<const building::Obstruction> obstructions,
                                       const building::ClearanceCriteria& clearances);
    // By part, then obstruction.
    std::vector<Hit> near(std::span<const solids::Part> parts) const;

private:
    ObstructionIndex(std::span<const building::Obstruction> obstructions,
                     const building::ClearanceCriteria& clearances);

    std::span<const building::Obstruction> m_obstructions;
    building::ClearanceCriteria m_clearances;
    geometry::BoxGrid m_grid;
};

// Finite, of positive size, boxes with right-handed unit axes, meshes with known corners.
Outcome validateShape(const building::Obstruction& obstruction);

} // namespace holdfast::clash
