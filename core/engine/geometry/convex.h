// Distance of convex solids by their support points, with a proof of its own accuracy, and the shortest way
// to part two that overlap.
#pragma once

#include <array>

#include "core/engine/geometry/shapes.h"

namespace holdfast::geometry {

// A round bar with flat ends.
struct Bar {
    Segment3 axis;
    double radius = 0;
};
HOLDFAST_FIELDS(Bar, axis, radius)

// The sum of up to three half edges, a disc, and a triangle: holds a box (three edges), a bar (one edge and a
// disc), a ball-free triangle (three corners).
struct ConvexShape {
    Point3 center;
    std::array<Point3, 3> edges;      // half edge vectors
    int edgeCount = 0;
    Point3 discAxis;                  // unit normal
    double discRadius = 0;
    std::array<Point3, 3> corners;    // about the center
    int cornerCount = 0;
};

ConvexShape convex(const OrientedBox& box);
ConvexShape convex(const Bar& bar);   // the axis must have a length
ConvexShape convexTriangle(Point3 a, Point3 b, Point3 c);

// The point furthest along `direction` (any length but zero).
Point3 support(const ConvexShape& shape, Point3 direction);

struct Separation {
    double distance = 0;              // 0 when they touch or overlap
    Point3 onFirst, onSecond;
    double doubt = 0;                 // the true distance is at most this much less
};
Separation separation(const ConvexShape& first, const ConvexShape& second);

struct Parting {
    double depth = 0;
    Point3 direction;                 // unit; moving the first by depth along it just parts the two
};
// For boxes and bars that overlap. Exact for pairs with at most one bar: the least depth lies at a facet or on
// one of finitely many great circles of directions. Two bars: the best found by descent from all of those.
Parting parting(const ConvexShape& first, const ConvexShape& second);

} // namespace holdfast::geometry
