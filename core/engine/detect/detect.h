// The plan becomes walls: pairs of faces, marks, hold-downs, the schedule, stacks and obstructions.
//
// Walls. Two parallel faces 3 to 12.5 in apart on wall layers (any layer, at lower confidence, when the sheet
// has no wall layer), a single line or a filled strip on a shear wall layer. A gap through both faces wider
// than a crossing wall ends the wall: segments between doors are walls of their own, as SDPWS counts piers. A
// door or window drawn inside continuous faces is an Opening. Level 0 (foundation, podium) gives no walls:
// they are not light-frame. A wall is a shear wall by its layer, by a mark, or by hold-downs at both ends.
//
// Overrides. In their order, after labels are given (overrides.h): a wall or hold-down is found by its place first,
// then by its label (override_targets.h); those of segments ("-a", "-b") after the walls are parted at openings.
// SetSheathing makes a row of the schedule called by the wall's label. SetElevation moves the underside of
// obstructions, by label, by the text that sizes them, or by layer.
//
// Obstructions. z is from the top of the podium. Without a written elevation the top is at the underside of
// the framing above, without a written depth it is as deep as wide up to 12 in; both are logged as
// assumptions.
#pragma once

#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/building/criteria.h"
#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::detect {

Result<building::WallLayout> detectWalls(const building::PlanSet& plan,
                                         const std::vector<drawing::Drawing>& drawings,
                                         const building::DesignCriteria& criteria, const Run& run);

} // namespace holdfast::detect
