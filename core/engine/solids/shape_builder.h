// Solids from faces: extruded, turned, sewn and combined exactly. For models that others drew; lengths in
// inches, angles in radians. Faults: InvalidValue for faces that enclose nothing, External when the modelling
// kernel refuses, LimitExceeded when the work would not end in reasonable time.
#pragma once

#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/geometry/shapes.h"
#include "core/engine/solids/solid.h"

namespace holdfast::solids {

// A flat face: the outer loop, then its holes, in any direction; no loop repeats its first corner.
struct FlatFace {
    std::vector<std::vector<geometry::Point3>> loops;
};

Result<Solid> prism(const FlatFace& base, geometry::Point3 along);
Result<Solid> turned(const FlatFace& base, geometry::Point3 onAxis, geometry::Point3 axis, double angle);
// Of faces that close; corners within 1e-4 in are one.
Result<Solid> enclosed(const std::vector<FlatFace>& faces);

Result<Solid> subtracted(const Solid& from, const std::vector<Solid>& tools);
Result<Solid> united(const Solid& a, const Solid& b);
Result<Solid> intersected(const Solid& a, const Solid& b);
// Without what lies on the side of the plane that `away` points to.
Result<Solid> cutByPlane(const Solid& solid, geometry::Point3 onPlane, geometry::Point3 away);

Result<geometry::Box3> boundsOf(const Solid& solid);

} // namespace holdfast::solids
