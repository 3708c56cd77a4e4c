// Parts as triangles, straight from their sizes: for the 3D view, figures and exports.
#pragma once

#include "core/engine/solids/model.h"

namespace holdfast::solids {

// Closed, counter-clockwise from outside. No chord of a round part stands further than `deflection` off the
// true circle, within 8 to 128 sides. A mesh is returned as it is.
building::TriangleMesh tessellate(const PartShape& shape, Length deflection = Length(0.02));

} // namespace holdfast::solids
