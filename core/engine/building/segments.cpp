#include "core/engine/building/segments.h"

#include <algorithm>

namespace holdfast::building {

namespace {

constexpr double kGreatestAspect = 3.5;  // SDPWS Table 4.3.4, wood structural panels

ShearWall segmentOf(const ShearWall& wall, Length from, Length to)
{
    ShearWall s = wall;
    const double whole = wall.length.value();
    const geometry::Point2 along = wall.axis.b - wall.axis.a;
    s.axis = {wall.axis.a + along * (from.value() / whole), wall.axis.a + along * (to.value() / whole)};
    s.length = to - from;
    s.openings.clear();
    return s;
}

} // namespace

std::vector<ShearWall> fullHeightSegments(const ShearWall& wall, Length height)
{
    if (wall.openings.empty() || !(wall.length > Length(0)))
        return {wall};
    auto openings = wall.openings;
    std::ranges::sort(openings, {}, &Opening::from);
    std::vector<ShearWall> out;
    Length reached;
    const auto take = [&](Length to) {
        if (to > reached && height <= (to - reached) * kGreatestAspect)
            out.push_back(segmentOf(wall, reached, to));
    };
    for (const Opening& opening : openings) {
        take(min(wall.length, opening.from));
        reached = max(reached, min(wall.length, opening.to));
    }
    take(wall.length);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].label += std::string("-") + char('a' + i % 26);
    return out;
}

} // namespace holdfast::building
