#include "core/engine/detect/wall_grid.h"

#include <cmath>

namespace holdfast::detect {

std::string gridOf(const geometry::Segment2& axis, const std::vector<building::GridLine>& grids)
{
    constexpr double kOnGrid = 24.0;     // in
    constexpr double kParallel = 0.035;  // sine of two degrees
    std::string best;
    double nearest = kOnGrid;
    const geometry::Point2 e = axis.b - axis.a;
    for (const building::GridLine& grid : grids) {
        const geometry::Point2 d = grid.line.b - grid.line.a;
        if (std::fabs(cross(d, e)) > kParallel * length(d) * length(e))
            continue;
        const double away = std::fabs(cross(d, geometry::middle(axis) - grid.line.a)) / length(d);
        if (away < nearest) {
            nearest = away;
            best = grid.label;
        }
    }
    return best;
}

} // namespace holdfast::detect
