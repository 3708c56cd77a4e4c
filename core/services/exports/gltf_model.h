// The 3D model as binary glTF 2.0: metres, +y up (set x, z, -y), one node a part under the node of its owner.
#pragma once

#include <QByteArray>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/solids/model.h"

namespace holdfast::exports {

// Round parts are prisms of 32 sides: a picture, not a measure. Faults: NothingToDo for a model without parts,
// InvalidValue for a shape without size or with a number that is not finite, Cancelled, LimitExceeded above 4 GB.
Result<QByteArray> gltfModel(const solids::SolidModel& model, const std::string& project, const Run& run);

}  // namespace holdfast::exports
