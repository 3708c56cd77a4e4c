// Curves of a drawing as points: bulges, arcs, ellipses and B-splines. Drawing units.
#pragma once

#include <limits>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::drawing {

using geometry::Point2;

// Flattening keeps the chord within this share of the curve's size (its radius or the width of its control
// points) of the curve, 1/64 in on an arc of 5 ft radius, and within the caller's own limit.
constexpr double kChordShare = 1.0 / 4096.0;
constexpr double kNoLimit = std::numeric_limits<double>::infinity();
// and never makes more chords than this of one full turn or one spline.
constexpr int kMostChords = 1024;

// Center + u cos t + v sin t for t from `start` over `sweep`; an arc when u and v are as long and
// perpendicular.
struct EllipseArc {
    Point2 center, u, v;
    double start = 0, sweep = 0;
    Point2 at(double t) const;
};

// The same curve with perpendicular u (the longer) and v, running counter-clockwise.
EllipseArc principal(const EllipseArc& arc);
bool isCircular(const EllipseArc& arc);
// Sweep in (0, 2 pi] from `start` to `end`, both in radians; a full turn when they are equal.
double sweepBetween(double start, double end);

// The arc of a polyline edge: bulge = tan(angle / 4), positive to the left. Needs bulge != 0 and a != b.
EllipseArc bulgeArc(Point2 a, Point2 b, double bulge);

// Points along the curve, both ends included, its chords no farther than `farthest` from it.
std::vector<Point2> flatten(const EllipseArc& arc, double farthest = kNoLimit);

struct SplineCurve {
    int degree = 3;
    std::vector<Point2> controls;
    std::vector<double> knots;    // controls + degree + 1 of them
    std::vector<double> weights;  // empty or one for each control point
    bool valid() const;
};
// The same for a spline; its control points when it is not valid.
std::vector<Point2> flatten(const SplineCurve& spline, double farthest = kNoLimit);

} // namespace holdfast::drawing
