// Walls of a model. A wall is a shear wall when its type, name or properties name a mark or say so; that it
// bears load is no sign of it. A wall that the plans already show keeps what the plans say.
#pragma once

#include "core/engine/building/plan_set.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/model_frame.h"

namespace holdfast::detect {

// Adds walls with ids and labels of their own stem ("SW-2-C-M1").
void addModelWalls(const drawing::Drawing& model, const ModelFrame& frame, const building::PlanSet& plan,
                   building::WallLayout& layout);

} // namespace holdfast::detect
