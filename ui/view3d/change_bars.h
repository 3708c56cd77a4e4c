// What changed since the baseline, as bars in the building: a wall's outline, a rod run's line.
#pragma once

#include "core/engine/pipeline/snapshot.h"
#include "ui/scene/scene.h"

namespace holdfast::view3d {

// Added: whole bars; removed: broken; relocated: broken where it was and whole where it is; modified: dotted. So the
// kind is told by the line, and by the colour again.
scene::ChangeMark changeMark(const pipeline::Snapshot& snapshot, const revision::Change& change);

} // namespace holdfast::view3d
