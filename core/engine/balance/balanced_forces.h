// Forces that depend on what they size. A rigid diaphragm, and a line that deflects alike, share by the stiffness
// of walls whose tie-downs follow from the shares; the lever arm runs to posts whose number follows from it. The
// walk and the design are repeated until all of them agree.
#pragma once

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loads/story_forces.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::balance {

// loads::storyForces, then ASCE 7 12.8.4 for rigid diaphragms, SDPWS 4.3.3.4.1 for lines of equal deflection, and
// StackForces::leverArm from the posts (SDPWS 4.3.6.4.2). `rounds` says how often; a finding says when they did not
// settle. Faults: those of storyForces and of the design.
Result<loads::StoryForces> balancedForces(const building::WallLayout& layout,
                                          const building::DesignCriteria& criteria, const rods::Catalogs& catalogs,
                                          const Run& run);

} // namespace holdfast::balance
