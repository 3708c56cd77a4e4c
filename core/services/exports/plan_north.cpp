#include "core/services/exports/plan_north.h"

#include <cmath>
#include <numbers>

namespace holdfast::exports {

std::optional<geometry::Point2> planNorth(const building::PlanSet* plans)
{
    if (!plans)
        return std::nullopt;
    for (const building::Sheet& sheet : plans->sheets) {
        if (sheet.level < 0 || !sheet.northDegrees)
            continue;
        const double radians = *sheet.northDegrees * std::numbers::pi / 180;
        const geometry::Point2 north = sheet.toSet.vector({std::cos(radians), std::sin(radians)});
        if (const double size = geometry::length(north); std::isfinite(size) && size > 0)
            return north * (1 / size);
    }
    return std::nullopt;
}

bool runsNorthSouth(double wallAngle, const std::optional<geometry::Point2>& north)
{
    const geometry::Point2 along {std::cos(wallAngle), std::sin(wallAngle)};
    const geometry::Point2 up = north.value_or(geometry::Point2 {0, 1});
    return std::fabs(geometry::dot(along, up)) >= std::numbers::sqrt2 / 2;
}

}  // namespace holdfast::exports
