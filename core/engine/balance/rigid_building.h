// All rigid diaphragms of a building, from the roof down: what each of its walls gets, seismic and wind.
#pragma once

#include "core/engine/balance/wall_stiffness.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loads/story_forces.h"

namespace holdfast::balance {

bool hasRigid(const building::DesignCriteria& criteria);

// Replaces, or envelopes, the lateral lists of `forces` on the stories whose diaphragm is not flexible, and fills
// `forces.rigid`. A story force is F_n = V_n - V_{n+1} less what stacks standing on the wall bring; enveloped
// shears can make it negative. Faults: no story forces of the building, a wall without stiffness or not along x or
// y, no resistance to torsion.
Outcome distributeRigidly(loads::StoryForces& forces, const building::WallLayout& layout,
                          const building::DesignCriteria& criteria, const Stiffness& stiffness);

} // namespace holdfast::balance
