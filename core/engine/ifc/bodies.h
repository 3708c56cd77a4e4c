// Representation items of a model as bodies in inches: what is drawn is read first, and only then made into a
// shape or, when it is to be combined with another, into an exact solid.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "core/engine/ifc/curves.h"
#include "core/engine/ifc/polygons.h"

namespace holdfast::ifc {

struct Prism {
    solids::FlatFace base;
    geometry::Point3 along;
    std::optional<drawing::ModelShape> exact;   // the box or round sweep it is
};

struct Turned {
    solids::FlatFace base;
    geometry::Point3 onAxis, axis;
    double angle = 0;
};

struct FaceSet {
    std::vector<solids::FlatFace> faces;
};

struct Sweeps {                  // a disk led along straight pieces
    std::vector<drawing::ModelSweep> pieces;
};

struct HalfSpace {
    geometry::Point3 onPlane, into;              // `into` points to the material
    std::optional<Prism> boundary;               // of unit height; only its base and direction count
};

struct Combination;
using Body = std::variant<Prism, Turned, FaceSet, Sweeps, HalfSpace, std::shared_ptr<const Combination>>;

enum class Operation { Union, Intersection, Difference };

struct Combination {
    Operation operation = Operation::Difference;
    Body first, second;
};

// Work one element may cause; what exceeds it is a fault, so that no file can hang or fill the machine.
struct Budget {
    std::size_t items = 20'000;
    std::size_t corners = 2'000'000;
    std::size_t combinations = 200;
};

// The bodies of a representation item standing in `frame`. Mapped items give several.
Result<std::vector<Body>> bodiesOf(const Placements& placements, InstanceId item, const Frame& frame,
                                   Budget& budget);

Result<solids::Solid> solidOf(const Body& body);
// One shape, or one for each straight piece of a sweep. Triangles within kChord.
Result<std::vector<drawing::ModelShape>> shapesOf(const Body& body);
Result<drawing::ModelShape> meshOf(const solids::Solid& solid);
// Lowest and highest corner; half spaces have none.
geometry::Box3 boundsOf(const Body& body);

} // namespace holdfast::ifc
