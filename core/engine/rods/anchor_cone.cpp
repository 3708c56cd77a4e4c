#include "core/engine/rods/anchor_cone.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::rods {

namespace {

constexpr double kCone = 1.5;                                // 17.6.2.1.1
constexpr double kDeepCoefficient = 16.0;                    // 17.6.2.2.3
constexpr Length kDeepFrom = 11_in, kDeepTo = 25_in;
constexpr double kUncracked = 1.25;                          // 17.6.2.5.1, cast-in
constexpr Stress kGreatestConcrete = 10000_psi;              // 17.3.1, cast-in
constexpr int kNarrowEdges = 3;                              // 17.6.2.1.2

struct Extent {
    double left, right, below, above;
};

Extent extentOf(std::span<const AnchorSpot> anchors)
{
    Extent e{anchors[0].x.value(), anchors[0].x.value(), anchors[0].y.value(), anchors[0].y.value()};
    for (const AnchorSpot& a : anchors) {
        e.left = std::min(e.left, a.x.value());
        e.right = std::max(e.right, a.x.value());
        e.below = std::min(e.below, a.y.value());
        e.above = std::max(e.above, a.y.value());
    }
    return e;
}

// Where the concrete ends: beyond reach without an edge.
Extent concreteOf(const Extent& e, const ConcreteEdges& edges)
{
    constexpr double none = std::numeric_limits<double>::infinity();
    const auto reach = [none](Length edge) { return edge > Length(0) ? edge.value() : none; };
    return {e.left - reach(edges.left), e.right + reach(edges.right), e.below - reach(edges.below),
            e.above + reach(edges.above)};
}

std::array<Length, 4> listOf(const ConcreteEdges& e)
{
    return {e.left, e.right, e.below, e.above};
}

// c_a,min; 0 without any edge.
Length nearestEdge(const ConcreteEdges& edges)
{
    Length nearest;
    for (const Length c : listOf(edges))
        if (c > Length(0) && (nearest == Length(0) || c < nearest))
            nearest = c;
    return nearest;
}

// Greatest distance between two anchors next to each other: the gaps between their columns and rows.
double greatestSpacing(std::span<const AnchorSpot> anchors)
{
    const auto gap = [&](Length AnchorSpot::*axis) {
        std::vector<double> at;
        for (const AnchorSpot& a : anchors)
            at.push_back((a.*axis).value());
        std::ranges::sort(at);
        double greatest = 0;
        for (std::size_t i = 1; i < at.size(); ++i)
            greatest = std::max(greatest, at[i] - at[i - 1]);
        return greatest;
    };
    return anchors.size() < 2 ? 0.0 : std::max(gap(&AnchorSpot::x), gap(&AnchorSpot::y));
}

// 17.6.2.1.2: edges nearer than 1.5 h_ef on three or more sides.
Length effectiveEmbedment(std::span<const AnchorSpot> anchors, const ConcreteEdges& edges, Length embedment)
{
    int near = 0;
    Length farthest;
    for (const Length c : listOf(edges))
        if (c > Length(0) && c < kCone * embedment) {
            ++near;
            farthest = max(farthest, c);
        }
    if (near < kNarrowEdges)
        return embedment;
    return min(embedment, max(farthest / kCone, Length(greatestSpacing(anchors) / 3.0)));
}

double eccentricity(std::span<const AnchorSpot> anchors, Length embedment)
{
    double sum = 0, x = 0, y = 0, middleX = 0, middleY = 0;
    for (const AnchorSpot& a : anchors) {
        sum += a.tension;
        x += a.tension * a.x.value();
        y += a.tension * a.y.value();
        middleX += a.x.value() / double(anchors.size());
        middleY += a.y.value() / double(anchors.size());
    }
    if (!(sum > 0))
        return 1;
    return eccentricityFactor(Length(x / sum - middleX), embedment)
        * eccentricityFactor(Length(y / sum - middleY), embedment);
}

std::vector<double> borders(std::span<const AnchorSpot> anchors, Length AnchorSpot::*axis, double reach, double from,
                            double to)
{
    std::vector<double> at;
    for (const AnchorSpot& a : anchors) {
        at.push_back(std::max(from, (a.*axis).value() - reach));
        at.push_back(std::min(to, (a.*axis).value() + reach));
    }
    std::ranges::sort(at);
    return at;
}

} // namespace

Force basicBreakout(double kc, Stress concrete, Length embedment, bool headedCastIn)
{
    const double root = std::sqrt(min(concrete, kGreatestConcrete).value()), h = embedment.value();
    const double shallow = kc * root * std::pow(h, 1.5);
    if (!headedCastIn || embedment < kDeepFrom || embedment > kDeepTo)
        return Force(shallow);
    return Force(std::max(shallow, kDeepCoefficient * root * std::pow(h, 5.0 / 3.0)));
}

double edgeFactor(Length edge, Length embedment)
{
    return std::min(1.0, 0.7 + 0.3 * (edge / (kCone * embedment)));
}

double eccentricityFactor(Length offset, Length embedment)
{
    return 1.0 / (1.0 + abs(offset) / (kCone * embedment));
}

Area projectedArea(std::span<const AnchorSpot> anchors, const ConcreteEdges& edges, Length embedment)
{
    invariant(!anchors.empty(), "a breakout cone stands on an anchor");
    const double reach = kCone * embedment.value();
    const Extent concrete = concreteOf(extentOf(anchors), edges);
    const auto xs = borders(anchors, &AnchorSpot::x, reach, concrete.left, concrete.right);
    const auto ys = borders(anchors, &AnchorSpot::y, reach, concrete.below, concrete.above);
    double area = 0;
    for (std::size_t i = 1; i < xs.size(); ++i)
        for (std::size_t j = 1; j < ys.size(); ++j) {
            const double x = (xs[i] + xs[i - 1]) / 2, y = (ys[j] + ys[j - 1]) / 2;
            const bool inside = std::ranges::any_of(anchors, [&](const AnchorSpot& a) {
                return std::fabs(x - a.x.value()) < reach && std::fabs(y - a.y.value()) < reach;
            });
            if (inside)
                area += (xs[i] - xs[i - 1]) * (ys[j] - ys[j - 1]);
        }
    return Area(area);
}

ConeStrength coneStrength(std::span<const AnchorSpot> anchors, const ConcreteEdges& edges,
                          const ConeConcrete& concrete)
{
    ConeStrength s;
    s.embedment = effectiveEmbedment(anchors, edges, concrete.embedment);
    s.projected = projectedArea(anchors, edges, s.embedment);
    s.single = 4.0 * kCone * kCone * (s.embedment * s.embedment);
    s.areaRatio = std::min(s.projected / s.single, double(anchors.size()));
    const Length nearest = nearestEdge(edges);
    s.edge = nearest > Length(0) ? edgeFactor(nearest, s.embedment) : 1.0;
    s.eccentric = eccentricity(anchors, s.embedment);
    s.cracking = concrete.cracked ? 1.0 : kUncracked;
    s.basic = concrete.lightweight
        * basicBreakout(concrete.kc, concrete.strength, s.embedment, concrete.headedCastIn);
    s.nominal = s.basic * (s.areaRatio * s.eccentric * s.edge * s.cracking);
    return s;
}

} // namespace holdfast::rods
