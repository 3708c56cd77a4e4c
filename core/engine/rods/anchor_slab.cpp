#include "core/engine/rods/anchor_slab.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace holdfast::rods {

namespace {

constexpr Length kCover = 1.5_in, kHalfBar = 0.5_in;         // Table 20.5.1.3.1; bars to 1 in
constexpr double kGreatestRoot = 100.0;                      // psi, 22.6.3.1
constexpr double kInterior = 40, kEdge = 30, kCorner = 20;   // alpha_s, 22.6.5.3

struct Section {
    double perimeter, alpha;
};

} // namespace

Length slabDepth(const building::AnchorCriteria& c)
{
    return max(Length(0), c.slabThickness - kCover - kHalfBar);
}

PunchingStrength punchingStrength(const PunchingArea& area, const building::AnchorCriteria& c)
{
    PunchingStrength weakest;
    const double d = area.depth.value(), x = area.along.value() + d, y = area.across.value() + d;
    if (!(d > 0) || !(area.along > Length(0)) || !(area.across > Length(0)))
        return weakest;                                      // no strength without a section
    const auto side = [](Length left, Length right) {
        return !(left > Length(0)) ? right : !(right > Length(0)) ? left : min(left, right);
    };
    const double below = side(c.edgeDistance, c.edgeOpposite).value(), beside = side(c.edgeLeft, c.edgeRight).value();
    std::array<Section, 4> sections{Section{2 * (x + y), kInterior}, {x + 2 * (y / 2 + below), kEdge},
                                    {y + 2 * (x / 2 + beside), kEdge}, {x / 2 + beside + y / 2 + below, kCorner}};
    const std::array<bool, 4> there{true, below > 0, beside > 0, below > 0 && beside > 0};
    const double longer = std::max(area.along.value(), area.across.value());
    const double beta = longer / std::min(area.along.value(), area.across.value());
    const double root = std::min(kGreatestRoot, std::sqrt(c.concreteStrength.value()));
    const double size = std::min(1.0, std::sqrt(2.0 / (1.0 + d / 10.0)));    // 22.5.5.1.3
    for (std::size_t i = 0; i < sections.size(); ++i) {
        const auto [perimeter, alpha] = sections[i];
        const double factor = std::min({4.0, 2.0 + 4.0 / beta, 2.0 + alpha * d / perimeter});
        const Stress stress(factor * size * c.lightweight * root);
        const Force nominal(stress.value() * perimeter * d);
        if (there[i] && (weakest.nominal == Force(0) || nominal < weakest.nominal))
            weakest = {Length(perimeter), area.depth, factor, size, stress, nominal, kPhiShear * nominal};
    }
    return weakest;
}

} // namespace holdfast::rods
