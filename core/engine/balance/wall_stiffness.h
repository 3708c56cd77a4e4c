// Secant stiffness V/delta of every wall of every stack, from the drift of its own design.
#pragma once

#include <map>
#include <vector>

#include "core/engine/loadpath/load_path.h"
#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::balance {

// lb/in, index 0 is the lowest wall of the stack; 0: the wall has none because its sheathing is in no table.
using Stiffness = std::map<building::StackId, std::vector<double>>;

// Panel shear alone, G_a b/h: where an iteration begins, and what a wall has that needs no tie-down.
Stiffness panelStiffness(const building::WallLayout& layout, const building::DesignCriteria& criteria,
                         const rods::Catalogs& catalogs);

// V over the elastic drift of SDPWS 4.3-1 at strength, rho = 1, with the tie-down as designed; the panel stiffness
// of `fallback` where the design has no drift.
Stiffness designedStiffness(const loadpath::LoadPath& path, const std::vector<rods::RodRun>& runs,
                            const building::DesignCriteria& criteria, const Stiffness& fallback);

// The greatest relative change of any wall.
double greatestChange(const Stiffness& before, const Stiffness& after);

} // namespace holdfast::balance
