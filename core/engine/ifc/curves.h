// Curves and profiles of a model as corners, in inches; round parts within a chord tolerance.
#pragma once

#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/ifc/placements.h"

namespace holdfast::ifc {

constexpr double kChord = 0.02;   // in: no chord stands further off its arc, within 8 to 128 sides a circle

using Path3 = std::vector<geometry::Point3>;
using Path2 = std::vector<geometry::Point2>;

// The corners of a curve in its own plane or space. Faults say which kind cannot be read.
Result<Path3> curvePath(const Placements& placements, InstanceId curve);

// An area in its own plane: the outer loop, then holes; none closes with its first corner again.
struct Profile {
    enum class Kind { General, Rectangle, Circle };
    Kind kind = Kind::General;
    std::vector<Path2> loops;
    Frame place;                  // of a rectangle or circle
    double halfX = 0, halfY = 0;  // of a rectangle
    double radius = 0;            // of a circle
};

// One profile, or the several of a composite one.
Result<std::vector<Profile>> profilesOf(const Placements& placements, InstanceId profile);

// Corners on an arc of `sweep` radians, both ends included.
Path2 arcPath(geometry::Point2 center, double radius, double start, double sweep);
int arcSides(double radius, double sweep);

} // namespace holdfast::ifc
