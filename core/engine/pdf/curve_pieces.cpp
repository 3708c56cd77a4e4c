#include "core/engine/pdf/curve_pieces.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace holdfast::pdf {

namespace {

// The usual four-Bezier circle strays from the circle by 2.7e-4 of its radius.
constexpr double kArcError = 4e-4;
constexpr double kFlattestRadius = 2000; // inches of paper: beyond it a curve is a line for every purpose

struct Bezier {
    Point2 p0, p1, p2, p3;

    Point2 at(double t) const
    {
        const double u = 1 - t;
        return p0 * (u * u * u) + p1 * (3 * u * u * t) + p2 * (3 * u * t * t) + p3 * (t * t * t);
    }
};

double turn(Point2 from, Point2 to)
{
    return std::atan2(geometry::cross(from, to), geometry::dot(from, to));
}

std::optional<Point2> centerThrough(Point2 a, Point2 b, Point2 c)
{
    const Point2 u = b - a, v = c - a;
    const double d = 2 * geometry::cross(u, v);
    const double uu = geometry::dot(u, u), vv = geometry::dot(v, v);
    if (std::fabs(d) <= 1e-9 * (uu + vv))
        return std::nullopt;
    return a + Point2{v.y * uu - u.y * vv, u.x * vv - v.x * uu} * (1 / d);
}

std::optional<Piece> arcOf(const Bezier& curve)
{
    const Point2 middle = curve.at(0.5);
    const auto center = centerThrough(curve.p0, middle, curve.p3);
    if (!center)
        return std::nullopt;
    const double radius = geometry::distance(*center, middle);
    if (radius > kFlattestRadius)
        return std::nullopt;
    const double allowed = std::clamp(kArcError * radius, 1e-6, kCurveError);
    for (const double t : {0.125, 0.25, 0.75, 0.875})
        if (std::fabs(geometry::distance(*center, curve.at(t)) - radius) > allowed)
            return std::nullopt;
    Piece piece{curve.p0, curve.p3, 0, *center, radius};
    piece.sweep = turn(curve.p0 - *center, middle - *center) + turn(middle - *center, curve.p3 - *center);
    return piece;
}

// Even steps; the chord error of a cubic in n steps is at most |second difference| * 6 / 8 / n^2.
std::size_t stepsOf(const Bezier& curve)
{
    constexpr double kMostSteps = 500;
    const double bend = std::max(geometry::length(curve.p0 - curve.p1 * 2 + curve.p2),
                                 geometry::length(curve.p1 - curve.p2 * 2 + curve.p3));
    return std::size_t(std::clamp(std::ceil(std::sqrt(0.75 * bend / kCurveError)), 1.0, kMostSteps));
}

template<class OnPoint>
void flatten(const Bezier& curve, OnPoint onPoint)
{
    const std::size_t steps = stepsOf(curve);
    for (std::size_t i = 1; i < steps; ++i)
        onPoint(curve.at(double(i) / double(steps)));
    onPoint(curve.p3);
}

template<class OnLine, class OnCurve>
void walk(const Subpath& path, OnLine onLine, OnCurve onCurve)
{
    const std::vector<Point2>& p = path.points;
    for (std::size_t i = 1; i < p.size();) {
        if (path.control[i] != 0 && i + 2 < p.size()) {
            onCurve(Bezier{p[i - 1], p[i], p[i + 1], p[i + 2]});
            i += 3;
        } else {
            onLine(p[i - 1], p[i]);
            ++i;
        }
    }
}

} // namespace

std::vector<Piece> piecesOf(const Subpath& path)
{
    std::vector<Piece> pieces;
    const auto line = [&](Point2 a, Point2 b) {
        if (a != b)
            pieces.push_back({a, b});
    };
    walk(path, line, [&](const Bezier& curve) {
        if (const auto arc = arcOf(curve)) {
            pieces.push_back(*arc);
            return;
        }
        Point2 last = curve.p0;
        flatten(curve, [&](Point2 p) {
            line(last, p);
            last = p;
        });
    });
    return pieces;
}

std::vector<Point2> flattened(const Subpath& path)
{
    if (!path.curved)
        return path.points;
    std::vector<Point2> points;
    if (!path.points.empty())
        points.push_back(path.points.front());
    walk(
        path, [&](Point2, Point2 b) { points.push_back(b); },
        [&](const Bezier& curve) { flatten(curve, [&](Point2 p) { points.push_back(p); }); });
    return points;
}

Piece commonArc(const std::vector<Piece>& pieces)
{
    constexpr double kWhole = 2 * std::numbers::pi, kNearlyWhole = 0.01;
    if (pieces.empty() || pieces.front().sweep == 0)
        return {};
    Piece common = pieces.front();
    common.sweep = 0;
    const double allowed = std::max(2 * kCurveError, 4 * kArcError * common.radius);
    for (const Piece& piece : pieces) {
        // A closing line of no visible length stands at the end of many circles.
        const bool closing = piece.sweep == 0 && geometry::distance(piece.a, piece.b) < kCurveError;
        if (closing)
            continue;
        if (piece.sweep * pieces.front().sweep <= 0
            || geometry::distance(piece.center, common.center) > allowed
            || std::fabs(piece.radius - common.radius) > allowed)
            return {};
        common.sweep += piece.sweep;
    }
    common.b = pieces.back().b;
    if (std::fabs(common.sweep) > kWhole + kNearlyWhole)
        return {};
    if (std::fabs(common.sweep) > kWhole - kNearlyWhole)
        common.sweep = std::copysign(kWhole, common.sweep);
    return common;
}

} // namespace holdfast::pdf
