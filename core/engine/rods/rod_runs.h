// The runs alone, for those who design again and again until forces and stiffness agree: no findings, remedies,
// groups of anchors or assumptions, which only the last design needs.
#pragma once

#include "core/engine/rods/rod_schedule.h"

namespace holdfast::rods {

Result<std::vector<RodRun>> designRuns(const building::WallLayout& layout, const loadpath::LoadPath& path,
                                       const building::DesignCriteria& criteria, const Catalogs& catalogs,
                                       const Run& run);

} // namespace holdfast::rods
