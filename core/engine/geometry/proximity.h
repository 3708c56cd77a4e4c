// How near two solids are, exactly: surface to surface when they stand apart, and the least translation that
// parts them, as a negative gap, when they overlap. Closed forms where they hold, otherwise a distance that
// proves itself to 1e-10 in; no sampling. Bars end flat.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/engine/geometry/convex.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

struct Proximity {
    double gap = 0;              // negative: penetration depth
    Point3 onFirst, onSecond;    // closest points; a place in the overlap when the gap is negative
    Point3 away;                 // unit; moving the first along it widens the gap
};

// Surfaces this near touch: coarser than round-off in a 1,000 ft building (1e-11 in), finer than any paint.
inline constexpr double kTouching = 1e-9;

// Closed when its triangles run counter-clockwise seen from outside.
struct MeshView {
    std::span<const Point3> points;
    std::span<const std::uint32_t> triangles;
};

// Nothing when the gap is greater than `limit`. A bar whose axis has no length counts as a ball.
std::optional<Proximity> proximity(const Bar& bar, const OrientedBox& box, double limit);
std::optional<Proximity> proximity(const Bar& first, const Bar& second, double limit);
std::optional<Proximity> proximity(const OrientedBox& first, const OrientedBox& second, double limit);
std::optional<Proximity> proximity(const OrientedBox& box, const Bar& bar, double limit);
// Overlap with a mesh: the depth clears the mesh's convex hull, so it is exact for a box in a convex mesh and
// never too small otherwise. A solid wholly inside a closed mesh overlaps it.
std::optional<Proximity> proximity(const Bar& bar, const MeshView& mesh, double limit);
std::optional<Proximity> proximity(const OrientedBox& box, const MeshView& mesh, double limit);

Box3 bounds(const Bar& bar);

} // namespace holdfast::geometry
