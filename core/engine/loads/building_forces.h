// Forces of the whole building at the top of each story, entered or computed, and what is said about the podium and
// the diaphragms that share them.
#pragma once

#include "core/engine/base/result.h"
#include "core/engine/loads/story_forces.h"

namespace holdfast::loads {

// A rigid diaphragm, or one designed for both: somebody else shares the building's forces over the walls too.
bool anyRigid(const building::DesignCriteria& criteria);

// Fills building, baseShear, findings and assumptions of `out`. Entered rows win, each of seismic, wind along x and
// wind along y as a whole; else seismic by 12.8 where there are story weights, wind by chapter 27 where there is a
// speed. Faults: those of the two procedures, an entered list that skips a story, nothing to share where shares are
// given, seismic forces without S_DS.
Outcome formBuildingForces(const building::DesignCriteria& criteria, StoryForces& out);

} // namespace holdfast::loads
