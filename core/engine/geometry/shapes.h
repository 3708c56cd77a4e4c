// Points, segments, boxes and frames. All coordinates are inches in double precision unless a comment says
// "drawing units"; angles are radians, counter-clockwise from +x.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::geometry {

struct Point2 {
    double x = 0, y = 0;
    auto operator<=>(const Point2&) const = default;
};
HOLDFAST_FIELDS(Point2, x, y)

struct Point3 {
    double x = 0, y = 0, z = 0;
    auto operator<=>(const Point3&) const = default;
};
HOLDFAST_FIELDS(Point3, x, y, z)

constexpr Point2 operator+(Point2 a, Point2 b) { return {a.x + b.x, a.y + b.y}; }
constexpr Point2 operator-(Point2 a, Point2 b) { return {a.x - b.x, a.y - b.y}; }
constexpr Point2 operator*(Point2 a, double k) { return {a.x * k, a.y * k}; }
constexpr double dot(Point2 a, Point2 b) { return a.x * b.x + a.y * b.y; }
constexpr double cross(Point2 a, Point2 b) { return a.x * b.y - a.y * b.x; }
inline double length(Point2 a) { return std::hypot(a.x, a.y); }
inline double distance(Point2 a, Point2 b) { return length(b - a); }

constexpr Point3 operator+(Point3 a, Point3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
constexpr Point3 operator-(Point3 a, Point3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
constexpr Point3 operator*(Point3 a, double k) { return {a.x * k, a.y * k, a.z * k}; }
constexpr double dot(Point3 a, Point3 b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
constexpr Point3 cross(Point3 a, Point3 b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
inline double length(Point3 a) { return std::sqrt(dot(a, a)); }
inline double distance(Point3 a, Point3 b) { return length(b - a); }

struct Segment2 {
    Point2 a, b;
    auto operator<=>(const Segment2&) const = default;
};
HOLDFAST_FIELDS(Segment2, a, b)

struct Segment3 {
    Point3 a, b;
    auto operator<=>(const Segment3&) const = default;
};
HOLDFAST_FIELDS(Segment3, a, b)

inline double length(const Segment2& s) { return distance(s.a, s.b); }
inline double length(const Segment3& s) { return distance(s.a, s.b); }
inline double angle(const Segment2& s) { return std::atan2(s.b.y - s.a.y, s.b.x - s.a.x); }
constexpr Point2 middle(const Segment2& s) { return (s.a + s.b) * 0.5; }

// Empty until something is added.
struct Box2 {
    Point2 low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    Point2 high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};

    bool empty() const { return low.x > high.x; }
    void add(Point2 p)
    {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
    }
    bool contains(Point2 p) const { return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y; }
    double width() const { return empty() ? 0 : high.x - low.x; }
    double height() const { return empty() ? 0 : high.y - low.y; }
    Box2 grown(double by) const { return {{low.x - by, low.y - by}, {high.x + by, high.y + by}}; }
};
HOLDFAST_FIELDS(Box2, low, high)

struct Box3 {
    Point3 low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max(),
               std::numeric_limits<double>::max()};
    Point3 high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest(),
                std::numeric_limits<double>::lowest()};

    bool empty() const { return low.x > high.x; }
    void add(Point3 p)
    {
        low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
    }
    void add(const Box3& o) { if (!o.empty()) { add(o.low); add(o.high); } }
    Box3 grown(double by) const
    {
        return {{low.x - by, low.y - by, low.z - by}, {high.x + by, high.y + by, high.z + by}};
    }
    bool overlaps(const Box3& o) const
    {
        return low.x <= o.high.x && o.low.x <= high.x && low.y <= o.high.y && o.low.y <= high.y
            && low.z <= o.high.z && o.low.z <= high.z;
    }
};
HOLDFAST_FIELDS(Box3, low, high)

// A right-handed box of any orientation: centre, unit axes, half sizes along them.
struct OrientedBox {
    Point3 center;
    std::array<Point3, 3> axes{Point3{1, 0, 0}, Point3{0, 1, 0}, Point3{0, 0, 1}};
    Point3 half;
};
HOLDFAST_FIELDS(OrientedBox, center, axes, half)

Box3 bounds(const OrientedBox& box);

// p' = (a*x + b*y + tx, c*x + d*y + ty).
struct Transform2 {
    double a = 1, b = 0, c = 0, d = 1, tx = 0, ty = 0;

    constexpr Point2 operator()(Point2 p) const { return {a * p.x + b * p.y + tx, c * p.x + d * p.y + ty}; }
    constexpr Point2 vector(Point2 v) const { return {a * v.x + b * v.y, c * v.x + d * v.y}; }
    // The mean scale, sqrt|det|.
    double scale() const { return std::sqrt(std::fabs(a * d - b * c)); }
    // First `inner`, then this.
    constexpr Transform2 operator*(const Transform2& inner) const
    {
        return {a * inner.a + b * inner.c, a * inner.b + b * inner.d, c * inner.a + d * inner.c,
                c * inner.b + d * inner.d, a * inner.tx + b * inner.ty + tx, c * inner.tx + d * inner.ty + ty};
    }
    static constexpr Transform2 translation(Point2 t) { return {1, 0, 0, 1, t.x, t.y}; }
    static constexpr Transform2 scaling(double sx, double sy) { return {sx, 0, 0, sy, 0, 0}; }
    static Transform2 rotation(double radians)
    {
        const double co = std::cos(radians), si = std::sin(radians);
        return {co, -si, si, co, 0, 0};
    }
};
HOLDFAST_FIELDS(Transform2, a, b, c, d, tx, ty)

// Foot of the perpendicular as a share of the segment: 0 at a, 1 at b; not clamped. 0 for a zero segment.
double shareAlong(const Segment2& s, Point2 p);
double distanceTo(const Segment2& s, Point2 p);

} // namespace holdfast::geometry
