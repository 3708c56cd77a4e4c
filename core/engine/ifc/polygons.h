// Flat faces as triangles.
#pragma once

#include "core/engine/base/result.h"
#include "core/engine/drawing/model_elements.h"
#include "core/engine/solids/shape_builder.h"

namespace holdfast::ifc {

// Adds the triangles of a face, counter-clockwise about its outer loop. Faces may be slightly warped. Faults:
// InvalidValue when the loops cross themselves, LimitExceeded for more corners than can be cut in fair time.
Outcome addFace(const solids::FlatFace& face, drawing::ModelMesh& mesh);

// Twice the area times the normal, right-handed round the loop.
geometry::Point3 areaVector(const std::vector<geometry::Point3>& loop);

} // namespace holdfast::ifc
