#include "core/engine/drawing/curves.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::drawing {

using geometry::cross;
using geometry::dot;
using geometry::length;

namespace {

constexpr double kTurn = 2 * std::numbers::pi;
constexpr double kSameLength = 1e-9;  // relative; CAD writes 15 digits
constexpr int kHighestDegree = 25;    // AutoCAD's own limit is 11

// A chord of half angle h leaves the circle by r (1 - cos h).
int chordsFor(double sweep, double radius, double farthest)
{
    const double share = radius > 0 ? std::min(kChordShare, farthest / radius) : kChordShare;
    const double halfAngle = std::acos(1 - share);
    const double chords = std::ceil(std::fabs(sweep) / (2 * halfAngle));
    return int(std::clamp(chords, 1.0, double(kMostChords)));
}

// The knot span that holds t, by bisection.
std::size_t spanOf(const SplineCurve& spline, double t)
{
    const auto degree = std::size_t(spline.degree);
    const std::size_t last = spline.controls.size() - 1;
    if (t >= spline.knots[last + 1])
        return last;
    const auto from = spline.knots.begin() + std::ptrdiff_t(degree);
    const auto to = spline.knots.begin() + std::ptrdiff_t(last + 1);
    const auto above = std::upper_bound(from, to, t);
    return std::max(std::size_t(above - spline.knots.begin()), degree + 1) - 1;
}

struct Weighted {
    double x, y, w;
};

// De Boor's recursion in homogeneous coordinates.
Point2 evaluate(const SplineCurve& spline, double t, std::vector<Weighted>& d)
{
    const auto degree = std::size_t(spline.degree);
    const std::size_t span = spanOf(spline, t);
    for (std::size_t j = 0; j <= degree; ++j) {
        const std::size_t i = span - degree + j;
        const double w = spline.weights.empty() ? 1.0 : spline.weights[i];
        d[j] = {spline.controls[i].x * w, spline.controls[i].y * w, w};
    }
    for (std::size_t r = 1; r <= degree; ++r)
        for (std::size_t j = degree; j >= r; --j) {
            const double low = spline.knots[span - degree + j];
            const double high = spline.knots[span + 1 + j - r];
            const double share = high > low ? (t - low) / (high - low) : 0.0;
            d[j] = {d[j - 1].x + share * (d[j].x - d[j - 1].x), d[j - 1].y + share * (d[j].y - d[j - 1].y),
                    d[j - 1].w + share * (d[j].w - d[j - 1].w)};
        }
    return {d[degree].x / d[degree].w, d[degree].y / d[degree].w};
}

// Chords of one knot span: the second differences of its control points bound how far it bends.
int chordsForSpan(const SplineCurve& spline, std::size_t span, double tolerance)
{
    const auto degree = std::size_t(spline.degree);
    double bend = 0;
    for (std::size_t i = span - degree; i + 2 <= span; ++i) {
        const Point2 second = spline.controls[i + 2] - spline.controls[i + 1] * 2 + spline.controls[i];
        bend = std::max(bend, length(second));
    }
    // |P''| <= d (d - 1) bend on a uniform span; the chord error of n pieces is |P''| / (8 n^2).
    const double error = double(degree * (degree - 1)) * bend / 8;
    return error <= tolerance ? 1
                              : int(std::min(std::ceil(std::sqrt(error / tolerance)), double(kMostChords)));
}

} // namespace

Point2 EllipseArc::at(double t) const { return center + u * std::cos(t) + v * std::sin(t); }

bool isCircular(const EllipseArc& arc)
{
    const double uu = dot(arc.u, arc.u), vv = dot(arc.v, arc.v);
    const double scale = std::max(uu, vv);
    return std::fabs(uu - vv) <= kSameLength * scale && std::fabs(dot(arc.u, arc.v)) <= kSameLength * scale;
}

EllipseArc principal(const EllipseArc& arc)
{
    const double shift = isCircular(arc)
        ? 0.0
        : 0.5 * std::atan2(2 * dot(arc.u, arc.v), dot(arc.u, arc.u) - dot(arc.v, arc.v));
    EllipseArc result = arc;
    result.u = arc.u * std::cos(shift) + arc.v * std::sin(shift);
    result.v = arc.v * std::cos(shift) - arc.u * std::sin(shift);
    result.start = arc.start - shift;
    if (cross(result.u, result.v) < 0) {
        result.v = result.v * -1;
        result.start = -(result.start + arc.sweep);
    }
    return result;
}

double sweepBetween(double start, double end)
{
    double sweep = std::fmod(end - start, kTurn);
    if (sweep <= kSameLength)
        sweep += kTurn;
    return std::min(sweep, kTurn);
}

EllipseArc bulgeArc(Point2 a, Point2 b, double bulge)
{
    const Point2 chord = b - a;
    const Point2 left{-chord.y, chord.x};
    // The centre lies on the chord's bisector, (1 - bulge^2) / (4 bulge) chord lengths to the left.
    const Point2 center = (a + b) * 0.5 + left * ((1 - bulge * bulge) / (4 * bulge));
    const Point2 spoke = a - center;
    const double radius = length(spoke);
    return {center, {radius, 0}, {0, radius}, std::atan2(spoke.y, spoke.x), 4 * std::atan(bulge)};
}

std::vector<Point2> flatten(const EllipseArc& arc, double farthest)
{
    const int chords = chordsFor(arc.sweep, std::max(length(arc.u), length(arc.v)), farthest);
    std::vector<Point2> points;
    points.reserve(std::size_t(chords) + 1);
    for (int i = 0; i <= chords; ++i)
        points.push_back(arc.at(arc.start + arc.sweep * i / chords));
    return points;
}

bool SplineCurve::valid() const
{
    const auto order = std::size_t(degree) + 1;
    const bool counted = degree >= 1 && degree <= kHighestDegree && controls.size() >= order
        && knots.size() == controls.size() + order && (weights.empty() || weights.size() == controls.size());
    return counted && std::ranges::is_sorted(knots) && knots[order - 1] < knots[controls.size()]
        && std::ranges::all_of(weights, [](double w) { return w > 0; });
}

std::vector<Point2> flatten(const SplineCurve& spline, double farthest)
{
    if (!spline.valid())
        return spline.controls;
    geometry::Box2 box;
    for (const Point2 p : spline.controls)
        box.add(p);
    const double tolerance = std::min(kChordShare * std::max(box.width(), box.height()), farthest);
    const auto degree = std::size_t(spline.degree);
    std::vector<Weighted> d(degree + 1);
    std::vector<Point2> points{evaluate(spline, spline.knots[degree], d)};
    for (std::size_t span = degree; span < spline.controls.size(); ++span) {
        const double from = spline.knots[span], to = spline.knots[span + 1];
        if (!(to > from))
            continue;
        const int chords = chordsForSpan(spline, span, tolerance);
        for (int i = 1; i <= chords; ++i)
            points.push_back(evaluate(spline, from + (to - from) * i / chords, d));
    }
    return points;
}

} // namespace holdfast::drawing
