#include "core/engine/audit/anchor_strength.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/engine/audit/constants.h"

namespace holdfast::audit {
namespace {

using building::AnchorCriteria;

constexpr double kFar = std::numeric_limits<double>::infinity();
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kGreatestSteel = 125e3, kGreatestConcrete = 10e3;  // psi, 17.6.1.2, 17.3.1

double edgeOr(Length edge)
{
    return edge > Length(0) ? edge.value() : kFar;
}

// Where squares and edges cut the plan, in order.
std::vector<double> cuts(const std::vector<double>& centres, double reach, double low, double high)
{
    std::vector<double> all;
    for (const double c : centres)
        for (const double at : {c - reach, c + reach})
            all.push_back(std::clamp(at, low, high));
    std::ranges::sort(all);
    return all;
}

// 17.6.2.1.2: with edges nearer than 1.5 h_ef on three sides or more, the depth that those edges leave.
double effectiveDepth(const ConcreteGroup& group, double depth)
{
    int near = 0;
    double furthest = 0, spacing = 0;
    for (const double edge : {group.below, group.over, group.left, group.right})
        if (edge < 1.5 * depth) {
            ++near;
            furthest = std::max(furthest, edge);
        }
    for (const auto& [x, y] : group.at)
        spacing = std::max(spacing, std::hypot(x - group.at.front().first, y - group.at.front().second));
    return near >= 3 ? std::min(depth, std::max(furthest / 1.5, spacing / 3)) : depth;
}

} // namespace

ConcreteGroup groupOf(const rods::RodRun& run, const AnchorCriteria& c)
{
    ConcreteGroup group;
    group.at = {{0, 0}};
    if (run.rods > 1)
        group.at.push_back({run.pairSpacing.value(), 0});
    group.below = edgeOr(c.edgeDistance);
    group.over = edgeOr(c.edgeOpposite);
    group.left = edgeOr(c.edgeLeft);
    group.right = edgeOr(c.edgeRight);
    return group;
}

double coveredArea(const ConcreteGroup& group, double reach)
{
    std::vector<double> xs, ys;
    for (const auto& [x, y] : group.at) {
        xs.push_back(x);
        ys.push_back(y);
    }
    const double right = *std::ranges::max_element(xs) + group.right, over = *std::ranges::max_element(ys) + group.over;
    const auto columns = cuts(xs, reach, -group.left, right), rows = cuts(ys, reach, -group.below, over);
    double area = 0;
    for (std::size_t i = 0; i + 1 < columns.size(); ++i)
        for (std::size_t j = 0; j + 1 < rows.size(); ++j) {
            const double x = (columns[i] + columns[i + 1]) / 2, y = (rows[j] + rows[j + 1]) / 2;
            const bool covered = std::ranges::any_of(group.at, [&](const auto& a) {
                return std::fabs(x - a.first) < reach && std::fabs(y - a.second) < reach;
            });
            area += covered ? (columns[i + 1] - columns[i]) * (rows[j + 1] - rows[j]) : 0.0;
        }
    return area;
}

Breakout breakoutOf(const ConcreteGroup& group, const AnchorCriteria& c)
{
    const double depth = effectiveDepth(group, c.embedment.value());
    const double root =
        c.lightweight * std::sqrt(std::min(c.concreteStrength.value(), kGreatestConcrete));
    double basic = 24 * root * depth * std::sqrt(depth);
    if (depth >= 11 && depth <= 25)
        basic = std::max(basic, 16 * root * std::cbrt(std::pow(depth, 5)));
    const double near = std::min({group.below, group.over, group.left, group.right});
    const double edge = near < 1.5 * depth ? 0.7 + 0.2 * near / depth : 1.0;
    Breakout out;
    const double whole = 9 * depth * depth;
    out.areaRatio = std::min(coveredArea(group, 1.5 * depth) / whole, double(group.at.size()));
    out.nominal = out.areaRatio * edge * (c.cracked ? 1.0 : 1.25) * basic;
    return out;
}

double pulloutOf(const rods::Anchor& anchor, const AnchorCriteria& c)
{
    const double side = anchor.headBearing.value();
    const double bearing = side * side - nominalArea(anchor.diameter.value());
    return 8 * bearing * std::min(c.concreteStrength.value(), kGreatestConcrete) * (c.cracked ? 1.0 : 1.4);
}

double blowoutOf(const rods::Anchor& anchor, const ConcreteGroup& group, const AnchorCriteria& c)
{
    const double edge = std::min({group.below, group.over, group.left, group.right});
    if (!(c.embedment.value() > 2.5 * edge))
        return 0;
    const double side = anchor.headBearing.value();
    const double bearing = side * side - nominalArea(anchor.diameter.value());
    const double concrete = std::min(c.concreteStrength.value(), kGreatestConcrete);
    const double nominal = 160 * edge * std::sqrt(bearing * concrete) * c.lightweight;
    const bool along = edge == group.below || edge == group.over;
    const double across = along ? std::min(group.left, group.right) : std::min(group.below, group.over);
    if (group.at.size() > 1) {
        const double spacing = group.at.back().first;
        return along && spacing < 6 * edge ? nominal * (1 + spacing / (6 * edge)) : nominal;
    }
    return across < 3 * edge ? nominal * (1 + std::max(1.0, across / edge)) / 4 : nominal;
}

double anchorSteel(const rods::Anchor& anchor)
{
    const double diameter = anchor.diameter.value();
    const auto grade = steelGrade(anchor.grade, diameter);
    const auto area = tensileArea(diameter);
    return grade && area ? *area * std::min({grade->ultimate, 1.9 * grade->yield, kGreatestSteel}) : kNoNumber;
}

} // namespace holdfast::audit
